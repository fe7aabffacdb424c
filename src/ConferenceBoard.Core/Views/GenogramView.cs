using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Views;

/// <summary>The genogram as one person may see it, and what they may do with it.</summary>
public sealed record GenogramView
{
    /// <summary>The viewer may see the genogram now.</summary>
    public required bool Sees { get; init; }

    /// <summary>The family as they may see it.</summary>
    public required SeenFamily Seen { get; init; }

    /// <summary>They may draw.</summary>
    public required bool MayDraw { get; init; }

    /// <summary>They decide who may see what; others who draw can only keep a fact to professionals.</summary>
    public required bool MayRestrict { get; init; }

    /// <summary>There is a change of the viewer's own that undo would look at.</summary>
    public required bool MayUndo { get; init; }

    /// <summary>Who may see the facts that not everyone may see, for those who draw; empty for others. Of whom it is withheld, for the chair only.</summary>
    public required ImmutableDictionary<FactId, Restriction> Restrictions { get; init; }

    /// <summary>Stamp of the last change of a fact or a place.</summary>
    public required long Stamp { get; init; }

    /// <summary>What of it the chair shows on the wall, for those who draw; null while it does not stand there.</summary>
    public required GenogramShown? Shown { get; init; }

    /// <summary>
    /// Bonds are for this viewer's eyes now: always for those who draw; for others only while the chair shows them on the wall
    /// (genogram.md, "Model": off by default).
    /// </summary>
    public required bool SeesBonds { get; init; }

    private ConferenceState Source { get; init; } = ConferenceState.Empty;

    private Attendee? Viewer { get; init; }

    /// <summary>What this person may see; <paramref name="before"/> itself where nothing it is made from has changed.</summary>
    public static GenogramView For(ConferenceState state, Attendee viewer, GenogramView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        if (before is not null && ReferenceEquals(before.Viewer, viewer) && ReferenceEquals(before.Source.Genogram, state.Genogram)
            && before.Source.BegunAt == state.BegunAt && before.Source.Wall.Spotlight.Genogram == state.Wall.Spotlight.Genogram && BondsOnWall(before.Source) == BondsOnWall(state))
            return before;

        var draws = GenogramRules.MayDraw(viewer);
        var seen = SeenFamily.By(state, viewer);
        var seesBonds = draws || (viewer.TakesPart && BondsOnWall(state));
        var now = new GenogramView
        {
            Sees = Visibility.SeesGenogram(state, viewer),
            Seen = seen,
            MayDraw = draws,
            MayRestrict = draws && viewer.Role == Role.Chair,
            MayUndo = draws && state.Genogram.Changes.GetValueOrDefault(viewer.Id) is { IsEmpty: false },
            Restrictions = draws ? RestrictionsFor(state, viewer, seen.Family) : ImmutableDictionary<FactId, Restriction>.Empty,
            Stamp = draws ? state.Genogram.Stamp : 0,
            Shown = draws ? state.Wall.Spotlight.Genogram?.For(seen.Family) : null,
            SeesBonds = seesBonds,
            Source = state,
            Viewer = viewer,
        };

        // A change that this viewer does not see is no change to them.
        return before is not null && ReferenceEquals(before.Viewer, viewer) && !draws && before.Sees == now.Sees && before.SeesBonds == now.SeesBonds && SameSeen(before.Seen, seen) ? before : now;
    }

    /// <inheritdoc/>
    public bool Equals(GenogramView? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>What the wall really shows: not what it will show when it is let go of, uncovered, or a round is over.</summary>
    private static bool BondsOnWall(ConferenceState state) =>
        state.Wall is { Blank: false } wall && state.Scaling.Round is null && (wall.Frozen?.Spotlight ?? wall.Spotlight).Genogram is { Bonds: true };

    internal static bool SameSeen(SeenFamily before, SeenFamily now) =>
        ReferenceEquals(before, now) || (before.AgeOrder == now.AgeOrder && before.Family == now.Family
            && SameSpots(before.Arrangement.Spots, now.Arrangement.Spots) && SameSpots(before.Pins, now.Pins));

    private static bool SameSpots(ImmutableDictionary<PersonId, Spot> before, ImmutableDictionary<PersonId, Spot> now) =>
        before.Count == now.Count && before.All(s => now.TryGetValue(s.Key, out var at) && at == s.Value);

    private static ImmutableDictionary<FactId, Restriction> RestrictionsFor(ConferenceState state, Attendee viewer, Family seen)
    {
        var facts = seen.Facts();
        var seenOnes = state.Genogram.Restrictions.Where(r => facts.ContainsKey(r.Key));
        return viewer.Role == Role.Chair
            ? seenOnes.ToImmutableDictionary()
            : seenOnes.Where(r => r.Value.Audience != Audience.Everyone).ToImmutableDictionary(r => r.Key, r => r.Value with { WithheldFrom = [] });
    }
}

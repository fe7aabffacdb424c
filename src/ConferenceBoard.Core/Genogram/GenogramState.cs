using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Genogram;

/// <summary>Who may see a fact of the family (domain.md §7).</summary>
/// <param name="Audience">Who may.</param>
/// <param name="WithheldFrom">Who may not though they belong to the audience; never the chair.</param>
public sealed record Restriction(Audience Audience, ImmutableHashSet<AttendeeId> WithheldFrom)
{
    /// <summary>Everyone may.</summary>
    public static Restriction None { get; } = new(Audience.Everyone, []);

    /// <inheritdoc/>
    public bool Equals(Restriction? other) => other is not null && Audience == other.Audience && WithheldFrom.SetEquals(other.WithheldFrom);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Audience, WithheldFrom.Count);
}

/// <summary>The family of the conference and how it is drawn.</summary>
public sealed record GenogramState
{
    /// <summary>Nobody drawn yet.</summary>
    public static GenogramState Empty { get; } = new();

    /// <summary>Everyone and everything known.</summary>
    public Family Family { get; init; } = Family.Empty;

    /// <summary>Facts that not everyone may see; those of removed facts too, so that a fact which is put back is restricted as it was.</summary>
    public ImmutableDictionary<FactId, Restriction> Restrictions { get; init; } = ImmutableDictionary<FactId, Restriction>.Empty;

    /// <summary>Where everyone stands.</summary>
    public Arrangement Arrangement { get; init; } = Arrangement.Empty;

    /// <summary>Those whom someone placed by hand.</summary>
    public ImmutableDictionary<PersonId, Spot> Pins { get; init; } = ImmutableDictionary<PersonId, Spot>.Empty;

    /// <summary>Oldest child left.</summary>
    public bool AgeOrder { get; init; } = true;

    /// <summary>When each fact was last changed, as stamps; of removed facts when they were.</summary>
    public ImmutableDictionary<FactId, long> Stamps { get; init; } = ImmutableDictionary<FactId, long>.Empty;

    /// <summary>When it was last decided who may see each fact, as stamps.</summary>
    public ImmutableDictionary<FactId, long> Decided { get; init; } = ImmutableDictionary<FactId, long>.Empty;

    /// <summary>When each person was last placed by hand or let go of, as stamps.</summary>
    public ImmutableDictionary<FactId, long> Placed { get; init; } = ImmutableDictionary<FactId, long>.Empty;

    /// <summary>Stamp of the last change of any kind.</summary>
    public long Stamp { get; init; }

    /// <summary>Each person's own latest changes, newest last, for undo. At most <see cref="Limits.UndoDepth"/> each.</summary>
    public ImmutableDictionary<AttendeeId, ImmutableList<FamilyChange>> Changes { get; init; } =
        ImmutableDictionary<AttendeeId, ImmutableList<FamilyChange>>.Empty;

    /// <summary>What decides where people stand.</summary>
    public LayoutOptions Layout => new() { AgeOrder = AgeOrder, Pins = Pins };

    /// <summary>Who may see the fact.</summary>
    public Restriction RestrictionOf(FactId fact) => Restrictions.GetValueOrDefault(fact, Restriction.None);

    /// <summary>Where everyone of <paramref name="after"/> would stand, kept as still as can be; only those who stand elsewhere than now.</summary>
    internal ImmutableDictionary<PersonId, Spot> MovedFor(Family after, LayoutOptions? options = null, Arrangement? before = null)
    {
        var next = GenogramLayout.Arrange(after, options ?? Layout, before ?? Arrangement);
        return next.Spots.Where(s => !Arrangement.Spots.TryGetValue(s.Key, out var was) || was != s.Value).ToImmutableDictionary();
    }
}

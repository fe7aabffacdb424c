using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Views;

/// <summary>Someone who would score if a round was opened now, for the chair.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
/// <param name="Role">Their role.</param>
/// <param name="HasDevice">A device of theirs is in the conference.</param>
/// <param name="CameLate">A round is open and they are not among those who score in it.</param>
public sealed record VoterView(AttendeeId Id, string Name, string Belongs, Role Role, bool HasDevice, bool CameLate)
{
    /// <summary>On the family's side where the two sides are shown apart.</summary>
    public bool IsFamily => Scaling.Round.IsFamily(Role);
}

/// <summary>Danger statements, safety goals, their scales and the round that goes on, as one person may see them.</summary>
public sealed record ScalingView
{
    /// <summary>The conference has begun; not told to those whose part comes later.</summary>
    public required bool Begun { get; init; }

    /// <summary>The pairs on the list, in the order written; empty for those who do not see them yet.</summary>
    public required ImmutableArray<PairView> Pairs { get; init; }

    /// <summary>Pairs taken off, for those who keep pairs.</summary>
    public required ImmutableArray<PairView> Removed { get; init; }

    /// <summary>Proposed changes, the last first, for chair and social worker; empty for others.</summary>
    public required ImmutableArray<ProposalView> Proposals { get; init; }

    /// <summary>The round that goes on, or null.</summary>
    public required RoundView? Round { get; init; }

    /// <summary>Who would score now, for the chair; empty for others.</summary>
    public required ImmutableArray<VoterView> Voters { get; init; }

    /// <summary>How many marks a result needs, at least; each side too where the two sides are shown apart.</summary>
    public required int FewestMarks { get; init; }

    /// <summary>The pair that the chair shows on the wall, for screens to turn to; null while none is, or while the viewer may not see pairs.</summary>
    public required PairShown? Shown { get; init; }

    /// <summary>That pair, or null.</summary>
    public PairView? ShownPair => Shown is { } shown ? Pairs.FirstOrDefault(p => p.Id == shown.Pair) : null;

    /// <summary>The viewer may see pairs now.</summary>
    public required bool SeesPairs { get; init; }

    /// <summary>The viewer may change pairs now.</summary>
    public required bool MayEdit { get; init; }

    /// <summary>The viewer may propose changes now.</summary>
    public required bool MayPropose { get; init; }

    /// <summary>The viewer answers proposals.</summary>
    public required bool MayAnswer { get; init; }

    /// <summary>A further pair fits on the list; false for those who do not keep pairs.</summary>
    public required bool HasRoom { get; init; }

    private ConferenceState Source { get; init; } = ConferenceState.Empty;

    private Attendee? Viewer { get; init; }

    /// <summary>What this person may see; <paramref name="before"/> itself where nothing it is made from has changed.</summary>
    public static ScalingView For(ConferenceState state, Attendee viewer, ScalingView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        if (before is not null && before.Viewer?.Id == viewer.Id && Holds(before.Source, state, OnlyReads(viewer) && ReferenceEquals(before.Viewer, viewer)))
            return before;

        var asker = new Asker(viewer, null, default);
        var sees = Visibility.SeesPairs(state, viewer);
        var keeps = viewer.TakesPart && (asker.KeepsBoard || viewer.Role == Role.SocialWorker);
        var answers = viewer.TakesPart && viewer.Role == Role.SocialWorker;
        return new ScalingView
        {
            Begun = !viewer.Waits && state.BegunAt is not null,
            Pairs = sees ? [.. state.Scaling.Pairs.Where(p => !p.Removed).Select(p => PairView.Of(state, p, keeps))] : [],
            Removed = keeps ? [.. state.Scaling.Pairs.Where(p => p.Removed).Select(p => PairView.Of(state, p, keeps))] : [],
            Proposals = answers || (asker.IsChair && viewer.TakesPart) ? ProposalsOf(state) : [],
            Round = viewer.TakesPart ? RoundView.Of(state, viewer) : null,
            Voters = asker.IsChair && viewer.TakesPart ? VotersOf(state) : [],
            FewestMarks = viewer.TakesPart ? state.Practice.LeastMarks : Limits.FewestMarks,
            Shown = sees ? state.Wall.Spotlight.Pair : null,
            SeesPairs = sees,
            MayEdit = viewer.TakesPart && PairRules.CheckMayEdit(state, asker) is null,
            MayPropose = viewer.TakesPart && asker.IsChair && state.BegunAt is null,
            MayAnswer = answers,
            HasRoom = keeps && PairRules.CheckRoom(state, isNew: true) is null,
            Source = state,
            Viewer = viewer,
        };
    }

    /// <inheritdoc/>
    public bool Equals(ScalingView? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Who comes and goes is nothing to these: their screens do not tell that somebody did.</summary>
    private static bool OnlyReads(Attendee viewer) => viewer.Role is not (Role.Chair or Role.NoteTaker or Role.SocialWorker);

    /// <summary>All that such a view is made from is the same; the viewer is one of the attendees.</summary>
    private static bool Holds(ConferenceState before, ConferenceState now, bool reader) =>
        ReferenceEquals(before.Scaling, now.Scaling) && ReferenceEquals(before.Children, now.Children)
        && (reader || (ReferenceEquals(before.Attendees, now.Attendees) && ReferenceEquals(before.Seats, now.Seats))) && ReferenceEquals(before.Practice, now.Practice)
        && SameUses(before, now)
        && before.BegunAt == now.BegunAt && before.Wall.Spotlight.Pair == now.Wall.Spotlight.Pair;

    /// <summary>The cards made of notes stand where they stood. Looked at card by card: the board changes all the time, and these hardly ever.</summary>
    private static bool SameUses(ConferenceState before, ConferenceState now) =>
        ReferenceEquals(before.Board.Cards, now.Board.Cards)
        || now.Scaling.Pairs.TrueForAll(p => p.Results.TrueForAll(r => r.Notes.TrueForAll(n => UseNote.IsUsed(before, n) == UseNote.IsUsed(now, n))));

    private static ImmutableArray<VoterView> VotersOf(ConferenceState state) => [.. state.Attendees.Where(a => Scaling.Round.WouldScore(a, state.Practice)).Select(a => new VoterView(
        a.Id, a.Name, a.Belongs, a.Role, OpenRound.HasDevice(state, a), state.Scaling.Round is { Standing: RoundStanding.Open } round && !round.Electors.ContainsKey(a.Id)))];

    private static ImmutableArray<ProposalView> ProposalsOf(ConferenceState state) => [.. state.Scaling.Proposals.Reverse().Select(p => new ProposalView(
        p,
        state.Scaling.Pair(p.Pair) is { Removed: false } pair ? PairView.Of(state, pair, withHistory: false) : null,
        p.Words is { } words ? Names.Of(state, words.Children) : "",
        state.Attendee(p.By)?.Name ?? "",
        p.AnsweredBy is { } by ? state.Attendee(by)?.Name ?? "" : ""))];
}

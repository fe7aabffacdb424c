using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Scaling;

namespace ConferenceBoard.Core.Views;

/// <summary>How many cards a part of the draft mapping has.</summary>
/// <param name="Part">Past harm, complicating factor, strength or safety; null for all other cards.</param>
/// <param name="Cards">How many of them the viewer may see.</param>
public sealed record MappingCount(Strand? Part, int Cards);

/// <summary>A danger statement that is written.</summary>
/// <param name="Pair">Which.</param>
/// <param name="Words">What it says, with its goal and scale.</param>
/// <param name="ChildrenNames">The children it is for, joined; empty for all.</param>
/// <param name="ChangeWaits">A change of it is proposed and not answered.</param>
public sealed record DraftPairView(PairId Pair, PairWords Words, string ChildrenNames, bool ChangeWaits);

/// <summary>A proposed change of the danger statements, in short.</summary>
/// <param name="Proposal">Which.</param>
/// <param name="Kind">What it would do.</param>
/// <param name="Danger">The danger statement it proposes; of one that would go, how it reads.</param>
/// <param name="ByName">Who proposed it.</param>
/// <param name="Standing">What became of it.</param>
/// <param name="Reason">What the social worker answered; may be empty.</param>
public sealed record DraftProposalView(ProposalId Proposal, ProposalKind Kind, string Danger, string ByName, ProposalStanding Standing, string Reason);

/// <summary>
/// What is drafted beforehand in the meeting's own pages (domain.md §2): the mapping, danger statements with what is proposed about them, the
/// genogram, the safety plan. For those who prepare; each is what they see in those pages too.
/// </summary>
public sealed record DraftsView
{
    /// <summary>The parts that the mapping is drafted in.</summary>
    private static readonly ImmutableArray<Strand> Mapped = [Strand.PastHarm, Strand.ComplicatingFactor, Strand.Strength, Strand.Safety];

    /// <summary>Cards on the board by part of the mapping, those that belong to none last.</summary>
    public required ImmutableArray<MappingCount> Mapping { get; init; }

    /// <summary>Danger statements that are written, in their order.</summary>
    public required ImmutableArray<DraftPairView> Pairs { get; init; }

    /// <summary>Proposed changes of them, the last first. Chair and social worker, as in <see cref="ScalingView.Proposals"/>; empty for the note taker.</summary>
    public required ImmutableArray<DraftProposalView> Proposals { get; init; }

    /// <summary>People in the genogram whom the viewer may see.</summary>
    public required int Relatives { get; init; }

    /// <summary>The safety plan; empty where nobody has written one.</summary>
    public required SafetyPlan SafetyPlan { get; init; }

    /// <summary>All cards on the board that the viewer may see.</summary>
    public int Cards => Mapping.Sum(m => m.Cards);

    internal static DraftsView For(ConferenceState state, Attendee viewer, DraftsView? before)
    {
        var cards = state.Board.Columns.SelectMany(c => c).Select(id => state.Board.Cards[id]).Where(c => Visibility.MaySee(viewer, c)).ToList();
        var proposals = state.Scaling.Proposals;
        var now = new DraftsView
        {
            Mapping = Reuse.Same(before?.Mapping, [.. Mapped.Select(part => new MappingCount(part, cards.Count(c => c.Marks.Strand == part))), new MappingCount(null, cards.Count(c => !Mapped.Contains(c.Marks.Strand)))]),
            Pairs = SamePairs(before?.Pairs, [.. state.Scaling.Pairs.Where(p => !p.Removed).Select(p => new DraftPairView(p.Id, p.Words, Names.Of(state, p.Words.Children), proposals.Exists(o => o.Pair == p.Id && o.Standing == ProposalStanding.Waiting)))]),
            Proposals = Reuse.Same(before?.Proposals, viewer.Role is Role.Chair or Role.SocialWorker ? [.. proposals.Reverse().Select(p => ViewOf(state, p))] : []),
            Relatives = SeenFamily.By(state, viewer).Family.People.Length,
            SafetyPlan = state.Plan.SafetyPlan,
        };
        return now == before ? before : now;
    }

    private static DraftProposalView ViewOf(ConferenceState state, Proposal p) => new(
        p.Id, p.Kind, (p.Words ?? state.Scaling.Pair(p.Pair)?.Words)?.Danger ?? "", state.Attendee(p.By)?.Name ?? "", p.Standing, p.Reason);

    /// <summary>Words are equal by their children too, which a set of its own would not be.</summary>
    private static ImmutableArray<DraftPairView> SamePairs(ImmutableArray<DraftPairView>? before, ImmutableArray<DraftPairView> now) =>
        before is { } was && was.Length == now.Length && was.Zip(now).All(both => both.First with { Words = both.Second.Words } == both.Second && both.First.Words.SameAs(both.Second.Words))
            ? was : now;
}

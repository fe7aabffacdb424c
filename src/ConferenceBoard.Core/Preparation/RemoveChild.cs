using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Preparation;

/// <summary>
/// Takes a child off, who was added by mistake. Chair, note taker, social worker or office, until the conference has begun; not the last one,
/// and none whom a card or a danger statement names: it would then be about all of them.
/// </summary>
/// <param name="Child">Which child.</param>
public sealed record RemoveChild(ChildId Child) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (PreparationRules.CheckStaffBefore(state, asker) is { } no)
            return no;
        if (!state.Children.Exists(c => c.Id == Child))
            return RefusalReason.ChildUnknown;
        if (state.Children.Count == 1)
            return RefusalReason.LastChild;
        return IsNamed(state) ? RefusalReason.ChildNamed : new ChildRemoved(Child);
    }

    /// <summary>Cards and pairs that were taken off count too, since they can come back.</summary>
    private bool IsNamed(ConferenceState state) =>
        state.Board.Cards.Values.Any(c => c.Marks.Children.Contains(Child))
        || state.Scaling.Pairs.Exists(p => p.Words.Children.Contains(Child))
        || state.Scaling.Proposals.Exists(p => p.Standing == ProposalStanding.Waiting && p.Words?.Children.Contains(Child) == true);
}

/// <summary>The conference does not concern a child any more. Nobody can undo their way back to marks that name the child.</summary>
public sealed record ChildRemoved(ChildId Child) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var named = state.Changes.Where(c => c.Value.Exists(Names)).Select(c => c.Key).ToList();
        return (state with
        {
            Children = state.Children.RemoveAll(c => c.Id == Child),
            Changes = state.Changes.RemoveRange(named),
            Wall = state.Wall.Spotlight.Page?.Child == Child ? state.Wall with { Spotlight = Spotlight.Off } : state.Wall,
        }).WithPreparation(p => p with { Children = p.Children.Remove(Child) });
    }

    private bool Names(Change change) => change switch
    {
        Change.Marked marked => marked.Marks.Children.Contains(Child),
        Change.TookIn took => took.Kept.Marks.Children.Contains(Child) || took.Merged.Marks.Children.Contains(Child),
        _ => false,
    };
}

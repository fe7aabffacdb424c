namespace ConferenceBoard.Core.Decision;

/// <summary>
/// Opens the views of one child to everyone who takes part, as far as said, or closes them again. Chair only, once the conference has begun;
/// the recommendation comes first (domain.md §3).
/// </summary>
public sealed record OpenViews(ChildId Child, ViewsOpen Stage) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (DecisionRules.CheckChild(state, Child) is { } no)
            return no;
        if (!Enum.IsDefined(Stage))
            return RefusalReason.NotUnderstood;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;
        return state.Decision.OpenOf(Child) == Stage ? Ruling.NoChange : new ViewsOpened(Child, Stage);
    }
}

/// <summary>Views are open as far as said.</summary>
public sealed record ViewsOpened(ChildId Child, ViewsOpen Stage) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithDecision(decision => decision with { Opened = decision.Opened.SetItem(Child, Stage) });
}

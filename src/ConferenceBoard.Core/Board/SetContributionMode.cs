namespace ConferenceBoard.Core.Board;

/// <summary>The chair's live switch for attendees' cards, and whether they may move their own. What waits in the tray goes on waiting.</summary>
public sealed record SetContributionMode(ContributionMode Mode, bool AttendeesMayMove) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (!Enum.IsDefined(Mode))
            return RefusalReason.NotUnderstood;
        return state.Board.Mode == Mode && state.Board.AttendeesMayMove == AttendeesMayMove
            ? Ruling.NoChange
            : new ContributionModeSet(Mode, AttendeesMayMove);
    }
}

/// <summary>Attendees' cards come another way from now on.</summary>
public sealed record ContributionModeSet(ContributionMode Mode, bool AttendeesMayMove) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Board = state.Board with { Mode = Mode, AttendeesMayMove = AttendeesMayMove } };
}

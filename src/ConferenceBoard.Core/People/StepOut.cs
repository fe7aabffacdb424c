namespace ConferenceBoard.Core.People;

/// <summary>
/// Someone who joined from elsewhere says that they are away for a while. Nobody in the room says it of themselves: the wall follows who
/// is in the room, and would show more.
/// </summary>
public sealed record StepOut : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker) => asker.Person switch
    {
        null => RefusalReason.NotYours,
        { Attendance: Attendance.SteppedOut } => Ruling.NoChange,
        { Attendance: Attendance.Remote, Id: var id } => new AttendanceMarked(id, Attendance.SteppedOut),
        _ => RefusalReason.MarkedByKeepers,
    };
}

/// <summary>Someone who had stepped out says that they are back: in the room, or from elsewhere if that is where they were.</summary>
public sealed record ComeBack : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker) => asker.Person switch
    {
        null => RefusalReason.NotYours,
        { Attendance: Attendance.InTheRoom or Attendance.Remote } => Ruling.NoChange,
        { Attendance: Attendance.SteppedOut, Id: var id } =>
            new AttendanceMarked(id, state.Comings.OutFromElsewhere.Contains(id) ? Attendance.Remote : Attendance.InTheRoom),
        _ => RefusalReason.MarkedByKeepers,
    };
}

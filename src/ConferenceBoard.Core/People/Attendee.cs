namespace ConferenceBoard.Core.People;

/// <summary>What someone does in the conference (domain.md §1). A display is no person and has no role.</summary>
public enum Role
{
    /// <summary>Runs the conference. One only.</summary>
    Chair,

    /// <summary>Helps the chair to write and keeps attendance.</summary>
    NoteTaker,

    /// <summary>The children's social worker.</summary>
    SocialWorker,

    /// <summary>School, health, police, housing and so on.</summary>
    Professional,

    /// <summary>Parents, carers, the wider network.</summary>
    FamilyMember,

    /// <summary>A child whom the conference concerns.</summary>
    Child,

    /// <summary>Brings the views of a child or a parent.</summary>
    Advocate,

    /// <summary>There for someone; reads.</summary>
    Supporter,

    /// <summary>Puts it in another language; reads.</summary>
    Interpreter,

    /// <summary>Reads.</summary>
    Observer,
}

/// <summary>Where someone is, as chair or note taker mark it. The wall follows <see cref="InTheRoom"/>.</summary>
public enum Attendance
{
    /// <summary>Invited, to come to the room.</summary>
    Expected,

    /// <summary>Invited, to join from elsewhere.</summary>
    ExpectedRemote,

    /// <summary>Can see the wall.</summary>
    InTheRoom,

    /// <summary>Joins from elsewhere.</summary>
    Remote,

    /// <summary>Out for a while.</summary>
    SteppedOut,

    /// <summary>Gone.</summary>
    Left,

    /// <summary>Sent apologies.</summary>
    Apologies,

    /// <summary>Sent someone else of their agency instead.</summary>
    SentColleague,

    /// <summary>Attends another part of a split conference, and is not in this one (domain.md §2, "Safe attendance").</summary>
    TheirPartLater,

    /// <summary>A split conference: they attended in another part, which is over, and are not in this one.</summary>
    TheirPartOver,
}

/// <summary>One person of the conference.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">The name they go by.</param>
/// <param name="Role">What they do here.</param>
/// <param name="Belongs">Agency or relation as the room would say it ("School", "Mum"); empty where neither.</param>
/// <param name="Attendance">Where they are.</param>
/// <param name="Removed">The chair took them out; nothing they send is accepted and their screens are cleared.</param>
public sealed record Attendee(AttendeeId Id, string Name, Role Role, string Belongs, Attendance Attendance, bool Removed = false)
{
    /// <summary>May add to the board: all but those who only read (domain.md §1).</summary>
    public bool Contributes => Role is not (Role.Supporter or Role.Interpreter or Role.Observer);

    /// <summary>Belongs to the audience <see cref="Board.Audience.Professionals"/>.</summary>
    public bool IsProfessional => Role is Role.Chair or Role.NoteTaker or Role.SocialWorker or Role.Professional;

    /// <summary>Can see the wall now.</summary>
    public bool SeesWall => !Removed && Attendance == Attendance.InTheRoom;

    /// <summary>Their part comes later: of what goes on now nothing reaches their devices, and nothing of theirs reaches the meeting.</summary>
    public bool Waits => !Removed && Attendance is Attendance.TheirPartLater or Attendance.TheirPartOver;

    /// <summary>Is of the conference, and in the part that goes on.</summary>
    public bool TakesPart => !Removed && !Waits;
}

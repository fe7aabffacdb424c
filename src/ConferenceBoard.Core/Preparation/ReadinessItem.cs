namespace ConferenceBoard.Core.Preparation;

/// <summary>What there is to have ready. The screen has a sentence for each that says what to do about it.</summary>
public enum ReadinessKind
{
    /// <summary>An end is expected.</summary>
    EndExpected,

    /// <summary>A venue or a meeting link is given.</summary>
    PlaceGiven,

    /// <summary>Born or expected: the date of this child is known, and fits.</summary>
    ChildDated,

    /// <summary>It is said whether this child comes.</summary>
    ChildAttendanceSaid,

    /// <summary>Someone brings this child, who comes: no child waits alone.</summary>
    ChildAccompanied,

    /// <summary>Someone speaks for this child, who does not come.</summary>
    ChildSpokenFor,

    /// <summary>A chair is on the list.</summary>
    ChairInvited,

    /// <summary>The social worker is on the list.</summary>
    SocialWorkerInvited,

    /// <summary>Somebody of the family is on the list.</summary>
    FamilyInvited,

    /// <summary>This person has said whether they come.</summary>
    ComingAnswered,

    /// <summary>The colleague whom this person sends is on the list.</summary>
    ColleagueNamed,

    /// <summary>This one of the family was asked what they need.</summary>
    NeedsAsked,

    /// <summary>An interpreter is on the list, whom this person needs.</summary>
    InterpreterInvited,

    /// <summary>This person is to come at another time, and has a part of their own.</summary>
    SplitPlanned,

    /// <summary>The chair has met this person beforehand.</summary>
    PreMeetHeld,

    /// <summary>This one's report came to the chair.</summary>
    ReportReceived,

    /// <summary>This one's report was shared with the family.</summary>
    ReportShared,

    /// <summary>There are danger statements with goals and scales: how many is the count.</summary>
    DangerStatementsWritten,

    /// <summary>No proposed change of them waits: how many do is the count.</summary>
    ProposalsAnswered,

    /// <summary>The genogram is drawn.</summary>
    GenogramDrawn,

    /// <summary>There is a draft safety plan.</summary>
    SafetyPlanDrafted,

    /// <summary>What this person wrote and lets become cards was used.</summary>
    ViewsUsed,
}

/// <summary>How something stands.</summary>
public enum ReadinessStanding
{
    /// <summary>It is ready.</summary>
    Ready,

    /// <summary>It is to be done.</summary>
    ToDo,

    /// <summary>It is to be done, and its time is over.</summary>
    Late,
}

/// <summary>One thing to have ready.</summary>
/// <param name="Kind">What.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Person">Whose, or null.</param>
/// <param name="Child">Of which child, or null.</param>
/// <param name="Count">How many, where the kind counts; 0 otherwise.</param>
/// <param name="Due">By the end of which day, or null.</param>
/// <param name="DueAt">By which moment, or null.</param>
public sealed record ReadinessItem(
    ReadinessKind Kind, ReadinessStanding Standing, AttendeeId? Person = null, ChildId? Child = null, int Count = 0, DateOnly? Due = null, DateTimeOffset? DueAt = null);

/// <summary>By when things are to be ready, as the timetable says (domain.md §6); null where it says nothing.</summary>
/// <param name="ReportsToChair">The last day for reports to come.</param>
/// <param name="ReportsToFamily">The last day to share them with the family.</param>
/// <param name="InvitationList">When the list of whom to invite is due.</param>
public sealed record ReadinessLimits(DateOnly? ReportsToChair, DateOnly? ReportsToFamily, DateTimeOffset? InvitationList)
{
    /// <summary>Nothing has a time.</summary>
    public static ReadinessLimits None { get; } = new(null, null, null);
}

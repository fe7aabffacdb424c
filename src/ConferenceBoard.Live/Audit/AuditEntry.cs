using ConferenceBoard.Core;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Live.Audit;

/// <summary>
/// One line of the audit trail: who did what, and where. Ids and kinds only, so that it can be read by those who may not read conferences; no words, no
/// secret, no score. People stand in it by the part they have, staff by their account.
/// </summary>
/// <param name="Act">What was done.</param>
/// <param name="Conference">In which conference, or null where it was of none.</param>
/// <param name="Thing">What it was done to, or null.</param>
/// <param name="Staff">The account that did it, or null where nobody was signed in.</param>
/// <param name="Attendee">As whom in the conference, or null.</param>
/// <param name="Role">The part they had then, or null.</param>
/// <param name="Whom">The account it was done to, where that is not the one that did it.</param>
public sealed record AuditEntry(
    AuditAct Act, ConferenceId? Conference = null, AuditThing? Thing = null, Guid? Staff = null, AttendeeId? Attendee = null, Role? Role = null, Guid? Whom = null);

/// <summary>A line of the trail as it was kept.</summary>
/// <param name="Number">Its place; counts up, never used twice.</param>
/// <param name="At">When.</param>
/// <param name="Entry">What.</param>
public sealed record AuditLine(long Number, DateTimeOffset At, AuditEntry Entry);

/// <summary>Which lines are asked for.</summary>
/// <param name="Before">Only lines before this number; null for the latest.</param>
/// <param name="Conference">Only of this conference.</param>
/// <param name="Staff">Only by this account, or done to it.</param>
/// <param name="Acts">Only these; empty for all.</param>
public sealed record AuditQuestion(long? Before = null, ConferenceId? Conference = null, Guid? Staff = null, IReadOnlyList<AuditAct>? Acts = null);

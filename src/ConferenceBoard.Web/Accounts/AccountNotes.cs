using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Audit;

namespace ConferenceBoard.Web.Accounts;

/// <summary>Notes in the audit trail what was done with accounts. Where that cannot be noted, people work on, and the log says so.</summary>
internal sealed partial class AccountNotes(IAuditTrail trail, ILogger<AccountNotes> log)
{
    /// <summary>Something was done.</summary>
    /// <param name="act">What.</param>
    /// <param name="by">The account that did it, or null.</param>
    /// <param name="whom">The account it was done to, where that is another.</param>
    public Task NoteAsync(AuditAct act, Guid? by, Guid? whom = null) => NoteAsync(new AuditEntry(act, Staff: by, Whom: whom == by ? null : whom));

    /// <summary>An account was put on a conference or taken off it.</summary>
    public Task NoteAsync(AuditAct act, Guid? by, ConferenceId conference, AttendeeId attendee, Guid whom) =>
        NoteAsync(new AuditEntry(act, conference, Staff: by, Attendee: attendee, Whom: whom));

    private async Task NoteAsync(AuditEntry entry)
    {
        try
        {
            await trail.NoteAsync(entry);
        }
        catch (StoreException)
        {
            LogNotNoted(entry.Act);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "What was done with an account ({Act}) could not be noted in the audit trail.")]
    private partial void LogNotNoted(AuditAct act);
}

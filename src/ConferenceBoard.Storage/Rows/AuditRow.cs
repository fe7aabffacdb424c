using ConferenceBoard.Core.People;
using ConferenceBoard.Live.Audit;

namespace ConferenceBoard.Storage.Rows;

/// <summary>A line of the audit trail (<see cref="AuditEntry"/>). Added, never changed.</summary>
public sealed class AuditRow
{
    /// <summary>Its place.</summary>
    public long Number { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What was done.</summary>
    public AuditAct Act { get; set; }

    /// <summary>To what, or null.</summary>
    public AuditThing? Thing { get; set; }

    /// <summary>In which conference, or null; by id, for the line outlives it.</summary>
    public Guid? Conference { get; set; }

    /// <summary>The account that did it, or null.</summary>
    public Guid? Staff { get; set; }

    /// <summary>As whom in the conference, or null.</summary>
    public Guid? Attendee { get; set; }

    /// <summary>Their part then, or null.</summary>
    public Role? Role { get; set; }

    /// <summary>The account it was done to, or null.</summary>
    public Guid? Whom { get; set; }
}

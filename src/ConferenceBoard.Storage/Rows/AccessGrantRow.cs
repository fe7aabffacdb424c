using ConferenceBoard.Live.Access;

namespace ConferenceBoard.Storage.Rows;

/// <summary>A grant (<see cref="AccessGrant"/>). The secret itself is nowhere.</summary>
public sealed class AccessGrantRow
{
    /// <summary>Hash of the secret.</summary>
    public required string Hash { get; set; }

    /// <summary>What it opens.</summary>
    public AccessKind Kind { get; set; }

    /// <summary>In which conference; by id, for a grant may be made before the log begins.</summary>
    public Guid Conference { get; set; }

    /// <summary>Whose link, or null.</summary>
    public Guid? Attendee { get; set; }

    /// <summary>Which seat, or null.</summary>
    public Guid? Seat { get; set; }

    /// <summary>Which screen, or null.</summary>
    public Guid? Display { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

using ConferenceBoard.Core;

namespace ConferenceBoard.Live.Access;

/// <summary>What a secret opens.</summary>
public enum AccessKind
{
    /// <summary>A personal link: seats a device of <see cref="AccessGrant.Attendee"/>.</summary>
    Invitation,

    /// <summary>A device's own cookie: it is <see cref="AccessGrant.Seat"/>.</summary>
    Seat,

    /// <summary>A link that makes the device that opens it a wall.</summary>
    DisplayLink,

    /// <summary>A link that makes the device that opens it a tablet for scoring.</summary>
    TabletLink,

    /// <summary>A paired screen's own cookie: it is <see cref="AccessGrant.Display"/>.</summary>
    Display,

    /// <summary>The room's join code.</summary>
    JoinCode,

    /// <summary>A link to the list of conferences; of no conference.</summary>
    OfficeLink,

    /// <summary>The cookie of a browser that opened such a link.</summary>
    Office,
}

/// <summary>A secret and what it opens. Only the secret's hash is kept; what the holder may then do is looked up in the conference's state.</summary>
/// <param name="Hash">SHA-256 of the secret, in hexadecimal.</param>
/// <param name="Kind">What it opens.</param>
/// <param name="Conference">In which conference.</param>
/// <param name="Attendee">Whose link, for an invitation.</param>
/// <param name="Seat">Which seat, for a device's cookie.</param>
/// <param name="Display">Which screen, for a display.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="EndedAt">When it stopped opening anything, or null.</param>
public sealed record AccessGrant(
    string Hash, AccessKind Kind, ConferenceId Conference, AttendeeId? Attendee, SeatId? Seat, DisplayId? Display, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt = null);

/// <summary>Keeps grants. Durable before it completes, as the log is.</summary>
public interface IAccessStore
{
    /// <summary>Keeps a new grant.</summary>
    /// <exception cref="StoreException">It was not stored.</exception>
    Task AddAsync(AccessGrant grant, CancellationToken cancellationToken);

    /// <summary>The grant with this hash, ended or not, or null.</summary>
    Task<AccessGrant?> FindAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Grants of one kind in one conference that have not ended, the oldest first.</summary>
    /// <exception cref="StoreException">The store could not be read.</exception>
    Task<IReadOnlyList<AccessGrant>> ListAsync(ConferenceId conference, AccessKind kind, CancellationToken cancellationToken);

    /// <summary>Ends one grant, where it has not ended.</summary>
    /// <exception cref="StoreException">It was not stored.</exception>
    Task EndAsync(string hash, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Ends every grant of one kind in one conference that has not ended, but for one: such as the join codes before a new one.</summary>
    /// <param name="conference">Where.</param>
    /// <param name="kind">Which kind.</param>
    /// <param name="at">When they ended.</param>
    /// <param name="except">The hash of the grant that stays, or null where none does.</param>
    /// <param name="cancellationToken">Gives up waiting; they may be ended all the same.</param>
    /// <exception cref="StoreException">It was not stored.</exception>
    Task EndAsync(ConferenceId conference, AccessKind kind, DateTimeOffset at, string? except, CancellationToken cancellationToken);
}

using ConferenceBoard.Core;

namespace ConferenceBoard.Live.Keeping;

/// <summary>Why a conference must not be erased. A choice, not words: nothing of a family stands where administrators read.</summary>
public enum HoldReason
{
    /// <summary>A court has it before it, or will.</summary>
    Court,

    /// <summary>An inquiry or a review of practice needs it.</summary>
    Inquiry,

    /// <summary>Somebody has complained, and the answer is not final.</summary>
    Complaint,

    /// <summary>Somebody has asked for their records.</summary>
    RecordsAsked,

    /// <summary>Something else, which stands in the authority's own papers.</summary>
    Other,
}

/// <summary>What was decided about keeping one conference.</summary>
/// <param name="Conference">Which.</param>
/// <param name="HeldFor">Why it must stay; null where nothing holds it.</param>
/// <param name="HeldAt">Since when, where it is held.</param>
/// <param name="LookAgainOn">The day on which to ask again whether it is still needed, where that was put off; else null, and the practice profile's time counts.</param>
public sealed record Kept(ConferenceId Conference, HoldReason? HeldFor, DateTimeOffset? HeldAt, DateOnly? LookAgainOn);

/// <summary>Holds and put-off dates, beside the conferences and not in them: they are no part of the record, and are set by people who may not read it.</summary>
public interface IKeepingBook
{
    /// <summary>What was decided, of every conference of which anything was.</summary>
    /// <exception cref="StoreException">The store could not be read.</exception>
    Task<IReadOnlyDictionary<ConferenceId, Kept>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps what was decided now of one conference, in place of what was decided before.</summary>
    /// <exception cref="StoreException">It was not stored.</exception>
    Task SetAsync(Kept kept, CancellationToken cancellationToken = default);

    /// <summary>Forgets it: the conference was erased.</summary>
    /// <exception cref="StoreException">It was not stored.</exception>
    Task RemoveAsync(ConferenceId conference, CancellationToken cancellationToken = default);
}

using ConferenceBoard.Core;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Live.Keeping;

/// <summary>Why a conference may not be erased.</summary>
public enum KeepingProblem
{
    /// <summary>There is no such conference, or it was erased.</summary>
    Gone,

    /// <summary>It is being held just now.</summary>
    UnderWay,

    /// <summary>Something holds it.</summary>
    Held,

    /// <summary>Its day has not come, and nobody said that it may go before.</summary>
    BeforeItsDay,

    /// <summary>It was never saved as a file, and nobody said that it need not be.</summary>
    NotExported,

    /// <summary>The reference that was typed is not its own.</summary>
    WrongReference,

    /// <summary>It could not be stored.</summary>
    NotStored,
}

/// <summary>One conference as those see it who keep the server and may not read it: no title, no name, no place.</summary>
/// <param name="Id">Which.</param>
/// <param name="Type">Of what kind; null where it cannot be read.</param>
/// <param name="Held">The day it was held or is to be; null where it cannot be read.</param>
/// <param name="UnderWay">It has begun and not ended.</param>
/// <param name="LookAgainOn">The day on which to ask whether it is still needed; null where it is not known.</param>
/// <param name="Hold">Why it must stay, or null.</param>
/// <param name="ExportedAt">When it was last saved as a file, or null.</param>
public sealed record KeptConference(
    ConferenceId Id, ConferenceType? Type, DateOnly? Held, bool UnderWay, DateOnly? LookAgainOn, HoldReason? Hold, DateTimeOffset? ExportedAt)
{
    /// <summary>What people call it where its title must not stand: the first eight letters of its id.</summary>
    public string Reference => ReferenceOf(Id);

    /// <summary>The reference of a conference.</summary>
    public static string ReferenceOf(ConferenceId id) => id.Value.ToString("N")[..8];
}

/// <summary>When what may be erased (anonymity-and-security.md §3: review date, legal hold, export before erasure).</summary>
public static class KeepingRules
{
    /// <summary>The day on which to ask whether it is still needed: the one to which it was put off, or so many years after it was held.</summary>
    /// <param name="held">When it was held.</param>
    /// <param name="years">The practice profile's years.</param>
    /// <param name="kept">What was decided of it, or null.</param>
    public static DateOnly LookAgainOn(DateOnly held, int years, Kept? kept) => kept?.LookAgainOn ?? held.AddYears(years);

    /// <summary>What stands against erasing it now, or null.</summary>
    /// <param name="conference">Which.</param>
    /// <param name="today">The day.</param>
    /// <param name="reference">What was typed to be sure; case and spaces around it do not matter.</param>
    /// <param name="beforeItsDay">Somebody said that it may go before its day.</param>
    /// <param name="withoutExport">Somebody said that it need not be kept anywhere else.</param>
    public static KeepingProblem? AgainstErasing(KeptConference conference, DateOnly today, string? reference, bool beforeItsDay, bool withoutExport)
    {
        ArgumentNullException.ThrowIfNull(conference);
        return conference switch
        {
            { UnderWay: true } => KeepingProblem.UnderWay,
            { Hold: not null } => KeepingProblem.Held,
            _ when !string.Equals(conference.Reference, reference?.Trim(), StringComparison.OrdinalIgnoreCase) => KeepingProblem.WrongReference,
            { LookAgainOn: var day } when (day is null || day > today) && !beforeItsDay => KeepingProblem.BeforeItsDay,
            { ExportedAt: null } when !withoutExport => KeepingProblem.NotExported,
            _ => null,
        };
    }
}

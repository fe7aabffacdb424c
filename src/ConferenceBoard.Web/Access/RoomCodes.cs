using System.Text.RegularExpressions;
using ConferenceBoard.Live.Access;

namespace ConferenceBoard.Web.Access;

/// <summary>Why a typed room code did not open.</summary>
internal enum CodeProblem
{
    /// <summary>It has not the shape of a code.</summary>
    NoCode,

    /// <summary>No conference has it.</summary>
    WrongCode,

    /// <summary>It was a code and has been changed.</summary>
    OldCode,

    /// <summary>Too many wrong tries.</summary>
    TooManyTries,
}

/// <summary>Checks a room's code and gives the browser a ticket for the lobby.</summary>
internal sealed partial class RoomCodes(Doors doors, IAccessStore access, JoinTicket tickets, CodeGuesses guesses)
{
    /// <summary>Null where the code opened.</summary>
    public async Task<CodeProblem?> EnterAsync(HttpContext http, string? typed)
    {
        if (!guesses.MayTry(http))
            return CodeProblem.TooManyTries;
        var code = Secrets.Tidy(typed);
        if (!Shape().IsMatch(code))
            return CodeProblem.NoCode;
        if (await doors.ReadAsync(code, AccessKind.JoinCode) is { } grant && await doors.IsCodeNowAsync(grant.Conference, code))
        {
            tickets.Give(http, grant.Conference, code);
            return null;
        }

        if (!guesses.CountWrong(http))
            return CodeProblem.TooManyTries;
        return await access.FindAsync(Secrets.Hash(code), default) is { Kind: AccessKind.JoinCode } ? CodeProblem.OldCode : CodeProblem.WrongCode;
    }

    [GeneratedRegex("^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}

using System.Text.RegularExpressions;

namespace ConferenceBoard.Core.People;

/// <summary>Gives the room a new join code; the old one stops working. Chair, or the office, which gives the first one.</summary>
/// <param name="Code">Three groups of three characters without look-alikes, about 44 bits (anonymity-and-security.md §2).</param>
public sealed partial record ChangeJoinCode(string Code) : ConferenceCommand
{
    /// <summary>The characters of a code: no 0 and O, no 1, I and L, no U.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair && !asker.IsOffice)
            return RefusalReason.ChairOnly;
        if (state.Details is null)
            return RefusalReason.UnknownConference;
        return Shape().IsMatch(Code) ? new JoinCodeChanged(Code) : RefusalReason.CodeShape;
    }

    [GeneratedRegex("^[2-9A-HJKMNP-TV-Z]{3}(-[2-9A-HJKMNP-TV-Z]{3}){2}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}

/// <summary>The room has a new join code.</summary>
/// <param name="Code">The code; empty in a conference that came from an archive, which holds no codes: then the room has none until a new one is made.</param>
public sealed record JoinCodeChanged(string Code) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { JoinCode = Code.Length == 0 ? null : Code };
}

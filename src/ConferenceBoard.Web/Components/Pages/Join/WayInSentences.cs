using ConferenceBoard.Core;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Web.Components.Pages.Join;

/// <summary>What the first page says of a link or code that did not open. Only names of reasons stand in an address, never sentences.</summary>
internal static class WayInSentences
{
    /// <summary>The sentence for a reason's name, or null for anything that no way in answers.</summary>
    public static string? Of(string? said)
    {
        if (Enum.GetNames<CodeProblem>().Contains(said, StringComparer.Ordinal))
            return Of(Enum.Parse<CodeProblem>(said!));
        return said switch
        {
            StaleForms.Said => JoinWords.Stale,
            nameof(RefusalReason.TooManyDisplays) => new Refusal(RefusalReason.TooManyDisplays, Limits.Displays).Sentence,
            nameof(RefusalReason.LinkEnded) or nameof(RefusalReason.UnknownConference) or nameof(RefusalReason.NotInTheConference)
                or nameof(RefusalReason.PersonGone) or nameof(RefusalReason.TooManyDevices) or nameof(RefusalReason.LobbyFull)
                or nameof(RefusalReason.NoLongerWaiting) or nameof(RefusalReason.OwnLinkNeeded)
                or nameof(RefusalReason.NotStored) => new Refusal(Enum.Parse<RefusalReason>(said)).Sentence,
            _ => null,
        };
    }

    /// <summary>Why a code did not open, and what to do.</summary>
    public static string Of(CodeProblem problem) => problem switch
    {
        CodeProblem.NoCode => JoinWords.NoCode,
        CodeProblem.OldCode => JoinWords.OldCode,
        CodeProblem.TooManyTries => JoinWords.TooManyTries,
        _ => JoinWords.WrongCode,
    };
}

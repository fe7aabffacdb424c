using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Documents.Papers;

/// <content>Invitations (domain.md §2). Each holds its reader's own link, which is known only while it is made.</content>
public sealed partial class ConferencePapers
{
    /// <summary>
    /// Someone's invitation, in the language of their letters and in large print where they need it; null where they are not on the list. To be laid
    /// together by <see cref="Invitations"/>.
    /// </summary>
    /// <param name="state">The conference.</param>
    /// <param name="person">Who is invited.</param>
    /// <param name="link">Their own link, whole.</param>
    /// <param name="today">The day that stands on it.</param>
    public async Task<PaperSheet?> InvitationAsync(ConferenceState state, AttendeeId person, string link, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (InvitationView.For(state, person) is not { } view || PaperReader.Of(state, person) is not { } reader)
            return null;
        return await maker.SheetAsync<InvitationPaper>(NamedFor("invitation", state, reader), LanguageFor(state, person), new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(InvitationPaper.View)] = view,
            [nameof(InvitationPaper.Practice)] = practice,
            [nameof(InvitationPaper.Link)] = link,
            [nameof(InvitationPaper.Today)] = today,
        });
    }

    /// <summary>Invitations as one paper, each on paper of its own. Neither its title nor its foot names anybody.</summary>
    /// <param name="sheets">One at least.</param>
    public static Paper Invitations(IReadOnlyList<PaperSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var language = sheets is [var only] ? only.Language : CultureInfo.GetCultureInfo(Written[0]);
        return PaperMaker.In(language, () => new Paper(sheets.Count == 1 ? PaperWords.Invite_Name : PaperWords.Invite_NameAll, PaperWords.Foot_All, language, sheets));
    }
}

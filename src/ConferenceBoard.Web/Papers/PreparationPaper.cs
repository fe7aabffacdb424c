using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Web.Components.Paper;
using ConferenceBoard.Web.Components.Prepare;

namespace ConferenceBoard.Web.Papers;

/// <summary>The sheet that the chair has in hand, as a paper: in English, as the pages are on which it is prepared.</summary>
internal sealed class PreparationPaper(PaperMaker maker, TimeProvider clock)
{
    /// <summary>As this person may see it; null for whoever does not prepare, and before there is anything to prepare.</summary>
    public async Task<Paper?> MakeAsync(ConferenceState state, Attendee asker)
    {
        if (PreparationView.For(state, asker) is not { Details: not null } view)
            return null;
        var english = ConferencePapers.LanguageOf("en");
        var sheet = await maker.SheetAsync<SheetPages>("a4-page", english, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SheetPages.View)] = view,
            [nameof(SheetPages.Agenda)] = AgendaView.For(state, asker),
            [nameof(SheetPages.Due)] = Readying.Due(state),
            [nameof(SheetPages.Items)] = Readying.Of(state, clock.GetLocalNow()),
            [nameof(SheetPages.IsChairs)] = asker.Role == Role.Chair,
        });
        return new Paper(PrepareWords.Sheet_Title, PrepareWords.Sheet_Confidential, english, [sheet]);
    }
}

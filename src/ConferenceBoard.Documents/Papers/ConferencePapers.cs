using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Documents.Papers;

/// <summary>The papers of a conference (domain.md §4), each made for its reader; null where there is no such paper for them.</summary>
public sealed partial class ConferencePapers(PaperMaker maker, PracticeProfile? practice = null)
{
    /// <summary>The languages papers are written in; the first where none fits.</summary>
    private static readonly string[] Written = ["en-GB", "pl-PL", "ur-PK"];

    /// <summary>The written language of these two letters, or the first.</summary>
    public static CultureInfo LanguageOf(string letters) => CultureInfo.GetCultureInfo(
        Array.Find(Written, name => name.StartsWith(letters + "-", StringComparison.OrdinalIgnoreCase)) ?? Written[0]);

    /// <summary>What happens next, for one reader, in the language of their letter.</summary>
    public async Task<Paper?> NextAsync(ConferenceState state, AttendeeId person)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (await NextSheetAsync(state, person) is not var (sheet, name))
            return null;
        var language = sheet.Language;
        return PaperMaker.In(language, () => new Paper(
            PaperWords.Next_Title, PaperLabels.Say(PaperWords.Foot_For, name), language, [sheet]));
    }

    /// <summary>Everyone's who gets papers, one after the other, each in its reader's language and made for them; null where nobody has one.</summary>
    /// <param name="state">The conference.</param>
    /// <param name="language">Of whoever prints them.</param>
    public async Task<Paper?> NextForAllAsync(ConferenceState state, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(state);
        var sheets = new List<PaperSheet>();
        foreach (var person in state.Attendees.Where(PaperReader.GetsPapers))
        {
            if (await NextSheetAsync(state, person.Id) is var (sheet, _))
                sheets.Add(sheet);
        }

        return sheets.Count == 0 ? null : PaperMaker.In(language, () => new Paper(PaperWords.Next_Title, PaperWords.Foot_All, language, sheets));
    }

    /// <summary>The record, made for one reader; null before the conference begins, and for someone who is not of it.</summary>
    /// <param name="state">The conference.</param>
    /// <param name="person">Who reads it.</param>
    /// <param name="language">In which language; null for that of their letter.</param>
    public async Task<Paper?> RecordAsync(ConferenceState state, AttendeeId person, CultureInfo? language)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (PaperReader.Of(state, person) is not { } reader || RecordView.For(state, reader) is not { IsThere: true } view)
            return null;
        var written = language is null ? LanguageFor(state, person) : LanguageOf(language.TwoLetterISOLanguageName);
        var sheet = await maker.SheetAsync<RecordPaper>(NamedFor("record", state, reader), written, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(RecordPaper.View)] = view });
        return PaperMaker.In(written, () => new Paper(PaperWords.Record_Title, PaperLabels.Say(PaperWords.Foot_For, reader.Name), written, [sheet]));
    }

    private async Task<(PaperSheet Sheet, string Name)?> NextSheetAsync(ConferenceState state, AttendeeId person)
    {
        if (PaperReader.Of(state, person) is not { } reader || NextSheetView.For(state, reader) is not { IsThere: true } view)
            return null;
        var sheet = await maker.SheetAsync<NextSheet>(NamedFor("next", state, reader), LanguageFor(state, person), new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(NextSheet.View)] = view,
            [nameof(NextSheet.Name)] = reader.Name,
            [nameof(NextSheet.Practice)] = practice,
        });
        return (sheet, reader.Name);
    }

    private static CultureInfo LanguageFor(ConferenceState state, AttendeeId person) => LanguageOf(state.Papers.Of(LetterTo.ToPerson(person)).Language);

    /// <summary>In large print for those who need it.</summary>
    private static string NamedFor(string paper, ConferenceState state, Attendee reader) =>
        NeedsOf(state, reader).HasFlag(ParticipationNeeds.LargePrint) ? paper + " large" : paper;

    private static ParticipationNeeds NeedsOf(ConferenceState state, Attendee reader) => state.Preparation.Of(reader.Id).Info.Needs;
}

using ConferenceBoard.Genograms.Outline;

namespace ConferenceBoard.Genograms.Tests.Outline;

/// <summary>What somebody learns who only hears the outline: taken from its words, not from the family.</summary>
public static class FactsOfOutline
{
    private static readonly (string Words, string Kind)[] Unions =
        [("together, not said how", "NotSaid"), ("dating or casual", "Casual"), ("living together", "LivingTogether"), ("engaged", "Engaged"), ("married", "Married")];

    private static readonly (string Words, string Kind)[] Parentages =
    [
        (" is in some way the child of ", "NotKnown"), (" is the child of ", "Birth"), (" was adopted by ", "Adopted"), (" is fostered by ", "Fostered"), (" was fostered by ", "Fostered"),
        (" is a stepchild with ", "Step"), (" was a stepchild with ", "Step"), (" is in kinship care with ", "Kinship"), (" was in kinship care with ", "Kinship"),
    ];

    private static readonly (string Words, string Kind, bool BothWays)[] Bonds =
    [
        (" are very close", "VeryClose", false), (" are close and in conflict", "CloseConflict", false), (" are close", "Close", false), (" are distant", "Distant", false),
        (" are in conflict", "Conflict", false), (" were cut off from each other and have mended it", "Repaired", false), (" are cut off from each other", "CutOff", false),
        (" are afraid of each other", "Fear", true), (" is afraid of ", "Fear", false), (" control each other", "Control", true), (" controls ", "Control", false),
        (" are violent to each other", "Violence", true), (" is violent to ", "Violence", false), (" abuse each other emotionally", "EmotionalAbuse", true),
        (" emotionally", "EmotionalAbuse", false), (" abuse each other sexually", "SexualAbuse", true), (" sexually", "SexualAbuse", false),
        (" neglect each other", "Neglect", true), (" neglects ", "Neglect", false), (" care for each other", "CarerFor", true), (" cares for ", "CarerFor", false),
        (" support each other", "Supports", true), (" supports ", "Supports", false),
    ];

    public static SortedSet<string> Decode(OutlineTree outline) => new(outline.Items.SelectMany(Decode), StringComparer.Ordinal);

    private static IEnumerable<string> Decode(OutlineItem item)
    {
        var note = item.Lines.FirstOrDefault(l => l.Kind == OutlineKind.Note);
        yield return Facts.Person(item.Person.Value, WordsOfPerson.Decode(item.Words));
        yield return Facts.Said(item.Person.Value, item.Words + (note is null ? "" : ". " + note.Words));
        foreach (var line in item.Lines.Where(l => !l.IsReference && l.Kind != OutlineKind.Note && !(l.Kind == OutlineKind.Twins && l.People.Length < 2)))
        {
            yield return Facts.Link(line.Kind == OutlineKind.Twins ? "" : line.Fact.Value, Kind(line), line.People.Select(p => p.Value), IsSet(line));
            yield return Facts.Said(line.Kind == OutlineKind.Twins ? "" : line.Fact.Value, line.Words);
        }
    }

    private static bool IsSet(OutlineLine line) => line.Kind is OutlineKind.Household or OutlineKind.Twins or OutlineKind.Union;

    private static string Kind(OutlineLine line) => line.Kind switch
    {
        OutlineKind.Union => "union " + Find(Unions, line.Words) + " " + End(line.Words) + (Says(line.Words, "together again") ? " again" : ""),
        OutlineKind.Parentage => "parentage " + Find(Parentages, line.Words),
        OutlineKind.Bond => Bonds.First(b => Says(line.Words, b.Words)) is var bond ? $"bond {bond.Kind}{(bond.BothWays ? " both" : "")}" : "",
        OutlineKind.Twins => Says(line.Words, "identical") ? "twins identical" : "twins",
        _ => "household",
    };

    private static string End(string words) => Says(words, "divorced") ? "Divorced" : Says(words, "separated") ? "Separated" : Says(words, "widowed") ? "Widowed" : "None";

    private static string Find((string Words, string Kind)[] phrases, string words) => phrases.First(p => Says(words, p.Words)).Kind;

    private static bool Says(string words, string phrase) => words.Contains(phrase, StringComparison.Ordinal);
}

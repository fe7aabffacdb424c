namespace ConferenceBoard.Genograms.Tests.Outline;

/// <summary>One fact as a line of text, the same whether it was seen or heard.</summary>
public static class Facts
{
    public static string Person(string id, string looks) => $"{id}: {looks}";

    public static string Link(string id, string kind, IEnumerable<string> people, bool isSet) =>
        $"{id}: {kind}: {string.Join(" | ", isSet ? people.Order(StringComparer.Ordinal) : people)}";

    public static string Said(string id, string words) => $"{id}: says “{string.Concat(words.Where(c => !char.IsControl(c) && c != ' '))}”";
}

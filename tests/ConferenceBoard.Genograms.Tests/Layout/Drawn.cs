using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Tests.Layout;

/// <summary>Shortens arranging and drawing in tests.</summary>
internal static class Drawn
{
    public static DrawingOptions Options { get; } = new() { Today = new DateOnly(2026, 3, 2), Bonds = true };

    public static Drawing Draw(this Family family, LayoutOptions? options = null) =>
        GenogramLayout.Draw(family, GenogramLayout.Arrange(family, options ?? new LayoutOptions()), Options);

    public static Drawing Draw(this Family family, Arrangement arrangement) => GenogramLayout.Draw(family, arrangement, Options);

    /// <summary>The row of each person, from left to right.</summary>
    public static string Row(this Drawing drawing, int row) =>
        string.Join(' ', drawing.People.Where(p => p.Row == row).OrderBy(p => p.At.X).Select(p => p.Person));

    /// <summary>Everyone's place and every line, as one text to compare.</summary>
    public static string Text(this Drawing drawing) => string.Join('\n', drawing.People.Select(p => p.ToString())
        .Concat(drawing.Lines.Select(l => $"{l.Kind} {l.Of} {string.Join(' ', l.People)} {string.Join(' ', l.Points)}"))
        .Concat(drawing.Labels.Select(l => $"{l.Of} {l.At} {string.Join('|', l.Lines)}"))
        .Concat(drawing.Households.Select(h => $"{h.Household} {string.Join(' ', h.Outline)}")));

    /// <summary>Pairs of people who share a row in both and have changed sides.</summary>
    public static IEnumerable<string> Flips(Drawing before, Drawing after)
    {
        var was = before.People.ToDictionary(p => p.Person);
        foreach (var row in after.People.Where(p => p.Row >= 0 && was.ContainsKey(p.Person)).GroupBy(p => p.Row))
        {
            var line = row.OrderBy(p => p.At.X).Select(p => was[p.Person]).ToArray();
            for (var i = 0; i < line.Length; i++)
            {
                for (var j = i + 1; j < line.Length; j++)
                {
                    if (line[i].Row == line[j].Row && line[i].At.X > line[j].At.X)
                        yield return $"{line[i].Person} and {line[j].Person}";
                }
            }
        }
    }
}

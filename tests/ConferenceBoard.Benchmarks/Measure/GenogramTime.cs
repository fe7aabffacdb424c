using System.Diagnostics;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Tests.Layout;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>How long a genogram takes to lay out, and how many people move when one is added (genogram.md, "Goals").</summary>
internal static class GenogramTime
{
    private const int Seeds = 5;
    private const int WarmUps = 3;
    private const int StillPeople = 40;

    private static readonly DrawingOptions Options = new() { Today = new DateOnly(2026, 3, 2) };

    /// <summary>Arranging and drawing made-up families; the first few of each size are thrown away, because the compiler's work falls into them.</summary>
    public static IReadOnlyList<Finding> Measure()
    {
        var findings = new List<Finding>();
        foreach (var (people, goal) in new[] { (80, 50.0), (240, 1_000), (3_000, 10_000) })
        {
            var times = Enumerable.Range(1 - WarmUps, Seeds + WarmUps).Select(seed => Milliseconds(Generated.Family(people, Math.Max(1, seed)))).Skip(WarmUps).ToList();
            findings.Add(new Finding($"genogram of {people} people, median", "product", Percentile.Of(times, 50), "ms", goal));
        }

        var moved = new List<double>();
        var flips = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var family = Generated.Family(StillPeople, seed);
            foreach (var person in family.People)
                moved.Add(Moved(family, person.Id, ref flips));
        }

        findings.Add(new Finding("one added, people moved over 60, median", "product", Percentile.Of(moved, 50), "%", 10));
        findings.Add(new Finding("one added, pairs that changed sides", "product", flips, "", 0));
        return findings;
    }

    private static double Milliseconds(Family family)
    {
        var watch = Stopwatch.StartNew();
        GenogramLayout.Draw(family, GenogramLayout.Arrange(family, new LayoutOptions()), Options);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Moved(Family family, PersonId added, ref int flips)
    {
        var without = family.Of(p => p.Id != added);
        var before = GenogramLayout.Arrange(without, new LayoutOptions());
        var was = GenogramLayout.Draw(without, before, Options).People.ToDictionary(p => p.Person);
        var after = GenogramLayout.Draw(family, GenogramLayout.Arrange(family, new LayoutOptions(), before), Options);
        var now = after.People.Where(p => was.ContainsKey(p.Person)).ToArray();
        foreach (var row in now.Where(p => p.Row >= 0).GroupBy(p => p.Row))
        {
            var line = row.OrderBy(p => p.At.X).Select(p => was[p.Person]).ToArray();
            flips += line.Select((a, i) => line.Skip(i + 1).Count(b => a.Row == b.Row && a.At.X > b.At.X)).Sum();
        }

        return 100.0 * now.Count(p => Far(p.At, was[p.Person].At)) / now.Length;
    }

    private static bool Far(Box a, Box b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))) > Measures.Symbol;
}

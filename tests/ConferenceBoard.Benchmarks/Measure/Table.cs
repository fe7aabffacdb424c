using System.Globalization;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>Findings as plain text.</summary>
internal static class Table
{
    /// <summary>One line for each finding: measured, goal, and how much of the goal is used up.</summary>
    public static void Print(IReadOnlyList<Finding> findings)
    {
        Console.WriteLine();
        Console.WriteLine($"{"what",-52}{"board",-10}{"measured",14}{"goal",14}{"ratio",8}");
        foreach (var finding in findings)
        {
            var ratio = finding.Goal is > 0 ? (finding.Value / finding.Goal.Value).ToString("0.00", CultureInfo.InvariantCulture) : "";
            var goal = finding.Goal is { } figure ? Figure(figure, finding.Unit) : "";
            Console.WriteLine($"{finding.What,-52}{finding.Board,-10}{Figure(finding.Value, finding.Unit),14}{goal,14}{ratio,8}");
        }
    }

    private static string Figure(double value, string unit) =>
        value.ToString(unit.Length == 0 ? "0" : "0.0", CultureInfo.InvariantCulture) + (unit.Length == 0 ? "" : " " + unit);
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConferenceBoard.Core.Timetable;

/// <summary>A day on which nobody works, that is no Saturday or Sunday.</summary>
/// <param name="Day">Which day.</param>
/// <param name="Name">What it is called.</param>
public sealed record BankHoliday(DateOnly Day, string Name);

/// <summary>
/// Reads the bank holidays of some whole years in a row. Strict: a field that is missing, unknown or twice there is an error, and so is a
/// day out of order, at a weekend or of another year, and a year that has none. A slip here would be a wrong date in a letter.
/// </summary>
internal static class BankHolidayFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Those of England, which are part of the program (domain.md §6).</summary>
    public static WorkingCalendar England()
    {
        using var file = typeof(BankHolidayFile).Assembly.GetManifestResourceStream("ConferenceBoard.Core.Timetable.england.json")
            ?? throw new InvalidOperationException("The bank holidays of England are not in the program.");
        return Of(JsonSerializer.Deserialize<Content>(file, Strict));
    }

    /// <summary>Those of a file.</summary>
    /// <exception cref="JsonException">The file is not as it has to be.</exception>
    public static WorkingCalendar Read(string file) => Of(JsonSerializer.Deserialize<Content>(file, Strict));

    private static WorkingCalendar Of(Content? content)
    {
        if (content is not { BankHolidays.IsDefault: false } || content.BankHolidays.Contains(null!))
            throw new JsonException("Something is empty that may not be.");
        if (content.FirstYear > content.LastYear)
            throw new JsonException("The years do not go from one to the same or a later one.");

        var last = DateOnly.MinValue;
        foreach (var (day, name) in content.BankHolidays)
        {
            if (day <= last)
                throw new JsonException($"{day:O} is not after the day before it.");
            if (day.Year < content.FirstYear || day.Year > content.LastYear)
                throw new JsonException($"{day:O} is not of these years.");
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                throw new JsonException($"{day:O} is at a weekend.");
            if (name.Length is 0 or > Limits.Name || !string.Equals(name, Words.OfName(name), StringComparison.Ordinal))
                throw new JsonException($"{day:O} has no name of one short line.");
            last = day;
        }

        var without = Enumerable.Range(content.FirstYear, content.LastYear - content.FirstYear + 1).Except(content.BankHolidays.Select(h => h.Day.Year)).ToList();
        return without.Count == 0
            ? new WorkingCalendar(content.FirstYear, content.LastYear, content.BankHolidays)
            : throw new JsonException($"{without[0]} has no bank holiday.");
    }

    private sealed record Content(
        [property: JsonRequired] int FirstYear, [property: JsonRequired] int LastYear, [property: JsonRequired] ImmutableArray<BankHoliday> BankHolidays);
}

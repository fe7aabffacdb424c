using System.Globalization;
using System.Resources;

namespace ConferenceBoard.Core.Timetable;

/// <summary>The sentences of the timetable, which are for chair and note taker: English, with days as they are written there.</summary>
internal static class Say
{
    private static readonly ResourceManager Sentences = new("ConferenceBoard.Core.Timetable.TimetableSentences", typeof(Say).Assembly);

    public static string The(string sentence, params object[] parts) =>
        string.Format(CultureInfo.InvariantCulture, Sentences.GetString(sentence, CultureInfo.InvariantCulture) ?? sentence, parts);

    /// <summary>"Friday 20 March 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"20 March 2026".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Friday 20 March 2026, 10:00", by the clock that the moment carries.</summary>
    public static string Moment(DateTimeOffset at) => at.ToString("dddd d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"1 week", "3 weeks".</summary>
    /// <param name="count">How many.</param>
    /// <param name="unit">WorkingDay, Week, Month or Hour.</param>
    public static string Amount(int count, string unit) => The(count == 1 ? $"One{unit}" : $"{unit}s", count);

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string Together(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : The("Together", string.Join(", ", all.Take(all.Count - 1)), all[^1]);
    }

    /// <summary>Which years are not known, seen from a day near them.</summary>
    public static string Unknown(DateOnly day, WorkingCalendar calendar) =>
        day.Year > calendar.LastYear || day.Year - calendar.FirstYear > calendar.LastYear - day.Year
            ? The("UnknownAfter", calendar.LastYear)
            : The("UnknownBefore", calendar.FirstYear);
}

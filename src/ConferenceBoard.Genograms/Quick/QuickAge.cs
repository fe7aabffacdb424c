using System.Globalization;

namespace ConferenceBoard.Genograms.Quick;

/// <summary>How old someone is, or when they were born, as people write it in one word: 34, 8mo, 3w, 1992, 9/3/2014.</summary>
/// <param name="Born">The date, or null where an age was written.</param>
/// <param name="Age">The age, or null where a date was written.</param>
public readonly record struct QuickAge(PartialDate? Born, StatedAge? Age)
{
    /// <summary>What the word says on the day <paramref name="today"/>; null where it is neither.</summary>
    public static QuickAge? Read(string? word, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(word))
            return null;
        var text = word.Trim();
        if (QuickDate.Read(text) is { } born)
            return new QuickAge(born, null);
        if (Number(text) is { } years)
            return years <= FamilyLimits.Age ? new QuickAge(null, new StatedAge(years, today)) : null;
        if (text.EndsWith("mo", StringComparison.OrdinalIgnoreCase) && Number(text[..^2]) is { } months and <= 48)
            return Since(today.AddMonths(-months));
        if (text.EndsWith('w') && Number(text[..^1]) is { } weeks and <= 208)
            return Since(today.AddDays(-7 * weeks));
        return text.EndsWith('y') && Number(text[..^1]) is { } said and <= FamilyLimits.Age ? new QuickAge(null, new StatedAge(said, today)) : null;
    }

    /// <summary>As it is written for changing: what <see cref="Read"/> reads as the same.</summary>
    public static string Write(Person person, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Born is { } born ? QuickDate.Write(born) : person.YearsOn(today)?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    private static QuickAge Since(DateOnly day) => new(new PartialDate(day.Year, day.Month, null, DateCertainty.About), null);

    private static int? Number(string text) =>
        text.Length is > 0 and <= 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

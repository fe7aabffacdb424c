namespace ConferenceBoard.Genograms.Quick;

/// <summary>Words that mean something after a name, in the writer's language; each a list with spaces between.</summary>
/// <param name="Male">m, man.</param>
/// <param name="Female">f, woman.</param>
/// <param name="NonBinary">x.</param>
/// <param name="Died">died.</param>
/// <param name="Due">due: the word before a date expected.</param>
public sealed record QuickWords(string Male, string Female, string NonBinary, string Died, string Due)
{
    internal bool Is(string list, string word) => list.Split(' ').Contains(word, StringComparer.CurrentCultureIgnoreCase);
}

/// <summary>
/// Someone typed in one line: "Lee 34 m" (genogram.md, "Use"). What stands after the name, in any order, is an age or a date of birth, a
/// gender, "died" with a year, or "due" with a date; all of it may be left out. What means nothing belongs to the name.
/// </summary>
public static class QuickPerson
{
    /// <summary>The person the line says, without a name among the facts; null for an empty line.</summary>
    /// <param name="line">What was typed.</param>
    /// <param name="words">What means something.</param>
    /// <param name="today">The day an age is said on.</param>
    public static Person? Read(string? line, QuickWords words, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = (line ?? "").Split([' ', ',', ';', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count == 0)
            return null;

        var person = new Person { Id = default };
        for (var at = parts.Count - 1; at >= 0; at--)
        {
            if (Told(person, parts, at, words, today) is not { } next)
                break;
            person = next;
            parts.RemoveRange(at, parts.Count - at);
        }

        var name = string.Join(' ', parts);
        return person with { Name = name is "?" ? "" : name };
    }

    /// <summary>The person with what the last word, or the last two, say; null where they belong to the name.</summary>
    private static Person? Told(Person person, List<string> parts, int at, QuickWords words, DateOnly today)
    {
        var word = parts[at];
        if (person.Gender == Gender.Unknown && GenderOf(word, words) is { } gender && at > 0 && !IsInitial(word, parts, today))
            return person with { Gender = gender };
        if (words.Is(words.Died, word) && at > 0)
            return person with { HasDied = true };
        if (words.Is(words.Due, word))
            return person with { Pregnancy = PregnancyKind.Expected, Age = null };
        if (at == 0 && parts.Count > 1)
            return null;
        if (at > 0 && words.Is(words.Died, parts[at - 1]) && QuickDate.Read(word) is { } died)
            return person with { Died = died };
        if (person.Born is not null || person.Age is not null || QuickAge.Read(word, today) is not { } age)
            return null;
        return person with { Born = age.Born, Age = age.Age };
    }

    /// <summary>"Sam M": a capital by itself is the beginning of a name where no age is said.</summary>
    private static bool IsInitial(string word, List<string> parts, DateOnly today) =>
        word.Length == 1 && char.IsUpper(word[0]) && !parts.Skip(1).Any(p => QuickAge.Read(p, today) is not null);

    private static Gender? GenderOf(string word, QuickWords words) =>
        words.Is(words.Male, word) ? Gender.Male : words.Is(words.Female, word) ? Gender.Female : words.Is(words.NonBinary, word) ? Gender.NonBinary : null;
}

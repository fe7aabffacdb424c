using System.Collections.Immutable;

namespace ConferenceBoard.Genograms;

/// <summary>The few letters that stand beside a symbol or a line of the drawing.</summary>
public static partial class FamilyWords
{
    /// <summary>Under the name of one who has died: 1938–2016. Of a pregnancy the year. Empty for everyone else.</summary>
    public static string Years(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return (person.Pregnancy, person.Born, person.Died) switch
        {
            (PregnancyKind.Expected, { } due, _) => Say("Short.Due", Year(due)),
            ({ }, { } lost, _) => Year(lost),
            (null, { } born, { } died) => Say("Short.Span", Year(born), Year(died)),
            (null, null, { } died) => Say("Short.Died", Year(died)),
            (null, { } born, null) when person.HasDied => Say("Short.Born", Year(born)),
            _ => "",
        };
    }

    /// <summary>"m 2014", "s 2020", "d 2021": one for each date there is, in the order things happened.</summary>
    public static ImmutableArray<string> Years(Union union)
    {
        ArgumentNullException.ThrowIfNull(union);
        var began = union.Kind switch { UnionKind.Married => "Short.Married", UnionKind.Engaged => "Short.Engaged", _ => "Short.Together" };
        (string Key, PartialDate? Date)[] dates =
            [(began, union.Began), ("Short.Separated", union.Separated), ("Short.Divorced", union.Divorced), ("Short.Again", union.Again)];
        return [.. dates.Where(d => d.Date is not null).Select(d => Say(d.Key, Year(d.Date!.Value)))];
    }

    /// <summary>When a child was adopted, placed or moved in, and until when: 2023–2025, from 2023. Empty where no date is known.</summary>
    public static string Years(Parentage parentage)
    {
        ArgumentNullException.ThrowIfNull(parentage);
        return Span(parentage.From, parentage.To, "Short.", Year);
    }
}

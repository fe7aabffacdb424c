namespace ConferenceBoard.Genograms;

public static partial class FamilyWords
{
    /// <summary>"Tamsin, girl, 9 years old, born 21 May 2017, child of concern".</summary>
    public static string Of(Person person, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Row(
        [
            Name(person),
            Kind(person, today),
            person.HasDied ? "" : Age(person, today),
            Born(person),
            Died(person, today),
            person.ChildOfConcern ? Say("ChildOfConcern") : "",
            person.Twins is { } twins ? Say(twins.Identical ? "Twin.Identical" : "Twin") : "",
        ]);
    }

    /// <summary>The same with the note, where there is one.</summary>
    internal static string WithNote(Person person, DateOnly today) =>
        person.Note.Length == 0 ? Of(person, today) : Say("WithNote", Of(person, today), SetApart(person.Note));

    /// <summary>"Note: …".</summary>
    internal static string Note(Person person) => Say("Note", SetApart(person.Note));

    /// <summary>"9 years old", "about 34", "under 1"; empty where it is not known or there is none.</summary>
    public static string Age(Person person, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.YearsOn(today) switch
        {
            null => "",
            { } years when IsAbout(person, today) => Say("AgeAbout", years),
            0 => Say("AgeUnderOne"),
            1 => Say("AgeOne"),
            { } years => Say("AgeMany", years),
        };
    }

    /// <summary>Girl, boy, woman, man where an age says so; else the gender; of a pregnancy or the network what it is.</summary>
    private static string Kind(Person person, DateOnly today)
    {
        if (person.Network is { } network)
            return Say($"Network.{network}");
        if (person.Pregnancy is { } pregnancy)
            return Row([Say($"Pregnancy.{pregnancy}"), person.Gender == Gender.Unknown || pregnancy != PregnancyKind.Stillbirth ? "" : Gendered(person, 0)]);
        return Gendered(person, person.YearsOn(today));
    }

    private static string Gendered(Person person, int? years) => (person.Gender, years) switch
    {
        (Gender.Female, < 18) => Say("Girl"),
        (Gender.Female, { }) => Say("Woman"),
        (Gender.Male, < 18) => Say("Boy"),
        (Gender.Male, { }) => Say("Man"),
        var (gender, _) => Say($"Gender.{gender}"),
    };

    private static string Born(Person person) => person.Born is not { } born ? ""
        : Say(person.Pregnancy switch { null => "Born", PregnancyKind.Expected => "Due", _ => "Lost" }, Date(born));

    private static string Died(Person person, DateOnly today)
    {
        if (!person.HasDied)
            return "";
        var aged = person.YearsOn(today);
        return (person.Died, aged) switch
        {
            ({ } died, { } years) => Say("DiedAged", Date(died), years),
            ({ } died, null) => Say("Died", Date(died)),
            (null, { } years) => Say("HasDiedAged", years),
            _ => Say("HasDied"),
        };
    }

    /// <summary>An age counted from a year alone, from an uncertain date, or from what was said another year.</summary>
    private static bool IsAbout(Person person, DateOnly today) => person.Born is { } born
        ? born.Certainty != DateCertainty.Exact || born.Month is null
        : person.Age is { } said && (said.On is not { } on || on.AddYears(1) <= today);
}

using System.Globalization;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Genograms.Gedcom;
using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Quick;
using ConferenceBoard.Genograms.Symbols;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Components.Board;

namespace ConferenceBoard.Web.Components.Genogram;

/// <summary>What the pages of the genogram say.</summary>
internal static class GenogramLabels
{
    /// <summary>What means something in the line that adds people.</summary>
    public static QuickWords QuickWords => new(
        GenogramWords.Quick_Male, GenogramWords.Quick_Female, GenogramWords.Quick_NonBinary, GenogramWords.Quick_Died, GenogramWords.Quick_Due);

    /// <summary>The day ages are counted to.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>A term of the page by its enum value.</summary>
    public static string Say<T>(T value, string? prefix = null)
        where T : struct, Enum => GenogramWords.ResourceManager.GetString($"{prefix ?? typeof(T).Name}_{value}", CultureInfo.CurrentUICulture) ?? value.ToString();

    /// <summary>A name that no fact has had yet; it leaves room for what rules put behind it.</summary>
    public static string NewFact() => NewId.Operation().Value.ToString("N");

    /// <summary>How someone is called here: their name, or what stands for one that is not known.</summary>
    public static string NameOf(this Family family, Person person) => FamilyWords.Name(person);

    /// <summary>How someone is called here.</summary>
    public static string NameOf(this Family family, PersonId id) => family.Person(id) is { } person ? family.NameOf(person) : "";

    /// <summary>Someone in one line as the line that adds people understood them: name, age, gender.</summary>
    public static string InShort(Person person) => FamilyWords.Of(person, Today);

    /// <summary>What someone new can be to someone who is there: nothing to the network, and no partner or child to someone not born.</summary>
    public static IEnumerable<Relation> RelationsOf(Person person) => person.Network is not null ? []
        : Enum.GetValues<Relation>().Where(r => person.Pregnancy is null || r is Relation.Parent or Relation.Sibling);

    /// <summary>How someone is a child, and since when.</summary>
    public static string Story(Parentage parentage)
    {
        var years = FamilyWords.Years(parentage);
        return years.Length == 0 ? Say(parentage.Kind) : $"{Say(parentage.Kind)} · {years}";
    }

    /// <summary>How two people are or were together, and since when: "Living together · s 2024".</summary>
    public static string Story(Union union)
    {
        List<string> parts = [Say(union.Kind)];
        if (union.End != UnionEnd.None)
            parts.Add(union.Reconciled ? GenogramWords.AgainTogether : Say(union.End));
        parts.AddRange(FamilyWords.Years(union));
        return string.Join(" · ", parts);
    }

    /// <summary>A fact in a sentence.</summary>
    public static string Sentence(Family family, FactId fact) => family.Facts().GetValueOrDefault(fact) switch
    {
        Person person => FamilyWords.Of(person, Today),
        Union union => FamilyWords.Of(family, union),
        Parentage parentage => FamilyWords.Of(family, parentage),
        Household household => FamilyWords.Of(family, household),
        Bond bond => FamilyWords.Of(family, bond),
        _ => "",
    };

    /// <summary>Someone's symbol around 0, 0, without the age.</summary>
    public static string MarkOf(Person person) =>
        PictureMarkup.Of(PersonSymbol.Shapes(SymbolLook.Of(person, Today) with { Age = null }, new Box(0, 0, Measures.Symbol, Measures.Symbol)));

    /// <summary>A part of the family in words: a household's name, "around Kerra", or the whole family.</summary>
    public static string Part(Family family, FamilyFocus focus) => focus switch
    {
        { Household: { } home } when family.Households.FirstOrDefault(h => h.Id == home) is { } household => FamilyWords.Name(household),
        { Around: { } one } when family.Person(one) is { } person => Labels.Say(GenogramWords.AroundName, family.NameOf(person)),
        _ => GenogramWords.WholeFamily,
    };

    /// <summary>What a reader of a file left out, in sentences.</summary>
    public static IReadOnlyList<string> NotesOf(FamilyRead read) => [.. read.Notes.Select(n => n.Sentence)];

    /// <summary>What GEDCOM has no place for, in words: "2 bonds, 1 home"; empty where it carries everything.</summary>
    public static string NotCarried(Family family) => string.Join(", ", GedcomCarriage.NotCarried(family).Select(n => n.Words));
}

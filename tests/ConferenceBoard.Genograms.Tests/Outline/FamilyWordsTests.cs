using System.Globalization;
using ConferenceBoard.Genograms.Tests.Samples;

namespace ConferenceBoard.Genograms.Tests.Outline;

public class FamilyWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2017-05-21", "Kit, girl, 9 years old, born 21 May 2017")]
    [InlineData("2026-01-02", "Kit, girl, under 1, born 2 January 2026")]
    [InlineData("2025-10-01", "Kit, girl, 1 year old, born 1 October 2025")]
    [InlineData("1990-06", "Kit, woman, 36 years old, born June 1990")]
    [InlineData("1992", "Kit, woman, about 34, born 1992")]
    [InlineData("~1951", "Kit, woman, about 75, born about 1951")]
    [InlineData("<1930", "Kit, woman, about 96, born before 1930")]
    [InlineData(">1930-02", "Kit, woman, about 96, born after February 1930")]
    public void A_person_is_said_as_far_as_is_known(string born, string words) =>
        Assert.Equal(words, InEnglish(() => FamilyWords.Of(new Person { Id = new("k"), Name = "Kit", Gender = Gender.Female, Born = PartialDate.Parse(born) }, Today)));

    [Fact]
    public void Who_has_died_is_said_with_the_age_they_reached()
    {
        var dot = new Person { Id = new("d"), Name = "Dot", Gender = Gender.Female, Born = PartialDate.Parse("1941-10-19"), HasDied = true };
        Assert.Equal("Dot, female, born 19 October 1941, has died", InEnglish(() => FamilyWords.Of(dot, Today)));
        Assert.Equal("Dot, woman, born 19 October 1941, died March 2019, aged 77", InEnglish(() => FamilyWords.Of(dot with { Died = PartialDate.Parse("2019-03") }, Today)));
        Assert.Equal("1941–2019", FamilyWords.Years(dot with { Died = PartialDate.Parse("2019-03") }));
    }

    [Fact]
    public void Someone_without_a_name_is_called_kindly()
    {
        Assert.Equal("Name not known, male", FamilyWords.Of(new Person { Id = new("x"), Gender = Gender.Male }, Today));
        Assert.StartsWith("Unborn baby, not yet born, due ", FamilyWords.Of(new Person { Id = new("x"), Pregnancy = PregnancyKind.Expected, Born = new(2027, 2, 14) }, Today), StringComparison.Ordinal);
        Assert.Equal("Rose, stillborn, girl", FamilyWords.Of(new Person { Id = new("x"), Name = "Rose", Gender = Gender.Female, Pregnancy = PregnancyKind.Stillbirth }, Today));
    }

    [Theory]
    [InlineData("initial-conference", "dean-kerra", "Dean and Kerra: living together from 2015, separated June 2024")]
    [InlineData("remarriages", "huw-gwenda", "Huw and Gwenda: married 2013, separated 2017, divorced 2018")]
    [InlineData("four-generations", "josh-ellie", "Josh and Ellie: living together from 2019, separated 2020, together again from 2022")]
    [InlineData("four-generations", "reg-dot", "Reg and Dot: married 1961, widowed")]
    [InlineData("unknown-father", "father-chelsea", "Name not known and Chelsea: together, not said how")]
    public void A_union_is_told_from_its_beginning_to_its_end(string family, string union, string words) =>
        Assert.Equal(words, InEnglish(() => FamilyWords.Of(SampleFamilies.Read(family), SampleFamilies.Read(family).Index.Union(new(union))!)));

    [Theory]
    [InlineData("adoption", "tobias-adopted", "Tobias was adopted by Ezra and Miriam, from 20 April 2017")]
    [InlineData("fostering", "kyle-fostered", "Kyle was fostered by Winston and Joyce, 9 January 2023 to 30 June 2025")]
    [InlineData("kinship-care", "skye-kinship", "Skye is in kinship care with Alan and Maureen, from 15 August 2022")]
    [InlineData("single-parent", "ola-born", "Ola is the child of Katarzyna Wiśniewska-Dąbrowska")]
    public void A_child_is_said_to_be_whose_and_how(string family, string parentage, string words) =>
        Assert.Equal(words, InEnglish(() => FamilyWords.Of(SampleFamilies.Read(family), SampleFamilies.Read(family).Parentages.Single(p => p.Id == new ParentageId(parentage)))));

    [Fact]
    public void The_direction_of_a_bond_is_said()
    {
        var family = SampleFamilies.Read("initial-conference");
        Assert.Equal(
            ["Kerra and Jean are close", "Dean is violent to Kerra", "Kerra is afraid of Dean", "Tamsin and Jean are very close", "Carol supports Kerra", "Jean cares for Tamsin", "Ms Adeyemi supports Tamsin"],
            family.Bonds.Select(b => FamilyWords.Of(family, b)), StringComparer.Ordinal);
        Assert.Equal("Kerra's flat: Kerra, Tamsin and Jory live here", FamilyWords.Of(family, family.Households[0]));
    }

    [Fact]
    public void Labels_have_a_letter_and_a_year()
    {
        var union = new Union { Id = new("u"), First = new("a"), Second = new("b"), Kind = UnionKind.Married, Began = new(2014), Separated = new(2020, 5), Divorced = new(2021, Certainty: DateCertainty.About), Again = new(2024) };
        Assert.Equal(["m 2014", "s 2020", "d ~2021", "again 2024"], FamilyWords.Years(union).ToArray());
        Assert.Equal(["e 2014"], FamilyWords.Years(new Union { Id = new("u"), First = new("a"), Second = new("b"), Kind = UnionKind.Engaged, Began = new(2014) }).ToArray());
        Assert.Equal("2023–2025", FamilyWords.Years(new Parentage { Id = new("p"), Child = new("c"), From = new(2023, 1, 9), To = new(2025) }));
    }

    [Fact]
    public void A_name_that_runs_the_other_way_is_set_apart_and_cannot_turn_the_sentence()
    {
        Assert.Equal("\u2068مریم\u2069", FamilyWords.Name(new Person { Id = new("m"), Name = "مریم" }));
        Assert.Equal("enola", FamilyWords.Name(new Person { Id = new("m"), Name = "\u202Eenola" }));
    }

    [Theory]
    [InlineData("pl-PL", "9 marca 2014")]
    [InlineData("en-GB", "9 March 2014")]
    [InlineData("", "9 March 2014")]
    [InlineData("fa-IR", "2014")]
    public void Dates_are_written_as_the_reader_writes_them_and_always_of_the_same_calendar(string culture, string words) =>
        Assert.Contains(words, In(culture, () => FamilyWords.Date(new PartialDate(2014, 3, 9))), StringComparison.Ordinal);

    [Fact]
    public void Every_kind_has_its_words()
    {
        Has<Gender>("Gender.", "Legend.");
        Has<PregnancyKind>("Pregnancy.", "Unnamed", "Legend.Pregnancy.");
        Has<NetworkKind>("Network.", "Legend.Network.");
        Has<UnionKind>("Union.", "Legend.Union.");
        Has<ParentageKind>("Parentage.", "Relation.", "Legend.Parentage.");
        Has<BondKind>("Bond.", "Legend.Bond.");
        Assert.All(Enum.GetValues<BondKind>().Where(Bond.HasDirection), kind => Assert.True(FamilyWords.Has($"Bond.{kind}.Both")));
        Assert.All(Enum.GetValues<UnionKind>(), kind => Assert.True(FamilyWords.Has($"Union.{kind}.Began") || kind == UnionKind.NotSaid));
    }

    private static void Has<T>(params string[] prefixes)
        where T : struct, Enum => Assert.All(prefixes.SelectMany(p => Enum.GetNames<T>().Select(name => p + name)), key => Assert.True(FamilyWords.Has(key), key));

    private static string InEnglish(Func<string> say) => In("en-GB", say);

    private static string In(string culture, Func<string> say)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return say();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

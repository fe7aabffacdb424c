using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Tests.Gedcom;

public class ReaderTests
{
    private const string Three = "0 @I1@ INDI\n1 SEX M\n0 @I2@ INDI\n1 SEX F\n0 @I3@ INDI\n";

    private static Union UnionOf(string events) => Assert.Single(Ged.Family(Three + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n" + events).Unions);

    private static string Parentages(Family family) =>
        string.Join(", ", family.Parentages.Select(p => $"{p.Id} {p.Kind}{(p.From is { } from ? " " + from : "")}"));

    [Fact]
    public void A_person_is_read()
    {
        var person = Assert.Single(Ged.Family("0 @I1@ INDI\n1 NAME Demelza  /Pascoe/ jr.\n1 NAME Demi\n1 SEX F\n1 BIRT\n2 DATE 9 MAR 1950\n1 DEAT\n2 DATE ABT 2020\n2 AGE 70y\n1 NOTE Likes\n2 CONC  tea\n2 CONT and ca@@ke").People);
        Assert.Equal(
            new Person
            {
                Id = new("I1"),
                Name = "Demelza Pascoe jr.",
                Gender = Gender.Female,
                Born = new PartialDate(1950, 3, 9),
                HasDied = true,
                Died = new PartialDate(2020, null, null, DateCertainty.About),
                Age = new StatedAge(70),
                Note = "Likes tea\nand ca@ke",
            },
            person);
    }

    [Theory]
    [InlineData("1 NAME", "")]
    [InlineData("1 NAME //", "")]
    [InlineData("1 NAME /Pascoe/", "Pascoe")]
    [InlineData("1 NAME\n2 GIVN Jory\n2 SURN Pascoe\n2 NPFX Dr", "Dr Jory Pascoe")]
    [InlineData("1 NAME\n2 NICK Jo", "Jo")]
    public void Names_are_put_together(string lines, string name) => Assert.Equal(name, Ged.Family("0 @I1@ INDI\n" + lines).People[0].Name);

    [Theory]
    [InlineData("M", Gender.Male)]
    [InlineData("f", Gender.Female)]
    [InlineData("X", Gender.NonBinary)]
    [InlineData("U", Gender.Unknown)]
    [InlineData("", Gender.Unknown)]
    public void Genders_are_read(string sex, Gender gender) => Assert.Equal(gender, Ged.Family($"0 @I1@ INDI\n1 SEX {sex}").People[0].Gender);

    [Theory]
    [InlineData("1 DEAT Y", true)]
    [InlineData("1 DEAT", true)]
    [InlineData("1 DEAT\n2 PLAC Here", true)]
    [InlineData("1 BURI Y", true)]
    [InlineData("1 DEAT N", false)]
    [InlineData("1 DEAT\n2 DATE\n2 PLAC", false)]
    [InlineData("1 NO DEAT", false)]
    public void Only_who_is_said_to_have_died_has(string lines, bool died) => Assert.Equal(died, Ged.Family("0 @I1@ INDI\n" + lines).People[0].HasDied);

    [Fact]
    public void A_stillbirth_is_read_in_either_version()
    {
        var old = Ged.Family("0 @I1@ INDI\n1 DEAT\n2 DATE 2020\n2 AGE STILLBORN").People[0];
        Assert.Equal((PregnancyKind.Stillbirth, false, new PartialDate(2020)), (old.Pregnancy!.Value, old.HasDied, old.Born!.Value));
        Assert.Equal(PregnancyKind.Stillbirth, Ged.FamilyOfSeven("0 @I1@ INDI\n1 DEAT Y\n2 AGE 0y\n3 PHRASE Stillborn").People[0].Pregnancy);
    }

    [Fact]
    public void An_age_on_a_known_day_is_read() =>
        Assert.Equal(new StatedAge(34, new DateOnly(2026, 3, 2)), Ged.Family("0 @I1@ INDI\n1 CENS\n2 DATE 2 MAR 2026\n2 AGE 34y").People[0].Age);

    [Fact]
    public void Notes_are_followed_joined_and_bounded()
    {
        var read = Ged.Read(Ged.Seven("0 @I1@ INDI\n1 SNOTE @N1@\n1 NOTE @@home\n2 CONT a@@b\n0 @I2@ INDI\n1 NOTE " + new string('x', 400) + "\n0 @N1@ SNOTE Shared\n1 CONT words"));
        Assert.Equal("Shared\nwords\n@home\na@@b", Ged.Sound(read).People[0].Note);
        Assert.Equal(FamilyLimits.Note, read.Family!.People[1].Note.Length);
        Assert.Equal(new ReadNote(ReadNoteKind.NotesShortened, 1), Assert.Single(read.Notes));
    }

    [Theory]
    [InlineData("", UnionKind.NotSaid, UnionEnd.None)]
    [InlineData("1 MARR Y", UnionKind.Married, UnionEnd.None)]
    [InlineData("1 MARR\n2 DATE\n2 PLAC", UnionKind.NotSaid, UnionEnd.None)]
    [InlineData("1 ENGA Y", UnionKind.Engaged, UnionEnd.None)]
    [InlineData("1 ENGA Y\n1 MARR Y", UnionKind.Married, UnionEnd.None)]
    [InlineData("1 MARR\n2 TYPE Common Law", UnionKind.LivingTogether, UnionEnd.None)]
    [InlineData("1 EVEN\n2 TYPE Living together", UnionKind.LivingTogether, UnionEnd.None)]
    [InlineData("1 EVEN\n2 TYPE Dating", UnionKind.Casual, UnionEnd.None)]
    [InlineData("1 MARR Y\n1 EVEN\n2 TYPE Separation", UnionKind.Married, UnionEnd.Separated)]
    [InlineData("1 MARR Y\n1 DIV Y", UnionKind.Married, UnionEnd.Divorced)]
    [InlineData("1 MARR Y\n1 DIV N", UnionKind.Married, UnionEnd.None)]
    [InlineData("1 NO MARR", UnionKind.NotSaid, UnionEnd.None)]
    [InlineData("1 ANUL Y", UnionKind.NotSaid, UnionEnd.Divorced)]
    public void How_two_people_are_together_is_read(string events, UnionKind kind, UnionEnd end) =>
        Assert.Equal((kind, end), (UnionOf(events).Kind, UnionOf(events).End));

    [Fact]
    public void A_marriage_after_the_divorce_means_together_again()
    {
        var union = UnionOf("1 MARR\n2 DATE 2001\n1 DIV\n2 DATE 2005\n1 MARR\n2 DATE 2009");
        Assert.Equal((new PartialDate(2001), new PartialDate(2005), true, new PartialDate(2009)), (union.Began!.Value, union.Divorced!.Value, union.Reconciled, union.Again!.Value));
        Assert.Equal(union, UnionOf("1 MARR\n2 DATE 2001\n1 MARR\n2 DATE 2009\n1 DIV\n2 DATE 2005"));
    }

    [Fact]
    public void Two_families_of_a_couple_who_married_again_are_one_union()
    {
        var read = Ged.Read(Ged.File(Three + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n1 MARR\n2 DATE 2001\n1 DIV\n2 DATE 2005\n0 @F2@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n1 MARR\n2 DATE 2009"));
        var union = Assert.Single(Ged.Sound(read).Unions);
        Assert.Equal((new UnionId("F1"), UnionEnd.Divorced, true, new PartialDate(2009)), (union.Id, union.End, union.Reconciled, union.Again!.Value));
        Assert.Equal("F1-I3 Birth", Parentages(read.Family!));
        Assert.Equal(new ReadNote(ReadNoteKind.UnionsJoined, 1), Assert.Single(read.Notes));
    }

    [Fact]
    public void Two_families_of_a_couple_that_one_union_cannot_tell_stay_two() =>
        Assert.Equal(2, Ged.Family(Three + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 MARR\n2 DATE 2001\n0 @F2@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 MARR\n2 DATE 2009").Unions.Length);

    [Theory]
    [InlineData("1 HUSB @I1@\n1 HUSB @I3@")]
    [InlineData("1 WIFE @I3@\n1 HUSB @I1@")]
    [InlineData("1 WIFE @I1@\n1 WIFE @I3@")]
    public void A_couple_may_be_of_any_gender(string partners)
    {
        var union = Assert.Single(Ged.Family(Three + "0 @F1@ FAM\n" + partners).Unions);
        Assert.Equal((new PersonId("I1"), new PersonId("I3")), (union.First, union.Second));
    }

    [Fact]
    public void A_person_may_have_several_families()
    {
        var family = Ged.Family(Three + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n0 @F2@ FAM\n1 HUSB @I1@\n1 WIFE @I3@");
        Assert.Equal([new UnionId("F1"), new UnionId("F2")], family.Index.UnionsOf(new("I1")).Select(u => u.Id));
    }

    [Fact]
    public void One_known_parent_is_enough() =>
        Assert.Equal("I2-I3 Birth", Parentages(Ged.Family(Three + "0 @F1@ FAM\n1 WIFE @I2@\n1 CHIL @I3@")));

    [Fact]
    public void Nobody_is_invented_for_siblings_without_parents()
    {
        var read = Ged.Read(Ged.File(Three + "0 @F1@ FAM\n1 CHIL @I2@\n1 CHIL @I3@"));
        Assert.Equal((3, 0, 0), (Ged.Sound(read).People.Length, read.Family!.Unions.Length, read.Family.Parentages.Length));
        Assert.Equal(new ReadNote(ReadNoteKind.SiblingsWithoutParents, 2), Assert.Single(read.Notes));
    }

    [Theory]
    [InlineData("1 FAMC @F1@", "F1-I3 Birth")]
    [InlineData("1 FAMC @F1@\n2 PEDI adopted", "F1-I3 Adopted")]
    [InlineData("1 FAMC @F1@\n2 PEDI FOSTER", "F1-I3 Fostered")]
    [InlineData("1 FAMC @F1@\n2 PEDI SEALING", "F1-I3 NotKnown")]
    [InlineData("1 FAMC @F1@\n2 PEDI OTHER\n3 PHRASE Stepchild", "F1-I3 Step")]
    [InlineData("1 FAMC @F1@\n2 NOTE Kinship care", "F1-I3 Kinship")]
    [InlineData("1 ADOP\n2 DATE 2015\n2 FAMC @F1@", "F1-I3 Adopted 2015")]
    [InlineData("1 ADOP\n2 FAMC @F1@\n3 ADOP HUSB", "I1-I3 Adopted, I2-I3 Birth")]
    [InlineData("1 ADOP\n2 FAMC @F1@\n3 ADOP WIFE\n1 FAMC @F1@\n2 PEDI adopted", "I1-I3 Birth, I2-I3 Adopted")]
    [InlineData("1 FAMC @F1@\n2 PEDI adopted\n1 ADOP\n2 FAMC @F1@\n3 ADOP WIFE", "I1-I3 Birth, I2-I3 Adopted")]
    [InlineData("1 FAMC @F1@\n2 PEDI birth\n2 STAT disproven", "")]
    [InlineData("1 FAMC @F1@\n2 PEDI adopted\n1 FAMC @F1@\n2 PEDI birth\n2 STAT disproven", "F1-I3 Adopted")]
    public void How_someone_is_a_child_is_read(string links, string expected) =>
        Assert.Equal(expected, Parentages(Ged.Family("0 @I3@ INDI\n" + links + "\n0 @I1@ INDI\n0 @I2@ INDI\n0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@")));

    [Theory]
    [InlineData("2 _FREL Natural\n2 _MREL Natural", "F1-I3 Birth")]
    [InlineData("2 _FREL Step\n2 _MREL Natural", "I1-I3 Step, I2-I3 Birth")]
    [InlineData("2 _FREL Adopted\n2 _MREL Adopted", "F1-I3 Adopted")]
    [InlineData("2 _MREL Foster", "I1-I3 Birth, I2-I3 Fostered")]
    public void A_child_of_each_by_their_own_way_is_the_child_of_each(string links, string expected) =>
        Assert.Equal(expected, Parentages(Ged.Family(Three + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n" + links)));

    [Fact]
    public void A_link_told_by_one_side_only_counts()
    {
        var family = Ged.Family("0 @I1@ INDI\n1 FAMS @F1@\n0 @I2@ INDI\n0 @I3@ INDI\n1 FAMC @F1@\n0 @F1@ FAM\n1 WIFE @I2@");
        Assert.Equal((new PersonId("I2"), new PersonId("I1")), (family.Unions[0].First, family.Unions[0].Second));
        Assert.Equal("F1-I3 Birth", Parentages(family));
    }

    [Fact]
    public void A_pointer_to_nobody_on_purpose_is_passed_over() =>
        Assert.Empty(Ged.FamilyOfSeven("0 @I1@ INDI\n1 FAMC @VOID@\n0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @VOID@\n1 CHIL @VOID@").Unions);

    [Fact]
    public void Long_pointers_are_shortened_and_stay_apart()
    {
        var pointer = new string('P', 100);
        var ids = Ged.Family($"0 @{pointer}1@ INDI\n0 @{pointer}2@ INDI\n0 @{pointer}3@ INDI").People.Select(p => p.Id.Value).ToArray();
        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, FamilyLimits.Id));
    }

    [Fact]
    public void A_parentage_never_takes_the_name_of_a_person() =>
        Assert.Equal("F1-I2~2 Birth", Parentages(Ged.Family("0 @I1@ INDI\n0 @I2@ INDI\n0 @F1-I2@ INDI\n0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @F1-I2@\n1 CHIL @I2@")));
}

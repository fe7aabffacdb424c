using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Tests.Layout;

/// <summary>Families of every kind, each with the fewest crossings we know of: by age order, and where that does not count.</summary>
public class KnownFamiliesTests
{
    private static readonly Dictionary<string, (Family Family, int ByAge, int Free)> Families = new(StringComparer.Ordinal)
    {
        ["nuclear"] = (new Told().People("dad m 1980", "mum f 1982", "a m 2008 *", "b f 2010", "c n 2012").Couple("dad", "mum", 2005, "a", "b", "c").Family(), 0, 0),
        ["remarriage"] = (new Told().People("dad m", "mum f", "lee m", "kai m 2010 *", "zoe f 2018").Couple("dad", "mum", 2008, "kai").Couple("lee", "mum", 2016, "zoe").Family(), 0, 0),
        ["half-siblings on both sides"] = (new Told().People("x f", "dad m", "mum f", "y m", "a m 2005", "b f 2010 *", "c m 2012", "d f 2003")
            .Couple("dad", "x", 2003, "a").Couple("dad", "mum", 2009, "b", "c").Couple("y", "mum", 2001, "d").Family(), 0, 0),
        ["three partners"] = (new Told().People("p m", "q f", "r f", "s f", "a m 1990", "b f 1995", "c m 2000").Couple("p", "q", 1989, "a").Couple("p", "r", 1994, "b").Couple("p", "s", 1999, "c").Family(), 0, 0),
        ["six partners"] = (new Told().People("p m", "a f", "b f", "c f", "d f", "e f", "f f", "k1 f 1990", "k2 f 1992", "k3 m 1994", "k4 m 1996", "k5 f 1998", "k6 m 2000")
            .Couple("p", "a", 1989, "k1").Couple("p", "b", 1991, "k2").Couple("p", "c", 1993, "k3").Couple("p", "d", 1995, "k4").Couple("p", "e", 1997, "k5").Couple("p", "f", 1999, "k6").Family(), 0, 0),
        ["chain of partners"] = (new Told().People("a m", "b f", "c m", "d f", "k1 f 2000", "k2 m 2005", "k3 f 2010").Couple("a", "b", 1999, "k1").Couple("c", "b", 2004, "k2").Couple("c", "d", 2009, "k3").Family(), 0, 0),
        ["adopted, with birth parents"] = (new Told().People("m1 f", "f1 m", "m2 f", "f2 m", "kid f 2012 *").Couple("f1", "m1", 2010, "kid").Couple("f2", "m2", 2005).Placed("kid", "f2", ParentageKind.Adopted, 2016).Family(), 0, 0),
        ["three fostered together"] = (new Told().People("dad m", "mum f", "f1 m", "f2 f", "a m 2010 *", "b f 2012 *", "c m 2014 *").Couple("dad", "mum", 2008, "a", "b", "c").Couple("f1", "f2", 1999)
            .Placed("a", "f1", ParentageKind.Fostered, 2024).Placed("b", "f1", ParentageKind.Fostered, 2024).Placed("c", "f1", ParentageKind.Fostered, 2024).Family(), 2, 2),
        ["twins and triplets"] = (new Told().People("dad m", "mum f", "a m 2008", "t1 f 2010", "t2 f 2010", "r1 m 2013", "r2 f 2013", "r3 m 2013").Couple("dad", "mum", 2005, "a", "t1", "t2", "r1", "r2", "r3").Twins("t1", "t2").Twins("r1", "r2", "r3").Family(), 0, 0),
        ["two mothers"] = (new Told().People("ann f", "bea f", "kid n 2015").Couple("ann", "bea", 2012, "kid").Family(), 0, 0),
        ["single parent"] = (new Told().People("mum f 1990", "a m 2012", "b f 2014", "gran f 1960").Single("mum", "a", "b").Single("gran", "mum").Family(), 0, 0),
        ["four generations"] = (new Told().People("gg1 m 1920", "gg2 f 1922", "g1 m 1945", "g2 f 1947", "h1 m 1944", "h2 f 1949", "dad m 1970", "mum f 1972", "aunt f 1974", "uncle m 1968", "a m 2000", "b f 2003 *")
            .Couple("gg1", "gg2", 1942, "g1").Couple("g1", "g2", 1968, "dad", "aunt").Couple("h1", "h2", 1966, "uncle", "mum").Couple("dad", "mum", 1998, "a", "b").Family(), 0, 0),
        ["partner in the middle has parents"] = (new Told().People("g1 m", "g2 f", "h1 m", "h2 f", "a m 1970", "b m 1972", "c m 1974", "w f 1973").Couple("g1", "g2", 1969, "a", "b", "c").Couple("h1", "h2", 1970, "w").Couple("b", "w", 1995).Family(), 1, 0),
        ["two brothers, two sisters"] = (new Told().People("g1 m", "g2 f", "h1 m", "h2 f", "a m 1970", "b m 1972", "x f 1971", "y f 1973").Couple("g1", "g2", 1969, "a", "b").Couple("h1", "h2", 1970, "x", "y").Couple("a", "x", 1995).Couple("b", "y", 1996).Family(), 1, 1),
        ["cousins marry"] = (new Told().People("g1 m", "g2 f", "a m 1950", "b f 1952", "pa f", "pb m", "c m 1975", "d f 1977", "kid f 2000").Couple("g1", "g2", 1948, "a", "b").Couple("a", "pa", 1974, "c").Couple("pb", "b", 1976, "d").Couple("c", "d", 1999, "kid").Family(), 0, 0),
        ["uncle and niece"] = (new Told().People("g1 m", "g2 f", "a m 1950", "u m 1955", "pa f", "n f 1975", "kid f 2000").Couple("g1", "g2", 1948, "a", "u").Couple("a", "pa", 1974, "n").Couple("u", "n", 1999, "kid").Family(), 0, 0),
        ["father and daughter"] = (new Told().People("f m 1950", "m f 1955", "d f 1975", "kid f 1992 *").Couple("f", "m", 1974, "d").Couple("f", "d", null, "kid").Family(), 1, 1),
        ["together again"] = (new Told().People("a m", "b f", "c f", "k1 m 1990", "k2 f 1996", "k3 m 2001").Couple("a", "b", 1989, "k1").Couple("a", "c", 1995, "k2").Couple("a", "b", 2000, "k3").Family(), 1, 1),
        ["one of nobody's"] = (new Told().People("a m", "b f", "c f", "d m").Family(), 0, 0),
        ["two families"] = (new Told().People("a m", "b f", "k f *", "c m", "d f", "l m").Couple("a", "b", null, "k").Couple("c", "d", null, "l").Family(), 0, 0),
        ["twelve generations"] = (Deep(12), 0, 0),
    };

    public static TheoryData<string> Names => [.. Families.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_keeps_all_rules_and_crosses_no_more_than_is_known(string name)
    {
        var (family, byAge, free) = Families[name];
        var drawing = family.Draw();
        var checks = new DrawingChecks(family, drawing);
        Assert.Empty(checks.Faults());
        Assert.True(checks.Crossings() <= byAge, $"{checks.Crossings()} crossings: {string.Join(", ", checks.CrossingsWhere())}");

        var noAge = new DrawingChecks(family, family.Draw(new LayoutOptions { AgeOrder = false }));
        Assert.Empty(noAge.Faults(ageOrder: false));
        Assert.True(noAge.Crossings() <= free, $"{noAge.Crossings()} crossings without age order: {string.Join(", ", noAge.CrossingsWhere())}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_stays_as_it_is_when_drawn_again(string name)
    {
        var family = Families[name].Family;
        var first = GenogramLayout.Arrange(family, new LayoutOptions());
        var second = GenogramLayout.Arrange(family, new LayoutOptions(), first);
        Assert.Equal(family.Draw(first).Text(), family.Draw(second).Text());
    }

    [Fact]
    public void A_man_stands_left_and_the_oldest_child_left()
    {
        var drawing = new Told().People("mum f", "dad m", "young m 2012", "old f 2009").Couple("mum", "dad", 2008, "young", "old").Family().Draw();
        Assert.Equal("dad mum", drawing.Row(0));
        Assert.Equal("old young", drawing.Row(1));
    }

    [Fact]
    public void The_earlier_partner_is_nearer()
    {
        var drawing = Families["six partners"].Family.Draw();
        var p = drawing.People.Single(x => x.Person == new PersonId("p")).At.X;
        foreach (var side in drawing.People.Where(x => x.Row == 0 && x.Person != new PersonId("p")).GroupBy(x => x.At.X < p))
            Assert.Equal(string.Join(' ', side.Select(x => x.Person.Value).Order(StringComparer.Ordinal)), string.Join(' ', side.OrderBy(x => Math.Abs(x.At.X - p)).Select(x => x.Person.Value)));
    }

    [Fact]
    public void Twins_come_from_one_point()
    {
        var drawing = Families["twins and triplets"].Family.Draw();
        foreach (var group in new[] { new[] { "t1", "t2" }, ["r1", "r2", "r3"] })
        {
            var starts = group.Select(t => drawing.Lines.Single(l => l.Kind == LineKind.Sibship && l.Of is not null && l.People.Contains(new PersonId(t))).Points[0]);
            Assert.Single(starts.Distinct());
        }
    }

    [Fact]
    public void The_child_of_concern_stands_at_the_origin()
    {
        var drawing = Families["four generations"].Family.Draw();
        var child = drawing.People.Single(p => p.Person == new PersonId("b"));
        Assert.Equal((0, 0), (child.At.X, child.At.Y));
    }

    [Fact]
    public void Parents_stand_over_the_middle_of_their_children()
    {
        var drawing = Families["nuclear"].Family.Draw();
        var x = drawing.People.ToDictionary(p => p.Person.Value, p => p.At.X, StringComparer.Ordinal);
        Assert.Equal((x["a"] + x["c"]) / 2, (x["dad"] + x["mum"]) / 2, 1.0);
    }

    [Fact]
    public void Long_wide_and_foreign_names_keep_their_room()
    {
        var told = new Told().People("a m 1950", "b f 1951", "c f 1980", "d m 1982", "e f 1984", "f n 1985").Couple("a", "b", 1979, "c", "d", "e", "f");
        string[] names = ["WWWWWWWWWWWWWWWWWWWWWWWW", "محمد عبد الرحمن بن عبد الله", "欧阳娜娜欧阳娜娜欧阳娜娜", "Bartholomew Featherstonehaugh-Cholmondeley the Third of Somewhere", "i", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"];
        foreach (var (id, name) in "abcdef".Zip(names))
            told.Change(id.ToString(), p => p with { Name = name, HasDied = true, Died = new PartialDate(2019) });
        var family = told.Family();
        var drawing = family.Draw();
        Assert.Empty(new DrawingChecks(family, drawing).Faults());
        Assert.All(drawing.Labels.Where(l => l.Kind == LabelKind.Person), l =>
        {
            Assert.True(l.At.Width <= Measures.LabelWidth);
            Assert.InRange(l.Lines.Length, 1, 4);
            Assert.All(l.Lines, line => Assert.True(TextMeasure.Width(line, Measures.Name) <= l.At.Width));
        });
    }

    [Fact]
    public void Years_that_are_not_exact_keep_their_room_too()
    {
        var family = new Told().People("a m <1900", "b f 1905", "c m 1930").Couple("a", "b", null, "c")
            .Change("a", p => p with { HasDied = true, Died = new PartialDate(1990, Certainty: DateCertainty.After) }).Family();
        Assert.Empty(new DrawingChecks(family, family.Draw()).Faults());
    }

    private static Family Deep(int generations)
    {
        var told = new Told().People("a0 m", "b0 f");
        for (var i = 1; i < generations; i++)
        {
            told.People($"a{i} m", $"b{i} f", $"c{i} f");
            told.Couple($"a{i - 1}", $"b{i - 1}", null, $"a{i}", $"c{i}");
        }

        return told.Couple($"a{generations - 1}", $"b{generations - 1}").Family();
    }
}

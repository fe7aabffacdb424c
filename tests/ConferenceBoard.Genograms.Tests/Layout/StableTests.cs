using System.Collections.Immutable;
using System.Text;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Tests.Layout;

/// <summary>Made-up families of every kind and what is done to them while they are on the wall.</summary>
public class StableTests
{
    public static TheoryData<int, int, bool> Some
    {
        get
        {
            var data = new TheoryData<int, int, bool>();
            for (var seed = 1; seed <= 24; seed++)
                data.Add(5 + (seed * 2), seed, seed % 2 == 0);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Some))]
    public void Every_family_keeps_all_rules(int people, int seed, bool tangled)
    {
        var family = Generated.Family(people, seed, tangled);
        // In a tangle partners between brothers and sisters can forbid the order of age.
        Assert.Empty(new DrawingChecks(family, family.Draw()).Faults(ageOrder: !tangled));
    }

    [Theory]
    [MemberData(nameof(Some))]
    public void The_same_family_gives_the_same_drawing(int people, int seed, bool tangled)
    {
        var family = Generated.Family(people, seed, tangled);
        var read = FamilyJson.Read(Encoding.UTF8.GetBytes(FamilyJson.Write(family))).Family!;
        var arrangement = GenogramLayout.Arrange(family, new LayoutOptions());
        Assert.Equal(family.Draw(arrangement).Text(), read.Draw().Text());
        Assert.Equal(family.Draw(arrangement).Text(), family.Draw(GenogramLayout.Arrange(read, new LayoutOptions(), arrangement)).Text());
    }

    [Theory]
    [MemberData(nameof(Some))]
    public void Whoever_is_added_nobody_else_changes_sides_and_the_anchor_stays(int people, int seed, bool tangled)
    {
        var family = Generated.Family(people, seed, tangled);
        var anchor = family.People.FirstOrDefault(p => p.ChildOfConcern)?.Id;
        foreach (var added in family.People.Where((_, i) => i % 3 == seed % 3).Select(p => p.Id))
        {
            var without = family.Of(p => p.Id != added);
            var before = GenogramLayout.Arrange(without, new LayoutOptions());
            var after = GenogramLayout.Arrange(family, new LayoutOptions(), before);
            var (was, now) = (without.Draw(before), family.Draw(after));
            Assert.Empty(new DrawingChecks(family, now).Faults(ageOrder: false));
            if (!ReplacesLinks(family, added))
                Assert.Empty(Drawn.Flips(was, now));
            if (anchor is { } still && still != added)
                Assert.Equal((0, 0), (now.People.Single(p => p.Person == still).At.X, now.People.Single(p => p.Person == still).At.Y));
        }
    }

    [Theory]
    [MemberData(nameof(Some))]
    public void Whoever_is_taken_away_nobody_else_moves_to_another_side(int people, int seed, bool tangled)
    {
        var family = Generated.Family(people, seed, tangled);
        var before = GenogramLayout.Arrange(family, new LayoutOptions());
        foreach (var gone in family.People.Where((_, i) => i % 5 == seed % 5).Select(p => p.Id))
        {
            var rest = family.Of(p => p.Id != gone);
            if (rest.People.IsEmpty)
                continue;
            var after = GenogramLayout.Arrange(rest, new LayoutOptions(), before);
            Assert.Empty(new DrawingChecks(rest, rest.Draw(after)).Faults(ageOrder: false));
            if (!tangled)
                Assert.Empty(Drawn.Flips(family.Draw(before), rest.Draw(after)));
        }
    }

    [Theory]
    [MemberData(nameof(Some))]
    public void A_new_couple_comes_together(int people, int seed, bool tangled)
    {
        var family = Generated.Family(people, seed, tangled);
        var single = family.People.Where(p => p.Network is null && p.Pregnancy is null && !family.Index.UnionsOf(p.Id).Any()).Select(p => p.Id).ToArray();
        if (single.Length < 2)
            return;
        var (a, b) = (single[0], single[^1]);
        var linked = family with { Unions = family.Unions.Add(new Union { Id = new("new"), First = a, Second = b }) };
        var before = GenogramLayout.Arrange(family, new LayoutOptions());
        var after = GenogramLayout.Arrange(linked, new LayoutOptions(), before);
        Assert.Empty(new DrawingChecks(linked, linked.Draw(after)).Faults(ageOrder: false));
    }

    [Theory]
    [MemberData(nameof(Some))]
    public void Someone_placed_by_hand_stands_there_and_others_make_room(int people, int seed, bool tangled)
    {
        var family = Generated.Family(people, seed, tangled);
        var before = GenogramLayout.Arrange(family, new LayoutOptions());
        var moved = family.People.First(p => p.Network is null && !p.ChildOfConcern && p.Id != family.People[0].Id).Id;
        var pin = before.Spots[moved] with { X = before.Spots[moved].X + 400 };
        if (Math.Abs(pin.X) < 200)
            pin = pin with { X = pin.X + 400 };
        var options = new LayoutOptions { Pins = ImmutableDictionary<PersonId, Spot>.Empty.Add(moved, pin) };
        var after = GenogramLayout.Arrange(family, options, before);
        Assert.Equal(pin.X, after.Spots[moved].X);
        Assert.Empty(new DrawingChecks(family, family.Draw(after)).Faults(ageOrder: false));
        Assert.Equal(family.Draw(after).Text(), family.Draw(GenogramLayout.Arrange(family, options, after)).Text());
    }

    [Fact]
    public void Only_a_network_is_drawn_too()
    {
        var family = new Family
        {
            People = [.. Enumerable.Range(0, 12).Select(i => new Person { Id = new($"n{i}"), Name = $"Place {i}", Network = NetworkKind.Place })],
            Bonds = [new Bond { Id = new("b"), From = new("n1"), To = new("n2"), Kind = BondKind.Supports }, new Bond { Id = new("c"), From = new("n1"), To = new("n2"), Kind = BondKind.Close }],
        };
        var drawing = family.Draw();
        Assert.Empty(new DrawingChecks(family, drawing).Faults());
        Assert.All(drawing.People, p => Assert.Equal(-1, p.Row));
        Assert.Equal(2, drawing.Lines.Select(l => l.Points[0]).Distinct().Count());
    }

    [Fact]
    public void Nobody_is_nothing() => Assert.Empty(Family.Empty.Draw().People);

    [Fact]
    public void A_search_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => GenogramLayout.Arrange(Generated.Family(20, 1), new LayoutOptions(), stop: stop.Token));
    }

    [Fact]
    public void Four_in_five_hundred_are_drawn_by_the_same_rules()
    {
        var family = Generated.Family(500, 4);
        var drawing = family.Draw();
        Assert.Empty(new DrawingChecks(family, drawing).Faults());
    }

    [Fact]
    public void Half_of_all_additions_move_at_most_a_tenth_of_the_people()
    {
        var family = Generated.Family(40, 7);
        var moved = new List<double>();
        foreach (var added in family.People.Select(p => p.Id))
        {
            var without = family.Of(p => p.Id != added);
            var before = GenogramLayout.Arrange(without, new LayoutOptions());
            var was = without.Draw(before).People.ToDictionary(p => p.Person, p => p.At);
            var now = family.Draw(GenogramLayout.Arrange(family, new LayoutOptions(), before)).People.Where(p => was.ContainsKey(p.Person)).ToArray();
            moved.Add(now.Count(p => Math.Abs(p.At.X - was[p.Person].X) > Measures.Symbol || Math.Abs(p.At.Y - was[p.Person].Y) > Measures.Symbol) / (double)now.Length);
        }

        Assert.True(moved.Order().ElementAt(moved.Count / 2) <= 0.1);
    }

    /// <summary>Without one of its two, a couple's children hang on the other; with both, those who had lived apart can be one cluster.</summary>
    private static bool ReplacesLinks(Family family, PersonId added) =>
        family.Index.UnionsOf(added).Select(u => u.Other(added)).Distinct().Count() > 1;
}

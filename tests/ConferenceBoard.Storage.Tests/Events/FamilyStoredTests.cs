using System.Collections.Immutable;
using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Events;

namespace ConferenceBoard.Storage.Tests.Events;

/// <summary>What is stored of a family comes back as it was, whatever its people are called.</summary>
public sealed class FamilyStoredTests
{
    /// <summary>Scripts, joiners and quotes; all of them can be the name of a person.</summary>
    private static readonly string[] Names =
    [
        "Wenna Rose", "Zoë O’Brien-Łuczak", "Мама Ольга", "أم ليلى", "דבורה", "李小龙", "さくら", "ნინო", "नीलम", "ஆதவன்", "อรทัย", "ኤልሳቤጥ", "👩‍👧‍👦", "e\u0301", "\"\\/<b>&'", "", "a\nb",
    ];

    [Fact]
    public void A_family_of_any_shape_comes_back_whole()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var happened = Some(new Random(seed));
            var stored = EventFormat.Current.Write(happened);
            var read = Assert.IsType<FamilyChanged>(EventFormat.Current.Read(stored.Type, stored.Version, stored.Content));

            Assert.Equal((happened.By, happened.Put, happened.TakesBack), (read.By, read.Put, read.TakesBack));
            Assert.Equal(happened.Removed.ToList(), read.Removed.ToList());
            Assert.Equal(happened.Spots.OrderBy(s => s.Key.Value, StringComparer.Ordinal), read.Spots.OrderBy(s => s.Key.Value, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Places_come_back_to_the_last_digit()
    {
        foreach (var x in new[] { 0, -0.1, 1d / 3, Math.PI * 1000, -PlacePerson.Farthest, double.Epsilon })
        {
            var spots = ImmutableDictionary<PersonId, Spot>.Empty.Add(new("wenna"), new Spot(x, -x));
            var stored = EventFormat.Current.Write(new PeoplePlaced(null, spots, spots, AgeOrder: false));
            var read = Assert.IsType<PeoplePlaced>(EventFormat.Current.Read(stored.Type, stored.Version, stored.Content));
            Assert.Equal((spots[new("wenna")], spots[new("wenna")], false), (read.Spots[new("wenna")], read.Pins[new("wenna")], read.AgeOrder));
        }
    }

    [Fact]
    public void The_name_of_a_fact_is_stored_as_its_text()
    {
        var stored = EventFormat.Current.Write(new FactRestricted(null, new FactId("wenna-p"), new Restriction(Audience.ChairOnly, [])));
        Assert.Equal("""{"by":null,"fact":"wenna-p","restriction":{"audience":"ChairOnly","withheldFrom":[]},"takesBack":false}""", Encoding.UTF8.GetString(stored.Content));
    }

    [Fact]
    public void A_name_of_64_letters_is_read_and_a_longer_or_empty_one_is_not()
    {
        foreach (var id in new[] { "w", new string('w', 64), new string('李', 64) })
            Assert.Equal(new FactId(id), Assert.IsType<FactRestricted>(Read(id)).Fact);
        foreach (var id in new[] { "", new string('w', 65) })
            Assert.Throws<UnreadableEventException>(() => Read(id));

        static ConferenceEvent Read(string id) => EventFormat.Current.Read(
            "fact-restricted", 1, Encoding.UTF8.GetBytes($$"""{"by":null,"fact":"{{id}}","restriction":{"audience":"ChairOnly","withheldFrom":[]},"takesBack":false}"""));
    }

    [Theory]
    [InlineData("""{"spotlight":{"column":null,"card":null}}""", 1)]
    [InlineData("""{"spotlight":{"column":null,"card":null,"pair":null}}""", 2)]
    public void Nothing_in_the_light_before_there_was_a_genogram_is_nothing_in_the_light(string content, int version) =>
        Assert.Equal(new WallShown(Spotlight.Off), EventFormat.Current.Read("wall-shown", version, Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("""{"spotlight":null}""")]
    [InlineData("""{"spotlight":3}""")]
    [InlineData("{}")]
    public void An_old_wall_that_does_not_fit_is_named(string content)
    {
        var error = Assert.Throws<UnreadableEventException>(() => EventFormat.Current.Read("wall-shown", 2, Encoding.UTF8.GetBytes(content)));
        Assert.Contains("'wall-shown' version 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_wall_shows_of_a_family_comes_back()
    {
        var shown = new WallShown(new Spotlight(null, null, Genogram: new GenogramShown(new FamilyFocus(new("home"), null, [new("a"), new("b")]), new PersonId("c"), Bonds: true, Households: false)));
        var stored = EventFormat.Current.Write(shown);
        Assert.Equal(4, stored.Version);
        Assert.Equal(shown, EventFormat.Current.Read(stored.Type, stored.Version, stored.Content));
    }

    private static FamilyChanged Some(Random random)
    {
        var people = Enumerable.Range(0, random.Next(1, 6)).Select(n => new Person
        {
            Id = new PersonId($"{Names[random.Next(14)]}{n}"),
            Name = Name(),
            Note = Name(),
            Gender = One<Gender>(),
            Born = Date(),
            Age = Half() ? new StatedAge(random.Next(130), Half() ? new DateOnly(2026, 3, 2) : null) : null,
            HasDied = Half(),
            Died = Date(),
            Pregnancy = Half() ? One<PregnancyKind>() : null,
            Twins = Half() ? new Twins(Name() + "x", Half()) : null,
            Network = Half() ? One<NetworkKind>() : null,
            ChildOfConcern = Half(),
        }).ToImmutableArray();
        return new FamilyChanged(
            Half() ? NewId.Attendee() : null,
            new Family
            {
                People = people,
                Unions = [new Union { Id = new("u"), First = people[0].Id, Second = people[^1].Id, Kind = One<UnionKind>(), End = One<UnionEnd>(), Reconciled = Half(), Began = Date(), Separated = Date(), Divorced = Date(), Again = Date() }],
                Parentages = [new Parentage { Id = new("p"), Child = people[0].Id, Union = Half() ? new UnionId("u") : null, Parent = Half() ? people[^1].Id : null, Kind = One<ParentageKind>(), From = Date(), To = Date() }],
                Households = [new Household { Id = new("h"), Name = Name(), Members = [.. people.Take(random.Next(4)).Select(p => p.Id)] }],
                Bonds = Half() ? [] : [new Bond { Id = new("b"), From = people[0].Id, To = people[^1].Id, Kind = One<BondKind>(), BothWays = Half() }],
            },
            Half() ? [] : [new FactId(Names[random.Next(14)]), new FactId("gone")],
            people.ToImmutableDictionary(p => p.Id, _ => new Spot(random.NextDouble() * 1000, random.Next(-5, 5))),
            Half());

        bool Half() => random.Next(2) == 0;
        string Name() => Names[random.Next(Names.Length)];
        PartialDate? Date() => Half() ? new PartialDate(random.Next(1900, 2030), Half() ? 2 : null, null, One<DateCertainty>()) : null;
        T One<T>()
            where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
    }
}

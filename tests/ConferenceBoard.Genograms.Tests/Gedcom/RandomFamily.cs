namespace ConferenceBoard.Genograms.Tests.Gedcom;

/// <summary>Sound families of anything the model holds, the same for the same seed.</summary>
internal sealed class RandomFamily(int seed)
{
    private static readonly string[] Names = ["Demelza", "Piran Pascoe", "Zoë  Ōtani", "A/B", "@home", "me@here", "", " Jory ", "李 明", "😀 Joy", "O'Neil \"Ned\""];
    private readonly Random _random = new(seed);

    public Family Make()
    {
        var people = Enumerable.Range(0, _random.Next(0, 14)).Select(Person).ToArray();
        var kin = people.Where(p => p.Network is null).Select(p => p.Id).ToArray();
        var unions = new List<Union>();
        var parentages = new List<Parentage>();
        for (var i = 0; i < kin.Length && kin.Length > 1; i++)
        {
            var (one, other) = (kin[_random.Next(kin.Length)], kin[_random.Next(kin.Length)]);
            if (one != other)
                unions.Add(Union(i, one, other));
        }

        for (var i = 0; i < 2 * kin.Length; i++)
        {
            // Children stand later than all their parents, so that nobody is their own ancestor.
            var child = kin[_random.Next(kin.Length)];
            var union = unions.Count > 0 && Flip() ? unions[_random.Next(unions.Count)] : null;
            var parent = union is null ? kin[_random.Next(kin.Length)] : (PersonId?)null;
            var older = Math.Max(Array.IndexOf(kin, union?.First ?? parent!.Value), Array.IndexOf(kin, union?.Second ?? parent!.Value));
            if (older < Array.IndexOf(kin, child) && !parentages.Exists(p => p.Child == child && p.Union == union?.Id && p.Parent == parent))
                parentages.Add(new Parentage { Id = new($"p{i}"), Child = child, Union = union?.Id, Parent = parent, Kind = Any<ParentageKind>(), From = Maybe(Date), To = Maybe(Date) });
        }

        return new Family
        {
            People = [.. people],
            Unions = [.. unions],
            Parentages = [.. parentages],
            Households = people.Length > 1 ? [new Household { Id = new("h"), Name = "Home", Members = [people[0].Id] }] : [],
            Bonds = people.Length > 1 ? [new Bond { Id = new("b"), From = people[0].Id, To = people[1].Id, Kind = BondKind.Close }] : [],
        };
    }

    private Person Person(int i)
    {
        var died = _random.Next(4) == 0;
        return new Person
        {
            Id = new(_random.Next(3) switch { 0 => $"I{i + 1}", 1 => $"I{(i * 7) + 40}", _ => $"made outside {i}" }),
            Name = Names[_random.Next(Names.Length)],
            Gender = Any<Gender>(),
            Born = Maybe(Date),
            HasDied = died,
            Died = died ? Maybe(Date) : null,
            Age = Maybe(() => new StatedAge(_random.Next(131), Maybe(() => new DateOnly(2000 + _random.Next(26), 1 + _random.Next(12), 1 + _random.Next(28))))),
            Pregnancy = _random.Next(8) == 0 ? Any<PregnancyKind>() : null,
            ChildOfConcern = _random.Next(8) == 0,
            Twins = _random.Next(8) == 0 ? new Twins("t", Flip()) : null,
            Network = _random.Next(8) == 0 ? Any<NetworkKind>() : null,
            Note = Note(),
        };
    }

    private Union Union(int i, PersonId one, PersonId other) => new()
    {
        Id = new(Flip() ? $"F{i + 1}" : $"u{i}"),
        First = one,
        Second = other,
        Kind = Any<UnionKind>(),
        End = Any<UnionEnd>(),
        Reconciled = Flip(),
        Began = Maybe(Date),
        Separated = Maybe(Date),
        Divorced = Maybe(Date),
        Again = Maybe(Date),
    };

    private string Note()
    {
        const string Letters = "ab @@\n é😀\t/x ";
        var note = string.Concat(Enumerable.Range(0, _random.Next(3) * 145).Select(_ => Letters[_random.Next(Letters.Length)]));
        return note.Length > FamilyLimits.Note ? note[..FamilyLimits.Note] : note;
    }

    private PartialDate Date()
    {
        var month = Flip() ? 1 + _random.Next(12) : (int?)null;
        return new PartialDate(1 + _random.Next(9999), month, month is not null && Flip() ? 1 + _random.Next(28) : null, Any<DateCertainty>());
    }

    private bool Flip() => _random.Next(2) == 0;

    private T? Maybe<T>(Func<T> make)
        where T : struct => Flip() ? make() : null;

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];
}

namespace ConferenceBoard.Genograms.Layout;

/// <summary>Two partners, or one known parent, and all their children.</summary>
/// <param name="Number">Its place among all broods.</param>
/// <param name="A">A partner, or the one parent.</param>
/// <param name="B">The other partner, or −1.</param>
/// <param name="Union">The union, or null with one parent.</param>
internal sealed record Brood(int Number, int A, int B, Union? Union)
{
    /// <summary>Every child, in the order told.</summary>
    public List<(int Child, Parentage Parentage)> Children { get; } = [];

    /// <summary>The partners stand in the same row. Never changed once <see cref="Generations"/> has set it.</summary>
    public bool Level { get; set; } = true;

    /// <summary>Which of several unions of the same two people this is, from 0.</summary>
    public int Again { get; set; }

    /// <summary>Whether the person is one of the parents.</summary>
    public bool Has(int person) => A == person || B == person;
}

/// <summary>A family as numbers: people by their place in it, without the network, and what links them.</summary>
internal sealed class Kin
{
    private readonly Dictionary<PersonId, int> _number = [];

    /// <summary>Reads the family once.</summary>
    public Kin(Family family)
    {
        Family = family;
        People = [.. family.People.Where(p => p.Network is null)];
        for (var i = 0; i < People.Length; i++)
            _number.TryAdd(People[i].Id, i);
        Broods = Gathered(family);
        ParentIn = Lists();
        ChildIn = Lists();
        foreach (var brood in Broods)
        {
            ParentIn[brood.A].Add(brood);
            if (brood.B >= 0)
                ParentIn[brood.B].Add(brood);
            foreach (var (child, parentage) in brood.Children)
            {
                // The birth parents come first, else those told first.
                if (parentage.Kind == ParentageKind.Birth && ChildIn[child].TrueForAll(b => !IsBirth(b, child)))
                    ChildIn[child].Insert(0, brood);
                else
                    ChildIn[child].Add(brood);
            }
        }

        Anchor = Math.Max(0, Array.FindIndex(People, p => p.ChildOfConcern));
        Age = [.. People.Select(AgeKey)];
        Component = Components();
    }

    /// <summary>Whose facts these are.</summary>
    public Family Family { get; }

    /// <summary>Everyone but the network.</summary>
    public Person[] People { get; }

    /// <summary>Unions in the order told, then one parent each.</summary>
    public Brood[] Broods { get; }

    /// <summary>The broods someone is a parent in.</summary>
    public List<Brood>[] ParentIn { get; }

    /// <summary>The broods someone is a child in; the first decides with which siblings they stand.</summary>
    public List<Brood>[] ChildIn { get; }

    /// <summary>The first child of concern, else the first person.</summary>
    public int Anchor { get; }

    /// <summary>When someone was born, for comparing; null where it is not known.</summary>
    public long?[] Age { get; }

    /// <summary>For everyone the first person they are linked with in any way.</summary>
    public int[] Component { get; }

    /// <summary>The person's number, or −1 for the network.</summary>
    public int Number(PersonId id) => _number.GetValueOrDefault(id, -1);

    /// <summary>Whether it is known that the first was born before the second.</summary>
    public bool IsOlder(int first, int second) => Age[first] is { } a && Age[second] is { } b && a < b;

    /// <summary>Whether two people are partners.</summary>
    public bool ArePartners(int a, int b)
    {
        foreach (var brood in ParentIn[a])
        {
            if (brood.B >= 0 && brood.Has(b))
                return true;
        }

        return false;
    }

    private static bool IsBirth(Brood brood, int child) => brood.Children.Exists(c => c.Child == child && c.Parentage.Kind == ParentageKind.Birth);

    private static long? AgeKey(Person person)
    {
        if (person.Born is { } born)
            return (((born.Year * 100L) + (born.Month ?? 0)) * 100) + (born.Day ?? 0);
        if (person.Pregnancy == PregnancyKind.Expected)
            return long.MaxValue;
        return person is { Age: { On: { } on } said, HasDied: false } ? (((on.Year - said.Years) * 100L) + on.Month) * 100 : null;
    }

    private Brood[] Gathered(Family family)
    {
        var broods = new List<Brood>();
        var ofUnion = new Dictionary<UnionId, Brood>();
        var ofOne = new Dictionary<int, Brood>();
        foreach (var union in family.Unions)
        {
            var (a, b) = (Number(union.First), Number(union.Second));
            if (a < 0 || b < 0 || a == b)
                continue;
            var brood = new Brood(broods.Count, a, b, union);
            if (ofUnion.TryAdd(union.Id, brood))
                broods.Add(brood);
        }

        foreach (var parentage in family.Parentages)
        {
            var child = Number(parentage.Child);
            var brood = parentage.Union is { } id ? ofUnion.GetValueOrDefault(id) : null;
            if (brood is null && parentage.Parent is { } parent && Number(parent) is >= 0 and var one && !ofOne.TryGetValue(one, out brood))
            {
                brood = new Brood(broods.Count, one, -1, null);
                ofOne.Add(one, brood);
                broods.Add(brood);
            }

            if (child >= 0 && brood is not null && !brood.Has(child))
                brood.Children.Add((child, parentage));
        }

        // Of several unions of the same two the line of one without children is drawn above the others, so that nothing crosses it.
        foreach (var same in broods.Where(b => b.B >= 0).GroupBy(b => (Math.Min(b.A, b.B), Math.Max(b.A, b.B))).Where(g => g.Count() > 1))
        {
            foreach (var (again, brood) in same.OrderBy(b => b.Children.Count > 0).Index())
                brood.Again = again;
        }

        return [.. broods];
    }

    private List<Brood>[] Lists()
    {
        var lists = new List<Brood>[People.Length];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = [];
        return lists;
    }

    private int[] Components()
    {
        var sets = new Sets(People.Length);
        foreach (var brood in Broods)
        {
            if (brood.B >= 0)
                sets.Join(brood.A, brood.B);
            foreach (var (child, _) in brood.Children)
                sets.Join(brood.A, child);
        }

        return [.. Enumerable.Range(0, People.Length).Select(sets.Of)];
    }
}

/// <summary>Disjoint sets of numbers; a set is called by its smallest.</summary>
internal sealed class Sets
{
    private readonly int[] _parent;

    /// <summary>Everyone alone.</summary>
    public Sets(int count)
    {
        _parent = new int[count];
        for (var i = 0; i < count; i++)
            _parent[i] = i;
    }

    /// <summary>The set's name.</summary>
    public int Of(int one)
    {
        while (_parent[one] != one)
            one = _parent[one] = _parent[_parent[one]];
        return one;
    }

    /// <summary>Makes two sets one.</summary>
    public void Join(int a, int b)
    {
        (a, b) = (Of(a), Of(b));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}

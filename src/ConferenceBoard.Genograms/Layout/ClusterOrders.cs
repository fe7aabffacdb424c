namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// In which orders people with all their partners may stand: on each side of someone the earlier partner is nearer, as few partners as
/// possible stand apart, and a man stands left of a woman where nothing else decides.
/// </summary>
internal static class ClusterOrders
{
    private const int TryAllUpTo = 6;
    private const int Most = 48;
    private const int Looser = 20;

    /// <summary>Good orders, the best first.</summary>
    public static int[][] Of(Weave weave, int[] members)
    {
        if (members.Length == 1)
            return [members];
        var pairs = weave.Kin.Broods.Length == 0 ? [] : Pairs(weave.Kin, members);
        if (members.Length <= TryAllUpTo)
        {
            var all = new List<(int Cost, int[] Order)>();
            Permute(members, 0, order => all.Add((Cost(weave.Kin, order, pairs), (int[])order.Clone())));
            var best = all.Min(o => o.Cost / 10);
            return [.. all.Where(o => (o.Cost / 10) <= best + Looser).OrderBy(o => o.Cost).Take(Most).Select(o => o.Order)];
        }

        var long1 = Spread(weave.Kin, members);
        var long2 = long1.Reverse().ToArray();
        return Cost(weave.Kin, long1, pairs) <= Cost(weave.Kin, long2, pairs) ? [long1, long2] : [long2, long1];
    }

    /// <summary>Ten for each person between two partners, much more for an earlier partner farther away, one for each man right of a woman.</summary>
    public static int Cost(Kin kin, int[] order, List<Brood> pairs)
    {
        var cost = 0;
        foreach (var pair in pairs)
        {
            var (a, b) = (Array.IndexOf(order, pair.A), Array.IndexOf(order, pair.B));
            if (a < 0 || b < 0)
                continue;
            cost += 100 * (Math.Abs(a - b) - 1);
            var (left, right) = a < b ? (pair.A, pair.B) : (pair.B, pair.A);
            if (kin.People[left].Gender == Gender.Female && kin.People[right].Gender == Gender.Male)
                cost += 1;
            cost += 10_000 * EarlierBeyond(kin, order, pair, a, b);
            cost += 10_000 * EarlierBeyond(kin, order, pair, b, a);
        }

        return cost;
    }

    /// <summary>Earlier partners of the one at <paramref name="hub"/> who stand beyond the one at <paramref name="at"/>.</summary>
    private static int EarlierBeyond(Kin kin, int[] order, Brood pair, int hub, int at)
    {
        var count = 0;
        foreach (var other in kin.ParentIn[order[hub]])
        {
            if (other.B < 0 || !other.Level || other == pair || other.Has(order[at]) || !IsEarlier(other, pair))
                continue;
            var where = Array.IndexOf(order, other.A == order[hub] ? other.B : other.A);
            if (where >= 0 && (at < hub ? where < at : where > at))
                count++;
        }

        return count;
    }

    /// <summary>By the date it began, else in the order told.</summary>
    private static bool IsEarlier(Brood a, Brood b) =>
        a.Union?.Began is { } x && b.Union?.Began is { } y && x.CompareTo(y) != 0 ? x < y : a.Number < b.Number;

    /// <summary>Level unions among the people.</summary>
    public static List<Brood> Pairs(Kin kin, int[] members)
    {
        var pairs = new List<Brood>();
        foreach (var person in members)
        {
            foreach (var brood in person < kin.People.Length ? kin.ParentIn[person] : [])
            {
                if (brood.Level && brood.A == person)
                    pairs.Add(brood);
            }
        }

        return pairs;
    }

    private static void Permute(int[] order, int from, Action<int[]> each)
    {
        if (from == order.Length)
            each(order);
        for (var i = from; i < order.Length; i++)
        {
            (order[from], order[i]) = (order[i], order[from]);
            Permute(order, from + 1, each);
            (order[from], order[i]) = (order[i], order[from]);
        }
    }

    /// <summary>Too many for trying all: the one with most partners in the middle, partners on both sides in turn, theirs beyond them.</summary>
    private static int[] Spread(Kin kin, int[] members)
    {
        var order = new LinkedList<int>();
        var seen = new HashSet<int>();
        var hub = members.MaxBy(m => kin.ParentIn[m].Count);
        order.AddLast(hub);
        seen.Add(hub);
        var (left, right) = (new Queue<int>(), new Queue<int>());
        var toLeft = true;
        foreach (var partner in Partners(hub))
        {
            (toLeft ? left : right).Enqueue(partner);
            toLeft = !toLeft;
        }

        Grow(left, p => order.AddFirst(p));
        Grow(right, p => order.AddLast(p));
        foreach (var rest in members.Where(seen.Add))
            order.AddLast(rest);
        return [.. order];

        void Grow(Queue<int> ahead, Action<int> add)
        {
            while (ahead.TryDequeue(out var at))
            {
                if (!seen.Add(at))
                    continue;
                add(at);
                foreach (var partner in Partners(at))
                    ahead.Enqueue(partner);
            }
        }

        IEnumerable<int> Partners(int of)
        {
            // Those whose beginning is known change places among themselves: of the others nothing but the order told is known.
            var broods = kin.ParentIn[of].Where(b => b.Level).OrderBy(b => b.Number).ToList();
            var dated = new Queue<Brood>(broods.Where(b => b.Union?.Began is not null).OrderBy(b => b.Union!.Began!.Value));
            return broods.Select(b => b.Union?.Began is null ? b : dated.Dequeue()).ToList().Select(b => b.A == of ? b.B : b.A).Where(p => !seen.Contains(p)).Distinct();
        }
    }
}

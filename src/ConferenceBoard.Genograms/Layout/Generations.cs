namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// The first phase: who stands in which row. Partners share one, a child stands below all its parents. Counted from the first child of
/// concern outwards, so that a row holds a generation; where marriages across generations contradict that, people move down.
/// </summary>
internal static class Generations
{
    private const double YearsBetween = 28;

    /// <summary>Rows from 0, the oldest. Unions that would put someone beside their own ancestor are marked as not level.</summary>
    public static int[] Of(Kin kin, CancellationToken stop)
    {
        var together = Together(kin, stop);
        var n = kin.People.Length;
        var row = new int[n];
        var known = new bool[n];
        Walk(kin.Anchor);
        for (var i = 0; i < n; i++)
        {
            if (known[i])
                continue;
            var start = Enumerable.Range(i, n - i).Where(j => kin.Component[j] == kin.Component[i]).FirstOrDefault(j => kin.People[j].ChildOfConcern, i);
            row[start] = row[kin.Anchor] + GenerationsBetween(kin, kin.Anchor, start);
            Walk(start);
        }

        Settle(kin, together, row, stop);
        var top = n == 0 ? 0 : row.Min();
        for (var i = 0; i < n; i++)
            row[i] -= top;
        foreach (var brood in kin.Broods)
            brood.Level = brood.B >= 0 && row[brood.A] == row[brood.B];
        return row;

        void Walk(int from)
        {
            if (n == 0 || known[from])
                return;
            var ahead = new Queue<int>([from]);
            known[from] = true;
            while (ahead.TryDequeue(out var at))
            {
                foreach (var brood in kin.ParentIn[at])
                {
                    if (brood.B >= 0 && brood.Level)
                        See(brood.A == at ? brood.B : brood.A, row[at]);
                    foreach (var (child, _) in brood.Children)
                        See(child, row[at] + 1);
                }

                foreach (var brood in kin.ChildIn[at])
                {
                    See(brood.A, row[at] - 1);
                    if (brood.B >= 0)
                        See(brood.B, row[at] - 1);
                }
            }

            void See(int who, int where)
            {
                if (known[who])
                    return;
                known[who] = true;
                row[who] = where;
                ahead.Enqueue(who);
            }
        }
    }

    /// <summary>How far below the one the other belongs by their births, where both are known; parts of a family have nothing else in common.</summary>
    private static int GenerationsBetween(Kin kin, int one, int other) =>
        kin.People[one].Born is { } a && kin.People[other].Born is { } b ? (int)Math.Round((b.Year - a.Year) / YearsBetween, MidpointRounding.AwayFromZero) : 0;

    /// <summary>People who must share a row. A union is left out where it would close a circle of parents and children.</summary>
    private static Sets Together(Kin kin, CancellationToken stop)
    {
        var sets = new Sets(kin.People.Length);
        var trial = new Sets(kin.People.Length);
        foreach (var brood in kin.Broods)
        {
            if (brood.B >= 0)
                trial.Join(brood.A, brood.B);
        }

        if (!HasCircle(kin, trial))
            return trial;
        foreach (var brood in kin.Broods)
        {
            stop.ThrowIfCancellationRequested();
            if (brood.B < 0)
                continue;
            if (Below(kin, sets, brood.A, brood.B) || Below(kin, sets, brood.B, brood.A))
                brood.Level = false;
            else
                sets.Join(brood.A, brood.B);
        }

        return sets;
    }

    private static bool HasCircle(Kin kin, Sets sets)
    {
        var n = kin.People.Length;
        var waits = new int[n];
        var children = Below(kin, sets);
        foreach (var (_, child) in children.SelectMany((list, of) => list.Select(child => (of, child))))
            waits[child]++;
        var free = new Stack<int>(Enumerable.Range(0, n).Where(i => sets.Of(i) == i && waits[i] == 0));
        var seen = 0;
        while (free.TryPop(out var at))
        {
            seen++;
            foreach (var child in children[at])
            {
                if (--waits[child] == 0)
                    free.Push(child);
            }
        }

        return seen < Enumerable.Range(0, n).Count(i => sets.Of(i) == i);
    }

    private static List<int>[] Below(Kin kin, Sets sets)
    {
        var children = new List<int>[kin.People.Length];
        for (var i = 0; i < children.Length; i++)
            children[i] = [];
        foreach (var brood in kin.Broods)
        {
            foreach (var (child, _) in brood.Children)
            {
                children[sets.Of(brood.A)].Add(sets.Of(child));
                if (brood.B >= 0)
                    children[sets.Of(brood.B)].Add(sets.Of(child));
            }
        }

        return children;
    }

    private static bool Below(Kin kin, Sets sets, int upper, int lower)
    {
        var children = Below(kin, sets);
        var target = sets.Of(lower);
        var seen = new HashSet<int>();
        var ahead = new Stack<int>([sets.Of(upper)]);
        while (ahead.TryPop(out var at))
        {
            foreach (var child in children[at])
            {
                if (child == target)
                    return true;
                if (seen.Add(child))
                    ahead.Push(child);
            }
        }

        return false;
    }

    /// <summary>Moves people down until every child is below its parents, then draws stretched lines together again.</summary>
    private static void Settle(Kin kin, Sets together, int[] row, CancellationToken stop)
    {
        var n = kin.People.Length;
        var set = Enumerable.Range(0, n).Select(together.Of).ToArray();
        for (var i = 0; i < n; i++)
            row[set[i]] = Math.Max(row[set[i]], row[i]);
        var links = kin.Broods.SelectMany(b => b.Children.SelectMany(c => b.B >= 0 ? new[] { (b.A, c.Child), (b.B, c.Child) } : [(b.A, c.Child)]))
            .Select(l => (Up: set[l.Item1], Down: set[l.Child])).Where(l => l.Up != l.Down).Distinct().ToArray();
        for (var (pass, moved) = (0, true); moved && pass <= n; pass++)
        {
            stop.ThrowIfCancellationRequested();
            moved = false;
            foreach (var (up, down) in links)
            {
                if (row[down] > row[up])
                    continue;
                row[down] = row[up] + 1;
                moved = true;
            }
        }

        for (var again = 0; again < 50 && Tighten(links, set, row); again++)
            stop.ThrowIfCancellationRequested();
        for (var i = 0; i < n; i++)
            row[i] = row[set[i]];
    }

    /// <summary>Shifts what hangs together without stretched lines, where that makes the stretched ones shorter.</summary>
    private static bool Tighten((int Up, int Down)[] links, int[] set, int[] row)
    {
        if (Array.TrueForAll(links, l => row[l.Down] == row[l.Up] + 1))
            return false;
        var tight = new Sets(set.Length);
        foreach (var (up, down) in links)
        {
            if (row[down] == row[up] + 1)
                tight.Join(up, down);
        }

        foreach (var block in links.SelectMany(l => new[] { tight.Of(l.Up), tight.Of(l.Down) }).Distinct().Order())
        {
            var (pull, room) = (0, int.MaxValue);
            foreach (var (up, down) in links)
            {
                var (above, below) = (tight.Of(up) == block, tight.Of(down) == block);
                if (above == below)
                    continue;
                pull += above ? 1 : -1;
            }

            if (pull == 0)
                continue;
            foreach (var (up, down) in links)
            {
                if (pull > 0 ? tight.Of(up) == block && tight.Of(down) != block : tight.Of(down) == block && tight.Of(up) != block)
                    room = Math.Min(room, row[down] - row[up] - 1);
            }

            if (room is <= 0 or int.MaxValue)
                continue;
            for (var i = 0; i < set.Length; i++)
            {
                if (set[i] == i && tight.Of(i) == block)
                    row[i] += pull > 0 ? room : -room;
            }

            return true;
        }

        return false;
    }
}

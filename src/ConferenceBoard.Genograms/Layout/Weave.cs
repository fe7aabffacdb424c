namespace ConferenceBoard.Genograms.Layout;

/// <summary>A line from one row to the next: from a couple, a parent, or a line that passes, to children or to a line that passes on.</summary>
/// <param name="Row">The upper row.</param>
/// <param name="A">A parent, or the passing line it comes from.</param>
/// <param name="B">The other parent where both stand in the row, else −1.</param>
/// <param name="Brood">Whose.</param>
/// <param name="Targets">Children and passing lines in the next row.</param>
internal sealed record Link(int Row, int A, int B, Brood Brood, int[] Targets);

/// <summary>
/// What is to be put in order: people and passing lines (nodes), in rows, tied into clusters that stay together, with links from row to
/// row. People keep their numbers; passing lines follow. Holds the whole family or one part of it that is linked.
/// </summary>
internal sealed class Weave
{
    private readonly List<int> _row;
    private readonly List<Link> _links = [];

    /// <summary>Reads what the chosen people have between them; links never leave a linked part of the family.</summary>
    public Weave(Kin kin, int[] row, Func<int, bool> chosen)
    {
        Kin = kin;
        var n = kin.People.Length;
        _row = [.. Enumerable.Range(0, n).Select(i => chosen(i) ? row[i] : -1)];
        foreach (var brood in kin.Broods)
        {
            if (_row[brood.A] < 0)
                continue;
            if (brood.Level)
            {
                Thread(brood, brood.A, brood.B, [.. brood.Children.Select(c => c.Child).Distinct()]);
                continue;
            }

            var (upper, lower) = brood.B >= 0 && _row[brood.B] < _row[brood.A] ? (brood.B, brood.A) : (brood.A, brood.B);
            if (lower >= 0)
                Thread(brood, upper, -1, [lower]);
            Thread(brood, lower >= 0 ? lower : upper, -1, [.. brood.Children.Select(c => c.Child).Distinct()]);
        }

        Row = [.. _row];
        Rows = Row.Length == 0 ? 0 : Row.Max() + 1;
        Links = [.. _links];
        (Cluster, Members) = Clusters();
        LinksFrom = Group(Links.Length, i => [Links[i].Row], Rows);
        LinksInto = Group(Links.Length, i => Links[i].Targets, Row.Length);
        LinksOf = Group(Links.Length, i => Links[i].B >= 0 ? [Links[i].A, Links[i].B] : [Links[i].A], Row.Length);
        Inside = [.. Members.Select(m => ClusterOrders.Of(this, m))];
    }

    /// <summary>The family.</summary>
    public Kin Kin { get; }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>The row of each node; −1 of people who are not here.</summary>
    public int[] Row { get; }

    /// <summary>The cluster of each node, or −1.</summary>
    public int[] Cluster { get; }

    /// <summary>The nodes of each cluster, in the family's order.</summary>
    public int[][] Members { get; }

    /// <summary>The orders a cluster may have, best first.</summary>
    public int[][][] Inside { get; }

    /// <summary>All links.</summary>
    public Link[] Links { get; }

    /// <summary>Links by their upper row.</summary>
    public int[][] LinksFrom { get; }

    /// <summary>Links by the nodes they lead to.</summary>
    public int[][] LinksInto { get; }

    /// <summary>Links by the nodes they come from.</summary>
    public int[][] LinksOf { get; }

    /// <summary>Whether the node is a line that passes through its row.</summary>
    public bool Passes(int node) => node >= Kin.People.Length;

    private void Thread(Brood brood, int a, int b, List<int> targets)
    {
        targets.RemoveAll(t => _row[t] <= _row[a]);
        while (targets.Count > 0)
        {
            var row = _row[a];
            var next = targets.Where(t => _row[t] == row + 1).ToList();
            targets.RemoveAll(t => _row[t] == row + 1);
            if (targets.Count > 0)
            {
                next.Add(_row.Count);
                _row.Add(row + 1);
            }

            _links.Add(new Link(row, a, b, brood, [.. next]));
            (a, b) = (_row.Count - 1, -1);
        }
    }

    private (int[] Cluster, int[][] Members) Clusters()
    {
        var sets = new Sets(Row.Length);
        foreach (var brood in Kin.Broods)
        {
            if (brood.Level && Row[brood.A] >= 0)
                sets.Join(brood.A, brood.B);
        }

        var cluster = new int[Row.Length];
        Array.Fill(cluster, -1);
        var members = new List<List<int>>();
        for (var i = 0; i < Row.Length; i++)
        {
            if (Row[i] < 0)
                continue;
            var first = sets.Of(i);
            if (first == i)
            {
                cluster[i] = members.Count;
                members.Add([]);
            }

            cluster[i] = cluster[first];
            members[cluster[i]].Add(i);
        }

        return (cluster, [.. members.Select(m => m.ToArray())]);
    }

    private static int[][] Group(int count, Func<int, int[]> keys, int size)
    {
        var lists = new List<int>?[size];
        for (var i = 0; i < count; i++)
        {
            foreach (var key in keys(i))
                (lists[key] ??= []).Add(i);
        }

        return [.. lists.Select(l => l is null ? [] : l.ToArray())];
    }
}

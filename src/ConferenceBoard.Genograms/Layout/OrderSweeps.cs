using System.Runtime.CompilerServices;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>Puts rows in order by where their parents or children stand (barycentres).</summary>
internal sealed class OrderSweeps
{
    private readonly Weave _weave;
    private readonly List<int[]>[] _known;

    /// <summary>Looks up once who is older than whom.</summary>
    public OrderSweeps(Weave weave, bool ageOrder)
    {
        _weave = weave;
        _known = [.. Enumerable.Range(0, weave.Rows).Select(_ => new List<int[]>())];
        if (!ageOrder)
            return;
        foreach (var brood in weave.Kin.Broods)
        {
            if (weave.Row[brood.A] < 0)
                continue;
            foreach (var row in brood.Children.Select(c => c.Child).Distinct().Where(c => weave.Kin.Age[c] is not null).GroupBy(c => weave.Row[c]))
                _known[row.Key].Add([.. row.OrderBy(c => weave.Kin.Age[c])]);
        }
    }

    /// <summary>Goes through a family from one person outwards, children in the order of age, and puts each cluster right of those before.</summary>
    public Order Walk(IEnumerable<int> starts, bool parentsFirst)
    {
        var kin = _weave.Kin;
        var rows = new List<int>[_weave.Rows];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = [];
        var seen = new bool[_weave.Members.Length];
        var ahead = new Stack<int>();
        foreach (var start in starts)
        {
            ahead.Push(_weave.Cluster[start]);
            while (ahead.TryPop(out var cluster))
            {
                if (seen[cluster])
                    continue;
                seen[cluster] = true;
                rows[_weave.Row[_weave.Members[cluster][0]]].Add(cluster);
                var next = new List<int>();
                foreach (var node in _weave.Inside[cluster][0])
                {
                    var up = _weave.LinksInto[node].SelectMany(l => _weave.Links[l].B >= 0 ? new[] { _weave.Links[l].A, _weave.Links[l].B } : [_weave.Links[l].A]);
                    var down = _weave.LinksOf[node].SelectMany(l => _weave.Links[l].Targets).OrderBy(t => _weave.Passes(t) ? 0 : kin.Age[t] ?? 0);
                    next.AddRange(parentsFirst ? up.Concat(down) : down.Concat(up));
                }

                for (var i = next.Count - 1; i >= 0; i--)
                    ahead.Push(_weave.Cluster[next[i]]);
            }
        }

        var order = new Order(_weave);
        for (var row = 0; row < rows.Length; row++)
            order.Set(row, [.. rows[row]]);
        return order;
    }

    /// <summary>Sorts each row by the one above it, from the top.</summary>
    public void Down(Order order, int from)
    {
        for (var row = Math.Max(1, from); row < _weave.Rows; row++)
            Sort(order, row, above: true);
    }

    /// <summary>Sorts each row by the one below it, from the bottom.</summary>
    public void Up(Order order, int from)
    {
        for (var row = Math.Min(from, _weave.Rows - 2); row >= 0; row--)
            Sort(order, row, above: false);
    }

    /// <summary>Puts brothers and sisters into the order of age, in the places they have among the others.</summary>
    public void ByAge(Order order)
    {
        for (var row = 0; row < _weave.Rows; row++)
            ByAge(order, row, order.Rows[row]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sort(Order order, int row, bool above)
    {
        var clusters = (int[])order.Rows[row].Clone();
        var keys = new double[clusters.Length];
        var last = double.NegativeInfinity;
        for (var i = 0; i < clusters.Length; i++)
        {
            var (sum, count) = (0.0, 0);
            foreach (var node in order.Inside[clusters[i]])
            {
                foreach (var number in above ? _weave.LinksInto[node] : _weave.LinksOf[node])
                {
                    var link = _weave.Links[number];
                    var weight = above || link.B < 0 ? 2 : 1;
                    sum += weight * (above ? order.Leaves(link) : 8 * Middle(order, link));
                    count += weight;
                }
            }

            keys[i] = last = count > 0 ? sum / count : last;
        }

        SortStably(keys, clusters);
        ByAge(order, row, clusters);
    }

    private static double Middle(Order order, Link link)
    {
        var (least, most) = (int.MaxValue, 0);
        foreach (var target in link.Targets)
        {
            least = Math.Min(least, order.At[target]);
            most = Math.Max(most, order.At[target]);
        }

        return (least + most) / 2.0;
    }

    private static void SortStably(double[] keys, int[] values)
    {
        var places = new int[values.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = i;
        Array.Sort(places, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : a.CompareTo(b));
        var sorted = new int[values.Length];
        for (var i = 0; i < places.Length; i++)
            sorted[i] = values[places[i]];
        sorted.CopyTo(values, 0);
    }

    private void ByAge(Order order, int row, int[] clusters)
    {
        if (_known[row].Count > 0)
        {
            clusters = (int[])clusters.Clone();
            var place = new int[_weave.Members.Length];
            for (var i = 0; i < clusters.Length; i++)
                place[clusters[i]] = i;
            foreach (var siblings in _known[row])
            {
                var theirs = siblings.Select(s => _weave.Cluster[s]).Distinct().ToArray();
                var free = theirs.Select(c => place[c]).Order().ToArray();
                for (var i = 0; i < theirs.Length; i++)
                {
                    clusters[free[i]] = theirs[i];
                    place[theirs[i]] = free[i];
                }
            }
        }

        order.Set(row, clusters);
    }
}

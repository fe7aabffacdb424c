using System.Runtime.CompilerServices;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>What an order costs: crossings above all, and with age order every younger sibling left of an older one before that.</summary>
internal sealed class OrderCost
{
    private const long Crossing = 1_000;
    private const long Age = 200_000;
    private const long TwinApart = 200;
    private const long SiblingApart = 25;
    private const long PartnerApart = 40;
    private const long HouseholdApart = 3;

    private readonly Weave _weave;
    private readonly List<(int Child, int Other)>[] _elders;
    private readonly List<Brood>[] _pairs;
    private readonly List<int[]>[] _siblings;
    private readonly List<int[]>[] _twins;
    private readonly List<int[]>[] _homes;
    private readonly int[] _from;
    private readonly int[] _least;
    private readonly int[] _most;
    private readonly int[] _start;
    private readonly int[] _suffix;
    private readonly int[] _sorted;
    private readonly int[] _targets;

    /// <summary>Looks up once what counts in each row.</summary>
    public OrderCost(Weave weave, bool ageOrder)
    {
        _weave = weave;
        var kin = weave.Kin;
        (_elders, _pairs, _siblings, _twins, _homes) = (Lists<(int, int)>(), Lists<Brood>(), Lists<int[]>(), Lists<int[]>(), Lists<int[]>());
        foreach (var brood in kin.Broods)
        {
            if (weave.Row[brood.A] < 0)
                continue;
            if (brood.Level)
                _pairs[weave.Row[brood.A]].Add(brood);
            var children = brood.Children.Select(c => c.Child).Distinct().ToArray();
            foreach (var row in children.GroupBy(c => weave.Row[c]))
            {
                var there = row.Where(c => kin.ChildIn[c][0] == brood).ToArray();
                if (there.Length > 1)
                    _siblings[row.Key].Add(there);
                foreach (var twins in row.Where(c => kin.People[c].Twins is not null).GroupBy(c => kin.People[c].Twins!.Value.Group, StringComparer.Ordinal).Where(g => g.Count() > 1))
                    _twins[row.Key].Add([.. twins]);
                if (ageOrder)
                    _elders[row.Key].AddRange(from a in row from b in row where kin.IsOlder(a, b) select (a, b));
            }
        }

        foreach (var home in kin.Family.Households)
        {
            foreach (var row in home.Members.Select(kin.Number).Where(m => m >= 0 && weave.Row[m] >= 0).GroupBy(m => weave.Row[m]).Where(g => g.Count() > 1))
                _homes[row.Key].Add([.. row]);
        }

        var most = weave.LinksFrom.Length == 0 ? 0 : weave.LinksFrom.Max(l => l.Length);
        (_from, _least, _most, _start, _suffix, _sorted) = (new int[most], new int[most], new int[most], new int[most + 1], new int[most + 1], new int[most]);
        _targets = new int[weave.Row.Length + weave.Links.Sum(l => l.Targets.Length)];

        List<T>[] Lists<T>() => [.. Enumerable.Range(0, weave.Rows).Select(_ => new List<T>())];
    }

    /// <summary>All of it.</summary>
    public long Total(Order order)
    {
        var cost = 0L;
        for (var row = 0; row < _weave.Rows; row++)
            cost += Row(order, row) + Gap(order, row);
        return cost;
    }

    /// <summary>What a change in one row can alter: the row, and the gaps above and below it.</summary>
    public long Around(Order order, int row) => Row(order, row) + Gap(order, row) + (row > 0 ? Gap(order, row - 1) : 0);

    /// <summary>What is within a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Row(Order order, int row)
    {
        var at = order.At;
        var cost = 0L;
        foreach (var (older, younger) in _elders[row])
        {
            if (at[older] > at[younger] && at[younger] >= 0)
                cost += Age;
        }

        var pairs = _pairs[row];
        for (var i = 0; i < pairs.Count; i++)
        {
            var pair = pairs[i];
            var (a, b) = (at[pair.A], at[pair.B]);
            if (a < 0 || b < 0)
                continue;
            var (left, right) = a < b ? (a, b) : (b, a);
            if (right - left > 1)
                cost += Apart(order, row, left, right) + Interleaved(pairs, i, at, left, right);
            else if (a == left == IsLeftOfHim(pair))
                cost += 1;
        }

        foreach (var siblings in _siblings[row])
            cost += SiblingApart * Strangers(order, row, siblings);
        foreach (var twins in _twins[row])
            cost += TwinApart * Strangers(order, row, twins);
        foreach (var home in _homes[row])
            cost += HouseholdApart * Strangers(order, row, home);
        return cost;
    }

    /// <summary>Crossings of the lines from a row to the next, as few as the heights of the lines allow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Gap(Order order, int row)
    {
        var links = _weave.LinksFrom[row];
        var (count, filled) = (0, 0);
        foreach (var number in links)
        {
            var link = _weave.Links[number];
            var from = order.Leaves(link);
            if (from < 0 && order.At[link.A] < 0)
                continue;
            var begin = filled;
            foreach (var target in link.Targets)
            {
                var where = order.At[target];
                if (where < 0)
                    continue;
                var i = filled++;
                for (; i > begin && _targets[i - 1] > where; i--)
                    _targets[i] = _targets[i - 1];
                _targets[i] = where;
            }

            if (filled == begin)
                continue;
            (_from[count], _start[count], _least[count], _most[count]) = (from, begin, _targets[begin], _targets[filled - 1]);
            var k = count++;
            for (; k > 0 && _from[_sorted[k - 1]] > from; k--)
                _sorted[k] = _sorted[k - 1];
            _sorted[k] = count - 1;
        }

        _start[count] = filled;
        _suffix[count] = int.MaxValue;
        for (var i = count - 1; i >= 0; i--)
            _suffix[i] = Math.Min(_suffix[i + 1], _least[_sorted[i]]);
        var crossings = 0L;
        for (var i = 0; i < count; i++)
        {
            var a = _sorted[i];
            for (var j = i + 1; j < count && _suffix[j] < _most[a]; j++)
            {
                var b = _sorted[j];
                if (_least[b] >= _most[a])
                    continue;
                crossings += _from[a] == _from[b] ? Math.Min(Crossings(a, b), Crossings(b, a)) : Crossings(a, b);
            }
        }

        return crossings * Crossing;
    }

    /// <summary>
    /// Link <paramref name="a"/> leaves left of <paramref name="b"/>: which of the two bars is better the higher one? A child of both is
    /// met by the left link on the left.
    /// </summary>
    private int Crossings(int a, int b)
    {
        if (_least[b] >= _most[a])
            return 0;
        var (beyond, within) = (0, 0);
        for (var i = _start[a]; i < _start[a + 1]; i++)
        {
            if (_targets[i] <= _least[b])
                continue;
            beyond++;
            if (_targets[i] <= _most[b])
                within++;
        }

        var aUpper = Math.Min(1 + within, beyond);
        (beyond, within) = (0, 0);
        for (var i = _start[b]; i < _start[b + 1]; i++)
        {
            if (_targets[i] >= _most[a])
                continue;
            beyond++;
            if (_targets[i] >= _least[a])
                within++;
        }

        return Math.Min(aUpper, Math.Min(1 + within, beyond));
    }

    /// <summary>A line over the people between two partners meets the lines down to those people.</summary>
    private long Apart(Order order, int row, int left, int right)
    {
        var line = order.Line[row];
        var cost = PartnerApart * (right - left - 1);
        for (var i = left + 1; i < right; i++)
            cost += Crossing * _weave.LinksInto[line[i]].Length;
        return cost;
    }

    private static long Interleaved(List<Brood> pairs, int i, int[] at, int left, int right)
    {
        var cost = 0L;
        for (var j = 0; j < i; j++)
        {
            var (a, b) = (at[pairs[j].A], at[pairs[j].B]);
            if (a < 0 || b < 0)
                continue;
            if (a > b)
                (a, b) = (b, a);
            if (b - a > 1 && ((a < left && left < b && b < right) || (left < a && a < right && right < b)))
                cost += Crossing;
        }

        return cost;
    }

    private bool IsLeftOfHim(Brood pair)
    {
        var (a, b) = (_weave.Kin.People[pair.A].Gender, _weave.Kin.People[pair.B].Gender);
        return a == Gender.Female && b == Gender.Male;
    }

    /// <summary>Clusters between the people that none of them belongs to.</summary>
    private int Strangers(Order order, int row, int[] people)
    {
        var (least, most) = (int.MaxValue, -1);
        foreach (var person in people)
        {
            var at = order.At[person];
            if (at < 0)
                continue;
            least = Math.Min(least, at);
            most = Math.Max(most, at);
        }

        var strangers = 0;
        var last = -1;
        for (var i = least; i <= most; i++)
        {
            var cluster = _weave.Cluster[order.Line[row][i]];
            if (cluster == last)
                continue;
            last = cluster;
            if (!Belongs(people, cluster))
                strangers++;
        }

        return strangers;
    }

    private bool Belongs(int[] people, int cluster)
    {
        foreach (var person in people)
        {
            if (_weave.Cluster[person] == cluster)
                return true;
        }

        return false;
    }
}

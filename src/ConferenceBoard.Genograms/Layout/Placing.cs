using System.Runtime.CompilerServices;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// The third phase: how far from left to right. Children are drawn under the middle of their parents and parents over the middle of their
/// children, row by row, again and again; couples keep side by side.
/// </summary>
internal sealed class Placing
{
    private const double Passing = 10;
    private const int Rounds = 24;

    private readonly Weave _weave;
    private readonly Lineup _lineup;
    private readonly Item[][] _items;
    private readonly Source[] _sources;
    private readonly double[] _x;
    private readonly double[] _pull;
    private readonly double[] _weight;

    private Placing(Weave weave, Order order, int[] row)
    {
        _weave = weave;
        var people = weave.Kin.People.Length;
        _lineup = new Lineup(weave.Kin, row, [.. order.Line.Select(l => l.Where(n => n < people).ToArray())]);
        (_x, _pull, _weight) = (new double[weave.Row.Length], new double[weave.Row.Length], new double[weave.Row.Length]);
        _items = [.. order.Line.Select((line, at) => Items(line, at))];
        _sources = [.. weave.Links.Select(Of)];
    }

    /// <summary>Places of everyone of the weave, whole numbers, by person; passing lines are left out.</summary>
    public static double[] Of(Weave weave, Order order, int[] row, CancellationToken stop)
    {
        var placing = new Placing(weave, order, row);
        placing.Start();
        for (var round = 0; round < Rounds; round++)
        {
            stop.ThrowIfCancellationRequested();
            var both = round >= Rounds / 2;
            placing.Sweep(downwards: true, fromParents: true, fromChildren: both);
            placing.Sweep(downwards: false, fromParents: both, fromChildren: true);
        }

        placing.Sweep(downwards: false, fromParents: false, fromChildren: true);
        return [.. placing._x.Take(weave.Kin.People.Length).Select(x => Math.Floor(x + 0.5))];
    }

    private Source Of(Link link)
    {
        if (_weave.Passes(link.A))
            return new Source(link.A, link.A, 0);
        var exit = link.B < 0 && link.Brood.B >= 0 && _lineup.Across.TryGetValue(link.Brood, out var across) && across.Left == link.A
            ? across
            : _lineup.OfPair[link.Brood];
        return new Source(exit.P, exit.Q, exit.Shift);
    }

    /// <summary>Couples of one partner each move as one; so does everyone else alone.</summary>
    private Item[] Items(int[] line, int row)
    {
        var items = new List<Item>();
        for (var i = 0; i < line.Length; i++)
        {
            var pair = i + 1 < line.Length && _weave.Members[_weave.Cluster[line[i]]].Length == 2 && _weave.Cluster[line[i]] == _weave.Cluster[line[i + 1]];
            var inner = pair ? Apart(line, row, i) : 0;
            var last = pair ? i + 1 : i;
            items.Add(new Item(line[i], line[last], inner, last + 1 < line.Length ? Apart(line, row, last) : 0));
            i = last;
        }

        return [.. items];
    }

    private double Apart(int[] line, int row, int at)
    {
        var (a, b) = (line[at], line[at + 1]);
        return (_weave.Passes(a), _weave.Passes(b)) switch
        {
            (false, false) => _lineup.Gap(row, _lineup.At[a]),
            (true, true) => 2 * Passing,
            _ => Lineup.Half + (2 * Passing),
        };
    }

    private void Start()
    {
        foreach (var items in _items)
        {
            var at = 0.0;
            foreach (var item in items)
            {
                Put(item, at);
                at += item.Inner + item.Next;
            }
        }
    }

    private void Put(Item item, double at)
    {
        _x[item.Left] = at;
        _x[item.Right] = at + item.Inner;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sweep(bool downwards, bool fromParents, bool fromChildren)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            var row = downwards ? i : _items.Length - 1 - i;
            var items = _items[row];
            if (items.Length == 0)
                continue;
            foreach (var item in items)
                _pull[item.Left] = _pull[item.Right] = _weight[item.Left] = _weight[item.Right] = 0;
            if (fromParents && row > 0)
                Pull(row - 1, ofSources: false);
            if (fromChildren)
                Pull(row, ofSources: true);
            var (wish, weight, apart) = (new double[items.Length], new double[items.Length], new double[items.Length]);
            for (var k = 0; k < items.Length; k++)
            {
                var item = items[k];
                var sum = _weight[item.Left] + (item.Left == item.Right ? 0 : _weight[item.Right]);
                var pull = _pull[item.Left] + (item.Left == item.Right ? 0 : _pull[item.Right]);
                wish[k] = _x[item.Left] + (sum > 0 ? pull / sum : 0);
                weight[k] = Math.Max(sum, 0.05);
                apart[k] = item.Inner + item.Next;
            }

            Packing.Solve(wish, weight, apart, items.Length, wish);
            for (var k = 0; k < items.Length; k++)
                Put(items[k], wish[k]);
        }
    }

    /// <summary>How far parents and children of a gap are out of line, given to the ones or to the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pull(int gap, bool ofSources)
    {
        foreach (var number in _weave.LinksFrom[gap])
        {
            var link = _weave.Links[number];
            var source = _sources[number];
            var (least, most) = (double.MaxValue, double.MinValue);
            foreach (var target in link.Targets)
            {
                least = Math.Min(least, _x[target]);
                most = Math.Max(most, _x[target]);
            }

            var off = ((least + most) / 2) - ((_x[source.P] + _x[source.Q]) / 2) - source.Shift;
            if (ofSources)
            {
                Add(source.P, off);
                if (source.Q != source.P)
                    Add(source.Q, off);
            }
            else
            {
                foreach (var target in link.Targets)
                    Add(target, -off, Belongs(target, link.Brood) ? 1 : 0.15);
            }
        }
    }

    /// <summary>Passing lines, children whose first parents these are, and partners across rows who have no parents here.</summary>
    private bool Belongs(int target, Brood brood) =>
        _weave.Passes(target) || _weave.Kin.ChildIn[target] is not [var first, ..] || first == brood;

    private void Add(int node, double pull, double weight = 1)
    {
        _pull[node] += pull * weight;
        _weight[node] += weight;
    }

    private readonly record struct Item(int Left, int Right, double Inner, double Next);

    private readonly record struct Source(int P, int Q, double Shift);
}

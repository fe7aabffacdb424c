namespace ConferenceBoard.Genograms.Layout;

/// <summary>An end of a wire at its lower side.</summary>
/// <param name="X">Where it goes down.</param>
/// <param name="Children">The child, several twins, or nobody where the line passes on to a lower row.</param>
internal sealed record WireEnd(double X, (int Child, Parentage? Parentage)[] Children)
{
    /// <summary>Where the line of each of several twins meets them.</summary>
    public double[] At { get; init; } = [];
}

/// <summary>What comes from one couple, parent or passing line through one gap between rows: one way in, a level bar, ways out.</summary>
internal sealed class Wire
{
    /// <summary>Whose.</summary>
    public required Brood Brood { get; init; }

    /// <summary>The line of a union across rows, not of children.</summary>
    public bool Across { get; init; }

    /// <summary>The row above the gap.</summary>
    public required int Gap { get; init; }

    /// <summary>Where it comes down.</summary>
    public required double Top { get; set; }

    /// <summary>It comes from a passing line, not from the parents.</summary>
    public bool Passed { get; init; }

    /// <summary>Where it goes on.</summary>
    public required List<WireEnd> Ends { get; init; }

    /// <summary>The bar's left end.</summary>
    public double Low => Math.Min(Top, Ends.Min(e => e.X));

    /// <summary>The bar's right end.</summary>
    public double High => Math.Max(Top, Ends.Max(e => e.X));

    /// <summary>Its height in the gap, from the top; of a straight line without meaning.</summary>
    public int Track { get; set; }

    /// <summary>No bar is needed.</summary>
    public bool Straight => Ends.Count == 1 && High - Low < 0.5;
}

/// <summary>Finds the wires of every gap: where each begins and ends.</summary>
internal sealed class Wiring
{
    private const double Beside = 10;
    private const double Reach = 3;

    private readonly Lineup _lineup;
    private readonly int[] _row;
    private readonly double[] _x;
    private readonly double[] _half;
    private readonly List<Wire>[] _gaps;
    private readonly Dictionary<(int Child, Brood Brood), double> _attach = [];
    private readonly List<(int Row, double X)> _passes = [];

    private Wiring(Lineup lineup, int[] row, double[] x, double[] half)
    {
        (_lineup, _row, _x, _half) = (lineup, row, x, half);
        _gaps = [.. lineup.Line.Select(_ => new List<Wire>())];
    }

    /// <summary>All wires, by the row above them.</summary>
    /// <param name="lineup">Who stands where in their row.</param>
    /// <param name="row">Everyone's row.</param>
    /// <param name="x">Everyone's place.</param>
    /// <param name="half">Half of the width of everyone's label.</param>
    public static List<Wire>[] Of(Lineup lineup, int[] row, double[] x, double[] half)
    {
        var wiring = new Wiring(lineup, row, x, half);
        var exits = lineup.OfPair.Values.Select(e => (Exit: e, Across: false)).Concat(lineup.Across.Values.Select(e => (Exit: e, Across: true)))
            .OrderBy(e => e.Exit.Brood.Number).ThenBy(e => e.Across).ToList();
        wiring.Attach(exits);
        foreach (var (exit, _) in exits)
            wiring._passes.Add((exit.Row, exit.X(x)));
        foreach (var (exit, across) in exits)
        {
            if (across)
                wiring.Thread(exit, true, [(exit.Brood.A == exit.Left ? exit.Brood.B : exit.Brood.A, null)]);
            else
                wiring.Thread(exit, false, [.. exit.Brood.Children.Select(c => (c.Child, (Parentage?)c.Parentage))]);
        }

        wiring.PartTwins();
        wiring.PartNeighbours();
        return wiring._gaps;
    }

    /// <summary>The point from which twins hang is nobody's place, so someone else's line may come down there: then it moves a little aside.</summary>
    private void PartTwins()
    {
        foreach (var wires in _gaps)
        {
            foreach (var wire in wires)
            {
                for (var i = 0; i < wire.Ends.Count; i++)
                {
                    var end = wire.Ends[i];
                    if (end.Children.Length < 2 || IsAlone(wires, wire, end.X))
                        continue;
                    var aside = new[] { 6.0, -6, 12, -12, 18, -18 }.FirstOrDefault(by => IsAlone(wires, wire, end.X + by));
                    wire.Ends[i] = end with { X = end.X + aside };
                }
            }
        }
    }

    /// <summary>A line that would come down on another one moves a little aside, as far as the labels leave room.</summary>
    private void PartNeighbours()
    {
        foreach (var wires in _gaps)
        {
            foreach (var wire in wires)
            {
                if (wire.Straight || IsAlone(wires, wire, wire.Top))
                    continue;
                var upper = wire.Passed ? _gaps[wire.Gap - 1].Find(w => w.Brood == wire.Brood && w.Across == wire.Across) : null;
                var (low, high) = wire.Passed ? Corridor(wire.Gap, wire.Top) : Corridor(wire.Across ? _lineup.Across[wire.Brood] : _lineup.OfPair[wire.Brood]);
                foreach (var aside in new[] { 3.5, -3.5, 7, -7, 12, -12 })
                {
                    if (wire.Top + aside < low || wire.Top + aside > high || !IsAlone(wires, wire, wire.Top + aside) || (upper is not null && !IsAlone(_gaps[upper.Gap], upper, wire.Top + aside)))
                        continue;
                    wire.Top += aside;
                    if (upper is not null)
                        upper.Ends[^1] = upper.Ends[^1] with { X = wire.Top };
                    break;
                }
            }
        }
    }

    /// <summary>The free way down between the labels at its sides; of a line by the side of someone at the end of the row not too far out.</summary>
    private (double Low, double High) Corridor(Exit exit)
    {
        const double Least = 0.4;
        if (!exit.Lone)
            return (_x[exit.P] + _half[exit.P] + Least, _x[exit.Q] - _half[exit.Q] - Least);
        var (line, at) = (_lineup.Line[exit.Row], _lineup.At[exit.Left]);
        var (step, top) = (exit.Shift > 0 ? 1 : -1, exit.X(_x));
        var near = _x[exit.Left] + (step * (Math.Max(_half[exit.Left], Measures.Symbol / 2) + Reach));
        var far = top + (step * 12);
        if (at + step >= 0 && at + step < line.Length)
        {
            var next = line[at + step];
            far = _x[next] - (step * (Math.Max(_half[next], Measures.Symbol / 2) + Reach));
        }

        return (Math.Min(near, far), Math.Max(near, far));
    }

    /// <summary>The free way of a line that passes through a row.</summary>
    private (double Low, double High) Corridor(int row, double x)
    {
        var (low, high) = (x - Measures.Pitch, x + Measures.Pitch);
        foreach (var person in _lineup.Line[row])
        {
            var half = Math.Max(_half[person], Measures.Symbol / 2) + Reach;
            if (_x[person] < x)
                low = Math.Max(low, _x[person] + half);
            else
                high = Math.Min(high, _x[person] - half);
        }

        return (low, high);
    }

    private static bool IsAlone(List<Wire> wires, Wire wire, double top) =>
        wires.TrueForAll(w => w == wire || (Math.Abs(w.Top - top) >= Reach && w.Ends.TrueForAll(e => Math.Abs(e.X - top) >= Reach)));

    /// <summary>Where lines meet the top of someone with several: the first parents' in the middle, others beside it on their own side.</summary>
    private void Attach(List<(Exit Exit, bool Across)> exits)
    {
        var into = exits.SelectMany(e => e.Across
                ? [(Child: e.Exit.Brood.A == e.Exit.Left ? e.Exit.Brood.B : e.Exit.Brood.A, e.Exit, First: false)]
                : e.Exit.Brood.Children.Select(c => c.Child).Distinct().Select(c => (Child: c, e.Exit, First: _lineup.Kin.ChildIn[c][0] == e.Exit.Brood)))
            .GroupBy(e => e.Child);
        foreach (var child in into)
        {
            var sorted = child.OrderBy(e => e.Exit.X(_x)).ThenBy(e => e.Exit.Brood.Number).ToList();
            var middle = Math.Max(0, sorted.FindIndex(e => e.First));
            var step = sorted.Count > 3 ? Math.Min(6, ((Measures.Symbol / 2) - 4) / Math.Max(middle, sorted.Count - 1 - middle)) : Beside;
            for (var i = 0; i < sorted.Count; i++)
                _attach[(child.Key, sorted[i].Exit.Brood)] = i == middle ? 0 : (i - middle) * step;
        }
    }

    private void Thread(Exit exit, bool across, List<(int Child, Parentage? Parentage)> children)
    {
        children.RemoveAll(c => _row[c.Child] <= exit.Row);
        var top = exit.X(_x);
        for (var gap = exit.Row; children.Count > 0; gap++)
        {
            var here = children.Where(c => _row[c.Child] == gap + 1).ToList();
            children.RemoveAll(c => _row[c.Child] == gap + 1);
            var ends = Ends(exit.Brood, here, gap);
            if (children.Count > 0)
                ends.Add(new WireEnd(Pass(gap + 1, children.Average(c => _x[c.Child])), []));
            if (gap == exit.Row)
                top = Nudged(exit, top, ends);
            _gaps[gap].Add(new Wire { Brood = exit.Brood, Across = across, Gap = gap, Top = top, Passed = gap > exit.Row, Ends = ends });
            top = ends[^1].X;
        }
    }

    private List<WireEnd> Ends(Brood brood, List<(int Child, Parentage? Parentage)> children, int gap)
    {
        var kin = _lineup.Kin;
        var ends = new List<WireEnd>();
        foreach (var one in children)
        {
            if (kin.People[one.Child].Twins is { } twins)
            {
                var group = children.Where(c => kin.People[c.Child].Twins is { } other && string.Equals(other.Group, twins.Group, StringComparison.Ordinal)).ToArray();
                if (group.Length > 1)
                {
                    if (group[0] == one)
                        ends.Add(Twins(brood, [.. group.OrderBy(c => _x[c.Child])], gap));
                    continue;
                }
            }

            ends.Add(new WireEnd(_x[one.Child] + _attach.GetValueOrDefault((one.Child, brood)), [one]));
        }

        ends.Sort((a, b) => a.X.CompareTo(b.X));
        return ends;
    }

    /// <summary>The one point from which the lines of twins part; beside that of their other parents.</summary>
    private WireEnd Twins(Brood brood, (int Child, Parentage? Parentage)[] group, int gap)
    {
        var at = group.Select(c => _x[c.Child] + _attach.GetValueOrDefault((c.Child, brood))).ToArray();
        var middle = Math.Floor((at.Min() + at.Max()) / 2);
        foreach (var aside in new[] { 0, 6, -6, 12, -12, 18, -18 })
        {
            if (_gaps[gap].TrueForAll(w => w.Ends.TrueForAll(e => Math.Abs(e.X - middle - aside) >= Reach)))
                return new WireEnd(middle + aside, group) { At = at };
        }

        return new WireEnd(middle, group) { At = at };
    }

    /// <summary>Comes down a little beside the middle where that makes the line straight and there is room between the labels.</summary>
    private double Nudged(Exit exit, double top, List<WireEnd> ends)
    {
        var goal = ends.MinBy(e => Math.Abs(e.X - top))!.X;
        var reach = Reach;
        if (!exit.Lone && !exit.Over && exit.Brood.Again == 0)
            reach = Math.Max(reach, Math.Min(14, ((_x[exit.Q] - _x[exit.P]) / 2) - Math.Max(_half[exit.P], _half[exit.Q]) - 6));
        if (ends.Count > 1)
            reach = Reach;
        return Math.Abs(goal - top) <= reach ? goal : top;
    }

    /// <summary>A way through a row, between two people who are not partners if there is one near, or past its end.</summary>
    private double Pass(int row, double wish)
    {
        var line = _lineup.Line[row];
        var (best, least) = (wish, double.MaxValue);
        for (var i = -1; i < line.Length; i++)
        {
            var low = i < 0 ? double.MinValue : _x[line[i]] + Math.Max(_half[line[i]], Measures.Symbol / 2) + 4;
            var high = i + 1 == line.Length ? double.MaxValue : _x[line[i + 1]] - Math.Max(_half[line[i + 1]], Measures.Symbol / 2) - 4;
            if (high < low)
                continue;
            var within = i >= 0 && i + 1 < line.Length && _lineup.Cluster.Of(line[i]) == _lineup.Cluster.Of(line[i + 1]);
            var x = Math.Clamp(wish, low, high);
            if (i >= 0 && i + 1 < line.Length && high - low < 40)
                x = (low + high) / 2;
            x = BesideOthers(row, x, low, high);
            var cost = Math.Abs(x - wish) + (within ? 400 : 0);
            if (cost < least)
                (best, least) = (x, cost);
        }

        _passes.Add((row, best));
        return best;
    }

    /// <summary>The place, or the nearest to it between the bounds where no other line passes; the place itself where there is none.</summary>
    private double BesideOthers(int row, double x, double low, double high)
    {
        const double Apart = 6;
        for (var far = 0; far < 40; far++)
        {
            foreach (var at in new[] { x + (far * Apart), x - (far * Apart) })
            {
                if (at >= low && at <= high && !_passes.Exists(p => p.Row == row && Math.Abs(p.X - at) < Apart - 1))
                    return at;
            }
        }

        return x;
    }
}

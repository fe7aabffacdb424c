namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// Places near to earlier ones: everyone who stood keeps their order in the row, and moves only as far as newcomers need room. People
/// whose clusters have come apart, by a new union or a place given by hand, are taken out and put in again beside their partners.
/// </summary>
internal sealed partial class Kept
{
    private const int TooManyNew = 60;
    private const long Close = 24;

    private readonly Kin _kin;
    private readonly int[] _row;
    private readonly Weave _weave;
    private readonly OrderCost _cost;
    private readonly Order _order;
    private readonly double[] _x;
    private readonly double[] _stood;
    private readonly bool[] _fixed;
    private readonly bool[] _placed;
    private readonly List<int> _new = [];

    private Kept(Kin kin, int[] row, IReadOnlyDictionary<int, double> before, IReadOnlyDictionary<int, double> pins, bool ageOrder)
    {
        (_kin, _row) = (kin, row);
        _weave = new Weave(kin, row, _ => true);
        _cost = new OrderCost(_weave, ageOrder);
        _order = new Order(_weave);
        var n = kin.People.Length;
        (_x, _stood, _fixed, _placed) = (new double[n], new double[n], new bool[n], new bool[n]);
        for (var i = 0; i < n; i++)
        {
            _fixed[i] = pins.ContainsKey(i) || (i == kin.Anchor && before.ContainsKey(i));
            _placed[i] = pins.TryGetValue(i, out _x[i]) || before.TryGetValue(i, out _x[i]);
            _stood[i] = _placed[i] ? _x[i] : double.NaN;
        }
    }

    /// <summary>Everyone's place, whole numbers.</summary>
    /// <param name="kin">The family.</param>
    /// <param name="row">Everyone's row.</param>
    /// <param name="before">Where people stood.</param>
    /// <param name="pins">Where people are to stand, whoever has to give way.</param>
    /// <param name="ageOrder">Newcomers are put between brothers and sisters by age.</param>
    /// <param name="stop">Stops it.</param>
    public static double[] Places(
        Kin kin, int[] row, IReadOnlyDictionary<int, double> before, IReadOnlyDictionary<int, double> pins, bool ageOrder, CancellationToken stop)
    {
        var kept = new Kept(kin, row, before, pins, ageOrder);
        kept.Gather();
        if (kept._new.Count > TooManyNew)
            kept.Merge(ageOrder, stop);
        while (kept.Next() is >= 0 and var next)
        {
            stop.ThrowIfCancellationRequested();
            kept.Insert(next);
        }

        kept.Settle();
        for (var again = 0; again < pins.Count * 4 && kept.TakeOutSqueezed(); again++)
        {
            while (kept.Next() is >= 0 and var next)
            {
                stop.ThrowIfCancellationRequested();
                kept.Insert(next);
            }

            kept.Settle();
        }

        return kept._x;
    }

    /// <summary>Where people placed by hand leave too little room between them, whoever is not so placed goes elsewhere.</summary>
    private bool TakeOutSqueezed()
    {
        var lineup = Lineup();
        for (var row = 0; row < lineup.Line.Length; row++)
        {
            var line = lineup.Line[row];
            for (var i = 0; i + 1 < line.Length; i++)
            {
                if (_x[line[i + 1]] - _x[line[i]] >= lineup.Gap(row, i) - 1)
                    continue;
                foreach (var person in new[] { line[i], line[i + 1] })
                {
                    var cluster = _weave.Cluster[person];
                    if (Array.Exists(_order.Inside[cluster], p => _fixed[p]))
                        continue;
                    _new.AddRange(_order.Inside[cluster]);
                    foreach (var member in _order.Inside[cluster])
                        (_placed[member], _order.At[member]) = (false, -1);
                    _order.Inside[cluster] = [];
                    _order.Set(row, [.. _order.Rows[row].Where(c => c != cluster)]);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Those who stood, by their places, in whole clusters; the rest is new.</summary>
    private void Gather()
    {
        for (var row = 0; row < _weave.Rows; row++)
        {
            var line = Enumerable.Range(0, _x.Length).Where(i => _row[i] == row && _placed[i]).OrderBy(i => _x[i]).ThenBy(i => i).ToList();
            while (Clusters.Split(line, i => _weave.Cluster[i], Weight) is { Count: > 0 } misplaced)
            {
                foreach (var person in misplaced)
                    _placed[person] = false;
                line.RemoveAll(misplaced.Contains);
            }

            foreach (var cluster in line.GroupBy(i => _weave.Cluster[i]))
                _order.Inside[cluster.Key] = [.. cluster];
            foreach (var cluster in Enumerable.Range(0, _weave.Members.Length).Where(c => _weave.Row[_weave.Members[c][0]] == row && !Array.Exists(_weave.Members[c], IsPlaced)))
                _order.Inside[cluster] = [];
            _order.Set(row, [.. line.Select(i => _weave.Cluster[i]).Distinct()]);
        }

        _new.AddRange(Enumerable.Range(0, _x.Length).Where(i => !_placed[i]));

        bool IsPlaced(int node) => !_weave.Passes(node) && _placed[node];

        int Weight(int person) => _fixed[person] ? 10_000 : 10 + _kin.ParentIn[person].Count + _kin.ChildIn[person].Count;
    }

    /// <summary>Many newcomers at once take the places of a fresh drawing, in which those who stood change places among themselves.</summary>
    private void Merge(bool ageOrder, CancellationToken stop)
    {
        var fresh = Fresh.Places(_kin, _row, ageOrder, stop);
        for (var row = 0; row < _weave.Rows; row++)
        {
            var slots = Enumerable.Range(0, _x.Length).Where(i => _row[i] == row).OrderBy(i => fresh[i]).Select(i => _weave.Cluster[i]).Distinct().ToArray();
            var stood = new Queue<int>(_order.Rows[row]);
            foreach (var person in Enumerable.Range(0, _x.Length).Where(i => _row[i] == row && !_placed[i]).OrderBy(i => fresh[i]))
            {
                var cluster = _weave.Cluster[person];
                var inside = _order.Inside[cluster].ToList();
                var at = inside.FindIndex(p => fresh[p] > fresh[person]);
                inside.Insert(at < 0 ? inside.Count : at, person);
                _order.Inside[cluster] = [.. inside];
                (_x[person], _placed[person]) = (fresh[person], true);
            }

            var known = stood.ToHashSet();
            _order.Set(row, [.. slots.Select(c => known.Contains(c) ? stood.Dequeue() : c)]);
        }

        _new.Clear();
    }

    /// <summary>The next newcomer: one who is linked with somebody who stands already, else the first.</summary>
    private int Next()
    {
        if (_new.Count == 0)
            return -1;
        var at = _new.FindIndex(i => Kindred(i).Any(k => _placed[k]));
        var next = _new[Math.Max(0, at)];
        _new.Remove(next);
        return next;
    }

    private IEnumerable<int> Kindred(int person) =>
        _kin.ParentIn[person].SelectMany(b => b.Children.Select(c => c.Child).Append(b.A).Append(b.B))
            .Concat(_kin.ChildIn[person].SelectMany(b => new[] { b.A, b.B })).Where(k => k >= 0 && k != person);

    private void Insert(int person)
    {
        var row = _row[person];
        var cluster = _weave.Cluster[person];
        var trials = new List<(long Cost, int[] Clusters, int[] Inside)>();
        var (clusters, inside) = (_order.Rows[row], _order.Inside[cluster]);
        for (var at = 0; at <= (inside.Length > 0 ? inside.Length : clusters.Length); at++)
        {
            var (along, within) = inside.Length > 0 ? (clusters, With(inside, at, person)) : (With(clusters, at, cluster), [person]);
            _order.Inside[cluster] = within;
            _order.Set(row, along);
            trials.Add((_cost.Around(_order, row) + ClusterOrders.Cost(_kin, within, ClusterOrders.Pairs(_kin, within)), along, within));
        }

        var least = trials.Min(t => t.Cost);
        var best = (Cost: double.PositiveInfinity, Places: Array.Empty<double>());
        _placed[person] = true;
        var chosen = trials[0];
        foreach (var trial in trials.Where(t => t.Cost <= least + Close))
        {
            _order.Inside[cluster] = trial.Inside;
            _order.Set(row, trial.Clusters);
            var room = Room(person);
            var cost = room.Cost + (40.0 * (trial.Cost - least));
            if (cost < best.Cost)
                (best, chosen) = ((cost, room.Places), trial);
        }

        _order.Inside[cluster] = chosen.Inside;
        _order.Set(row, chosen.Clusters);
        var line = _order.Line[row];
        for (var i = 0; i < line.Length; i++)
        {
            if (!_fixed[line[i]] || line[i] == person)
                _x[line[i]] = best.Places[i];
        }
    }

    private static int[] With(int[] values, int at, int value) => [.. values[..at], value, .. values[at..]];

    private Lineup Lineup() => new(_kin, _row, [.. _order.Line.Select(l => l.Where(n => !_weave.Passes(n)).ToArray())]);

    /// <summary>The last distances: some need more room now, and those who may not move do not.</summary>
    private void Settle()
    {
        var lineup = Lineup();
        for (var row = 0; row < lineup.Line.Length; row++)
        {
            var line = lineup.Line[row];
            var (wish, weight, apart) = (new double[line.Length], new double[line.Length], new double[line.Length]);
            for (var i = 0; i < line.Length; i++)
            {
                wish[i] = _x[line[i]];
                weight[i] = line[i] == _kin.Anchor && _fixed[line[i]] ? 1e13 : _fixed[line[i]] ? 1e8 : 1;
                apart[i] = i + 1 < line.Length ? lineup.Gap(row, i) : 0;
            }

            Packing.Solve(wish, weight, apart, line.Length, wish);
            for (var i = 0; i < line.Length; i++)
                _x[line[i]] = _fixed[line[i]] && Math.Abs(wish[i] - _x[line[i]]) < 1 ? _x[line[i]] : Math.Floor(wish[i] + 0.5);
        }
    }
}

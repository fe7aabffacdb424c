using System.Runtime.CompilerServices;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// The second phase: the order within rows. From several starts, rows are sorted by their neighbours, then clusters change places as long
/// as that helps; small families are then searched further by steps that may also make it worse for a while (simulated annealing). Bounded
/// by a count of steps, so that every machine finds the same.
/// </summary>
internal sealed class OrderSearch
{
    private readonly Weave _weave;
    private readonly OrderCost _cost;
    private readonly OrderSweeps _sweeps;
    private readonly CancellationToken _stop;
    private readonly int _people;

    /// <summary>A search in one linked part of a family.</summary>
    public OrderSearch(Weave weave, bool ageOrder, CancellationToken stop)
    {
        _weave = weave;
        _cost = new OrderCost(weave, ageOrder);
        _sweeps = new OrderSweeps(weave, ageOrder);
        _stop = stop;
        _people = weave.Row.Count(r => r >= 0);
    }

    /// <summary>The best orders found, best first, no two of the same cost; at least one.</summary>
    public List<(long Cost, Order Order)> Best()
    {
        var found = new List<(long Cost, Order Order)>();
        var nodes = Enumerable.Range(0, _weave.Row.Length).Where(i => _weave.Row[i] >= 0).ToArray();
        if (nodes.Length == 0)
            return [(0, new Order(_weave))];
        var top = nodes.OrderBy(i => _weave.Row[i]).ToArray();
        Try(top, parentsFirst: true);
        Try(nodes, parentsFirst: false);
        if (_people <= 300)
        {
            Try(top.Reverse(), parentsFirst: true);
            Try(nodes.Reverse(), parentsFirst: false);
        }

        if (_people <= 300 && _people > 2)
        {
            var steps = _people is > 40 and <= 120 ? 800 : 1_500;
            steps *= _people <= 40 ? 2 : 1;
            foreach (var (seed, start) in found.OrderBy(f => f.Cost).Take(_people <= 40 ? 3 : 1).Select((f, i) => (i, f.Order)).ToList())
                Keep(Improved(Annealed(start.Copy(), steps, (uint)(seed + 1) * 7919)));
        }

        return [.. found.OrderBy(f => f.Cost).DistinctBy(f => f.Cost).Take(8)];

        void Try(IEnumerable<int> starts, bool parentsFirst)
        {
            var order = _sweeps.Walk(starts, parentsFirst);
            _sweeps.ByAge(order);
            Keep(Improved(Swept(order)));
        }

        void Keep(Order order) => found.Add((_cost.Total(order), order));
    }

    private Order Swept(Order order)
    {
        var (best, least) = (order.Copy(), _cost.Total(order));
        for (var sweep = 0; sweep < 8; sweep++)
        {
            _stop.ThrowIfCancellationRequested();
            if (sweep % 2 == 0)
                _sweeps.Down(order, 1);
            else
                _sweeps.Up(order, _weave.Rows - 2);
            var cost = _cost.Total(order);
            if (cost < least)
                (best, least) = (order.Copy(), cost);
        }

        return best;
    }

    /// <summary>Changes places of neighbours and orders within clusters while that helps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Order Improved(Order order)
    {
        var helped = true;
        for (var pass = 0; helped && pass < (_people > 1_000 ? 3 : 12); pass++)
        {
            helped = false;
            for (var row = 0; row < _weave.Rows; row++)
            {
                _stop.ThrowIfCancellationRequested();
                var least = _cost.Around(order, row);
                for (var i = 0; i < order.Rows[row].Length; i++)
                {
                    helped |= BetterInside(order, row, order.Rows[row][i], ref least);
                    for (var step = 1; step <= (_people > 1_000 ? 1 : 3) && i + step < order.Rows[row].Length; step++)
                        helped |= BetterPlace(order, row, i, i + step, ref least);
                }
            }
        }

        return order;
    }

    private bool BetterInside(Order order, int row, int cluster, ref long least)
    {
        var before = order.Inside[cluster];
        var best = before;
        foreach (var inside in _weave.Inside[cluster])
        {
            if (ReferenceEquals(inside, before))
                continue;
            order.Inside[cluster] = inside;
            order.Refresh(row);
            var cost = _cost.Around(order, row);
            if (cost < least)
                (least, best) = (cost, inside);
        }

        order.Inside[cluster] = best;
        order.Refresh(row);
        return !ReferenceEquals(best, before);
    }

    private bool BetterPlace(Order order, int row, int from, int to, ref long least)
    {
        var before = order.Rows[row];
        order.Set(row, Moved(before, from, to));
        var cost = _cost.Around(order, row);
        if (cost < least)
        {
            least = cost;
            return true;
        }

        order.Set(row, before);
        return false;
    }

    private static int[] Moved(int[] clusters, int from, int to)
    {
        var moved = (int[])clusters.Clone();
        var one = moved[from];
        if (from < to)
            Array.Copy(clusters, from + 1, moved, from, to - from);
        else
            Array.Copy(clusters, to, moved, to + 1, from - to);
        moved[to] = one;
        return moved;
    }

    /// <summary>Accepts worse orders ever more rarely, and ends with the best it met.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Order Annealed(Order order, int steps, uint seed)
    {
        var dice = new Dice(seed);
        var rows = Enumerable.Range(0, _weave.Rows).Where(r => order.Rows[r].Length > 1 || Array.Exists(order.Rows[r], c => _weave.Inside[c].Length > 1)).ToArray();
        if (rows.Length == 0)
            return order;
        var cost = _cost.Total(order);
        var (best, least) = (order.Copy(), cost);
        for (var step = 0; step < steps; step++)
        {
            var left = (steps - step) / (double)steps;
            var heat = 4_000 * left * left * left;
            if (step % 64 == 0)
                _stop.ThrowIfCancellationRequested();
            var row = rows[dice.Next(rows.Length)];
            var line = order.Rows[row];
            var kind = dice.Next(10);
            var cluster = line[dice.Next(line.Length)];
            if (kind < 3 && _weave.Inside[cluster].Length > 1)
            {
                var before = order.Inside[cluster];
                var old = _cost.Around(order, row);
                order.Inside[cluster] = _weave.Inside[cluster][dice.Next(_weave.Inside[cluster].Length)];
                order.Refresh(row);
                var change = _cost.Around(order, row) - old;
                if (Accepts(change, heat, ref dice))
                {
                    cost += change;
                }
                else
                {
                    order.Inside[cluster] = before;
                    order.Refresh(row);
                }
            }
            else if (line.Length > 1 && kind < 8)
            {
                var from = dice.Next(line.Length);
                var to = kind < 5 ? from + (from + 1 < line.Length ? 1 : -1) : dice.Next(line.Length);
                var old = _cost.Around(order, row);
                order.Set(row, Moved(line, from, to));
                var change = _cost.Around(order, row) - old;
                if (Accepts(change, heat, ref dice))
                    cost += change;
                else
                    order.Set(row, line);
            }
            else if (line.Length > 1)
            {
                // A whole branch: the rest of the family follows.
                var trial = order.Copy();
                trial.Set(row, Moved(line, dice.Next(line.Length), dice.Next(line.Length)));
                if (kind == 8 || row == 0)
                    _sweeps.Down(trial, row + 1);
                else
                    _sweeps.Up(trial, row - 1);
                var total = _cost.Total(trial);
                if (Accepts(total - cost, heat, ref dice))
                    (order, cost) = (trial, total);
            }

            if (cost < least)
                (best, least) = (order.Copy(), cost);
        }

        return best;
    }

    /// <summary>Plain arithmetic only: an exponential need not be the same on every machine.</summary>
    private static bool Accepts(long change, double heat, ref Dice dice)
    {
        var chance = dice.Next(1 << 10) / 1024.0;
        return change <= 0 || change < heat * chance * chance * chance;
    }
}

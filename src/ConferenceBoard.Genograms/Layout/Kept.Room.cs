namespace ConferenceBoard.Genograms.Layout;

/// <summary>Where a newcomer is put, and who makes room.</summary>
internal sealed partial class Kept
{
    /// <summary>Where the newcomer is best put between its neighbours, and where these then stand.</summary>
    private (double Cost, double[] Places) Room(int person)
    {
        var lineup = Lineup();
        var row = _row[person];
        var line = lineup.Line[row];
        var at = lineup.At[person];
        var wish = Wish(lineup, person);
        var low = at == 0 ? double.NegativeInfinity : _x[line[at - 1]] + lineup.Gap(row, at - 1);
        var high = at + 1 == line.Length ? double.PositiveInfinity : _x[line[at + 1]] - lineup.Gap(row, at);
        var tries = low <= high
            ? new[] { Math.Clamp(wish, low, high) }
            : [low, high, (low + high) / 2, high + Measures.Symbol, low - Measures.Symbol, Math.Clamp(wish, high, low), high + 90, low - 90];
        var best = (Cost: double.PositiveInfinity, Places: Array.Empty<double>());
        foreach (var place in tries)
        {
            var places = line.Select(p => _x[p]).ToArray();
            places[at] = Math.Floor(place + 0.5);
            var cost = Math.Abs(place - wish) / 5;
            for (var i = at - 1; i >= 0; i--)
                cost += Push(line[i], ref places[i], Math.Min(places[i], places[i + 1] - lineup.Gap(row, i)));
            for (var i = at + 1; i < line.Length; i++)
                cost += Push(line[i], ref places[i], Math.Max(places[i], places[i - 1] + lineup.Gap(row, i - 1)));
            if (cost < best.Cost)
                best = (cost, places);
        }

        return best;
    }

    /// <summary>What it costs to move someone: much more than one symbol's width from where they stood, and most where they may not.</summary>
    private double Push(int person, ref double place, double to)
    {
        var move = Math.Abs(to - place);
        place = to;
        if (move > 0 && _fixed[person])
            return 1_000_000 + move;
        var far = Math.Abs(to - (double.IsNaN(_stood[person]) ? to : _stood[person]));
        return move + (far > Measures.Symbol && far - move <= Measures.Symbol ? 1_000 : 0);
    }

    /// <summary>Beside a partner, below the parents, over the children.</summary>
    private double Wish(Lineup lineup, int person)
    {
        var (row, at) = (_row[person], lineup.At[person]);
        var line = lineup.Line[row];
        if (at > 0 && _kin.ArePartners(line[at - 1], person))
            return _x[line[at - 1]] + lineup.Gap(row, at - 1);
        if (at + 1 < line.Length && _kin.ArePartners(line[at + 1], person))
            return _x[line[at + 1]] - lineup.Gap(row, at);
        foreach (var brood in _kin.ParentIn[person])
        {
            var children = brood.Children.Where(c => _placed[c.Child]).Select(c => _x[c.Child]).ToArray();
            if (children.Length > 0)
                return ((children.Min() + children.Max()) / 2) - (lineup.OfPair.TryGetValue(brood, out var exit) && exit.Lone ? exit.Shift : 0);
        }

        foreach (var brood in _kin.ChildIn[person])
        {
            if (lineup.OfPair.TryGetValue(brood, out var exit) && _placed[brood.A])
                return Siblings(brood, person, exit.X(_x));
        }

        return at > 0 ? _x[line[at - 1]] + lineup.Gap(row, at - 1) : at + 1 < line.Length ? _x[line[at + 1]] - lineup.Gap(row, at) : 0;
    }

    /// <summary>Beside the others in the group; alone under the parents.</summary>
    private double Siblings(Brood brood, int person, double middle)
    {
        var others = brood.Children.Select(c => c.Child).Where(c => c != person && _placed[c] && _row[c] == _row[person]).Select(c => _x[c]).ToArray();
        if (others.Length == 0)
            return middle;
        return middle > others.Average() ? others.Max() + Measures.Pitch : others.Min() - Measures.Pitch;
    }
}

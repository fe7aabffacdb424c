namespace ConferenceBoard.Genograms.Layout;

/// <summary>Decides between a fresh drawing and one near to the last.</summary>
internal static class Places
{
    private static readonly Dictionary<int, double> NoPins = [];

    /// <summary>Everyone's place from left to right; the anchor at 0 unless it is itself placed by hand.</summary>
    public static double[] Of(Kin kin, int[] row, LayoutOptions options, Arrangement? before, CancellationToken stop)
    {
        var count = kin.People.Length;
        var stood = new Dictionary<int, double>();
        for (var i = 0; before is not null && i < count; i++)
        {
            if (before.Spots.TryGetValue(kin.People[i].Id, out var spot))
                stood[i] = Math.Floor(spot.X + 0.5);
        }

        var pins = new Dictionary<int, double>();
        for (var i = 0; i < count; i++)
        {
            if (options.Pins.TryGetValue(kin.People[i].Id, out var spot))
                pins[i] = i == kin.Anchor ? spot.X : Free(pins, row, i, spot.X, kin.Anchor);
        }

        if (stood.Count == 0)
            stood = All(Fresh.Places(kin, row, options.AgeOrder, stop));
        if (count > 0 && !stood.ContainsKey(kin.Anchor))
            stood = All(Kept.Places(kin, row, stood, NoPins, options.AgeOrder, stop));
        return Kept.Places(kin, row, Shifted(kin, stood), pins, options.AgeOrder, stop);
    }

    private static Dictionary<int, double> All(double[] x) => x.Index().ToDictionary(p => p.Index, p => p.Item);

    /// <summary>The anchor at 0.</summary>
    private static Dictionary<int, double> Shifted(Kin kin, Dictionary<int, double> stood)
    {
        var zero = stood.GetValueOrDefault(kin.Anchor);
        return zero == 0 ? stood : stood.ToDictionary(p => p.Key, p => p.Value - zero);
    }

    /// <summary>The place, or the nearest that is free of those pinned before and of the anchor.</summary>
    private static double Free(Dictionary<int, double> pins, int[] row, int person, double wish, int anchor)
    {
        var others = pins.Where(p => row[p.Key] == row[person]).Select(p => p.Value).ToList();
        if (row[anchor] == row[person] && !pins.ContainsKey(anchor))
            others.Add(0);
        var places = others.SelectMany(o => new[] { o - Measures.Pitch, o + Measures.Pitch }).Append(wish);
        return places.Where(p => others.TrueForAll(o => Math.Abs(o - p) >= Measures.Pitch)).MinBy(p => Math.Abs(p - wish));
    }
}

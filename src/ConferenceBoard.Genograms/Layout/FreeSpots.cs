namespace ConferenceBoard.Genograms.Layout;

/// <summary>Where somebody of the network can stand: on nobody's symbol or name, and on no line of the family.</summary>
internal sealed class FreeSpots
{
    /// <summary>From one row of the network to the next.</summary>
    public const double RowHeight = 190;

    // A symbol, a name of three lines and years of two.
    private const double High = RowHeight - 4;
    private const double Step = 10;
    private const int Steps = 2_000;
    private const double Ring = 30;
    private const int Rings = 40;

    private readonly Clear _people = new();
    private readonly Clear _lines = new();
    private readonly CancellationToken _stop;
    private double _lowest;

    /// <summary>Around a family, whose lowest line of words is so far down.</summary>
    public FreeSpots(Sketch sketch, double bottom, CancellationToken stop)
    {
        (_lowest, _stop) = (bottom, stop);
        for (var i = 0; i < sketch.X.Length; i++)
            _people.Add(Around(sketch.X[i], sketch.Heights.Y[sketch.Row[i]]));
        foreach (var line in StructuralLines.Of(sketch))
            _lines.Add(line);
    }

    /// <summary>Nobody else can stand there any more.</summary>
    public void Take(Spot spot)
    {
        _people.Add(Around(spot.X, spot.Y));
        _lowest = Math.Max(_lowest, spot.Y + RowHeight);
    }

    /// <summary>Whether symbol and name have room there.</summary>
    public bool IsFree(Spot spot) => _people.IsFree(Around(spot.X, spot.Y)) && _lines.IsEmpty(new Box(spot.X, spot.Y + 60, Measures.LabelWidth + 8, High + 10));

    /// <summary>The spot, or the nearest beside it that is free; below everything where there is none near.</summary>
    public Spot Beside(Spot wish)
    {
        for (var far = 0; far < Steps; far++)
        {
            _stop.ThrowIfCancellationRequested();
            foreach (var x in far == 0 ? [wish.X] : new[] { wish.X + (far * Step), wish.X - (far * Step) })
            {
                if (IsFree(wish with { X = x }))
                    return wish with { X = x };
            }
        }

        return wish with { Y = Math.Ceiling(_lowest) };
    }

    /// <summary>The spot, or a near one on any side of it that is free.</summary>
    public Spot Near(Spot wish)
    {
        if (IsFree(wish))
            return wish;
        for (var ring = 1; ring <= Rings; ring++)
        {
            _stop.ThrowIfCancellationRequested();
            var free = Around(wish, ring).Where(IsFree).ToList();
            if (free.Count > 0)
                return free.MinBy(s => Math.Abs(s.X - wish.X) + Math.Abs(s.Y - wish.Y));
        }

        return Beside(wish);
    }

    private static IEnumerable<Spot> Around(Spot middle, int ring)
    {
        for (var i = -ring; i <= ring; i++)
        {
            yield return new Spot(middle.X + (i * Ring), middle.Y - (ring * Ring));
            yield return new Spot(middle.X + (i * Ring), middle.Y + (ring * Ring));
            yield return new Spot(middle.X - (ring * Ring), middle.Y + (i * Ring));
            yield return new Spot(middle.X + (ring * Ring), middle.Y + (i * Ring));
        }
    }

    private static Box Around(double x, double y) => new(x, y, Measures.Pitch, High);
}

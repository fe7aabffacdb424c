using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>The fourth phase: lines of unions and of descent, straight and right-angled but for twins.</summary>
internal sealed class StructuralLines
{
    private const double Radius = Measures.Symbol / 2;

    private readonly Sketch _sketch;
    private readonly Heights _heights;
    private readonly ImmutableArray<Line>.Builder _lines = ImmutableArray.CreateBuilder<Line>();
    private readonly Dictionary<(Brood, bool Across, int Gap), Wire> _passed = [];

    private StructuralLines(Sketch sketch) => (_sketch, _heights) = (sketch, sketch.Heights);

    /// <summary>All of them: unions first, in the family's order.</summary>
    public static ImmutableArray<Line> Of(Sketch sketch)
    {
        var lines = new StructuralLines(sketch);
        foreach (var exit in sketch.Lineup.OfPair.Values)
        {
            if (!exit.Lone)
                lines.Union(exit);
        }

        var wires = sketch.Wires.SelectMany(w => w).ToList();
        foreach (var wire in wires.Where(w => w.Passed))
            lines._passed[(wire.Brood, wire.Across, wire.Gap)] = wire;
        foreach (var wire in wires.Where(w => !w.Passed).OrderBy(w => w.Brood.Number))
        {
            var exit = wire.Across ? sketch.Lineup.Across[wire.Brood] : sketch.Lineup.OfPair[wire.Brood];
            lines.Follow(wire, lines.Start(exit, wire.Top), wire.Across ? LineKind.Union : LineKind.Descent);
        }

        return lines._lines.ToImmutable();
    }

    private void Union(Exit exit)
    {
        var y = _heights.Y[exit.Row];
        ImmutableArray<Point> points = _heights.Bridges.TryGetValue(exit.Brood, out var bridge)
            ?
            [
                new(bridge.From, y - Upper(exit.Left, bridge.From)), new(bridge.From, y - bridge.Height),
                new(bridge.To, y - bridge.Height), new(bridge.To, y - Upper(exit.Right, bridge.To)),
            ]
            :
            [
                new(_sketch.X[exit.Left] + Side(exit.Left, exit.Below), y + exit.Below),
                new(_sketch.X[exit.Right] - Side(exit.Right, exit.Below), y + exit.Below),
            ];
        _lines.Add(new Line(LineKind.Union, exit.Brood.Union!.Id, [Id(exit.Left), Id(exit.Right)], points));
    }

    private List<Point> Start(Exit exit, double top)
    {
        var y = _heights.Y[exit.Row];
        if (exit.Lone)
        {
            var side = Math.Sign(exit.Shift);
            return [new(_sketch.X[exit.Left] + (side * Side(exit.Left, exit.Below)), y + exit.Below), new(top, y + exit.Below)];
        }

        return [new(top, _heights.Bridges.TryGetValue(exit.Brood, out var bridge) ? y - bridge.Height : y + exit.Below)];
    }

    private void Follow(Wire wire, List<Point> path, LineKind kind)
    {
        var bar = wire.Straight ? double.NaN : _heights.Bar(wire.Gap, wire.Track);
        if (wire.Ends is [var only])
        {
            if (!wire.Straight)
                path.AddRange([new(wire.Top, bar), new(only.X, bar)]);
            End(wire, only, path, kind);
            return;
        }

        path.Add(new(wire.Top, bar));
        Add(kind, null, wire, wire.Ends.SelectMany(e => e.Children), path);
        Add(LineKind.Sibship, null, wire, wire.Ends.SelectMany(e => e.Children), [new(wire.Low, bar), new(wire.High, bar)]);
        foreach (var end in wire.Ends)
            End(wire, end, [new(end.X, bar)], LineKind.Sibship);
    }

    private void End(Wire wire, WireEnd end, List<Point> path, LineKind kind)
    {
        if (end.Children.Length == 0)
        {
            Follow(_passed[(wire.Brood, wire.Across, wire.Gap + 1)], path, kind);
            return;
        }

        var y = _heights.Y[wire.Gap + 1];
        if (end.Children is [var (child, parentage)])
        {
            path.Add(new(end.X, y - Upper(child, end.X)));
            Add(kind, wire.Across ? wire.Brood.Union!.Id : parentage!.Id, wire, end.Children, path);
            return;
        }

        var apex = _heights.Apex(wire.Gap + 1);
        path.Add(new(end.X, apex));
        Add(kind, null, wire, end.Children, path);
        foreach (var (twin, x) in end.Children.Zip(end.At))
        {
            List<Point> slant = [new(end.X, apex), new(x, _heights.Top(wire.Gap + 1)), new(x, y - Upper(twin.Child, x))];
            Add(LineKind.Sibship, twin.Parentage!.Id, wire, [twin], slant);
        }
    }

    private void Add(LineKind kind, FactId? of, Wire wire, IEnumerable<(int Child, Parentage? Parentage)> children, List<Point> points)
    {
        var parents = wire.Brood.B < 0 ? new[] { wire.Brood.A } : [wire.Brood.A, wire.Brood.B];
        var people = wire.Across ? parents.Select(Id) : parents.Concat(children.Select(c => c.Child)).Select(Id);
        _lines.Add(new Line(kind, of, [.. people], Simple(points)));
    }

    /// <summary>Without points in the middle of a straight piece.</summary>
    private static ImmutableArray<Point> Simple(List<Point> points)
    {
        var simple = ImmutableArray.CreateBuilder<Point>(points.Count);
        foreach (var point in points)
        {
            if (simple.Count > 0 && simple[^1] == point)
                continue;
            if (simple.Count > 1 && ((simple[^2].X == simple[^1].X && simple[^1].X == point.X) || (simple[^2].Y == simple[^1].Y && simple[^1].Y == point.Y)))
                simple.RemoveAt(simple.Count - 1);
            simple.Add(point);
        }

        return simple.ToImmutable();
    }

    private PersonId Id(int person) => _sketch.Kin.People[person].Id;

    /// <summary>How far above its centre the symbol's edge is at a place.</summary>
    private double Upper(int person, double x)
    {
        var off = Math.Abs(x - _sketch.X[person]);
        return off < 0.5 ? Radius : Edge(person, off);
    }

    /// <summary>How far beside its centre the symbol's edge is, so far below it.</summary>
    private double Side(int person, double below) => Edge(person, below);

    private double Edge(int person, double off) => _sketch.Kin.People[person] switch
    {
        { Pregnancy: null, Gender: Gender.Male } => Radius,
        { Pregnancy: null, Gender: Gender.Female } => Math.Sqrt(Math.Max(0, (Radius * Radius) - (off * off))),
        _ => Math.Max(0, Radius - off),
    };
}

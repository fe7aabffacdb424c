using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>The fifth phase: words beside symbols and lines.</summary>
internal static class Labels
{
    private const double DateLine = 23;

    /// <summary>Names below symbols, dates at unions and placements.</summary>
    public static ImmutableArray<Label> Of(Sketch sketch, Clear clear)
    {
        var labels = ImmutableArray.CreateBuilder<Label>();
        for (var i = 0; i < sketch.Kin.People.Length; i++)
        {
            var symbol = sketch.Symbol(i);
            if (!sketch.Labels[i].IsEmpty)
                labels.Add(OfPerson(sketch.Kin.People[i].Id, symbol, sketch.Labels[i]));
        }

        foreach (var label in labels)
            clear.Add(label.At);
        foreach (var exit in sketch.Lineup.OfPair.Values)
        {
            if (exit.Brood.Union is { } union && LabelText.Of(union) is { IsEmpty: false } lines)
                Put(new Label(union.Id, LabelKind.Union, OfUnion(sketch, exit, Size(lines)), lines));
        }

        foreach (var exit in sketch.Lineup.Across.Values)
        {
            if (!sketch.Lineup.OfPair.ContainsKey(exit.Brood) && LabelText.Of(exit.Brood.Union!) is { IsEmpty: false } lines)
                Put(new Label(exit.Brood.Union!.Id, LabelKind.Union, OfUnion(sketch, exit, Size(lines)), lines));
        }

        foreach (var wire in sketch.Wires.SelectMany(w => w))
        {
            foreach (var end in wire.Ends)
            {
                foreach (var (child, parentage) in end.Children)
                {
                    if (parentage is null || LabelText.Of(parentage) is not { IsEmpty: false } lines)
                        continue;
                    var x = end.Children.Length > 1 ? sketch.X[child] : end.X;
                    var (width, height) = Size(lines);
                    var y = sketch.Heights.Y[wire.Gap + 1] - sketch.Heights.ParentageLabels.GetValueOrDefault(wire.Gap + 1, Measures.Symbol) - (height / 2);
                    var side = x < sketch.X[child] ? -1 : 1;
                    var at = new Box(x + (side * (5 + (width / 2))), y, width, height);
                    Put(new Label(parentage.Id, LabelKind.Parentage, at, lines), at with { X = x - (side * (5 + (width / 2))) });
                }
            }
        }

        return labels.ToImmutable();

        void Put(Label label, Box? other = null)
        {
            var at = clear.First(Near(label.At, other)) ?? label.At;
            clear.Add(at);
            labels.Add(label with { At = at });
        }
    }

    /// <summary>A name below a symbol.</summary>
    public static Label OfPerson(PersonId person, Box symbol, ImmutableArray<string> lines)
    {
        var height = lines.Length * Measures.LineHeight;
        var width = Math.Ceiling(LabelText.Width(lines, Measures.Name));
        return new Label(person, LabelKind.Person, new Box(symbol.X, symbol.Bottom + Heights.UnderSymbol + (height / 2), width, height), lines);
    }

    private static Box OfUnion(Sketch sketch, Exit exit, (double Width, double Height) size)
    {
        var y = sketch.Heights.Y[exit.Row];
        if (exit.Lone)
            return new Box(exit.X(sketch.X) + (size.Width / 2) + 5, y - 4 - (size.Height / 2), size.Width, size.Height);
        var middle = (sketch.X[exit.P] + sketch.X[exit.Q]) / 2;
        if (sketch.Heights.Bridges.TryGetValue(exit.Brood, out var bridge))
            return new Box(middle, y - bridge.Height - 2 - (size.Height / 2), size.Width, size.Height);
        var below = exit.Brood.Again == 0
            ? 0
            : sketch.Lineup.OfPair.Values.Where(e => e.Left == exit.Left && e.Right == exit.Right && e.Brood.Again < exit.Brood.Again && e.Brood.Union is not null)
                .Sum(e => Size(LabelText.Of(e.Brood.Union!)).Height);
        return new Box(middle, y - 4 - below - (size.Height / 2), size.Width, size.Height);
    }

    private static (double Width, double Height) Size(ImmutableArray<string> lines) =>
        (Math.Ceiling(LabelText.Width(lines, Measures.Date)), lines.Length * DateLine);

    /// <summary>Where it belongs, then ever farther around it.</summary>
    internal static IEnumerable<Box> Near(Box at, Box? other = null)
    {
        yield return at;
        if (other is { } second)
            yield return second;
        for (var far = 1; far <= 60; far++)
        {
            foreach (var (dx, dy) in new[] { (0, -1), (1, 0), (-1, 0), (1, -1), (-1, -1), (0, 1), (1, 1), (-1, 1) })
                yield return at with { X = at.X + (dx * far * 8), Y = at.Y + (dy * far * 8) };
        }
    }
}

using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>Puts all parts of a drawing together.</summary>
internal static class Painter
{
    private const double Margin = 40;

    /// <summary>The drawing of people who stand like this.</summary>
    public static Drawing Paint(Family family, Sketch sketch, Arrangement arrangement, DrawingOptions options)
    {
        var kin = sketch.Kin;
        var lines = StructuralLines.Of(sketch);
        var people = family.People.Select(p => kin.Number(p.Id) is >= 0 and var i
            ? new PlacedPerson(p.Id, sketch.Row[i], sketch.Symbol(i))
            : new PlacedPerson(p.Id, -1, Beside(arrangement, p.Id))).ToImmutableArray();
        var clear = new Clear();
        foreach (var person in people)
            clear.Add(person.At);
        foreach (var line in lines)
            clear.Add(line);
        var outside = people.Where(p => p.Row < 0)
            .Select(p => Labels.OfPerson(p.Person, p.At, LabelText.Of(family.Person(p.Person)!))).Where(l => !l.Lines.IsEmpty).ToList();
        foreach (var label in outside)
            clear.Add(label.At);
        var labels = Labels.Of(sketch, clear).AddRange(outside);
        var homes = options.Households ? Homes(family, sketch, people, labels) : [];
        labels = labels.AddRange(NamesOf(family, homes, clear));
        if (options.Bonds)
        {
            var at = people.ToDictionary(p => p.Person, p => p.At);
            lines = lines.AddRange(BondLines.Of(family.Bonds, at, [.. labels.Where(l => l.Kind != LabelKind.Household).Select(l => l.At), .. Unions(lines)]));
        }

        return new Drawing { People = people, Labels = labels, Lines = lines, Households = homes, Bounds = Bounds(people, labels, lines, homes) };
    }

    /// <summary>Where the lines of unions are: a bond beside one is seen, one upon it is not.</summary>
    private static IEnumerable<Box> Unions(ImmutableArray<Line> lines) =>
        lines.Where(l => l.Kind == LineKind.Union).SelectMany(l => l.Points.Zip(l.Points.Skip(1))).Select(piece => new Box(
            (piece.First.X + piece.Second.X) / 2, (piece.First.Y + piece.Second.Y) / 2,
            Math.Abs(piece.First.X - piece.Second.X) + 6, Math.Abs(piece.First.Y - piece.Second.Y) + 6));

    private static Box Beside(Arrangement arrangement, PersonId id)
    {
        var spot = arrangement.Spots[id];
        return new Box(spot.X, spot.Y, Measures.Symbol, Measures.Symbol);
    }

    private static ImmutableArray<HouseholdShape> Homes(Family family, Sketch sketch, ImmutableArray<PlacedPerson> people, ImmutableArray<Label> labels)
    {
        var words = labels.Where(l => l.Kind == LabelKind.Person).ToDictionary(l => l.Of, l => l.At);
        var boxes = people.ToDictionary(p => p.Person, p => words.TryGetValue(p.Person, out var label) ? Outlines.Around(p.At, label) : p.At);
        var shapes = new List<(HouseholdShape Shape, double Size)>();
        foreach (var home in family.Households)
        {
            var members = home.Members.ToHashSet();
            var rows = people.Where(p => members.Contains(p.Person)).GroupBy(p => p.At.Y).OrderBy(g => g.Key).ToList();
            var below = rows.Select(r => Below(sketch, r.First())).ToList();
            var outline = Outlines.Of(
                [.. rows.Select(r => r.Select(p => boxes[p.Person]).OrderBy(b => b.X).ToList())],
                [.. people.Where(p => !members.Contains(p.Person)).Select(p => boxes[p.Person])],
                below);
            if (!outline.IsEmpty)
                shapes.Add((new HouseholdShape(home.Id, outline), Area(outline)));
        }

        return [.. shapes.OrderByDescending(s => s.Size).Select(s => s.Shape)];
    }

    private static double Below(Sketch sketch, PlacedPerson person) =>
        person.Row < 0 ? person.At.Bottom + (3 * Measures.LineHeight) : sketch.Heights.Bottom(person.Row) + 14;

    private static double Area(ImmutableArray<Point> outline)
    {
        var area = 0.0;
        for (var i = 0; i < outline.Length; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Length]);
            area += (a.X * b.Y) - (b.X * a.Y);
        }

        return Math.Abs(area) / 2;
    }

    /// <summary>Names of households: outside above the outline's corner if that is free, else somewhere along it.</summary>
    private static IEnumerable<Label> NamesOf(Family family, ImmutableArray<HouseholdShape> homes, Clear clear)
    {
        foreach (var home in homes)
        {
            var name = family.Households.First(h => h.Id == home.Household).Name;
            if (string.IsNullOrWhiteSpace(name))
                continue;
            var lines = LabelText.Wrapped(name, Measures.Date, 2 * Measures.Pitch, 2).ToImmutableArray();
            var (width, height) = (Math.Ceiling(LabelText.Width(lines, Measures.Date)), lines.Length * (Measures.Date + 4));
            var at = clear.First(Along(home.Outline, width, height)) ?? new Box(home.Outline[0].X, home.Outline.Min(p => p.Y) - 1_000, width, height);
            clear.Add(at);
            yield return new Label(home.Household, LabelKind.Household, at, lines);
        }
    }

    private static IEnumerable<Box> Along(ImmutableArray<Point> outline, double width, double height)
    {
        const double Off = 3;
        for (var ring = 0; ring < 12; ring++)
        {
            for (var i = 0; i < outline.Length; i++)
            {
                var (a, b) = (outline[i], outline[(i + 1) % outline.Length]);
                if (a.Y != b.Y)
                    continue;
                var above = b.X > a.X;
                var y = above ? a.Y - Off - (height / 2) - (ring * 12) : a.Y + Off + (height / 2) + (ring * 12);
                var (left, right) = (Math.Min(a.X, b.X), Math.Max(a.X, b.X));
                for (var x = left; x == left || x + width <= right; x += 20)
                    yield return new Box(x + (width / 2), y, width, height);
            }
        }

        for (var far = 0; far < 400; far++)
            yield return new Box(outline[0].X + (width / 2), outline.Min(p => p.Y) - (far * 30), width, height);
    }

    private static Box Bounds(
        ImmutableArray<PlacedPerson> people, ImmutableArray<Label> labels, ImmutableArray<Line> lines, ImmutableArray<HouseholdShape> homes)
    {
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0);
        if (people.Length > 0)
            (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var box in people.Select(p => p.At).Concat(labels.Select(l => l.At)))
        {
            (left, right) = (Math.Min(left, box.Left), Math.Max(right, box.Right));
            (top, bottom) = (Math.Min(top, box.Top), Math.Max(bottom, box.Bottom));
        }

        foreach (var point in lines.SelectMany(l => l.Points).Concat(homes.SelectMany(h => h.Outline)))
        {
            (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
            (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
        }

        return new Box((left + right) / 2, (top + bottom) / 2, right - left + (2 * Margin), bottom - top + (2 * Margin));
    }
}

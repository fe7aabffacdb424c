using System.Collections.Immutable;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Tests.Symbols;

/// <summary>
/// A drawing that is sound but not fair to look at: one row for each person's distance from the first ancestors, everyone in the order
/// they were told in, every line there is. It lets pictures be tested apart from the layout.
/// </summary>
public static class PlainDrawing
{
    private const double RowHeight = 220;

    public static Drawing Of(Family family)
    {
        var rows = Rows(family);
        var filled = new Dictionary<int, int>();
        var boxes = new Dictionary<PersonId, Box>();
        foreach (var person in family.People)
        {
            var row = rows[person.Id];
            var at = filled[row] = filled.GetValueOrDefault(row) + 1;
            boxes[person.Id] = new Box((at * Measures.Pitch) + (row % 2 * 20), row * RowHeight, Measures.Symbol, Measures.Symbol);
        }

        return new Drawing
        {
            People = [.. family.People.Select(p => new PlacedPerson(p.Id, rows[p.Id], boxes[p.Id]))],
            Labels = [.. Labels(family, boxes)],
            Lines = [.. Unions(family, boxes), .. Parentages(family, boxes), .. Bonds(family, boxes)],
            Households = [.. family.Households.Where(h => h.Members.Length > 0).Select(h => new HouseholdShape(h.Id, Around([.. h.Members.Select(m => boxes[m])])))],
            Bounds = Bounds(boxes.Values),
        };
    }

    private static Dictionary<PersonId, int> Rows(Family family)
    {
        var rows = family.People.ToDictionary(p => p.Id, p => p.Network is null ? 0 : -1);
        var waiting = new Queue<PersonId>(family.People.Where(p => p.Network is null).Select(p => p.Id));
        while (waiting.TryDequeue(out var id))
        {
            foreach (var child in family.Index.ChildrenOf(id).Where(c => rows[c] <= rows[id]))
            {
                rows[child] = rows[id] + 1;
                waiting.Enqueue(child);
            }
        }

        return rows;
    }

    private static IEnumerable<Label> Labels(Family family, Dictionary<PersonId, Box> boxes)
    {
        foreach (var person in family.People.Where(p => p.Name.Length > 0))
            yield return new Label(person.Id, LabelKind.Person, new Box(boxes[person.Id].X, boxes[person.Id].Bottom + 18, Measures.LabelWidth, Measures.LineHeight), [person.Name]);
        foreach (var union in family.Unions.Where(u => !FamilyWords.Years(u).IsEmpty))
            yield return new Label(union.Id, LabelKind.Union, new Box((boxes[union.First].X + boxes[union.Second].X) / 2, boxes[union.First].Y + 96, 80, 24), FamilyWords.Years(union));
    }

    private static IEnumerable<Line> Unions(Family family, Dictionary<PersonId, Box> boxes)
    {
        foreach (var union in family.Unions)
        {
            var (a, b) = (boxes[union.First], boxes[union.Second]);
            var height = Math.Max(a.Bottom, b.Bottom) + 46;
            yield return new Line(LineKind.Union, union.Id, [union.First, union.Second],
                [new(a.X + 6, a.Bottom), new(a.X + 6, height), new(b.X - 6, height), new(b.X - 6, b.Bottom)]);
        }
    }

    private static IEnumerable<Line> Parentages(Family family, Dictionary<PersonId, Box> boxes)
    {
        foreach (var parentage in family.Parentages)
        {
            var parents = family.Index.ParentsIn(parentage);
            var from = new Point(parents.Average(p => boxes[p].X), parents.Max(p => boxes[p].Bottom) + (parents.Length > 1 ? 46 : 0));
            var child = boxes[parentage.Child];
            var isTwin = family.Person(parentage.Child)!.Twins is not null;
            var middle = child.Top - 40;
            Point[] down = isTwin ? [from, new(child.X, child.Top)] : [from, new(from.X, middle), new(child.X, middle), new(child.X, child.Top)];
            yield return new Line(LineKind.Sibship, parentage.Id, [.. parents, parentage.Child], [.. down]);
        }
    }

    private static IEnumerable<Line> Bonds(Family family, Dictionary<PersonId, Box> boxes) =>
        family.Bonds.Select(b => new Line(LineKind.Bond, b.Id, [b.From, b.To], [new(boxes[b.From].X, boxes[b.From].Y), new(boxes[b.To].X, boxes[b.To].Y)]));

    private static ImmutableArray<Point> Around(IReadOnlyCollection<Box> boxes)
    {
        var (left, right, top, bottom) = (boxes.Min(b => b.Left) - 24, boxes.Max(b => b.Right) + 24, boxes.Min(b => b.Top) - 24, boxes.Max(b => b.Bottom) + 40);
        return [new(left, top), new(right, top), new(right, bottom), new(left, bottom)];
    }

    private static Box Bounds(IReadOnlyCollection<Box> boxes)
    {
        if (boxes.Count == 0)
            return new Box(0, 0, 2 * Measures.Pitch, 2 * Measures.Pitch);
        var (left, right, top, bottom) = (boxes.Min(b => b.Left) - 80, boxes.Max(b => b.Right) + 80, boxes.Min(b => b.Top) - 60, boxes.Max(b => b.Bottom) + 110);
        return new Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top);
    }
}

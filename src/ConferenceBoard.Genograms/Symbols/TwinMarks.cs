using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>
/// Twins and triplets: the drawing brings their lines to one point; identical ones are joined by a bar here. Where no parents are known,
/// and so no lines, two strokes from a point above say that they belong together.
/// </summary>
internal static class TwinMarks
{
    /// <summary>How far up a line from the child the bar is.</summary>
    private const double Height = 14;

    public static IEnumerable<PictureGroup> Groups(Family family, Drawing drawing)
    {
        var groups = TwinGroup.In(family).Where(g => g.Members.Length > 1).ToArray();
        if (groups.Length == 0)
            yield break;
        var boxes = drawing.People.ToLookup(p => p.Person, p => p.At);
        var lines = drawing.Lines.Where(l => l.Kind is LineKind.Sibship or LineKind.Descent && l.Of is not null)
            .ToLookup(l => l.People.IsEmpty ? default : l.People[^1]);
        foreach (var group in groups)
        {
            var places = group.Members.SelectMany(id => boxes[id].Take(1).Select(box => (Id: id, At: box))).OrderBy(p => p.At.X).ToArray();
            if (places.Length < 2)
                continue;
            var fork = new Point(places.Average(p => p.At.X), places.Min(p => p.At.Top) - (2 * Height));
            var strokes = places.ToDictionary(p => p.Id, p => lines[p.Id].Where(l => EndsAt(l, p.At)).Select(l => new Track(l.Points)).FirstOrDefault()
                ?? new Track([fork, new Point(p.At.X, p.At.Top)]));
            var own = places.Where(p => !lines[p.Id].Any(l => EndsAt(l, p.At))).Select(p => Shape.Path(PathText.Open(strokes[p.Id].Points), Classes.Thin));
            var identical = places.Where(p => group.Identical.Contains(p.Id)).Select(p => OnLine(strokes[p.Id])).ToArray();
            IEnumerable<Shape> bar = identical.Length > 1 ? [Shape.Path(PathText.Open(identical), Classes.TwinBar)] : [];
            yield return new PictureGroup(PictureLayer.Lines, null, group.AllIdentical ? "twins identical" : "twins", FamilyWords.Of(family, group), group.Members,
                [.. own, .. bar, Shape.Path(PathText.Open(places.Select(p => OnLine(strokes[p.Id]))), Classes.Touch)]);
        }
    }

    private static bool EndsAt(Line line, Box child) =>
        line.Points[^1] is var end && Math.Abs(end.X - child.X) <= child.Width && Math.Abs(end.Y - child.Top) <= child.Height;

    /// <summary>On the slanting piece of a twin's line, nearer to the child than to the fork; a little above the child where no piece slants.</summary>
    private static Point OnLine(Track track)
    {
        var slants = track.Points.Zip(track.Points.Skip(1)).Where(p => Math.Abs(p.First.X - p.Second.X) > 1 && Math.Abs(p.First.Y - p.Second.Y) > 1).ToArray();
        return slants.Length == 0
            ? track.At(Math.Max(track.Length / 2, track.Length - Height))
            : slants[^1] is var (from, to) ? new Point(from.X + ((to.X - from.X) * 0.6), from.Y + ((to.Y - from.Y) * 0.6)) : default;
    }
}

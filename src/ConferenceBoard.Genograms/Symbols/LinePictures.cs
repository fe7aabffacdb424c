using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>The lines of a drawing in ink.</summary>
internal sealed class LinePictures
{
    private readonly Family _family;
    private readonly Drawing _drawing;
    private readonly Dictionary<PersonId, Box> _boxes = [];
    private readonly ILookup<FactId, Box> _names;
    private readonly Dictionary<FactId, Box> _dates = [];
    private readonly Dictionary<FactId, Bond> _bonds = [];
    private readonly Dictionary<FactId, Parentage> _parentages = [];

    public LinePictures(Family family, Drawing drawing)
    {
        (_family, _drawing) = (family, drawing);
        foreach (var placed in drawing.People)
            _boxes.TryAdd(placed.Person, placed.At);
        _names = drawing.Labels.Where(l => l.Kind == LabelKind.Person).ToLookup(l => l.Of, l => l.At);
        foreach (var label in drawing.Labels.Where(l => l.Kind == LabelKind.Union))
            _dates.TryAdd(label.Of, label.At);
        foreach (var bond in family.Bonds)
            _bonds.TryAdd(bond.Id, bond);
        foreach (var parentage in family.Parentages)
            _parentages.TryAdd(parentage.Id, parentage);
    }

    /// <summary>Bonds, from one person's edge to the other's.</summary>
    public IEnumerable<PictureGroup> Bonds()
    {
        foreach (var line in _drawing.Lines.Where(l => l.Kind == LineKind.Bond))
        {
            if (line.Of is not { } fact || !_bonds.TryGetValue(fact, out var bond))
                continue;
            var isDirected = Bond.HasDirection(bond.Kind);
            var track = Between(line, bond.From, bond.To)
                .Outside([.. Symbol(bond.From), .. _names[bond.From]], [.. Symbol(bond.To), .. _names[bond.To]], 4);
            var @class = $"bond {Classes.Word(bond.Kind)}{(bond.BothWays && isDirected ? " both" : "")}{Tone(bond.Kind)}";
            yield return new PictureGroup(PictureLayer.Bonds, bond.Id, @class,
                FamilyWords.Of(_family, bond), [bond.From, bond.To], [.. BondStroke.Shapes(bond.Kind, bond.BothWays, track), Touch(track)]);
        }
    }

    /// <summary>Lines that several children share, then lines to one child, then unions over them.</summary>
    public IEnumerable<PictureGroup> Family() => Descents().Concat(Unions());

    /// <summary>The class that colours a bond; colour only adds to what its stroke says.</summary>
    public static string Tone(BondKind kind) => kind switch
    {
        (>= BondKind.Fear and <= BondKind.Neglect) or BondKind.Conflict or BondKind.CloseConflict => " harm",
        BondKind.CarerFor or BondKind.Supports => " help",
        _ => "",
    };

    private IEnumerable<PictureGroup> Descents()
    {
        foreach (var line in _drawing.Lines.Where(l => l.Kind is LineKind.Descent or LineKind.Sibship).OrderBy(l => l.Of is not null))
        {
            var track = new Track(line.Points);
            if (line.Of is not { } fact || !_parentages.TryGetValue(fact, out var parentage))
            {
                var stroke = Shape.Path(PathText.Open(track.Points), Classes.Stroke);
                yield return new PictureGroup(PictureLayer.Lines, null, Classes.Word(line.Kind), "", line.People, [stroke]);
            }
            else
            {
                yield return new PictureGroup(PictureLayer.Lines, parentage.Id, $"parentage {Classes.Word(parentage.Kind)}", FamilyWords.Of(_family, parentage),
                    [parentage.Child, .. _family.Index.ParentsIn(parentage)], [.. ParentageMark.Shapes(parentage.Kind, track), Touch(track)]);
            }
        }
    }

    private IEnumerable<PictureGroup> Unions()
    {
        foreach (var line in _drawing.Lines.Where(l => l.Kind == LineKind.Union))
        {
            if (line.Of is not { } fact || _family.Index.Union(new UnionId(fact.Value)) is not { } union)
                continue;
            Box? dates = _dates.TryGetValue(union.Id, out var box) ? box : null;
            var ended = union.End == UnionEnd.None ? "" : $" {Classes.Word(union.End)}";
            var track = Between(line, union.First, union.Second).Outside([.. Symbol(union.First)], [.. Symbol(union.Second)], 0);
            yield return new PictureGroup(PictureLayer.Lines, union.Id, $"union {Classes.Word(union.Kind)}{ended}{(union.Reconciled ? " reconciled" : "")}",
                FamilyWords.Of(_family, union), [union.First, union.Second], [.. UnionMark.Shapes(union, track, dates), Touch(track)]);
        }
    }

    /// <summary>A line between two people, from the first to the second whichever way it was drawn.</summary>
    private Track Between(Line line, PersonId from, PersonId to)
    {
        var isTurned = _boxes.TryGetValue(from, out var a) && _boxes.TryGetValue(to, out var b)
            && Near(a, line.Points[0]) + Near(b, line.Points[^1]) > Near(a, line.Points[^1]) + Near(b, line.Points[0]);
        return new Track(isTurned ? line.Points.Reverse() : line.Points);
    }

    private IEnumerable<Box> Symbol(PersonId id) => _boxes.TryGetValue(id, out var box) ? [box] : [];

    private static double Near(Box box, Point point) => ((box.X - point.X) * (box.X - point.X)) + ((box.Y - point.Y) * (box.Y - point.Y));

    /// <summary>An unseen wide stroke, so that a thin line is easily pointed at.</summary>
    private static Shape Touch(Track track) => Shape.Path(PathText.Open(track.Points), Classes.Touch);
}

using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>What a drawing shows, besides the family.</summary>
public sealed record DrawingOptions
{
    /// <summary>The day ages are counted to.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Bonds are drawn.</summary>
    public bool Bonds { get; init; }

    /// <summary>Households are drawn.</summary>
    public bool Households { get; init; } = true;
}

/// <summary>A point of the drawing.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>A box by its centre.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Left edge.</summary>
    public double Left => X - (Width / 2);

    /// <summary>Right edge.</summary>
    public double Right => X + (Width / 2);

    /// <summary>Upper edge.</summary>
    public double Top => Y - (Height / 2);

    /// <summary>Lower edge.</summary>
    public double Bottom => Y + (Height / 2);

    /// <summary>Whether the two share more than an edge.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>One person's one symbol.</summary>
/// <param name="Person">Who.</param>
/// <param name="Row">Generation: the oldest is 0; of the network −1.</param>
/// <param name="At">Where.</param>
public sealed record PlacedPerson(PersonId Person, int Row, Box At);

/// <summary>What a label says.</summary>
public enum LabelKind
{
    /// <summary>A person's name, and under it the years of one who has died.</summary>
    Person,

    /// <summary>Dates of a union: m 2014, s 2020.</summary>
    Union,

    /// <summary>Dates of an adoption, a placement.</summary>
    Parentage,

    /// <summary>The name of a household.</summary>
    Household,
}

/// <summary>Words beside a symbol or a line.</summary>
/// <param name="Of">Whose.</param>
/// <param name="Kind">What.</param>
/// <param name="At">The box all its lines fit in, by <see cref="TextMeasure"/>.</param>
/// <param name="Lines">Top first.</param>
public sealed record Label(FactId Of, LabelKind Kind, Box At, ImmutableArray<string> Lines);

/// <summary>What a line stands for.</summary>
public enum LineKind
{
    /// <summary>Between two partners.</summary>
    Union,

    /// <summary>From parents down to the line of their children, or to their only child.</summary>
    Descent,

    /// <summary>From the line of the children down to one child, or along all of them.</summary>
    Sibship,

    /// <summary>A bond.</summary>
    Bond,
}

/// <summary>One line: straight pieces from point to point; along the axes but for twins and bonds.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Of">The union, the bond or, of a line down to one child, the parentage; null for the part that several children share.</param>
/// <param name="People">Whom it joins: two partners; the parents, then the children.</param>
/// <param name="Points">At least two.</param>
public sealed record Line(LineKind Kind, FactId? Of, ImmutableArray<PersonId> People, ImmutableArray<Point> Points);

/// <summary>The closed dashed outline of a household, behind everything.</summary>
/// <param name="Household">Which.</param>
/// <param name="Outline">Corners in order; the last joins the first.</param>
public sealed record HouseholdShape(HouseholdId Household, ImmutableArray<Point> Outline);

/// <summary>A family as it is drawn: places, words and lines, nothing yet of colour or ink. The same facts as the family's outline in words.</summary>
public sealed record Drawing
{
    /// <summary>Everyone, once each.</summary>
    public required ImmutableArray<PlacedPerson> People { get; init; }

    /// <summary>All words but the ages, which stand in the symbols.</summary>
    public required ImmutableArray<Label> Labels { get; init; }

    /// <summary>All lines.</summary>
    public required ImmutableArray<Line> Lines { get; init; }

    /// <summary>Households, the largest first.</summary>
    public required ImmutableArray<HouseholdShape> Households { get; init; }

    /// <summary>A box around all of it, with a margin.</summary>
    public required Box Bounds { get; init; }
}

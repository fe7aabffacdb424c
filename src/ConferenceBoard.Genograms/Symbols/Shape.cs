namespace ConferenceBoard.Genograms.Symbols;

/// <summary>What a shape is.</summary>
public enum ShapeKind
{
    /// <summary>A path: <see cref="Shape.Data"/> is its <c>d</c>.</summary>
    Path,

    /// <summary>One line of words, centred: <see cref="Shape.Data"/> is what it says.</summary>
    Text,
}

/// <summary>One primitive of a picture. Ink and dashes come from its class (<see cref="PictureStyle"/>), never from the shape.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Data">A path's <c>d</c> in drawing units, or the words.</param>
/// <param name="Class">One of the classes of <see cref="PictureStyle"/>.</param>
/// <param name="X">Of words: the middle of the line.</param>
/// <param name="Y">Of words: the baseline.</param>
/// <param name="Size">Of words: font size in drawing units.</param>
public sealed record Shape(ShapeKind Kind, string Data, string Class, double X = 0, double Y = 0, double Size = 0)
{
    /// <summary>A path.</summary>
    internal static Shape Path(string data, string @class) => new(ShapeKind.Path, data, @class);

    /// <summary>Words whose middle, not whose baseline, is at a height.</summary>
    internal static Shape Words(string words, string @class, double x, double middle, double size) =>
        new(ShapeKind.Text, words, @class, x, middle + (size * 0.36), size);
}

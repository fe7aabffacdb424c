using System.Collections.Immutable;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>What lies over what: the first is at the back.</summary>
public enum PictureLayer
{
    /// <summary>Dashed outlines of homes.</summary>
    Households,

    /// <summary>Bonds.</summary>
    Bonds,

    /// <summary>Unions and descent.</summary>
    Lines,

    /// <summary>Symbols.</summary>
    People,

    /// <summary>Words beside them.</summary>
    Labels,
}

/// <summary>What is drawn for one fact.</summary>
/// <param name="Layer">Where between front and back.</param>
/// <param name="Fact">Which; null for a line that several children share, and for twins.</param>
/// <param name="Class">What it is, in classes: <c>union married separated</c>.</param>
/// <param name="Title">The same in words, for hover and for those who listen; empty where another group says it.</param>
/// <param name="People">Whom it is about: two partners, child then parents, who lives there, from and to, twins.</param>
/// <param name="Shapes">Back to front.</param>
public sealed record PictureGroup(
    PictureLayer Layer, FactId? Fact, string Class, string Title, ImmutableArray<PersonId> People, ImmutableArray<Shape> Shapes);

/// <summary>A family's drawing in ink: a flat list that SVG and pages show alike.</summary>
/// <param name="Bounds">A box around all of it, in drawing units.</param>
/// <param name="Title">"Genogram of Tamsin and Jory".</param>
/// <param name="Groups">Back to front.</param>
public sealed record Picture(Box Bounds, string Title, ImmutableArray<PictureGroup> Groups);

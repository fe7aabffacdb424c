using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>Puts a drawing into ink.</summary>
public static class GenogramPicture
{
    /// <summary>The picture of a family's drawing. It shows what the drawing holds: no bonds where the drawing has none.</summary>
    /// <param name="family">The family the drawing was made of.</param>
    /// <param name="drawing">Its places and lines.</param>
    /// <param name="today">The day ages are counted to.</param>
    public static Picture Of(Family family, Drawing drawing, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(drawing);
        var lines = new LinePictures(family, drawing);
        IEnumerable<PictureGroup> groups =
        [
            .. Households(family, drawing),
            .. lines.Bonds(),
            .. lines.Family(),
            .. TwinMarks.Groups(family, drawing),
            .. People(family, drawing, today),
            .. Labels(family, drawing),
        ];
        return new Picture(drawing.Bounds, Title(family), [.. groups]);
    }

    private static string Title(Family family)
    {
        var children = family.People.Where(p => p.ChildOfConcern).Select(FamilyWords.Name).ToArray();
        return children.Length == 0 ? FamilyWords.Say("FamilyPlain") : FamilyWords.Say("FamilyOf", FamilyWords.List(children));
    }

    private static IEnumerable<PictureGroup> Households(Family family, Drawing drawing)
    {
        var byId = family.Households.ToDictionary(h => h.Id);
        foreach (var shape in drawing.Households)
        {
            if (byId.TryGetValue(shape.Household, out var household))
            {
                yield return new PictureGroup(PictureLayer.Households, household.Id, "household", FamilyWords.Of(family, household), household.Members,
                    [Shape.Path(PathText.Closed(shape.Outline), Classes.Ground)]);
            }
        }
    }

    private static IEnumerable<PictureGroup> People(Family family, Drawing drawing, DateOnly today)
    {
        foreach (var placed in drawing.People)
        {
            if (family.Person(placed.Person) is not { } person)
                continue;
            var look = SymbolLook.Of(person, today);
            yield return new PictureGroup(PictureLayer.People, person.Id, ClassOf(person, look), FamilyWords.WithNote(person, today), [person.Id],
                [.. PersonSymbol.Shapes(look, placed.At)]);
        }
    }

    private static string ClassOf(Person person, SymbolLook look)
    {
        var concern = person.ChildOfConcern ? " concern" : "";
        var died = person.HasDied ? " died" : "";
        var twin = person.Twins is { } twins ? twins.Identical ? " twin identical" : " twin" : "";
        return $"person {look.Form}{concern}{died}{twin}";
    }

    private static IEnumerable<PictureGroup> Labels(Family family, Drawing drawing)
    {
        foreach (var label in drawing.Labels)
        {
            var person = label.Kind == LabelKind.Person ? family.Person(new PersonId(label.Of.Value)) : null;
            var @class = $"label {Classes.Word(label.Kind)}{(person?.Network is null ? "" : " network")}";
            yield return new PictureGroup(PictureLayer.Labels, label.Of, @class, "", [], [.. Words(label, person)]);
        }
    }

    /// <summary>Names are as large as names; dates, years below a name and what homes are called are smaller. Lines stand in the middle of their box.</summary>
    private static IEnumerable<Shape> Words(Label label, Person? person)
    {
        var height = Math.Min(Measures.LineHeight, label.Lines.IsEmpty ? 0 : label.At.Height / label.Lines.Length);
        var first = label.At.Y - (height * (label.Lines.Length - 1) / 2);
        for (var i = 0; i < label.Lines.Length; i++)
        {
            var isName = person is not null && !(i == label.Lines.Length - 1 && IsYears(label.Lines[i], person));
            yield return Shape.Words(label.Lines[i], isName ? Classes.Name : Classes.Date, label.At.X, first + (i * height), isName ? Measures.Name : Measures.Date);
        }
    }

    /// <summary>The last line below one who has died, or was not born: figures that are no part of the name.</summary>
    private static bool IsYears(string line, Person person) =>
        (person.HasDied || person.Pregnancy is not null) && line.Any(char.IsAsciiDigit) && !person.Name.Contains(line.TrimEnd('…'), StringComparison.Ordinal);
}

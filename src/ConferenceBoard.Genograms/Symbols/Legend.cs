using System.Collections.Immutable;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>One sign and what it means.</summary>
/// <param name="Class">The class of the sign's group, as in the picture.</param>
/// <param name="Words">What it means.</param>
/// <param name="Shapes">The sign, around 0, 0: within <see cref="Legend.Width"/> and <see cref="Legend.Height"/>.</param>
public sealed record LegendEntry(string Class, string Words, ImmutableArray<Shape> Shapes);

/// <summary>What the signs of a picture mean: only those it uses.</summary>
public static class Legend
{
    /// <summary>Room a sign takes from left to right, in drawing units.</summary>
    public const double Width = 84;

    /// <summary>Room a sign takes from top to bottom.</summary>
    public const double Height = 40;

    private static readonly Box Symbol = new(0, 0, 38, 38);
    private static readonly ImmutableArray<Point> Across = [new(-40, 0), new(40, 0)];
    private static readonly ImmutableArray<Point> Down = [new(0, -19), new(0, 20)];

    /// <summary>In a steady order: people, unions, children, homes, bonds.</summary>
    /// <param name="family">The family of the picture.</param>
    /// <param name="picture">What is drawn of it.</param>
    public static ImmutableArray<LegendEntry> Of(Family family, Picture picture)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(picture);
        var drawn = picture.Groups.Select(g => g.Fact).OfType<FactId>().ToHashSet();
        return
        [
            .. People([.. family.People.Where(p => drawn.Contains(p.Id))]),
            .. Unions([.. family.Unions.Where(u => drawn.Contains(u.Id))]),
            .. Kinds<ParentageKind>(family.Parentages.Where(p => drawn.Contains(p.Id)).Select(p => p.Kind))
                .Select(kind => Entry("parentage", kind, [Above, .. ParentageMark.Shapes(kind, Down)])),
            .. Others(family, picture, drawn),
            .. Kinds<BondKind>(family.Bonds.Where(b => drawn.Contains(b.Id)).Select(b => b.Kind))
                .Select(Of),
        ];
    }

    /// <summary>The sign of a bond.</summary>
    public static LegendEntry Of(BondKind kind) => Entry("bond", kind, BondStroke.Shapes(kind, bothWays: false, Across), LinePictures.Tone(kind));

    private static Shape Above => Shape.Path(PathText.Piece(new(-20, -19), new(20, -19)), Classes.Stroke);

    private static IEnumerable<LegendEntry> People(IReadOnlyCollection<Person> people)
    {
        foreach (var gender in new[] { Gender.Male, Gender.Female, Gender.NonBinary, Gender.Unknown })
        {
            if (people.Any(p => p.Gender == gender && p.Pregnancy is null && p.Network is null))
                yield return Sign(new SymbolLook(gender), Classes.Word(gender), $"Legend.{gender}");
        }

        if (people.Any(p => p.ChildOfConcern))
            yield return Sign(new SymbolLook(Gender.Female, ChildOfConcern: true), "female concern", "Legend.ChildOfConcern");
        if (people.Any(p => p is { HasDied: true, Pregnancy: null }))
            yield return Sign(new SymbolLook(Gender.Male, HasDied: true), "male died", "Legend.Died");
        foreach (var kind in Kinds<PregnancyKind>(people.Select(p => p.Pregnancy).OfType<PregnancyKind>()))
        {
            var gender = people.First(p => p.Pregnancy == kind).Gender;
            yield return Sign(new SymbolLook(gender, kind), Classes.Word(kind), $"Legend.Pregnancy.{kind}", kind == PregnancyKind.Expected ? 0 : 9);
        }

        foreach (var kind in Kinds<NetworkKind>(people.Select(p => p.Network).OfType<NetworkKind>()))
            yield return Sign(new SymbolLook(default, Network: kind), Classes.Word(kind), $"Legend.Network.{kind}");
    }

    private static IEnumerable<LegendEntry> Unions(IReadOnlyCollection<Union> unions)
    {
        foreach (var kind in Kinds<UnionKind>(unions.Select(u => u.Kind)))
            yield return Entry("union", kind, UnionMark.Shapes(Sample with { Kind = kind }, Across));
        foreach (var end in new[] { UnionEnd.Separated, UnionEnd.Divorced }.Where(end => unions.Any(u => u.End == end)))
        {
            var ended = Sample with { Kind = UnionKind.Married, End = end };
            yield return new LegendEntry($"union {Classes.Word(end)}", FamilyWords.Say($"Legend.End.{end}"), [.. UnionMark.Shapes(ended, Across)]);
        }

        if (unions.Any(u => u.Reconciled))
        {
            var again = Sample with { Kind = UnionKind.Married, End = UnionEnd.Separated, Reconciled = true };
            yield return new LegendEntry("union separated reconciled", FamilyWords.Say("Legend.Reconciled"), [.. UnionMark.Shapes(again, Across)]);
        }
    }

    private static IEnumerable<LegendEntry> Others(Family family, Picture picture, HashSet<FactId> drawn)
    {
        if (picture.Groups.Any(g => g.Class is "twins identical"))
            yield return new LegendEntry("twins identical", FamilyWords.Say("Legend.Twins.Identical"), [.. Twins()]);
        if (family.Households.Any(h => drawn.Contains(h.Id)))
        {
            var outline = PathText.Closed(new Point(-36, -16), new(36, -16), new(36, 16), new(-36, 16));
            yield return new LegendEntry("household", FamilyWords.Say("Legend.Household"), [Shape.Path(outline, Classes.Ground)]);
        }
    }

    private static IEnumerable<Shape> Twins()
    {
        yield return Shape.Path(PathText.Open([new(-22, 16), new(0, -18), new(22, 16)]), Classes.Stroke);
        yield return Shape.Path(PathText.Piece(new(-12.3, 1), new(12.3, 1)), Classes.TwinBar);
    }

    private static Union Sample => new() { Id = new("-"), First = new("-"), Second = new("+") };

    private static IEnumerable<T> Kinds<T>(IEnumerable<T> used)
        where T : struct, Enum => used.ToHashSet() is var set ? Enum.GetValues<T>().Where(set.Contains) : [];

    private static LegendEntry Sign(SymbolLook look, string form, string key, double down = 0) =>
        new($"person {form}", FamilyWords.Say(key), [.. PersonSymbol.Shapes(look, Symbol with { Y = down })]);

    private static LegendEntry Entry<T>(string what, T kind, IEnumerable<Shape> shapes, string tone = "")
        where T : struct, Enum =>
        new($"{what} {Classes.Word(kind)}{tone}", FamilyWords.Say($"Legend.{char.ToUpperInvariant(what[0])}{what[1..]}.{kind}"), [.. shapes]);
}

using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Symbols;

namespace ConferenceBoard.Genograms.Tests.Symbols;

public class BondStrokeTests
{
    private static readonly Point[] Straight = [new(0, 0), new(200, 0)];
    private static readonly Point[] Bent = [new(0, 0), new(90, 0), new(90, 120), new(200, 150)];

    public static TheoryData<BondKind> Kinds => [.. Enum.GetValues<BondKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_is_told_from_its_strokes_alone(BondKind kind)
    {
        Assert.Equal(kind.ToString(), Decode(kind, bothWays: false));
        Assert.Equal(kind + (Bond.HasDirection(kind) ? " both" : ""), Decode(kind, bothWays: true));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_keeps_near_any_line_however_short(BondKind kind)
    {
        foreach (var line in new[] { Bent, [new(0, 0), new(12, 0)], [new(5, 5), new(5, 5)] })
        {
            foreach (var shape in BondStroke.Shapes(kind, bothWays: true, line))
            {
                var numbers = FactsOfSvg.Numbers(shape.Data);
                Assert.All(numbers, n => Assert.InRange(n, -24, 224));
                Assert.DoesNotContain("NaN", shape.Data, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_head_points_at_the_second_person_whichever_way_the_line_was_drawn()
    {
        var family = new Family
        {
            People = [new Person { Id = new("a"), Gender = Gender.Male }, new Person { Id = new("b"), Gender = Gender.Female }],
            Bonds = [new Bond { Id = new("x"), From = new("a"), To = new("b"), Kind = BondKind.Violence }],
        };
        var drawing = PlainDrawing.Of(family);
        var turned = drawing with { Lines = [.. drawing.Lines.Select(l => l with { Points = [.. l.Points.Reverse()] })] };
        var (b, tip) = (drawing.People[1].At, Tip(family, drawing));
        Assert.InRange(b.Left - tip, 3, 6);
        Assert.Equal(tip, Tip(family, turned), 1);
    }

    private static double Tip(Family family, Drawing drawing) =>
        FactsOfSvg.Numbers(GenogramPicture.Of(family, drawing, new DateOnly(2026, 11, 22)).Groups.Single(g => g.Layer == PictureLayer.Bonds).Shapes.Single(s => s.Class is "head").Data)[2];

    private static string Decode(BondKind kind, bool bothWays) =>
        BondShapes.Decode([.. BondStroke.Shapes(kind, bothWays, Straight).Select(s => (s.Class, s.Data))]);
}

using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Symbols;

namespace ConferenceBoard.Genograms.Tests.Symbols;

public class PersonSymbolTests
{
    private static readonly Box At = new(300, 200, Measures.Symbol, Measures.Symbol);

    public static TheoryData<SymbolLook> Looks
    {
        get => [.. All];
    }

    private static IEnumerable<SymbolLook> All
    {
        get
        {
            var looks = from gender in Enum.GetValues<Gender>()
                        from pregnancy in Enum.GetValues<PregnancyKind>().Cast<PregnancyKind?>().Append(null)
                        from marks in new[] { (false, false), (true, false), (false, true), (true, true) }
                        select new SymbolLook(gender, pregnancy, null, marks.Item1, marks.Item2, pregnancy is null ? 42 : null);
            var network = from kind in Enum.GetValues<NetworkKind>() select new SymbolLook(Gender.Female, Network: kind);
            return looks.Concat(network);
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void A_symbol_keeps_within_its_box(SymbolLook look)
    {
        foreach (var shape in PersonSymbol.Shapes(look, At).Where(s => s.Kind == ShapeKind.Path))
        {
            foreach (var point in Points(shape.Data))
            {
                Assert.InRange(point.X, At.Left, At.Right);
                Assert.InRange(point.Y, At.Top, At.Bottom);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void The_cross_of_one_who_has_died_leaves_the_age_free(SymbolLook look)
    {
        var shapes = PersonSymbol.Shapes(look, At).ToArray();
        if (look.Pregnancy is not null || shapes.FirstOrDefault(s => s.Class is "age") is not { } age)
            return;
        var (width, height) = (TextMeasure.Width(age.Data, age.Size), age.Size * 0.75);
        var words = new Box(age.X, age.Y - (height / 2), width, height);
        foreach (var point in shapes.Where(s => s.Class is "cross").SelectMany(s => Points(s.Data)))
            Assert.False(Math.Abs(point.X - words.X) < words.Width / 2 && Math.Abs(point.Y - words.Y) < words.Height / 2);
    }

    [Fact]
    public void Every_look_is_drawn_differently()
    {
        var drawn = All.Where(l => l.Pregnancy is null or PregnancyKind.Stillbirth || l.Gender == Gender.Unknown)
            .Where(l => l is not { Pregnancy: not null, HasDied: true } and not { Pregnancy: PregnancyKind.Stillbirth, Gender: Gender.NonBinary })
            .Select(l => string.Join('\n', PersonSymbol.Shapes(l, At).Select(s => $"{s.Class} {s.Data}"))).ToArray();
        Assert.Equal(drawn.Length, drawn.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_smaller_box_gives_the_same_symbol_smaller()
    {
        var look = new SymbolLook(Gender.Male, ChildOfConcern: true, Age: 9);
        var (large, small) = (PersonSymbol.Shapes(look, new Box(0, 0, 60, 60)).ToArray(), PersonSymbol.Shapes(look, new Box(0, 0, 30, 30)).ToArray());
        for (var i = 0; i < large.Length; i++)
        {
            Assert.Equal(large[i].Size / 2, small[i].Size, 3);
            Assert.Equal(large[i].Kind == ShapeKind.Path ? FactsOfSvg.Numbers(large[i].Data).Select(n => n / 2) : [], small[i].Kind == ShapeKind.Path ? FactsOfSvg.Numbers(small[i].Data) : []);
        }
    }

    /// <summary>Corners, and of an arc its ends and the height it reaches.</summary>
    private static IEnumerable<Point> Points(string path)
    {
        foreach (var piece in path.Split(['M', 'L', 'A', 'Z'], StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = FactsOfSvg.Numbers(piece);
            yield return new Point(numbers[^2], numbers[^1]);
        }
    }
}

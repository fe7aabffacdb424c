using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>A line that goes over the people between two partners.</summary>
/// <param name="Exit">Whose.</param>
/// <param name="Height">Above the row's centre line.</param>
/// <param name="From">Where it leaves the left partner.</param>
/// <param name="To">Where it reaches the right one.</param>
internal sealed record Bridge(Exit Exit, double Height, double From, double To);

/// <summary>How far from top to bottom: the rows' centre lines and all that stands between them.</summary>
internal sealed class Heights
{
    /// <summary>From a symbol's lower edge to its label.</summary>
    public const double UnderSymbol = 4;

    private const double Track = 16;
    private const double Margin = 10;
    private const double DateLine = 23;
    private const double Step = 13;
    private const int UsualLines = 2;
    private const int UsualTracks = 2;
    private const double Slant = 34;
    private const double Farthest = (Measures.Symbol / 2) - 2;

    private readonly double[] _above;
    private readonly double[] _below;
    private readonly double[] _slant;

    /// <summary>Of rows that hold these people and wires; the anchor's row is at 0.</summary>
    public Heights(Lineup lineup, double[] x, List<Wire>[] wires, int[] tracks, int anchorRow, ImmutableArray<string>[] labels)
    {
        var rows = lineup.Line.Length;
        (Y, _above, _below, _slant) = (new double[rows], new double[rows], new double[rows], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            var lines = Math.Max(UsualLines, lineup.Line[row].Select(p => labels[p].Length).DefaultIfEmpty().Max());
            _below[row] = (Measures.Symbol / 2) + UnderSymbol + (lines * Measures.LineHeight);
            _above[row] = Above(lineup, x, row, row > 0 ? wires[row - 1] : []);
            if (row > 0 && wires[row - 1].Exists(w => w.Ends.Exists(e => e.Children.Any(c => c.Parentage is { } p && LabelText.Of(p).Length > 0))))
            {
                ParentageLabels[row] = _above[row] + 2;
                _above[row] += DateLine + 4;
            }

            if (row > 0 && wires[row - 1].Exists(w => w.Ends.Exists(e => e.Children.Length > 1)))
                _slant[row] = Slant;
        }

        for (var row = 1; row < rows; row++)
        {
            var gap = (Math.Max(UsualTracks, tracks[row - 1]) * Track) + Margin;
            Y[row] = Y[row - 1] + _below[row - 1] + Margin + gap + _slant[row] + _above[row];
        }

        var zero = rows == 0 ? 0 : Y[anchorRow];
        for (var row = 0; row < rows; row++)
            Y[row] -= zero;
    }

    /// <summary>The rows' centre lines.</summary>
    public double[] Y { get; }

    /// <summary>Lines over others, by brood.</summary>
    public Dictionary<Brood, Bridge> Bridges { get; } = [];

    /// <summary>Above the centre line of a row: the lower edge of the dates of placements.</summary>
    public Dictionary<int, double> ParentageLabels { get; } = [];

    /// <summary>Where the bars of a track in the gap below a row run.</summary>
    public double Bar(int gap, int track) => Y[gap + 1] - _above[gap + 1] - _slant[gap + 1] - Margin - (Track * Math.Max(UsualTracks, Tracks(gap))) + (Track * (track + 0.5));

    /// <summary>The lower edge of the row's labels.</summary>
    public double Bottom(int row) => Y[row] + _below[row];

    /// <summary>The upper edge of what belongs to the row.</summary>
    public double Top(int row) => Y[row] - _above[row];

    /// <summary>Where twins' lines part, above their row.</summary>
    public double Apex(int row) => Y[row] - _above[row] - _slant[row];

    /// <summary>The height a union's dates take.</summary>
    public static double DatesHeight(int lines) => lines * DateLine;

    private int Tracks(int gap) => (int)Math.Round((Y[gap + 1] - _above[gap + 1] - _slant[gap + 1] - (2 * Margin) - Y[gap] - _below[gap]) / Track);

    /// <summary>Above the centre line: dates over lines side by side, then the lines that go over others, each with its dates on top.</summary>
    private double Above(Lineup lineup, double[] x, int row, List<Wire> into)
    {
        var above = (Measures.Symbol / 2) + 8;
        var over = new List<Exit>();
        foreach (var exit in lineup.OfPair.Values.Where(e => e.Row == row && !e.Lone))
        {
            if (exit.Over)
                over.Add(exit);
            else
                above = Math.Max(above, 6 + DatesHeight(DatesOf(lineup, exit)));
        }

        if (over.Count == 0)
            return above;
        over.Sort((a, b) => Span(a) != Span(b) ? Span(a).CompareTo(Span(b)) : a.Brood.Number.CompareTo(b.Brood.Number));
        var tops = new List<(Exit Exit, double Line, double Top)>();
        foreach (var exit in over)
        {
            var height = above + 2;
            foreach (var (other, _, top) in tops)
            {
                if (lineup.At[other.Left] < lineup.At[exit.Right] && lineup.At[exit.Left] < lineup.At[other.Right])
                    height = Math.Max(height, top + Step);
            }

            var dates = exit.Brood.Union is { } union ? LabelText.Of(union).Length : 0;
            tops.Add((exit, height, height + DatesHeight(dates) + (dates > 0 ? 2 : 0)));
        }

        foreach (var (exit, height, _) in tops)
            Bridges[exit.Brood] = new Bridge(exit, height, x[exit.Left] + Leg(exit.Left, 1, height), x[exit.Right] + Leg(exit.Right, -1, height));
        return tops.Max(t => t.Top) + 8;

        int Span(Exit exit) => lineup.At[exit.Right] - lineup.At[exit.Left];

        // The highest line stands nearest to the middle of the symbol, which is left free for the line from the parents.
        double Leg(int person, int side, double height)
        {
            var mine = tops.Where(t => t.Exit.Left == person || t.Exit.Right == person).ToList();
            var ends = into.SelectMany(w => w.Ends).SelectMany(e => e.Children.Select((c, i) => (c.Child, At: e.At.Length > 0 ? e.At[i] : e.X)))
                .Where(e => e.Child == person).Select(e => (e.At - x[person]) * side).ToList();
            if (mine.Count == 1 && ends.Count == 0)
                return 0;
            var here = mine.Where(t => side > 0 ? t.Exit.Left == person : t.Exit.Right == person).ToList();
            var least = Math.Max(ends.Count > 1 ? 17 : 11, Math.Min(24, ends.DefaultIfEmpty().Max() + 5));
            var step = here.Count > 1 ? Math.Min(8, (Farthest - least) / (here.Count - 1)) : 0;
            return side * (least + (step * here.Count(t => t.Line > height)));
        }
    }

    /// <summary>Lines of dates over two partners side by side; of several unions of the same two they stand on each other.</summary>
    private static int DatesOf(Lineup lineup, Exit exit) =>
        lineup.OfPair.Values.Where(e => e.Left == exit.Left && e.Right == exit.Right && e.Brood.Union is not null).Sum(e => LabelText.Of(e.Brood.Union!).Length);
}

namespace ConferenceBoard.Genograms.Layout;

/// <summary>How two partners, or one parent, are drawn in their row, and where their children's line leaves it.</summary>
/// <param name="Brood">Whose.</param>
/// <param name="Row">Their row.</param>
/// <param name="Left">The left partner, or the parent.</param>
/// <param name="Right">The right partner, or the parent.</param>
/// <param name="P">The children's line goes down midway between this one</param>
/// <param name="Q">and this one,</param>
/// <param name="Shift">so much to the right.</param>
internal sealed record Exit(Brood Brood, int Row, int Left, int Right, int P, int Q, double Shift)
{
    /// <summary>One parent only: the line leaves by the side.</summary>
    public bool Lone => Left == Right;

    /// <summary>The partners do not stand side by side: their line goes over those between.</summary>
    public bool Over { get; init; }

    /// <summary>How far below the centre a line by the side runs, so as not to lie on another.</summary>
    public double Below { get; init; }

    /// <summary>Where the children's line goes down.</summary>
    public double X(double[] x) => ((x[P] + x[Q]) / 2) + Shift;
}

/// <summary>People in rows from left to right, and what follows from that: who is drawn beside whom, and how much room that takes.</summary>
internal sealed class Lineup
{
    /// <summary>Half of the widest label.</summary>
    public const double Half = Measures.LabelWidth / 2;

    private const double Strangers = 20;
    private const double Beside = 8;

    // How far below the centre lines leave a symbol by the side, one after the other.
    private static readonly double[] Levels = [0, 12, 24, 6, 18, 3, 9, 15, 21, 27];

    private readonly int[] _row;
    private readonly int[][] _gap;
    private readonly Dictionary<(int Row, int Gap), int> _drops = [];
    private readonly Dictionary<int, int> _lone = [];

    /// <summary>Of people in this order; a row holds numbers of people only.</summary>
    public Lineup(Kin kin, int[] row, int[][] line)
    {
        (Kin, _row, Line) = (kin, row, line);
        At = new int[kin.People.Length];
        Array.Fill(At, -1);
        foreach (var people in line)
        {
            for (var i = 0; i < people.Length; i++)
                At[people[i]] = i;
        }

        _gap = [.. line.Select(l => new int[Math.Max(0, l.Length - 1)])];
        Cluster = new Sets(kin.People.Length);
        foreach (var brood in kin.Broods)
        {
            if (brood.Level)
                Cluster.Join(brood.A, brood.B);
        }

        foreach (var brood in kin.Broods)
        {
            if (At[brood.A] < 0 || (brood.B >= 0 && At[brood.B] < 0))
                continue;
            if (brood.Level)
            {
                OfPair[brood] = Pair(brood);
                continue;
            }

            var (upper, lower) = brood.B >= 0 && row[brood.B] < row[brood.A] ? (brood.B, brood.A) : (brood.A, brood.B);
            if (lower >= 0)
                Across[brood] = Lone(brood, upper);
            if (brood.Children.Count > 0)
                OfPair[brood] = Lone(brood, lower >= 0 ? lower : upper);
        }

        Spread();
    }

    /// <summary>The family.</summary>
    public Kin Kin { get; }

    /// <summary>People of each row.</summary>
    public int[][] Line { get; }

    /// <summary>Everyone's place in their row, or −1.</summary>
    public int[] At { get; }

    /// <summary>People with all their partners in the row.</summary>
    public Sets Cluster { get; }

    /// <summary>Where the children of a brood come from.</summary>
    public Dictionary<Brood, Exit> OfPair { get; } = [];

    /// <summary>Where the line of a union across rows leaves the upper one.</summary>
    public Dictionary<Brood, Exit> Across { get; } = [];

    /// <summary>The least distance from someone to the next in the row, a whole number.</summary>
    public int Gap(int row, int at) => _gap[row][at];

    private bool IsWithin(int row, int at) =>
        at >= 0 && at + 1 < Line[row].Length && Cluster.Of(Line[row][at]) == Cluster.Of(Line[row][at + 1]);

    private Exit Pair(Brood brood)
    {
        var row = _row[brood.A];
        var (left, right) = At[brood.A] < At[brood.B] ? (brood.A, brood.B) : (brood.B, brood.A);
        var gap = Couples.Gutter(Kin, Line[row], At[left], At[right]);
        _drops[(row, gap)] = _drops.GetValueOrDefault((row, gap)) + 1;
        return new Exit(brood, row, left, right, Line[row][gap], Line[row][gap + 1], Aside(brood.Again))
        {
            Over = At[right] > At[left] + 1,
            Below = Levels[brood.Again % Levels.Length],
        };
    }

    private Exit Lone(Brood brood, int parent)
    {
        var (row, at) = (_row[parent], At[parent]);
        var side = Couples.Side(IsWithin(row, at - 1), IsWithin(row, at));
        var before = _lone.GetValueOrDefault(parent);
        _lone[parent] = before + 1;
        var beside = side > 0 ? IsWithin(row, at) : IsWithin(row, at - 1);
        var levels = beside ? [.. Levels.Except(Kin.ParentIn[parent].Where(b => b.Level).Select(b => Levels[b.Again % Levels.Length]))] : Levels;
        return new Exit(brood, row, parent, parent, parent, parent, side * (Half + Beside + (10 * before))) { Below = levels.Length == 0 ? 0 : levels[before % levels.Length] };
    }

    /// <summary>Children's lines of several unions of the same two: the first three from the middle to the right, more on both sides.</summary>
    private static double Aside(int again) => again <= 2 ? 10 * again : again % 2 == 1 ? -5 * (again - 1) : (5 * again) + 10;

    /// <summary>How much room there must be between neighbours.</summary>
    private void Spread()
    {
        var sides = new Dictionary<(int Row, int Gap), int>();
        foreach (var exit in OfPair.Values.Concat(Across.Values))
        {
            if (!exit.Lone)
                continue;
            var gap = (exit.Row, exit.Shift > 0 ? At[exit.Left] : At[exit.Left] - 1);
            sides[gap] = sides.GetValueOrDefault(gap) + 1;
        }

        for (var row = 0; row < Line.Length; row++)
        {
            for (var at = 0; at + 1 < Line[row].Length; at++)
            {
                var (a, b) = (Line[row][at], Line[row][at + 1]);
                var near = Cluster.Of(a) == Cluster.Of(b) || Kin.ChildIn[a].Exists(Kin.ChildIn[b].Contains);
                var gap = Measures.Pitch + (near ? 0 : Strangers);
                var (drops, lone) = (_drops.GetValueOrDefault((row, at)), sides.GetValueOrDefault((row, at)));
                if (lone > 0 || drops > 1)
                    gap = Math.Max(gap, Measures.LabelWidth + (Beside * (lone + drops + 1)) + (4 * (drops + lone)));
                _gap[row][at] = (int)Math.Ceiling(gap);
            }
        }

        foreach (var exit in OfPair.Values)
        {
            if (exit.Lone || exit.Brood.Union is null)
                continue;
            var width = LabelText.Width(LabelText.Of(exit.Brood.Union), Measures.Date);
            var at = At[exit.P];
            if (width > 0)
                _gap[exit.Row][at] = Math.Max(_gap[exit.Row][at], (int)Math.Ceiling(Measures.Symbol + width + 12));
        }
    }
}

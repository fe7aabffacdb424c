namespace ConferenceBoard.Genograms.Layout;

/// <summary>One way to put everyone in order: clusters along each row, and people within each cluster.</summary>
internal sealed class Order
{
    private readonly Weave _weave;

    /// <summary>Nobody stands anywhere yet.</summary>
    public Order(Weave weave)
    {
        _weave = weave;
        Rows = new int[weave.Rows][];
        Line = new int[weave.Rows][];
        Array.Fill(Rows, []);
        Array.Fill(Line, []);
        Inside = [.. weave.Inside.Select(i => i[0])];
        At = new int[weave.Row.Length];
        Array.Fill(At, -1);
    }

    private Order(Order other)
    {
        _weave = other._weave;
        Rows = (int[][])other.Rows.Clone();
        Line = (int[][])other.Line.Clone();
        Inside = (int[][])other.Inside.Clone();
        At = (int[])other.At.Clone();
    }

    /// <summary>Clusters from left to right. A row's array is replaced, never changed.</summary>
    public int[][] Rows { get; }

    /// <summary>Nodes within a cluster from left to right. An array is replaced, never changed.</summary>
    public int[][] Inside { get; }

    /// <summary>Nodes of a row from left to right.</summary>
    public int[][] Line { get; }

    /// <summary>The place of each node in its row; −1 of those who do not stand yet.</summary>
    public int[] At { get; }

    /// <summary>The same, to be changed alone.</summary>
    public Order Copy() => new(this);

    /// <summary>Puts clusters along a row.</summary>
    public void Set(int row, int[] clusters)
    {
        Rows[row] = clusters;
        Refresh(row);
    }

    /// <summary>Follows a change of what is within the row's clusters.</summary>
    public void Refresh(int row)
    {
        var count = 0;
        foreach (var cluster in Rows[row])
            count += Inside[cluster].Length;
        var line = new int[count];
        var at = 0;
        foreach (var cluster in Rows[row])
        {
            foreach (var node in Inside[cluster])
            {
                line[at] = node;
                At[node] = at++;
            }
        }

        Line[row] = line;
    }

    /// <summary>
    /// Where the link leaves its row, in eighths of a place: the middle of two partners side by side; beside the outer one of two who
    /// stand apart; beside a single parent. −1 where its parents do not stand yet.
    /// </summary>
    public int Leaves(Link link)
    {
        var a = At[link.A];
        if (_weave.Passes(link.A) || a < 0)
            return 8 * a;
        if (link.B >= 0 && At[link.B] is >= 0 and var b)
            return (8 * Couples.Gutter(_weave.Kin, Line[link.Row], Math.Min(a, b), Math.Max(a, b))) + 4 + link.Brood.Again;
        return (8 * a) + (2 * Couples.Side(IsWithin(link.Row, a - 1), IsWithin(link.Row, a)));
    }

    private bool IsWithin(int row, int left)
    {
        var line = Line[row];
        return left >= 0 && left + 1 < line.Length && _weave.Cluster[line[left]] == _weave.Cluster[line[left + 1]];
    }
}

/// <summary>On which side of whom lines leave a row; the same for the search and for the drawing.</summary>
internal static class Couples
{
    /// <summary>The place left of the gap in which the children's line of two partners goes down.</summary>
    public static int Gutter(Kin kin, int[] line, int left, int right)
    {
        if (right == left + 1)
            return left;
        var (a, b) = (line[left], line[right]);
        var atLeft = kin.ParentIn[a].Count <= kin.ParentIn[b].Count;
        if (atLeft && Taken(kin, line, left) && !Taken(kin, line, right - 1))
            return right - 1;
        if (!atLeft && Taken(kin, line, right - 1) && !Taken(kin, line, left))
            return left;
        return atLeft ? left : right - 1;
    }

    private static bool Taken(Kin kin, int[] line, int gap) =>
        line[gap] < kin.People.Length && line[gap + 1] < kin.People.Length && kin.ArePartners(line[gap], line[gap + 1]);

    /// <summary>The side a single parent's line leaves on: 1 right, −1 left; right where both or none are free.</summary>
    public static int Side(bool partnerLeft, bool partnerRight) => partnerRight && !partnerLeft ? -1 : 1;
}

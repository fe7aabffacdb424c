using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>Everything about a drawing that follows from who stands where: wires, their heights, and the rows' heights.</summary>
internal sealed class Sketch
{
    /// <summary>Of people in rows and places; those whose row is negative are left out.</summary>
    public Sketch(Kin kin, int[] row, double[] x)
    {
        (Kin, Row, X) = (kin, row, x);
        var rows = row.Length == 0 ? 0 : Math.Max(0, row.Max() + 1);
        var line = Enumerable.Range(0, rows).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] >= 0)
                line[row[i]].Add(i);
        }

        foreach (var people in line)
            people.Sort((a, b) => x[a] != x[b] ? x[a].CompareTo(x[b]) : a.CompareTo(b));
        Lineup = new Lineup(kin, row, [.. line.Select(l => l.ToArray())]);
        Labels = [.. kin.People.Select((p, i) => row[i] < 0 ? [] : LabelText.Of(p))];
        Half = [.. Labels.Select(l => Math.Ceiling(LabelText.Width(l, Measures.Name)) / 2)];
        Wires = Wiring.Of(Lineup, row, x, Half);
        var tracks = Wires.Select(Tracks.Assign).ToArray();
        Heights = new Heights(Lineup, x, Wires, tracks, kin.People.Length == 0 || row[kin.Anchor] < 0 ? 0 : row[kin.Anchor], Labels);
    }

    /// <summary>The family.</summary>
    public Kin Kin { get; }

    /// <summary>Everyone's row.</summary>
    public int[] Row { get; }

    /// <summary>Everyone's place from left to right.</summary>
    public double[] X { get; }

    /// <summary>Who stands beside whom.</summary>
    public Lineup Lineup { get; }

    /// <summary>What stands below everyone.</summary>
    public ImmutableArray<string>[] Labels { get; }

    /// <summary>Half of the width of that.</summary>
    public double[] Half { get; }

    /// <summary>Lines from row to row.</summary>
    public List<Wire>[] Wires { get; }

    /// <summary>How high everything is.</summary>
    public Heights Heights { get; }

    /// <summary>Someone's symbol.</summary>
    public Box Symbol(int person) => new(X[person], Heights.Y[Row[person]], Measures.Symbol, Measures.Symbol);
}

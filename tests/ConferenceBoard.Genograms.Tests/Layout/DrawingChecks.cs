using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Tests.Layout;

/// <summary>Measures a drawing from outside: only what is drawn, and the family it is of.</summary>
internal sealed class DrawingChecks
{
    private const double Close = 2;

    private readonly Family _family;
    private readonly Drawing _drawing;
    private readonly Dictionary<PersonId, PlacedPerson> _at;
    private readonly List<(Point A, Point B, Line Line)> _pieces = [];

    public DrawingChecks(Family family, Drawing drawing)
    {
        (_family, _drawing) = (family, drawing);
        _at = drawing.People.DistinctBy(p => p.Person).ToDictionary(p => p.Person);
        foreach (var line in drawing.Lines.Where(l => l.Kind != LineKind.Bond))
        {
            for (var i = 1; i < line.Points.Length; i++)
                _pieces.Add((line.Points[i - 1], line.Points[i], line));
        }
    }

    /// <summary>Pairs of boxes, of symbols and labels, that overlap.</summary>
    public IEnumerable<string> Overlaps()
    {
        var boxes = _drawing.People.Select(p => (Of: p.Person.Value, p.At)).Concat(_drawing.Labels.Select(l => (Of: l.Kind + " " + l.Of.Value, l.At)))
            .OrderBy(b => b.At.Left).ToArray();
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length && boxes[j].At.Left < boxes[i].At.Right; j++)
            {
                if (boxes[i].At.Overlaps(boxes[j].At))
                    yield return $"{boxes[i].Of} on {boxes[j].Of}";
            }
        }
    }

    /// <summary>People drawn twice or not at all.</summary>
    public IEnumerable<string> NotOnce() =>
        _family.People.Select(p => p.Id).Concat(_drawing.People.Select(p => p.Person)).Distinct()
            .Where(id => _drawing.People.Count(p => p.Person == id) != 1 || _family.Person(id) is null).Select(id => id.Value);

    /// <summary>Lines of the family's structure that go through a symbol; of one they end at, deeper than its edge.</summary>
    public IEnumerable<string> LinesThroughSymbols()
    {
        foreach (var person in _drawing.People)
        {
            foreach (var (a, b, line) in Near(person.At))
            {
                // The largest square within a diamond is half as wide as the diamond.
                var inner = line.People.Contains(person.Person) ? person.At.Width / 2 : 0;
                var box = person.At with { Width = person.At.Width - inner, Height = person.At.Height - inner };
                if (Meets(box, a, b))
                    yield return $"{line.Kind} of {string.Join('+', line.People)} through {person.Person}";
            }
        }
    }

    /// <summary>Lines of the family's structure that go through words.</summary>
    public IEnumerable<string> LinesThroughLabels()
    {
        foreach (var label in _drawing.Labels)
        {
            foreach (var (a, b, line) in Near(label.At))
            {
                if (Meets(label.At, a, b))
                    yield return $"{line.Kind} of {string.Join('+', line.People)} through {label.Kind} {label.Of}";
            }
        }
    }

    /// <summary>Couples of which each has only the other, and who do not stand side by side.</summary>
    public IEnumerable<string> CouplesApart()
    {
        foreach (var union in _family.Unions)
        {
            if (Partners(union.First).Count() != 1 || Partners(union.Second).Count() != 1 || !IsLevel(union))
                continue;
            var row = InRow(_at[union.First].Row);
            if (Math.Abs(row.IndexOf(union.First) - row.IndexOf(union.Second)) != 1)
                yield return union.Id.Value;
        }
    }

    /// <summary>People whose partners' cluster has a stranger in it.</summary>
    public IEnumerable<string> BrokenClusters()
    {
        foreach (var row in _drawing.People.Where(p => p.Row >= 0).GroupBy(p => p.Row))
        {
            var line = row.OrderBy(p => p.At.X).Select(p => p.Person).ToList();
            var seen = new HashSet<PersonId>();
            for (var i = 0; i < line.Count; i++)
            {
                if (seen.Contains(line[i]))
                    continue;
                var cluster = Cluster(line[i]);
                seen.UnionWith(cluster);
                if (!line.Skip(i).Take(cluster.Count).All(cluster.Contains))
                    yield return line[i].Value;
            }
        }
    }

    /// <summary>Children not below all their parents.</summary>
    public IEnumerable<string> ChildrenNotBelow() =>
        from parentage in _family.Parentages
        from parent in _family.Index.ParentsIn(parentage)
        where _at[parent].Row >= _at[parentage.Child].Row || _at[parent].At.Y >= _at[parentage.Child].At.Y
        select parentage.Id.Value;

    /// <summary>Pairs of brothers and sisters of the same parents of whom the younger is known to be, and stands left.</summary>
    public IEnumerable<string> AgeOrderViolations()
    {
        foreach (var siblings in _family.Parentages.GroupBy(p => (p.Union, p.Parent)))
        {
            var born = siblings.Select(p => _family.Person(p.Child)!).Where(c => c.Born is not null).ToArray();
            foreach (var (a, b) in born.SelectMany(a => born.Select(b => (a, b))))
            {
                if (a.Born < b.Born && _at[a.Id].Row == _at[b.Id].Row && _at[a.Id].At.X > _at[b.Id].At.X)
                    yield return $"{a.Id} and {b.Id}";
            }
        }
    }

    /// <summary>Where lines of different people cross.</summary>
    public int Crossings() => CrossingsWhere().Count();

    /// <summary>Where lines of different people cross.</summary>
    public IEnumerable<string> CrossingsWhere()
    {
        var sorted = _pieces.OrderBy(p => Math.Min(p.A.X, p.B.X)).ToArray();
        for (var i = 0; i < sorted.Length; i++)
        {
            var right = Math.Max(sorted[i].A.X, sorted[i].B.X);
            for (var j = i + 1; j < sorted.Length && Math.Min(sorted[j].A.X, sorted[j].B.X) < right; j++)
            {
                if (Cross(sorted[i].A, sorted[i].B, sorted[j].A, sorted[j].B))
                    yield return $"{sorted[i].Line.Kind} {string.Join('+', sorted[i].Line.People)} x {sorted[j].Line.Kind} {string.Join('+', sorted[j].Line.People)}";
            }
        }
    }

    /// <summary>Lines of different parents or couples that lie on each other.</summary>
    public IEnumerable<string> LinesOnLines()
    {
        var sorted = _pieces.OrderBy(p => Math.Min(p.A.X, p.B.X)).ToArray();
        for (var i = 0; i < sorted.Length; i++)
        {
            var (a, b, line) = sorted[i];
            var right = Math.Max(a.X, b.X);
            for (var j = i + 1; j < sorted.Length && Math.Min(sorted[j].A.X, sorted[j].B.X) <= right + Close; j++)
            {
                var (c, d, other) = sorted[j];
                if (ReferenceEquals(line, other) || SameSource(line, other))
                    continue;
                var level = Math.Abs(a.Y - b.Y) < 0.01 && Math.Abs(c.Y - d.Y) < 0.01 && Math.Abs(a.Y - c.Y) < Close
                    && Shared(a.X, b.X, c.X, d.X) > 0.5;
                var upright = Math.Abs(a.X - b.X) < 0.01 && Math.Abs(c.X - d.X) < 0.01 && Math.Abs(a.X - c.X) < Close
                    && Shared(a.Y, b.Y, c.Y, d.Y) > 0.5;
                if (level || upright)
                    yield return $"{line.Kind} {string.Join('+', line.People)} on {other.Kind} {string.Join('+', other.People)}";
            }
        }
    }

    /// <summary>Everything that must never be.</summary>
    public IReadOnlyList<string> Faults(bool ageOrder = true) =>
    [
        .. Named("overlap", Overlaps()), .. Named("not once", NotOnce()), .. Named("line through symbol", LinesThroughSymbols()),
        .. Named("line through label", LinesThroughLabels()), .. Named("couple apart", CouplesApart()), .. Named("cluster", BrokenClusters()),
        .. Named("not below", ChildrenNotBelow()), .. Named("line on line", LinesOnLines()), .. Named("no area", NoArea()),
        .. ageOrder ? Named("age", AgeOrderViolations()) : [],
    ];

    private IEnumerable<string> NoArea() => _drawing.Households.Where(h => h.Outline.Length < 4).Select(h => h.Household.Value);

    private static IEnumerable<string> Named(string name, IEnumerable<string> faults) => faults.Select(f => name + ": " + f);

    private static double Shared(double a, double b, double c, double d) =>
        Math.Min(Math.Max(a, b), Math.Max(c, d)) - Math.Max(Math.Min(a, b), Math.Min(c, d));

    /// <summary>Lines of the same parents belong together.</summary>
    private bool SameSource(Line a, Line b) =>
        a.Kind != LineKind.Union && b.Kind != LineKind.Union && Parents(a).SetEquals(Parents(b)) && Parents(a).Count > 0;

    private HashSet<PersonId> Parents(Line line) =>
        [.. line.People.TakeWhile((p, i) => i < 2 && line.People.Skip(i + 1).Any(c => _family.Index.ParentsOf(c).Contains(p)))];

    private IEnumerable<(Point A, Point B, Line Line)> Near(Box box) =>
        _pieces.Where(p => Math.Max(p.A.X, p.B.X) >= box.Left && Math.Min(p.A.X, p.B.X) <= box.Right);

    private static bool Meets(Box box, Point a, Point b)
    {
        const int Steps = 64;
        for (var i = 0; i <= Steps; i++)
        {
            var (x, y) = (a.X + ((b.X - a.X) * i / Steps), a.Y + ((b.Y - a.Y) * i / Steps));
            if (x > box.Left + 0.01 && x < box.Right - 0.01 && y > box.Top + 0.01 && y < box.Bottom - 0.01)
                return true;
        }

        return Math.Abs(a.X - b.X) < 0.01 && a.X > box.Left && a.X < box.Right && Shared(a.Y, b.Y, box.Top, box.Bottom) > 0.01
            || Math.Abs(a.Y - b.Y) < 0.01 && a.Y > box.Top && a.Y < box.Bottom && Shared(a.X, b.X, box.Left, box.Right) > 0.01;
    }

    private static bool Cross(Point a, Point b, Point c, Point d)
    {
        var (p, q, r, s) = (Turn(a, b, c), Turn(a, b, d), Turn(c, d, a), Turn(c, d, b));
        return p * q < 0 && r * s < 0;
    }

    private static int Turn(Point a, Point b, Point c)
    {
        var turn = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        return Math.Abs(turn) < 1e-6 ? 0 : Math.Sign(turn);
    }

    private bool IsLevel(Union union) => _at[union.First].Row == _at[union.Second].Row;

    private IEnumerable<PersonId> Partners(PersonId of) => _family.Index.UnionsOf(of).Where(IsLevel).Select(u => u.Other(of)).Distinct();

    private HashSet<PersonId> Cluster(PersonId of)
    {
        var cluster = new HashSet<PersonId>();
        var ahead = new Stack<PersonId>([of]);
        while (ahead.TryPop(out var at))
        {
            if (!cluster.Add(at))
                continue;
            foreach (var partner in Partners(at))
                ahead.Push(partner);
        }

        return cluster;
    }

    private List<PersonId> InRow(int row) => [.. _drawing.People.Where(p => p.Row == row).OrderBy(p => p.At.X).Select(p => p.Person)];
}

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>
/// GEDCOM programs tell of a couple who married again by two families. Drawn, that is one union, struck through and mended. Two are joined
/// only where one union says all that both said; otherwise both stay.
/// </summary>
internal static class UnionJoin
{
    /// <summary>The one union of two of the same couple, by the first one's name; null where they stay two.</summary>
    public static Union? Join(Union first, Union second)
    {
        if (SaysNothing(second))
            return first;
        if (SaysNothing(first))
            return Named(second, first);
        var (earlier, later) = second.Began < first.Began ? (second, first) : (first, second);
        return earlier is { End: UnionEnd.Divorced or UnionEnd.Separated, Reconciled: false } && earlier.Kind == later.Kind
            && later is { End: UnionEnd.None, Reconciled: false }
            ? Named(earlier with { Reconciled = true, Again = later.Began }, first)
            : null;
    }

    private static Union Named(Union union, Union name) => union with { Id = name.Id, First = name.First, Second = name.Second };

    private static bool SaysNothing(Union union) =>
        union is { Kind: UnionKind.NotSaid, End: UnionEnd.None, Reconciled: false, Began: null, Separated: null, Divorced: null, Again: null };
}

/// <summary>Collects unions, joining those of the same couple where they can be.</summary>
internal sealed class UnionCollector
{
    private readonly List<Union> _unions = [];
    private readonly Dictionary<(PersonId, PersonId), int> _last = [];

    /// <summary>The unions so far, in order.</summary>
    public IReadOnlyList<Union> Unions => _unions;

    /// <summary>Adds one; the answer is the name it is kept under, another than its own where it was joined.</summary>
    public UnionId Add(Union union)
    {
        var couple = string.CompareOrdinal(union.First.Value, union.Second.Value) < 0 ? (union.First, union.Second) : (union.Second, union.First);
        if (_last.TryGetValue(couple, out var at) && UnionJoin.Join(_unions[at], union) is { } joined)
        {
            _unions[at] = joined;
            return joined.Id;
        }

        _last[couple] = _unions.Count;
        _unions.Add(union);
        return union.Id;
    }
}

using System.Collections.Immutable;

namespace ConferenceBoard.Genograms;

/// <summary>Children who were born together: the same group and the same parents.</summary>
/// <param name="Members">In the family's order; one alone where no other is told of.</param>
/// <param name="Identical">Those of them who are identical; none or all but for rare mixed groups.</param>
internal sealed record TwinGroup(ImmutableArray<PersonId> Members, ImmutableArray<PersonId> Identical)
{
    /// <summary>Every one of them is identical.</summary>
    public bool AllIdentical => Identical.Length == Members.Length;

    /// <summary>All groups of a family, in its order.</summary>
    public static IEnumerable<TwinGroup> In(Family family) =>
        family.People.Where(p => p.Twins is not null)
            .GroupBy(p => (p.Twins!.Value.Group, Parents(family, p.Id)))
            .Select(g => new TwinGroup([.. g.Select(p => p.Id)], [.. g.Where(p => p.Twins!.Value.Identical).Select(p => p.Id)]));

    /// <summary>Parents by birth where they are known, else any; a text so that sets compare.</summary>
    private static string Parents(Family family, PersonId child)
    {
        var all = family.Index.ParentagesOf(child).ToArray();
        var chosen = all.Any(p => p.Kind == ParentageKind.Birth) ? all.Where(p => p.Kind == ParentageKind.Birth) : all;
        return string.Join('\n', chosen.SelectMany(p => family.Index.ParentsIn(p)).Distinct().Select(id => id.Value).Order(StringComparer.Ordinal));
    }
}

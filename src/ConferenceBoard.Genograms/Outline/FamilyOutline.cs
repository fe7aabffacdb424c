namespace ConferenceBoard.Genograms.Outline;

/// <summary>The family as a tree in words (genogram.md, "Use"): what the picture shows, for those who listen and for small screens.</summary>
public static class FamilyOutline
{
    /// <summary>
    /// Each person once: first the parents of each child of concern and below them their children, then the rest of the family from its oldest
    /// people down, then those who are linked to nobody, then the network. Brothers and sisters oldest first. A partner follows the person
    /// they belong to at the same depth, and their children stand below whichever of the two comes second. In time that grows with the facts.
    /// </summary>
    /// <param name="family">A sound family (<see cref="FamilyCheck.Faults"/>).</param>
    /// <param name="today">The day ages are counted to.</param>
    public static OutlineTree Of(Family family, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(family);
        var order = FamilyOrder.Of(family);
        var lines = new OutlineLines(family, [.. order.Select(o => o.Person.Id)]);
        return new OutlineTree(
            [.. order.Select(o => Item(family, o, today, lines))],
            [.. family.Households.Where(h => h.Members.IsEmpty).Select(h => new OutlineLine(h.Id, OutlineKind.Household, FamilyWords.Of(family, h), []))]);
    }

    private static OutlineItem Item(Family family, (Person Person, OutlinePart Part, int Depth) at, DateOnly today, OutlineLines lines) => new(
        at.Person.Id,
        at.Part,
        at.Depth,
        FamilyWords.Of(at.Person, today),
        family.Index.ParentagesOf(at.Person.Id).Select(p => FamilyWords.Relation(family, p)).FirstOrDefault(""),
        [.. lines.About(at.Person)]);
}

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Who stands in one family record (FAM), as either side tells it.</summary>
internal sealed class FamilyLinks(UnionId id)
{
    private readonly Dictionary<PersonId, ChildLink> _byChild = [];
    private readonly List<ChildLink> _children = [];

    /// <summary>The record's name.</summary>
    public UnionId Id { get; } = id;

    /// <summary>Partners in the order HUSB, then WIFE, then those whom only their own record names.</summary>
    public List<PartnerLink> Partners { get; } = [];

    /// <summary>The children in the order they are told.</summary>
    public IReadOnlyList<ChildLink> Children => _children;

    /// <summary>The child's link; made, at that line, where it is not there yet.</summary>
    public ChildLink Child(PersonId child, int line)
    {
        if (!_byChild.TryGetValue(child, out var link))
        {
            link = _byChild[child] = new ChildLink(child, line);
            _children.Add(link);
        }

        return link;
    }
}

/// <summary>One partner of a family record.</summary>
/// <param name="Person">Who.</param>
/// <param name="AsWife">Named by WIFE; the first partner stands for the father where a program tells of father and mother apart.</param>
/// <param name="Line">The line of the file.</param>
internal readonly record struct PartnerLink(PersonId Person, bool AsWife, int Line);

/// <summary>One child of a family record, and how.</summary>
internal sealed class ChildLink(PersonId child, int line)
{
    /// <summary>Who.</summary>
    public PersonId Child { get; } = child;

    /// <summary>The line of the file that first says it.</summary>
    public int Line { get; } = line;

    /// <summary>How, of both parents.</summary>
    public ParentageKind? Kind { get; set; }

    /// <summary>How, of the husband alone.</summary>
    public ParentageKind? OfHusband { get; set; }

    /// <summary>How, of the wife alone.</summary>
    public ParentageKind? OfWife { get; set; }

    /// <summary>Adopted then.</summary>
    public PartialDate? Adopted { get; set; }

    /// <summary>The child's own record says so, and does not call it disproven.</summary>
    public bool Told { get; set; }

    /// <summary>The child's own record calls it disproven.</summary>
    public bool Disproven { get; set; }

    /// <summary>One of the couple adopted the child of the other: "adopted" for both then speaks of that one.</summary>
    public bool AdoptedByOne { get; set; }

    /// <summary>How the child is one partner's.</summary>
    public ParentageKind By(PartnerLink partner) =>
        (partner.AsWife ? OfWife : OfHusband) ?? (AdoptedByOne && Kind == ParentageKind.Adopted ? null : Kind) ?? ParentageKind.Birth;
}

using System.Collections.Immutable;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Makes unions and parentages of family records.</summary>
internal sealed class FamilyAssembly(GedcomRecords records, UnionReader unions, ReadNotes notes)
{
    private readonly UnionCollector _unions = new();
    private readonly List<ToldParentage> _parentages = [];
    private readonly HashSet<(PersonId Child, UnionId? Union, PersonId? Parent)> _known = [];

    /// <summary>
    /// The family of these people. A child whom the two of a couple have in different ways (born to one, adopted by the other) becomes the
    /// child of each by their own way. Nobody is invented: children without a parent stay unjoined, and so does one without a partner.
    /// </summary>
    /// <exception cref="UnreadableException">Someone would be their own ancestor.</exception>
    public Family Make(ImmutableArray<Person> people, IEnumerable<(int Record, FamilyLinks Links)> families)
    {
        foreach (var (record, links) in families)
        {
            notes.Add(ReadNoteKind.DisprovenLeftOut, links.Children.Count(IsDisproven));
            if (links.Partners is [var one, var other])
                OfTwo(record, links, one, other);
            else if (links.Partners is [var alone])
                OfOne(links, alone);
            else if (links.Children.Count > 1)
                notes.Add(ReadNoteKind.SiblingsWithoutParents, links.Children.Count);
        }

        var family = new Family { People = people, Unions = [.. _unions.Unions], Parentages = [.. _parentages.Select(p => p.Parentage)] };
        if (ParentCircles.Closing(family, _parentages) is { } closing)
            throw new UnreadableException(new FileProblem(ProblemKind.Faulty, closing.Line, new FamilyFault(FamilyFaultKind.OwnAncestor, closing.Parentage.Id)));
        return family;
    }

    private static bool IsDisproven(ChildLink child) => child is { Disproven: true, Told: false };

    private void OfTwo(int record, FamilyLinks links, PartnerLink one, PartnerLink other)
    {
        var id = _unions.Add(unions.Read(record, links.Id, one.Person, other.Person));
        if (id != links.Id)
            notes.Add(ReadNoteKind.UnionsJoined);
        foreach (var child in links.Children.Where(c => !IsDisproven(c)))
        {
            if (child.By(one) == child.By(other))
            {
                Add(child, id, null, child.By(one));
                continue;
            }

            Add(child, null, one.Person, child.By(one));
            Add(child, null, other.Person, child.By(other));
        }
    }

    private void OfOne(FamilyLinks links, PartnerLink alone)
    {
        if (links.Children.Count == 0)
            notes.Add(ReadNoteKind.PartnersUnknown);
        foreach (var child in links.Children.Where(c => !IsDisproven(c)))
            Add(child, null, alone.Person, child.By(alone));
    }

    private void Add(ChildLink child, UnionId? union, PersonId? parent, ParentageKind kind)
    {
        if (!_known.Add((child.Child, union, parent)))
            return;
        var parentage = new Parentage
        {
            Id = new ParentageId(records.Free(ParentageNames.Of(union, parent, child.Child))),
            Child = child.Child,
            Union = union,
            Parent = parent,
            Kind = kind,
            From = kind == ParentageKind.Adopted ? child.Adopted : null,
        };
        _parentages.Add(new ToldParentage(parentage, child.Line));
    }
}

/// <summary>A parentage, and the line of the file that says so.</summary>
internal sealed record ToldParentage(Parentage Parentage, int Line);

/// <summary>What parentages are called, since GEDCOM does not name them.</summary>
internal static class ParentageNames
{
    /// <summary>The parents' name and the child's.</summary>
    public static string Of(UnionId? union, PersonId? parent, PersonId child) => $"{union?.Value ?? parent?.Value}-{child.Value}";
}

using System.Collections.Immutable;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Genogram;

/// <summary>What someone new is to someone who is there.</summary>
public enum Relation
{
    /// <summary>A parent.</summary>
    Parent,

    /// <summary>A partner.</summary>
    Partner,

    /// <summary>A child.</summary>
    Child,

    /// <summary>A brother or sister.</summary>
    Sibling,
}

/// <summary>
/// Adds someone beside someone: in one act the person and what links the two. A child goes to the latest union of its parent, unless
/// another is named; a second parent makes a union with the first; a sibling without known parents gets a parent of whom nothing is known.
/// </summary>
/// <param name="Of">Who is there.</param>
/// <param name="Relation">What the new one is to them.</param>
/// <param name="Person">Who is new. The names of the links are made from their id, which must leave room for two letters.</param>
/// <param name="Union">For a child: whose, where it is not the latest. It must be a union of <paramref name="Of"/>.</param>
/// <param name="Kind">For a parent, child or sibling: how.</param>
/// <param name="Alone">For a child: of this parent only.</param>
public sealed record AddRelative(
    PersonId Of, Relation Relation, Person Person, UnionId? Union = null, ParentageKind Kind = ParentageKind.Birth, bool Alone = false) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        if (Person is null || state.Genogram.Stamps.ContainsKey(Person.Id))
            return RefusalReason.AlreadyThere;
        if (!Enum.IsDefined(Relation) || !Enum.IsDefined(Kind) || Person.Network is not null)
            return RefusalReason.NotUnderstood;
        var known = GenogramRules.Known(state, asker);
        if (known.Person(Of) is not { } of || (Union is { } named && known.Index.Union(named)?.Has(Of) != true))
            return RefusalReason.FactGone;
        if (of.Network is not null)
            return RefusalReason.NetworkLinked;
        if (of.Pregnancy is not null && Relation is Relation.Partner or Relation.Child)
            return RefusalReason.NotUnderstood;
        var person = GenogramRules.Clean(Person);
        if (GenogramRules.CheckPerson(person) is { } bad)
            return bad;

        var links = Relation switch
        {
            Relation.Parent => AsParent(state.Genogram.Family, known),
            Relation.Partner => new Family { Unions = [With(Of, person.Id)] },
            Relation.Child => new Family { Parentages = [ChildOf(person.Id, Alone ? null : Union ?? Latest(known), Of)] },
            _ => AsSibling(known),
        };
        return links is null
            ? RefusalReason.HasTwoParents
            : GenogramRules.Change(state, asker, state.Genogram.Family.With(new FamilyDelta(links with { People = [person, .. links.People] }, [])));
    }

    private UnionId NewUnion => new(Person.Id.Value + "-u");

    private ParentageId NewParentage(string which = "p") => new($"{Person.Id.Value}-{which}");

    private Union With(PersonId first, PersonId second) => new() { Id = NewUnion, First = first, Second = second };

    private Parentage ChildOf(PersonId child, UnionId? union, PersonId one, string which = "p") =>
        new() { Id = NewParentage(which), Child = child, Union = union, Parent = union is null ? one : null, Kind = Kind };

    /// <summary>The union that a new child most likely belongs to: the last that goes on, else the last; null where there is none.</summary>
    private UnionId? Latest(Family known) =>
        known.Index.UnionsOf(Of).OrderBy(u => u.End == UnionEnd.None || u.Reconciled).ThenBy(u => u.Began ?? default).Select(u => (UnionId?)u.Id).LastOrDefault();

    /// <summary>Null where the person has two parents of this kind already.</summary>
    private Family? AsParent(Family whole, Family known)
    {
        var same = known.Index.ParentagesOf(Of).Where(p => p.Kind == Kind).ToList();
        if (same.SelectMany(p => known.Index.ParentsIn(p)).Distinct().Count() > 1)
            return null;
        if (same.Find(p => p.Parent is not null) is not { Parent: { } first } one)
            return new Family { Parentages = [ChildOf(Of, null, Person.Id)] };

        // Where the asker sees one of two parents, the link to both stays as it is and they get one of their own.
        var union = With(first, Person.Id);
        return whole.Index.ParentagesOf(Of).Contains(one)
            ? new Family { Unions = [union], Parentages = [one with { Union = union.Id, Parent = null }] }
            : new Family { Unions = [union], Parentages = [ChildOf(Of, union.Id, first)] };
    }

    private Family AsSibling(Family known)
    {
        var parents = known.Index.ParentagesOf(Of).OrderBy(p => p.Kind != ParentageKind.Birth).FirstOrDefault();
        if (parents is not null)
            return new Family { Parentages = [new Parentage { Id = NewParentage(), Child = Person.Id, Union = parents.Union, Parent = parents.Parent, Kind = Kind }] };
        var parent = new Person { Id = new PersonId(Person.Id.Value + "-x") };
        return new Family
        {
            People = [parent],
            Parentages = [ChildOf(Of, null, parent.Id, "q") with { Kind = ParentageKind.Birth }, ChildOf(Person.Id, null, parent.Id)],
        };
    }
}

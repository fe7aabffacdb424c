using System.Collections.Immutable;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>What GEDCOM cannot carry. Each has its words in FamilySentences.resx.</summary>
public enum LossKind
{
    /// <summary>Bonds.</summary>
    Bonds,

    /// <summary>Households.</summary>
    Households,

    /// <summary>People and places of the network.</summary>
    Network,

    /// <summary>Pregnancies, miscarriages and terminations: elsewhere they would become living people. A stillbirth is carried.</summary>
    NotBorn,

    /// <summary>That a child is one whom the conference is about.</summary>
    ChildrenOfConcern,

    /// <summary>That someone was born together with others.</summary>
    Twins,

    /// <summary>When a child came or went, but for the day of an adoption.</summary>
    PlacementDates,
}

/// <summary>How much of a kind stays behind.</summary>
/// <param name="Kind">What.</param>
/// <param name="Count">How many; at least 1.</param>
public readonly record struct Loss(LossKind Kind, int Count)
{
    /// <summary>A few words for a list within a sentence, in the reader's language: bonds (3).</summary>
    public string Words => FamilySentence.Of(["Loss" + Kind], Count);
}

/// <summary>How much of a family a GEDCOM file carries; the same for 5.5.1 and 7.0.</summary>
public static class GedcomCarriage
{
    /// <summary>What stays behind, by kind; nothing where all is carried.</summary>
    public static ImmutableArray<Loss> NotCarried(Family family)
    {
        ArgumentNullException.ThrowIfNull(family);
        var people = family.People;
        Loss[] losses =
        [
            new(LossKind.Bonds, family.Bonds.Length),
            new(LossKind.Households, family.Households.Length),
            new(LossKind.Network, people.Count(p => p.Network is not null)),
            new(LossKind.NotBorn, people.Count(p => p.Network is null && !IsCarried(p))),
            new(LossKind.ChildrenOfConcern, people.Count(p => p.ChildOfConcern && IsCarried(p))),
            new(LossKind.Twins, people.Count(p => p.Twins is not null && IsCarried(p))),
            new(LossKind.PlacementDates, family.Parentages.Count(p => p.To is not null || (p.From is not null && p.Kind != ParentageKind.Adopted))),
        ];
        return [.. losses.Where(loss => loss.Count > 0)];
    }

    /// <summary>
    /// The family as it comes back from the file that <see cref="GedcomWriter"/> writes of it. People and unions keep their names where
    /// GEDCOM allows them (capitals, digits and _, at most 20), and are I1, F1 and so on otherwise; parentages are named anew.
    /// </summary>
    /// <param name="family">A sound family.</param>
    public static Family Carried(Family family)
    {
        ArgumentNullException.ThrowIfNull(family);
        var whole = family.Of(IsCarried);
        var ids = new CarriedIds(whole);
        var people = whole.People.ToDictionary(p => p.Id, p => Carried(p) with { Id = ids.Person(p.Id) });
        var unions = new UnionCollector();
        var parentages = new List<Parentage>();
        var known = new HashSet<(PersonId, UnionId?, PersonId?)>();
        foreach (var union in whole.Unions)
        {
            var id = unions.Add(Carried(union, whole) with { Id = ids.Union(union.Id) }, ids);
            foreach (var parentage in whole.Index.ChildrenOf(union.Id))
                Add(parentage, id, null);
        }

        foreach (var byParent in whole.Parentages.Where(p => p.Parent is not null).GroupBy(p => p.Parent!.Value))
        {
            foreach (var parentage in byParent)
                Add(parentage, null, ids.Person(byParent.Key));
        }

        return new Family { People = [.. whole.People.Select(p => people[p.Id])], Unions = [.. unions.Unions], Parentages = [.. parentages] };

        void Add(Parentage parentage, UnionId? union, PersonId? parent)
        {
            var child = ids.Person(parentage.Child);
            if (!known.Add((child, union, parent)))
                return;
            parentages.Add(new Parentage
            {
                Id = new ParentageId(ParentageNames.Of(union, parent, child)),
                Child = child,
                Union = union,
                Parent = parent,
                Kind = parentage.Kind,
                From = parentage.Kind == ParentageKind.Adopted ? parentage.From : null,
            });
        }
    }

    private static bool IsCarried(Person person) => person is { Network: null, Pregnancy: null or PregnancyKind.Stillbirth };

    private static Person Carried(Person person) => new()
    {
        Id = person.Id,
        Name = GedcomText.Name(person.Name),
        Gender = person.Gender,
        Born = person.Pregnancy is null ? person.Born : person.Born ?? person.Died,
        Age = person.Pregnancy is not null ? null : person.HasDied ? person.Age is { } reached ? new StatedAge(reached.Years) : null : person.Age,
        HasDied = person is { HasDied: true, Pregnancy: null },
        Died = person.Pregnancy is null ? person.Died : null,
        Pregnancy = person.Pregnancy,
        Note = GedcomText.Note(person.Note),
    };

    /// <summary>A man stands first and a woman second where that decides, as HUSB and WIFE; a date of an end means the end.</summary>
    private static Union Carried(Union union, Family family)
    {
        var swap = Rank(family.Person(union.First)!.Gender) > Rank(family.Person(union.Second)!.Gender);
        return union with
        {
            First = swap ? union.Second : union.First,
            Second = swap ? union.First : union.Second,
            End = union.Divorced is not null ? UnionEnd.Divorced
                : union is { End: UnionEnd.None, Separated: not null } ? UnionEnd.Separated
                : union.End,
            Reconciled = union.Reconciled || union.Again is not null,
        };

        static int Rank(Gender gender) => gender switch { Gender.Male => 0, Gender.Female => 2, _ => 1 };
    }

    private static UnionId Add(this UnionCollector unions, Union union, CarriedIds ids) =>
        unions.Add(union with { First = ids.Person(union.First), Second = ids.Person(union.Second) });
}

using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Outline;

/// <summary>Where in the outline someone stands.</summary>
public enum OutlinePart
{
    /// <summary>Related, by descent or as partners.</summary>
    Family,

    /// <summary>Of the family, but not linked to anybody yet.</summary>
    Unlinked,

    /// <summary>Around the family.</summary>
    Network,
}

/// <summary>What a line of the outline is about.</summary>
public enum OutlineKind
{
    /// <summary>Who was born together with the person.</summary>
    Twins,

    /// <summary>A union the person is in.</summary>
    Union,

    /// <summary>Whose child the person is, or who is the person's child.</summary>
    Parentage,

    /// <summary>Where the person lives.</summary>
    Household,

    /// <summary>A bond the person has.</summary>
    Bond,

    /// <summary>The note on the person.</summary>
    Note,
}

/// <summary>One fact under a person.</summary>
/// <param name="Fact">Which; of twins and of a note the person's own.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Words">One sentence, the same as the picture's.</param>
/// <param name="People">Whom it is about: two partners, child then parents, who lives there, from and to, twins.</param>
/// <param name="IsReference">It is told in full under somebody else too: every fact once in full, further mentions as references.</param>
public sealed record OutlineLine(FactId Fact, OutlineKind Kind, string Words, ImmutableArray<PersonId> People, bool IsReference = false);

/// <summary>One person of the outline.</summary>
/// <param name="Person">Who.</param>
/// <param name="Part">Where they stand.</param>
/// <param name="Depth">From 0; the people below them follow, one deeper. Never more than one deeper than the item before.</param>
/// <param name="Words">"Tamsin, girl, 9 years old, born 21 May 2017, child of concern".</param>
/// <param name="Relation">"Child of Dean and Kerra", for the first parents known; empty where there are none.</param>
/// <param name="Lines">What there is to say of them.</param>
public sealed record OutlineItem(PersonId Person, OutlinePart Part, int Depth, string Words, string Relation, ImmutableArray<OutlineLine> Lines)
{
    /// <summary>The whole line: who they are, and whose child.</summary>
    public string Line => Relation.Length == 0 ? Words : FamilyWords.Say("WithRelation", Words, Relation);
}

/// <summary>A family in words. The same facts as its picture.</summary>
/// <param name="Items">Everyone, once each, in reading order.</param>
/// <param name="Empty">Households in which nobody lives yet; a picture has no place for them.</param>
public sealed record OutlineTree(ImmutableArray<OutlineItem> Items, ImmutableArray<OutlineLine> Empty);

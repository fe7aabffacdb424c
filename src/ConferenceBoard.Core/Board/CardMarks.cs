using System.Collections.Immutable;

namespace ConferenceBoard.Core.Board;

/// <summary>Whose words a card holds.</summary>
public enum WhoseWords
{
    /// <summary>Parents, carers, network.</summary>
    Family,

    /// <summary>The child.</summary>
    Child,

    /// <summary>A professional and their agency.</summary>
    Professional,

    /// <summary>Someone in the room; nobody knows who. For notes from scoring.</summary>
    Unnamed,
}

/// <summary>What kind of information it is; unsupported opinion is to be seen as such (domain.md §3).</summary>
public enum KindOfInformation
{
    /// <summary>Not said.</summary>
    Unmarked,

    /// <summary>Known to have happened.</summary>
    Fact,

    /// <summary>Seen or heard by the one who says it.</summary>
    Observation,

    /// <summary>Said to have happened.</summary>
    Allegation,

    /// <summary>What someone makes of it.</summary>
    Opinion,
}

/// <summary>How near the one who says it was to it.</summary>
public enum Hand
{
    /// <summary>Not said.</summary>
    Unmarked,

    /// <summary>Was there.</summary>
    First,

    /// <summary>Heard it from someone who was there.</summary>
    Second,

    /// <summary>Further away.</summary>
    Third,
}

/// <summary>The thread within a column that a card belongs to.</summary>
public enum Strand
{
    /// <summary>Worried about: what already happened.</summary>
    PastHarm,

    /// <summary>Worried about: what makes things harder.</summary>
    ComplicatingFactor,

    /// <summary>Worried about: what might happen.</summary>
    Worry,

    /// <summary>Working well: what is good.</summary>
    Strength,

    /// <summary>Working well: what has kept the child safe.</summary>
    Safety,

    /// <summary>Child's voice: worries.</summary>
    HouseOfWorries,

    /// <summary>Child's voice: good things.</summary>
    HouseOfGoodThings,

    /// <summary>Child's voice: dreams.</summary>
    HouseOfDreams,

    /// <summary>Needs to happen: came early, kept for later.</summary>
    ParkedIdea,

    /// <summary>Needs to happen: to be done.</summary>
    NextStep,
}

/// <summary>What is said about a card's words.</summary>
/// <param name="Whose">Whose words.</param>
/// <param name="WhoseName">Their name, relation or agency as the room would say it ("Mum", "School"); may be empty.</param>
/// <param name="Children">Which children it is about; empty means all of them.</param>
/// <param name="Kind">Kind of information.</param>
/// <param name="Hand">First, second, third hand.</param>
/// <param name="Source">Who said it first, for second and third hand; may be empty.</param>
/// <param name="Strand">A strand of the card's column.</param>
public sealed record CardMarks(
    WhoseWords Whose, string WhoseName, ImmutableHashSet<ChildId> Children, KindOfInformation Kind, Hand Hand, string Source, Strand Strand)
{
    /// <summary>Equal where all is equal and the same children are named, in any order.</summary>
    public bool Equals(CardMarks? other) => other is not null
        && (Whose, WhoseName, Kind, Hand, Source, Strand) == (other.Whose, other.WhoseName, other.Kind, other.Hand, other.Source, other.Strand)
        && Children.SetEquals(other.Children);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Whose, WhoseName, Children.Count, Kind, Hand, Source, Strand);
}

/// <summary>Which strands belong to which column.</summary>
public static class Strands
{
    /// <summary>The strands of a column, the usual one first.</summary>
    public static ImmutableArray<Strand> Of(Column column) => column switch
    {
        Column.WorriedAbout => [Strand.Worry, Strand.PastHarm, Strand.ComplicatingFactor],
        Column.WorkingWell => [Strand.Strength, Strand.Safety],
        Column.ChildsVoice => [Strand.HouseOfGoodThings, Strand.HouseOfWorries, Strand.HouseOfDreams],
        _ => [Strand.ParkedIdea, Strand.NextStep],
    };

    /// <summary>The strand a card gets in <paramref name="to"/>: its own where it fits, else the one nearest in meaning.</summary>
    public static Strand Fitting(Strand strand, Column to)
    {
        var possible = Of(to);
        if (possible.Contains(strand))
            return strand;
        return (strand, to) switch
        {
            (Strand.PastHarm or Strand.ComplicatingFactor or Strand.Worry, Column.ChildsVoice) => Strand.HouseOfWorries,
            (Strand.ParkedIdea or Strand.NextStep, Column.ChildsVoice) => Strand.HouseOfDreams,
            (Strand.HouseOfDreams, Column.NeedsToHappen) => Strand.ParkedIdea,
            _ => possible[0],
        };
    }
}

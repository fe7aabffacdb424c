using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Views;

/// <summary>A card of the board as it is printed.</summary>
/// <param name="Text">The words.</param>
/// <param name="Whose">Whose words.</param>
/// <param name="WhoseName">Their name, relation or agency; may be empty.</param>
/// <param name="Kind">Kind of information.</param>
/// <param name="Hand">Which hand.</param>
/// <param name="Strand">Strand.</param>
/// <param name="ChildrenNames">The children it is about, joined; empty where it is about all.</param>
public sealed record PaperCard(string Text, WhoseWords Whose, string WhoseName, KindOfInformation Kind, Hand Hand, Strand Strand, string ChildrenNames);

/// <summary>A column of the board as it is printed.</summary>
/// <param name="Column">Which.</param>
/// <param name="Cards">Cards that the reader may see, top first.</param>
public sealed record PaperColumn(Column Column, ImmutableArray<PaperCard> Cards)
{
    /// <summary>Equal where the same cards stand in the same order.</summary>
    public bool Equals(PaperColumn? other) => other is not null && Column == other.Column && Cards.AsSpan().SequenceEqual(other.Cards.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Column, Cards.Length);

    /// <summary>The four columns for one reader.</summary>
    internal static ImmutableArray<PaperColumn> Of(PaperSight sight) =>
    [
        .. Enum.GetValues<Column>().Select(column => new PaperColumn(column, [.. sight.In(column).Select(c => new PaperCard(
            c.Text, c.Marks.Whose, c.Marks.WhoseName, c.Marks.Kind, c.Marks.Hand, c.Marks.Strand, Names.Of(sight.State, c.Marks.Children)))])),
    ];
}

/// <summary>Someone on the list, and how they attended.</summary>
/// <param name="Name">The name they go by.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
/// <param name="Role">What they do here.</param>
/// <param name="Attendance">Where they were, as it was marked last.</param>
public sealed record RecordPerson(string Name, string Belongs, Role Role, Attendance Attendance);

/// <summary>Where someone's report was.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Belongs">Their agency or relation; may be empty.</param>
/// <param name="Received">The day it came, or null.</param>
/// <param name="SharedWithFamily">The day the family got it, or null.</param>
public sealed record RecordReport(string Name, string Belongs, DateOnly? Received, DateOnly? SharedWithFamily);

/// <summary>What was said of one child's need.</summary>
/// <param name="ChildName">Which child.</param>
/// <param name="Given">Views of social worker and professionals, in the order of the list.</param>
/// <param name="Family">What family and child think of the recommendation, in the order of the list.</param>
public sealed record RecordViews(string ChildName, ImmutableArray<PersonView> Given, ImmutableArray<PersonSaid> Family);

/// <summary>What a round came to: counts, without names and notes.</summary>
/// <param name="At">When it was shown.</param>
/// <param name="Meeting">At which kind of meeting.</param>
/// <param name="Earlier">It is of an earlier conference.</param>
/// <param name="Marks">Eleven counts, of the marks 0 to 10.</param>
/// <param name="Passes">How many passed.</param>
/// <param name="Lowest">The lowest mark, or null.</param>
/// <param name="Middle">The median, or null.</param>
/// <param name="Highest">The highest mark, or null.</param>
public sealed record RecordResult(
    DateTimeOffset At, ConferenceType Meeting, bool Earlier, ImmutableArray<int> Marks, int Passes, int? Lowest, double? Middle, int? Highest);

/// <summary>A danger statement with its goal and what its scale came to.</summary>
/// <param name="Danger">The danger statement.</param>
/// <param name="Goal">The safety goal.</param>
/// <param name="Question">What the scale asks.</param>
/// <param name="ChildrenNames">The children it is for, joined; empty for all.</param>
/// <param name="Results">The earliest first.</param>
public sealed record RecordScale(string Danger, string Goal, string Question, string ChildrenNames, ImmutableArray<RecordResult> Results);

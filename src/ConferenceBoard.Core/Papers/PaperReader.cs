using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Papers;

/// <summary>
/// For whom a paper is made. A paper is for those too who left, came to another part, or sent apologies: its reader sees what they would see if
/// they took part, and nothing that is withheld from them. Someone else's copy is another paper.
/// </summary>
public static class PaperReader
{
    /// <summary>The person as somebody who takes part; null where they are not on the list, or were taken off it.</summary>
    public static Attendee? Of(ConferenceState state, AttendeeId person)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Attendee(person) is not { Removed: false } found ? null : found.Waits ? found with { Attendance = Attendance.Left } : found;
    }

    /// <summary>Whether someone is given papers to take with them: a letter, and the sheet of what happens next.</summary>
    public static bool GetsPapers(Attendee person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return PapersRules.GetsLetter(person);
    }

    /// <summary>
    /// Whether a reader is told that someone was there and what they said. Professionals are told of everyone. The family, and those with them,
    /// are not told of each other where their parts were apart, or were to be (domain.md §2, "Safe attendance"): not later either, when they are
    /// marked otherwise.
    /// </summary>
    internal static bool IsToldOf(ConferenceState state, Attendee reader, Attendee person) =>
        reader.IsProfessional || person.IsProfessional || person.Id == reader.Id || !(CameApart(state, reader.Id) || CameApart(state, person.Id));

    /// <summary>Whether a reader is told where the meetings that follow are held.</summary>
    internal static bool IsToldWhere(ConferenceState state, Attendee? reader) => reader is null or { IsProfessional: true } || !CameApart(state, reader.Id);

    /// <summary>Whether someone attends, attended, or was to attend another part than the others.</summary>
    internal static bool CameApart(ConferenceState state, AttendeeId person) =>
        state.Attendee(person) is { Waits: true } || state.Comings.Apart.Contains(person) || state.Preparation.Of(person).Info.Safe == SafeAttendance.DifferentTimes;
}

/// <summary>What of a conference may stand in one paper.</summary>
/// <param name="State">The conference.</param>
/// <param name="Reader">Who reads it; null for what all may read.</param>
/// <param name="Child">The child whose own paper it is, or null.</param>
internal sealed record PaperSight(ConferenceState State, Attendee? Reader, ChildId? Child)
{
    /// <summary>Of a letter; null where nobody here gets it. A child's own letter holds only what is for everyone and withheld from nobody.</summary>
    public static PaperSight? Of(ConferenceState state, LetterTo? to)
    {
        if (PapersRules.CheckTo(state, to) is not null)
            return null;
        return to!.Person is { } person ? new PaperSight(state, PaperReader.Of(state, person), null) : new PaperSight(state, null, to.Child);
    }

    /// <summary>The children it is about, in the order given.</summary>
    public ImmutableList<Child> Children => State.Children.FindAll(c => Child is null || c.Id == Child);

    /// <summary>Whether a card on the board may stand in it.</summary>
    public bool Sees(Card card) => (Reader is { } reader ? Visibility.MaySee(reader, card) : Visibility.MayEveryoneSee(card))
        && (Child is not { } child || card.Marks.Children.IsEmpty || card.Marks.Children.Contains(child));

    /// <summary>Whether a card, wherever it stands, is for its reader.</summary>
    public bool IsFor(Card card) => Reader is { } reader ? Visibility.IsFor(reader, card) : Visibility.IsForAll(card);

    /// <summary>The cards of one column that may stand in it, top first.</summary>
    public IEnumerable<Card> In(Column column) => State.Board.In(column).Select(id => State.Board.Cards[id]).Where(Sees);

    /// <summary>Next steps that are not done, in the board's order.</summary>
    public ImmutableList<PaperStep> NextSteps() =>
    [
        .. from card in In(Column.NeedsToHappen)
           where card.Marks.Strand == Strand.NextStep
           let step = State.Plan.Step(card.Id)
           where step.Review.Status != StepStatus.Done
           select new PaperStep(card.Text, [.. StepView.WhoOf(State, step.Plan)], step.Plan.By, step.Plan.Outcome),
    ];
}

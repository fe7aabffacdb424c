using System.Collections.Immutable;
using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Plan;

/// <summary>A next step of the authority's own that is taken.</summary>
/// <param name="Card">Id for the card.</param>
/// <param name="Index">Its place in the list that is offered, from 0.</param>
public sealed record DefaultStepTaken(CardId Card, int Index);

/// <summary>
/// Adds next steps of the authority's own (domain.md §3, "Plan"): of one list where the conference has a safety plan, of the other where it has
/// none. Chair and note taker. One whose very words stand on the board is left out.
/// </summary>
/// <param name="Steps">Which.</param>
/// <param name="WithSafetyPlan">Which of the two lists was on the screen; refused where it is the other by now. Null where nobody looked.</param>
public sealed record TakeDefaultSteps(ImmutableArray<DefaultStepTaken> Steps, bool? WithSafetyPlan = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        var exists = state.Plan.SafetyPlan.Exists;
        if ((WithSafetyPlan ?? exists) != exists)
            return RefusalReason.PlanChangedMeanwhile;
        var offered = Offered(state);
        if (Steps.IsDefault || Steps.Length > Limits.DefaultNextSteps || Steps.Any(s => s is null || s.Index < 0 || s.Index >= offered.Count))
            return RefusalReason.NotUnderstood;

        var events = ImmutableArray.CreateBuilder<ConferenceEvent>();
        var now = state;
        foreach (var (card, index) in Steps)
        {
            var text = Words.OfCard(offered[index].Text);
            if (PlanRules.StandsOnBoard(now, asker.Person!, text))
                continue;
            if (now.Board.Card(card) is not null)
                return RefusalReason.AlreadyThere;
            if ((BoardRules.CheckText(text) ?? BoardRules.CheckRoomForNew(now, asker.Id, CardStanding.OnBoard)) is { } no)
                return no;
            var added = new CardAdded(card, asker.Id, text, Column.NeedsToHappen, Marks, Audience.Everyone, CardStanding.OnBoard);
            events.Add(added);
            now = Decider.Evolve(now, added);
        }

        return new Ruling(events.ToImmutable(), null);
    }

    /// <summary>The list that goes with the conference as it is.</summary>
    internal static ImmutableList<Practice.LocalText> Offered(ConferenceState state) =>
        state.Plan.SafetyPlan.Exists ? state.Practice.DefaultNextSteps.WithSafetyPlan : state.Practice.DefaultNextSteps.WithoutSafetyPlan;

    private static CardMarks Marks { get; } = new(WhoseWords.Professional, "", [], KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.NextStep);
}

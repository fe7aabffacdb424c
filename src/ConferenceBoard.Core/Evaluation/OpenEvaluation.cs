using System.Collections.Immutable;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Evaluation;

/// <summary>
/// Asks everyone who was there how the meeting was. Chair only, once the outcome is known: announced, or where nothing of that kind is decided
/// once the conference has ended. Who is asked is not chosen.
/// </summary>
/// <param name="Evaluation">Id for it; another one where it was too few before.</param>
public sealed record OpenEvaluation(EvaluationId Evaluation) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (PapersRules.KnownAt(state) is null)
            return RefusalReason.EvaluationLater;
        if (state.Evaluation.Standing is EvaluationStanding.Open or EvaluationStanding.Closed)
            return RefusalReason.EvaluationAskedOnce;
        if (Evaluation == default || Evaluation == state.Evaluation.Id)
            return RefusalReason.AlreadyThere;

        var (people, least) = (state.Attendees.FindAll(a => EvaluationState.WouldAsk(state, a)), state.Practice.LeastMarks);
        if (people.Count < least)
            return new Refusal(RefusalReason.EvaluationTooFew, people.Count, least);
        return new EvaluationOpened(Evaluation, [.. people.Select(a => a.Id)]);
    }
}

/// <summary>Forms are taken. Nothing about any of them is an event.</summary>
public sealed record EvaluationOpened(EvaluationId Evaluation, ImmutableHashSet<AttendeeId> Asked) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with
    {
        Evaluation = new EvaluationState
        {
            Id = Evaluation,
            Standing = EvaluationStanding.Open,
            Asked = Asked,
            CameByCode = [.. state.Seats.Values.Where(s => s is { Standing: SeatStanding.Admitted, Introduction: not null }).Select(s => s.Id)],
        },
    };
}

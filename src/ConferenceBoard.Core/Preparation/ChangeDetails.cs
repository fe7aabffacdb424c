using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Preparation;

/// <summary>Changes what the conference is called and when it is. Chair, note taker, social worker or office, until it has begun.</summary>
/// <param name="Title">What the room calls it, first names only; 1 to <see cref="Limits.Name"/> characters.</param>
/// <param name="StartsAt">When it is to start, within <see cref="Limits.ReviewWithinDays"/> days of now where it is another time than before.</param>
/// <param name="ExpectedEnd">After the start, by at most <see cref="Limits.ConferenceHours"/> hours; or null.</param>
/// <param name="StrategyDiscussion">Not after the start; or null.</param>
public sealed record ChangeDetails(string Title, DateTimeOffset StartsAt, DateTimeOffset? ExpectedEnd, DateOnly? StrategyDiscussion) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        var title = Words.OfName(Title);
        if ((PreparationRules.CheckStaffBefore(state, asker) ?? PeopleRules.CheckNames(title, "") ?? CheckTimes(state, asker)) is { } no)
            return no;
        var details = state.Details! with { Title = title, StartsAt = StartsAt };
        return (details, ExpectedEnd, StrategyDiscussion) == (state.Details, state.Preparation.ExpectedEnd, state.Preparation.StrategyDiscussion)
            ? Ruling.NoChange : new DetailsChanged(details, ExpectedEnd, StrategyDiscussion);
    }

    private Refusal? CheckTimes(ConferenceState state, Asker asker)
    {
        if (StartsAt != state.Details!.StartsAt && (StartsAt - asker.At).Duration() > TimeSpan.FromDays(Limits.ReviewWithinDays))
            return RefusalReason.DateImpossible;
        if (ExpectedEnd is { } end && (end <= StartsAt || end - StartsAt > TimeSpan.FromHours(Limits.ConferenceHours)))
            return new Refusal(RefusalReason.EndAfterStart, Limits.ConferenceHours);
        return StrategyDiscussion is { } on && !PreparationRules.IsWithin(on, PreparationRules.Day(StartsAt), Limits.ReviewWithinDays, 0)
            ? new Refusal(RefusalReason.DateImpossible) : null;
    }
}

/// <summary>The conference is called otherwise, or is at another time; dates that were offered, chosen or drafted before that time are gone.</summary>
public sealed record DetailsChanged(ConferenceDetails Details, DateTimeOffset? ExpectedEnd, DateOnly? StrategyDiscussion) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => (state with { Details = Details, Dates = state.Dates.For(Details), Decision = state.Decision.For(Details) })
        .WithPreparation(p => p with { ExpectedEnd = ExpectedEnd, StrategyDiscussion = StrategyDiscussion });
}

using System.Collections.Immutable;

namespace ConferenceBoard.Core.Timetable;

/// <summary>Says whether the asker can make a date that is offered. Everyone but supporters and observers.</summary>
/// <param name="Offer">Which date.</param>
/// <param name="Can">They can, they cannot, or null: they take back what they said.</param>
public sealed record AnswerDate(OfferId Offer, bool? Can) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Person is not { } person || !DatesRules.IsAsked(person))
            return RefusalReason.NotYours;
        if (state.Dates.Offers.Find(d => d.Offer.Id == Offer) is not { } offered)
            return RefusalReason.DateNotOffered;
        return offered.Of(person.Id) == Can ? Ruling.NoChange : new DateAnswered(Offer, person.Id, Can);
    }
}

/// <summary>Someone said whether they can make a date, or took back what they said.</summary>
public sealed record DateAnswered(OfferId Offer, AttendeeId Person, bool? Can) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithDates(dates => dates with
    {
        Offers = dates.Offers.ConvertAll(d => d.Offer.Id == Offer ? d with { Answers = Answered(d.Answers) } : d),
    });

    private ImmutableList<DateAnswer> Answered(ImmutableList<DateAnswer> answers)
    {
        var others = answers.RemoveAll(a => a.Person == Person);
        return Can is { } can ? others.Add(new DateAnswer(Person, can)) : others;
    }
}

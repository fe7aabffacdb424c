using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk asks of the dates of the meetings that follow: mostly what fits, now and then anything.</summary>
internal sealed partial class Walk
{
    private ConferenceCommand SomeDates() => _random.Next(10) switch
    {
        < 3 => new OfferDates(SomeEnum<MeetingKind>(), Chance(20) ? default : [.. Enumerable.Range(0, Chance(12) ? _random.Next(9) : 1 + _random.Next(3)).Select(_ => SomeOffer())]),
        < 8 => new AnswerDate(SomeOffered(), Chance(4) ? null : Chance(3)),
        _ => new ChooseDate(SomeEnum<MeetingKind>(), Chance(3) ? null : SomeMoment(), SomeWords(Limits.Venue), Chance(2) ? "" : SomeWords(Limits.Reason)),
    };

    /// <summary>Who may well ask it.</summary>
    private SeatId? SeatForDates(ConferenceCommand command) => command switch
    {
        AnswerDate => SomeSeatTaken(),
        OfferDates or ChooseDate when !Chance(4) => SeatOf(Role.Chair),
        _ => null,
    };

    /// <summary>Few ids and few days, so that dates stay, move and meet.</summary>
    private DateOffer SomeOffer() => Chance(40) ? null! : new DateOffer(Id.Offer(_random.Next(18)), SomeMoment());

    private OfferId SomeOffered() =>
        Chance(12) || State.Dates.Offers.IsEmpty ? Id.Offer(_random.Next(30)) : State.Dates.Offers[_random.Next(State.Dates.Offers.Count)].Offer.Id;

    /// <summary>Around the limits, which for a review are ten working days, four weeks and six months.</summary>
    private DateTimeOffset SomeMoment() => _random.Next(12) switch
    {
        0 => Scene.Start.AddDays(_random.Next(-3, 500)),
        < 5 => Scene.Start.AddDays(170 + _random.Next(20)),
        _ => Scene.Start.AddDays(1 + _random.Next(30)),
    };
}

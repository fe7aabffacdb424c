using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Understanding;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk asks for people's care and of shared understanding: mostly what fits, now and then anything.</summary>
internal sealed partial class Walk
{
    private ConferenceCommand SomeCare() => _random.Next(40) switch
    {
        < 4 when State.BegunAt is null => new BeginConference(),
        < 4 => new RaiseHand(),
        < 6 => new LowerHand(Chance(2) ? null : SomePerson()),
        < 9 => new CallOn(State.Care.Hands is [var first, ..] && Chance(2) ? first.Person : SomePerson()),
        < 10 => new EndTurn(),
        < 14 => new AskPrivately(SomeEnum<CareAsk>(), SomeWords(Limits.AskWords)),
        < 16 => new WithdrawAsk(SomeEnum<CareAsk>()),
        < 19 => State.Care.Asks is [var ask, ..] && !Chance(6) ? new AnswerAsk(ask.By, ask.Kind, !Chance(6)) : new AnswerAsk(SomePerson(), SomeEnum<CareAsk>(), Chance(2)),
        < 21 => new BeginBreak(SomeMinutes()),
        < 22 => new ChangeBreak(SomeMinutes()),
        < 24 => new EndBreak(),
        < 28 => new WarnOfConduct(Chance(2) ? Id.Attendee(7) : SomePerson(), SomeWords(Limits.ConductNote)),
        < 29 => new TakeBackWarning(Chance(2) ? Id.Attendee(7) : SomePerson()),
        < 32 => new PlanTelling(SomeoneOut(), SomeWords(Limits.Telling), SomeEnum<ReturnPlan>()),
        < 38 => SomeUnderstanding(),
        _ => new WriteFirstWords(SomeOfTheFamily(), SomeWords(Limits.OwnWords)),
    };

    /// <summary>Who may well ask it.</summary>
    private SeatId? SeatForCare(ConferenceCommand command) => command switch
    {
        RaiseHand or AskPrivately => SomeSeatTaken(),
        LowerHand when State.Care.Hands is [.., var last] && Chance(2) => Taken(a => a.Id == last.Person).FirstOrDefault(),
        WithdrawAsk(var kind) when State.Care.Asks.FindLast(a => a.Kind == kind) is { } ask => Taken(a => a.Id == ask.By).FirstOrDefault(),
        _ => null,
    };

    /// <summary>Mostly the next step for one of the first two of the family, so that some come to the end; now and then a skip, or from where it no longer stands.</summary>
    private MarkUnderstanding SomeUnderstanding()
    {
        var person = SomeOfTheFamily();
        var from = State.Understanding.Of(person).Standing;
        var next = from == UnderstandingStanding.InTheirOwnWords ? UnderstandingStanding.NotYet : from + 1;
        return new MarkUnderstanding(
            person, Chance(12) ? SomeEnum<UnderstandingStanding>() : from, Chance(4) ? SomeEnum<UnderstandingStanding>() : next, SomeWords(Limits.OwnWords));
    }

    private AttendeeId SomeOfTheFamily() =>
        Chance(6) ? SomePerson() : State.Attendees.Where(UnderstandingState.Concerns).Take(2).OrderBy(_ => _random.Next()).Select(a => a.Id).FirstOrDefault();

    private AttendeeId SomeoneOut() =>
        Chance(6) ? SomePerson() : State.Attendees.Where(a => a.Attendance is not (Attendance.InTheRoom or Attendance.Remote)).OrderBy(_ => _random.Next()).Select(a => a.Id).FirstOrDefault();

    private int SomeMinutes() => Chance(9) ? 61 * _random.Next(2) : _random.Next(1, 61);

    private string SomeWords(int limit) => _random.Next(12) switch
    {
        0 => "",
        1 => new string('x', limit + 1),
        2 => null!,
        _ => $"said t{++_ids}",
    };
}

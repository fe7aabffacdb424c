using System.Collections.Immutable;
using ConferenceBoard.Core.Parts;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk asks about who is there, parts of the conference and withholding: mostly what fits, now and then anything.</summary>
internal sealed partial class Walk
{
    private ConferenceCommand SomePart() => _random.Next(30) switch
    {
        < 3 => new SendColleague(SomePerson(), Chance(8) ? SomePerson() : Id.Attendee(300 + ++_ids), Chance(20) ? " " : $"Person {300 + _ids}"),
        < 5 => Chance(3) ? new StepOut() : new ComeBack(),
        < 6 => new NoteMissing(Chance(3) ? "" : Chance(9) ? new string('x', 501) : $"gran t{++_ids}"),
        < 7 => new MarkIntroduced(SomePerson(), !Chance(4)),
        < 9 => SomePlace(),
        < 13 => SomeRoom(),
        < 18 => new BeginProfessionalsOnly(),
        < 19 => new EndProfessionalsOnly(),
        < 25 => new AskToWithhold(
            Chance(15) ? SomeRequest() : new RequestId(Id.Of(0x9E9, 1 + State.WithholdingRequests.Count)), SomeCard(), SomeOfFamily(),
            Chance(20) ? "" : Chance(20) ? new string('x', 301) : $"since t{++_ids}"),
        _ => new AnswerWithholding(SomeRequest(), Chance(2), Chance(3) ? "" : Chance(20) ? new string('x', 301) : $"for t{++_ids}"),
    };

    /// <summary>Who may well ask it.</summary>
    private SeatId? SeatForPart(ConferenceCommand command) => command switch
    {
        _ when Chance(6) => null,
        StepOut => Taken(a => a.Attendance == Attendance.Remote).FirstOrDefault(),
        ComeBack => Taken(a => a.Attendance == Attendance.SteppedOut).FirstOrDefault(),
        AskToWithhold asked when State.Board.Card(asked.Card)?.Writer is { } writer && Chance(2) => Taken(a => a.Id == writer).FirstOrDefault(),
        AskToWithhold => Taken(a => a.Role is Role.SocialWorker or Role.Professional or Role.NoteTaker).OrderBy(_ => _random.Next()).FirstOrDefault(),
        BeginProfessionalsOnly or EndProfessionalsOnly or SetRoom or AnswerWithholding => SeatOf(Role.Chair),
        _ => null,
    };

    /// <summary>Mostly the family go out to let a part without them begin, or everyone comes in again; or anyone is anywhere.</summary>
    private SetRoom SomeRoom() => new(_random.Next(8) switch
    {
        0 or 1 => State.Attendees.Where(a => a.SeesWall && !a.IsProfessional).ToImmutableDictionary(a => a.Id, _ => Chance(4) ? Attendance.TheirPartLater : Attendance.SteppedOut),
        2 => Somewhere(_ => SomeEnum<Attendance>()),
        3 => Somewhere(_ => Chance(3) ? Attendance.TheirPartLater : Attendance.SteppedOut),
        _ => State.Attendees.Where(a => a.Waits || a is { Removed: false, Attendance: Attendance.SteppedOut }).ToImmutableDictionary(a => a.Id, _ => Attendance.InTheRoom),
    });

    private ImmutableDictionary<AttendeeId, Attendance> Somewhere(Func<AttendeeId, Attendance> where) =>
        Enumerable.Range(0, 3).Select(_ => SomePerson()).Distinct().ToImmutableDictionary(id => id, where);

    /// <summary>Someone whose part comes later does nothing until the chair says otherwise, so that is asked less often.</summary>
    private Attendance SomeAttendance() => SomeEnum<Attendance>() is var any && any == Attendance.TheirPartLater && !Chance(3) ? Attendance.InTheRoom : any;

    private SetPlace SomePlace() => new(
        Chance(9) ? new string('x', 201) : $"hall t{++_ids}", $"left t{++_ids}", Chance(4) ? "http://meet.example" : Chance(3) ? "" : $"https://meet.example/t{++_ids}");

    private ImmutableHashSet<AttendeeId> SomeOfFamily()
    {
        var family = State.Attendees.FindAll(a => a is { Removed: false, Role: Role.FamilyMember or Role.Child or Role.Advocate or Role.Supporter });
        return Chance(12) ? [SomePerson()] : Chance(20) ? [] : [.. Enumerable.Range(0, _random.Next(1, 3)).Where(_ => !family.IsEmpty).Select(_ => family[_random.Next(family.Count)].Id)];
    }

    private RequestId SomeRequest() =>
        State.WithholdingRequests.FindAll(r => r.Standing == RequestStanding.Waiting) is { IsEmpty: false } waiting && !Chance(8)
            ? waiting[_random.Next(waiting.Count)].Id : new RequestId(Id.Of(0x9E9, _random.Next(1, 5)));
}

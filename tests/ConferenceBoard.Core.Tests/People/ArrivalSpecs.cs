using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.People;

/// <summary>Coming in by a personal link, or by the room's code and the lobby; leaving and coming back.</summary>
public sealed class ArrivalSpecs
{
    private static readonly SeatId Phone = Id.Seat(500);
    private static readonly AttendeeId New = Id.Attendee(500);

    private static readonly Introduction Aunt = new(null, "Auntie Jo", Role.FamilyMember, "Aunt", Remote: false);

    [Fact]
    public void A_personal_link_seats_a_device()
    {
        var scene = Typical.Conference().When(null, new TakeSeat(Phone, Typical.Mum.Id));

        scene.Then<SeatTaken>();
        Assert.Equal(Typical.Mum.Id, scene.State.PersonAt(Phone)?.Id);
    }

    [Fact]
    public void Only_the_office_checks_links() =>
        Typical.Conference().When(Typical.Chair, new TakeSeat(Phone, Typical.Mum.Id)).ThenRefused(RefusalReason.NotYours);

    [Fact]
    public void Taking_the_same_seat_again_changes_nothing() =>
        Typical.Conference().When(null, new TakeSeat(Typical.Mum.Seat, Typical.Mum.Id)).ThenNothing();

    [Fact]
    public void Nobody_takes_the_seat_of_another() =>
        Typical.Conference().When(null, new TakeSeat(Typical.Dad.Seat, Typical.Mum.Id)).ThenRefused(RefusalReason.LinkEnded);

    [Fact]
    public void Nobody_takes_the_seat_that_another_left() =>
        Typical.Conference().Given(Typical.Dad, new LeaveSeat())
            .When(null, new TakeSeat(Typical.Dad.Seat, Typical.Mum.Id)).ThenRefused(RefusalReason.LinkEnded);

    [Fact]
    public void The_link_of_someone_removed_no_longer_works() =>
        Typical.Conference().Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id))
            .When(null, new TakeSeat(Phone, Typical.Mum.Id)).ThenRefused(RefusalReason.LinkEnded);

    [Fact]
    public void A_link_to_nobody_does_not_work() =>
        Typical.Conference().When(null, new TakeSeat(Phone, New)).ThenRefused(RefusalReason.LinkEnded);

    [Fact]
    public void One_person_has_so_many_devices()
    {
        var scene = Typical.Conference();
        for (var n = 1; n < Limits.SeatsPerPerson; n++)
            scene.Given(null, new TakeSeat(Id.Seat(500 + n), Typical.Mum.Id));

        scene.When(null, new TakeSeat(Phone, Typical.Mum.Id)).ThenRefused(RefusalReason.TooManyDevices);
        scene.Given(Typical.Mum, new LeaveSeat()).When(null, new TakeSeat(Phone, Typical.Mum.Id)).Then<SeatTaken>();
    }

    [Fact]
    public void Someone_expected_is_in_the_room_once_their_device_is_in() =>
        Assert.Equal(Attendance.InTheRoom, Typical.Conference()[Typical.Mum].Attendance);

    [Fact]
    public void Someone_expected_from_elsewhere_is_not_in_the_room() =>
        Assert.Equal(Attendance.Remote, Typical.Conference()[Typical.Advocate].Attendance);

    [Fact]
    public void A_device_of_a_person_who_left_comes_back_to_the_same_seat()
    {
        var scene = Typical.Conference().Given(Typical.Mum, new LeaveSeat()).When(null, new TakeSeat(Typical.Mum.Seat, Typical.Mum.Id));

        scene.Then<SeatTaken>();
        Assert.Equal(Typical.Mum.Id, scene.State.PersonAt(Typical.Mum.Seat)?.Id);
    }

    [Fact]
    public void Pressing_leave_does_not_open_the_wall()
    {
        var scene = Typical.Conference().When(Typical.Mum, new LeaveSeat());

        scene.Then<SeatLeft>();
        Assert.Equal(Attendance.InTheRoom, scene[Typical.Mum].Attendance);
        scene.When(Typical.Mum, new LeaveSeat()).ThenRefused(RefusalReason.NotInTheConference);
    }

    [Fact]
    public void Someone_remote_has_left_with_their_last_device()
    {
        var scene = Typical.Conference().Given(null, new TakeSeat(Phone, Typical.Advocate.Id)).Given(Typical.Advocate, new LeaveSeat());
        Assert.Equal(Attendance.Remote, scene[Typical.Advocate].Attendance);

        scene.Given(Typical.Advocate with { Seat = Phone }, new LeaveSeat());
        Assert.Equal(Attendance.Left, scene[Typical.Advocate].Attendance);
    }

    [Fact]
    public void The_office_has_no_seat_to_leave() => Typical.Conference().When(null, new LeaveSeat()).ThenRefused(RefusalReason.NotYours);

    [Fact]
    public void The_code_leads_to_the_lobby_and_no_further()
    {
        var scene = Typical.Conference().When(null, new AskToComeIn(Phone, Aunt with { Name = " Auntie\u202E Jo " }));

        Assert.Equal("Auntie Jo", scene.Then<EntryAsked>().Introduction.Name);
        Assert.Null(scene.State.PersonAt(Phone));
        scene.When(Typical.Stranger with { Seat = Phone }, Ask.Add(1)).ThenRefused(RefusalReason.NotInTheConference);
    }

    [Fact]
    public void Only_the_office_checks_codes() =>
        Typical.Conference().When(Typical.Chair, new AskToComeIn(Phone, Aunt)).ThenRefused(RefusalReason.NotYours);

    [Fact]
    public void There_is_no_lobby_before_there_is_a_conference() =>
        new Scene().When(null, new AskToComeIn(Phone, Aunt)).ThenRefused(RefusalReason.UnknownConference);

    [Fact]
    public void A_device_asks_once() => Waiting().When(null, new AskToComeIn(Phone, Aunt)).ThenRefused(RefusalReason.AlreadyThere);

    [Fact]
    public void The_lobby_holds_as_many_as_a_conference_may_have()
    {
        var scene = Typical.Conference();
        for (var n = 0; n < Limits.Waiting; n++)
            scene.Given(null, new AskToComeIn(Id.Seat(600 + n), Aunt));

        scene.When(null, new AskToComeIn(Phone, Aunt)).ThenRefused(RefusalReason.LobbyFull);
    }

    [Theory]
    [InlineData(Role.Chair)]
    [InlineData(Role.NoteTaker)]
    [InlineData(Role.SocialWorker)]
    public void Those_who_prepare_do_not_come_by_the_code(Role role) =>
        Typical.Conference().When(null, new AskToComeIn(Phone, Aunt with { Role = role })).ThenRefused(RefusalReason.OwnLinkNeeded);

    [Fact]
    public void Nobody_comes_as_the_chair_by_saying_they_are_the_chair() =>
        Typical.Conference().When(null, new AskToComeIn(Phone, Aunt with { Known = Typical.Chair.Id })).ThenRefused(RefusalReason.OwnLinkNeeded);

    [Fact]
    public void A_role_that_we_do_not_know_is_refused() =>
        Typical.Conference().When(null, new AskToComeIn(Phone, Aunt with { Role = (Role)42 })).ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void Someone_says_their_name() =>
        Typical.Conference().When(null, new AskToComeIn(Phone, Aunt with { Name = "\u200D" })).ThenRefused(RefusalReason.NameMissing);

    [Fact]
    public void A_long_name_or_relation_is_refused()
    {
        var scene = Typical.Conference();
        scene.When(null, new AskToComeIn(Phone, Aunt with { Name = new string('x', 81) })).ThenRefused(RefusalReason.NameTooLong, Limits.Name);
        scene.When(null, new AskToComeIn(Phone, Aunt with { Belongs = new string('x', 81) })).ThenRefused(RefusalReason.NameTooLong, Limits.Name);
    }

    [Fact]
    public void Someone_on_the_list_keeps_the_name_and_role_of_the_list()
    {
        var scene = Typical.Conference().When(null, new AskToComeIn(Phone, new Introduction(Typical.Mum.Id, "Boss", Role.SocialWorker, "Court", false)));

        var said = scene.Then<EntryAsked>().Introduction;
        Assert.Equal((Typical.Mum.Name, Role.FamilyMember, ""), (said.Name, said.Role, said.Belongs));
    }

    [Fact]
    public void Someone_who_was_never_on_the_list_is_not_found_on_it() =>
        Typical.Conference().When(null, new AskToComeIn(Phone, Aunt with { Known = New })).ThenRefused(RefusalReason.PersonGone);

    [Theory]
    [InlineData(Role.Chair)]
    [InlineData(Role.NoteTaker)]
    public void Chair_or_note_taker_let_people_in(Role role)
    {
        var scene = Waiting().When(Typical.Of(role), new AdmitSeat(Phone, New));

        scene.Then<SeatAdmitted>();
        var person = scene.State.PersonAt(Phone);
        Assert.Equal(("Auntie Jo", Role.FamilyMember, "Aunt", Attendance.InTheRoom), (person!.Name, person.Role, person.Belongs, person.Attendance));
    }

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_else_lets_people_in_or_sends_them_away(Role role)
    {
        Waiting().When(Typical.Of(role), new AdmitSeat(Phone, New)).ThenRefused(RefusalReason.ChairOnly);
        Waiting().When(Typical.Of(role), new DeclineSeat(Phone)).ThenRefused(RefusalReason.ChairOnly);
        Waiting().When(Typical.Of(role), new TurnAllAway()).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void The_office_lets_nobody_in_from_the_lobby()
    {
        Waiting().When(null, new AdmitSeat(Phone, New)).ThenRefused(RefusalReason.ChairOnly);
        Waiting().When(null, new DeclineSeat(Phone)).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void Letting_in_twice_lets_in_once() =>
        Waiting().Given(Typical.Chair, new AdmitSeat(Phone, New)).When(Typical.NoteTaker, new AdmitSeat(Phone, Id.Attendee(501))).ThenNothing();

    [Fact]
    public void Someone_sent_away_waits_no_more()
    {
        var scene = Waiting().When(Typical.NoteTaker, new DeclineSeat(Phone));

        scene.Then<SeatDeclined>();
        scene.When(Typical.Chair, new DeclineSeat(Phone)).ThenNothing();
        scene.When(Typical.Chair, new AdmitSeat(Phone, New)).ThenRefused(RefusalReason.NoLongerWaiting);
        Assert.Null(scene.State.PersonAt(Phone));
    }

    [Fact]
    public void A_lobby_that_somebody_filled_is_cleared_at_once_and_whoever_is_in_stays()
    {
        var scene = Waiting().Given(null, new AskToComeIn(Id.Seat(601), Aunt)).Given(null, new AskToComeIn(Id.Seat(602), Aunt)).Given(Typical.Chair, new AdmitSeat(Id.Seat(602), New));

        scene.When(Typical.NoteTaker, new TurnAllAway()).ThenRefused(RefusalReason.ChairOnly);
        scene.When(Typical.Chair, new TurnAllAway());
        Assert.Equal([SeatStanding.Declined, SeatStanding.Declined, SeatStanding.Admitted], new[] { Phone, Id.Seat(601), Id.Seat(602) }.Select(s => scene.State.Seats[s].Standing));
        scene.When(Typical.Chair, new TurnAllAway()).ThenNothing();
        scene.Given(null, new AskToComeIn(Id.Seat(603), Aunt));
    }

    [Fact]
    public void A_device_that_never_asked_is_not_waiting()
    {
        Typical.Conference().When(Typical.Chair, new AdmitSeat(Phone, New)).ThenRefused(RefusalReason.NoLongerWaiting);
        Typical.Conference().When(Typical.Chair, new DeclineSeat(Phone)).ThenRefused(RefusalReason.NoLongerWaiting);
        Typical.Conference().When(Typical.Chair, new DeclineSeat(Typical.Mum.Seat)).ThenRefused(RefusalReason.NoLongerWaiting);
    }

    [Fact]
    public void Someone_who_became_note_taker_while_they_waited_comes_with_their_own_link() =>
        Typical.Conference().Given(null, new AskToComeIn(Phone, new Introduction(Typical.Teacher.Id, "", Role.Professional, "", Remote: false)))
            .Given(Typical.Chair, new ChangeRole(Typical.Teacher.Id, Role.NoteTaker))
            .When(Typical.Chair, new AdmitSeat(Phone, New)).ThenRefused(RefusalReason.OwnLinkNeeded);

    [Fact]
    public void A_new_person_does_not_take_the_place_of_another() =>
        Waiting().When(Typical.Chair, new AdmitSeat(Phone, Typical.Mum.Id)).ThenRefused(RefusalReason.AlreadyThere);

    [Fact]
    public void A_full_list_takes_nobody_new_from_the_lobby()
    {
        var scene = Waiting();
        for (var n = scene.State.Attendees.Count; n < Limits.Attendees; n++)
            scene.Given(null, new InviteAttendee(Id.Attendee(600 + n), "Someone", Role.Professional, "", false));

        scene.When(Typical.Chair, new AdmitSeat(Phone, New)).ThenRefused(RefusalReason.TooManyPeople, Limits.Attendees);
    }

    [Fact]
    public void A_person_with_too_many_devices_is_not_let_in_with_another()
    {
        var scene = Typical.Conference().Given(null, new AskToComeIn(Phone, Aunt with { Known = Typical.Mum.Id }));
        for (var n = 1; n < Limits.SeatsPerPerson; n++)
            scene.Given(null, new TakeSeat(Id.Seat(600 + n), Typical.Mum.Id));

        scene.When(Typical.Chair, new AdmitSeat(Phone, New)).ThenRefused(RefusalReason.TooManyDevices);
    }

    [Fact]
    public void The_chair_alone_lets_someone_removed_back_in()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id))
            .Given(null, new AskToComeIn(Phone, Aunt with { Known = Typical.Dad.Id }));

        scene.When(Typical.NoteTaker, new AdmitSeat(Phone, New)).ThenRefused(RefusalReason.ChairOnly);
        scene.Given(Typical.Chair, new AdmitSeat(Phone, New));
        Assert.Equal(Typical.Dad.Id, scene.State.PersonAt(Phone)?.Id);
        Assert.Null(scene.State.PersonAt(Typical.Dad.Seat));
    }

    [Fact]
    public void Someone_remote_who_comes_to_the_room_is_in_the_room()
    {
        var scene = Typical.Conference().Given(null, new AskToComeIn(Phone, Aunt with { Known = Typical.Advocate.Id, Remote = false }))
            .Given(Typical.Chair, new AdmitSeat(Phone, New));

        Assert.Equal(Attendance.InTheRoom, scene[Typical.Advocate].Attendance);
    }

    [Fact]
    public void Someone_in_the_room_stays_in_it_though_a_device_says_otherwise()
    {
        var scene = Typical.Conference().Given(null, new AskToComeIn(Phone, Aunt with { Known = Typical.Mum.Id, Remote = true }))
            .Given(Typical.Chair, new AdmitSeat(Phone, New));

        Assert.Equal(Attendance.InTheRoom, scene[Typical.Mum].Attendance);
    }

    private static Scene Waiting() => Typical.Conference().Given(null, new AskToComeIn(Phone, Aunt));
}

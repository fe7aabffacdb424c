using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.People;

/// <summary>The list of people: inviting, roles, attendance, removing.</summary>
public sealed class ListSpecs
{
    private static readonly InviteAttendee Gran = new(Id.Attendee(500), " Gran ", Role.FamilyMember, "Grandmother", Remote: false);

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Fact]
    public void Office_and_chair_put_people_on_the_list()
    {
        Assert.Equal("Gran", Typical.Conference().When(null, Gran).Then<AttendeeInvited>().Attendee.Name);
        Assert.Equal(Attendance.ExpectedRemote, Typical.Conference().When(Typical.Chair, Gran with { Remote = true }).Then<AttendeeInvited>().Attendee.Attendance);
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_invites_re_roles_or_removes(Role role)
    {
        var who = Typical.Of(role);
        Typical.Conference().When(who, Gran).ThenRefused(RefusalReason.ChairOnly);
        Typical.Conference().When(who, new ChangeRole(Typical.Mum.Id, Role.Observer)).ThenRefused(RefusalReason.ChairOnly);
        Typical.Conference().When(who, new RemoveAttendee(Typical.Dad.Id)).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void The_office_does_not_re_role_or_remove()
    {
        Typical.Conference().When(null, new ChangeRole(Typical.Mum.Id, Role.Observer)).ThenRefused(RefusalReason.ChairOnly);
        Typical.Conference().When(null, new RemoveAttendee(Typical.Dad.Id)).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void There_is_no_list_before_there_is_a_conference() => new Scene().When(null, Gran).ThenRefused(RefusalReason.UnknownConference);

    [Fact]
    public void Nobody_is_on_the_list_twice() => Typical.Conference().Given(null, Gran).When(null, Gran).ThenRefused(RefusalReason.AlreadyThere);

    [Fact]
    public void A_conference_has_one_chair()
    {
        Typical.Conference().When(null, Gran with { Role = Role.Chair }).ThenRefused(RefusalReason.OneChair);
        Typical.Conference().When(Typical.Chair, new ChangeRole(Typical.NoteTaker.Id, Role.Chair)).ThenRefused(RefusalReason.OneChair);
    }

    [Fact]
    public void Someone_on_the_list_has_a_name_of_some_length()
    {
        Typical.Conference().When(null, Gran with { Name = "\t" }).ThenRefused(RefusalReason.NameMissing);
        Typical.Conference().When(null, Gran with { Name = new string('x', 81) }).ThenRefused(RefusalReason.NameTooLong, Limits.Name);
        Typical.Conference().When(null, Gran with { Belongs = new string('x', 81) }).ThenRefused(RefusalReason.NameTooLong, Limits.Name);
        Typical.Conference().When(null, Gran with { Name = new string('x', 80), Belongs = "" }).Then<AttendeeInvited>();
    }

    [Fact]
    public void The_list_holds_eighty_removed_people_too()
    {
        var scene = Typical.Conference();
        for (var n = scene.State.Attendees.Count; n < Limits.Attendees; n++)
            scene.Given(null, Gran with { Attendee = Id.Attendee(600 + n) });

        scene.Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        scene.When(null, Gran).ThenRefused(RefusalReason.TooManyPeople, Limits.Attendees);
    }

    [Fact]
    public void Values_that_no_screen_of_ours_sends_are_refused()
    {
        Typical.Conference().When(null, Gran with { Role = (Role)42 }).ThenRefused(RefusalReason.NotUnderstood);
        Typical.Conference().When(Typical.Chair, new ChangeRole(Typical.Mum.Id, (Role)(-1))).ThenRefused(RefusalReason.NotUnderstood);
        Typical.Conference().When(Typical.Chair, new MarkAttendance(Typical.Mum.Id, (Attendance)42)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void Another_role_counts_from_the_next_command()
    {
        var scene = Typical.Conference().When(Typical.Chair, new ChangeRole(Typical.Mum.Id, Role.Observer));

        scene.Then<RoleChanged>();
        scene.When(Typical.Mum, Ask.Add(1)).ThenRefused(RefusalReason.RoleReads);
        scene.When(Typical.Chair, new ChangeRole(Typical.Mum.Id, Role.Observer)).ThenNothing();
    }

    [Fact]
    public void The_chair_stays_the_chair()
    {
        Typical.Conference().When(Typical.Chair, new ChangeRole(Typical.Chair.Id, Role.Observer)).ThenRefused(RefusalReason.ChairStays);
        Typical.Conference().When(Typical.Chair, new RemoveAttendee(Typical.Chair.Id)).ThenRefused(RefusalReason.ChairStays);
    }

    [Fact]
    public void Nothing_is_said_of_people_who_are_not_there()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        scene.When(Typical.Chair, new ChangeRole(Typical.Dad.Id, Role.Observer)).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.Left)).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, new RemoveAttendee(Gran.Attendee)).ThenRefused(RefusalReason.PersonGone);
    }

    [Fact]
    public void Chair_note_taker_and_office_keep_attendance()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker, null })
        {
            var scene = Typical.Conference().When(who, new MarkAttendance(Typical.Mum.Id, Attendance.SteppedOut));
            scene.Then<AttendanceMarked>();
            Assert.False(scene[Typical.Mum].SeesWall);
            scene.When(who, new MarkAttendance(Typical.Mum.Id, Attendance.SteppedOut)).ThenNothing();
        }
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_marks_their_own_attendance(Role role) =>
        Typical.Conference().When(Typical.Of(role), new MarkAttendance(Typical.Of(role).Id, Attendance.Left)).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void Someone_removed_is_out_with_every_device()
    {
        var phone = Typical.Dad with { Seat = Id.Seat(500) };
        var scene = Typical.Conference().Given(null, new TakeSeat(phone.Seat, phone.Id)).When(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));

        scene.Then<AttendeeRemoved>();
        scene.When(Typical.Dad, Ask.Add(1)).ThenRefused(RefusalReason.NotInTheConference);
        scene.When(phone, Ask.Add(1)).ThenRefused(RefusalReason.NotInTheConference);
        scene.When(Typical.Chair, new RemoveAttendee(Typical.Dad.Id)).ThenNothing();
    }

    [Fact]
    public void A_device_that_nobody_seated_does_nothing() =>
        Typical.Conference().When(Typical.Stranger, new RemoveAttendee(Typical.Dad.Id)).ThenRefused(RefusalReason.NotInTheConference);
}

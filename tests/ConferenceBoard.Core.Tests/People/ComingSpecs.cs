using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.People;

/// <summary>Who comes instead of whom, who steps out, who is missing, who has introduced themselves.</summary>
public sealed class ComingSpecs
{
    private static readonly SendColleague Colleague = new(Typical.Teacher.Id, Id.Attendee(500), " Noor ");

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    public static TheoryData<Role> OfTheFamily => [Role.Chair, Role.FamilyMember, Role.Child];

    [Fact]
    public void A_colleague_comes_with_the_role_and_agency_of_whoever_sent_them()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var scene = Typical.Conference().When(who, Colleague);
            scene.Then<ColleagueSent>();
            Assert.Equal(new Attendee(Colleague.New, "Noor", Role.Professional, "", Attendance.Expected), scene.State.Attendee(Colleague.New));
            Assert.Equal(Attendance.SentColleague, scene[Typical.Teacher].Attendance);
            Assert.Equal(new ColleagueView(Colleague.New, Typical.Teacher.Name), Assert.Single(Console(scene).Colleagues));
        }
    }

    [Fact]
    public void A_colleague_comes_in_the_way_and_to_the_part_the_other_would_have()
    {
        Assert.Equal(Attendance.ExpectedRemote, Typical.Conference().When(Typical.Chair, Colleague with { Absent = Typical.Advocate.Id }).Then<ColleagueSent>().Colleague.Attendance);
        var later = Typical.Conference().Given(Typical.Chair, new MarkAttendance(Typical.Teacher.Id, Attendance.TheirPartLater));
        later.When(Typical.NoteTaker, Colleague).ThenRefused(RefusalReason.ChairOnly);
        Assert.Equal(Attendance.TheirPartLater, later.When(Typical.Chair, Colleague).Then<ColleagueSent>().Colleague.Attendance);
    }

    [Theory]
    [MemberData(nameof(OfTheFamily))]
    public void Nobody_comes_instead_of_the_chair_or_of_the_family(Role role)
    {
        var absent = Typical.Of(role).Id;
        Typical.Conference().When(Typical.Chair, Colleague with { Absent = absent }).ThenRefused(RefusalReason.NobodyInstead);
        Typical.Conference().When(Typical.Chair, new MarkAttendance(absent, Attendance.SentColleague)).ThenRefused(RefusalReason.NobodyInstead);
    }

    [Fact]
    public void A_colleague_is_someone_new_with_a_name_of_some_length()
    {
        var scene = Typical.Conference();
        scene.When(Typical.Chair, Colleague with { Absent = Id.Attendee(9_999) }).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, Colleague with { New = Typical.Mum.Id }).ThenRefused(RefusalReason.AlreadyThere);
        scene.When(Typical.Chair, Colleague with { Name = " " }).ThenRefused(RefusalReason.NameMissing);
        scene.When(Typical.Chair, Colleague with { Name = null! }).ThenRefused(RefusalReason.NameMissing);
        scene.When(Typical.Chair, Colleague with { Name = new string('x', 81) }).ThenRefused(RefusalReason.NameTooLong, Limits.Name);
        scene.When(Typical.Chair, Colleague with { Name = new string('x', 80) }).Then<ColleagueSent>();
    }

    [Fact]
    public void A_colleague_needs_room_on_the_list()
    {
        var scene = Typical.Conference();
        for (var n = scene.State.Attendees.Count; n < Limits.Attendees; n++)
            scene.Given(null, new InviteAttendee(Id.Attendee(600 + n), "Someone", Role.Observer, "", Remote: false));
        scene.When(Typical.Chair, Colleague).ThenRefused(RefusalReason.TooManyPeople, Limits.Attendees);
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_else_keeps_the_list(Role role)
    {
        var (scene, who) = (Typical.Conference(), Typical.Of(role));
        scene.When(who, Colleague).ThenRefused(RefusalReason.ChairOnly);
        scene.When(who, new NoteMissing("Gran")).ThenRefused(RefusalReason.ChairOnly);
        scene.When(who, new MarkIntroduced(who.Id, true)).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void Someone_who_joined_from_elsewhere_says_that_they_are_away_and_back()
    {
        var scene = Typical.Conference().When(Typical.Advocate, new StepOut());
        Assert.Equal(Attendance.SteppedOut, scene.Then<AttendanceMarked>().Attendance);
        scene.When(Typical.Advocate, new StepOut()).ThenNothing();
        Assert.Equal(Attendance.Remote, scene.When(Typical.Advocate, new ComeBack()).Then<AttendanceMarked>().Attendance);
        scene.When(Typical.Advocate, new ComeBack()).ThenNothing();
    }

    [Fact]
    public void Nobody_in_the_room_says_of_themselves_that_they_are_out()
    {
        foreach (var who in Typical.Everyone.Where(w => w != Typical.Advocate))
            Typical.Conference().When(who, new StepOut()).ThenRefused(RefusalReason.MarkedByKeepers);
        Typical.Conference().When(null, new StepOut()).ThenRefused(RefusalReason.NotYours);
        Typical.Conference().When(null, new ComeBack()).ThenRefused(RefusalReason.NotYours);
    }

    [Fact]
    public void Whoever_was_marked_out_of_the_room_comes_back_into_it()
    {
        var scene = Typical.Conference().Given(Typical.NoteTaker, new MarkAttendance(Typical.Mum.Id, Attendance.SteppedOut)).When(Typical.Mum, new ComeBack());
        Assert.Equal(Attendance.InTheRoom, scene.Then<AttendanceMarked>().Attendance);
    }

    [Fact]
    public void Where_someone_came_from_last_is_where_they_come_back_to()
    {
        var scene = Typical.Conference().Given(Typical.Advocate, new StepOut())
            .Given(Typical.Chair, new MarkAttendance(Typical.Advocate.Id, Attendance.InTheRoom))
            .Given(Typical.Chair, new MarkAttendance(Typical.Advocate.Id, Attendance.SteppedOut))
            .When(Typical.Advocate, new ComeBack());
        Assert.Equal(Attendance.InTheRoom, scene.Then<AttendanceMarked>().Attendance);
    }

    [Fact]
    public void Whoever_has_left_is_marked_back_by_those_who_keep_the_list() =>
        Typical.Conference().Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, Attendance.Left)).When(Typical.Mum, new ComeBack()).ThenRefused(RefusalReason.MarkedByKeepers);

    [Fact]
    public void Who_is_missing_is_read_by_chair_note_taker_and_social_worker()
    {
        var scene = Typical.Conference().Given(Typical.NoteTaker, new NoteMissing("Gran, she picks them up from school "));
        foreach (var who in Typical.Everyone)
        {
            var reads = who.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker;
            Assert.Equal(reads ? "Gran, she picks them up from school" : "", BoardView.For(scene.State, scene[who]).Missing);
        }

        scene.When(Typical.Chair, new NoteMissing("Gran, she picks them up from school")).ThenNothing();
        scene.Given(Typical.Chair, new NoteMissing(""));
        Assert.Equal("", scene.State.Comings.Missing);
    }

    [Fact]
    public void Who_is_missing_fits_a_note()
    {
        Typical.Conference().When(Typical.Chair, new NoteMissing(new string('x', 501))).ThenRefused(RefusalReason.NoteTooLong, 501, Limits.Missing);
        Typical.Conference().When(Typical.Chair, new NoteMissing(new string('x', 500))).Then<MissingNoted>();
        Typical.Conference().When(Typical.Chair, new NoteMissing(null!)).ThenNothing();
    }

    [Fact]
    public void Who_has_introduced_themselves_is_ticked_off_and_can_be_unticked()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new MarkIntroduced(Typical.Mum.Id, true)).Given(Typical.NoteTaker, new MarkIntroduced(Typical.Dad.Id, true));
        Assert.Equal([Typical.Mum.Id, Typical.Dad.Id], Console(scene).Introduced.AsEnumerable());
        scene.When(Typical.Chair, new MarkIntroduced(Typical.Mum.Id, true)).ThenNothing();
        scene.When(Typical.Chair, new MarkIntroduced(Typical.Mum.Id, false)).Then<IntroductionMarked>();
        Assert.Equal([Typical.Dad.Id], Console(scene).Introduced.AsEnumerable());
        scene.When(Typical.Chair, new MarkIntroduced(Id.Attendee(9_999), true)).ThenRefused(RefusalReason.PersonGone);
        scene.Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id)).When(Typical.Chair, new MarkIntroduced(Typical.Dad.Id, false)).ThenRefused(RefusalReason.PersonGone);
        Assert.Empty(Console(scene).Introduced);
    }

    private static ConsoleView Console(Scene scene) => ConsoleView.For(scene.State, scene[Typical.Chair])!;
}

using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>How people attend, what they need and what keeps them safe (domain.md §2).</summary>
public sealed class AttendeeSpecs
{
    private static readonly AttendeePreparation Needs = new(
        Coming.InPerson, true, " Polish\n", ParticipationNeeds.Breaks | ParticipationNeeds.Supporter, " near the door ", "that he is there", "a break", SafeAttendance.DifferentTimes, "not with Lee");

    public static TheoryData<Role> Others => Beforehand.Others;

    [Fact]
    public void Those_who_prepare_write_it_down()
    {
        foreach (var who in Beforehand.Staff)
        {
            var scene = Beforehand.Prepared().Given(who, new PrepareAttendee(Typical.Mum.Id, Needs, 0));
            Assert.Equal(new Prepared<AttendeePreparation>(Needs with { Interpreter = "Polish", NeedsWords = "near the door" }, 1), scene.State.Preparation.Of(Typical.Mum.Id));
            scene.When(who, new PrepareAttendee(Typical.Mum.Id, Needs, 0)).ThenNothing();
            scene.When(who, new PrepareAttendee(Typical.Mum.Id, Needs with { Fear = "" }, 0)).ThenRefused(RefusalReason.PreparationChanged);
            scene.When(who, new PrepareAttendee(Typical.Mum.Id, Needs with { Fear = "" }, 1)).Then<AttendeePrepared>();
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Nobody_else_does(Role role)
    {
        Beforehand.Prepared().When(Typical.Of(role), new PrepareAttendee(Typical.Of(role).Id, Needs, 0)).ThenRefused(RefusalReason.PreparationNotYours);
        Beforehand.Prepared().When(Typical.Of(role), new EditAttendee(Typical.Of(role).Id, "Other", "")).ThenRefused(RefusalReason.PreparationNotYours);
    }

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        var scene = Beforehand.Prepared().Given(Typical.Chair, new RemoveAttendee(Typical.Observer.Id));
        foreach (var info in new[] { null!, Needs with { Coming = (Coming)9 }, Needs with { Safe = (SafeAttendance)9 }, Needs with { Needs = (ParticipationNeeds)256 } })
            scene.When(Typical.Chair, new PrepareAttendee(Typical.Mum.Id, info, 0)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new PrepareAttendee(Id.Attendee(500), Needs, 0)).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, new PrepareAttendee(Typical.Observer.Id, Needs, 0)).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, new PrepareAttendee(Typical.Mum.Id, Needs with { Coming = Coming.SendsColleague }, 0)).ThenRefused(RefusalReason.NobodyInstead);
        scene.When(Typical.Chair, new PrepareAttendee(Typical.Mum.Id, Needs with { Interpreter = new string('x', 201) }, 0)).ThenRefused(RefusalReason.WordsTooLong, 201, 200);
        foreach (var info in new[] { Needs with { NeedsWords = Long(1_001) }, Needs with { Fear = Long(1_001) }, Needs with { HelpToStay = Long(1_001) }, Needs with { SafeWords = Long(1_001) } })
            scene.When(Typical.Chair, new PrepareAttendee(Typical.Mum.Id, info, 0)).ThenRefused(RefusalReason.WordsTooLong, 1_001, 1_000);
        scene.When(Typical.Chair, new PrepareAttendee(Typical.Mum.Id, Needs with { Needs = (ParticipationNeeds)255, Fear = Long(1_000), SafeWords = null! }, 0)).Then<AttendeePrepared>();
    }

    [Theory]
    [InlineData(Coming.Remote, Attendance.ExpectedRemote)]
    [InlineData(Coming.Apologies, Attendance.Apologies)]
    [InlineData(Coming.WrittenViewsOnly, Attendance.Expected)]
    public void An_answer_says_where_someone_is_expected_and_another_takes_it_back(Coming answer, Attendance expected)
    {
        var scene = Beforehand.Prepared().Given(Typical.SocialWorker, new PrepareAttendee(Beforehand.Gran.Id, Needs with { Coming = answer }, 0));
        Assert.Equal(expected, scene[Beforehand.Gran].Attendance);
        scene.Given(Typical.SocialWorker, new PrepareAttendee(Beforehand.Gran.Id, Needs, 1));
        Assert.Equal(Attendance.Expected, scene[Beforehand.Gran].Attendance);
    }

    [Fact]
    public void Apologies_that_were_a_mistake_leave_someone_expected()
    {
        var scene = Beforehand.Prepared().Given(Typical.Chair, new PrepareAttendee(Beforehand.Gran.Id, Needs with { Coming = Coming.Apologies }, 0))
            .Given(Typical.Chair, new PrepareAttendee(Beforehand.Gran.Id, Needs with { Coming = Coming.NotSaid }, 1));
        Assert.Equal(Attendance.Expected, scene[Beforehand.Gran].Attendance);
    }

    [Theory]
    [InlineData(Attendance.InTheRoom)]
    [InlineData(Attendance.Remote)]
    [InlineData(Attendance.Left)]
    [InlineData(Attendance.TheirPartLater)]
    [InlineData(Attendance.TheirPartOver)]
    public void Whoever_is_somewhere_stays_there(Attendance attendance)
    {
        var scene = Beforehand.Prepared().Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, attendance));
        scene.When(Typical.Chair, new PrepareAttendee(Typical.Mum.Id, Needs with { Coming = Coming.Remote }, 0)).Then<AttendeePrepared>();
        Assert.Equal(attendance, scene[Typical.Mum].Attendance);
    }

    [Fact]
    public void Other_words_do_not_bring_an_old_answer_back()
    {
        var scene = Beforehand.Prepared().Given(Typical.Chair, new PrepareAttendee(Beforehand.Gran.Id, Needs, 0))
            .Given(Typical.Chair, new MarkAttendance(Beforehand.Gran.Id, Attendance.ExpectedRemote));
        scene.When(Typical.Chair, new PrepareAttendee(Beforehand.Gran.Id, Needs with { Fear = "" }, 1)).Then<AttendeePrepared>();
        Assert.Equal(Attendance.ExpectedRemote, scene[Beforehand.Gran].Attendance);
    }

    [Fact]
    public void Those_who_prepare_write_names_otherwise()
    {
        foreach (var who in Beforehand.Staff)
        {
            var scene = Beforehand.Prepared().Given(who, new EditAttendee(Typical.Mum.Id, " Dawn W ", "Mum"));
            Assert.Equal(("Dawn W", "Mum"), (scene[Typical.Mum].Name, scene[Typical.Mum].Belongs));
            scene.When(who, new EditAttendee(Typical.Mum.Id, "Dawn W", "Mum")).ThenNothing();
        }
    }

    [Fact]
    public void A_name_is_there_and_short()
    {
        var scene = Beforehand.Prepared().Given(Typical.Chair, new RemoveAttendee(Typical.Observer.Id));
        scene.When(Typical.Chair, new EditAttendee(Typical.Mum.Id, null!, "")).ThenRefused(RefusalReason.NameMissing);
        scene.When(Typical.Chair, new EditAttendee(Typical.Mum.Id, "Dawn", Long(81))).ThenRefused(RefusalReason.NameTooLong, 80);
        scene.When(Typical.Chair, new EditAttendee(Typical.Observer.Id, "Obi", "")).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, new EditAttendee(Typical.Mum.Id, Long(80), null!)).Then<AttendeeRenamed>();
    }

    private static string Long(int letters) => new('x', letters);
}

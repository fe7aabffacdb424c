using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.Care;

/// <summary>How those who are out will hear the outcome.</summary>
public sealed class TellingSpecs
{
    private static readonly PlanTelling Plan = new(Typical.Dad.Id, " Sam rings him at four ", ReturnPlan.WillNotReturn);

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    public static TheoryData<Role> OthersThanReaders => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.SocialWorker);

    [Theory]
    [InlineData(Attendance.SteppedOut)]
    [InlineData(Attendance.Left)]
    [InlineData(Attendance.Apologies)]
    [InlineData(Attendance.Expected)]
    [InlineData(Attendance.ExpectedRemote)]
    public void Chair_and_note_taker_plan_it_for_whoever_is_out(Attendance attendance)
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var scene = Cared.Begun().Marked(Typical.Dad, attendance).When(keeper, Plan);
            Assert.Equal("Sam rings him at four", scene.Then<TellingPlanned>().How);
            scene.When(keeper, Plan).ThenNothing();
        }
    }

    [Theory]
    [InlineData(Attendance.InTheRoom)]
    [InlineData(Attendance.Remote)]
    public void Who_is_here_hears_it(Attendance attendance) =>
        Cared.Begun().Marked(Typical.Dad, attendance).When(Typical.Chair, Plan).ThenRefused(RefusalReason.StillHere);

    [Fact]
    public void Someone_removed_hears_it_too()
    {
        var scene = Cared.Begun().Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        Assert.Equal("Lee", Assert.Single(scene.SeenBy(Typical.Chair).Untold).Name);

        scene.When(Typical.Chair, Plan).Then<TellingPlanned>();
        Assert.Equal("Lee", Assert.Single(scene.SeenBy(Typical.Chair).Tellings).Name);
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_else_plans_it(Role role) =>
        Cared.Begun().Marked(Typical.Dad, Attendance.Left).When(Typical.Of(role), Plan).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        var scene = Cared.Begun().Marked(Typical.Dad, Attendance.Left);
        scene.When(Typical.Chair, Plan with { Returns = (ReturnPlan)42 }).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, Plan with { Person = Id.Attendee(500) }).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, Plan with { How = new string('x', 301) }).ThenRefused(RefusalReason.WordsTooLong, 301, 300);
        scene.When(Typical.Chair, Plan with { How = new string('x', 300) }).Then<TellingPlanned>();
        scene.When(null, Plan).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void A_plan_may_be_emptied()
    {
        var scene = Cared.Begun().Marked(Typical.Dad, Attendance.Left).Given(Typical.Chair, Plan);

        scene.When(Typical.Chair, Plan with { How = null! }).Then<TellingPlanned>();
        Assert.Equal(("", ReturnPlan.WillNotReturn), (scene.SeenBy(Typical.Chair).Tellings[0].How, scene.SeenBy(Typical.Chair).Tellings[0].Returns));
        scene.When(Typical.Chair, new PlanTelling(Typical.Dad.Id, "", ReturnPlan.NotSaid)).Then<TellingPlanned>();
        Assert.Empty(scene.State.Care.Tellings);
        scene.When(Typical.Chair, new PlanTelling(Typical.Dad.Id, "", ReturnPlan.NotSaid)).ThenNothing();
    }

    [Fact]
    public void Chair_note_taker_and_social_worker_read_it()
    {
        var scene = Cared.Begun().Marked(Typical.Dad, Attendance.Left).Given(Typical.Chair, Plan);
        foreach (var reader in new[] { Typical.Chair, Typical.NoteTaker, Typical.SocialWorker })
            Assert.Equal("Sam rings him at four", Assert.Single(scene.SeenBy(reader).Tellings).How);
    }

    [Theory]
    [MemberData(nameof(OthersThanReaders))]
    public void Nobody_else_reads_it(Role role)
    {
        var scene = Cared.Begun().Marked(Typical.Dad, Attendance.Left).Given(Typical.Chair, Plan);
        Assert.Empty(scene.SeenBy(Typical.Of(role)).Tellings);
    }

    [Fact]
    public void Once_the_conference_has_begun_chair_and_note_taker_see_who_lacks_a_plan()
    {
        Assert.Empty(Typical.Conference().Marked(Typical.Dad, Attendance.Apologies).SeenBy(Typical.Chair).Untold);
        var scene = Cared.Begun().Marked(Typical.Dad, Attendance.Left).Marked(Typical.Mum, Attendance.SteppedOut);

        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
            Assert.Equal("Dawn, Lee", string.Join(", ", scene.SeenBy(keeper).Untold.Select(u => u.Name)));
        Assert.Empty(scene.SeenBy(Typical.SocialWorker).Untold);
        scene.Given(Typical.Chair, Plan).Given(Typical.Chair, new PlanTelling(Typical.Mum.Id, "", ReturnPlan.WillReturn));
        Assert.Empty(scene.SeenBy(Typical.Chair).Untold);
        scene.Given(Typical.Chair, new PlanTelling(Typical.Mum.Id, "", ReturnPlan.WillNotReturn));
        Assert.Equal("Dawn", Assert.Single(scene.SeenBy(Typical.Chair).Untold).Name);
    }

    [Fact]
    public void The_chair_and_those_who_were_taken_off_the_list_without_having_come_lack_nothing()
    {
        var gran = new InviteAttendee(Id.Attendee(500), "Gran", Role.FamilyMember, "", Remote: false);
        var scene = Cared.Begun().Given(Typical.Chair, gran).Given(Typical.Chair, new RemoveAttendee(gran.Attendee)).Marked(Typical.Chair, Attendance.SteppedOut);

        Assert.Empty(scene.SeenBy(Typical.Chair).Untold);
    }

    [Fact]
    public void Who_comes_back_hears_it_and_the_plan_waits_for_another_time()
    {
        var scene = Cared.Begun().Marked(Typical.Dad, Attendance.Left).Given(Typical.Chair, Plan).Marked(Typical.Dad, Attendance.InTheRoom);
        Assert.Empty(scene.SeenBy(Typical.Chair).Tellings);
        Assert.Single(scene.Marked(Typical.Dad, Attendance.Left).SeenBy(Typical.Chair).Tellings);
    }
}

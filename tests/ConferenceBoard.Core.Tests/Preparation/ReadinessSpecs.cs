using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Genogram;
using ConferenceBoard.Core.Tests.Scaling;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>Whether everything is ready, at a glance (domain.md §2).</summary>
public sealed class ReadinessSpecs
{
    [Fact]
    public void A_conference_that_was_only_opened_lacks_most_things_and_nothing_is_late()
    {
        var items = Readiness.Of(new Scene().Given(null, Typical.Opening).State, Scene.Start.AddYears(1), ReadinessLimits.None, hasSafetyPlan: false);
        Assert.All(items, item => Assert.True(item.Standing == ReadinessStanding.ToDo || item.Kind == ReadinessKind.ProposalsAnswered));
        Assert.Equal(
            [
                ReadinessKind.EndExpected, ReadinessKind.PlaceGiven, ReadinessKind.ChildDated, ReadinessKind.ChildAttendanceSaid, ReadinessKind.ChildDated, ReadinessKind.ChildAttendanceSaid,
                ReadinessKind.ChairInvited, ReadinessKind.SocialWorkerInvited, ReadinessKind.FamilyInvited,
                ReadinessKind.DangerStatementsWritten, ReadinessKind.ProposalsAnswered, ReadinessKind.GenogramDrawn, ReadinessKind.SafetyPlanDrafted,
            ],
            items.Select(i => i.Kind));
    }

    [Fact]
    public void The_end_and_the_place()
    {
        var scene = Beforehand.Prepared();
        Assert.Equal([ReadinessStanding.ToDo, ReadinessStanding.ToDo], [One(scene, ReadinessKind.EndExpected), One(scene, ReadinessKind.PlaceGiven)]);
        scene.Given(Typical.Chair, new ChangeDetails("Robin", Scene.Start, Scene.Start.AddHours(2), null)).Given(Typical.Chair, new SetPlace("", "", "https://meet.example/1"));
        Assert.Equal([ReadinessStanding.Ready, ReadinessStanding.Ready], [One(scene, ReadinessKind.EndExpected), One(scene, ReadinessKind.PlaceGiven)]);
    }

    [Fact]
    public void No_child_waits_alone_and_one_who_does_not_come_is_spoken_for()
    {
        Assert.Equal("ChildDated ToDo, ChildAttendanceSaid ToDo", OfChild(null));
        Assert.Equal("ChildDated Ready, ChildAttendanceSaid Ready, ChildAccompanied ToDo", OfChild(Beforehand.About(Beforehand.Today, attends: ChildAttends.APart)));
        Assert.Equal("ChildDated Ready, ChildAttendanceSaid Ready, ChildAccompanied Ready", OfChild(Beforehand.About(Beforehand.Today, attends: ChildAttends.WholeMeeting, broughtBy: "Gran")));
        Assert.Equal("ChildDated Ready, ChildAttendanceSaid Ready, ChildSpokenFor ToDo", OfChild(Beforehand.About(Beforehand.Today, attends: ChildAttends.NotAttending)));
        Assert.Equal("ChildDated Ready, ChildAttendanceSaid Ready, ChildSpokenFor Ready", OfChild(Beforehand.About(Beforehand.Today, attends: ChildAttends.NotAttending, speaks: "Ade")));
        Assert.Equal("ChildDated Ready", OfChild(Beforehand.About(expected: Beforehand.Today)));
        Assert.Equal("ChildDated ToDo", OfChild(Beforehand.About(expected: Beforehand.Today.AddDays(-1))));

        static string OfChild(ChildPreparation? info)
        {
            var scene = Beforehand.Prepared();
            if (info is not null)
                scene.Given(Typical.Chair, new DescribeChild(Typical.Sky.Id, info, 0));
            return Told(Of(scene).Where(i => i.Child == Typical.Sky.Id));
        }
    }

    [Fact]
    public void Who_is_to_be_on_the_list_by_when()
    {
        var scene = new Scene().Given(null, Typical.Opening);
        var due = ReadinessLimits.None with { InvitationList = Scene.Start };
        Assert.Equal(ReadinessStanding.ToDo, One(scene, ReadinessKind.ChairInvited, due, Scene.Start));
        Assert.Equal(ReadinessStanding.Late, One(scene, ReadinessKind.FamilyInvited, due, Scene.Start.AddSeconds(1)));
        Assert.Equal(ReadinessStanding.Ready, One(Beforehand.Prepared(), ReadinessKind.SocialWorkerInvited, due, Scene.Start.AddSeconds(1)));
        var without = Beforehand.Prepared().Given(Typical.Chair, new RemoveAttendee(Typical.SocialWorker.Id));
        Assert.Equal(ReadinessStanding.ToDo, One(without, ReadinessKind.SocialWorkerInvited));
    }

    [Fact]
    public void A_family_member_answers_is_asked_and_is_met()
    {
        Assert.Equal("ComingAnswered ToDo, NeedsAsked ToDo, PreMeetHeld ToDo", OfGran(null));
        var scene = Beforehand.Prepared().Given(Typical.Chair, new KeepPreMeet(Beforehand.Gran.Id, PreMeet.None with { HeldOn = Beforehand.Today }, 0));
        Assert.Equal("ComingAnswered Ready, NeedsAsked Ready, PreMeetHeld Ready", OfGran(Beforehand.Nothing with { Coming = Coming.Remote, NeedsAsked = true }, scene));
        Assert.Equal("ComingAnswered Ready", OfGran(Beforehand.Nothing with { Coming = Coming.Apologies }));
        Assert.Equal("ComingAnswered Ready", OfGran(Beforehand.Nothing with { Coming = Coming.WrittenViewsOnly, Interpreter = "Polish" }));
        scene = Beforehand.Prepared().Given(Typical.Chair, new RemoveAttendee(Typical.Interpreter.Id));
        Assert.Contains("InterpreterInvited ToDo", OfGran(Beforehand.Nothing with { Interpreter = "Polish" }, scene), StringComparison.Ordinal);
        Assert.Contains("InterpreterInvited Ready", OfGran(Beforehand.Nothing with { Interpreter = "Polish" }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chair_is_asked_nothing_and_the_social_worker_is_met()
    {
        var scene = Beforehand.Prepared();
        Assert.Equal("", Told(Of(scene).Where(i => i.Person == Typical.Chair.Id)));
        Assert.Equal("ComingAnswered Ready, PreMeetHeld ToDo", Told(Of(scene).Where(i => i.Person == Typical.SocialWorker.Id)));
    }

    [Fact]
    public void Whoever_sends_a_colleague_names_them()
    {
        var scene = Beforehand.Prepared().Given(Typical.Chair, new PrepareAttendee(Typical.Teacher.Id, Beforehand.Nothing with { Coming = Coming.SendsColleague }, 0));
        Assert.Equal(ReadinessStanding.ToDo, One(scene, ReadinessKind.ColleagueNamed));
        Assert.Equal(ReadinessStanding.Ready, One(scene.Given(Typical.Chair, new SendColleague(Typical.Teacher.Id, Id.Attendee(500), "Jo")), ReadinessKind.ColleagueNamed));
    }

    [Fact]
    public void Those_who_come_at_different_times_need_a_split()
    {
        var apart = Beforehand.Nothing with { Safe = SafeAttendance.DifferentTimes };
        var scene = Beforehand.Prepared().Given(Typical.Chair, new PrepareAttendee(Typical.Mum.Id, apart, 0)).Given(Typical.Chair, new PrepareAttendee(Typical.Dad.Id, apart, 0));
        Assert.Equal("SplitPlanned ToDo, SplitPlanned ToDo", Splits());
        scene.Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartLater));
        Assert.Equal("SplitPlanned Ready, SplitPlanned Ready", Splits());

        string Splits() => Told(Of(scene).Where(i => i.Kind == ReadinessKind.SplitPlanned));
    }

    [Fact]
    public void Reports_are_late_after_their_day()
    {
        var due = ReadinessLimits.None with { ReportsToChair = Beforehand.Today, ReportsToFamily = Beforehand.Today.AddDays(1) };
        var scene = Beforehand.Prepared();
        Assert.DoesNotContain(Of(scene), i => i.Kind is ReadinessKind.ReportReceived or ReadinessKind.ReportShared);
        scene.Given(Typical.Chair, new KeepReport(Typical.Teacher.Id, ReportTrack.None with { Wanted = true }, 0));
        Assert.Equal((ReadinessStanding.ToDo, ReadinessStanding.ToDo), Reports(0));
        Assert.Equal((ReadinessStanding.Late, ReadinessStanding.ToDo), Reports(1));
        Assert.Equal((ReadinessStanding.Late, ReadinessStanding.Late), Reports(2));
        scene.Given(Typical.Chair, new KeepReport(Typical.Teacher.Id, new ReportTrack(true, Beforehand.Today, Beforehand.Today, false), 1));
        Assert.Equal((ReadinessStanding.Ready, ReadinessStanding.Ready), Reports(2));

        (ReadinessStanding, ReadinessStanding) Reports(int days) =>
            (One(scene, ReadinessKind.ReportReceived, due, Scene.Start.AddDays(days)), One(scene, ReadinessKind.ReportShared, due, Scene.Start.AddDays(days)));
    }

    [Fact]
    public void Danger_statements_proposals_genogram_and_safety_plan()
    {
        var scene = Beforehand.Prepared().Given(Typical.SocialWorker, Scales.Add()).Given(Typical.Chair, new ProposePair(Id.Proposal(1), Scales.Pair, null))
            .Given(Typical.SocialWorker, Kin.Add("a", "Ade"));
        var items = Readiness.Of(scene.State, Scene.Start, ReadinessLimits.None, hasSafetyPlan: true)[^4..];
        Assert.Equal("DangerStatementsWritten Ready, ProposalsAnswered ToDo, GenogramDrawn Ready, SafetyPlanDrafted Ready", Told(items));
        Assert.Equal([1, 1, 0, 0], items.Select(i => i.Count));
    }

    [Fact]
    public void What_someone_lets_become_cards_is_to_be_used()
    {
        var scene = Beforehand.Prepared().Given(Typical.Dad, new WriteViewsBefore(Beforehand.Form with { Consent = false }, 0)).Given(Typical.Mum, new WriteViewsBefore(Beforehand.Form, 0));
        Assert.Equal(ReadinessStanding.ToDo, One(scene, ReadinessKind.ViewsUsed));
        scene.Given(Typical.Chair, new ViewsToCards(Typical.Mum.Id, [new ViewCard(Id.Card(1), Column.WorkingWell, "laugh")]));
        Assert.Equal(ReadinessStanding.Ready, One(scene, ReadinessKind.ViewsUsed));
    }

    private static string OfGran(AttendeePreparation? info, Scene? scene = null)
    {
        scene ??= Beforehand.Prepared();
        if (info is not null)
            scene.Given(Typical.Chair, new PrepareAttendee(Beforehand.Gran.Id, info, 0));
        return Told(Of(scene).Where(i => i.Person == Beforehand.Gran.Id));
    }

    private static IEnumerable<ReadinessItem> Of(Scene scene) => Readiness.Of(scene.State, Scene.Start, ReadinessLimits.None, hasSafetyPlan: false);

    private static ReadinessStanding One(Scene scene, ReadinessKind kind, ReadinessLimits? limits = null, DateTimeOffset? now = null) =>
        Assert.Single(Readiness.Of(scene.State, now ?? Scene.Start, limits ?? ReadinessLimits.None, hasSafetyPlan: false), i => i.Kind == kind).Standing;

    private static string Told(IEnumerable<ReadinessItem> items) => string.Join(", ", items.Select(i => $"{i.Kind} {i.Standing}"));
}

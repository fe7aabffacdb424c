using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>Who sees the preparation (domain.md §2): chair, note taker and social worker; and their own form those who wrote one.</summary>
public sealed class PreparationViewSpecs
{
    public static TheoryData<Role> Others => Beforehand.Others;

    [Theory]
    [InlineData(Role.Chair)]
    [InlineData(Role.NoteTaker)]
    [InlineData(Role.SocialWorker)]
    public void Those_who_prepare_see_all_of_it_with_its_revisions(Role role)
    {
        var view = Full().SeenBy(Typical.Of(role))!;
        Assert.Equal(("Robin", Scene.Start.AddHours(2), Beforehand.Today), (view.Details!.Title, view.ExpectedEnd, view.StrategyDiscussion));
        Assert.Equal(("Old Hall", true), (view.Place.Venue, view.MayChangeDetails));
        Assert.Equal([("Robin", 0), ("Sky", 1)], view.Children.Select(c => (c.Name, c.Revision)));
        var mum = view.People.Single(p => p.Person.Id == Typical.Mum.Id);
        Assert.Equal((1, "that he is there", 1, true), (mum.Revision, mum.Info.Fear, mum.ReportRevision, mum.Report!.Wanted));
        Assert.Null(view.People.Single(p => p.Person.Id == Typical.Advocate.Id).Report);
        var form = Assert.Single(view.Forms);
        Assert.Equal((Typical.Mum.Id, "Dawn", Beforehand.Form, 1, "Nia"), (form.Person, form.Name, form.Form, form.Revision, form.HelpedByName));
        Assert.Equal("They laugh", Assert.Single(form.Used).Text);
        Assert.Equal((1, "point"), (view.TrajectoryRevision, Assert.Single(view.Trajectory).Words));
        Assert.Equal<AttendeeId>([Typical.Mum.Id, Typical.Dad.Id, Typical.Child.Id, Beforehand.Gran.Id], view.MayHelp);
    }

    [Fact]
    public void Pre_meets_are_for_chair_and_note_taker()
    {
        var scene = Full();
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var view = scene.SeenBy(keeper)!;
            Assert.Equal((true, true), (view.KeepsPreMeets, view.MayUseForms));
            Assert.Equal("Sam, Dawn, Lee, Robin W, Gran", string.Join(", ", view.PreMeets.Select(p => p.Name)));
            Assert.Equal(("calm", 1), (view.PreMeets[1].Meet.Notes, view.PreMeets[1].Revision));
        }

        var social = scene.SeenBy(Typical.SocialWorker)!;
        Assert.Equal((false, false), (social.KeepsPreMeets, social.MayUseForms));
        Assert.Empty(social.PreMeets);
    }

    [Fact]
    public void Nobody_is_offered_what_the_conference_refuses()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker, Typical.SocialWorker })
        {
            var (scene, place) = (Full(), new SetPlace("Elsewhere", "", ""));
            var (view, invite) = (scene.SeenBy(who)!, new InviteAttendee(Id.Attendee(60), "Uncle", Role.FamilyMember, "", Remote: false));
            Assert.Equal((view.MaySetPlace, view.MayInvite), (IsTaken(scene, who, place), IsTaken(scene, who, invite)));
            foreach (var person in view.People)
                Assert.Equal((person.Person.Name, person.MayTakeBack), (person.Person.Name, IsTaken(scene, who, new TakeOutDevices(person.Person.Id))));
        }

        static bool IsTaken(Scene scene, Who who, ConferenceCommand command) => Decider.Decide(scene.State, new Asked(command, new Actor.OfSeat(who.Seat), new OperationId(Guid.NewGuid()), Scene.Start)).Refusal is null;
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Nobody_else_has_such_a_view(Role role) => Assert.Null(Full().SeenBy(Typical.Of(role)));

    [Fact]
    public void Nor_has_a_social_worker_who_waits_or_was_removed()
    {
        Assert.Null(Full().Given(Typical.Chair, new MarkAttendance(Typical.SocialWorker.Id, Attendance.TheirPartLater)).SeenBy(Typical.SocialWorker));
        Assert.Null(Full().Given(Typical.Chair, new RemoveAttendee(Typical.SocialWorker.Id)).SeenBy(Typical.SocialWorker));
    }

    [Fact]
    public void What_is_the_same_is_the_very_same()
    {
        var scene = Full();
        var (before, form) = (scene.SeenBy(Typical.Chair), scene.FormOf(Typical.Mum));
        Assert.Equal(before, scene.SeenBy(Typical.Chair)! with { Children = before!.Children, People = before.People, PreMeets = before.PreMeets, Forms = before.Forms, MayHelp = before.MayHelp, Drafts = before.Drafts });
        scene.Given(Typical.Chair, new SetContributionMode(ContributionMode.Tray, AttendeesMayMove: true));
        Assert.Same(before, PreparationView.For(scene.State, scene[Typical.Chair], before));
        Assert.Same(form, ViewsBeforeView.For(scene.State, scene[Typical.Mum], form));
        scene.Begin();
        Assert.False(PreparationView.For(scene.State, scene[Typical.Chair], before)!.MayChangeDetails);
    }

    [Fact]
    public void The_form_of_someone_taken_off_the_list_is_still_there_and_they_see_none()
    {
        var scene = Full().Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id));
        Assert.Single(scene.SeenBy(Typical.Chair)!.Forms);
        Assert.Null(scene.FormOf(Typical.Mum));
        Assert.DoesNotContain(scene.SeenBy(Typical.Chair)!.People, p => p.Person.Id == Typical.Mum.Id);
    }

    [Fact]
    public void Everyone_sees_their_own_form_alone()
    {
        var scene = Full();
        Assert.Equal((Beforehand.Form, 1, "Nia", true), (scene.FormOf(Typical.Mum)!.Form, scene.FormOf(Typical.Mum)!.Revision, scene.FormOf(Typical.Mum)!.HelpedByName, scene.FormOf(Typical.Mum)!.MayWrite));
        foreach (var other in new[] { Typical.Dad, Typical.Child, Typical.Teacher, Typical.SocialWorker, Typical.Advocate, Typical.Supporter })
            Assert.Equal((ViewsBefore.Empty, 0, ""), (scene.FormOf(other)!.Form, scene.FormOf(other)!.Revision, scene.FormOf(other)!.HelpedByName));
    }

    private static Scene Full() => Beforehand.Prepared()
        .Given(Typical.Chair, new ChangeDetails("Robin", Scene.Start, Scene.Start.AddHours(2), Beforehand.Today)).Given(Typical.Chair, new SetPlace("Old Hall", "", ""))
        .Given(Typical.Chair, new DescribeChild(Typical.Sky.Id, Beforehand.About(Beforehand.Today), 0))
        .Given(Typical.SocialWorker, new PrepareAttendee(Typical.Mum.Id, Beforehand.Nothing with { Fear = "that he is there" }, 0))
        .Given(Typical.Chair, new KeepPreMeet(Typical.Mum.Id, PreMeet.None with { Notes = "calm" }, 0))
        .Given(Typical.NoteTaker, new WriteViewsBefore(Beforehand.Form, 0, Typical.Mum.Id))
        .Given(Typical.Chair, new ViewsToCards(Typical.Mum.Id, [new ViewCard(Id.Card(1), Column.WorkingWell, "They laugh")]))
        .Given(Typical.Chair, new KeepReport(Typical.Mum.Id, ReportTrack.None with { Wanted = true }, 0))
        .Given(Typical.Chair, new WriteTrajectory([new TrajectoryPoint(Beforehand.Today, "point")], 0));
}

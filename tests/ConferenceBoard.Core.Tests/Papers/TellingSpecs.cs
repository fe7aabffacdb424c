using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Decision;

namespace ConferenceBoard.Core.Tests.Papers;

/// <summary>Each child is told the outcome within 24 hours: a task with an owner (domain.md §4).</summary>
public sealed class TellingSpecs
{
    private static readonly GiveChildTelling Give = new(Typical.Robin.Id, Typical.Teacher.Id, "");

    private static readonly TellChild Tell = new(Typical.Robin.Id, true);

    public static TheoryData<Role> Others => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.Professional);

    [Fact]
    public void Chair_and_note_taker_give_the_task_to_someone_on_the_list_or_by_name()
    {
        foreach (var who in Lettered.Writers)
        {
            var scene = Deciding.Announced().When(who, Give with { OwnerName = "left out" });
            Assert.Equal(new ChildTellingGiven(Typical.Robin.Id, Typical.Teacher.Id, ""), scene.Then<ChildTellingGiven>());
            scene.When(who, Give).ThenNothing();
            scene.When(who, Give with { Owner = null, OwnerName = " Kit " });
            Assert.Equal("Kit", scene.Then<ChildTellingGiven>().OwnerName);
            Assert.Equal(("Kit", (AttendeeId?)null), (scene.Papers(who).Tellings[0].OwnerName, scene.Papers(who).Tellings[0].Owner));
            scene.When(who, Give with { Owner = null, OwnerName = null! }).Then<ChildTellingGiven>();
            scene.When(who, Give with { Owner = null }).ThenNothing();
        }
    }

    [Fact]
    public void It_waits_until_the_outcome_is_known()
    {
        foreach (var command in new ConferenceCommand[] { Give, Tell })
        {
            Deciding.Drafted().When(Typical.Chair, command).ThenRefused(RefusalReason.NotAnnounced);
            Lettered.CoreGroup(ended: true).When(Typical.Chair, command).ThenRefused(RefusalReason.NoDecisionHere);
        }

        Assert.Empty(Deciding.Drafted().Papers(Typical.Chair).Tellings);
    }

    [Fact]
    public void The_owner_is_on_the_list_and_the_child_of_the_conference()
    {
        var scene = Deciding.Announced();
        scene.When(Typical.Chair, Give with { Child = Id.Child(9) }).ThenRefused(RefusalReason.ChildUnknown);
        scene.When(Typical.Chair, Tell with { Child = Id.Child(9) }).ThenRefused(RefusalReason.ChildUnknown);
        scene.When(Typical.Chair, Give with { Owner = Id.Attendee(77) }).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, Give with { Owner = null, OwnerName = new string('x', 81) }).ThenRefused(RefusalReason.NameTooLong, 80);
        scene.When(Typical.Chair, Give with { Owner = null, OwnerName = new string('x', 80) }).Then<ChildTellingGiven>();
        scene.Given(Typical.Chair, new RemoveAttendee(Typical.Teacher.Id)).When(Typical.Chair, Give).ThenRefused(RefusalReason.PersonGone);
    }

    [Fact]
    public void Chair_note_taker_and_owner_mark_that_the_child_was_told()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker, Typical.Teacher })
        {
            var scene = Deciding.Announced().Given(Typical.Chair, Give).When(who, Tell);
            Assert.Equal(new ChildToldMarked(Typical.Robin.Id, true, who.Id, scene.Now), scene.Then<ChildToldMarked>());
            Assert.Equal((scene.Now, who.Name), (scene.Papers(Typical.Chair).Tellings[0].ToldAt, scene.Papers(Typical.Chair).Tellings[0].ToldByName));
            scene.When(who, Tell).ThenNothing();
            scene.When(who, Tell with { Told = false }).Then<ChildToldMarked>();
            scene.When(who, Tell with { Told = false }).ThenNothing();
            Assert.Equal(((DateTimeOffset?)null, ""), (scene.Papers(Typical.Chair).Tellings[0].ToldAt, scene.Papers(Typical.Chair).Tellings[0].ToldByName));
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Nobody_else_does(Role role)
    {
        foreach (var child in new[] { Typical.Robin.Id, Id.Child(9) })
            Deciding.Announced().Given(Typical.Chair, Give).When(Typical.Of(role), Tell with { Child = child }).ThenRefused(RefusalReason.TellingNotYours);
    }

    [Fact]
    public void An_owner_marks_their_own_task_and_no_other()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Give);
        scene.When(Typical.Teacher, Tell with { Child = Typical.Sky.Id }).ThenRefused(RefusalReason.TellingNotYours);
        scene.Given(Typical.Chair, Give with { Owner = Typical.SocialWorker.Id }).When(Typical.Teacher, Tell).ThenRefused(RefusalReason.TellingNotYours);
        scene.When(null, Tell).ThenRefused(RefusalReason.TellingNotYours);
        scene.When(Typical.Stranger, Tell).ThenRefused(RefusalReason.NotInTheConference);
    }

    [Fact]
    public void The_task_is_due_so_many_hours_after_the_announcing_as_the_practice_has_it()
    {
        var scene = Deciding.Announced();
        Assert.All(scene.Papers(Typical.NoteTaker).Tellings, t => Assert.Equal(scene.Now.AddHours(24), t.Due));
        scene.Where(s => s with { Practice = s.Practice with { Deadlines = s.Practice.Deadlines with { ChildToldHours = 48 } } });
        Assert.All(scene.Papers(Typical.NoteTaker).Tellings, t => Assert.Equal(scene.Now.AddHours(48), t.Due));
        Assert.Empty(Lettered.CoreGroup(ended: true).Papers(Typical.Chair).Tellings);
    }

    [Fact]
    public void Whoever_tells_a_child_sees_their_own_task_and_others_none()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Give);
        foreach (var who in Typical.Everyone)
        {
            var seen = string.Join(", ", scene.Papers(who).Tellings.Select(t => $"{t.ChildName} {t.OwnerName} {t.Yours}"));
            Assert.Equal(who.Role is Role.Chair or Role.NoteTaker ? "Robin Priya False, Sky  False" : who == Typical.Teacher ? "Robin Priya True" : "", seen);
        }
    }
}

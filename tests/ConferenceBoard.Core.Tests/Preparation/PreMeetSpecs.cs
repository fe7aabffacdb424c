using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>The chair's meetings with people beforehand (domain.md §2).</summary>
public sealed class PreMeetSpecs
{
    private static readonly PreMeet Held = new(Beforehand.Today.AddDays(-1), PreMeetPoints.Settled | PreMeetPoints.ReportSeen, " calm ");

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Fact]
    public void Chair_note_taker_and_office_keep_what_became_of_them()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker, null })
        {
            var scene = Beforehand.Prepared().When(who, new KeepPreMeet(Typical.Mum.Id, Held, 0));
            Assert.Equal("calm", scene.Then<PreMeetKept>().Meet.Notes);
            scene.When(who, new KeepPreMeet(Typical.Mum.Id, Held, 0)).ThenNothing();
            scene.When(who, new KeepPreMeet(Typical.Mum.Id, PreMeet.None, 0)).ThenRefused(RefusalReason.PreparationChanged);
            scene.When(who, new KeepPreMeet(Typical.Mum.Id, PreMeet.None, 1)).Then<PreMeetKept>();
        }
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_else_does(Role role) => Beforehand.Prepared().When(Typical.Of(role), new KeepPreMeet(Typical.Mum.Id, Held, 0)).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void With_the_social_worker_and_the_family_each_with_their_own_points()
    {
        var scene = Beforehand.Prepared();
        scene.When(Typical.Chair, new KeepPreMeet(Typical.SocialWorker.Id, Held with { Points = PreMeetPoints.StatementsExplained }, 0)).Then<PreMeetKept>();
        scene.When(Typical.Chair, new KeepPreMeet(Typical.Child.Id, Held, 0)).Then<PreMeetKept>();
        scene.When(Typical.Chair, new KeepPreMeet(Typical.Dad.Id, Held with { Points = PreMeetPoints.StatementsExplained }, 0)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new KeepPreMeet(Typical.Teacher.Id, Held, 0)).ThenRefused(RefusalReason.NoPreMeet);
        scene.When(Typical.Chair, new KeepPreMeet(Id.Attendee(500), Held, 0)).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, new KeepPreMeet(Typical.Dad.Id, null!, 0)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void Notes_and_days_are_bounded()
    {
        var scene = Beforehand.Prepared();
        scene.When(Typical.Chair, new KeepPreMeet(Typical.Dad.Id, Held with { Notes = new string('x', 2_001) }, 0)).ThenRefused(RefusalReason.WordsTooLong, 2_001, 2_000);
        scene.When(Typical.Chair, new KeepPreMeet(Typical.Dad.Id, Held with { HeldOn = Beforehand.Today.AddDays(2) }, 0)).ThenRefused(RefusalReason.DateImpossible);
        scene.When(Typical.Chair, new KeepPreMeet(Typical.Dad.Id, Held with { HeldOn = Beforehand.Today.AddDays(-401) }, 0)).ThenRefused(RefusalReason.DateImpossible);
        scene.When(Typical.Chair, new KeepPreMeet(Typical.Dad.Id, Held with { Notes = new string('x', 2_000), HeldOn = Beforehand.Today.AddDays(1) }, 0)).Then<PreMeetKept>();
    }
}

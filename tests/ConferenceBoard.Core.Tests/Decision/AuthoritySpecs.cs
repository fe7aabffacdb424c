using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Decision;

/// <summary>Who may ask what of views and the decision, role by role.</summary>
public sealed class AuthoritySpecs
{
    public static TheoryData<Role> AllRoles => Typical.RolesBut();

    public static TheoryData<Role> AllButTheChair => Typical.RolesBut(Role.Chair);

    private static readonly ConferenceCommand[] Panel =
    [
        new DraftDecision(Typical.Robin.Id, new DecisionChange.OfRationale("mine"), 0),
        new DraftDecision(Id.Child(9), null!, -1),
        new Announce(DecisionLimits.None),
        new Announce(null!),
        new AmendDecision(Typical.Robin.Id, new DecisionChange.OfSummary("mine"), "why"),
        new AmendDecision(Id.Child(9), null!, null!),
        new OpenViews(Typical.Robin.Id, ViewsOpen.Family),
        new OpenViews(Id.Child(9), (ViewsOpen)9),
    ];

    [Theory]
    [MemberData(nameof(AllButTheChair))]
    public void Nobody_but_the_chair_reaches_the_panels_commands(Role role)
    {
        foreach (var command in Panel)
        {
            foreach (var scene in new[] { Deciding.Prepared(), Deciding.Drafted(), Deciding.Announced(), Deciding.Begun(ConferenceType.CoreGroup) })
                scene.When(Typical.Of(role), command).ThenRefused(RefusalReason.ChairOnly);
        }
    }

    [Fact]
    public void Neither_does_the_office_nor_a_device_that_is_not_in()
    {
        foreach (var command in Panel)
        {
            Deciding.Drafted().When(null, command).ThenRefused(RefusalReason.ChairOnly);
            Deciding.Drafted().When(Typical.Stranger, command).ThenRefused(RefusalReason.NotInTheConference);
        }
    }

    [Theory]
    [MemberData(nameof(AllRoles))]
    public void Social_worker_and_professionals_give_views_of_their_own(Role role)
    {
        var scene = Deciding.Prepared().When(Typical.Of(role), new GiveView(Typical.Robin.Id, Deciding.View, 0));
        if (role is Role.SocialWorker or Role.Professional)
            Assert.Equal(Typical.Of(role).Id, scene.Then<ViewGiven>().By);
        else
            scene.ThenRefused(RefusalReason.NotYours);
    }

    [Theory]
    [MemberData(nameof(AllRoles))]
    public void Chair_and_note_taker_write_a_view_down_for_a_professional_and_nobody_else_does(Role role)
    {
        var scene = Deciding.Begun().When(Typical.Of(role), new GiveView(Typical.Robin.Id, Deciding.View, 0, Typical.Teacher.Id));
        if (role is Role.Chair or Role.NoteTaker or Role.Professional)
            Assert.Equal(Typical.Teacher.Id, scene.Then<ViewGiven>().By);
        else
            scene.ThenRefused(RefusalReason.NotYours);
    }

    [Theory]
    [MemberData(nameof(AllRoles))]
    public void Family_child_and_advocate_say_what_they_think_of_the_recommendation(Role role)
    {
        var scene = Deciding.Prepared().When(Typical.Of(role), new SayToRecommendation(Typical.Robin.Id, "we agree", 0));
        if (role is Role.FamilyMember or Role.Child or Role.Advocate)
            Assert.Equal(Typical.Of(role).Id, scene.Then<RecommendationAnswered>().By);
        else
            scene.ThenRefused(RefusalReason.NotYours);
    }

    [Theory]
    [MemberData(nameof(AllRoles))]
    public void Chair_and_note_taker_write_it_down_for_the_family_and_nobody_else_does(Role role)
    {
        var scene = Deciding.Begun().When(Typical.Of(role), new SayToRecommendation(Typical.Robin.Id, "we agree", 0, Typical.Mum.Id));
        if (role is Role.Chair or Role.NoteTaker or Role.FamilyMember)
            Assert.Equal(Typical.Mum.Id, scene.Then<RecommendationAnswered>().By);
        else
            scene.ThenRefused(RefusalReason.NotYours);
    }

    [Fact]
    public void The_office_gives_no_views()
    {
        Deciding.Begun().When(null, new GiveView(Typical.Robin.Id, Deciding.View, 0, Typical.Teacher.Id)).ThenRefused(RefusalReason.NotYours);
        Deciding.Begun().When(null, new SayToRecommendation(Typical.Robin.Id, "we agree", 0, Typical.Mum.Id)).ThenRefused(RefusalReason.NotYours);
    }

    [Fact]
    public void A_core_group_takes_no_views_and_decides_nothing()
    {
        var scene = Deciding.Begun(ConferenceType.CoreGroup);
        foreach (var command in new ConferenceCommand[]
                 {
                     new OpenViews(Typical.Robin.Id, ViewsOpen.Family), new DraftDecision(Typical.Robin.Id, new DecisionChange.OfSummary("x"), 0), new Announce(DecisionLimits.None),
                     new AmendDecision(Typical.Robin.Id, new DecisionChange.OfSummary("x"), "y"), new GiveView(Typical.Robin.Id, Deciding.View, 0, Typical.Teacher.Id),
                     new SayToRecommendation(Typical.Robin.Id, "x", 0, Typical.Mum.Id),
                 })
            scene.When(Typical.Chair, command).ThenRefused(RefusalReason.NoDecisionHere);
        Assert.Null(scene.Panel(Typical.Chair));
    }

    [Theory]
    [MemberData(nameof(AllRoles))]
    public void The_panel_is_the_chairs(Role role) => Assert.Equal(role == Role.Chair, Deciding.Drafted().Panel(Typical.Of(role)) is not null);
}

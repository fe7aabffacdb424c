using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Decision;

/// <summary>Short ways to views and to a decision. The conference is on 14 September 2026.</summary>
internal static class Deciding
{
    public static readonly DateOnly Day = new(2026, 9, 14);

    public static readonly DecisionLimits Limits = new(Day.AddDays(14), Day.AddMonths(3));

    public static readonly ProfessionalView View = new(Harm.Likely, "Bruises, seen twice", PlanWanted.ChildProtection, ["neglect", "physical"], "");

    public static Scene Prepared(ConferenceType type = ConferenceType.Initial) =>
        Typical.Conference().Where(s => s with { Details = s.Details! with { Type = type } });

    public static Scene Begun(ConferenceType type = ConferenceType.Initial) => Prepared(type).Given(Typical.Chair, new BeginConference());

    /// <summary>Both children are decided: Robin has a plan, Sky has none.</summary>
    public static Scene Drafted() => Begun()
        .Draft(Typical.Robin, new DecisionChange.OfOutcome(Outcome.ChildProtectionPlan))
        .Draft(Typical.Robin, new DecisionChange.OfRationale("reasons for Robin"))
        .Draft(Typical.Robin, new DecisionChange.OfSummary("summary for Robin"))
        .Draft(Typical.Robin, new DecisionChange.OfCategories(["neglect"]))
        .Draft(Typical.Robin, new DecisionChange.OfKeyWorker(Typical.SocialWorker.Id, ""))
        .Draft(Typical.Robin, new DecisionChange.OfCoreGroup([Typical.Mum.Id, Typical.SocialWorker.Id], 6))
        .Draft(Typical.Robin, new DecisionChange.OfDates(new DecisionDates(Day.AddDays(10), Day.AddDays(80), Day.AddDays(40), "")))
        .Draft(Typical.Sky, new DecisionChange.OfOutcome(Outcome.NoPlan))
        .Draft(Typical.Sky, new DecisionChange.OfRationale("reasons for Sky"))
        .Draft(Typical.Sky, new DecisionChange.OfSupport("school goes on"));

    public static Scene Announced() => Drafted().Given(Typical.Chair, new Announce(Limits));

    /// <summary>The chair drafts it from what is there now.</summary>
    public static Scene Draft(this Scene scene, Child child, DecisionChange change) =>
        scene.Given(Typical.Chair, new DraftDecision(child.Id, change, scene.State.Decision.DraftOf(child.Id).RevisionOf(change.Field)));

    public static Decided Drafts(this Scene scene, Child child) => scene.State.Decision.DraftOf(child.Id).Values;

    public static ChildViews Sees(this Scene scene, Who who, Child child) => ViewsView.For(scene.State, scene[who]).Children.Single(c => c.Child == child.Id);

    public static DecisionPanelView? Panel(this Scene scene, Who who) => DecisionPanelView.For(scene.State, scene[who], Limits);

    public static AnnouncedView Told(this Scene scene, Who who) => AnnouncedView.For(scene.State, scene[who]);
}

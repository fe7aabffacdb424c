using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Practice;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Plan;

/// <summary>Short ways to a conference with a next step (card 1) and a parked idea (card 2), and to what people see of its plan.</summary>
internal static class Planned
{
    public static readonly CardId Step = Id.Card(1);
    public static readonly CardId Idea = Id.Card(2);
    public static readonly SupportOfferId Offer = Id.SupportOffer(1);
    public static readonly DateOnly Friday = new(2026, 9, 25);

    public static readonly StepPlan Plan = new([Typical.Teacher.Id, Typical.Mum.Id], "the breakfast club", Friday, "Sky eats before school", null);

    public static readonly StepReview Review = new(StepStatus.UnderWay, "Went on Monday", "Gran came along", "The bus was late", Success: true);

    public static readonly SafetyPlan Safety = new("Gran comes when Mum rings", ["Gran", "Aunt Jo"], Draft: true, "A key for Gran", "The weekend", "With pictures");

    /// <summary>The small sample: knows legal advice, appointments and purposes.</summary>
    public static readonly Glossary Glossary = Practices.Read(Practices.Small).Profile!.Glossary;

    public static Scene Prepared() => Typical.Conference().Given(Typical.Chair, Need(1, Strand.NextStep)).Given(Typical.Chair, Need(2, Strand.ParkedIdea));

    public static Scene Begun() => Prepared().Given(Typical.Chair, new BeginConference());

    public static AddCard Need(int card, Strand strand, string text = "Breakfast every morning", Audience audience = Audience.Everyone) =>
        new(Id.Card(card), text, Column.NeedsToHappen, Ask.Plain(Column.NeedsToHappen) with { Strand = strand }, audience);

    /// <summary>Two of the authority's own steps without a safety plan, one with.</summary>
    public static Scene WithDefaults(this Scene scene) => scene.Where(s => s with
    {
        Practice = s.Practice with { DefaultNextSteps = new([LocalText.Of("Make a safety plan"), LocalText.Of("Find the network")], [LocalText.Of("Follow the safety plan")]) },
    });

    public static PlanView PlanSeenBy(this Scene scene, Who who, Glossary? glossary = null) => PlanView.For(scene.State, scene[who], glossary);

    public static StepView StepSeenBy(this Scene scene, Who who) => Assert.Single(scene.PlanSeenBy(who).Steps);
}

using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Walks;

namespace ConferenceBoard.Core.Tests.Practice;

/// <summary>The three profiles that come with the program.</summary>
public sealed class SampleProfileSpecs
{
    /// <summary>All that authorities differ in.</summary>
    private static readonly (string What, Func<PracticeProfile, object> Look)[] Differences =
    [
        ("name", p => p.Name),
        ("languages", p => p.Languages),
        ("initial agenda", p => p.Agendas[ConferenceType.Initial]),
        ("review agenda", p => p.Agendas[ConferenceType.Review]),
        ("core group agenda", p => p.Agendas[ConferenceType.CoreGroup]),
        ("ground rules", p => p.GroundRules),
        ("who scores and how many marks are needed", p => $"{p.WhoScores} {p.FewestMarks}"),
        ("fewest marks", p => p.FewestMarks),
        ("contribution", p => p.Contribution),
        ("categories", p => p.Categories),
        ("initial conference", p => p.Deadlines.InitialConferenceWorkingDays),
        ("invitation list", p => p.Deadlines.InvitationListHours),
        ("first core group", p => p.Deadlines.FirstCoreGroupWorkingDays),
        ("child in need meeting", p => p.Deadlines.ChildInNeedMeetingWeeks),
        ("first review", p => p.Deadlines.FirstReviewMonths),
        ("later reviews", p => p.Deadlines.LaterReviewsMonths),
        ("child told", p => p.Deadlines.ChildToldHours),
        ("reports before a review", p => p.Deadlines.ReportsBeforeReviewWorkingDays),
        ("reports before an initial conference", p => p.Deadlines.ReportsBeforeInitialHours),
        ("reports to the chair", p => p.Deadlines.ReportsToChairWorkingDays),
        ("glossary", p => p.Glossary.Entries),
        ("reason words", p => p.Glossary.ReasonWords),
        ("appointment words", p => p.Glossary.AppointmentWords),
        ("question about appointments", p => p.Glossary.AppointmentAsk),
        ("next steps without a safety plan", p => p.DefaultNextSteps.WithoutSafetyPlan),
        ("next steps with one", p => p.DefaultNextSteps.WithSafetyPlan),
        ("core group frequency", p => p.CoreGroupEveryWeeks),
        ("years of keeping", p => p.KeepYears),
        ("venues", p => p.Venues),
        ("allowance for many children", p => p.Allowances.ManyChildren),
        ("allowance for an interpreter", p => p.Allowances.Interpreter),
        ("allowance for a split part", p => p.Allowances.Split),
        ("opening of letters", p => p.Letters["opening"]),
        ("closing of letters", p => p.Letters["closing"]),
        ("complaints", p => p.Letters["complaints"]),
    ];

    public static TheoryData<string> Names => [.. Practices.Samples];

    private static PracticeProfile Default => Practices.Sample("alderhaven");

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_read_without_problems(string name) => Assert.Empty(PracticeFile.Read(Practices.FileOf(name)).Problems);

    [Theory]
    [InlineData("alderhaven", "brackwater")]
    [InlineData("alderhaven", "corran")]
    [InlineData("brackwater", "corran")]
    public void Each_differs_in_all_it_says(string one, string other)
    {
        var (first, second) = (Practices.Sample(one), Practices.Sample(other));
        var same = Differences.Where(d => string.Equals(Portrait.Of(d.Look(first)), Portrait.Of(d.Look(second)), StringComparison.Ordinal)).Select(d => d.What);
        Assert.Empty(same);
    }

    [Fact]
    public void What_can_only_be_one_of_two_is_either_among_them()
    {
        Assert.Equal([WhoScores.Everyone, WhoScores.Professionals], Practices.Samples.Select(n => Practices.Sample(n).WhoScores).Distinct().Order());
        Assert.Equal([false, true], Practices.Samples.Select(n => Practices.Sample(n).ConfidentialPart).Distinct().Order());
    }

    [Fact]
    public void One_adds_child_sexual_exploitation() =>
        Assert.Equal(["brackwater"], Practices.Samples.Where(n => Practices.Sample(n).Categories.Exists(c => c.Words.Text.Contains("exploitation", StringComparison.Ordinal))), StringComparer.Ordinal);

    [Fact]
    public void Titles_are_short_enough_for_the_wall() => Assert.All(
        Practices.Samples.SelectMany(n => Practices.Sample(n).Agendas.Values).SelectMany(s => s).SelectMany(s => s.Title.In.Values.Append(s.Title.Text)),
        title => Assert.InRange(title.Length, 1, 40));

    [Fact]
    public void The_default_has_every_step_of_the_usual_agendas()
    {
        Assert.Equal(
            ["welcome", "ground-rules", "genogram", "shared-understanding", "worries", "childs-voice", "strengths", "goals", "safety-plan", "next-steps", "scaling", "contingency", "decision", "who-and-when", "closing"],
            Steps(ConferenceType.Initial),
            StringComparer.Ordinal);
        Assert.Equal(
            ["welcome", "ground-rules", "chairs-introduction", "familys-account", "childs-view", "plan-review", "worries", "grey-areas", "strengths", "summary", "recommendations", "scaling", "decision", "next-steps", "who-and-when", "closing"],
            Steps(ConferenceType.Review),
            StringComparer.Ordinal);
        Assert.Equal(["introductions", "why-a-plan", "updates", "safety-plan", "next-steps-achieved", "new-next-steps", "next-date"], Steps(ConferenceType.CoreGroup), StringComparer.Ordinal);

        static IEnumerable<string> Steps(ConferenceType type) => Default.Agendas[type].Select(s => s.Id.Value);
    }

    [Fact]
    public void The_default_takes_an_hour_and_a_half_for_a_conference()
    {
        Assert.Equal([90, 90, 60], Enum.GetValues<ConferenceType>().Select(t => Default.Agendas[t].Sum(s => s.Minutes)));
        Assert.All(Default.Agendas.Values.SelectMany(s => s), step => Assert.NotEmpty(step.Prompts));
    }

    [Fact]
    public void The_default_has_titles_and_ground_rules_in_all_its_languages() => Assert.All(
        Default.Agendas.Values.SelectMany(s => s).Select(s => s.Title).Concat(Default.GroundRules),
        text => Assert.Equal(["pl", "ur"], text.In.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal));

    [Fact]
    public void The_default_has_the_usual_figures()
    {
        Assert.Equal(new Deadlines(15, 24, 10, 4, 3, 6, 24, 3, 48, 3), Default.Deadlines);
        Assert.Equal((new WeekRange(4, 8), WhoScores.Everyone, Limits.FewestMarks), (Default.CoreGroupEveryWeeks, Default.WhoScores, Default.FewestMarks));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_conference_of_any_type_adopts_it(string name)
    {
        var profile = Practices.Sample(name);
        foreach (var type in Enum.GetValues<ConferenceType>())
        {
            var rules = profile.RulesFor(type);
            var scene = new Scene().Given(null, Typical.Opening with { Details = Typical.Opening.Details with { Type = type } }).Given(null, new AdoptPractice(rules));
            Assert.Equal((profile.Contribution, profile.Name), (scene.State.Board.Mode, scene.State.Practice.Name));
            Assert.Equal(profile.Agendas[type].Select(s => s.Id), scene.State.Practice.Agenda.Select(s => s.Id));
        }
    }

    [Fact]
    public void All_that_a_file_says_is_in_the_profile()
    {
        var small = Practices.Read(Practices.Small).Profile!;
        Assert.Equal(("Small", true, 3, ContributionMode.Straight), (small.Name, small.ConfidentialPart, small.FewestMarks, small.Contribution));
        Assert.Equal(["en", "pl"], small.Languages, StringComparer.Ordinal);
        var step = small.Agendas[ConferenceType.Initial][0];
        Assert.Equal((new StepId("welcome"), "Welcome", "Witamy", "Hello.", 5, StepWall.Welcome), (step.Id, step.Title.Text, step.Title.In["pl"], step.Purpose, step.Minutes, step.Wall));
        Assert.Equal(["Who are you?"], step.Prompts, StringComparer.Ordinal);
        Assert.Equal(new Deadlines(15, 24, 10, 4, 3, 6, 23, 2, 48, 1), small.Deadlines);
        Assert.Equal([new Category("neglect", LocalText.Of("Neglect")), new Category("emotional", LocalText.Of("Emotional abuse"))], small.Categories);
        Assert.Equal((new WeekRange(4, 8), new Allowances(0, 30, 45)), (small.CoreGroupEveryWeeks, small.Allowances));
        Assert.Equal([new Venue("Hall", "Left."), new Venue("Barn", "")], small.Venues);
        Assert.Equal(("Make one.", "Keep it."), (small.DefaultNextSteps.WithoutSafetyPlan[0].Text, small.DefaultNextSteps.WithSafetyPlan[0].Text));
        Assert.Equal(["closing Yours.", "complaints Tell us.", "opening Dear all."], small.Letters.Select(l => $"{l.Key} {l.Value.Text}").Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["CIN|child in need plan|plan to help|", "legal advice||Say why."], small.Glossary.Entries.Select(e => $"{string.Join('|', e.Jargon)}|{e.Plain}|{e.Ask}"), StringComparer.Ordinal);
    }
}

using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Practice;

/// <summary>A conference is given the authority's rules once, and keeps them.</summary>
public sealed class AdoptPracticeSpecs
{
    private static readonly AdoptPractice Adopt = new(Practices.Rules);

    public static TheoryData<ConferenceBoard.Core.People.Role> Roles => Typical.RolesBut();

    /// <summary>Rules that no profile gives.</summary>
    public static TheoryData<string> Beyond => [.. Beyonds.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, PracticeRules> Beyonds { get; } = new(StringComparer.Ordinal)
    {
        ["no name"] = Practices.Rules with { Name = "" },
        ["null name"] = Practices.Rules with { Name = null! },
        ["long name"] = Practices.Rules with { Name = new string('x', Limits.Name + 1) },
        ["name on two lines"] = Practices.Rules with { Name = "a\nb" },
        ["no list of steps"] = Practices.Rules with { Agenda = null! },
        ["too many steps"] = Practices.Rules with { Agenda = [.. Enumerable.Range(0, Limits.AgendaSteps + 1).Select(n => Practices.Step($"s{n}"))] },
        ["a null step"] = Practices.Rules with { Agenda = [null!] },
        ["a step twice"] = Practices.Rules with { Agenda = [Practices.Step("a"), Practices.Step("a")] },
        ["a step without a key"] = WithStep(s => s with { Id = default }),
        ["a key with a space"] = WithStep(s => s with { Id = new StepId("a b") }),
        ["a long key"] = WithStep(s => s with { Id = new StepId(new string('a', Limits.Key + 1)) }),
        ["no title"] = WithStep(s => s with { Title = null! }),
        ["an empty title"] = WithStep(s => s with { Title = LocalText.Of("") }),
        ["a long title"] = WithStep(s => s with { Title = LocalText.Of(new string('x', Limits.StepTitle + 1)) }),
        ["a title in no language"] = WithStep(s => s with { Title = s.Title with { In = s.Title.In.Add("zq", "x") } }),
        ["an empty title in one"] = WithStep(s => s with { Title = s.Title with { In = s.Title.In.Add("ur", "") } }),
        ["no purpose"] = WithStep(s => s with { Purpose = "" }),
        ["no list of prompts"] = WithStep(s => s with { Prompts = null! }),
        ["too many prompts"] = WithStep(s => s with { Prompts = [.. Enumerable.Repeat("x", Limits.Prompts + 1)] }),
        ["an empty prompt"] = WithStep(s => s with { Prompts = [""] }),
        ["no minutes"] = WithStep(s => s with { Minutes = 0 }),
        ["a step for days"] = WithStep(s => s with { Minutes = Limits.StepMinutes + 1 }),
        ["an unknown wall"] = WithStep(s => s with { Wall = (StepWall)99 }),
        ["no list of ground rules"] = Practices.Rules with { GroundRules = null! },
        ["too many ground rules"] = Practices.Rules with { GroundRules = [.. Enumerable.Repeat(LocalText.Of("x"), Limits.GroundRules + 1)] },
        ["a null ground rule"] = Practices.Rules with { GroundRules = [null!] },
        ["unknown who scores"] = Practices.Rules with { WhoScores = (WhoScores)9 },
        ["unknown contribution"] = Practices.Rules with { Contribution = (ContributionMode)9 },
        ["two marks"] = Practices.Rules with { FewestMarks = Limits.FewestMarks - 1 },
        ["eleven marks"] = Practices.Rules with { FewestMarks = Limits.MostFewestMarks + 1 },
        ["no allowances"] = Practices.Rules with { Allowances = null! },
        ["less than no allowance"] = Practices.Rules with { Allowances = new Allowances(0, -1, 0) },
        ["an allowance for days"] = Practices.Rules with { Allowances = new Allowances(0, 0, Limits.AllowanceMinutes + 1) },
    };

    [Fact]
    public void The_office_gives_a_conference_its_rules()
    {
        var scene = Typical.Conference().When(null, Adopt);
        Assert.Equal(Practices.Rules, scene.Then<PracticeAdopted>().Rules);
        Assert.Same(Practices.Rules, scene.State.Practice);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Nobody_in_the_conference_does(ConferenceBoard.Core.People.Role role)
    {
        Typical.Conference().When(Typical.Of(role), Adopt).ThenRefused(RefusalReason.NotYours);
        Typical.Conference().When(Typical.Of(role), new AdoptPractice(null!)).ThenRefused(RefusalReason.NotYours);
    }

    [Fact]
    public void There_has_to_be_a_conference() => new Scene().When(null, Adopt).ThenRefused(RefusalReason.UnknownConference);

    [Theory]
    [InlineData(ContributionMode.Straight)]
    [InlineData(ContributionMode.Tray)]
    [InlineData(ContributionMode.ChairWrites)]
    public void Cards_come_as_the_rules_say_until_the_chair_says_otherwise(ContributionMode mode)
    {
        var scene = Typical.Conference().Given(null, new AdoptPractice(Practices.Rules with { Contribution = mode }));
        Assert.Equal((mode, true), (scene.State.Board.Mode, scene.State.Board.AttendeesMayMove));
        Assert.Equal(ContributionMode.Tray, scene.Given(Typical.Chair, Ask.Mode(ContributionMode.Tray)).State.Board.Mode);
    }

    [Fact]
    public void The_same_rules_again_change_nothing()
    {
        var again = Practices.Rules with { Agenda = [Practices.Step("welcome"), Practices.Step("closing")], GroundRules = [LocalText.Of("One at a time.")], Allowances = new Allowances(10, 20, 30) };
        var scene = Typical.Conference().Given(null, Adopt);
        scene.When(null, new AdoptPractice(again)).ThenNothing();
        scene.Given(Typical.Chair, new BeginConference()).When(null, new AdoptPractice(again)).ThenNothing();
    }

    [Fact]
    public void Other_rules_are_refused_whatever_is_different()
    {
        PracticeRules[] others =
        [
            Practices.Rules with { Name = "Other" },
            Practices.Rules with { Agenda = Practices.Rules.Agenda.Reverse() },
            WithStep(s => s with { Title = LocalText.Of("Welcome") }),
            WithStep(s => s with { Purpose = "Other" }),
            WithStep(s => s with { Prompts = ["Other"] }),
            WithStep(s => s with { Minutes = 6 }),
            WithStep(s => s with { Wall = StepWall.Board }),
            Practices.Rules with { GroundRules = [] },
            Practices.Rules with { WhoScores = WhoScores.Professionals },
            Practices.Rules with { FewestMarks = 5 },
            Practices.Rules with { Contribution = ContributionMode.Tray },
            Practices.Rules with { ConfidentialPart = false },
            Practices.Rules with { Allowances = Allowances.None },
        ];
        foreach (var other in others)
            Typical.Conference().Given(null, Adopt).When(null, new AdoptPractice(other)).ThenRefused(RefusalReason.PracticeStays);
    }

    [Fact]
    public void Rules_come_before_the_beginning() =>
        Typical.Conference().Given(Typical.Chair, new BeginConference()).When(null, Adopt).ThenRefused(RefusalReason.PracticeTooLate);

    [Theory]
    [MemberData(nameof(Beyond))]
    public void Rules_that_no_profile_gives_are_refused(string what) =>
        Typical.Conference().When(null, new AdoptPractice(Beyonds[what])).ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void No_rules_at_all_are_refused() => Typical.Conference().When(null, new AdoptPractice(null!)).ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void Rules_that_use_all_the_room_there_is_are_taken()
    {
        var text = LocalText.Of(new string('x', Limits.PracticeLine));
        var step = Practices.Step("a") with
        {
            Title = LocalText.Of(new string('x', Limits.StepTitle)),
            Purpose = text.Text,
            Prompts = [.. Enumerable.Repeat(text.Text, Limits.Prompts)],
            Minutes = Limits.StepMinutes,
        };
        Typical.Conference().When(null, new AdoptPractice(new PracticeRules
        {
            Name = new string('x', Limits.Name),
            Agenda = [.. Enumerable.Range(10, Limits.AgendaSteps).Select(n => step with { Id = new StepId($"{new string('a', Limits.Key - 2)}{n}") })],
            GroundRules = [.. Enumerable.Repeat(text, Limits.GroundRules)],
            FewestMarks = Limits.MostFewestMarks,
            Allowances = new Allowances(Limits.AllowanceMinutes, Limits.AllowanceMinutes, Limits.AllowanceMinutes),
        })).Then<PracticeAdopted>();
        Typical.Conference().When(null, new AdoptPractice(new PracticeRules { Name = "x" })).Then<PracticeAdopted>();
    }

    private static PracticeRules WithStep(Func<AgendaStep, AgendaStep> change) =>
        Practices.Rules with { Agenda = Practices.Rules.Agenda.SetItem(0, change(Practices.Rules.Agenda[0])) };
}

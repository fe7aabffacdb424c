using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Agenda;

/// <summary>Short ways to come to a meeting with an agenda. Each thing that is asked takes one second.</summary>
internal static class Meeting
{
    public static readonly StepId Welcome = new("welcome");
    public static readonly StepId Rules = new("rules");
    public static readonly StepId Worries = new("worries");
    public static readonly StepId Private = new("private");
    public static readonly StepId Closing = new("closing");

    /// <summary>Five steps of 10, 5, 20, 15 and 7 minutes. What is for the chair alone holds words that the oracle knows ("t90001").</summary>
    public static PracticeRules Practice { get; } = Of(
        Step(Welcome, StepWall.Welcome, 10), Step(Rules, StepWall.GroundRules, 5), Step(Worries, StepWall.WorriedAbout, 20),
        Step(Private, StepWall.Covered, 15), Step(Closing, StepWall.Board, 7));

    /// <summary>One step for everything that a wall can turn to.</summary>
    public static PracticeRules Everything { get; } = Of([.. Enum.GetValues<StepWall>().Select((wall, n) => Step(new StepId($"s{n}"), wall, n + 1))]);

    public static AgendaStep Step(StepId id, StepWall wall, int minutes) =>
        new(id, LocalText.Of($"Title of {id}"), $"purpose t90001 of {id}", [$"prompt t90002 of {id}"], minutes, wall);

    public static PracticeRules Of(params AgendaStep[] steps) => new()
    {
        Agenda = [.. steps],
        GroundRules = [LocalText.Of("One person at a time"), LocalText.Of("What is said here stays here")],
        Allowances = new Allowances(30, 20, 10),
    };

    public static Scene By(this Scene scene, PracticeRules practice) => scene.Where(s => s with { Practice = practice });

    /// <summary>The agenda is known and nothing has begun.</summary>
    public static Scene Prepared() => Typical.Conference().By(Practice);

    /// <summary>The meeting is at its first step.</summary>
    public static Scene Begun() => Prepared().Given(Typical.Chair, new BeginConference());

    public static Scene Ended() => Begun().Given(Typical.Chair, new EndConference());

    /// <summary>The chair goes on, this many times.</summary>
    public static Scene On(this Scene scene, int times = 1)
    {
        for (var n = 0; n < times; n++)
            scene.Given(Typical.Chair, new GoOn(scene.State.Agenda.Current));
        return scene;
    }

    public static Scene Back(this Scene scene) => scene.Given(Typical.Chair, new GoBack(scene.State.Agenda.Current));

    public static Scene To(this Scene scene, StepId step) => scene.Given(Typical.Chair, new GoToStep(step));

    /// <summary>A break begins when the next thing would be asked.</summary>
    public static Scene Paused(this Scene scene) => scene.Where(s => s with { Agenda = s.Agenda.Pause(scene.Now) });

    public static Scene Resumed(this Scene scene) => scene.Where(s => s with { Agenda = s.Agenda.Resume(scene.Now) });

    /// <summary>So many seconds pass, in which nothing changes.</summary>
    public static Scene Later(this Scene scene, int seconds)
    {
        for (var n = 0; n < seconds; n++)
            scene.When(Typical.Chair, new GoBack(new StepId("elsewhere")));
        return scene;
    }

    public static StepStanding Standing(this Scene scene, StepId step) => scene.State.Agenda.StandingOf(step);

    /// <summary>The standings in order, by their first letters.</summary>
    public static string Standings(this Scene scene) =>
        string.Concat(scene.State.Agenda.StepsOf(scene.State.Practice).Select(s => scene.Standing(s.Id).ToString()[0]));

    public static string Order(this Scene scene) => string.Join(' ', scene.State.Agenda.StepsOf(scene.State.Practice).Select(s => s.Id));

    public static double Seconds(this Scene scene, StepId step) => TimeOn(scene.State, step, scene.Now).TotalSeconds;

    /// <summary>How long the meeting was at a step until now.</summary>
    public static TimeSpan TimeOn(ConferenceState state, StepId step, DateTimeOffset now) =>
        state.Agenda.SpentOn(step) + (state.Agenda.Current == step && state.Agenda.Since is { } since ? now - since : TimeSpan.Zero);
}

using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Tests;
using ConferenceBoard.Web.Startup;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Documents.Tests.Support;

/// <summary>The sample conference with an announced decision, made by the commands that people ask.</summary>
internal static class DecidedSample
{
    public const string ForMumOnly = "Meet at the blue house on Thursdays";

    /// <summary>As the file has it, with one step more that is kept from Dad.</summary>
    /// <param name="children">How many.</param>
    /// <param name="times">How long the reasons are.</param>
    /// <param name="language">Of Mum's letter.</param>
    /// <param name="name">What Mum is called, or null.</param>
    /// <param name="change">Changes the sample before it is loaded.</param>
    /// <param name="before">What happens before the decision is announced.</param>
    /// <param name="after">What happens afterwards.</param>
    public static async Task<ConferenceState> AnnouncedAsync(
        int children = 2, int times = 1, string language = "en", string? name = null,
        Func<SampleConference, SampleConference>? change = null, Func<Meeting, Task>? before = null, Func<Meeting, Task>? after = null)
    {
        var clock = new ManualClock();
        await using var registry = new ConferenceRegistry(new MemoryStore(), clock, NullLogger<ConferenceRegistry>.Instance);
        var session = await registry.StartAsync(NewId.Conference());
        var sample = Sample(children, name);
        await (change?.Invoke(sample) ?? sample).LoadAsync(session, PracticeInForce.Read("alderhaven"), clock.GetUtcNow());
        var meeting = new Meeting(session, clock);
        await meeting.AskAsync("chair", new BeginConference());
        foreach (var child in session.Now.State.Children)
        {
            DecisionChange[] parts =
            [
                new DecisionChange.OfOutcome(Outcome.ChildProtectionPlan), new DecisionChange.OfRationale($"We worry about the nights of {child.Name}."),
                new DecisionChange.OfSummary(string.Join(' ', Enumerable.Repeat($"{child.Name} needs a grown-up at night who can wake.", times))),
                new DecisionChange.OfCategories(["neglect"]), new DecisionChange.OfKeyWorker(SampleConference.PersonId("social-worker"), ""),
                new DecisionChange.OfCoreGroup([SampleConference.PersonId("social-worker"), SampleConference.PersonId("school"), SampleConference.PersonId("nan")], 6),
                new DecisionChange.OfDates(new DecisionDates(meeting.Day.AddDays(10), meeting.Day.AddDays(80), null, "")),
            ];
            foreach (var part in parts)
                await meeting.AskAsync("chair", new DraftDecision(child.Id, part, 0));
        }

        if (before is not null)
            await before(meeting);
        await meeting.AskAsync("chair", new Announce(DecisionLimits.None));
        if (language is not "en")
            await meeting.AskAsync("chair", new ChooseLetterLanguage(LetterTo.ToPerson(SampleConference.PersonId("mum")), language));
        if (after is not null)
            await after(meeting);
        return session.Now.State;
    }

    private static SampleConference Sample(int children, string? name)
    {
        var sample = SampleConference.Read(Path.Combine(AppContext.BaseDirectory, "samples", "initial-conference.json"));
        var kept = new SampleConference.CardOnFile(
            Column.NeedsToHappen, ForMumOnly, WhoseWords.Family, "Mum", Strand.NextStep, WithheldFrom: ["dad"]);
        sample = sample with { Cards = [.. sample.Cards, kept] };
        if (name is not null)
            sample = sample with { People = [.. sample.People.Select(p => string.Equals(p.Key, "mum", StringComparison.Ordinal) ? p with { Name = name } : p)] };
        return children == 2 ? sample : sample with
        {
            Title = "A family",
            Children = [.. Enumerable.Range(1, children).Select(n => $"Child{n}")],
            Cards = [.. sample.Cards.Select(c => c with { Children = null })],
            Pairs = null,
            Drawn = null,
            Kept = null,
        };
    }
}

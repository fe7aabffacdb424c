using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety.Anonymity;

/// <summary>Closing a scale: who is enough, pressing twice, and a voter who changes their mind at that very moment.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class ClosingTests(Browsers browsers) : MeetingTest(browsers)
{
    /// <summary>
    /// Changes the mark again and again, one call after the answer to the one before, until the server takes none. What counts is the last
    /// mark that was answered with "saved"; one that is answered "later" or refused is not in.
    /// </summary>
    private const string ChangeUntilClosed = """
        async ({ round, marks }) => {
          let turn = Date.now(), last = null, changes = 0;
          const hands = [...window.handed].reverse();
          let hand = null;
          for (let n = 0; n < 4000; n++) {
            const mark = marks[n % marks.length];
            let answer = null;
            for (const one of hand ? [hand] : hands) {
              try { answer = await one.invokeMethodAsync('Score', round, ++turn, mark); hand = one; break; } catch { }
            }
            if (answer?.saved) { last = mark; changes++; window.changes = changes; }
            else if (!answer?.retry) break;
            await new Promise(done => setTimeout(done, answer.retry ? 60 : 5));
          }
          return [last, String(changes)];
        }
        """;

    [Fact]
    public Task Two_are_refused_and_asked_aloud_three_must_all_give_a_mark_and_four_may_have_one_who_passes() => MeetAsync(async room =>
    {
        var meeting = await ScoringMeeting.BegunAsync(room);
        var chair = meeting.Chair;
        var (social, school, parent) = (await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional"), await room.PhoneAsync("Parent"));
        foreach (var name in new[] { "Amira Said", "Jean", "Kerra" })
            await chair.MarkAsync(name, BoardWords.Attendance_Apologies);

        await chair.Button(ScaleWords.Open).ClickAsync();
        await Expect(chair.Dialog.GetByText(ScoringMeeting.Said(ScaleWords.TooFew, 2, 3), new() { Exact = true })).ToBeVisibleAsync();
        await Expect(chair.Dialog.GetByRole(AriaRole.Button, new() { Name = ScaleWords.OpenDo, Exact = true })).ToHaveCountAsync(0);
        await meeting.InDialogAsync(ScaleWords.AskAloud);
        await meeting.StandsAsync("Aloud");
        await meeting.GiveUpAsync();

        await chair.MarkAsync("Kerra", BoardWords.Attendance_InTheRoom);
        await meeting.OpenAsync(3);
        await CastAsync((social, "10"), (school, "09"), (parent, "--"));
        await CloseAsync(meeting, "TooFew");
        var failed = (await Stored.ClosedAsync(room.Server)).Single();
        Assert.Equal("round-failed", failed.Type);
        Assert.DoesNotContain("tally", failed.Content, StringComparison.OrdinalIgnoreCase);
        await meeting.GoBackAsync();

        await meeting.OpenAsync(3);
        await CastAsync((social, "10"), (school, "09"), (parent, "00"));
        await CloseAsync(meeting, "Closed");
        Assert.Equal(ScoringMeeting.Counts(0, 9, 10), (await Stored.ClosedAsync(room.Server))[^1].Marks);
        await meeting.GiveUpAsync();

        await chair.MarkAsync("Jean", BoardWords.Attendance_InTheRoom);
        var nan = await room.PhoneAsync("Grandparent");
        await meeting.OpenAsync(4);
        await CastAsync((nan, "--"), (social, "02"), (school, "02"), (parent, "07"));
        await CloseAsync(meeting, "Closed");
        var four = (await Stored.ClosedAsync(room.Server))[^1];
        Assert.Equal((ScoringMeeting.Counts(2, 2, 7), 1), (four.Marks, four.Passes), Same);
    });

    [Fact]
    public Task Pressing_twice_closes_once_and_a_mind_changed_meanwhile_counts_exactly_if_it_was_said_to_be_in() => MeetAsync(async room =>
    {
        var meeting = await ScoringMeeting.BegunAsync(room);
        var (social, school, parent) = (await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional"), await room.PhoneAsync("Parent"));
        var changes = 0;
        for (var round = 0; round < 4; round++)
        {
            await meeting.OpenAsync(5);
            await CastAsync((social, "03"), (school, "03"));
            var id = await parent.Page.Locator("[data-score]").GetAttributeAsync("data-score");
            await parent.Page.EvaluateAsync("() => { window.changes = 0; }");
            var close = await meeting.AboutToCloseAsync();
            var changing = parent.Page.EvaluateAsync<string[]>(ChangeUntilClosed, new { round = id, marks = Enumerable.Range(4, 6).Select(m => $"{m:00}").ToArray() });
            await parent.Page.WaitForFunctionAsync("least => window.changes >= least", 3 + (2 * round));
            if (round % 2 == 0)
                await close.DblClickAsync();
            else
                await CloseThriceAsync(meeting.Chair, id!);
            var told = await changing.WaitAsync(TimeSpan.FromSeconds(20));
            await meeting.StandsAsync("Closed");
            await Expect(meeting.Chair.Dialog).ToHaveCountAsync(0);

            var closed = await Stored.ClosedAsync(room.Server);
            Assert.Equal(round + 1, closed.Count);
            Assert.Equal(ScoringMeeting.Counts(3, 3, int.Parse(told[0], System.Globalization.CultureInfo.InvariantCulture)), closed[^1].Marks);
            changes += int.Parse(told[1], System.Globalization.CultureInfo.InvariantCulture);
            await meeting.GiveUpAsync();
        }

        Assert.InRange(changes, 20, int.MaxValue);
    });

    /// <summary>The same press twice, and another, all at once.</summary>
    private static async Task CloseThriceAsync(ChairPage chair, string round)
    {
        var act = Guid.NewGuid();
        var answers = await Task.WhenAll(new[] { act, act, Guid.NewGuid() }.Select(a => HandMade.CallAsync(chair.Page, "CloseRoundAsync", a, round, Array.Empty<string>())));
        Assert.All(answers, answer => Assert.True(answer.Saved));
    }

    private static bool Same((int[] Marks, int Passes) one, (int[] Marks, int Passes) other) => one.Marks.SequenceEqual(other.Marks) && one.Passes == other.Passes;

    private static async Task CastAsync(params IEnumerable<(AttendeePage Phone, string Mark)> ballots)
    {
        foreach (var (phone, mark) in ballots)
            await ScoringMeeting.CastAsync(phone, mark);
    }

    private static async Task CloseAsync(ScoringMeeting meeting, string standing)
    {
        await (await meeting.AboutToCloseAsync()).ClickAsync();
        await meeting.StandsAsync(standing);
        await Expect(meeting.Chair.Dialog).ToHaveCountAsync(0);
    }
}

using System.Reflection;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Tests.Scaling;

/// <summary>Who gave which mark, or wrote which note, can be told from nothing that is stored or shown (anonymity-and-security.md §1).</summary>
public sealed class AnonymityTests
{
    /// <summary>One act of a voter: a mark (or a pass), or a note where there is one.</summary>
    private sealed record Act(int Voter, int? Mark, string? Note = null);

    [Fact]
    public async Task Who_gave_which_mark_and_in_which_order_leaves_no_trace()
    {
        // Everyone gives another's mark, in another order; the change of mind is another's too, and so are the notes.
        var one = await HeldAsync([new(0, 3), new(1, 2), new(0, null, "A night light"), new(1, 7), new(2, 7), new(3, null), new(2, null, "Nan next door")]);
        var other = await HeldAsync([new(2, 7), new(3, 9), new(3, null, "Nan next door"), new(3, 3), new(0, null), new(1, 7), new(0, null, "A night light")]);

        Assert.Equal(one.Events, other.Events, StringComparer.Ordinal);
        Assert.Equal(one.Counts, other.Counts, StringComparer.Ordinal);
        Assert.Equal(one.Snapshots, other.Snapshots, StringComparer.Ordinal);
        Assert.Contains(one.Events, e => e.Contains("Marks: [0 0 0 1 0 0 0 2 0 0 0]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_comparison_sees_another_mark()
    {
        var one = await HeldAsync([new(0, 3), new(1, 7), new(2, 7)]);
        var other = await HeldAsync([new(0, 3), new(1, 7), new(2, 8)]);
        Assert.NotEqual(one.Events, other.Events, StringComparer.Ordinal);
        Assert.NotEqual(one.Snapshots, other.Snapshots, StringComparer.Ordinal);
        Assert.Equal(one.Snapshots.SkipLast(2), other.Snapshots.SkipLast(2), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_comparison_sees_marks_with_names()
    {
        var one = await SaidAloudAsync(3, 7, 7);
        var other = await SaidAloudAsync(7, 3, 7);
        Assert.NotEqual(one.Events, other.Events, StringComparer.Ordinal);
        Assert.NotEqual(one.Snapshots, other.Snapshots, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Notes_come_out_in_any_order()
    {
        var places = new HashSet<int>();
        for (var i = 0; i < 200; i++)
        {
            await using var scoring = await Scoring.OpenAsync(5);
            scoring.CastAll(5, 5, 5, 5, 5);
            for (var voter = 0; voter < 5; voter++)
                Assert.Equal(BallotAnswer.In, scoring.Write(voter, $"Note {voter}"));
            await scoring.CloseAsync();
            Assert.Equal(5, scoring.Tally.Notes.Length);
            places.Add(scoring.Tally.Notes.IndexOf("Note 0"));
        }

        Assert.Equal([0, 1, 2, 3, 4], places.Order());
    }

    [Fact]
    public async Task Nothing_that_can_be_printed_holds_a_mark_or_a_note()
    {
        await using var scoring = await Scoring.OpenAsync(3, onTablet: 1);
        scoring.CastAll(3, 4, 5);
        scoring.HandIn(6, note: "Sentinel");
        var three = Printed(scoring, scoring.Cast(0, 2, 3), scoring.Write(0, "Sentinel"));
        var nine = Printed(scoring, scoring.Cast(0, 3, 9), scoring.Write(0, "Sentinel and more"));

        Assert.Equal(three, nine);
        Assert.DoesNotContain("Sentinel", nine, StringComparison.Ordinal);
        Assert.All(
            typeof(BallotBox).GetNestedTypes(BindingFlags.NonPublic).Append(typeof(BallotBox)),
            type => Assert.Equal(typeof(object), type.GetMethod(nameof(ToString), [])!.DeclaringType));
    }

    private static string Printed(Scoring scoring, params BallotAnswer[] answers) =>
        string.Join('\n', [$"{scoring.Count}", $"{scoring.Meeting.Now}", new Plain().Of(scoring.Meeting.Now), .. answers.Select(a => $"{a}")]);

    private static async Task<Heard> HeldAsync(Act[] acts)
    {
        await using var scoring = await Scoring.OpenAsync(4);
        var shown = new List<Snapshot>();
        foreach (var (act, turn) in acts.Select((act, i) => (act, i + 1)))
        {
            var answer = act.Note is null ? scoring.Cast(act.Voter, turn, act.Mark) : scoring.Write(act.Voter, act.Note);
            Assert.Equal(BallotAnswer.In, answer);
            shown.Add(scoring.Meeting.Now);
        }

        await scoring.CloseAsync();
        shown.Add(scoring.Meeting.Now);
        await scoring.Meeting.AskAsync(new RevealRound(scoring.Round));
        shown.Add(scoring.Meeting.Now);
        return await HearAsync(scoring, shown);
    }

    private static async Task<Heard> SaidAloudAsync(params int[] marks)
    {
        await using var scoring = await Scoring.GatherAsync(marks.Length);
        var round = new RoundId(Guid.NewGuid());
        await scoring.Meeting.AskAsync(new AskAloud(round, scoring.Pair));
        for (var i = 0; i < marks.Length; i++)
            Assert.Same(Answer.Done, await scoring.Meeting.AskAsync(new SayMark(round, scoring.Voters[i].Id, marks[i], Agreed: true)));
        await scoring.Meeting.AskAsync(new EndAloud(round));
        return await HearAsync(scoring, [scoring.Meeting.Now]);
    }

    /// <summary>Events first, so that ids are numbered in the order of the log.</summary>
    private static async Task<Heard> HearAsync(Scoring scoring, List<Snapshot> shown)
    {
        var plain = new Plain();
        return new Heard(
            [.. (await scoring.Meeting.LogAsync()).Select(plain.Of)], [.. shown.Select(s => plain.Of(s.Ballots))], [.. shown.Select(plain.Of)]);
    }

    private sealed record Heard(string[] Events, string[] Counts, string[] Snapshots);
}

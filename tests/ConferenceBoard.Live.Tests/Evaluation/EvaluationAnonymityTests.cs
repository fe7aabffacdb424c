using System.Reflection;
using ConferenceBoard.Live.Evaluation;
using ConferenceBoard.Live.Scaling;
using ConferenceBoard.Live.Tests.Scaling;

namespace ConferenceBoard.Live.Tests.Evaluation;

/// <summary>Who answered what, or wrote which words, can be told from nothing that is stored or shown (anonymity-and-security.md §1).</summary>
public sealed class EvaluationAnonymityTests
{
    private sealed record Act(int Person, string Answers, string Remark = "");

    [Fact]
    public async Task Who_gave_which_answers_and_in_which_order_leaves_no_trace()
    {
        // The same answers and words in all, dealt out otherwise: each question's to other people, and words with other answers.
        var one = await HeldAsync([new(0, "00000", "Thank you"), new(1, "11111"), new(2, "33333"), new(1, "12312", "Too long"), new(3, "22222")]);
        var other = await HeldAsync([new(3, "32310", "Too long"), new(2, "00222"), new(0, "33333"), new(0, "12002"), new(1, "23023", "Thank you"), new(2, "00233")]);
        var third = await HeldAsync([new(3, "12312", "Thank you"), new(2, "00000"), new(0, "33333"), new(0, "22222"), new(1, "33333", "Too long")]);

        Assert.Equal(one.Events, third.Events, StringComparer.Ordinal);
        Assert.Equal(one.Snapshots, third.Snapshots, StringComparer.Ordinal);
        Assert.NotEqual(one.Events, other.Events, StringComparer.Ordinal);   // the comparison sees other sums
        Assert.Equal(one.Snapshots[0], other.Snapshots[0], StringComparer.Ordinal);
    }

    [Fact]
    public async Task Answers_of_one_form_are_not_kept_together()
    {
        // Nobody gave the same form in the second meeting; each question was answered alike.
        var one = await HeldAsync([new(0, "00000"), new(1, "11111"), new(2, "22222"), new(3, "33333")]);
        var other = await HeldAsync([new(0, "01230"), new(1, "12301"), new(2, "23012"), new(3, "30123")]);
        Assert.Equal(one.Events, other.Events, StringComparer.Ordinal);
        Assert.Equal(one.Snapshots, other.Snapshots, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Words_come_out_in_any_order()
    {
        var places = new HashSet<int>();
        for (var i = 0; i < 100; i++)
        {
            await using var asked = await Answering.OpenAsync(4);
            for (var person = 0; person < 4; person++)
                Assert.Equal(BallotAnswer.In, asked.Give(person, 1, "00000", $"Words {person}"));
            await asked.CloseAsync();
            Assert.Equal(4, asked.Tally.Remarks.Length);
            places.Add(asked.Tally.Remarks.IndexOf("Words 0"));
        }

        Assert.Equal([0, 1, 2, 3], places.Order());
    }

    [Fact]
    public async Task Nothing_that_can_be_printed_holds_an_answer_or_words()
    {
        await using var asked = await Answering.OpenAsync(3);
        asked.GiveAll("00000", "11111", "22222");
        var one = Printed(asked, asked.Give(0, 2, "01230", "Sentinel"));
        var other = Printed(asked, asked.Give(0, 3, "32101", "Sentinel and more"));

        Assert.Equal(one, other);
        Assert.DoesNotContain("Sentinel", other, StringComparison.Ordinal);
        Assert.All(
            typeof(EvaluationBox).GetNestedTypes(BindingFlags.NonPublic).Append(typeof(EvaluationBox)),
            type => Assert.Equal(typeof(object), type.GetMethod(nameof(ToString), [])!.DeclaringType));
    }

    private static string Printed(Answering asked, BallotAnswer answer) => string.Join('\n', $"{asked.Count}", $"{asked.Meeting.Now}", new Plain().Of(asked.Meeting.Now), $"{answer}");

    private static async Task<(string[] Events, string[] Snapshots)> HeldAsync(Act[] acts)
    {
        await using var asked = await Answering.OpenAsync(4);
        var shown = new List<Snapshot> { asked.Meeting.Now };
        foreach (var (act, turn) in acts.Select((act, i) => (act, i + 1)))
        {
            var before = asked.Count.In;
            Assert.Equal(BallotAnswer.In, asked.Give(act.Person, turn, act.Answers, act.Remark));
            if (asked.Count.In != before)
                shown.Add(asked.Meeting.Now);
        }

        await asked.CloseAsync();
        shown.Add(asked.Meeting.Now);
        var plain = new Plain();
        return ([.. (await asked.Meeting.LogAsync()).Select(plain.Of)], [.. shown.Select(plain.Of)]);
    }
}

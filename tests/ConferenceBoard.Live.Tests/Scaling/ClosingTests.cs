using ConferenceBoard.Core;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Tests.Scaling;

public sealed class ClosingTests
{
    [Fact]
    public async Task Two_people_cannot_hide_and_no_round_is_opened()
    {
        await using var scoring = await Scoring.GatherAsync(2);
        var no = Assert.IsType<Answer.Refused>(await scoring.OpenRoundAsync());
        Assert.Equal(RefusalReason.TooFewToScore, no.Refusal.Reason);
        Assert.Equal(RefusalReason.RoundOver, scoring.Cast(0, 1, 5));
        Assert.Equal(BallotCount.None, scoring.Count);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(4, 4)]
    public async Task Three_marks_are_enough(int people, int marks)
    {
        await using var scoring = await Scoring.OpenAsync(people);
        scoring.CastAll([.. Enumerable.Range(0, people).Select(i => i < marks ? i * 3 : (int?)null)]);
        Assert.Same(Answer.Done, await scoring.CloseAsync());

        Assert.Equal(RoundStanding.Closed, scoring.Standing);
        Assert.Equal(Scoring.Counts([.. Enumerable.Range(0, marks).Select(i => (int?)(i * 3))]), scoring.Marks);
        Assert.Equal(people - marks, scoring.Tally.Passes);
        Assert.Equal(BallotCount.None, scoring.Count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Two_marks_are_not_and_nothing_of_them_is_kept(int people)
    {
        await using var scoring = await Scoring.OpenAsync(people);
        scoring.CastAll([4, 9, .. Enumerable.Repeat((int?)null, people - 2)]);
        scoring.Write(0, "Only for the room");
        Assert.Same(Answer.Done, await scoring.CloseAsync());

        Assert.Equal(RoundStanding.TooFew, scoring.Standing);
        Assert.Equal(new RoundFailed(scoring.Round), (await scoring.Meeting.LogAsync())[^1].Event);
        Assert.Equal(BallotCount.None, scoring.Count);
    }

    [Fact]
    public async Task A_tally_made_by_hand_is_refused()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(2, 4, 6);
        var forged = new CloseRound(scoring.Round, new Tally([.. Scoring.Counts(10, 10, 10)], 0, 0, 0, [], []));
        Assert.Equal(RefusalReason.NotUnderstood, Assert.IsType<Answer.Refused>(await scoring.Meeting.AskAsync(forged)).Refusal.Reason);
        Assert.Equal(RefusalReason.NotUnderstood, Assert.IsType<Answer.Refused>(await scoring.Meeting.OfficeAsync(forged)).Refusal.Reason);
        Assert.Equal((RoundStanding.Open, 3), (scoring.Standing, scoring.Count.In));
    }

    [Fact]
    public async Task Marks_from_paper_are_counted_with_the_rest_and_more_than_were_put_on_paper_close_nothing()
    {
        await using var scoring = await Scoring.OpenAsync(3, onPaper: 2);
        scoring.CastAll(2, 4, 6);
        Assert.Equal(RefusalReason.MarkRange, Assert.IsType<Answer.Refused>(await scoring.CloseAsync(11)).Refusal.Reason);
        Assert.IsType<Answer.Refused>(await scoring.CloseAsync(1, 1, 1));
        Assert.Equal(BallotAnswer.In, scoring.Cast(0, 2, 3));

        Assert.Same(Answer.Done, await scoring.CloseAsync(9, null));
        Assert.Equal(Scoring.Counts(3, 4, 6, 9), scoring.Marks);
        Assert.Equal((1, 2, 1), (scoring.Tally.Passes, scoring.Tally.OnPaper, scoring.Tally.PaperMarks));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_familys_marks_are_counted_apart_only_where_the_round_was_opened_so(bool apart)
    {
        await using var scoring = await Scoring.OpenAsync(6, apart: apart);
        scoring.CastAll(1, 8, 2, 9, 3, 10);
        await scoring.CloseAsync();
        Assert.Equal(apart ? Scoring.Counts(1, 2, 3) : [], scoring.Tally.Family.ToArray());
    }
}

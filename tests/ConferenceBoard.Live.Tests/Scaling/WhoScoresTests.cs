using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Tests.Scaling;

/// <summary>Whose ballots and notes are taken, on which devices.</summary>
public sealed class WhoScoresTests
{
    [Fact]
    public async Task Whoever_was_removed_has_another_role_came_late_or_never_scores_is_refused()
    {
        await using var scoring = await Scoring.OpenAsync(6);
        await scoring.Meeting.AskAsync(new RemoveAttendee(scoring.Voters[1].Id));
        await scoring.Meeting.AskAsync(new ChangeRole(scoring.Voters[2].Id, Role.Observer));
        await scoring.ComeAsync(Role.Professional);
        var chair = scoring.Box.Cast(scoring.Meeting.ChairSeat, scoring.Round, 1, 5);

        Assert.Equal(RefusalReason.NotInTheConference, scoring.Cast(1, 1, 5));
        Assert.Equal(RefusalReason.DoesNotScore, scoring.Cast(2, 1, 5));
        Assert.Equal(RefusalReason.CameLate, scoring.Cast(6, 1, 5));
        Assert.Equal(RefusalReason.DoesNotScore, chair);
        Assert.Equal(RefusalReason.NotInTheConference, scoring.Box.Cast(NewId.Seat(), scoring.Round, 1, 5));
        Assert.All(new[] { 1, 2, 6 }, voter => Assert.NotEqual(BallotAnswer.In, scoring.Write(voter, "A note")));
        Assert.Equal(0, scoring.Count.In);
    }

    [Fact]
    public async Task Whoever_was_put_on_tablet_or_paper_does_not_score_on_a_device_too()
    {
        await using var scoring = await Scoring.OpenAsync(3, onTablet: 1, onPaper: 1);
        foreach (var person in scoring.Meeting.Now.State.Attendees.TakeLast(2))
        {
            var seat = NewId.Seat();
            await scoring.Meeting.OfficeAsync(new TakeSeat(seat, person.Id));
            Assert.Equal(RefusalReason.ScoresOtherwise, scoring.Box.Cast(seat, scoring.Round, 1, 5));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    [InlineData(int.MaxValue)]
    public async Task What_is_no_mark_is_refused_and_what_was_in_stays(int mark)
    {
        await using var scoring = await Scoring.OpenAsync(3, onTablet: 1);
        scoring.CastAll(5, 5, 5);
        Assert.All([scoring.Cast(0, 2, mark), scoring.HandIn(mark)], answer => Assert.Equal(RefusalReason.MarkRange, answer.Refusal!.Reason));

        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(5, 5, 5), scoring.Marks);
    }

    [Fact]
    public async Task The_tablet_takes_as_many_ballots_as_people_were_put_on_it_and_each_once()
    {
        await using var scoring = await Scoring.OpenAsync(3, onTablet: 2);
        scoring.CastAll(5, 5, 5);
        var first = Guid.NewGuid();
        Assert.Equal(BallotAnswer.In, scoring.HandIn(2, first, "Nan stays"));
        Assert.Equal(BallotAnswer.In, scoring.HandIn(9, first, "Other words"));
        Assert.Equal(new BallotCount(scoring.Round, 4, 1, 0), scoring.Count);
        Assert.Equal(BallotAnswer.In, scoring.HandIn(null));
        Assert.Equal(RefusalReason.TabletDone, scoring.HandIn(10));
        Assert.Equal(BallotAnswer.In, scoring.HandIn(2, first));
        Assert.Equal(new BallotCount(scoring.Round, 5, 2, 0), scoring.Count);

        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(5, 5, 5, 2), scoring.Marks);
        Assert.Equal((1, "Nan stays"), (scoring.Tally.Passes, Assert.Single(scoring.Tally.Notes)));
    }

    [Fact]
    public async Task A_screen_that_is_a_wall_or_not_paired_any_more_takes_no_ballot()
    {
        await using var scoring = await Scoring.OpenAsync(3, onTablet: 2);
        var wall = NewId.Display();
        await scoring.Meeting.AskAsync(new PairDisplay(wall, "Wall"));
        Assert.Equal(RefusalReason.NotInTheConference, scoring.Box.HandIn(wall, scoring.Round, Guid.NewGuid(), 5, ""));
        Assert.Equal(RefusalReason.NotInTheConference, scoring.Box.HandIn(NewId.Display(), scoring.Round, Guid.NewGuid(), 5, ""));
        Assert.Equal(BallotAnswer.In, scoring.HandIn(5));

        await scoring.Meeting.AskAsync(new UnpairDisplay(scoring.Tablet));
        Assert.Equal(RefusalReason.NotInTheConference, scoring.HandIn(5));
        Assert.Equal(1, scoring.Count.In);
    }

    [Fact]
    public async Task A_note_is_kept_apart_from_the_ballot_and_the_last_words_count()
    {
        await using var scoring = await Scoring.OpenAsync(4);
        scoring.CastAll(5, 5, 5);
        var before = scoring.Meeting.Now;
        Assert.Equal(BallotAnswer.In, scoring.Write(0, "First words"));
        Assert.Equal(BallotAnswer.In, scoring.Write(0, "Last words"));
        Assert.Equal(BallotAnswer.In, scoring.Write(1, "Taken back"));
        Assert.Equal(BallotAnswer.In, scoring.Write(1, " "));
        Assert.Equal(BallotAnswer.In, scoring.Write(3, "Without a mark"));
        Assert.Equal(BallotAnswer.In, scoring.Cast(0, 2, 6));
        Assert.Same(before, scoring.Meeting.Now);

        await scoring.CloseAsync();
        Assert.Equal(["Last words", "Without a mark"], scoring.Tally.Notes.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(Scoring.Counts(6, 5, 5), scoring.Marks);
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_and_the_one_before_stays()
    {
        await using var scoring = await Scoring.OpenAsync(3, onTablet: 1);
        scoring.CastAll(5, 5, 5);
        var tooLong = new string('b', Limits.Note + 1);
        Assert.Equal(BallotAnswer.In, scoring.Write(0, new string('a', Limits.Note)));
        Assert.All([scoring.Write(0, tooLong), scoring.HandIn(5, note: tooLong)], answer => Assert.Equal(RefusalReason.NoteTooLong, answer.Refusal!.Reason));

        await scoring.CloseAsync();
        Assert.Equal(new string('a', Limits.Note), Assert.Single(scoring.Tally.Notes));
    }
}

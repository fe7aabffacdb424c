using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Tests.Scaling;

/// <summary>A device that comes by the room's code in the name of someone who scores, and a tablet whose line broke.</summary>
public sealed class LateDeviceTests
{
    [Fact]
    public async Task Someone_let_in_by_the_code_meanwhile_learns_nothing_of_the_ballot_and_cannot_replace_it()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(2, 5, 5);
        var seat = NewId.Seat();
        Assert.Same(Answer.Done, await scoring.Meeting.OfficeAsync(new AskToComeIn(seat, new Introduction(scoring.Meeting.Father, "", Role.FamilyMember, "", Remote: false))));
        Assert.Same(Answer.Done, await scoring.Meeting.AskAsync(new AdmitSeat(seat, NewId.Attendee())));

        Assert.Equal(BallotStanding.NotIn, scoring.Box.StandingOf(seat));
        Assert.Equal(RefusalReason.CameLate, scoring.Box.Cast(seat, scoring.Round, 99, 10).Refusal!.Reason);
        Assert.Equal(RefusalReason.CameLate, scoring.Box.Write(seat, scoring.Round, "not mine").Refusal!.Reason);
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(2, 5, 5), scoring.Marks);
    }

    [Fact]
    public async Task Someone_who_came_by_the_code_before_scores_on_that_device()
    {
        await using var scoring = await Scoring.GatherAsync(3);
        var seat = NewId.Seat();
        Assert.Same(Answer.Done, await scoring.Meeting.OfficeAsync(new AskToComeIn(seat, new Introduction(scoring.Meeting.Father, "", Role.FamilyMember, "", Remote: false))));
        Assert.Same(Answer.Done, await scoring.Meeting.AskAsync(new AdmitSeat(seat, NewId.Attendee())));
        Assert.Same(Answer.Done, await scoring.OpenRoundAsync());

        Assert.Equal(BallotAnswer.In, scoring.Box.Cast(seat, scoring.Round, 1, 4));
        Assert.Equal(BallotStanding.InHere, scoring.Box.StandingOf(seat));
    }

    [Fact]
    public async Task A_tablet_whose_line_broke_learns_whether_its_ballot_arrived()
    {
        await using var scoring = await Scoring.OpenAsync(3, onTablet: 1);
        var act = Guid.NewGuid();
        Assert.False(scoring.Box.HasHandedIn(scoring.Round, act));
        Assert.Equal(BallotAnswer.In, scoring.HandIn(7, act));
        Assert.True(scoring.Box.HasHandedIn(scoring.Round, act));
        Assert.False(scoring.Box.HasHandedIn(new RoundId(Guid.NewGuid()), act));
    }
}

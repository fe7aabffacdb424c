using ConferenceBoard.Core;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live.Evaluation;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Tests.Evaluation;

/// <summary>A meeting whose decision is announced and whose people are asked how it was. The first of them is the father.</summary>
internal sealed class Answering : IAsyncDisposable
{
    public required Meeting Meeting { get; init; }

    public EvaluationId Id { get; private set; }

    public List<(AttendeeId Id, SeatId Seat)> People { get; } = [];

    public EvaluationBox Box => Meeting.Session.Forms;

    public EvaluationCount Count => Meeting.Now.Evaluation;

    public EvaluationState Held => Meeting.Now.State.Evaluation;

    /// <summary>What was counted.</summary>
    public EvaluationTally Tally => Held.Result!;

    public static async Task<Answering> OpenAsync(int people)
    {
        var answering = await GatherAsync(people);
        Assert.Same(Answer.Done, await answering.OpenAgainAsync());
        return answering;
    }

    /// <summary>The same before anybody is asked.</summary>
    public static async Task<Answering> GatherAsync(int people)
    {
        var answering = new Answering { Meeting = await Meeting.OpenAsync() };
        var meeting = answering.Meeting;
        answering.People.Add((meeting.Father, meeting.FatherSeat));
        while (answering.People.Count < people)
            await answering.ComeAsync(answering.People.Count % 2 == 0 ? Role.FamilyMember : Role.Professional);
        Assert.Same(Answer.Done, await meeting.AskAsync(new BeginConference()));
        var (child, day) = (meeting.Now.State.Children[0].Id, DateOnly.FromDateTime(meeting.Clock.GetUtcNow().UtcDateTime));
        foreach (var change in new DecisionChange[] { new DecisionChange.OfOutcome(Outcome.NoPlan), new DecisionChange.OfRationale("Nan is there"), new DecisionChange.OfSupport("School goes on") })
            Assert.Same(Answer.Done, await meeting.AskAsync(new DraftDecision(child, change, 0)));
        Assert.Same(Answer.Done, await meeting.AskAsync(new Announce(new DecisionLimits(day.AddDays(14), day.AddMonths(3)))));
        meeting.Store.Appends.Clear();
        return answering;
    }

    public Task<Answer> OpenAgainAsync()
    {
        Id = NewId.Evaluation();
        return Meeting.AskAsync(new OpenEvaluation(Id));
    }

    public async Task ComeAsync(Role role)
    {
        var seat = NewId.Seat();
        People.Add((await Meeting.ComeAsync(role, seat), seat));
    }

    public BallotAnswer Give(int person, long turn, string answers, string remark = "") => GiveAt(People[person].Seat, turn, answers, remark);

    public BallotAnswer GiveAt(SeatId seat, long turn, string answers, string remark = "") => Box.Give(seat, Id, turn, Of(answers), remark);

    /// <summary>Everyone's first form, in the order of people.</summary>
    public void GiveAll(params string[] forms)
    {
        for (var i = 0; i < forms.Length; i++)
            Assert.Equal(BallotAnswer.In, Give(i, 1, forms[i]));
    }

    public Task<Answer> CloseAsync(OperationId? operation = null, SeatId? by = null) =>
        Meeting.Session.CloseEvaluationAsync(Id, new Actor.OfSeat(by ?? Meeting.ChairSeat), operation ?? NewId.Operation()).WaitAsync(Meeting.Patience);

    /// <summary>How often each of the four answers was given to a question.</summary>
    public int[] To(EvaluationQuestion question) => [.. Tally.Questions[(int)question].Answers];

    /// <summary>Five characters: 0 to 3 for the answers, - for none.</summary>
    public static EvaluationAnswer?[] Of(string answers) => [.. answers.Select(a => a == '-' ? (EvaluationAnswer?)null : (EvaluationAnswer)(a - '0'))];

    public ValueTask DisposeAsync() => Meeting.DisposeAsync();
}

using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Tests.Scaling;

/// <summary>A meeting in which a round is open. The first voter is the father; after him professionals and family take turns.</summary>
internal sealed class Scoring : IAsyncDisposable
{
    private ImmutableHashSet<AttendeeId> _onTablet = [], _onPaper = [];

    public required Meeting Meeting { get; init; }

    public PairId Pair { get; private set; }

    public RoundId Round { get; private set; }

    public DisplayId Tablet { get; } = NewId.Display();

    /// <summary>Those who score on a device of their own.</summary>
    public List<(AttendeeId Id, SeatId Seat)> Voters { get; } = [];

    public BallotBox Box => Meeting.Session.Ballots;

    public BallotCount Count => Meeting.Now.Ballots;

    public RoundStanding? Standing => Meeting.Now.State.Scaling.Round?.Standing;

    /// <summary>What was counted.</summary>
    public Tally Tally => Meeting.Now.State.Scaling.Round!.Tally!;

    /// <summary>How often each mark was counted.</summary>
    public int[] Marks => [.. Tally.Marks];

    public static async Task<Scoring> OpenAsync(int voters, int onTablet = 0, int onPaper = 0, bool apart = false)
    {
        var scoring = await GatherAsync(voters, onTablet, onPaper);
        Assert.Same(Answer.Done, await scoring.OpenRoundAsync(apart: apart));
        return scoring;
    }

    /// <summary>The same before the round is opened.</summary>
    public static async Task<Scoring> GatherAsync(int voters, int onTablet = 0, int onPaper = 0)
    {
        var scoring = new Scoring { Meeting = await Meeting.OpenAsync() };
        scoring.Voters.Add((scoring.Meeting.Father, scoring.Meeting.FatherSeat));
        while (scoring.Voters.Count < voters)
            await scoring.ComeAsync(scoring.Voters.Count % 2 == 0 ? Role.FamilyMember : Role.Professional);
        for (var i = 0; i < onTablet; i++)
            scoring._onTablet = scoring._onTablet.Add(await scoring.Meeting.ComeAsync(Role.FamilyMember, null));
        for (var i = 0; i < onPaper; i++)
            scoring._onPaper = scoring._onPaper.Add(await scoring.Meeting.ComeAsync(Role.Professional, null));
        scoring.Pair = await scoring.Meeting.BeginAsync();
        Assert.Same(Answer.Done, await scoring.Meeting.AskAsync(new PairDisplay(scoring.Tablet, "Tablet", DisplayKind.Tablet)));
        scoring.Meeting.Store.Appends.Clear();
        return scoring;
    }

    /// <summary>Opens a round, or starts the one that goes on again.</summary>
    public Task<Answer> OpenRoundAsync(RoundId? replaces = null, bool apart = false)
    {
        Round = new RoundId(Guid.NewGuid());
        return Meeting.AskAsync(new OpenRound(Round, Pair, _onTablet, _onPaper, apart, replaces));
    }

    public async Task ComeAsync(Role role)
    {
        var seat = NewId.Seat();
        Voters.Add((await Meeting.ComeAsync(role, seat), seat));
    }

    public BallotAnswer Cast(int voter, long turn, int? mark) => Box.Cast(Voters[voter].Seat, Round, turn, mark);

    /// <summary>Everyone's first choice, in the order of voters.</summary>
    public void CastAll(params int?[] marks)
    {
        for (var i = 0; i < marks.Length; i++)
            Assert.Equal(BallotAnswer.In, Cast(i, 1, marks[i]));
    }

    public BallotAnswer Write(int voter, string note) => Box.Write(Voters[voter].Seat, Round, note);

    public BallotAnswer HandIn(int? mark, Guid? act = null, string note = "") => Box.HandIn(Tablet, Round, act ?? Guid.NewGuid(), mark, note);

    public Task<Answer> CloseAsync(params int?[] paper) => CloseAsync(NewId.Operation(), paper);

    public Task<Answer> CloseAsync(OperationId operation, params int?[] paper) => CloseByAsync(Meeting.ChairSeat, operation, paper);

    public Task<Answer> CloseByAsync(SeatId seat, OperationId? operation = null, params int?[] paper) =>
        Meeting.Session.CloseRoundAsync(Round, paper, new Actor.OfSeat(seat), operation ?? NewId.Operation()).WaitAsync(Meeting.Patience);

    /// <summary>Asks to close while the disk is busy with it: it is under way until the store lets it go.</summary>
    public async Task<Task<Answer>> CloseHeldAsync(params int?[] paper)
    {
        Meeting.Store.Appends.Clear();
        Meeting.Store.Hold();
        var closing = Meeting.Session.CloseRoundAsync(Round, paper, new Actor.OfSeat(Meeting.ChairSeat), NewId.Operation());
        await Eventually.TrueAsync(() => Meeting.Store.Appends.Count == 1);
        return closing;
    }

    /// <summary>How often each mark is among these; passes are none.</summary>
    public static int[] Counts(params int?[] marks) => [.. Enumerable.Range(0, Limits.HighestMark + 1).Select(mark => marks.Count(m => m == mark))];

    public ValueTask DisposeAsync() => Meeting.DisposeAsync();
}

using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Live.Tests;

/// <summary>An open conference in memory with a chair and a father, each at a device.</summary>
internal sealed class Meeting : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public MemoryStore Store { get; } = new();

    public ManualClock Clock { get; } = new();

    public ConferenceId Id { get; } = NewId.Conference();

    public AttendeeId Chair { get; } = NewId.Attendee();

    public AttendeeId Father { get; } = NewId.Attendee();

    public SeatId ChairSeat { get; } = NewId.Seat();

    public SeatId FatherSeat { get; } = NewId.Seat();

    public ConferenceSession Session { get; private set; } = null!;

    public Snapshot Now => Session.Now;

    public int Cards => Now.State.Board.Cards.Count;

    public static async Task<Meeting> OpenAsync()
    {
        var meeting = new Meeting();
        await meeting.StartAsync();
        await meeting.SetUpAsync(new OpenConference(
            new ConferenceDetails("Robin and Sky", ConferenceType.Initial, meeting.Clock.GetUtcNow()),
            ImmutableList.Create(new Child(new ChildId(Guid.NewGuid()), "Robin"))));
        await meeting.SetUpAsync(new InviteAttendee(meeting.Chair, "Amira", Role.Chair, "", Remote: false));
        await meeting.SetUpAsync(new InviteAttendee(meeting.Father, "Dad", Role.FamilyMember, "Dad", Remote: false));
        await meeting.SetUpAsync(new TakeSeat(meeting.ChairSeat, meeting.Chair));
        await meeting.SetUpAsync(new TakeSeat(meeting.FatherSeat, meeting.Father));
        meeting.Store.Appends.Clear();
        return meeting;
    }

    public static AddCard Card(string text = "Robin sleeps well at Nan's.") => new(
        NewId.Card(), text, Column.WorkingWell, new CardMarks(WhoseWords.Family, "Nan", [], KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.Strength), Audience.Everyone);

    public Task<Answer> AskAsync(ConferenceCommand command, OperationId? operation = null, SeatId? by = null) =>
        Session.AskAsync(command, new Actor.OfSeat(by ?? ChairSeat), operation ?? NewId.Operation()).WaitAsync(Patience);

    public Task<Answer> OfficeAsync(ConferenceCommand command, OperationId? operation = null) =>
        Session.AskAsync(command, Actor.Office, operation ?? NewId.Operation()).WaitAsync(Patience);

    /// <summary>Someone more, in the room; their device takes the seat, or they have none.</summary>
    public async Task<AttendeeId> ComeAsync(Role role, SeatId? seat)
    {
        var person = NewId.Attendee();
        await SetUpAsync(new InviteAttendee(person, $"{role} {Now.State.Attendees.Count}", role, "", Remote: false));
        await SetUpAsync(seat is { } device ? new TakeSeat(device, person) : new MarkAttendance(person, Attendance.InTheRoom));
        return person;
    }

    /// <summary>The conference begins, with one pair to score.</summary>
    public async Task<PairId> BeginAsync()
    {
        var pair = new PairId(Guid.NewGuid());
        var scale = new Scale("How safe is Robin tonight?", "Robin is left alone again.", "Someone Robin trusts is there every night.");
        await SetUpAsync(new AddPair(pair, new PairWords("Robin may be left alone at night.", "Someone Robin trusts is there every night.", [], scale)));
        Assert.Same(Answer.Done, await AskAsync(new BeginConference()));
        return pair;
    }

    /// <summary>As if the server was ended and started.</summary>
    public async Task RestartAsync()
    {
        await Session.DisposeAsync();
        await StartAsync();
    }

    /// <summary>As if the server was killed and started: nothing that was under way is ever stored, and nobody is answered.</summary>
    public Task CrashAsync()
    {
        Store.LoseHeld();
        return StartAsync();
    }

    public async Task<IReadOnlyList<RecordedEvent>> LogAsync() => await Store.ReadAsync(Id, default);

    public ValueTask DisposeAsync()
    {
        Store.Release();
        return Session.DisposeAsync();
    }

    private async Task StartAsync() => Session = await ConferenceSession.StartAsync(Id, Store, Clock, NullLogger.Instance, default);

    private async Task SetUpAsync(ConferenceCommand command) => Assert.Same(Answer.Done, await OfficeAsync(command));
}

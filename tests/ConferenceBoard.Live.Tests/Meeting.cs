using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
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

    /// <summary>As if the server was ended and started.</summary>
    public async Task RestartAsync()
    {
        await Session.DisposeAsync();
        await StartAsync();
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

using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Web.Tests.Support;

/// <summary>An open conference in memory: a chair at a device, a mother in the room, one paired screen, the room's code.</summary>
internal sealed class Room : IAsyncDisposable
{
    public const string Code = "KX7-4MP-RT9";

    private Room() => Registry = new ConferenceRegistry(Store, TimeProvider.System, NullLogger<ConferenceRegistry>.Instance);

    public MemoryStore Store { get; } = new();

    public ConferenceRegistry Registry { get; }

    public ConferenceSession Session { get; private set; } = null!;

    public SeatId ChairSeat { get; } = NewId.Seat();

    public AttendeeId Mother { get; } = NewId.Attendee();

    public DisplayId Screen { get; } = NewId.Display();

    public ConferenceState State => Session.Now.State;

    public static async Task<Room> OpenAsync()
    {
        var room = new Room();
        var chair = NewId.Attendee();
        room.Session = await room.Registry.StartAsync(NewId.Conference());
        await room.OfficeAsync(new OpenConference(
            new ConferenceDetails("Robin and Sky", ConferenceType.Initial, DateTimeOffset.UnixEpoch), [new Child(new ChildId(Guid.NewGuid()), "Robin")]));
        await room.OfficeAsync(new InviteAttendee(chair, "Ines", Role.Chair, "Chair", Remote: false));
        await room.OfficeAsync(new InviteAttendee(room.Mother, "Kerra", Role.FamilyMember, "Mum", Remote: false));
        await room.OfficeAsync(new MarkAttendance(room.Mother, Attendance.InTheRoom));
        await room.OfficeAsync(new TakeSeat(room.ChairSeat, chair));
        await room.OfficeAsync(new ChangeJoinCode(Code));
        await room.OfficeAsync(new PairDisplay(room.Screen, "Screen"));
        return room;
    }

    public Task OfficeAsync(ConferenceCommand command) => AskAsync(command, Actor.Office);

    public Task ChairAsync(ConferenceCommand command) => AskAsync(command, new Actor.OfSeat(ChairSeat));

    /// <summary>The chair writes a card for everyone, or for those who are said.</summary>
    public async Task<CardId> WriteAsync(string text, Column column = Column.WorriedAbout, Audience audience = Audience.Everyone)
    {
        var card = NewId.Card();
        var marks = new CardMarks(WhoseWords.Family, "Mum", ImmutableHashSet<ChildId>.Empty, KindOfInformation.Fact, Hand.First, "", Strands.Of(column)[0]);
        await ChairAsync(new AddCard(card, text, column, marks, audience));
        return card;
    }

    public ValueTask DisposeAsync() => Registry.DisposeAsync();

    private async Task AskAsync(ConferenceCommand command, Actor by) => Assert.Same(Answer.Done, await Session.AskAsync(command, by, NewId.Operation()));
}

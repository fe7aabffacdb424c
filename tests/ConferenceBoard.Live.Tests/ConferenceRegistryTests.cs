using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live.Presence;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Live.Tests;

public sealed class ConferenceRegistryTests
{
    [Fact]
    public async Task A_conference_that_never_began_is_not_found()
    {
        await using var registry = Registry(new MemoryStore());
        Assert.Null(await registry.FindAsync(NewId.Conference()));
    }

    [Fact]
    public async Task A_stored_conference_is_found_with_all_that_happened()
    {
        await using var meeting = await Meeting.OpenAsync();
        await meeting.AskAsync(Meeting.Card());
        await using var registry = Registry(meeting.Store);

        var found = await registry.FindAsync(meeting.Id);
        Assert.Equal(meeting.Now.State.Version, found!.Now.State.Version);
        Assert.Single(found.Now.State.Board.Cards);
    }

    [Fact]
    public async Task Everyone_who_asks_at_once_gets_the_same_session()
    {
        await using var meeting = await Meeting.OpenAsync();
        await using var registry = Registry(meeting.Store);
        var found = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => registry.FindAsync(meeting.Id))));
        Assert.Single(found.Distinct());
    }

    [Fact]
    public async Task A_conference_that_could_not_be_read_is_tried_again()
    {
        await using var meeting = await Meeting.OpenAsync();
        await using var registry = Registry(meeting.Store);
        meeting.Store.Unreadable = true;
        await Assert.ThrowsAsync<StoreException>(() => registry.FindAsync(meeting.Id));
        meeting.Store.Unreadable = false;
        Assert.NotNull(await registry.FindAsync(meeting.Id));
    }

    [Fact]
    public async Task A_new_conference_begins_and_is_found()
    {
        var store = new MemoryStore();
        await using var registry = Registry(store);
        var id = NewId.Conference();
        var session = await registry.StartAsync(id);
        Assert.Equal(ConferenceState.Empty, session.Now.State);
        Assert.Same(session, await registry.FindAsync(id));
    }

    [Fact]
    public async Task Sweeping_drops_leases_in_every_conference()
    {
        await using var meeting = await Meeting.OpenAsync();
        await using var registry = new ConferenceRegistry(meeting.Store, meeting.Clock, NullLogger<ConferenceRegistry>.Instance);
        var session = (await registry.FindAsync(meeting.Id))!;
        session.People.Type(meeting.FatherSeat, null);
        meeting.Clock.Pass(PresenceBook.Lease);
        registry.Sweep();
        Assert.Empty(session.Now.Typing);
    }

    [Fact]
    public async Task Ending_ends_every_session_and_none_begins_after()
    {
        await using var meeting = await Meeting.OpenAsync();
        var registry = Registry(meeting.Store);
        var session = (await registry.FindAsync(meeting.Id))!;
        await registry.DisposeAsync();

        var late = await session.AskAsync(new MarkAttendance(meeting.Father, Attendance.Left), Actor.Office, NewId.Operation());
        Assert.Same(Answer.Lost, late);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => registry.StartAsync(NewId.Conference()));
    }

    private static ConferenceRegistry Registry(MemoryStore store) => new(store, TimeProvider.System, NullLogger<ConferenceRegistry>.Instance);
}

using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Live.Tests;

public sealed class CatalogueTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_next_comes_first_and_those_held_come_last_the_latest_first()
    {
        var store = new MemoryStore();
        await using (var registry = Registry(store))
        {
            await OpenAsync(registry, "In a month", Noon.AddDays(30));
            await OpenAsync(registry, "Tomorrow", Noon.AddDays(1));
            await EndAsync(await OpenAsync(registry, "Last year", Noon.AddDays(-300)));
            await EndAsync(await OpenAsync(registry, "Yesterday", Noon.AddDays(-1)));
            Assert.Equal("Tomorrow, In a month, Yesterday, Last year", await TitlesAsync(Of(registry, store)));
        }

        // The same from the logs alone: nothing runs, and nothing is started for the list.
        await using var again = Registry(store);
        var catalogue = Of(again, store);
        Assert.Equal("Tomorrow, In a month, Yesterday, Last year", await TitlesAsync(catalogue));
        Assert.All((await catalogue.ListAsync(default)).Entries, entry => Assert.Null(again.Running(entry.Id)));
    }

    [Fact]
    public async Task A_list_is_true_after_changes_in_a_conference_that_was_started_since()
    {
        var store = new MemoryStore();
        await using (var registry = Registry(store))
            await OpenAsync(registry, "Tomorrow", Noon.AddDays(1));
        await using var again = Registry(store);
        var catalogue = Of(again, store);
        var entry = Assert.Single((await catalogue.ListAsync(default)).Entries);
        Assert.Equal(("", 1), (entry.Venue, entry.Staff.Length));

        var session = (await again.FindAsync(entry.Id))!;
        await AskAsync(session, new SetPlace("The Old Library", "", ""));
        await AskAsync(session, new InviteAttendee(NewId.Attendee(), "Priya", Role.SocialWorker, "", Remote: false));
        await AskAsync(session, new InviteAttendee(NewId.Attendee(), "Dawn", Role.FamilyMember, "Mum", Remote: false));
        entry = Assert.Single((await catalogue.ListAsync(default)).Entries);
        Assert.Equal(("The Old Library", 2), (entry.Venue, entry.Staff.Length));
    }

    [Fact]
    public async Task One_that_cannot_be_read_is_told_apart_and_hides_no_other()
    {
        var store = new MemoryStore();
        await using var registry = Registry(store);
        var running = await OpenAsync(registry, "Tomorrow", Noon.AddDays(1));
        await using (var other = Registry(store))
            await OpenAsync(other, "In a month", Noon.AddDays(30));
        store.Unreadable = true;
        var catalogue = Of(registry, store);
        var list = await catalogue.ListAsync(default);
        Assert.Equal((running.Id, 1), (Assert.Single(list.Entries).Id, list.Unreadable.Length));
        Assert.Same(running.Now.State, await catalogue.StateAsync(running.Id, default));

        // It stands in the list as soon as it can be read.
        store.Unreadable = false;
        list = await catalogue.ListAsync(default);
        Assert.Equal((2, 0), (list.Entries.Length, list.Unreadable.Length));
        Assert.Equal(list.Entries[1].Version, (await catalogue.StateAsync(list.Entries[1].Id, default)).Version);
    }

    private static Catalogue Of(ConferenceRegistry registry, MemoryStore store) => new(registry, store, NullLogger<Catalogue>.Instance);

    private static ConferenceRegistry Registry(MemoryStore store) => new(store, new ManualClock(), NullLogger<ConferenceRegistry>.Instance);

    private static async Task<string> TitlesAsync(Catalogue catalogue) => string.Join(", ", (await catalogue.ListAsync(default)).Entries.Select(e => e.Details.Title));

    private static async Task<ConferenceSession> OpenAsync(ConferenceRegistry registry, string title, DateTimeOffset startsAt)
    {
        var session = await registry.StartAsync(NewId.Conference());
        await AskAsync(session, new OpenConference(new ConferenceDetails(title, ConferenceType.Initial, startsAt), ImmutableList.Create(new Child(new ChildId(Guid.NewGuid()), "Robin"))));
        await AskAsync(session, new InviteAttendee(NewId.Attendee(), "Amira", Role.Chair, "", Remote: false));
        return session;
    }

    private static async Task EndAsync(ConferenceSession session)
    {
        var seat = NewId.Seat();
        await AskAsync(session, new TakeSeat(seat, session.Now.State.Attendees[0].Id));
        Assert.Same(Answer.Done, await session.AskAsync(new BeginConference(), new Actor.OfSeat(seat), NewId.Operation()));
        Assert.Same(Answer.Done, await session.AskAsync(new EndConference(), new Actor.OfSeat(seat), NewId.Operation()));
    }

    private static async Task AskAsync(ConferenceSession session, ConferenceCommand command) =>
        Assert.Same(Answer.Done, await session.AskAsync(command, Actor.Office, NewId.Operation()));
}

using ConferenceBoard.Core;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Tests;
using ConferenceBoard.Web.Components.Pages.Office;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Web.Tests.Pages.Office;

/// <summary>How far coming conferences are prepared is said of so many, read once for what they say now, and of none is it a reason to fail.</summary>
public sealed class ReadinessGlanceTests
{
    private readonly MemoryStore _store = new();

    [Fact]
    public async Task What_was_reckoned_is_kept_until_the_conference_says_something_new()
    {
        await OpenAsync(TimeProvider.System.GetUtcNow().AddDays(3));
        await using var registry = Registry();
        var (catalogue, glance) = Of(registry);
        var before = Assert.Single(await LookAsync(catalogue, glance)).Value!;
        var reads = _store.Reads;
        Assert.Equal(before, Assert.Single(await LookAsync(catalogue, glance)).Value);
        Assert.Equal(reads, _store.Reads);

        var session = await registry.StartAsync(Assert.Single((await catalogue.ListAsync(default)).Entries).Id);
        Assert.Same(Answer.Done, await session.AskAsync(new SetPlace("The Old Library", "", ""), Actor.Office, NewId.Operation()));
        Assert.Equal(before.ToDo - 1, Assert.Single(await LookAsync(catalogue, glance)).Value!.ToDo);
    }

    [Fact]
    public async Task It_is_said_of_so_many_the_next_first_and_those_that_never_began_last()
    {
        var soon = await OpenAsync(TimeProvider.System.GetUtcNow().AddDays(1));
        var never = await OpenAsync(TimeProvider.System.GetUtcNow().AddDays(-30));
        for (var day = 2; day <= ReadinessGlance.Most; day++)
            await OpenAsync(TimeProvider.System.GetUtcNow().AddDays(day));
        await using var registry = Registry();
        var (catalogue, glance) = Of(registry);
        var found = await LookAsync(catalogue, glance);
        Assert.Equal((ReadinessGlance.Most, true, false), (found.Count, found.ContainsKey(soon), found.ContainsKey(never)));
        Assert.Null(registry.Running(soon));
    }

    [Fact]
    public async Task Of_one_that_cannot_be_read_nothing_is_known_and_the_others_are_looked_at()
    {
        var unread = await OpenAsync(TimeProvider.System.GetUtcNow().AddDays(1));
        await using var registry = Registry();
        var (catalogue, glance) = Of(registry);
        var running = await registry.StartAsync(await OpenAsync(TimeProvider.System.GetUtcNow().AddDays(2)));
        var entries = (await catalogue.ListAsync(default)).Entries;
        _store.Unreadable = true;
        var found = await glance.OfAsync(entries, default);
        Assert.Null(found[unread]);
        Assert.NotNull(found[running.Id]);
    }

    private static async Task<IReadOnlyDictionary<ConferenceId, LeftToDo?>> LookAsync(Catalogue catalogue, ReadinessGlance glance) =>
        await glance.OfAsync((await catalogue.ListAsync(default)).Entries, default);

    private (Catalogue Catalogue, ReadinessGlance Glance) Of(ConferenceRegistry registry)
    {
        var catalogue = new Catalogue(registry, _store, NullLogger<Catalogue>.Instance);
        return (catalogue, new ReadinessGlance(catalogue, TimeProvider.System));
    }

    /// <summary>A conference that nobody has open.</summary>
    private async Task<ConferenceId> OpenAsync(DateTimeOffset startsAt)
    {
        await using var registry = Registry();
        var session = await registry.StartAsync(NewId.Conference());
        var opening = new OpenConference(new ConferenceDetails("Robin", ConferenceType.Initial, startsAt), [new Child(new ChildId(Guid.NewGuid()), "Robin")]);
        Assert.Same(Answer.Done, await session.AskAsync(opening, Actor.Office, NewId.Operation()));
        return session.Id;
    }

    private ConferenceRegistry Registry() => new(_store, TimeProvider.System, NullLogger<ConferenceRegistry>.Instance);
}

using ConferenceBoard.Core;
using ConferenceBoard.Live;

namespace ConferenceBoard.Contracts;

/// <summary>What every <see cref="IConferenceStore"/> must do, whatever keeps the data.</summary>
public abstract class ConferenceStoreContract : IAsyncLifetime
{
    private readonly ConferenceId _robin = NewId.Conference();
    private readonly ConferenceId _sky = NewId.Conference();
    private IConferenceStore _store = null!;

    /// <summary>A store with nothing in it.</summary>
    protected abstract Task<IConferenceStore> OpenAsync();

    /// <summary>The same store after the program was ended and started.</summary>
    protected abstract Task<IConferenceStore> ReopenAsync();

    public async Task InitializeAsync() => _store = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task A_conference_that_never_began_has_no_log_and_is_not_listed()
    {
        Assert.Empty(await _store.ReadAsync(_robin, default));
        Assert.Empty(await _store.ListAsync(default));
    }

    [Fact]
    public async Task Events_come_back_as_they_were_and_in_order()
    {
        var events = Given.Events(1, 25);
        await _store.AppendAsync(_robin, events[..10], default);
        await _store.AppendAsync(_robin, events[10..11], default);
        await _store.AppendAsync(_robin, events[11..], default);

        Assert.Equal(events, await _store.ReadAsync(_robin, default));
    }

    [Fact]
    public async Task The_log_is_there_after_the_program_was_ended()
    {
        var events = Given.Events(1, 3);
        await _store.AppendAsync(_robin, events, default);
        _store = await ReopenAsync();

        Assert.Equal(events, await _store.ReadAsync(_robin, default));
        Assert.Equal([_robin], await _store.ListAsync(default));
        await _store.AppendAsync(_robin, [Given.Event(4)], default);
        Assert.Equal(4, (await _store.ReadAsync(_robin, default)).Count);
    }

    [Fact]
    public async Task Two_conferences_do_not_mix()
    {
        var (mine, theirs) = (Given.Events(1, 3), Given.Events(1, 2));
        await _store.AppendAsync(_robin, mine, default);
        await _store.AppendAsync(_sky, theirs, default);

        Assert.Equal(mine, await _store.ReadAsync(_robin, default));
        Assert.Equal(theirs, await _store.ReadAsync(_sky, default));
    }

    [Fact]
    public async Task Conferences_are_listed_the_oldest_first()
    {
        var ids = Enumerable.Range(0, 20).Select(_ => NewId.Conference()).ToArray();
        foreach (var id in ids)
            await _store.AppendAsync(id, [Given.Event(1)], default);
        await _store.AppendAsync(ids[0], [Given.Event(2)], default);

        Assert.Equal(ids, await _store.ListAsync(default));
    }

    [Fact]
    public async Task Appending_nothing_stores_nothing()
    {
        await _store.AppendAsync(_robin, [], default);
        Assert.Empty(await _store.ListAsync(default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(9)]
    public async Task A_log_begins_at_one(long sequence)
    {
        await Assert.ThrowsAsync<StoreException>(() => _store.AppendAsync(_robin, [Given.Event(sequence)], default));
        Assert.Empty(await _store.ReadAsync(_robin, default));
        Assert.Empty(await _store.ListAsync(default));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task A_place_that_is_taken_or_would_leave_a_gap_is_refused(long sequence)
    {
        var events = Given.Events(1, 3);
        await _store.AppendAsync(_robin, events, default);

        await Assert.ThrowsAsync<StoreException>(() => _store.AppendAsync(_robin, [Given.Event(sequence)], default));
        Assert.Equal(events, await _store.ReadAsync(_robin, default));
        await _store.AppendAsync(_robin, [Given.Event(4)], default);
    }

    [Fact]
    public async Task All_are_stored_or_none()
    {
        await Assert.ThrowsAsync<StoreException>(() => _store.AppendAsync(_robin, [Given.Event(1), Given.Event(2), Given.Event(4)], default));
        await Assert.ThrowsAsync<StoreException>(() => _store.AppendAsync(_robin, [Given.Event(1), Given.Event(2), Given.Event(2)], default));
        Assert.Empty(await _store.ReadAsync(_robin, default));
    }

    [Fact]
    public async Task Of_many_who_want_the_same_place_one_gets_it()
    {
        var events = Enumerable.Range(0, 30).Select(_ => Given.Event(1)).ToArray();
        var stored = await Task.WhenAll(events.Select(e => Task.Run(async () =>
        {
            try
            {
                await _store.AppendAsync(_robin, [e], default);
                return e;
            }
            catch (StoreException)
            {
                return null;
            }
        })));

        var winner = Assert.Single(stored.OfType<RecordedEvent>());
        Assert.Equal([winner], await _store.ReadAsync(_robin, default));
    }

    [Fact]
    public async Task Many_conferences_append_at_once_and_one_that_is_refused_harms_no_other()
    {
        await _store.AppendAsync(_robin, Given.Events(1, 1), default);
        var others = Enumerable.Range(0, 20).Select(_ => NewId.Conference()).ToArray();
        var refused = Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                await Assert.ThrowsAsync<StoreException>(() => _store.AppendAsync(_robin, [Given.Event(1)], default));
        });
        await Task.WhenAll(others.Select(id => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                await _store.AppendAsync(id, Given.Events((i * 2) + 1, 2), default);
        })));
        await refused;

        foreach (var id in others)
            Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), (await _store.ReadAsync(id, default)).Select(e => e.Sequence));
        Assert.Single(await _store.ReadAsync(_robin, default));
    }
}

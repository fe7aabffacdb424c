using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;

namespace ConferenceBoard.Contracts;

/// <summary>What every <see cref="IAccessStore"/> must do, whatever keeps the data.</summary>
public abstract class AccessStoreContract : IAsyncLifetime
{
    private readonly ConferenceId _robin = NewId.Conference();
    private IAccessStore _store = null!;

    /// <summary>A store with nothing in it.</summary>
    protected abstract Task<IAccessStore> OpenAsync();

    /// <summary>The same store after the program was ended and started.</summary>
    protected abstract Task<IAccessStore> ReopenAsync();

    public async Task InitializeAsync() => _store = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task An_unknown_secret_opens_nothing() => Assert.Null(await _store.FindAsync(Secrets.Hash("never made"), default));

    public static TheoryData<AccessKind> Kinds => [.. Enum.GetValues<AccessKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_grant_is_found_by_its_hash_as_it_was(AccessKind kind)
    {
        var grant = Grant(kind);
        await _store.AddAsync(grant, default);

        Assert.Equal(grant, await _store.FindAsync(grant.Hash, default));
        _store = await ReopenAsync();
        Assert.Equal(grant, await _store.FindAsync(grant.Hash, default));
    }

    [Fact]
    public async Task A_grant_with_every_part_comes_back_with_every_part()
    {
        var grant = Grant(AccessKind.Seat) with
        {
            Attendee = NewId.Attendee(),
            Seat = NewId.Seat(),
            Display = NewId.Display(),
            EndedAt = Given.Noon.AddHours(3).AddTicks(7),
        };
        await _store.AddAsync(grant, default);
        Assert.Equal(grant, await _store.FindAsync(grant.Hash, default));
    }

    [Fact]
    public async Task The_same_hash_is_not_kept_twice()
    {
        var grant = Grant(AccessKind.Invitation);
        await _store.AddAsync(grant, default);
        await Assert.ThrowsAsync<StoreException>(() => _store.AddAsync(Grant(AccessKind.JoinCode) with { Hash = grant.Hash }, default));
        Assert.Equal(grant, await _store.FindAsync(grant.Hash, default));
    }

    [Fact]
    public async Task Ending_ends_one_kind_in_one_conference_and_what_had_ended_keeps_its_hour()
    {
        var (code, ended, link) = (Grant(AccessKind.JoinCode), Grant(AccessKind.JoinCode) with { EndedAt = Given.Noon }, Grant(AccessKind.Invitation));
        var elsewhere = Grant(AccessKind.JoinCode) with { Conference = NewId.Conference() };
        var spared = Grant(AccessKind.JoinCode);
        foreach (var grant in new[] { code, ended, link, elsewhere, spared })
            await _store.AddAsync(grant, default);

        var later = Given.Noon.AddHours(1);
        await _store.EndAsync(_robin, AccessKind.JoinCode, later, spared.Hash, default);

        Assert.Equal(later, (await _store.FindAsync(code.Hash, default))!.EndedAt);
        Assert.Equal(Given.Noon, (await _store.FindAsync(ended.Hash, default))!.EndedAt);
        Assert.Null((await _store.FindAsync(link.Hash, default))!.EndedAt);
        Assert.Null((await _store.FindAsync(spared.Hash, default))!.EndedAt);
        Assert.Null((await _store.FindAsync(elsewhere.Hash, default))!.EndedAt);
    }

    [Fact]
    public async Task Those_of_one_kind_in_one_conference_are_listed_until_they_end_the_oldest_first()
    {
        var (second, first) = (Grant(AccessKind.Invitation) with { CreatedAt = Given.Noon.AddMinutes(2) }, Grant(AccessKind.Invitation));
        var (code, ended) = (Grant(AccessKind.JoinCode), Grant(AccessKind.Invitation) with { EndedAt = Given.Noon });
        foreach (var grant in new[] { second, first, code, ended, Grant(AccessKind.Invitation) with { Conference = NewId.Conference() } })
            await _store.AddAsync(grant, default);
        Assert.Equal([first, second], await _store.ListAsync(_robin, AccessKind.Invitation, default));
        await _store.EndAsync(first.Hash, Given.Noon.AddHours(1), default);
        await _store.EndAsync(first.Hash, Given.Noon.AddHours(2), default);
        Assert.Equal([second], await _store.ListAsync(_robin, AccessKind.Invitation, default));
        Assert.Equal(Given.Noon.AddHours(1), (await _store.FindAsync(first.Hash, default))!.EndedAt);
    }

    [Fact]
    public async Task Many_are_kept_at_once()
    {
        var grants = Enumerable.Range(0, 100).Select(_ => Grant(AccessKind.Seat)).ToArray();
        await Task.WhenAll(grants.Select(g => Task.Run(() => _store.AddAsync(g, default))));
        foreach (var grant in grants)
            Assert.Equal(grant, await _store.FindAsync(grant.Hash, default));
    }

    private AccessGrant Grant(AccessKind kind) =>
        new(Secrets.Hash(Secrets.New()), kind, _robin, kind == AccessKind.Invitation ? NewId.Attendee() : null, null, null, Given.Noon);
}

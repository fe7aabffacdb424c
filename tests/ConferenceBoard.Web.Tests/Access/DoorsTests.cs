using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Tests.Support;

namespace ConferenceBoard.Web.Tests.Access;

public sealed class DoorsTests
{
    [Fact]
    public async Task A_new_code_opens_and_the_one_before_does_not()
    {
        await using var room = await Room.OpenAsync();
        var doors = new Doors(room.Registry, room.Store, TimeProvider.System);
        await doors.NewJoinCodeAsync(room.Session, Actor.Office);
        var first = room.State.JoinCode!;
        Assert.NotNull(await doors.ReadAsync(first, AccessKind.JoinCode));

        Assert.Same(Answer.Done, await doors.NewJoinCodeAsync(room.Session, Actor.Office));
        Assert.Null(await doors.ReadAsync(first, AccessKind.JoinCode));
        Assert.NotNull(await doors.ReadAsync(room.State.JoinCode!, AccessKind.JoinCode));
    }

    [Fact]
    public async Task A_code_whose_grant_is_not_kept_is_never_told()
    {
        await using var room = await Room.OpenAsync();
        Assert.Same(Answer.Lost, await new Doors(room.Registry, new FullStore(), TimeProvider.System).NewJoinCodeAsync(room.Session, Actor.Office));
        Assert.Equal(Room.Code, room.State.JoinCode);
    }

    [Fact]
    public async Task A_screen_that_could_not_be_kept_is_told_so()
    {
        await using var room = await Room.OpenAsync();
        var (secret, refusal) = await new Doors(room.Registry, new FullStore(), TimeProvider.System).PairAsync(room.Session.Id, NewId.Display(), DisplayKind.Wall, "Screen", Actor.Office);
        Assert.Equal((null, RefusalReason.NotStored), (secret, refusal!.Reason));
    }

    private sealed class FullStore : IAccessStore
    {
        public Task AddAsync(AccessGrant grant, CancellationToken cancellationToken) => throw new StoreException("The disk is full.");

        public Task<AccessGrant?> FindAsync(string hash, CancellationToken cancellationToken) => Task.FromResult<AccessGrant?>(null);

        public Task<IReadOnlyList<AccessGrant>> ListAsync(ConferenceId conference, AccessKind kind, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AccessGrant>>([]);

        public Task EndAsync(string hash, DateTimeOffset at, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task EndAsync(ConferenceId conference, AccessKind kind, DateTimeOffset at, string? except, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

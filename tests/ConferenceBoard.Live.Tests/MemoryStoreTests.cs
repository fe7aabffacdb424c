using ConferenceBoard.Contracts;
using ConferenceBoard.Live.Access;

namespace ConferenceBoard.Live.Tests;

/// <summary>The store that the other tests here stand on keeps the contract too.</summary>
public sealed class MemoryConferenceStoreTests : ConferenceStoreContract
{
    private readonly MemoryStore _store = new();

    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<IConferenceStore> OpenAsync() => Task.FromResult<IConferenceStore>(_store);

    protected override Task<IConferenceStore> ReopenAsync() => OpenAsync();
}

public sealed class MemoryAccessStoreTests : AccessStoreContract
{
    private readonly MemoryStore _store = new();

    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<IAccessStore> OpenAsync() => Task.FromResult<IAccessStore>(_store);

    protected override Task<IAccessStore> ReopenAsync() => OpenAsync();
}

public sealed class MemoryPicturesTests : PictureStoreContract
{
    private readonly MemoryPictures _store = new();

    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<IPictureStore> OpenAsync() => Task.FromResult<IPictureStore>(_store);

    protected override Task<IPictureStore> ReopenAsync() => OpenAsync();
}

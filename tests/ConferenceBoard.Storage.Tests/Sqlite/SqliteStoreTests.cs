using ConferenceBoard.Contracts;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Storage.Sqlite;

namespace ConferenceBoard.Storage.Tests.Sqlite;

public sealed class SqliteConferenceStoreTests : ConferenceStoreContract
{
    private TemporaryDatabase _data = null!;

    public override Task DisposeAsync()
    {
        _data.Dispose();
        return Task.CompletedTask;
    }

    protected override async Task<IConferenceStore> OpenAsync()
    {
        _data = await TemporaryDatabase.PrepareAsync();
        return new SqliteConferenceStore(_data.Database);
    }

    protected override async Task<IConferenceStore> ReopenAsync()
    {
        await _data.ReopenAsync();
        return new SqliteConferenceStore(_data.Database);
    }
}

public sealed class SqliteAccessStoreTests : AccessStoreContract
{
    private TemporaryDatabase _data = null!;

    public override Task DisposeAsync()
    {
        _data.Dispose();
        return Task.CompletedTask;
    }

    protected override async Task<IAccessStore> OpenAsync()
    {
        _data = await TemporaryDatabase.PrepareAsync();
        return new SqliteAccessStore(_data.Database);
    }

    protected override async Task<IAccessStore> ReopenAsync()
    {
        await _data.ReopenAsync();
        return new SqliteAccessStore(_data.Database);
    }
}

public sealed class SqlitePictureStoreTests : PictureStoreContract
{
    private TemporaryDatabase _data = null!;

    public override Task DisposeAsync()
    {
        _data.Dispose();
        return Task.CompletedTask;
    }

    protected override async Task<IPictureStore> OpenAsync()
    {
        _data = await TemporaryDatabase.PrepareAsync();
        return new SqlitePictureStore(_data.Database);
    }

    protected override async Task<IPictureStore> ReopenAsync()
    {
        await _data.ReopenAsync();
        return new SqlitePictureStore(_data.Database);
    }
}

using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Keeping;
using ConferenceBoard.Storage.Keys;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Sqlite;

/// <summary>
/// Erases conferences. Screens are cleared, then the key is destroyed (from there on there is no way back), then the rows go. Killed in between, the next
/// start finishes it; so does the first start on a backup that still has them.
/// </summary>
/// <param name="database">Where conferences are kept.</param>
/// <param name="registry">What runs; null before anything does.</param>
public sealed class SqliteEraser(SqliteDatabase database, ConferenceRegistry? registry = null) : IConferenceEraser
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<ConferenceId, DateTimeOffset> Erased => database.Keys.Erased.ToDictionary(e => new ConferenceId(e.Key), e => e.Value);

    /// <inheritdoc/>
    public async Task EraseAsync(ConferenceId conference, CancellationToken cancellationToken)
    {
        if (registry is not null)
            await registry.EndForGoodAsync(conference);
        try
        {
            database.Keys.Destroy(conference.Value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Conference {conference.Value}: its key could not be destroyed.", e);
        }

        await database.Writer.WriteAsync(new Erase(conference.Value), default);
        Steps.Done();
        await FoldAsync();
        Steps.Done();
    }

    /// <summary>Finishes what was cut off, and removes what a restored backup has of conferences that were erased since.</summary>
    internal async Task FinishAsync(CancellationToken cancellationToken)
    {
        try
        {
            database.Keys.FinishErasing();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnusableException($"The key folder {database.Keys.Folder} cannot be used. Make it readable and writable for the account that runs ConferenceBoard.", e);
        }

        if (database.Keys.Erased.Count == 0)
            return;
        var left = await LeftAsync(cancellationToken);
        foreach (var conference in left)
            await database.Writer.WriteAsync(new Erase(conference), cancellationToken);
        if (left.Count > 0)
            await FoldAsync();
    }

    private async Task<List<Guid>> LeftAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT Id FROM Conferences UNION SELECT Conference FROM Pictures UNION SELECT Conference FROM AccessGrants";
        await using var rows = await ask.ExecuteReaderAsync(cancellationToken);
        var left = new List<Guid>();
        while (await rows.ReadAsync(cancellationToken))
        {
            if (new Guid(await rows.GetFieldValueAsync<byte[]>(0, cancellationToken), true) is var id && database.Keys.IsErased(id))
                left.Add(id);
        }

        return left;
    }

    /// <summary>Folds the write-ahead log into the file, so that nothing of it waits there. It is sealed all the same, and somebody who reads may keep it a while.</summary>
    private async Task FoldAsync()
    {
        try
        {
            await using var connection = await database.OpenAsync(default);
            await using var fold = connection.CreateCommand();
            fold.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await fold.ExecuteNonQueryAsync();
        }
        catch (SqliteException)
        {
            // The next one folds it.
        }
    }

    private sealed class Erase(Guid conference) : PendingWrite
    {
        public override void Run(WriterTables tables)
        {
            var id = conference.ToByteArray(true);
            tables.EraseEvents.Run(id);
            tables.ErasePictures.Run(id);
            tables.EraseGrants.Run(id);
            tables.EraseConference.Run(id);
            tables.Gone(conference);
        }
    }
}

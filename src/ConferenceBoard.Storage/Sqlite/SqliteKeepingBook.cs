using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Keeping;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Storage.Sqlite;

/// <summary>Holds and put-off dates, in SQLite.</summary>
public sealed class SqliteKeepingBook(SqliteDatabase database) : IKeepingBook
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ConferenceId, Kept>> ListAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = database.OpenContext();
            var rows = await db.Keeping.AsNoTracking().ToListAsync(cancellationToken);
            return rows.Select(k => new Kept(new ConferenceId(k.Conference), k.HeldFor, k.HeldAt, k.LookAgainOn)).ToDictionary(k => k.Conference);
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The store could not be read: {e.Message}.", e);
        }
    }

    /// <inheritdoc/>
    public Task SetAsync(Kept kept, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return database.Writer.WriteAsync(new Set(kept), cancellationToken);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(ConferenceId conference, CancellationToken cancellationToken = default) =>
        database.Writer.WriteAsync(new Remove(conference.Value), cancellationToken);

    private sealed class Set(Kept kept) : PendingWrite
    {
        public override void Run(WriterTables tables) => tables.SetKept.Run(
            kept.Conference.Value.ToByteArray(true), kept.HeldFor?.ToString(), kept.HeldAt?.UtcTicks,
            kept.LookAgainOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private sealed class Remove(Guid conference) : PendingWrite
    {
        public override void Run(WriterTables tables) => tables.RemoveKept.Run(conference.ToByteArray(true));
    }
}

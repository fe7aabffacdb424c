using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Storage.Sqlite;

/// <summary>What opens what, in SQLite. Written by the same writer as the log, so that neither waits for the other's lock.</summary>
public sealed class SqliteAccessStore(SqliteDatabase database) : IAccessStore
{
    /// <inheritdoc/>
    public Task AddAsync(AccessGrant grant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return database.Writer.WriteAsync(new Add(grant), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<AccessGrant?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = database.OpenContext();
            var row = await db.AccessGrants.AsNoTracking().FirstOrDefaultAsync(g => g.Hash == hash, cancellationToken);
            return row is null ? null : Grant(row);
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The store could not be read: {e.Message}.", e);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AccessGrant>> ListAsync(ConferenceId conference, AccessKind kind, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = database.OpenContext();
            var rows = await db.AccessGrants.AsNoTracking().Where(g => g.Conference == conference.Value && g.Kind == kind && g.EndedAt == null).ToListAsync(cancellationToken);
            return [.. rows.Select(Grant).OrderBy(g => g.CreatedAt)];
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The store could not be read: {e.Message}.", e);
        }
    }

    /// <inheritdoc/>
    public Task EndAsync(string hash, DateTimeOffset at, CancellationToken cancellationToken) => database.Writer.WriteAsync(new EndOne(hash, at), cancellationToken);

    /// <inheritdoc/>
    public Task EndAsync(ConferenceId conference, AccessKind kind, DateTimeOffset at, string? except, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(new End(conference.Value, kind, at, except), cancellationToken);

    private static AccessGrant Grant(AccessGrantRow row) => new(
        row.Hash,
        row.Kind,
        new ConferenceId(row.Conference),
        row.Attendee is { } attendee ? new AttendeeId(attendee) : null,
        row.Seat is { } seat ? new SeatId(seat) : null,
        row.Display is { } display ? new DisplayId(display) : null,
        row.CreatedAt,
        row.EndedAt);

    private sealed class Add(AccessGrant grant) : PendingWrite
    {
        public override void Run(WriterTables tables)
        {
            using (var same = tables.FindGrant.Read(grant.Hash))
            {
                if (same.Read())
                    throw new StoreException("This secret is in use.");
            }

            tables.AddGrant.Run(
                grant.Hash,
                grant.Kind.ToString(),
                grant.Conference.Value.ToByteArray(true),
                grant.Attendee?.Value.ToByteArray(true),
                grant.Seat?.Value.ToByteArray(true),
                grant.Display?.Value.ToByteArray(true),
                grant.CreatedAt.UtcTicks,
                grant.EndedAt?.UtcTicks);
        }
    }

    private sealed class EndOne(string hash, DateTimeOffset at) : PendingWrite
    {
        public override void Run(WriterTables tables) => tables.EndGrant.Run(hash, at.UtcTicks);
    }

    private sealed class End(Guid conference, AccessKind kind, DateTimeOffset at, string? except) : PendingWrite
    {
        public override void Run(WriterTables tables) => tables.EndGrants.Run(conference.ToByteArray(true), kind.ToString(), at.UtcTicks, except ?? "");
    }
}

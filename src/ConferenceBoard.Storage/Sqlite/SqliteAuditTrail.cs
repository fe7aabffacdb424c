using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Storage.Sqlite;

/// <summary>The audit trail, in SQLite. Lines go by the one writer; triggers of the table refuse to change or remove them.</summary>
public sealed class SqliteAuditTrail(SqliteDatabase database, TimeProvider clock) : IAuditTrail
{
    /// <inheritdoc/>
    public Task NoteAsync(AuditEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return database.Writer.WriteAsync(new Note(entry, clock.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AuditLine>> ReadAsync(AuditQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        try
        {
            await using var db = database.OpenContext();
            var rows = db.Audit.AsNoTracking();
            if (question.Before is { } before)
                rows = rows.Where(a => a.Number < before);
            if (question.Conference is { } conference)
                rows = rows.Where(a => a.Conference == conference.Value);
            if (question.Staff is { } staff)
                rows = rows.Where(a => a.Staff == staff || a.Whom == staff);
            if (question.Acts is { Count: > 0 } acts)
                rows = rows.Where(a => acts.Contains(a.Act));
            return [.. (await rows.OrderByDescending(a => a.Number).Take(IAuditTrail.AtOnce).ToListAsync(cancellationToken)).Select(Line)];
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The store could not be read: {e.Message}.", e);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ConferenceId, DateTimeOffset>> LastTakenOutAsync(AuditThing thing, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = database.OpenContext();
            var lines = await db.Audit.AsNoTracking().Where(a => a.Act == AuditAct.TookOut && a.Thing == thing && a.Conference != null)
                .Select(a => new { Conference = a.Conference!.Value, a.At }).ToListAsync(cancellationToken);
            return lines.GroupBy(l => new ConferenceId(l.Conference)).ToDictionary(g => g.Key, g => g.Max(l => l.At));
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The store could not be read: {e.Message}.", e);
        }
    }

    private static AuditLine Line(AuditRow row) => new(row.Number, row.At, new AuditEntry(
        row.Act,
        row.Conference is { } conference ? new ConferenceId(conference) : null,
        row.Thing,
        row.Staff,
        row.Attendee is { } attendee ? new AttendeeId(attendee) : null,
        row.Role,
        row.Whom));

    private sealed class Note(AuditEntry entry, DateTimeOffset at) : PendingWrite
    {
        public override void Run(WriterTables tables) => tables.AddAudit.Run(
            at.UtcTicks, entry.Act.ToString(), entry.Thing?.ToString(), entry.Conference?.Value.ToByteArray(true), entry.Staff?.ToByteArray(true),
            entry.Attendee?.Value.ToByteArray(true), entry.Role?.ToString(), entry.Whom?.ToByteArray(true));
    }
}

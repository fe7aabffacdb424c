using ConferenceBoard.Live;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Storage.Sqlite;

/// <summary>
/// The one writer. Whatever waits, of all conferences, goes into one transaction and so onto the disk with one flush; while the disk
/// is busy the next ones gather. A thread of its own, because SQLite waits for the disk.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly string _connectionString;
    private readonly ILogger _log;
    private readonly Thread _thread;
    private readonly Lock _entry = new();
    private readonly SemaphoreSlim _something = new(0);
    private List<PendingWrite> _waiting = [];
    private bool _stopping;
    private WriterTables? _tables;

    public SqliteWriter(string connectionString, ILogger log)
    {
        (_connectionString, _log) = (connectionString, log);
        _tables = new WriterTables(connectionString);
        _thread = new Thread(Loop) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    /// <summary>Completes once <paramref name="write"/> is durable.</summary>
    public Task WriteAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        lock (_entry)
        {
            if (_stopping)
                return Task.FromException(new StoreException("The store is closed."));
            _waiting.Add(write);
            if (_waiting.Count == 1)
                _something.Release();
        }

        return write.Done.WaitAsync(cancellationToken);
    }

    /// <summary>Writes what waits, then ends.</summary>
    public void Dispose()
    {
        lock (_entry)
        {
            if (_stopping)
                return;
            _stopping = true;
            _something.Release();
        }

        _thread.Join();
        _something.Dispose();
    }

    private void Loop()
    {
        var batch = new List<PendingWrite>();
        while (true)
        {
            _something.Wait();
            bool last;
            lock (_entry)
            {
                (batch, _waiting) = (_waiting, batch);
                last = _stopping;
            }

            if (batch.Count > 0)
                WriteAll(batch);
            batch.Clear();
            if (last)
                break;
        }

        _tables?.Dispose();
    }

    private void WriteAll(List<PendingWrite> batch)
    {
        try
        {
            WriteTogether(batch);
        }
        catch (Exception e)
        {
            _log.TransactionFailed(Reason(e), batch.Count);
            if (batch.Count == 1)
            {
                batch[0].Failed(new StoreException($"Nothing was stored: {Reason(e)}.", e));
                return;
            }

            // One that cannot be written must not take the others with it: each by itself.
            foreach (var write in batch)
                WriteAll([write]);
        }
    }

    private void WriteTogether(List<PendingWrite> batch)
    {
        var tables = _tables ??= new WriterTables(_connectionString);
        try
        {
            tables.Begin();
            foreach (var write in batch)
                write.Try(tables);
            tables.Commit();
        }
        catch
        {
            Abandon(tables);
            throw;
        }

        foreach (var write in batch)
            write.Committed();
    }

    /// <summary>Rolls back; a connection that cannot even do that is given up for a new one.</summary>
    private void Abandon(WriterTables tables)
    {
        try
        {
            tables.Rollback();
        }
        catch (SqliteException)
        {
            _tables = null;
            tables.Dispose();
        }
    }

    /// <summary>The message of SQLite names tables and columns; nothing else is passed on.</summary>
    private static string Reason(Exception e) => e is SqliteException sqlite ? sqlite.Message : e.GetType().Name;
}

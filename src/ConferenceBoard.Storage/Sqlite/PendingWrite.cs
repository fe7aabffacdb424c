namespace ConferenceBoard.Storage.Sqlite;

/// <summary>Something to be written that shares a transaction with others.</summary>
internal abstract class PendingWrite
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes once it is durable, or fails.</summary>
    public Task Done => _done.Task;

    /// <summary>Why it was turned away in the transaction under way, or null.</summary>
    public Exception? TurnedAway { get; private set; }

    /// <summary>Writes. May run again after the transaction was rolled back.</summary>
    /// <exception cref="Live.StoreException">Thrown before anything was written: this one is turned away and the others go on.</exception>
    public abstract void Run(WriterTables tables);

    /// <summary>Runs it within the transaction; notes it where it is turned away.</summary>
    public void Try(WriterTables tables)
    {
        TurnedAway = null;
        try
        {
            Run(tables);
        }
        catch (Live.StoreException e)
        {
            TurnedAway = e;
        }
    }

    /// <summary>The transaction is durable.</summary>
    public void Committed()
    {
        if (TurnedAway is null)
            _done.TrySetResult();
        else
            _done.TrySetException(TurnedAway);
    }

    /// <summary>It was not written.</summary>
    public void Failed(Exception cause) => _done.TrySetException(cause);
}

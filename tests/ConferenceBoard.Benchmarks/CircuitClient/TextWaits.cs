namespace ConferenceBoard.Circuits;

/// <summary>The texts someone waits to see on this screen.</summary>
internal sealed class TextWaits
{
    private readonly Lock _lock = new();
    private readonly List<Wait> _waits = [];
    private CircuitException? _failure;

    private sealed record Wait(ReadOnlyMemory<byte> Text, TaskCompletionSource<long> Seen);

    /// <summary>Begins to look for a text.</summary>
    public async Task<long> AddAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        var wait = new Wait(text, new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
        {
            if (_failure is not null)
            {
                throw _failure;
            }

            _waits.Add(wait);
        }

        try
        {
            return await wait.Seen.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _waits.Remove(wait);
            }
        }
    }

    /// <summary>Completes the waits whose text stands in a batch.</summary>
    public void Look(ReadOnlySpan<byte> batch, long timestamp)
    {
        lock (_lock)
        {
            foreach (var wait in _waits)
            {
                if (!wait.Seen.Task.IsCompleted && batch.IndexOf(wait.Text.Span) >= 0)
                {
                    wait.Seen.TrySetResult(timestamp);
                }
            }
        }
    }

    /// <summary>Fails all waits, those to come as well: nothing more will be seen.</summary>
    public void Fail(CircuitException failure)
    {
        lock (_lock)
        {
            _failure = failure;
            _waits.ForEach(wait => wait.Seen.TrySetException(failure));
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;

namespace ConferenceBoard.Circuits;

/// <summary>The calls to the server whose results have not come yet.</summary>
internal sealed class PendingCalls
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> _pending = new(StringComparer.Ordinal);
    private long _lastId;

    /// <summary>Begins a call.</summary>
    public (string Id, Task<string?> Result) Begin()
    {
        var id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        var result = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = result;
        return (id, result.Task);
    }

    /// <summary>Ends a call with its result. A call that nobody knows is passed over.</summary>
    public void Succeed(string? id, string? result)
    {
        if (id is not null && _pending.TryRemove(id, out var call))
        {
            call.TrySetResult(result);
        }
    }

    /// <summary>Ends a call with its error.</summary>
    public void Fail(string? id, string? error)
    {
        if (id is not null && _pending.TryRemove(id, out var call))
        {
            call.TrySetException(new CircuitException(error ?? "The server gave no reason."));
        }
    }

    /// <summary>Ends all calls: no result will come any more.</summary>
    public void FailAll(CircuitException failure)
    {
        foreach (var id in _pending.Keys)
        {
            if (_pending.TryRemove(id, out var call))
            {
                call.TrySetException(failure);
            }
        }
    }
}

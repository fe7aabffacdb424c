using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ConferenceBoard.Storage.Tests.Kill;

/// <summary>One life of a server process (tests/ConferenceBoard.KillHost).</summary>
internal sealed class KilledServer : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ConferenceBoard.KillHost.dll");

    private readonly Process _process;
    private readonly Task _reading;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<string?>> _waiting = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _writing = new();
    private long _number;
    private volatile bool _dead;

    public KilledServer(string folder)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Program, folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.ErrorDataReceived += (_, e) => Complaints.Enqueue(e.Data ?? "");
        _process.BeginErrorReadLine();
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>What it wrote to its error stream.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Completes once it takes requests, or never.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Asks; null where the server died before it answered.</summary>
    public async Task<string?> AskAsync(string request)
    {
        var number = Interlocked.Increment(ref _number);
        var answer = _waiting[number] = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            lock (_writing)
                _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} {request}"));
        }
        catch (IOException)
        {
            return null;
        }

        // Its end may have come before the answer was waited for.
        if (_dead)
            answer.TrySetResult(null);
        return await answer.Task;
    }

    /// <summary>SIGKILL: nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line is "ready")
                _ready.TrySetResult();
            else if (line.Split(' ') is [var number, ("Saved" or "NotSaved" or "Refused") and var answer]
                && _waiting.TryRemove(long.Parse(number, CultureInfo.InvariantCulture), out var asked))
                asked.TrySetResult(answer);
        }

        _dead = true;
        foreach (var asked in _waiting.Values)
            asked.TrySetResult(null);
    }
}

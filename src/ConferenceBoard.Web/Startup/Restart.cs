using System.Runtime.InteropServices;

namespace ConferenceBoard.Web.Startup;

/// <summary>
/// A server that is told to stop says so on every screen first, then finishes what it does and ends. Told again, it ends without waiting for screens.
/// Takes the place of the framework's own lifetime, which would cut every line at once.
/// </summary>
internal sealed class Restart(IHostApplicationLifetime program, CircuitBook circuits) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private int _told;

    /// <summary>Whether it was told to stop.</summary>
    public bool IsNear => Volatile.Read(ref _told) > 0 || program.ApplicationStopping.IsCancellationRequested;

    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT })
            _signals.Add(PosixSignalRegistration.Create(signal, Told));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _signals.ForEach(s => s.Dispose());

    private void Told(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _told) == 1)
            _ = SayAndStopAsync();
        else
            program.StopApplication();
    }

    private async Task SayAndStopAsync()
    {
        try
        {
            await circuits.SayRestartAsync();
        }
        finally
        {
            program.StopApplication();
        }
    }
}

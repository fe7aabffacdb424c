using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>The built server as a process of its own, on a data folder of its own, with the ready links it printed.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, string> _settings;
    private readonly string[] _arguments;
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    private ServerProcess(string folder, int port, Dictionary<string, string> settings, string[] arguments) =>
        (Folder, Port, _settings, _arguments) = (folder, port, settings, arguments);

    /// <summary>A temporary folder; the server's data are in <see cref="Data"/> below it.</summary>
    public string Folder { get; }

    public string Data => Path.Combine(Folder, "data");

    public int Port { get; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    /// <summary>Links by the label that the server printed before them; of the last start.</summary>
    public ConcurrentDictionary<string, string> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>The room's code as it was printed.</summary>
    public string JoinCode { get; private set; } = "";

    /// <summary>All that was written to standard output and standard error, of all starts.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>With what it ended; null while it runs.</summary>
    public int? ExitCode => _process is { HasExited: true } ended ? ended.ExitCode : null;

    public bool Alive => _process is { HasExited: false };

    /// <summary>Starts a server on an empty folder and a free port.</summary>
    /// <param name="settings">Environment variables in addition.</param>
    public static Task<ServerProcess> StartAsync(params (string Name, string Value)[] settings) => StartAsync([], settings);

    /// <summary>Starts a server on an empty folder and a free port.</summary>
    /// <param name="arguments">Further words of the command line.</param>
    /// <param name="settings">Environment variables in addition.</param>
    public static async Task<ServerProcess> StartAsync(string[] arguments, params (string Name, string Value)[] settings)
    {
        var server = new ServerProcess(
            Directory.CreateTempSubdirectory("conferenceboard-e2e-").FullName, FreePort(), settings.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal), arguments);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts again on the same port and data.</summary>
    public async Task StartAgainAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = Built.Start(_settings, ["--urls", Address, "--data", Data, .. _arguments]), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Take(e.Data, ready);
        _process.ErrorDataReceived += (_, e) => Take(e.Data, ready);
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The server ended: " + Output));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(Patience);
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (!Alive)
            return;
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, and waits.</summary>
    public async Task StopAsync()
    {
        if (!Alive)
            return;
        if (!OperatingSystem.IsWindows())
        {
            using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await KillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // Left to the system's own tidying.
        }
    }

    /// <summary>
    /// A port that nobody listens on now; below those that systems give to connections, so that none of the browsers' own takes it while
    /// the server is away.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it; another one.
            }
        }
    }

    private void Take(string? line, TaskCompletionSource ready)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        if (ReadyLine().Match(line) is not { Success: true } match)
            return;
        Links[match.Groups["label"].Value] = match.Groups["url"].Value;
        if (match.Groups["label"].Value is "Set up" || (match.Groups["label"].Value is "Conferences" && _output.Any(l => l.Contains("was erased here", StringComparison.Ordinal))))
            ready.TrySetResult();   // Outside Development, and without the sample, nothing more is printed.
        if (match.Groups["code"] is not { Success: true, Value: var code })
            return;
        JoinCode = code;
        ready.TrySetResult();
    }

    [GeneratedRegex(@"^(?<label>[A-Z][a-z]+( [a-z]+)?) +(?<url>http\S+)( +code (?<code>\S+))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadyLine();
}

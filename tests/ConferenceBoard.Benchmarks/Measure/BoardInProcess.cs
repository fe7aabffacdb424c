using System.Diagnostics;
using System.Globalization;
using ConferenceBoard.Benchmarks.Hosting;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>A board in a process of its own, so that the load generator's work is not counted as the server's.</summary>
internal sealed class BoardInProcess : IBoardUnderTest
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private BoardInProcess(string name, Process process, Uri address)
    {
        Name = name;
        _process = process;
        _http = new HttpClient { BaseAddress = address };
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>Where the server listens.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <summary>Starts this program again with a command that serves a board, e.g. <c>serve-bare</c>, on a free port.</summary>
    public static async Task<BoardInProcess> StartAsync(string name, string command, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (string.Equals(Path.GetFileNameWithoutExtension(Environment.ProcessPath), "dotnet", StringComparison.Ordinal))
        {
            start.ArgumentList.Add(typeof(BoardInProcess).Assembly.Location);
        }

        start.ArgumentList.Add(command);
        start.ArgumentList.Add("--port");
        start.ArgumentList.Add("0");
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(ServedProcess.Listening, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Console.OpenStandardError(), CancellationToken.None);
                return new BoardInProcess(name, process, new Uri(line[ServedProcess.Listening.Length..]));
            }

            await Console.Error.WriteLineAsync(line);
        }

        throw new InvalidOperationException($"The server for '{name}' ended before it listened.");
    }

    /// <inheritdoc />
    public async Task<Uri> PageForAsync(int conference, int seat, CancellationToken cancellationToken)
    {
        var path = await _http.GetStringAsync(At(string.Create(CultureInfo.InvariantCulture, $"bench/page/{conference}/{seat}")), cancellationToken);
        return new Uri(Address, path);
    }

    /// <inheritdoc />
    public async Task EditAsync(int conference, IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        using var lines = new StringContent(string.Join('\n', texts));
        using var response = await _http.PostAsync(At(string.Create(CultureInfo.InvariantCulture, $"bench/edit/{conference}")), lines, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <inheritdoc />
    public async Task<long> ManagedBytesAsync(CancellationToken cancellationToken) =>
        long.Parse(await _http.GetStringAsync(At("bench/memory"), cancellationToken), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public async Task<TimeSpan> ProcessorTimeAsync(CancellationToken cancellationToken) =>
        TimeSpan.FromMicroseconds(double.Parse(await _http.GetStringAsync(At("bench/cpu"), cancellationToken), CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static Uri At(string path) => new(path, UriKind.Relative);
}

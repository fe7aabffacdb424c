namespace ConferenceBoard.Benchmarks.Hosting;

/// <summary>The server's side of a benchmark: runs the measured application until the load generator lets go.</summary>
internal static class ServedProcess
{
    /// <summary>The line that tells the load generator where the server listens, before the address.</summary>
    public const string Listening = "listening on ";

    /// <summary>The address to listen on; port 0 is any free port.</summary>
    public static string AddressFor(string port) => $"http://127.0.0.1:{port}";

    /// <summary>Starts an application and runs it until standard input ends, so that it never outlives the load generator.</summary>
    public static async Task RunAsync(WebApplication app)
    {
        await app.StartAsync();
        await Console.Out.WriteLineAsync(Listening + app.Urls.Single());
        while (await Console.In.ReadLineAsync() is not null)
        {
            // Nothing is ever said; only the end matters.
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await app.StopAsync(limit.Token);
    }
}

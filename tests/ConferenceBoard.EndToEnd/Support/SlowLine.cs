using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>
/// A poor line to a server: 150 ms there and 150 ms back, and where TCP would have lost a packet (every fiftieth, 2 %) everything behind it
/// waits as long as it takes to send it once more. It stands on a port of its own, so one browser has the poor line and others do not.
/// </summary>
internal sealed class SlowLine : IAsyncDisposable
{
    private static readonly TimeSpan OneWay = TimeSpan.FromMilliseconds(150), Again = TimeSpan.FromMilliseconds(600);

    private const int OneIn = 50;

    private readonly CancellationTokenSource _over = new();
    private readonly TcpListener _door;
    private readonly int _server;
    private int _packets;

    private SlowLine(int server, int port) => (_server, _door, Port) = (server, new TcpListener(IPAddress.Loopback, port), port);

    public int Port { get; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    /// <summary>How many times something had to be sent once more.</summary>
    public int Lost => Volatile.Read(ref _packets) / OneIn;

    /// <summary>A poor line to this server.</summary>
    public static SlowLine To(ServerProcess server)
    {
        var line = new SlowLine(server.Port, ServerProcess.FreePort());
        line._door.Start();
        _ = line.AcceptAsync();
        return line;
    }

    /// <summary>The same link by way of the poor line.</summary>
    public string Through(string link) => Address + new Uri(link).PathAndQuery;

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _door.Dispose();
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        var over = _over.Token;
        try
        {
            while (true)
                _ = CarryAsync(await _door.AcceptTcpClientAsync(over), over);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The line is taken down.
        }
    }

    private async Task CarryAsync(TcpClient browser, CancellationToken over)
    {
        using var near = browser;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _server, over);
            near.NoDelay = far.NoDelay = true;
            await Task.WhenAll(OneWayAsync(near, far, over), OneWayAsync(far, near, over));
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One end hung up; so does the other.
        }
    }

    private async Task OneWayAsync(TcpClient from, TcpClient to, CancellationToken over)
    {
        var road = Channel.CreateUnbounded<(byte[] Bytes, DateTime Due)>();
        var arriving = ArriveAsync();
        var buffer = new byte[16 * 1024];
        var due = DateTime.MinValue;
        while (await from.GetStream().ReadAsync(buffer, over) is > 0 and var read)
        {
            var sent = DateTime.UtcNow + OneWay + (Interlocked.Increment(ref _packets) % OneIn == 0 ? Again : TimeSpan.Zero);
            due = sent > due ? sent : due;
            await road.Writer.WriteAsync((buffer[..read], due), over);
        }

        road.Writer.Complete();
        await arriving;
        to.Client.Shutdown(SocketShutdown.Send);

        async Task ArriveAsync()
        {
            await foreach (var (bytes, at) in road.Reader.ReadAllAsync(over))
            {
                if (at - DateTime.UtcNow is { Ticks: > 0 } left)
                    await Task.Delay(left, over);
                await to.GetStream().WriteAsync(bytes, over);
            }
        }
    }
}

using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using ConferenceBoard.Accounts;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Live.Keeping;
using ConferenceBoard.Web.Access;

namespace ConferenceBoard.Web.Startup;

/// <summary>Loads the sample where it is asked for, and prints links that open at once. Only in Development: elsewhere nobody gets in by a console.</summary>
internal sealed class ReadyLinks(ConferenceRegistry registry, Doors doors, IConferenceEraser eraser, StartOptions options, PracticeProfile practice, PublicAddress address, WaysIn ways, IHostEnvironment environment, TimeProvider clock)
{
    private static readonly ConferenceId Sample = new(SampleConference.IdOf("conference"));

    private static readonly (string Label, string Key)[] People =
    [
        ("Chair", "chair"), ("Note taker", "notes"), ("Social worker", "social-worker"), ("Professional", "school"),
        ("Parent", "mum"), ("Other parent", "dad"), ("Child", "tamsin"), ("Health visitor", "health-visitor"), ("Police", "police"), ("Housing", "housing"), ("Grandparent", "nan"),
    ];

    /// <summary>Prints what a person needs to begin.</summary>
    public async Task PrintAsync(TextWriter output, ICollection<string> listening)
    {
        address.Found(listening);
        await output.WriteLineAsync($"ConferenceBoard is ready at {address.Base}");
        if (!environment.IsDevelopment())
        {
            if (await ways.SetUpAsync() is { } secret)
                await output.WriteLineAsync($"Nobody has an account yet. Open this link within 24 hours to make the first administrator:\n{"Set up",-14} {address.Base}/k/{secret}");
            await output.FlushAsync();
            return;
        }

        if (eraser.Erased.ContainsKey(Sample))
        {
            await output.WriteLineAsync($"The sample conference was erased here. To have it again, start with an empty data folder (--data).\n{"Conferences",-14} {address.Base}/k/{await doors.OfficeLinkAsync()}");
            await output.FlushAsync();
            return;
        }

        var session = options.Sample is null ? await registry.FindAsync(Sample) : await registry.StartAsync(Sample);
        if (session is null)
            return;
        if (options.Sample is { } sample && session.Now.State.JoinCode is null)
            await SampleConference.Read(FileOf(sample)).LoadAsync(session, practice, clock.GetUtcNow());

        // A server that was killed may have left a code that opens nothing.
        if ((session.Now.State.JoinCode is not { } code || await doors.ReadAsync(code, AccessKind.JoinCode) is null)
            && await doors.NewJoinCodeAsync(session, Actor.Office) is not Answer.Saved)
            throw new StartException("The room's code could not be saved. Check that the disk of the data folder is not full, and start again.");

        foreach (var (label, key) in People)
        {
            if (session.Now.State.Attendee(SampleConference.PersonId(key)) is { Removed: false } person)
                await output.WriteLineAsync($"{label,-14} {address.Base}/k/{await doors.InviteAsync(Sample, person.Id)}");
            if (string.Equals(key, "chair", StringComparison.Ordinal))
                await output.WriteLineAsync($"{"Wall",-14} {address.Base}/k/{await doors.DisplayLinkAsync(Sample, DisplayKind.Wall)}");
        }

        await output.WriteLineAsync($"{"Conferences",-14} {address.Base}/k/{await doors.OfficeLinkAsync()}");
        await output.WriteLineAsync($"{"Tablet",-14} {address.Base}/k/{await doors.DisplayLinkAsync(Sample, DisplayKind.Tablet)}");
        await output.WriteLineAsync($"{"Join",-14} {address.Base}/  code {session.Now.State.JoinCode}");
        await output.FlushAsync();
    }

    private static string FileOf(string sample) =>
        File.Exists(sample) ? sample : Path.Combine(AppContext.BaseDirectory, "samples", Path.GetFileName(sample) + ".json");
}

/// <summary>The address under which others reach this server, for links and the QR code.</summary>
/// <param name="options">May name it, where a proxy stands before the server.</param>
internal sealed class PublicAddress(StartOptions options)
{
    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Base { get; private set; } = StartOptions.DefaultUrls;

    /// <summary>Takes the first address the server listens on; for "any address" this machine's own on its network.</summary>
    public void Found(ICollection<string> listening)
    {
        if (options.PublicUrl is { Length: > 0 } named)
        {
            Base = Uri.TryCreate(named, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" && given.PathAndQuery is "/" ? named.TrimEnd('/')
                : throw new StartException($"The setting ConferenceBoard:PublicUrl cannot be \"{named}\". Write it like https://board.example.org.");
            return;
        }

        if (listening.FirstOrDefault() is not { } first)
            return;
        var url = new Uri(first.Replace("[::]", "0.0.0.0", StringComparison.Ordinal).Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal));
        var host = string.Equals(url.Host, "0.0.0.0", StringComparison.Ordinal) ? OwnAddress() : url.Host;
        Base = $"{url.Scheme}://{host}:{url.Port}";
    }

    private static string OwnAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(n => n.OperationalStatus == OperationalStatus.Up && n.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(n => n.GetIPProperties().UnicastAddresses)
        .Select(a => a.Address)
        .FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork)?.ToString() ?? IPAddress.Loopback.ToString();
}

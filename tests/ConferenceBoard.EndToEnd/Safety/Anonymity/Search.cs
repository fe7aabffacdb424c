using System.Text;
using System.Text.RegularExpressions;
using ConferenceBoard.EndToEnd.Support;

namespace ConferenceBoard.EndToEnd.Safety.Anonymity;

/// <summary>Looks for things that must be nowhere, wherever something could be: on the disk, in a backup, in the log, in what anybody was sent.</summary>
/// <param name="room">Everybody whose frames are looked through.</param>
internal sealed partial class Search(Room room)
{
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>What is looked for.</summary>
    public IReadOnlyCollection<string> Secrets => _secrets;

    /// <summary>Looks for this from now on.</summary>
    public void For(params string[] secrets) => _secrets.UnionWith(secrets);

    /// <summary>
    /// Looks from now on for every ballot that this person's browser has sent: its arguments as they travelled, their end ("07" with its quotes),
    /// and the turn that went with it, which stands nowhere else in the world.
    /// </summary>
    /// <param name="voter">Whose.</param>
    /// <param name="mark">What they have just given.</param>
    public void ForBallot(Person voter, string mark)
    {
        var sent = BallotIn().Matches(Encoding.Latin1.GetString([.. voter.Frames.Sent.SelectMany(frame => frame)]));
        Assert.Contains(sent, ballot => string.Equals(ballot.Groups["mark"].Value, mark, StringComparison.Ordinal));
        foreach (var ballot in sent.AsEnumerable())
        {
            For(ballot.Value, $",\"{ballot.Groups["mark"].Value}\"");
            if (ballot.Groups["turn"].Success)
                For(ballot.Groups["turn"].Value);
        }
    }

    /// <summary>The frame in which this was sent.</summary>
    public static byte[] FrameWith(Person voter, string words) => voter.Frames.Sent.Last(frame => Bytewise.Hold(frame, words));

    /// <summary>Where each secret was found: "file conferenceboard.db holds ...".</summary>
    public async Task<IReadOnlyList<string>> FindAsync()
    {
        var server = room.Server;
        var backup = Path.Combine(server.Folder, $"backup-{Guid.NewGuid():N}.db");
        if (server.Alive)
            await Stored.BackUpAsync(server, backup);

        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(server.Folder, "*", SearchOption.AllDirectories).Where(f => !IsLock(f)))
            Look($"file {Path.GetFileName(file)}", await ReadAsync(file));
        foreach (var file in server.Alive ? [Path.Combine(server.Data, "conferenceboard.db"), backup] : new[] { Path.Combine(server.Data, "conferenceboard.db") })
            Look($"file {Path.GetFileName(file)}", Encoding.UTF8.GetBytes(string.Join('\n', await OpenedAsync(server, file))));
        Look("log", Encoding.UTF8.GetBytes(server.Output));
        foreach (var person in room.People)
            Look($"page of {person.Name}", await person.Frames.ReceivedAsync());
        File.Delete(backup);
        return found;

        void Look(string place, byte[] bytes) => found.AddRange(_secrets.Where(secret => Bytewise.Hold(bytes, secret)).Select(secret => $"{place} holds {secret}"));
    }

    /// <summary>What is sealed in a database is looked through as well: a leak that the thief of a file cannot read is one all the same.</summary>
    private static async Task<IReadOnlyList<StoredEvent>> OpenedAsync(ServerProcess server, string file)
    {
        var keys = Path.Combine(server.Data, "keys");
        if (server.Alive)
            return await Stored.EventsAsync(file, keys);

        // A copy: to open the database of a server that was killed would tidy it up.
        var copy = Directory.CreateTempSubdirectory("conferenceboard-");
        foreach (var part in Directory.EnumerateFiles(server.Data, "conferenceboard.db*"))
            File.Copy(part, Path.Combine(copy.FullName, Path.GetFileName(part)));
        var events = await Stored.EventsAsync(Path.Combine(copy.FullName, Path.GetFileName(file)), keys);
        copy.Delete(recursive: true);
        return events;
    }

    /// <summary>Nothing is anywhere, and no event tells of a closed round.</summary>
    public async Task FindsNothingAsync()
    {
        Assert.NotEmpty(_secrets);
        Assert.Empty(await FindAsync());
        if (room.Server.Alive)
            Assert.Equal("round-opened", (await Stored.EventsAsync(room.Server)).Last(e => e.Type.StartsWith("round-", StringComparison.Ordinal)).Type);
    }

    /// <summary>The file that a running server holds so that nobody else can open it: it has nothing in it.</summary>
    private static bool IsLock(string file) => file.EndsWith("server.lock", StringComparison.Ordinal) && new FileInfo(file).Length == 0;

    /// <summary>A file that the server is writing to, as it is.</summary>
    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        await open.CopyToAsync(all);
        return all.ToArray();
    }

    [GeneratedRegex("""\["[0-9a-f-]{36}",((?<turn>\d{13})|"[0-9a-f-]{36}"),"(?<mark>\d\d|--)"[],]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BallotIn();
}

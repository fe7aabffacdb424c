using System.Collections.Immutable;
using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.KillHost;
using ConferenceBoard.Live;
using ConferenceBoard.Storage;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

// Takes one request a line: NUMBER CONFERENCE OPERATION open, or NUMBER CONFERENCE OPERATION add CARD, or the same with remove; or with bring
// FILE, which brings in an archive. Answers each, in any order, with its NUMBER and the kind of answer. A card's words are the operation that added it, so that whoever reads the
// log later can tell what was asked for.
// With FOLDER STEP erase CONFERENCE, FOLDER STEP seal or FOLDER STEP rotate it does that alone and kills itself at that step, counted from 1.
if (args.Length > 1)
    return await KilledAct.RunAsync(args);
using var database = new SqliteDatabase(args[0], NullLogger<SqliteDatabase>.Instance);
await StorageStart.PrepareAsync(database);
var registry = new ConferenceRegistry(new SqliteConferenceStore(database), TimeProvider.System, NullLogger<ConferenceRegistry>.Instance);
Console.Out.WriteLine("ready");
while (await Console.In.ReadLineAsync() is { } line)
    _ = AnswerAsync(line.Split(' '));
return 0;

async Task AnswerAsync(string[] request)
{
    if (request[3] is "bring")
    {
        await BringAsync(request);
        return;
    }

    var (conference, operation) = (new ConferenceId(Guid.Parse(request[1])), new OperationId(Guid.Parse(request[2])));
    ConferenceCommand command = request[3] switch
    {
        "open" => new OpenConference(
            new ConferenceDetails("Robin and Sky", ConferenceType.Initial, DateTimeOffset.UnixEpoch),
            ImmutableList.Create(new Child(new ChildId(Guid.NewGuid()), "Robin"))),
        "add" => new AddCard(
            new CardId(Guid.Parse(request[4])), request[2], Column.WorkingWell,
            new CardMarks(WhoseWords.Child, "", [], KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.Strength), Audience.Everyone),
        _ => new RemoveCard(new CardId(Guid.Parse(request[4]))),
    };
    var answer = await (await registry.StartAsync(conference)).AskAsync(command, Actor.Office, operation);
    lock (registry)
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request[0]} {answer.GetType().Name}"));
}

async Task BringAsync(string[] request)
{
    using var archive = new ConferenceArchive(database, TimeProvider.System);
    await using var file = File.OpenRead(request[4]);
    var answer = await archive.BringAsync(file);
    lock (registry)
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request[0]} {(answer.Problem is null ? "Saved" : "Refused")}"));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Pictures;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Pictures;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;

namespace ConferenceBoard.Storage.Tests.Archive;

/// <summary>Archives for tests: of a small conference with two pictures, of anything that is stored, and changed by hand.</summary>
internal static class Archives
{
    public const string JoinCode = "WXY-234-BCD";

    public static readonly ConferenceId Conference = new(Guid.Parse("6f1c2b1e-0000-4000-8000-000000000001"));

    public static ConferenceArchive Of(TemporaryDatabase here) => new(here.Database, TimeProvider.System);

    /// <summary>Saved to bytes.</summary>
    public static async Task<byte[]> SavedAsync(TemporaryDatabase here, ConferenceId conference)
    {
        using var archive = Of(here);
        using var file = new MemoryStream();
        Assert.True(await archive.SaveAsync(conference, file));
        return file.ToArray();
    }

    public static async Task<ArchiveAnswer> BroughtAsync(TemporaryDatabase here, byte[] file)
    {
        using var archive = Of(here);
        using var stream = new MemoryStream(file, writable: false);
        return await archive.BringAsync(stream);
    }

    /// <summary>A chair, a parent with a device, two cards with pictures of which one was taken off, a withheld one, a join code.</summary>
    public static async Task<byte[]> SmallAsync()
    {
        using var here = await TemporaryDatabase.PrepareAsync();
        await StoreSmallAsync(here);
        return await SavedAsync(here, Conference);
    }

    public static async Task StoreSmallAsync(TemporaryDatabase here)
    {
        var (chair, mum, seat, child) = (NewId.Attendee(), NewId.Attendee(), NewId.Seat(), new ChildId(Guid.NewGuid()));
        var marks = new CardMarks(WhoseWords.Child, "", [child], KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.HouseOfDreams);
        var (drawing, photograph) = (PictureFile.Read(Made.Drawing).Picture!, PictureFile.Read(Made.Baseline).Picture!);
        var (first, second) = (new CardPicture(NewId.Picture(), drawing.Format, drawing.Width, drawing.Height), new CardPicture(NewId.Picture(), photograph.Format, photograph.Width, photograph.Height));
        var hidden = NewId.Card();
        await StoreAsync(here, Conference,
        [
            (new OpenConference(new ConferenceDetails("Robin and Sky, أم, „schön“", ConferenceType.Initial, new DateTimeOffset(2031, 5, 6, 9, 30, 0, TimeSpan.FromHours(1))), [new Child(child, "Robin")]), null),
            (new ChangeJoinCode(JoinCode), null),
            (new InviteAttendee(chair, "Casey", Role.Chair, "", Remote: false), null),
            (new InviteAttendee(mum, "Alex", Role.FamilyMember, "Mum", Remote: true), null),
            (new TakeSeat(seat, mum), null),
            (new AddCard(NewId.Card(), "A house with a garden", Column.ChildsVoice, marks, Audience.Everyone, first), null),
            (new AddCard(NewId.Card(), "Our dog", Column.ChildsVoice, marks, Audience.Everyone, second), seat),
            (new AddCard(hidden, "Only for the chair", Column.WorkingWell, marks with { Strand = Strand.Strength }, Audience.ChairOnly), null),
            (new RemoveCard(hidden), null),
        ]);
        var pictures = new SqlitePictureStore(here.Database);
        Assert.True(await pictures.PutAsync(Conference, first.Id, first.Format, drawing.Bytes, default));
        Assert.True(await pictures.PutAsync(Conference, second.Id, second.Format, photograph.Bytes, default));
    }

    /// <summary>Asks one after the other, each of which must be granted; null is the office.</summary>
    public static async Task StoreAsync(TemporaryDatabase here, ConferenceId conference, IEnumerable<(ConferenceCommand Command, SeatId? Seat)> asked)
    {
        var (state, log, at) = (ConferenceState.Empty, new List<RecordedEvent>(), new DateTimeOffset(2031, 5, 6, 8, 0, 0, TimeSpan.Zero));
        foreach (var (command, seat) in asked)
        {
            var act = new Asked(command, seat is { } device ? new Actor.OfSeat(device) : Actor.Office, NewId.Operation(), at = at.AddSeconds(1.5));
            var ruling = Decider.Decide(state, act);
            Assert.True(ruling.Refusal is null, $"{command.GetType().Name}: {ruling.Refusal?.Reason.ToString()}");
            foreach (var happened in ruling.Events)
            {
                state = Decider.Evolve(state, happened);
                log.Add(new RecordedEvent(state.Version, happened, act.Operation, seat, at));
            }
        }

        await new SqliteConferenceStore(here.Database).AppendAsync(conference, log, default);
    }

    /// <summary>The same archive with its words changed and a checksum that is right again.</summary>
    public static byte[] Changed(byte[] file, Func<string, string> change)
    {
        var text = change(Encoding.UTF8.GetString(file));
        var from = text.IndexOf("\"conference\":", StringComparison.Ordinal) + "\"conference\":".Length;
        var to = text.LastIndexOf(",\n\"sha256\":", StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[from..to])));
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text[..to]},\n\"sha256\":\"{hash}\"}}\n"));
    }

    /// <summary>Without when it was saved, which is all that may differ between two archives of one conference.</summary>
    public static string WithoutTime(byte[] file)
    {
        var lines = Encoding.UTF8.GetString(file).Split('\n');
        var at = lines[0].IndexOf("\"savedAt\":", StringComparison.Ordinal);
        Assert.True(at > 0);
        return string.Join('\n', (string[])[lines[0][..at], .. lines[1..]]);
    }
}

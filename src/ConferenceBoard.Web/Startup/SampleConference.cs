using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Live;

namespace ConferenceBoard.Web.Startup;

/// <summary>
/// An invented conference in a file that a person can read (samples/). Loading it asks the ordinary commands with ids made from the file's
/// own keys, so that a load which was cut off is completed by the next start and a completed one does nothing.
/// </summary>
internal sealed record SampleConference(
    string Title, ConferenceType Type, List<string> Children, List<SampleConference.Person> People, List<SampleConference.CardOnFile> Cards,
    List<SampleConference.PairOnFile>? Pairs = null, string? Family = null, List<SampleConference.KeptFact>? Kept = null,
    MeetingPlace? Place = null)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Someone on the list.</summary>
    internal sealed record Person(string Key, string Name, Role Role, string Belongs, bool Remote = false, bool InTheRoom = false);

    /// <summary>A card; strands, kinds and hands by their names, children by theirs, people by key.</summary>
    internal sealed record CardOnFile(
        Column Column, string Text, WhoseWords Whose, string WhoseName, Strand Strand, KindOfInformation Kind = KindOfInformation.Unmarked,
        Hand Hand = Hand.Unmarked, string Source = "", List<string>? Children = null, Audience Audience = Audience.Everyone, List<string>? WithheldFrom = null, bool Earlier = false);

    /// <summary>A danger statement with its safety goal and scale; children by their names.</summary>
    internal sealed record PairOnFile(string Danger, string Goal, string Question, string Zero, string Ten, List<string>? Children = null, List<ResultOnFile>? Results = null)
    {
        public CarryPairOver AsCommand(PairId id, DateTimeOffset startsAt)
        {
            var scale = new Scale(Question, Zero, Ten);
            var words = new PairWords(Danger, Goal, [.. (Children ?? []).Select(ChildOf)], scale);
            return new CarryPairOver(id, words, [.. (Results ?? []).Select((r, n) => r.AsResult(new RoundId(IdOf($"round:{id.Value}:{n}")), scale, startsAt))]);
        }
    }

    /// <summary>What a scale came to at an earlier conference: the marks as they were given, in any order.</summary>
    internal sealed record ResultOnFile(int DaysAgo, ConferenceType Meeting, List<int> Marks, int Passes = 0)
    {
        public ScaleResult AsResult(RoundId round, Scale scale, DateTimeOffset startsAt) => new()
        {
            Round = round,
            At = startsAt.AddDays(-DaysAgo),
            Meeting = Meeting,
            Scale = scale,
            Marks = [.. Enumerable.Range(0, Limits.HighestMark + 1).Select(mark => Marks.Count(m => m == mark))],
            Electors = Marks.Count + Passes,
            Passes = Passes,
        };
    }

    /// <summary>A fact of the family that not everyone may see; people by key.</summary>
    internal sealed record KeptFact(string Fact, Audience Audience = Audience.Everyone, List<string>? WithheldFrom = null)
    {
        public RestrictFact AsCommand() => new(new FactId(Fact), new Restriction(Audience, [.. (WithheldFrom ?? []).Select(PersonId)]));
    }

    /// <summary>Reads a sample file, and the family it names beside it.</summary>
    /// <exception cref="StartException">It cannot be read.</exception>
    public static SampleConference Read(string file)
    {
        try
        {
            var sample = JsonSerializer.Deserialize<SampleConference>(File.ReadAllText(file), Format) ?? throw new JsonException();
            return sample.Family is null ? sample : sample with { Drawn = ReadFamily(Beside(file, sample.Family)) };
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The sample file {file} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The id that a key of this sample stands for.</summary>
    public static Guid IdOf(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes("sample:" + key)).AsSpan(0, 16));

    /// <summary>The person with this key.</summary>
    public static AttendeeId PersonId(string key) => new(IdOf("person:" + key));

    /// <summary>The family, once its file is read.</summary>
    [JsonIgnore]
    public Family? Drawn { get; init; }

    /// <summary>Loads it into an empty or half-loaded conference.</summary>
    public async Task LoadAsync(ConferenceSession session, PracticeProfile practice, DateTimeOffset startsAt)
    {
        await AskAsync(new OpenConference(new ConferenceDetails(Title, Type, startsAt), [.. Children.Select(c => new Child(ChildOf(c), c))]), "open");
        await AskAsync(new AdoptPractice(practice.RulesFor(Type)), "practice");
        if (Place is { } place)
            await AskAsync(new SetPlace(place.Venue, place.HowToFindIt, place.MeetingLink), "place");
        foreach (var person in People)
        {
            await AskAsync(new InviteAttendee(PersonId(person.Key), person.Name, person.Role, person.Belongs, person.Remote), "invite:" + person.Key);
            if (person.InTheRoom)
                await AskAsync(new MarkAttendance(PersonId(person.Key), Attendance.InTheRoom), "mark:" + person.Key);
        }

        foreach (var (card, number) in Cards.Select((c, n) => (c, n)))
        {
            var id = new CardId(IdOf($"card:{number}"));
            var about = ImmutableHashSet.CreateRange((card.Children ?? []).Select(ChildOf));
            var marks = new CardMarks(card.Whose, card.WhoseName, about, card.Kind, card.Hand, card.Source, card.Strand);

            // Restricted before it could be seen: a withheld card is written for the chair alone first.
            var withheld = card.WithheldFrom is { Count: > 0 };
            await AskAsync(new AddCard(id, card.Text, card.Column, marks, withheld ? Audience.ChairOnly : card.Audience), $"card:{number}");
            if (withheld)
                await AskAsync(new RestrictCard(id, card.Audience, [.. card.WithheldFrom!.Select(PersonId)]), $"restrict:{number}");
            if (card.Earlier)
                await AskAsync(new ArchiveCard(id), $"archive:{number}");
        }

        foreach (var (pair, number) in (Pairs ?? []).Select((p, n) => (p, n)))
            await AskAsync(pair.AsCommand(new PairId(IdOf($"pair:{number}")), startsAt), $"pair:{number}");

        if (Drawn is { } family)
            await AskAsync(new ImportFamily(family), "family");
        foreach (var kept in Kept ?? [])
            await AskAsync(kept.AsCommand(), "kept:" + kept.Fact);

        async Task AskAsync(ConferenceCommand command, string key)
        {
            var answer = await session.AskAsync(command, Actor.Office, new OperationId(IdOf("operation:" + key)));
            if (answer is not Answer.Saved)
                throw new StartException($"The sample cannot be loaded ({key}): {(answer as Answer.Refused)?.Refusal.Sentence ?? new Refusal(RefusalReason.NotStored).Sentence}");
        }
    }

    /// <summary>Beside the sample, or among those that come with the program, for a sample that was copied elsewhere.</summary>
    private static string Beside(string file, string family) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, family) is var beside && File.Exists(beside)
            ? beside : Path.Combine(AppContext.BaseDirectory, "samples", family);

    private static Family ReadFamily(string file) =>
        FamilyFile.Read(File.ReadAllBytes(file)) switch
        {
            { Family: { } family } => family,
            { Problem: { } problem } => throw new StartException($"The sample file {file} cannot be read: {problem.Sentence}"),
            _ => throw new StartException($"The sample file {file} cannot be read."),
        };

    private static ChildId ChildOf(string name) => new(IdOf("child:" + name));
}

using System.Text;
using ConferenceBoard.Live;
using ConferenceBoard.Storage;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Web.Startup;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Web.Tests.Archive;

/// <summary>Every conference that comes with the program goes out and in.</summary>
public sealed class SampleArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conferenceboard-sample-").FullName;

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.json").Select(f => Path.GetFileName(f))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_is_the_same_elsewhere(string sample)
    {
        var conference = NewId.Conference();
        using var here = await OpenAsync("here");
        using var there = await OpenAsync("there");
        var practice = PracticeInForce.Read(StartOptions.DefaultPractice);
        await using (var registry = new ConferenceRegistry(new SqliteConferenceStore(here), TimeProvider.System, NullLogger<ConferenceRegistry>.Instance))
            await SampleConference.Read(Path.Combine(AppContext.BaseDirectory, "samples", sample)).LoadAsync(await registry.StartAsync(conference), practice, new DateTimeOffset(2031, 5, 6, 10, 0, 0, TimeSpan.Zero));

        using var first = new MemoryStream();
        using var second = new MemoryStream();
        using (var archive = new ConferenceArchive(here, TimeProvider.System))
            Assert.True(await archive.SaveAsync(conference, first));
        using (var archive = new ConferenceArchive(there, TimeProvider.System))
        {
            Assert.Equal(new ArchiveAnswer(conference, null), await archive.BringAsync(first));
            Assert.True(await archive.SaveAsync(conference, second));
        }

        Assert.Equal(Content(first), Content(second));
    }

    [Fact]
    public async Task A_conference_that_was_asked_for_before_it_came_is_shown_once_it_is_here()
    {
        var conference = NewId.Conference();
        using var here = await OpenAsync("here");
        using var there = await OpenAsync("there");
        await using (var registry = new ConferenceRegistry(new SqliteConferenceStore(here), TimeProvider.System, NullLogger<ConferenceRegistry>.Instance))
            await SampleConference.Read(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.json")[0]).LoadAsync(await registry.StartAsync(conference), PracticeInForce.Read(StartOptions.DefaultPractice), new DateTimeOffset(2031, 5, 6, 10, 0, 0, TimeSpan.Zero));
        using var file = new MemoryStream();
        using (var archive = new ConferenceArchive(here, TimeProvider.System))
            Assert.True(await archive.SaveAsync(conference, file));

        await using var early = new ConferenceRegistry(new SqliteConferenceStore(there), TimeProvider.System, NullLogger<ConferenceRegistry>.Instance);
        var empty = await early.StartAsync(conference);
        Assert.Null(empty.Now.State.Details);
        using (var archive = new ConferenceArchive(there, TimeProvider.System))
            Assert.Null((await archive.BringAsync(file)).Problem);
        await early.BroughtAsync(conference);
        await early.BroughtAsync(NewId.Conference());
        Assert.NotNull((await early.FindAsync(conference))?.Now.State.Details);
        Assert.NotNull(empty.Now.State.Details);
    }

    private static string Content(MemoryStream archive)
    {
        var text = Encoding.UTF8.GetString(archive.ToArray());
        return text[text.IndexOf('\n', StringComparison.Ordinal)..];
    }

    private async Task<SqliteDatabase> OpenAsync(string name)
    {
        var database = new SqliteDatabase(Path.Combine(_folder, name), NullLogger<SqliteDatabase>.Instance);
        await StorageStart.PrepareAsync(database);
        return database;
    }
}

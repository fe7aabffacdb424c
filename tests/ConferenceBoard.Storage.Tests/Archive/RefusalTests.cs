using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Tests.Archive;

/// <summary>What is no archive, or not just as it was saved, is refused for what it is; nothing of it is stored.</summary>
public sealed partial class RefusalTests : IAsyncLifetime
{
    private TemporaryDatabase _there = default!;
    private byte[] _file = [];

    public async Task InitializeAsync() => (_there, _file) = (await TemporaryDatabase.PrepareAsync(), await Archives.SmallAsync());

    public async Task DisposeAsync()
    {
        // Whatever the file was: nothing of it is here.
        try
        {
            Assert.Empty(await new SqliteConferenceStore(_there.Database).ListAsync(default));
            Assert.Equal(0, await PicturesAsync(_there));
        }
        finally
        {
            _there.Dispose();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1e999999")]
    [InlineData("GIF89a")]
    [InlineData("{\"format\":\"Something else\",\"formatVersion\":1}")]
    [InlineData("{\"format\":7}")]
    [InlineData("{\"formatVersion\":1,\"format\":\"ConferenceBoard archive of a conference\"}")]
    public Task Another_file_is_no_archive(string text) => RefusedAsync(ArchiveProblem.NotAnArchive, Encoding.UTF8.GetBytes(text));

    [Fact]
    public Task A_deep_nesting_is_no_archive() => RefusedAsync(ArchiveProblem.NotAnArchive, Encoding.UTF8.GetBytes(new string('[', 1_000_000)));

    [Fact]
    public Task A_newer_format_is_told_to_be_newer() =>
        RefusedAsync(ArchiveProblem.Newer, Changed("\"formatVersion\":1", "\"formatVersion\":2"));

    [Fact]
    public async Task A_file_that_is_cut_off_anywhere_is_damaged_or_none()
    {
        var random = new Random(7);
        foreach (var length in Enumerable.Range(0, 60).Select(_ => random.Next(_file.Length - 2)).Append(_file.Length - 3))
            Assert.Contains((await Archives.BroughtAsync(_there, _file[..length])).Problem, new ArchiveProblem?[] { ArchiveProblem.Damaged, ArchiveProblem.NotAnArchive });
    }

    [Fact]
    public async Task Not_one_bit_of_the_conference_can_be_turned()
    {
        var random = new Random(11);
        var from = Encoding.UTF8.GetString(_file).IndexOf("\"conference\":", StringComparison.Ordinal);
        for (var i = 0; i < 400; i++)
        {
            var file = _file.ToArray();
            file[random.Next(from, file.Length - 2)] ^= (byte)(1 << random.Next(8));
            Assert.Equal(ArchiveProblem.Damaged, (await Archives.BroughtAsync(_there, file)).Problem);
        }
    }

    [Fact]
    public Task More_after_its_end_is_damage() => RefusedAsync(ArchiveProblem.Damaged, [.. _file, .. "{}"u8]);

    [Theory]
    [InlineData("\"type\":\"card-added\"", "\"type\":\"moon-landed\"")]
    [InlineData("\"type\":\"card-added\",\"version\":2", "\"type\":\"card-added\",\"version\":9")]
    public Task An_event_that_is_not_known_is_told_to_be_unknown(string what, string by) => RefusedAsync(ArchiveProblem.UnknownEvent, Changed(what, by));

    [Theory]
    [InlineData("\"sequence\":4,", "\"sequence\":5,")]
    [InlineData("\"sequence\":4,", "\"sequence\":3,")]
    [InlineData("\"sequence\":4,", "\"sequence\":1e400,")]
    [InlineData("\"sequence\":4,", "\"sequence\":99999999999999999999999999,")]
    [InlineData("\"sequence\":4,", "")]
    [InlineData("\"sequence\":4,", "\"more\":1,\"sequence\":4,")]
    [InlineData("\"type\":\"card-added\",\"version\":2", "\"type\":\"card-added\",\"version\":0")]
    [InlineData("\"text\":\"Our dog\"", "\"text\":null")]
    [InlineData("\"text\":\"Our dog\"", "\"text\":\"Our dog\",\"more\":1")]
    [InlineData("\"column\":\"ChildsVoice\"", "\"column\":\"Elsewhere\"")]
    [InlineData("\"column\":\"ChildsVoice\"", "\"column\":77")]
    [InlineData("\"text\":\"Our dog\"", "\"text\":\"\\ud800\"")]
    [InlineData("\"type\":\"card-added\"", "\"type\":\"\\ud800\"")]
    [InlineData("\"children\":[", "\"children\":[null,")]
    [InlineData("\"title\":\"Robin and Sky", "\"title\":\"Somebody else")]
    [InlineData("\"startsAt\":\"2031-05-06T09:30:00+01:00\",\n\"events\"", "\"startsAt\":\"2031-05-07T09:30:00+01:00\",\n\"events\"")]
    public Task An_event_that_does_not_fit_is_wrong(string what, string by) => RefusedAsync(ArchiveProblem.WrongEvent, Changed(what, by));

    [Fact]
    public Task An_event_twice_is_wrong() => RefusedAsync(ArchiveProblem.WrongEvent, Archives.Changed(_file, text => Twice().Replace(text, "$0$0")));

    [Fact]
    public Task Events_in_another_order_are_wrong() =>
        RefusedAsync(ArchiveProblem.WrongEvent, Archives.Changed(_file, text => Lines(text, (lines, first) => (lines[first + 3], lines[first + 4]) = (lines[first + 4], lines[first + 3]))));

    [Fact]
    public Task An_act_of_a_device_that_was_not_in_this_conference_is_wrong() => RefusedAsync(ArchiveProblem.WrongEvent, Archives.Changed(_file, text =>
        Asked().Replace(text, $"\"seat\":\"{Guid.NewGuid()}\"", 1)));

    [Fact]
    public Task A_second_opening_is_wrong() => RefusedAsync(ArchiveProblem.WrongEvent, Archives.Changed(_file, text =>
        Lines(text, (lines, first) => lines[first + 2] = lines[first].Replace("\"sequence\":1,", "\"sequence\":3,", StringComparison.Ordinal))));

    [Fact]
    public Task A_text_that_is_longer_than_any_is_wrong() =>
        RefusedAsync(ArchiveProblem.WrongEvent, Changed("\"text\":\"Our dog\"", $"\"text\":\"{new string('x', 12_001)}\""));

    [Fact]
    public Task A_card_that_is_longer_than_any_is_beyond_bounds() =>
        RefusedAsync(ArchiveProblem.BeyondBounds, Changed("\"text\":\"Our dog\"", $"\"text\":\"{new string('x', 1_001)}\""));

    [Theory]
    [InlineData("bm8gcGljdHVyZQ==")]
    [InlineData("")]
    [InlineData("not base64")]
    public Task A_picture_that_is_none_is_wrong(string bytes) =>
        RefusedAsync(ArchiveProblem.WrongPicture, Archives.Changed(_file, text => PictureBytes().Replace(text, $"\"bytes\":\"{bytes}\"", 1)));

    [Fact]
    public Task Pictures_that_have_changed_places_are_wrong() => RefusedAsync(ArchiveProblem.WrongPicture, Archives.Changed(_file, text =>
    {
        var bytes = PictureBytes().Matches(text).Select(m => m.Value).ToArray();
        var which = 0;
        return PictureBytes().Replace(text, _ => bytes[1 - which++]);
    }));

    [Fact]
    public Task A_picture_of_no_card_is_wrong() => RefusedAsync(ArchiveProblem.WrongPicture, Archives.Changed(_file, text =>
        PictureId().Replace(text, $"{{\"id\":\"{Guid.NewGuid()}\",\"format\"", 1)));

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read()
    {
        using var archive = Archives.Of(_there);
        await using var file = new Endless(ConferenceArchive.FileBytes + 1);
        Assert.Equal(ArchiveProblem.TooLarge, (await archive.BringAsync(file)).Problem);
        Assert.Equal(0, file.Position);
    }

    [Fact]
    public async Task A_hundred_megabytes_of_anything_take_no_more_memory_than_one_value()
    {
        foreach (var (start, problem) in new[] { ("", ArchiveProblem.NotAnArchive), (Encoding.UTF8.GetString(_file)[..^90], ArchiveProblem.Damaged) })
        {
            await using var file = new Endless(100_000_000, Encoding.UTF8.GetBytes(start));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(problem, ArchiveReader.Read(file).Problem);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 6 * ArchiveScanner.LargestValue);
        }
    }

    private async Task RefusedAsync(ArchiveProblem problem, byte[] file) => Assert.Equal(problem, (await Archives.BroughtAsync(_there, file)).Problem);

    private byte[] Changed(string what, string by) => Archives.Changed(_file, text =>
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, what);
        return text.Remove(at, what.Length).Insert(at, by);
    });

    /// <summary>Changes lines; given where the first event stands.</summary>
    private static string Lines(string text, Action<string[], int> change)
    {
        var lines = text.Split('\n');
        change(lines, Array.FindIndex(lines, l => l.StartsWith("{\"sequence\":1,", StringComparison.Ordinal)));
        return string.Join('\n', lines);
    }

    private static async Task<int> PicturesAsync(TemporaryDatabase of)
    {
        await using var connection = new SqliteConnection(of.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Pictures";
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("\\{\"sequence\":4,.*\n", RegexOptions.None, 1000)]
    private static partial Regex Twice();

    [GeneratedRegex("\"seat\":\"[0-9a-f-]{36}\"", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("\"bytes\":\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex PictureBytes();

    [GeneratedRegex("\\{\"id\":\"[0-9a-f-]{36}\",\"format\"", RegexOptions.None, 1000)]
    private static partial Regex PictureId();

    /// <summary>A long file of one letter, after what it begins with; it takes no memory itself.</summary>
    private sealed class Endless(long length, byte[]? start = null) : MemoryStream
    {
        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var take = (int)Math.Min(count, length - Position);
            for (var i = 0; i < take; i++)
                buffer[offset + i] = Position + i < start?.Length ? start[Position + i] : (byte)' ';
            Position += take;
            return take;
        }
    }
}

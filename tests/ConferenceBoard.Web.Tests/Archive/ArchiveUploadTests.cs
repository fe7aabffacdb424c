using System.Text;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Web.Archive;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace ConferenceBoard.Web.Tests.Archive;

/// <summary>Whatever is sent in the place of an archive has a plain answer, and lies nowhere it could be read.</summary>
public sealed class ArchiveUploadTests : IDisposable
{
    private const string Type = "multipart/form-data; boundary=line", Whole = "--line\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\ntoken\r\n--line\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nwords\r\n--line--\r\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("conferenceboard-upload-").FullName;
    private readonly ArchiveTurns _turns = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_is_read_without_a_name_and_is_gone_afterwards()
    {
        await using (var upload = Upload(Type, Whole))
        {
            Assert.Equal(UploadStanding.Whole, await upload.ReadAsync());
            Assert.Equal(5, upload.File.Length);
            if (!OperatingSystem.IsWindows())
                Assert.Empty(Directory.GetFileSystemEntries(_folder));
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Only_the_servers_own_account_may_look_into_it()
    {
        using var file = ArchiveUpload.Nameless(_folder);
        Assert.Equal(_folder, Path.GetDirectoryName(file.Name));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.SafeFileHandle));
    }

    [Fact]
    public async Task While_one_is_read_another_waits_for_its_turn()
    {
        await using (var first = Upload(Type, Whole))
        {
            Assert.Equal(UploadStanding.Whole, await first.ReadAsync());
            await using var second = Upload(Type, Whole);
            Assert.Equal(UploadStanding.Busy, await second.ReadAsync());
        }

        await using var third = Upload(Type, Whole);
        Assert.Equal(UploadStanding.Whole, await third.ReadAsync());
        Assert.EndsWith("Try again in a moment.", ArchiveSentences.Of(ArchiveEndpoints.Busy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("text/plain", "words")]
    [InlineData("multipart/form-data", "words")]
    [InlineData("multipart/form-data; boundary=", Whole)]
    [InlineData("multipart/form-data; boundary=\"\"", Whole)]
    [InlineData("multipart/form-data; boundary=other", Whole)]
    [InlineData(Type, "")]
    [InlineData(Type, "--line")]
    [InlineData(Type, "--line\r\nno header\r\n\r\nx\r\n--line--")]
    [InlineData(Type, "--line\r\n\r\nother token\r\n--line--\r\n")]
    [InlineData(Type, "--line\r\n\r\nto\r\nken\u0000\u00ff\r\n--line--\r\n")]
    public async Task Another_form_is_stale(string? type, string body)
    {
        await using var upload = Upload(type, body);
        Assert.Equal(UploadStanding.Stale, await upload.ReadAsync());
    }

    [Fact]
    public async Task A_boundary_without_end_is_stale()
    {
        await using var upload = Upload("multipart/form-data; boundary=" + new string('x', 20_000), Whole);
        Assert.Equal(UploadStanding.Stale, await upload.ReadAsync());
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_there_is_no_room()
    {
        await using var upload = new ArchiveUpload(Sent(Type, Whole), new OneToken(), _turns, Path.Combine(_folder, "missing"));
        Assert.Equal(UploadStanding.NoRoom, await upload.ReadAsync());
        await upload.DisposeAsync();
        Assert.True(_turns.TryTake());
    }

    [Fact]
    public void What_is_written_is_on_the_disk_at_once_so_that_closing_it_cannot_fail()
    {
        using var file = ArchiveUpload.Nameless(_folder);
        file.WriteByte(1);
        Assert.Equal(1, RandomAccess.GetLength(file.SafeFileHandle));
    }

    [Fact]
    public async Task A_turn_is_given_back_once()
    {
        var upload = Upload(Type, Whole);
        await upload.ReadAsync();
        await upload.DisposeAsync();
        Assert.True(_turns.TryTake());
        await upload.DisposeAsync();
        Assert.False(_turns.TryTake());
    }

    [Fact]
    public async Task A_file_that_does_not_arrive_is_given_up_and_so_is_its_turn()
    {
        var http = Sent(Type, "");
        http.Request.Body = new Arriving(zeros: 0);
        await using (var upload = new ArchiveUpload(http, new OneToken(), _turns, _folder, TimeSpan.FromMilliseconds(200)))
            Assert.Equal(UploadStanding.TooSlow, await upload.ReadAsync());
        Assert.True(_turns.TryTake());
        Assert.StartsWith("This archive took longer than 5 minutes", ArchiveSentences.Of(ArchiveEndpoints.Slow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_gives_its_turn_back_while_the_rest_is_sent()
    {
        using var gone = new CancellationTokenSource();
        var http = Sent(Type, "");
        http.Request.Body = new Arriving(ConferenceArchive.FileBytes + 1_000_000L);
        http.RequestAborted = gone.Token;
        await using var upload = new ArchiveUpload(http, new OneToken(), _turns, _folder);
        var reading = upload.ReadAsync();
        for (var tries = 0; tries < 1_000 && await NextAsync() != UploadStanding.Whole; tries++)
            await Task.Delay(10);
        Assert.Equal(UploadStanding.Whole, await NextAsync());
        Assert.False(reading.IsCompleted);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);

        async Task<UploadStanding> NextAsync()
        {
            await using var other = Upload(Type, Whole);
            return await other.ReadAsync();
        }
    }

    private ArchiveUpload Upload(string? type, string body) => new(Sent(type, body), new OneToken(), _turns, _folder);

    private static DefaultHttpContext Sent(string? type, string body)
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = type;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return http;
    }

    /// <summary>A form with a token, the first words of a file, so many bytes more, and then nothing.</summary>
    private sealed class Arriving(long zeros) : MemoryStream(Encoding.UTF8.GetBytes(Whole[..^14]))
    {
        private long _left = zeros;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Read(buffer.Span) is > 0 and var count)
                return count;
            if (_left <= 0)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            var more = (int)Math.Min(_left, buffer.Length);
            _left -= more;
            buffer.Span[..more].Clear();
            return more;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    private sealed class OneToken : IAntiforgery
    {
        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(httpContext.Request.Headers["RequestVerificationToken"] == "token");

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => throw new NotSupportedException();

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => throw new NotSupportedException();

        public void SetCookieTokenAndHeader(HttpContext httpContext) => throw new NotSupportedException();

        public Task ValidateRequestAsync(HttpContext httpContext) => throw new NotSupportedException();
    }
}

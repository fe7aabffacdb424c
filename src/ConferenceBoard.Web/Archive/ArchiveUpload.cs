using ConferenceBoard.Storage.Archive;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ConferenceBoard.Web.Archive;

/// <summary>How far a file has come.</summary>
internal enum UploadStanding
{
    /// <summary>All of it is here.</summary>
    Whole,

    /// <summary>No file was chosen.</summary>
    Empty,

    /// <summary>It has more bytes than an archive can have.</summary>
    TooLarge,

    /// <summary>The form is from an earlier visit.</summary>
    Stale,

    /// <summary>There is no room for it.</summary>
    NoRoom,

    /// <summary>Another one has the turn.</summary>
    Busy,

    /// <summary>It took longer than <see cref="ArchiveUpload.Arriving"/>.</summary>
    TooSlow,
}

/// <summary>
/// Takes an archive as a form sends it: first the form's token, then the file. It is not held in memory, and the file it is kept in has no name any more
/// from the moment it is made, where the system can do that: a server that is killed leaves nothing of it. It lies in the data folder, where only the
/// server's own account may look.
/// </summary>
/// <param name="http">The request.</param>
/// <param name="antiforgery">Knows our forms.</param>
/// <param name="turns">One is taken at a time.</param>
/// <param name="folder">The data folder.</param>
/// <param name="arriving">How long it may take to arrive; null for <see cref="Arriving"/>.</param>
internal sealed class ArchiveUpload(HttpContext http, IAntiforgery antiforgery, ArchiveTurns turns, string folder, TimeSpan? arriving = null) : IAsyncDisposable
{
    /// <summary>How long a file may take to arrive, since others wait for its turn: the largest needs some 600 kB a second.</summary>
    public static readonly TimeSpan Arriving = TimeSpan.FromMinutes(5);

    /// <summary>A file that is too large is read to its end up to this, for browsers that only listen once they have sent all.</summary>
    private const long MostRead = 8L * ConferenceArchive.FileBytes;

    private const int TokenLength = 4_096, AtOnce = 64 * 1024;

    private FileStream? _file;
    private bool _ours, _hasTurn;
    private long _length;

    /// <summary>What was sent.</summary>
    public Stream File => _file ?? throw new InvalidOperationException("Nothing was sent.");

    /// <summary>Takes the form.</summary>
    public async Task<UploadStanding> ReadAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(arriving ?? Arriving);
        try
        {
            var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(http.Request.ContentType).Boundary).Value ?? "";
            if (boundary.Length == 0)
                return UploadStanding.Stale;
            var parts = new MultipartReader(boundary, http.Request.Body, AtOnce) { BodyLengthLimit = MostRead };
            if (await parts.ReadNextSectionAsync(limit.Token) is not { } first || !await IsOurFormAsync(first, limit.Token))
                return UploadStanding.Stale;
            _ours = true;
            return await parts.ReadNextSectionAsync(limit.Token) is { } part ? await KeepAsync(part.Body, limit.Token) : UploadStanding.Empty;
        }
        catch (InvalidDataException)
        {
            return _ours ? UploadStanding.TooLarge : UploadStanding.Stale;
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return _length > ConferenceArchive.FileBytes ? UploadStanding.TooLarge : UploadStanding.TooSlow;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Before the token stands anything may be sent; after it, the disk is full.
            return _ours ? UploadStanding.NoRoom : UploadStanding.Stale;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_file is not null)
                await _file.DisposeAsync();
        }
        catch (IOException)
        {
            // The disk is full or gone; there was nothing of it to keep.
        }
        finally
        {
            // Once: after that the turn may be another's.
            if (_hasTurn)
                turns.Give();
            _hasTurn = false;
        }
    }

    private async Task<bool> IsOurFormAsync(MultipartSection token, CancellationToken stop)
    {
        var letters = new byte[TokenLength];
        var length = await token.Body.ReadAtLeastAsync(letters, letters.Length, throwOnEndOfStream: false, stop);
        if (length == letters.Length)
            return false;

        // Where it finds the token in a header it does not read the form, which would put the file on the disk under a name.
        http.Request.Headers["RequestVerificationToken"] = System.Text.Encoding.ASCII.GetString(letters, 0, length);
        return await antiforgery.IsRequestValidAsync(http);
    }

    private async Task<UploadStanding> KeepAsync(Stream body, CancellationToken stop)
    {
        var isBusy = !turns.TryTake();
        _hasTurn = !isBusy;
        if (_hasTurn)
            _file = Nameless(folder);
        var part = new byte[AtOnce];
        for (int count; (count = await body.ReadAsync(part, stop)) > 0;)
        {
            _length += count;
            if (_length > ConferenceArchive.FileBytes)
                await DisposeAsync(); // What is still read is kept nowhere and needs no turn.
            else if (_hasTurn)
                await _file!.WriteAsync(part.AsMemory(0, count), stop);
        }

        if (isBusy)
            return UploadStanding.Busy;
        return _length switch { 0 => UploadStanding.Empty, > ConferenceArchive.FileBytes => UploadStanding.TooLarge, _ => UploadStanding.Whole };
    }

    /// <summary>A file of the server's own account, gone once it is closed. It has no buffer, which on a full disk could not be written when it is closed.</summary>
    internal static FileStream Nameless(string folder)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(folder, $"upload-{Guid.NewGuid():N}"), options);
        if (!OperatingSystem.IsWindows())
            System.IO.File.Delete(file.Name);
        return file;
    }
}

using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Archive;

/// <summary>
/// A whole conference as one file, for records systems, and back. All that the conference's log and its pictures hold is in it, what is withheld from
/// some people too; so it is for those who keep the records. It holds no secret of this server: no link, no cookie, no hash of one (they are not in the
/// log), and in place of the room's join codes, which are, nothing. The link of an online meeting stays: it is a fact of the conference.
/// </summary>
/// <param name="database">Where conferences are kept.</param>
/// <param name="clock">For when it was saved.</param>
public sealed class ConferenceArchive(SqliteDatabase database, TimeProvider clock) : IDisposable
{
    /// <summary>Bytes of an archive: room for every picture a conference can have (<see cref="Limits.PicturesBytes"/>, in base64), and for a long log.</summary>
    public const int FileBytes = 176 * 1024 * 1024;

    /// <summary>How long the check of one archive may take: many times what the longest conference needs.</summary>
    public static readonly TimeSpan Checking = TimeSpan.FromSeconds(60);

    private readonly SqliteConferenceStore _conferences = new(database);
    private readonly SqlitePictureStore _pictures = new(database);
    private readonly BringingMark _mark = new(database);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Writes the archive of a conference, picture by picture.</summary>
    /// <returns>False, and nothing is written, where there is no such conference.</returns>
    /// <exception cref="StoreException">The store could not be read; what was written until then is cut off and no archive.</exception>
    public async Task<bool> SaveAsync(ConferenceId conference, Stream to, CancellationToken cancellationToken = default)
    {
        var log = await _conferences.ReadStoredAsync(conference, cancellationToken);
        if (log.Count == 0)
            return false;
        await new ArchiveWriter(to, _pictures).WriteAsync(conference, log, clock.GetUtcNow(), cancellationToken);
        return true;
    }

    /// <summary>
    /// Brings a conference in, whole or not at all. The file is read twice: once to check all of it, once for its pictures, which go in before the
    /// log, as they always do. Those of a server that is killed in between go at its next start (<see cref="BringingMark"/>).
    /// </summary>
    /// <param name="file">The archive; can be read from any place.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ArchiveAnswer> BringAsync(Stream file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > FileBytes)
            return new ArchiveAnswer(null, ArchiveProblem.TooLarge);

        // One at a time: reading one takes memory, and two of the same conference must not meet.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var time = new CancellationTokenSource(Checking, clock);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
            var (read, problem) = await Task.Run(() => ArchiveReader.Read(file, limit.Token), limit.Token);
            return read is null ? new ArchiveAnswer(null, problem) : new ArchiveAnswer(read.Conference, await StoreAsync(read, file, cancellationToken));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ArchiveAnswer(null, ArchiveProblem.TooLong);
        }
        catch (IOException)
        {
            return new ArchiveAnswer(null, ArchiveProblem.NotStored);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<ArchiveProblem?> StoreAsync(ReadArchive read, Stream file, CancellationToken cancellationToken)
    {
        try
        {
            if (database.Keys.IsErased(read.Conference.Value))
                return ArchiveProblem.Erased;
            if (await IsHereAsync(read.Conference))
                return ArchiveProblem.AlreadyHere;

            // There is one mark: what an earlier try could not take out goes first.
            await _mark.TidyAsync(cancellationToken);
            _mark.Set(read.Conference);
            if (await PutPicturesAsync(read, file, cancellationToken))
            {
                // From here on it is no longer given up: it is stored, or it is not.
                await _conferences.AppendAsync(read.Conference, [.. read.Events], default);
                _mark.Clear();
                return null;
            }
        }
        catch (Exception e) when (e is StoreException or SqliteException or IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // What went in already is taken out below.
        }

        return await TakeOutPicturesAsync(read);
    }

    private async Task<bool> PutPicturesAsync(ReadArchive read, Stream file, CancellationToken cancellationToken)
    {
        foreach (var picture in read.Pictures)
        {
            // One that an earlier try left here is of no card: the conference is not here.
            await _pictures.RemoveAsync(read.Conference, picture.Id, cancellationToken);
            if (!await _pictures.PutAsync(read.Conference, picture.Id, picture.Format, ArchiveReader.BytesOf(picture, file), cancellationToken))
                return false;
        }

        return true;
    }

    private async Task<ArchiveProblem> TakeOutPicturesAsync(ReadArchive read)
    {
        try
        {
            // Someone else may have begun it in this moment, or the log was stored after all: then they are its pictures.
            var isHere = await IsHereAsync(read.Conference);
            foreach (var picture in isHere ? [] : read.Pictures)
                await _pictures.RemoveAsync(read.Conference, picture.Id, default);
            _mark.Clear();
            return isHere ? ArchiveProblem.AlreadyHere : ArchiveProblem.NotStored;
        }
        catch (Exception e) when (e is StoreException or SqliteException)
        {
            // They go at the next start, or before the next archive.
            return ArchiveProblem.NotStored;
        }
    }

    private async Task<bool> IsHereAsync(ConferenceId conference) => (await _conferences.ListAsync(default)).Contains(conference);
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Pictures;
using ConferenceBoard.Storage.Events;

namespace ConferenceBoard.Storage.Archive;

/// <summary>
/// Reads an archive, strictly: what is not just as <see cref="ArchiveWriter"/> writes it is refused, and any bytes may be given. Where the checksum is
/// wrong the file is damaged, whatever else is wrong with it; only what the checksum vouches for is called wrong itself.
/// </summary>
internal sealed class ArchiveReader
{
    /// <summary>Events of a log, and their bytes together: many times what the longest conference has.</summary>
    public const int Events = 200_000, EventBytes = 40 * 1024 * 1024;

    private readonly ArchiveScanner _scanner;
    private readonly List<StoredEvent> _events = [];
    private readonly List<PictureInFile> _pictures = [];
    private readonly ArchivedLog _log = new();
    private readonly CancellationToken _limit;
    private ArchiveProblem? _problem;

    private ArchiveReader(ArchiveScanner scanner, CancellationToken limit) => (_scanner, _limit) = (scanner, limit);

    /// <summary>Reads all of a file from its start.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">Gives up: asked between events, pictures and views.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (ReadArchive? Read, ArchiveProblem? Problem) Read(Stream file, CancellationToken limit = default)
    {
        file.Position = 0;
        using var scanner = new ArchiveScanner(file);
        var isOne = false;
        try
        {
            scanner.Mark(JsonTokenType.StartObject);
            scanner.Name("format");
            if (!string.Equals(scanner.Text(), ArchiveFormat.Name, StringComparison.Ordinal))
                return (null, ArchiveProblem.NotAnArchive);
            isOne = true;
            scanner.Name("formatVersion");
            if (scanner.Number() is var version && version != ArchiveFormat.Version)
                return (null, version > ArchiveFormat.Version ? ArchiveProblem.Newer : ArchiveProblem.Damaged);
            return new ArchiveReader(scanner, limit).Read();
        }
        catch (Exception e) when (e is not (IOException or OperationCanceledException))
        {
            return (null, isOne ? ArchiveProblem.Damaged : ArchiveProblem.NotAnArchive);
        }
    }

    /// <summary>The bytes of a picture, once more.</summary>
    /// <exception cref="IOException">The file is not what it was.</exception>
    public static byte[] BytesOf(PictureInFile picture, Stream file)
    {
        var value = new byte[picture.Length];
        file.Position = picture.At;
        file.ReadExactly(value);
        return ReadPicture(value)?.Bytes ?? throw new IOException("The archive has changed while it was read.");
    }

    private (ReadArchive? Read, ArchiveProblem? Problem) Read()
    {
        _scanner.Name("savedBy");
        _scanner.Text();
        _scanner.Name("savedAt");
        _scanner.Text();
        _scanner.Name("conference");
        _scanner.BeginHash();
        _scanner.Name("id");
        var conference = new ConferenceId(Guid.ParseExact(_scanner.Text(), "D"));
        var header = new string[3];
        foreach (var (name, i) in new[] { "title", "type", "startsAt" }.Select((n, i) => (n, i)))
        {
            _scanner.Name(name);
            header[i] = _scanner.Text();
        }

        _scanner.Name("events");
        ReadEvents();
        _problem ??= _log.End(header, _limit);
        _scanner.Name("pictures");
        ReadPictures();
        var hash = _scanner.EndHash();
        _scanner.Name("sha256");
        var rightHash = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_scanner.Text()), Encoding.UTF8.GetBytes(hash));
        _scanner.Mark(JsonTokenType.EndObject);
        _scanner.End();
        if (!rightHash)
            _problem = ArchiveProblem.Damaged;
        return _problem is { } problem ? (null, problem) : (new ReadArchive(conference, _events, _pictures), null);
    }

    private void ReadEvents()
    {
        var bytes = 0L;
        _scanner.Mark(JsonTokenType.StartArray);
        while (_scanner.Item(out var value, out _))
        {
            _limit.ThrowIfCancellationRequested();
            bytes += value.Length;
            if (_problem is not null)
                continue;
            if (_events.Count >= Events || bytes > EventBytes)
                _problem = ArchiveProblem.BeyondBounds;
            else if (Attempt(() => ArchivedEvent.Read(value.Span)) is not { } happened)
                _problem = ArchiveProblem.WrongEvent;
            else if ((_problem = _log.Take(happened)) is null)
                _events.Add(happened);
        }
    }

    private void ReadPictures()
    {
        var due = _log.Pictures();
        var bytes = 0L;
        _scanner.Mark(JsonTokenType.StartArray);
        while (_scanner.Item(out var value, out var at))
        {
            _limit.ThrowIfCancellationRequested();
            if (_problem is not null)
                continue;
            if (Attempt(() => ReadPicture(value.Span)) is not { } picture || !due.Remove(picture.Id, out var card) || (bytes += picture.Bytes.Length) > Limits.PicturesBytes
                || !IsThat(picture.Bytes, card, picture.Format))
                _problem = ArchiveProblem.WrongPicture;
            else
                _pictures.Add(new PictureInFile(picture.Id, picture.Format, at, value.Length));
        }
    }

    /// <summary>The picture is such as is kept here, byte for byte, and the one of its card.</summary>
    private static bool IsThat(byte[] bytes, CardPicture card, PictureFormat format) =>
        Attempt(() => PictureFile.Read(bytes).Picture) is { } picture && picture.Format == format && card.Format == format
        && (card.Width, card.Height) == (picture.Width, picture.Height) && picture.Bytes.Span.SequenceEqual(bytes);

    /// <summary>What is read, or null where it is such that reading it throws: whoever made it did not mean it to be read.</summary>
    private static T? Attempt<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static PictureOfFile? ReadPicture(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        if (!reader.Read() || !ArchivedEvent.Next(ref reader, "id") || reader.TokenType != JsonTokenType.String || !reader.TryGetGuid(out var id)
            || !ArchivedEvent.Next(ref reader, "format") || reader.TokenType != JsonTokenType.String
            || FormatOf(reader.GetString()!) is not { } format
            || !ArchivedEvent.Next(ref reader, "bytes") || reader.TokenType != JsonTokenType.String || !reader.TryGetBytesFromBase64(out var bytes)
            || !reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            return null;
        return new PictureOfFile(new PictureId(id), format, bytes);
    }

    /// <summary>The format of just this name; a number is none.</summary>
    private static PictureFormat? FormatOf(string name) =>
        Enum.GetValues<PictureFormat>().Where(f => string.Equals(f.ToString(), name, StringComparison.Ordinal)).Cast<PictureFormat?>().FirstOrDefault();

    private sealed record PictureOfFile(PictureId Id, PictureFormat Format, byte[] Bytes);
}

using System.Buffers;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Events;

namespace ConferenceBoard.Storage.Archive;

/// <summary>Writes one archive (<see cref="ArchiveFormat"/>), an event or a picture to a line, holding no more than one picture at a time.</summary>
/// <param name="to">Where to.</param>
/// <param name="pictures">Where the pictures are.</param>
internal sealed class ArchiveWriter(Stream to, IPictureStore pictures)
{
    private const int WriteFrom = 64 * 1024;

    private static readonly string SavedBy =
        (typeof(ArchiveWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * WriteFrom);

    /// <summary>Writes all of it.</summary>
    /// <param name="conference">Which.</param>
    /// <param name="log">Its log, which has an event at least.</param>
    /// <param name="savedAt">Now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UnreadableEventException">The log cannot be read.</exception>
    public async Task WriteAsync(ConferenceId conference, IReadOnlyList<StoredEvent> log, DateTimeOffset savedAt, CancellationToken cancellationToken)
    {
        var state = log.Aggregate(ConferenceState.Empty, (s, e) => Decider.Evolve(s, EventFormat.Current.Read(e.Form.Type, e.Form.Version, e.Form.Content)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        Write(w =>
        {
            w.WriteString("format", ArchiveFormat.Name);
            w.WriteNumber("formatVersion", ArchiveFormat.Version);
            w.WriteString("savedBy", SavedBy);
            w.WriteString("savedAt", savedAt);
        }, open: true);
        Write(",\n\"conference\":");
        await PassAsync(null, cancellationToken);

        Write(w =>
        {
            w.WriteString("id", conference.Value);
            w.WriteString("title", state.Details?.Title ?? "");
            w.WriteString("type", state.Details?.Type.ToString() ?? "");
            w.WriteString("startsAt", state.Details?.StartsAt ?? default);
        }, open: true);
        Write(",\n\"events\":[");
        for (var i = 0; i < log.Count; i++)
        {
            Write(i == 0 ? "\n" : ",\n");
            Write(w => WriteEvent(w, log[i]));
            if (_buffer.WrittenCount >= WriteFrom)
                await PassAsync(hash, cancellationToken);
        }

        Write("],\n\"pictures\":[");
        var first = true;
        foreach (var id in PicturesOf(state))
        {
            // What the store has lost is not in the archive either.
            if (await pictures.ReadAsync(conference, id, cancellationToken) is not { } kept)
                continue;
            Write(first ? "\n" : ",\n");
            Write(w => WritePicture(w, id, kept));
            await PassAsync(hash, cancellationToken);
            first = false;
        }

        Write("]}");
        await PassAsync(hash, cancellationToken);
        Write($",\n\"sha256\":\"{Convert.ToHexStringLower(hash.GetHashAndReset())}\"}}\n");
        await PassAsync(null, cancellationToken);
    }

    /// <summary>The pictures on its cards, removed cards too, always in the same order.</summary>
    public static IEnumerable<PictureId> PicturesOf(ConferenceState state) =>
        state.Board.Cards.Values.Select(c => c.Picture?.Id).OfType<PictureId>().Distinct().OrderBy(id => id.Value);

    private static void WriteEvent(Utf8JsonWriter w, StoredEvent happened)
    {
        w.WriteNumber("sequence", happened.Sequence);
        w.WriteString("type", happened.Form.Type);
        w.WriteNumber("version", happened.Form.Version);
        w.WriteString("at", happened.At);
        w.WriteString("operation", happened.Operation.Value);
        if (happened.Seat is { } seat)
            w.WriteString("seat", seat.Value);
        else
            w.WriteNull("seat");
        w.WritePropertyName("data");
        w.WriteRawValue(string.Equals(happened.Form.Type, ArchiveFormat.JoinCode, StringComparison.Ordinal) ? ArchiveFormat.NoJoinCode : happened.Form.Content);
    }

    private static void WritePicture(Utf8JsonWriter w, PictureId id, KeptPicture kept)
    {
        w.WriteString("id", id.Value);
        w.WriteString("format", kept.Format.ToString());
        w.WriteBase64String("bytes", kept.Bytes.Span);
    }

    /// <summary>An object; left open where more of its properties follow.</summary>
    private void Write(Action<Utf8JsonWriter> properties, bool open = false)
    {
        using (var writer = new Utf8JsonWriter(_buffer, ArchiveFormat.Writing))
        {
            writer.WriteStartObject();
            properties(writer);
            if (open)
                writer.Flush();
            else
                writer.WriteEndObject();
        }
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _buffer);

    /// <summary>Passes on what is in the buffer.</summary>
    private async Task PassAsync(IncrementalHash? hash, CancellationToken cancellationToken)
    {
        hash?.AppendData(_buffer.WrittenSpan);
        await to.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        _buffer.ResetWrittenCount();
    }
}

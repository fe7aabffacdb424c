using System.Text.Encodings.Web;
using System.Text.Json;

namespace ConferenceBoard.Storage.Archive;

/// <summary>
/// What an archive looks like: one JSON object in UTF-8, its properties in this order and no others.
/// <code>
/// { "format": "ConferenceBoard archive of a conference", "formatVersion": 1, "savedBy": "1.0.0", "savedAt": "…",
///   "conference": { "id", "title", "type", "startsAt",
///     "events": [ { "sequence", "type", "version", "at", "operation", "seat", "data" }, … ],
///     "pictures": [ { "id", "format", "bytes" }, … ] },
///   "sha256": "…" }
/// </code>
/// An event's type, version and data are what the database holds (<see cref="Events.EventTypes"/>); its seat is null for the office. A picture's bytes are
/// base64. The last property is the SHA-256, in hexadecimal, of the bytes of "conference" from its first brace to its last: the same conference has the
/// same one, whenever it is saved.
/// </summary>
internal static class ArchiveFormat
{
    public const string Name = "ConferenceBoard archive of a conference";

    public const int Version = 1;

    /// <summary>The event whose data is not archived as it is stored: the code would still open the room where it came from.</summary>
    public const string JoinCode = "join-code-changed";

    /// <summary>What stands in its place: the room has no code until a new one is made.</summary>
    public static readonly byte[] NoJoinCode = """{"code":""}"""u8.ToArray();

    /// <summary>The file is never put into a page, so words of every language may stand in it as they are.</summary>
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

using System.Text.Json;
using ConferenceBoard.Core;
using ConferenceBoard.Storage.Events;

namespace ConferenceBoard.Storage.Archive;

/// <summary>Reads one event of an archive.</summary>
internal static class ArchivedEvent
{
    /// <summary>Characters of one text in an event: the longest writing there is.</summary>
    private static readonly int LongestText = Math.Max(Limits.Rationale, Limits.LetterWords);

    /// <summary>The event, its data as it stands there; null where it is not written as events are.</summary>
    public static StoredEvent? Read(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject
            || !Next(ref reader, "sequence") || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var sequence)
            || !Next(ref reader, "type") || reader.TokenType != JsonTokenType.String || reader.GetString() is not { } type
            || !Next(ref reader, "version") || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var version)
            || !Next(ref reader, "at") || reader.TokenType != JsonTokenType.String || !reader.TryGetDateTimeOffset(out var at)
            || !Next(ref reader, "operation") || reader.TokenType != JsonTokenType.String || !reader.TryGetGuid(out var operation)
            || !Next(ref reader, "seat"))
            return null;
        SeatId? seat = null;
        if (reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var device))
            seat = new SeatId(device);
        else if (reader.TokenType != JsonTokenType.Null)
            return null;

        if (!Next(ref reader, "data") || reader.TokenType != JsonTokenType.StartObject)
            return null;
        var from = (int)reader.TokenStartIndex;
        for (var depth = reader.CurrentDepth; reader.Read() && reader.CurrentDepth > depth;)
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueSpan.Length > LongestText && reader.GetString()!.Length > LongestText)
                return null;
        }

        var data = value[from..(int)reader.BytesConsumed].ToArray();
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject
            ? new StoredEvent(sequence, new StoredForm(type, version, data), new OperationId(operation), seat, at) : null;
    }

    /// <summary>Goes on to the value of the property that comes next; false where it has another name.</summary>
    public static bool Next(ref Utf8JsonReader reader, string name) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name) && reader.Read();
}

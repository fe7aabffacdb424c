using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConferenceBoard.Storage.Events;

/// <summary>
/// A dictionary, always in the order of its names: where these are texts, its own order differs from one start of the program to the next.
/// </summary>
/// <param name="name">What a key is written as.</param>
internal sealed class InOrderConverter<TKey, TValue>(Func<TKey, string> name) : JsonConverter<ImmutableDictionary<TKey, TValue>>
    where TKey : notnull
{
    public override ImmutableDictionary<TKey, TValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Dictionary<TKey, TValue>>(ref reader, options)?.ToImmutableDictionary() ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, ImmutableDictionary<TKey, TValue> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in value.OrderBy(s => name(s.Key), StringComparer.Ordinal))
        {
            writer.WritePropertyName(name(key));
            JsonSerializer.Serialize(writer, item, options);
        }

        writer.WriteEndObject();
    }
}

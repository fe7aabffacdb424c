using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Storage.Events;

/// <summary>Where people stand, always in the order of their names: a dictionary has an order that differs from one start of the program to the next.</summary>
internal sealed class SpotsConverter : JsonConverter<ImmutableDictionary<PersonId, Spot>>
{
    public override ImmutableDictionary<PersonId, Spot> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Dictionary<PersonId, Spot>>(ref reader, options)?.ToImmutableDictionary() ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, ImmutableDictionary<PersonId, Spot> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (id, spot) in value.OrderBy(s => s.Key.Value, StringComparer.Ordinal))
        {
            writer.WritePropertyName(id.Value);
            JsonSerializer.Serialize(writer, spot, options);
        }

        writer.WriteEndObject();
    }
}

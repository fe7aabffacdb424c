using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConferenceBoard.Core;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Storage.Events;

/// <summary>Writes every id of Core as the plain string of its Guid, and every id that is a text as that text; as a value and as a key.</summary>
internal sealed class IdConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && typeToConvert.GetProperties() is [{ Name: "Value" } value]
        && (typeToConvert.Assembly == typeof(ConferenceId).Assembly || typeToConvert.Assembly == typeof(PersonId).Assembly)
        && (value.PropertyType == typeof(Guid) || value.PropertyType == typeof(string));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var converter = typeToConvert.GetProperty("Value")!.PropertyType == typeof(string) ? typeof(NameConverter<>) : typeof(IdConverter<>);
        return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(typeToConvert))!;
    }

    /// <summary>Such an id is a struct around one text, which is also how it is written.</summary>
    private sealed class NameConverter<TId> : JsonConverter<TId>
        where TId : struct
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Of(reader.TokenType == JsonTokenType.String ? reader.GetString() : null);

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.ToString()!);

        private static TId Of(string? text) =>
            text is { Length: > 0 and <= FamilyLimits.Id } ? (TId)Activator.CreateInstance(typeof(TId), text)! : throw new JsonException();
    }

    /// <summary>An id is a struct around one Guid and nothing else, so its bits are the Guid's.</summary>
    private sealed class IdConverter<TId> : JsonConverter<TId>
        where TId : struct
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Unsafe.BitCast<Guid, TId>(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Unsafe.BitCast<TId, Guid>(value));

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Guid.TryParseExact(reader.GetString(), "D", out var id) ? Unsafe.BitCast<Guid, TId>(id) : throw new JsonException();

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(Unsafe.BitCast<TId, Guid>(value).ToString("D"));
    }
}

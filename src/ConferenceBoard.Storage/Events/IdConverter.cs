using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConferenceBoard.Core;

namespace ConferenceBoard.Storage.Events;

/// <summary>Writes every id of Core as the plain string of its Guid, as a value and as a key.</summary>
internal sealed class IdConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType
        && typeToConvert.Assembly == typeof(ConferenceId).Assembly
        && typeToConvert.GetProperties() is [{ Name: "Value" } value] && value.PropertyType == typeof(Guid);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(typeToConvert))!;

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

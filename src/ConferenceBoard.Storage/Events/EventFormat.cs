using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ConferenceBoard.Core;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Storage.Events;

/// <summary>What an event holds, as the table keeps it.</summary>
internal readonly record struct StoredForm(string Type, int Version, byte[] Content);

/// <summary>An event as the table keeps it, with where it stands in its log and where it came from.</summary>
internal sealed record StoredEvent(long Sequence, StoredForm Form, OperationId Operation, SeatId? Seat, DateTimeOffset At);

/// <summary>
/// Events to JSON and back. Strict both ways: a field that is missing or unknown is an error, not a guess, so that a changed record
/// needs a new version and an upcaster.
/// </summary>
internal sealed class EventFormat
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters =
        {
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
            new IdConverterFactory(),
            new InOrderConverter<PersonId, Spot>(id => id.Value),
            new InOrderConverter<string, string>(word => word),
        },
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,

        // The log is never put into a page as it stands, so words of every language may be stored as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ChangeKinds.Name } },
    };

    private readonly FrozenDictionary<Type, Known> _byClr;
    private readonly FrozenDictionary<string, Known> _byName;
    private readonly FrozenDictionary<(string Name, int From), Upcaster> _upcasters;

    public EventFormat(IEnumerable<EventType> types, IEnumerable<Upcaster> upcasters)
    {
        var known = types.Select(t => new Known(t, new Lazy<JsonTypeInfo>(() => Options.GetTypeInfo(t.Clr)))).ToArray();
        _byClr = known.ToFrozenDictionary(k => k.Type.Clr);
        _byName = known.ToFrozenDictionary(k => k.Type.Name, StringComparer.Ordinal);
        _upcasters = upcasters.ToFrozenDictionary(u => (u.Name, u.From));
    }

    /// <summary>The format of this version of the program.</summary>
    public static EventFormat Current { get; } = new(EventTypes.All, EventTypes.Upcasters);

    /// <summary>Whether there is such a type, in this version or a later one.</summary>
    public bool Knows(string type, int version) => _byName.TryGetValue(type, out var known) && version <= known.Type.Version;

    /// <summary>The stored form, always in the newest version.</summary>
    /// <exception cref="InvalidOperationException">The type is not in <see cref="EventTypes"/>.</exception>
    public StoredForm Write(ConferenceEvent happened)
    {
        if (!_byClr.TryGetValue(happened.GetType(), out var known))
            throw new InvalidOperationException($"{happened.GetType().Name} has no row in EventTypes.");
        return new StoredForm(known.Type.Name, known.Type.Version, JsonSerializer.SerializeToUtf8Bytes(happened, known.Json.Value));
    }

    /// <summary>The event that a stored form holds.</summary>
    /// <exception cref="UnreadableEventException">A type or version that is not known, or content that does not fit it.</exception>
    public ConferenceEvent Read(string type, int version, ReadOnlySpan<byte> content)
    {
        if (!_byName.TryGetValue(type, out var known))
            throw new UnreadableEventException($"the type '{type}' is not known to this version of ConferenceBoard");
        if (version > known.Type.Version)
            throw new UnreadableEventException($"'{type}' is stored in version {version}, and this version of ConferenceBoard knows it up to {known.Type.Version}");
        try
        {
            var read = version == known.Type.Version
                ? JsonSerializer.Deserialize(content, known.Json.Value)
                : Upcast(known.Type, version, content).Deserialize(known.Json.Value);
            return (ConferenceEvent?)read ?? throw new UnreadableEventException($"'{type}' version {version} holds nothing");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NotSupportedException)
        {
            // Neither the message nor the exception goes along: either may quote what people wrote.
            throw new UnreadableEventException($"'{type}' version {version} holds what does not fit it{(e is JsonException { Path: { } path } ? $" at {path}" : "")}");
        }
    }

    private JsonObject Upcast(EventType type, int version, ReadOnlySpan<byte> content)
    {
        var form = JsonNode.Parse(content) as JsonObject ?? throw new JsonException();
        for (var at = version; at < type.Version; at++)
        {
            if (!_upcasters.TryGetValue((type.Name, at), out var upcaster))
                throw new UnreadableEventException($"'{type.Name}' is stored in version {version}, and nothing makes version {at} into {at + 1}");
            form = upcaster.Up(form);
        }

        return form;
    }

    private sealed record Known(EventType Type, Lazy<JsonTypeInfo> Json);
}

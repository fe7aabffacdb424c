using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConferenceBoard.Genograms.Files;

/// <summary>
/// Our own file of a family: everything there is, bonds, households and network too, which GEDCOM cannot carry. JSON that a person can
/// read; names of fields are those of the facts, what says nothing is left out, dates are written as <see cref="PartialDate"/> does.
/// </summary>
public static class FamilyJson
{
    /// <summary>What the file's first field says.</summary>
    public const string Format = "conferenceboard-family";

    /// <summary>The version that is written, and the highest that is read.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowTrailingCommas = false,
        IgnoreReadOnlyProperties = true,
        MaxDepth = 8,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
            new TextConverter<PersonId>(s => new PersonId(s), id => id.Value),
            new TextConverter<UnionId>(s => new UnionId(s), id => id.Value),
            new TextConverter<ParentageId>(s => new ParentageId(s), id => id.Value),
            new TextConverter<HouseholdId>(s => new HouseholdId(s), id => id.Value),
            new TextConverter<BondId>(s => new BondId(s), id => id.Value),
            new TextConverter<PartialDate>(s => PartialDate.Parse(s) ?? throw new JsonException(), date => date.ToString()),
        },
    };

    /// <summary>The file's text.</summary>
    public static string Write(Family family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return JsonSerializer.Serialize(new Form { Format = Format, Version = Version, Family = family }, Options) + "\n";
    }

    /// <summary>The family a file holds, or what is wrong with the file.</summary>
    public static FamilyRead Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > FamilyLimits.FileBytes)
            return FileProblem.TooLarge;
        try
        {
            var text = file.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
            var form = JsonSerializer.Deserialize<Form>(text, Options);
            if (form is null || !string.Equals(form.Format, Format, StringComparison.Ordinal))
                return FileProblem.NotAFamily;
            if (form.Version > Version)
                return FileProblem.NewerVersion;
            if (form.Family is not { } family || HasNull(family))
                return FileProblem.NotAFamily;
            if (family.People.Length > FamilyLimits.PeopleInFile)
                return FileProblem.TooManyPeople;
            foreach (var fault in family.Faults())
                return new FileProblem(ProblemKind.Faulty, null, fault);
            return family;
        }
        catch (JsonException e)
        {
            return new FileProblem(ProblemKind.Malformed, e.LineNumber + 1);
        }
    }

    private static bool HasNull(Family family) =>
        family.People.IsDefault || family.Unions.IsDefault || family.Parentages.IsDefault || family.Households.IsDefault || family.Bonds.IsDefault
        || family.People.Contains(null!) || family.Unions.Contains(null!) || family.Parentages.Contains(null!) || family.Households.Contains(null!)
        || family.Bonds.Contains(null!) || family.Households.Any(h => h.Members.IsDefault);

    private sealed record Form
    {
        public string? Format { get; init; }

        public int Version { get; init; }

        public Family? Family { get; init; }
    }

    private sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}

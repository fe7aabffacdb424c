using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Tests.Samples;

/// <summary>The invented families beside the project (samples/families).</summary>
public static class SampleFamilies
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "families");

    /// <summary>What each is called: its file without the ending.</summary>
    public static TheoryData<string> Names =>
        [.. Paths()];

    /// <summary>All of them, each with its name.</summary>
    public static IReadOnlyList<(string Name, Family Family)> All { get; } = [.. Paths().Select(name => (name, Read(name)))];

    /// <summary>What the file holds.</summary>
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    /// <summary>The family of that name.</summary>
    public static Family Read(string name) =>
        FamilyJson.Read(Bytes(name)) is { Family: { } family } ? family : throw new InvalidDataException(name);

    private static IEnumerable<string> Paths() =>
        Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);
}

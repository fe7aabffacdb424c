using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>The sample conference with another family, or with none.</summary>
internal static class Families
{
    private static readonly string Samples = Path.Combine(Built.Root, "samples");

    /// <summary>Nobody is drawn yet.</summary>
    public static Task<ServerProcess> NobodyAsync() => StartAsync(family: null);

    /// <summary>One of samples/families.</summary>
    public static Task<ServerProcess> OneAsync(string name) => StartAsync(Path.Combine(Samples, "families", name + ".json"));

    /// <summary>The sample's own family, with a conference about these children.</summary>
    public static Task<ServerProcess> ChildrenAsync(ICollection<string> children, params (string Name, string Value)[] settings) => StartAsync(
        sample =>
        {
            sample["children"] = new JsonArray([.. children.Select(name => JsonValue.Create(name))]);
            foreach (var name in new[] { "cards", "pairs" })
                sample[name] = new JsonArray([.. sample[name]!.AsArray().Where(one => one!["children"]?.AsArray().All(child => children.Contains(child!.GetValue<string>())) is not false).Select(one => one!.DeepClone())]);
            sample["family"] = Path.Combine(Samples, "families", "initial-conference.json");
        },
        settings);

    /// <summary>A family that a test made up, with facts that not everyone may see.</summary>
    /// <param name="family">As samples/families have it.</param>
    /// <param name="kept">As "kept" of a sample has it.</param>
    public static async Task<ServerProcess> MadeUpAsync(string family, string kept)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, family);
        try
        {
            return await StartAsync(file, JsonNode.Parse(kept));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<ServerProcess> StartAsync(string? family, JsonNode? kept = null) => StartAsync(sample =>
    {
        sample.Remove("kept");
        if (family is null)
            sample.Remove("family");
        else
            sample["family"] = family;
        if (kept is not null)
            sample["kept"] = kept;
    });

    /// <summary>The server reads the file once, at its first start.</summary>
    private static async Task<ServerProcess> StartAsync(Action<JsonObject> change, params (string Name, string Value)[] settings)
    {
        var sample = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Samples, "initial-conference.json")))!.AsObject();
        change(sample);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, sample.ToJsonString(JsonSerializerOptions.Default));
        try
        {
            return await ServerProcess.StartAsync(["--sample", file], settings);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

using System.Text.Json;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Web.Tests.Startup;

public sealed class GenogramCommandTests : IDisposable
{
    private const string Couple = "0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @I1@ INDI\n1 NAME Jory /Pascoe/\n0 @I2@ INDI\n1 NAME Zoë\n0 @I3@ INDI\n0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n0 TRLR\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("genogram");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData("I3")]
    public async Task A_family_is_drawn_once_for_everyone(string? add)
    {
        var (code, error) = await RunAsync(new GenogramDrawing(Given(Couple), At("out.svg"), At("out.json"), AgeOrder: true, add));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("<svg", await File.ReadAllTextAsync(At("out.svg")), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(At("out.json")));
        Assert.Equal("people labels lines milliseconds", Names(json.RootElement));
        var people = json.RootElement.GetProperty("people").EnumerateArray().ToArray();
        Assert.Equal("I1 Jory Pascoe, I2 Zoë, I3 ", string.Join(", ", people.Select(p => $"{p.GetProperty("id")} {p.GetProperty("name")}").Order(StringComparer.Ordinal)));
        Assert.All(people, p => Assert.Equal("id name row x y width height", Names(p)));
        Assert.True(json.RootElement.GetProperty("milliseconds").GetDouble() >= 0);
    }

    [Fact]
    public async Task Our_own_file_is_drawn_too()
    {
        var file = Given(FamilyJson.Write(new Family { People = [new Person { Id = new("a") }] }));
        Assert.Equal((0, ""), await RunAsync(new GenogramDrawing(file, null, At("out.json"), AgeOrder: false, null)));
        Assert.False(File.Exists(At("out.svg")));
    }

    [Fact]
    public async Task A_broken_file_is_told_in_one_line_and_nothing_is_written()
    {
        var (code, error) = await RunAsync(new GenogramDrawing(Given("0 HEAD\n3 VERS 7.0\n0 TRLR\n"), At("out.svg"), At("out.json"), AgeOrder: true, null));
        Assert.Equal(1, code);
        Assert.Contains("Line 2 jumps from level 0 to level 3.", error, StringComparison.Ordinal);
        AssertOneLine(error);
        Assert.False(File.Exists(At("out.svg")) || File.Exists(At("out.json")));
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_in_one_line()
    {
        var file = Given(Couple);
        GenogramDrawing[] impossible =
        [
            new(At("none.ged"), null, At("out.json"), AgeOrder: true, null),
            new(At("none/none.ged"), null, At("out.json"), AgeOrder: true, null),
            new(_folder.FullName, null, At("out.json"), AgeOrder: true, null),
            new("", null, At("out.json"), AgeOrder: true, null),
            new(file, null, At("none/out.json"), AgeOrder: true, null),
            new(file, _folder.FullName, null, AgeOrder: true, null),
            new(file, null, At("out.json"), AgeOrder: true, "I9"),
            new(file, null, null, AgeOrder: true, null),
        ];
        foreach (var drawing in impossible)
        {
            var (code, error) = await RunAsync(drawing);
            Assert.Equal(1, code);
            AssertOneLine(error);
        }
    }

    [Fact]
    public async Task It_stops_when_told_to()
    {
        using var error = new StringWriter();
        Assert.Equal(1, await new GenogramDrawing(Given(Couple), null, At("out.json"), AgeOrder: true, null).RunAsync(new DateOnly(2026, 1, 1), error, new CancellationToken(canceled: true)));
        AssertOneLine(error.ToString());
        Assert.False(File.Exists(At("out.json")));
    }

    [Theory]
    [InlineData("on")]
    [InlineData("off")]
    public void The_command_line_draws_and_starts_nothing(string ageOrder)
    {
        Assert.Equal((null, 0), StartOptions.Read(["genogram", "draw", Given(Couple), "--json", At("out.json"), "--age-order", ageOrder, "--add", "I2"]));
        Assert.True(File.Exists(At("out.json")));
    }

    [Fact]
    public void Without_a_command_the_web_starts()
    {
        var (options, exitCode) = StartOptions.Read([]);
        Assert.Equal((StartOptions.DefaultUrls, 0), (options!.Urls, exitCode));
    }

    private static async Task<(int Code, string Error)> RunAsync(GenogramDrawing drawing)
    {
        await using var error = new StringWriter();
        return (await drawing.RunAsync(new DateOnly(2026, 1, 1), error, CancellationToken.None), error.ToString());
    }

    private static string Names(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(field => field.Name));

    private static void AssertOneLine(string error) => Assert.Equal(error.Length - Environment.NewLine.Length, error.IndexOf(Environment.NewLine, StringComparison.Ordinal));

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Given(string text)
    {
        File.WriteAllText(At("family.ged"), text);
        return At("family.ged");
    }
}

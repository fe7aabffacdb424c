using System.Diagnostics;
using System.Text;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Symbols;

namespace ConferenceBoard.Web.Startup;

/// <summary>One drawing from the command line.</summary>
/// <param name="File">The family file to read.</param>
/// <param name="Svg">Where to write the picture, or null.</param>
/// <param name="Json">Where to write the places, or null; one of the two is needed.</param>
/// <param name="AgeOrder">Oldest child left.</param>
/// <param name="Add">A person to be added to the drawing of all others, or null.</param>
internal sealed record GenogramDrawing(string File, string? Svg, string? Json, bool AgeOrder, string? Add)
{
    /// <summary>Draws and writes. The exit code: 0, or 1 with exactly one line of what is wrong, and nothing written.</summary>
    /// <param name="today">The day ages are counted to.</param>
    /// <param name="error">For the line.</param>
    /// <param name="stop">Ctrl+C.</param>
    public async Task<int> RunAsync(DateOnly today, TextWriter error, CancellationToken stop)
    {
        try
        {
            if (await ProblemAsync(today, stop) is not { } problem)
                return 0;
            await error.WriteLineAsync(problem.ReplaceLineEndings(" "));
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped before the drawing was ready; nothing was written.");
        }

        return 1;
    }

    private async Task<string?> ProblemAsync(DateOnly today, CancellationToken stop)
    {
        if (Svg is null && Json is null)
            return "Nothing to write: say --svg FILE, --json FILE or both.";
        var (family, problem) = await ReadAsync(stop);
        if (family is null)
            return $"{File}: {problem}";
        if (Add is not null && family.Person(new PersonId(Add)) is null)
            return $"{File}: nobody in it is called {Add}. Choose one of its own names, such as {family.People.FirstOrDefault()?.Id.ToString() ?? "I1"}.";
        var (drawing, time) = Draw(family, today, stop);
        stop.ThrowIfCancellationRequested();
        return (Svg is null ? null : await WriteAsync(Svg, Encoding.UTF8.GetBytes(SvgWriter.Write(family, drawing, today))))
            ?? (Json is null ? null : await WriteAsync(Json, GenogramPlaces.Write(family, drawing, time)));
    }

    private async Task<(Family? Family, string? Problem)> ReadAsync(CancellationToken stop)
    {
        try
        {
            if (Directory.Exists(File))
                return (null, "This is a folder. Choose a family file in it.");
            if (new FileInfo(File) is { Exists: true, Length: > FamilyLimits.FileBytes })
                return (null, FileProblem.TooLarge.Sentence);
            var read = FamilyFile.Read(await System.IO.File.ReadAllBytesAsync(File, stop));
            return (read.Family, read.Problem?.Sentence);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, e is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : "The file cannot be opened. Check its name and who may read it.");
        }
    }

    /// <summary>The drawing, and how long the layout alone took.</summary>
    private (Drawing Drawing, TimeSpan Time) Draw(Family family, DateOnly today, CancellationToken stop)
    {
        var options = new LayoutOptions { AgeOrder = AgeOrder };
        var show = new DrawingOptions { Today = today, Bonds = true };
        var before = Add is null ? null : GenogramLayout.Arrange(family.Of(p => !string.Equals(p.Id.Value, Add, StringComparison.Ordinal)), options, stop: stop);

        GenogramWarmUp.Run(options, show, before is not null, stop);
        var clock = Stopwatch.StartNew();
        var drawing = GenogramLayout.Draw(family, GenogramLayout.Arrange(family, options, before, stop), show);
        return (drawing, clock.Elapsed);
    }

    private static async Task<string?> WriteAsync(string path, byte[] bytes)
    {
        try
        {
            await System.IO.File.WriteAllBytesAsync(path, bytes, CancellationToken.None);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{path}: cannot be written. Check that its folder is there and may be written to.";
        }
    }
}

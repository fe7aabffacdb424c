using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Documents.Press;
using ConferenceBoard.Web.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Documents.Tests.Support;

/// <summary>A paper as a PDF, and what other people's programs say of it.</summary>
/// <param name="Info">Of pdfinfo.</param>
/// <param name="Text">Of pdftotext in the order of the document, pages apart by form feeds.</param>
/// <param name="Lines">Of pdftotext, as it stands on the page.</param>
/// <param name="Fonts">Of pdffonts.</param>
/// <param name="Boxes">Of pdftotext: where each word stands.</param>
/// <param name="Bytes">The file.</param>
internal sealed record Read(string Info, string Text, string Lines, string Fonts, string Boxes, byte[] Bytes)
{
    public void Deconstruct(out string info, out string text, out byte[] bytes) => (info, text, bytes) = (Info, Text, Bytes);
}

/// <summary>Makes papers, and reads PDFs with other people's programs.</summary>
internal static partial class Desk
{
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    public static PaperMaker Maker { get; } = new(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);

    public static ConferencePapers Papers { get; } = new(Maker, PracticeInForce.Read("alderhaven"));

    /// <summary>As the server gives it to the press: with its font inside.</summary>
    public static string Style { get; } = (File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "papers.css")) + File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sheet.css")))
        .Replace("../_content/Radzen.Blazor/fonts/InterVariable.woff2", "data:font/woff2;base64," + Convert.ToBase64String(File.ReadAllBytes(FontFile())), StringComparison.Ordinal);

    public static AttendeeId Mum { get; } = SampleConference.PersonId("mum");

    public static AttendeeId Dad { get; } = SampleConference.PersonId("dad");

    public static Attendee Chair(ConferenceState state) => PaperReader.Of(state, SampleConference.PersonId("chair"))!;

    public static async Task<string> PageAsync(Paper? paper) => await Maker.DocumentAsync(Assert.IsType<Paper>(paper), Style);

    /// <summary>The paper as a PDF. Where PAPERS_KEEP names a folder it is left there, to be looked at.</summary>
    public static async Task<Read> PressAsync(Paper? paper, string? keepAs = null)
    {
        await Tools.ReadyAsync();
        using var press = new PdfPress(new PdfPressOptions { TimeLimit = TimeSpan.FromSeconds(90) });
        var pressed = await press.PressAsync(await PageAsync(paper), forStaff: false, default);
        var pdf = Assert.IsType<Pressed.Made>(pressed).Pdf.ToArray();
        var file = Path.Combine(Directory.CreateTempSubdirectory("papers-test-").FullName, "paper.pdf");
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            if (Environment.GetEnvironmentVariable("PAPERS_KEEP") is { } keep && keepAs is not null)
                File.Copy(file, Path.Combine(keep, keepAs + ".pdf"), overwrite: true);
            return new Read(
                await RunAsync("pdfinfo", "-meta", file) + await RunAsync("pdfinfo", file), await RunAsync("pdftotext", "-raw", file, "-"), await RunAsync("pdftotext", "-layout", file, "-"),
                await RunAsync("pdffonts", file), await RunAsync("pdftotext", "-bbox", file, "-"), pdf);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    /// <summary>Words that stand beyond the paper, or in the outermost five millimetres of its sides.</summary>
    public static IEnumerable<string> Outside(Read read)
    {
        const double Edge = 14;
        var (width, height) = (0.0, 0.0);
        foreach (Match line in PageOrWord().Matches(read.Boxes))
        {
            if (line.Groups["width"].Success)
                (width, height) = (Number(line, "width"), Number(line, "height"));
            else if (Number(line, "left") < Edge || Number(line, "right") > width - Edge || Number(line, "top") < 0 || Number(line, "bottom") > height)
                yield return line.Value;
        }

        static double Number(Match line, string name) => double.Parse(line.Groups[name].Value, CultureInfo.InvariantCulture);
    }

    private static string FontFile()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.GetFiles(Path.Combine(packages, "radzen.blazor"), "InterVariable.woff2", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return said;
    }

    [GeneratedRegex(
        "<page width=\"(?<width>[^\"]+)\" height=\"(?<height>[^\"]+)\">|<word xMin=\"(?<left>[^\"]+)\" yMin=\"(?<top>[^\"]+)\" xMax=\"(?<right>[^\"]+)\" yMax=\"(?<bottom>[^\"]+)\">[^<]*",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PageOrWord();
}

using System.Diagnostics;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Documents.Press;
using ConferenceBoard.Documents.Tests.Support;
using ConferenceBoard.Web.Papers;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>How long a letter takes as a PDF, beside a page of one line, and twenty letters asked for at once.</summary>
internal static class PaperTime
{
    private const int Rounds = 5;
    private const int AtOnce = 20;

    /// <summary>The sample's letter to a parent: rendered and pressed, as the server does it. The first is thrown away.</summary>
    /// <exception cref="InvalidOperationException">There is no browser here, or it made nothing.</exception>
    public static async Task<IReadOnlyList<Finding>> MeasureAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var style = new PaperStyle(app.Environment).Text;
        var maker = new PaperMaker(app.Services, app.Services.GetRequiredService<ILoggerFactory>());
        var papers = new ConferencePapers(maker, PracticeInForce.Read("alderhaven"));
        var state = await DecidedSample.AnnouncedAsync();
        var (chair, mum) = (PaperReader.Of(state, SampleConference.PersonId("chair"))!, LetterTo.ToPerson(SampleConference.PersonId("mum")));
        using var press = new PdfPress(new PdfPressOptions { TimeLimit = TimeSpan.FromMinutes(2) });

        async Task LetterAsync() => await PressAsync(press, await maker.DocumentAsync((await papers.LetterAsync(state, chair, mum, null))!, style));
        Task LineAsync() => PressAsync(press, "<!DOCTYPE html><html lang=\"en\"><title>One line</title><p>One line.");

        await LetterAsync();
        var (letters, lines) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            letters.Add(await SecondsAsync(LetterAsync));
            lines.Add(await SecondsAsync(LineAsync));
        }

        var all = await SecondsAsync(() => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => LetterAsync())));
        return
        [
            new Finding("a page of one line as a PDF, median", "browser", Percentile.Of(lines, 50), "s"),
            new Finding("a letter as a PDF, median", "product", Percentile.Of(letters, 50), "s", 3),
            new Finding("a letter as a PDF, slowest", "product", letters.Max(), "s", 3),
            new Finding($"{AtOnce} letters at once, all of them", "product", all, "s"),
        ];
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task PressAsync(PdfPress press, string html)
    {
        if (await press.PressAsync(html, forStaff: true, CancellationToken.None) is not Pressed.Made made || made.Pdf.IsEmpty)
            throw new InvalidOperationException("No PDF was made: is there a Chromium or Edge on this machine?");
    }
}

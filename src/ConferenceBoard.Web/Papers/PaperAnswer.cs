using ConferenceBoard.Core.People;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Documents.Press;

namespace ConferenceBoard.Web.Papers;

/// <summary>Answers with a paper, as a page or as a PDF, once it is known that whoever asks may have it.</summary>
internal sealed partial class PaperAnswer(PaperMaker maker, PaperStyle style, PdfPress press, PressTurns turns, ILogger<PaperAnswer> log)
{
    /// <summary>The paper, or in plain words why there is no PDF of it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="file">What the PDF is called, without its ending and without anyone's name; null for a page.</param>
    public async Task<IResult> GiveAsync(HttpContext http, Attendee asker, Paper paper, string? file)
    {
        if (file is null)
            return Results.Content(await maker.DocumentAsync(paper), "text/html; charset=utf-8");

        var pressed = await PressAsync(asker, paper, http.RequestAborted);
        if (pressed is Pressed.Made(var pdf))
        {
            http.Response.Headers.ContentDisposition = $"inline; filename=\"{file}.pdf\"";
            return Results.Bytes(pdf, "application/pdf");
        }

        if (pressed is Pressed.Failed(var why))
            LogFailed(why);
        if (pressed is Pressed.Busy or Pressed.TooMany)
            http.Response.Headers.RetryAfter = "60";
        return Results.Text(pressed.Sentence, "text/plain; charset=utf-8",
            statusCode: pressed is Pressed.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<Pressed> PressAsync(Attendee asker, Paper paper, CancellationToken stop)
    {
        // Where nothing can be pressed no turn is spent.
        if (!press.HasBrowser)
            return new Pressed.Missing();
        var isStaff = asker.Role is Role.Chair or Role.NoteTaker;
        using var turn = await turns.TakeAsync(asker.Id, isStaff, stop);
        return turn.IsAcquired ? await press.PressAsync(await maker.DocumentAsync(paper, style.Text), isStaff, stop) : new Pressed.TooMany();
    }

    [LoggerMessage(1, LogLevel.Warning, "A PDF could not be made. {Why}")]
    private partial void LogFailed(string why);
}

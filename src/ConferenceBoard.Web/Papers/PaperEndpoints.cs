using System.Globalization;
using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Documents.Calendar;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Documents.Press;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Web.Audit;
using Microsoft.AspNetCore.Mvc;

namespace ConferenceBoard.Web.Papers;

/// <summary>
/// Papers to read, print or keep. Chair and note taker may ask for anyone's, everyone else for their own; what stands on it is always made for its
/// reader, whoever asks. For those who may not there is no such page.
/// </summary>
internal static class PaperEndpoints
{
    /// <summary>What papers need.</summary>
    public static void AddPapers(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(all => new PdfPressOptions { Browser = all.GetRequiredService<IConfiguration>()["Papers:Browser"] });
        services.AddSingleton<PdfPress>().AddSingleton<PressTurns>().AddSingleton<PaperStyle>();
        services.AddHostedService<PressSweeper>();
        services.AddScoped<PaperMaker>().AddScoped<ConferencePapers>().AddScoped<PreparationPaper>().AddScoped<PaperAnswer>().AddScoped<PaperDesk>();
    }

    /// <summary>Adds the addresses. No file is called by anyone's name.</summary>
    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("/c/{id:guid}/papers");
        foreach (var pdf in new[] { false, true })
        {
            var ending = pdf ? ".pdf" : "";
            string? File(string name) => pdf ? name : null;

            papers.MapGet("/next/all" + ending, (Guid id, string? seat, PaperDesk desk) =>
                desk.GiveAsync(AuditThing.NextSheet, id, seat, null, File("what-happens-next"), (all, state, _) => all.NextForAllAsync(state, CultureInfo.CurrentUICulture)));
            papers.MapGet("/next/{attendee:guid}" + ending, (Guid id, Guid attendee, string? seat, PaperDesk desk) =>
                desk.GiveAsync(AuditThing.NextSheet, id, seat, attendee, File("what-happens-next"), (all, state, _) => all.NextAsync(state, new AttendeeId(attendee))));
            papers.MapGet("/letter/{attendee:guid}" + ending, (Guid id, Guid attendee, string? seat, int? version, PaperDesk desk) =>
                desk.GiveAsync(AuditThing.Letter, id, seat, attendee, File("letter"), (all, state, asker) => all.LetterAsync(state, asker, LetterTo.ToPerson(new AttendeeId(attendee)), version)));
            papers.MapGet("/child/{child:guid}" + ending, (Guid id, Guid child, string? seat, int? version, PaperDesk desk) =>
                desk.GiveAsync(AuditThing.ChildLetter, id, seat, null, File("letter"), (all, state, asker) => all.LetterAsync(state, asker, LetterTo.ToChild(new ChildId(child)), version)));
            papers.MapGet("/record" + ending, (Guid id, string? seat, [FromQuery(Name = "for")] Guid? reader, PaperDesk desk) =>
                desk.GiveAsync(AuditThing.Record, id, seat, null, File("record"), (all, state, asker) => !PaperDesk.MayHave(state, asker, reader) ? Task.FromResult<Paper?>(null)
                    : all.RecordAsync(state, reader is { } person ? new AttendeeId(person) : asker.Id, reader is null ? CultureInfo.CurrentUICulture : null)));
            papers.MapGet("/poster" + ending, (Guid id, string? seat, PaperDesk desk) =>
                desk.GiveAsync(AuditThing.Poster, id, seat, null, File("board"), (all, state, _) => all.PosterAsync(state, CultureInfo.CurrentUICulture)));
            papers.MapGet("/genogram" + ending, (Guid id, string? seat, bool? tiled, PaperDesk desk) =>
                desk.GiveAsync(AuditThing.Genogram, id, seat, null, File("family"), (all, state, _) => all.GenogramAsync(state, CultureInfo.CurrentUICulture, tiled == true, Today)));
        }

        papers.MapGet("/preparation.pdf", (Guid id, string? seat, PaperDesk desk, PreparationPaper sheet) =>
            desk.GiveAsync(AuditThing.ChairSheet, id, seat, null, "preparation", (_, state, asker) => sheet.MakeAsync(state, asker)));
        papers.MapGet("/calendar/{attendee:guid}.ics", CalendarAsync);
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static async Task<IResult> CalendarAsync(Guid id, Guid attendee, string? seat, PaperDesk desk, TimeProvider clock)
    {
        if (await desk.AskerAsync(id, seat, attendee) is not var (state, asker) || PaperReader.Of(state, new AttendeeId(attendee)) is not { } reader)
            return Results.NotFound();
        if (!await desk.NotedAsync(id, AuditThing.Calendar, asker, asFile: true))
            return Noter.NotNoted();
        var now = clock.GetUtcNow();
        var file = CalendarFile.Write(new ConferenceId(id), CalendarView.For(state, reader), now, CalendarFile.Title);
        return Results.File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "meetings.ics");
    }
}

using ConferenceBoard.Core.People;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Audit;

namespace ConferenceBoard.Web.Papers;

/// <summary>
/// Hands out what is kept to be printed: to the seat that made it, as long as its holder still prepares the conference, and of it only sheets whose link
/// still opens something, made anew each time. For everyone else there is no such page.
/// </summary>
internal sealed class KeptPaperDesk(IHttpContextAccessor context, KeptPapers kept, ConferenceRegistry registry, DeviceCookies cookies, Inviter inviter, PaperAnswer answer, Noter noter)
{
    private HttpContext Http => context.HttpContext!;

    /// <summary>The paper as a page or as a PDF.</summary>
    /// <param name="id">The conference.</param>
    /// <param name="ticket">The paper's ticket.</param>
    /// <param name="seat">Which of this browser's seats, or null.</param>
    /// <param name="pdf">As a PDF.</param>
    public async Task<IResult> GiveAsync(Guid id, string ticket, string? seat, bool pdf)
    {
        Http.Response.Headers.CacheControl = "no-store";
        if (kept.Find(ticket) is not { } paper || paper.Conference.Value != id || await registry.FindAsync(paper.Conference) is not { } session
            || await AskerAsync(session, paper, seat) is not { } asker)
            return Results.NotFound();
        var sheets = new List<PaperSheet>();
        foreach (var keptSheet in paper.Sheets)
        {
            if (await inviter.SheetAsync(session, keptSheet) is { } sheet)
                sheets.Add(sheet);
        }

        if (sheets.Count > 0 && !await noter.TookOutAsync(Http, session.Id, AuditThing.Invitation, asker))
            return Noter.NotNoted();
        if (sheets.Count > 0)
            return await answer.GiveAsync(Http, asker, ConferencePapers.Invitations(sheets), pdf ? "invitation" : null);
        kept.Forget(ticket);
        return Results.NotFound();
    }

    /// <summary>Who made it, where they still prepare the conference and it is their browser that asks.</summary>
    private async Task<Attendee?> AskerAsync(ConferenceSession session, KeptPaper paper, string? seat) =>
        session.Now.State.PersonAt(paper.Seat) is { TakesPart: true, Role: Role.Chair or Role.NoteTaker or Role.SocialWorker } asker
        && (await cookies.SeatsAsync(Http)).Any(s => s.Conference == paper.Conference && s.Seat == paper.Seat && (seat is null || string.Equals(s.Handle, seat, StringComparison.Ordinal)))
            ? asker : null;
}

/// <summary>Where kept papers are.</summary>
internal static class KeptPaperEndpoints
{
    /// <summary>What kept papers need.</summary>
    public static void AddKeptPapers(this IServiceCollection services) => services.AddSingleton<KeptPapers>().AddScoped<KeptPaperDesk>().AddScoped<Inviter>();

    /// <summary>Adds the addresses.</summary>
    public static void MapKeptPapers(this IEndpointRouteBuilder routes)
    {
        var kept = routes.MapGroup("/c/{id:guid}/papers/kept");
        kept.MapGet("/{ticket:length(32)}", (Guid id, string ticket, string? seat, KeptPaperDesk desk) => desk.GiveAsync(id, ticket, seat, pdf: false));
        kept.MapGet("/{ticket:length(32)}.pdf", (Guid id, string ticket, string? seat, KeptPaperDesk desk) => desk.GiveAsync(id, ticket, seat, pdf: true));
    }
}

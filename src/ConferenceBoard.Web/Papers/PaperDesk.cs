using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Audit;

namespace ConferenceBoard.Web.Papers;

/// <summary>Hands out papers: who asks is looked up in the conference's state each time.</summary>
internal sealed class PaperDesk(IHttpContextAccessor context, ConferenceRegistry registry, DeviceCookies cookies, ConferencePapers papers, PaperAnswer answer, Noter noter)
{
    private HttpContext Http => context.HttpContext!;

    /// <summary>A paper as a page or as a PDF; not found for whoever may not have it.</summary>
    /// <param name="thing">What it is, for the audit trail.</param>
    /// <param name="id">The conference.</param>
    /// <param name="seat">Which of this browser's seats, or null.</param>
    /// <param name="whose">Whose paper it is; null where only chair and note taker may have it.</param>
    /// <param name="file">What the PDF is called, without its ending and without anyone's name; null for a page.</param>
    /// <param name="make">Makes it.</param>
    public async Task<IResult> GiveAsync(AuditThing thing, Guid id, string? seat, Guid? whose, string? file, Func<ConferencePapers, ConferenceState, Attendee, Task<Paper?>> make)
    {
        if (await AskerAsync(id, seat, whose) is not var (state, asker) || await make(papers, state, asker) is not { } paper)
            return Results.NotFound();
        return await NotedAsync(id, thing, asker, file is not null) ? await answer.GiveAsync(Http, asker, paper, file) : Noter.NotNoted();
    }

    /// <summary>Notes what is about to be given out; false where a file cannot be noted and so is not given out.</summary>
    public async Task<bool> NotedAsync(Guid id, AuditThing thing, Attendee asker, bool asFile)
    {
        if (asFile)
            return await noter.TookOutAsync(Http, new ConferenceId(id), thing, asker);
        await noter.OpenedAsync(Http, new ConferenceId(id), thing, asker);
        return true;
    }

    /// <summary>Who asks, where they may have this person's papers.</summary>
    public async Task<(ConferenceState State, Attendee Asker)?> AskerAsync(Guid id, string? seat, Guid? whose)
    {
        if (await registry.FindAsync(new ConferenceId(id)) is not { } session)
            return null;
        var state = session.Now.State;
        var asker = (await cookies.SeatsAsync(Http)).Where(s => s.Conference == session.Id && (seat is null || string.Equals(s.Handle, seat, StringComparison.Ordinal)))
            .Select(s => state.PersonAt(s.Seat)).Where(p => p is { TakesPart: true })
            .OrderByDescending(p => p!.Role is Role.Chair or Role.NoteTaker).FirstOrDefault();
        return asker is not null && (asker.Id.Value == whose || MayHave(state, asker, whose)) ? (state, asker) : null;
    }

    /// <summary>Chair and note taker have everyone's papers; what is made for the chair holds what is for the chair alone.</summary>
    public static bool MayHave(ConferenceState state, Attendee asker, Guid? whose) =>
        asker.Role == Role.Chair || (asker.Role == Role.NoteTaker && (whose is not { } id || state.Attendee(new AttendeeId(id)) is not { Role: Role.Chair }));
}

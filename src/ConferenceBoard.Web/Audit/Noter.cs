using System.Collections.Concurrent;
using System.Security.Claims;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Audit;

namespace ConferenceBoard.Web.Audit;

/// <summary>Notes in the audit trail who opened what and who took what out.</summary>
internal sealed partial class Noter(IAuditTrail trail, TimeProvider clock, ILogger<Noter> log)
{
    /// <summary>A page that somebody opens again within this time is not noted again: pages load themselves anew when a line comes back.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromHours(1);

    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(ConferenceId, AttendeeId?, AuditThing, Guid?), DateTimeOffset> _opened = new();

    /// <summary>Someone's page was opened. Where that cannot be noted the page is shown all the same: a meeting goes on when a disk is full.</summary>
    /// <param name="http">The request.</param>
    /// <param name="conference">Of which conference.</param>
    /// <param name="thing">Which page.</param>
    /// <param name="person">As whom, or null for a screen.</param>
    public async Task OpenedAsync(HttpContext http, ConferenceId conference, AuditThing thing, Attendee? person)
    {
        var (now, key) = (clock.GetUtcNow(), (conference, person?.Id, thing, StaffOf(http)));
        if (_opened.TryGetValue(key, out var at) && now - at < Again)
            return;
        foreach (var old in _opened.Count < MostRemembered ? [] : _opened.Where(o => now - o.Value >= Again / 2).Select(o => o.Key).ToArray())
            _opened.TryRemove(old, out _);
        try
        {
            await trail.NoteAsync(Entry(http, AuditAct.Opened, conference, thing, person));
            if (_opened.Count < MostRemembered)
                _opened[key] = now;
        }
        catch (StoreException)
        {
            LogNotNoted(conference.Value, thing);
        }
    }

    /// <summary>Something is about to be given out. False where that could not be noted: then it is not given out.</summary>
    /// <param name="http">The request.</param>
    /// <param name="conference">Of which conference.</param>
    /// <param name="thing">What.</param>
    /// <param name="person">To whom, or null for the office.</param>
    public async Task<bool> TookOutAsync(HttpContext http, ConferenceId conference, AuditThing thing, Attendee? person)
    {
        try
        {
            await trail.NoteAsync(Entry(http, AuditAct.TookOut, conference, thing, person));
            return true;
        }
        catch (StoreException)
        {
            LogNotNoted(conference.Value, thing);
            return false;
        }
    }

    /// <summary>Something was done with a conference from the office.</summary>
    /// <param name="http">The request.</param>
    /// <param name="act">What.</param>
    /// <param name="conference">Which conference.</param>
    public async Task DoneAsync(HttpContext http, AuditAct act, ConferenceId conference)
    {
        try
        {
            await trail.NoteAsync(new AuditEntry(act, conference, Staff: StaffOf(http)));
        }
        catch (StoreException)
        {
            LogNotNotedAct(conference.Value, act);
        }
    }

    /// <summary>The trail itself was read; at most once in <see cref="Again"/> by the same account.</summary>
    /// <exception cref="StoreException">It was not stored: then nothing is shown.</exception>
    public async Task TrailReadAsync(HttpContext http)
    {
        var (now, key) = (clock.GetUtcNow(), (default(ConferenceId), (AttendeeId?)null, (AuditThing)(-1), StaffOf(http)));
        if (_opened.TryGetValue(key, out var at) && now - at < Again)
            return;
        await trail.NoteAsync(new AuditEntry(AuditAct.TrailRead, Staff: StaffOf(http)));
        _opened[key] = now;
    }

    /// <summary>What is said instead of a paper or a file that was not given out.</summary>
    public static IResult NotNoted() => Results.Text(BoardWords.NotNoted, "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <summary>The account that is signed in, or null.</summary>
    public static Guid? StaffOf(HttpContext http) => Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var staff) ? staff : null;

    private static AuditEntry Entry(HttpContext http, AuditAct act, ConferenceId conference, AuditThing thing, Attendee? person) =>
        new(act, conference, thing, StaffOf(http), person?.Id, person?.Role);

    [LoggerMessage(2, LogLevel.Error, "Conference {Conference}: what was done ({Act}) could not be noted in the audit trail.")]
    private partial void LogNotNotedAct(Guid conference, AuditAct act);

    [LoggerMessage(1, LogLevel.Error, "Conference {Conference}: what was asked for ({Thing}) could not be noted in the audit trail.")]
    private partial void LogNotNoted(Guid conference, AuditThing thing);
}

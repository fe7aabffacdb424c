using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Storage.Events;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Accounts;
using ConferenceBoard.Web.Audit;
using Microsoft.AspNetCore.Antiforgery;

namespace ConferenceBoard.Web.Archive;

/// <summary>
/// A whole conference as a file, out and in. Out: for its chair, and for the office; it holds what is withheld from everyone else, so for them there is no
/// such page. In: for the office, and for somebody whose account is a chair's; they are its chair then.
/// </summary>
internal static class ArchiveEndpoints
{
    /// <summary>Where an archive is sent to.</summary>
    public const string BringIn = Addresses.Conferences + "/archive";

    /// <summary>What the list of conferences says once a conference is in.</summary>
    public const string IsIn = "ArchiveIsIn";

    /// <summary>What it says where no file was chosen.</summary>
    public const string NoFile = "ArchiveNoFile";

    /// <summary>What it says while another archive is read.</summary>
    public const string Busy = "ArchiveBusy";

    /// <summary>What it says of a file that took too long to arrive.</summary>
    public const string Slow = "ArchiveSlow";

    /// <summary>What stands before the problem of a file that was not brought in.</summary>
    public const string Refused = "Archive";

    /// <summary>Where the archive of a conference is got.</summary>
    public static string Address(ConferenceId conference, SeatId? seat = null) =>
        $"/c/{conference.Value:D}/archive{(seat is { } s ? $"?seat={s.Value.ToString("N")[..8]}" : "")}";

    /// <summary>Adds the addresses.</summary>
    public static void MapArchives(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/c/{id:guid}/archive", SaveAsync);
        routes.MapPost(BringIn, BringAsync).WithMetadata(new NoLimit());
    }

    private static async Task<IResult> SaveAsync(Guid id, string? seat, HttpContext http, ConferenceRegistry registry, DeviceCookies cookies, StaffDoors staff, ConferenceArchive archive, Noter noter)
    {
        var (may, chair) = await MayAsync(new ConferenceId(id), seat, http, registry, cookies, staff);
        if (!may)
            return Results.NotFound();
        if (!await noter.TookOutAsync(http, new ConferenceId(id), AuditThing.Archive, chair))
            return Noter.NotNoted();
        return Results.Stream(
            async to =>
            {
                try
                {
                    await archive.SaveAsync(new ConferenceId(id), to, http.RequestAborted);
                }
                catch (Exception e) when (e is StoreException or UnreadableEventException)
                {
                    // Cut off, so that no browser takes it for the whole.
                    http.Abort();
                }
            },
            "application/json; charset=utf-8",
            "conference-archive.json");
    }

    /// <summary>Whether this browser may have it, and as which chair; none where it is the office that asks.</summary>
    private static async Task<(bool May, Attendee? Chair)> MayAsync(ConferenceId id, string? seat, HttpContext http, ConferenceRegistry registry, DeviceCookies cookies, StaffDoors staff)
    {
        try
        {
            if (await registry.FindAsync(id) is not { } session)
                return (false, null);
            var chair = (await cookies.SeatsAsync(http)).Where(s => s.Conference == id && (seat is null || string.Equals(s.Handle, seat, StringComparison.Ordinal)))
                .Select(s => session.Now.State.PersonAt(s.Seat)).FirstOrDefault(p => p is { TakesPart: true, Role: Role.Chair });
            chair ??= await staff.ChairOfAsync(http, session);
            return (chair is not null || await cookies.IsOfficeAsync(http), chair);
        }
        catch (UnreadableEventException)
        {
            return (false, null);
        }
    }

    private static async Task<IResult> BringAsync(
        HttpContext http, DeviceCookies cookies, StaffDoors staff, IAntiforgery antiforgery, ConferenceArchive archive, ArchiveTurns turns, SqliteDatabase database, ConferenceRegistry registry, Noter noter)
    {
        var chair = await staff.ChairAsync(http);
        if (chair is null && !await cookies.IsOfficeAsync(http))
            return Results.LocalRedirect("/?said=" + RefusalReason.LinkEnded);
        await using var upload = new ArchiveUpload(http, antiforgery, turns, database.Folder);
        var said = await upload.ReadAsync() switch
        {
            UploadStanding.Stale => Startup.StaleForms.Said,
            UploadStanding.TooLarge => Refused + ArchiveProblem.TooLarge,
            UploadStanding.Empty => NoFile,
            UploadStanding.NoRoom => Refused + ArchiveProblem.NotStored,
            UploadStanding.Busy => Busy,
            UploadStanding.TooSlow => Slow,
            _ => await StoreAsync(archive, upload.File, registry, noter, http, brought => chair is null ? Task.CompletedTask : staff.TakeChairAsync(chair, brought)) is { } problem ? Refused + problem : IsIn,
        };
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = $"{Addresses.Conferences}?said={said}#{(string.Equals(said, IsIn, StringComparison.Ordinal) ? "main" : "bring")}";
        return Results.Empty;
    }

    /// <summary>
    /// Brings it in, and shows it to whoever has its address open already. So too where it is here already: its log may just have been stored after all,
    /// though the store did not say so.
    /// </summary>
    private static async Task<ArchiveProblem?> StoreAsync(ConferenceArchive archive, Stream file, ConferenceRegistry registry, Noter noter, HttpContext http, Func<ConferenceId, Task> placed)
    {
        var answer = await archive.BringAsync(file, http.RequestAborted);
        if (answer is { Problem: null or ArchiveProblem.AlreadyHere, Conference: { } conference })
            await registry.BroughtAsync(conference);
        if (answer is { Problem: null, Conference: { } brought })
        {
            await noter.DoneAsync(http, AuditAct.BroughtIn, brought);
            await placed(brought);
        }

        return answer.Problem;
    }

    /// <summary>The bound is <see cref="ArchiveUpload"/>'s own, which can say so in words.</summary>
    private sealed class NoLimit : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => null;
    }
}

using ConferenceBoard.Accounts;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Web.Accounts;

namespace ConferenceBoard.Web.Access;

/// <summary>The addresses that exchange a secret for a cookie and redirect at once, so that no secret stays in an address bar.</summary>
internal static class AccessEndpoints
{
    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        app.MapGet("/k/{secret}", OpenLinkAsync);
        app.MapGet("/j/{code}", OpenCodeAsync);
        app.MapGet("/display/ready/{ticket}", OpenDisplay);
    }

    private static async Task<IResult> OpenLinkAsync(string secret, HttpContext http, Doors doors, DeviceCookies cookies, ConferenceRegistry registry, WaysIn ways, WayInTicket ticket, IHostEnvironment environment)
    {
        switch (await doors.ReadAsync(secret, AccessKind.Invitation, AccessKind.DisplayLink, AccessKind.TabletLink, AccessKind.OfficeLink))
        {
            case { Kind: AccessKind.Invitation } invitation:
                var (seat, refusal) = await doors.TakeSeatAsync(invitation, await cookies.SeatsAsync(http));
                if (seat is null)
                    return Results.Redirect("/?said=" + refusal!.Reason);
                cookies.Give(http, seat);
                var role = (await registry.FindAsync(seat.Conference))?.Now.State.PersonAt(seat.Seat)?.Role;
                return Results.Redirect(Addresses.Of(seat, role, http.Request.Query["to"].ToString()));

            case { Kind: AccessKind.DisplayLink or AccessKind.TabletLink } link:
                var kind = link.Kind == AccessKind.TabletLink ? DisplayKind.Tablet : DisplayKind.Wall;
                var paired = (await registry.FindAsync(link.Conference))?.Now.State.Displays;
                if (!(await cookies.DisplaysAsync(http)).Any(d => d.Conference == link.Conference && paired?.GetValueOrDefault(d.Display)?.Kind == kind))
                {
                    var display = NewId.Display();
                    var (key, no) = await doors.PairAsync(link.Conference, display, kind, JoinWords.DisplayName, Actor.Office);
                    if (key is null)
                        return Results.Redirect("/?said=" + no!.Reason);
                    cookies.GiveDisplay(http, display, key);
                }

                return Results.Redirect(Addresses.Of(link.Conference, kind));

            case { Kind: AccessKind.OfficeLink } when environment.IsDevelopment():
                if (await doors.EnterOfficeAsync() is not { } office)
                    return Results.Redirect("/?said=" + RefusalReason.NotStored);
                cookies.GiveOffice(http, office);
                return Results.Redirect(Addresses.Conferences);

            case null when secret.Length <= 64 && await ways.FindAsync(Secrets.Hash(secret)) is { } way:
                ticket.Give(http, way.Hash);
                return Results.Redirect(way.Kind == WayInKind.SetUp ? "/setup" : "/welcome");

            default:
                return Results.Redirect("/?said=" + RefusalReason.LinkEnded);
        }
    }

    /// <summary>
    /// A browser's first request has no cookie yet, and shares its address's budget with others of whom that is true. Where somebody has used
    /// that up it comes once more, with the cookie that it was given, so that nobody in the room is kept out by them.
    /// </summary>
    private static async Task<IResult> OpenCodeAsync(string code, bool? again, HttpContext http, RoomCodes codes, CodeGuesses guesses)
    {
        // One that shares its budget with whoever else came without a cookie has its own from its second try on: it is sent round once.
        var no = await codes.EnterAsync(http, code);
        if (no == CodeProblem.TooManyTries && again != true && guesses.IsNew(http))
            return Results.Redirect($"/j/{Uri.EscapeDataString(code)}?again=true");
        return Results.Redirect(no is null ? "/join" : "/?said=" + no);
    }

    private static IResult OpenDisplay(string ticket, HttpContext http, PairingDesk desk, DeviceCookies cookies)
    {
        if (desk.Redeem(ticket) is not { } screen)
            return Results.Redirect("/display");
        cookies.GiveDisplay(http, screen.Display, screen.Secret);
        return Results.Redirect(Addresses.Of(screen.Conference, screen.Kind));
    }
}

/// <summary>Addresses of a conference's screens. No name stands in any of them.</summary>
internal static class Addresses
{
    /// <summary>The list of conferences.</summary>
    public const string Conferences = "/conferences";

    public static string Of(HeldSeat seat, Role? role) =>
        role is Role.Chair or Role.NoteTaker ? $"/c/{seat.Conference.Value:D}/chair?seat={seat.Handle}" : $"/c/{seat.Conference.Value:D}?seat={seat.Handle}";

    /// <summary>The part that somebody asked to come in at, where their role has it; their board otherwise.</summary>
    public static string Of(HeldSeat seat, Role? role, string to) => (to, role) switch
    {
        ("prepare", Role.Chair or Role.NoteTaker or Role.SocialWorker) => Preparing(seat),
        ("papers", Role.Chair or Role.NoteTaker) => Papers(seat),
        _ => Of(seat, role),
    };

    /// <summary>Where chair and note taker have everyone's papers.</summary>
    public static string Papers(HeldSeat seat) => $"/c/{seat.Conference.Value:D}/papers?seat={seat.Handle}";

    /// <summary>Where chair, note taker and social worker prepare it.</summary>
    public static string Preparing(HeldSeat seat) => $"/c/{seat.Conference.Value:D}/prepare?seat={seat.Handle}";

    public static string Of(ConferenceId conference, DisplayKind kind) => $"/c/{conference.Value:D}/{(kind == DisplayKind.Tablet ? "tablet" : "wall")}";
}

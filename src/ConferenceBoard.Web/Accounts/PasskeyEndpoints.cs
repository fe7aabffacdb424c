using ConferenceBoard.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace ConferenceBoard.Web.Accounts;

/// <summary>What js/passkey.js asks for before it asks the browser for a passkey, and the way out.</summary>
internal static class PasskeyEndpoints
{
    /// <summary>Most letters of what a browser sends of a passkey.</summary>
    public const int MostLetters = 16 * 1024;

    /// <summary>Adds the addresses.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapPost("/signin/passkey", AskAsync);
        app.MapPost("/account/passkey", OfferAsync);
        app.MapPost("/signout", LeaveAsync);
    }

    private static async Task<IResult> AskAsync(HttpContext http, IAntiforgery antiforgery, StaffSignIn signIn, SignInTries tries) =>
        !await antiforgery.IsRequestValidAsync(http) ? Results.BadRequest()
        : !tries.MayTry(http) ? Results.StatusCode(StatusCodes.Status429TooManyRequests)
        : Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> OfferAsync(HttpContext http, IAntiforgery antiforgery, StaffSignIn signIn, UserManager<Staff> staff) =>
        !await antiforgery.IsRequestValidAsync(http) ? Results.BadRequest()
        : await staff.GetUserAsync(http.User) is not { ClosedAt: null } person ? Results.Unauthorized()
        : Results.Content(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.UserName!, DisplayName = person.Name }), "application/json");

    private static async Task<IResult> LeaveAsync(HttpContext http, IAntiforgery antiforgery, StaffDoors doors)
    {
        // Somebody whose page was too old is still signed in, and must see that.
        var valid = await antiforgery.IsRequestValidAsync(http);
        if (valid)
            await doors.LeaveAsync(http);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = valid ? "/signin" : "/account?said=" + Startup.StaleForms.Said;
        return Results.Empty;
    }
}

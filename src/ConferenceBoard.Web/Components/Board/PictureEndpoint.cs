using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Components.Wall;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>
/// The bytes of pictures, for those who may see a card that carries one now. For everyone else there is no such picture: what is
/// withheld from someone does not even exist.
/// </summary>
internal static class PictureEndpoint
{
    /// <summary>Where a picture is got.</summary>
    public static string Address(ConferenceId conference, PictureId picture) =>
        string.Create(CultureInfo.InvariantCulture, $"/c/{conference.Value:D}/picture/{picture.Value:D}");

    /// <summary>Adds the address.</summary>
    public static void MapPictures(this IEndpointRouteBuilder routes) => routes.MapGet("/c/{id:guid}/picture/{picture:guid}", GiveAsync);

    private static async Task<IResult> GiveAsync(
        Guid id, Guid picture, HttpContext http, ConferenceRegistry registry, DeviceCookies cookies, IPictureStore pictures)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        if (await registry.FindAsync(new ConferenceId(id)) is not { } session)
            return Results.NotFound();
        var asked = new PictureId(picture);
        var state = session.Now.State;
        if (!await SeesItAsync(http, cookies, session.Id, state, asked) && !await ShowsItAsync(http, cookies, session.Id, state, asked))
            return Results.NotFound();
        if (await pictures.ReadAsync(session.Id, asked, http.RequestAborted) is not { } kept)
            return Results.NotFound();

        var (type, ending) = kept.Format switch
        {
            PictureFormat.Jpeg => ("image/jpeg", "jpg"),
            PictureFormat.Png => ("image/png", "png"),
            _ => ("image/webp", "webp"),
        };
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ContentDisposition = $"inline; filename=\"picture.{ending}\"";
        return Results.Bytes(kept.Bytes, type);
    }

    /// <summary>A person at this browser may see a card with it that is not removed.</summary>
    private static async Task<bool> SeesItAsync(HttpContext http, DeviceCookies cookies, ConferenceId conference, ConferenceState state, PictureId picture)
    {
        var card = state.Board.Cards.Values.FirstOrDefault(c => c.Picture?.Id == picture && c.Standing != CardStanding.Removed);
        return card is not null && (await cookies.SeatsAsync(http)).Any(s =>
            s.Conference == conference && state.PersonAt(s.Seat) is { } person && Visibility.MaySee(person, card));
    }

    /// <summary>This browser is a wall, and a card with it stands there.</summary>
    private static async Task<bool> ShowsItAsync(HttpContext http, DeviceCookies cookies, ConferenceId conference, ConferenceState state, PictureId picture) =>
        (await cookies.DisplaysAsync(http)).Any(d => d.Conference == conference && WallAdmission.IsPaired(state, d.Display))
        && WallView.For(state).Columns.Any(column => column.Any(c => c.Picture?.Id == picture));
}

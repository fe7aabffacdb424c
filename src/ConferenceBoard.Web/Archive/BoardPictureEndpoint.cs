using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Web.Audit;
using ConferenceBoard.Web.Papers;

namespace ConferenceBoard.Web.Archive;

/// <summary>The board as a picture, for those who hand out papers; for everyone else there is no such page.</summary>
internal static class BoardPictureEndpoint
{
    /// <summary>Where it is got.</summary>
    public static string Address(ConferenceId conference, SeatId seat) => $"/c/{conference.Value:D}/board.svg?seat={seat.Value.ToString("N")[..8]}";

    /// <summary>Adds the address.</summary>
    public static void MapBoardPicture(this IEndpointRouteBuilder routes) => routes.MapGet("/c/{id:guid}/board.svg", async (Guid id, string? seat, PaperDesk desk) =>
    {
        if (await desk.AskerAsync(id, seat, null) is not var (state, asker))
            return Results.NotFound();
        if (!await desk.NotedAsync(id, AuditThing.Poster, asker, asFile: true))
            return Noter.NotNoted();

        // Saved, never opened in the page's place: as a page of ours it could do what our pages can.
        return Results.File(Encoding.UTF8.GetBytes(BoardPicture.Write(state)), "image/svg+xml", "board.svg");
    });
}

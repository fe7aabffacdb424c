using System.Globalization;
using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Genograms.Gedcom;
using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Symbols;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Audit;

namespace ConferenceBoard.Web.Components.Genogram;

/// <summary>What a family can be saved as.</summary>
public enum FamilyFormat
{
    /// <summary>Our own file: everything.</summary>
    Json,

    /// <summary>A picture.</summary>
    Svg,

    /// <summary>GEDCOM 7.0.</summary>
    Gedcom70,

    /// <summary>GEDCOM 5.5.1.</summary>
    Gedcom551,
}

/// <summary>Files of the family for those who draw it: computed for the one who asks, and only for as long as they may.</summary>
internal static class FamilyDownload
{
    /// <summary>Where a file is got.</summary>
    public static string Address(ConferenceId conference, SeatId seat, FamilyFormat format, bool all) =>
        string.Create(CultureInfo.InvariantCulture, $"/c/{conference.Value:D}/genogram/{format}?seat={seat.Value.ToString("N")[..8]}{(all ? "&all=true" : "")}");

    /// <summary>Adds the address.</summary>
    public static void MapFamilyDownload(this IEndpointRouteBuilder routes) => routes.MapGet("/c/{id:guid}/genogram/{format}", GiveAsync);

    private static async Task<IResult> GiveAsync(Guid id, FamilyFormat format, string? seat, bool? all, HttpContext http, ConferenceRegistry registry, DeviceCookies cookies, Noter noter)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!Enum.IsDefined(format) || await registry.FindAsync(new ConferenceId(id)) is not { } session)
            return Results.NotFound();
        var state = session.Now.State;
        var person = (await cookies.SeatsAsync(http)).Where(s => s.Conference == session.Id && (seat is null || string.Equals(s.Handle, seat, StringComparison.Ordinal)))
            .Select(s => state.PersonAt(s.Seat)).FirstOrDefault(p => p is not null);
        if (person is null || !GenogramView.For(state, person).MayDraw)
            return Results.NotFound();
        if (!await noter.TookOutAsync(http, session.Id, AuditThing.Genogram, person))
            return Noter.NotNoted();

        var seen = all == true ? SeenFamily.By(state, person) : SeenFamily.ForEveryone(state);
        var (text, type, ending) = format switch
        {
            FamilyFormat.Json => (FamilyJson.Write(seen.Family), "application/json", "json"),
            FamilyFormat.Svg => (Picture(seen), "image/svg+xml", "svg"),
            FamilyFormat.Gedcom70 => (GedcomWriter.Write(seen.Family, GedcomVersion.V70), "text/vnd.familysearch.gedcom", "ged"),
            _ => (GedcomWriter.Write(seen.Family, GedcomVersion.V551), "text/vnd.familysearch.gedcom", "ged"),
        };
        return Results.File(Encoding.UTF8.GetBytes(text), type, $"genogram.{ending}");
    }

    private static string Picture(SeenFamily seen)
    {
        var today = GenogramLabels.Today;
        return SvgWriter.Write(seen.Family, GenogramLayout.Draw(seen.Family, seen.Arrangement, new DrawingOptions { Today = today }), today, withLegend: true);
    }
}

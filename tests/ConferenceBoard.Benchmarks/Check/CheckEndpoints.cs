namespace ConferenceBoard.Benchmarks.Check;

/// <summary>What <see cref="ClientCheck"/> needs of a server beside the page.</summary>
internal static class CheckEndpoints
{
    /// <summary>The address that gives a cookie and redirects to the page, as a seat's link does.</summary>
    public const string Entrance = "/enter";

    /// <summary>The address that says how many such pages the server holds.</summary>
    public const string OpenPages = "/open-pages";

    /// <summary>Adds both.</summary>
    public static void MapChecks(this WebApplication app)
    {
        app.MapGet(Entrance, (HttpContext context) =>
        {
            context.Response.Cookies.Append("visitor", "Ada");
            return Results.Redirect("/everything");
        });
        app.MapGet(OpenPages, () => EverythingPage.Open);
    }
}

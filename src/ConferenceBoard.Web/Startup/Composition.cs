using ConferenceBoard.Live;
using ConferenceBoard.Live.Keeping;
using ConferenceBoard.Storage;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Accounts;
using ConferenceBoard.Web.Archive;
using ConferenceBoard.Web.Audit;
using ConferenceBoard.Web.Components;
using ConferenceBoard.Web.Components.Board;
using ConferenceBoard.Web.Components.Genogram;
using ConferenceBoard.Web.Components.Pages.Office;
using ConferenceBoard.Web.Components.Shared;
using ConferenceBoard.Web.Papers;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceBoard.Web.Startup;

/// <summary>Joins the rooms of the house.</summary>
internal static class Composition
{
    /// <summary>Everything the program needs.</summary>
    public static void AddConferenceBoard(this IServiceCollection services, StartOptions options, IHostEnvironment environment)
    {
        services.KeepLogsQuiet();
        services.AddLogging(logging => LogLines.Use(logging, options.Log));
        services.AddSingleton(options);
        services.AddWebProtection();
        services.AddSingleton(PracticeInForce.Read(options.Practice));
        services.AddSingleton(TimeProvider.System);
        services.AddSqliteStorage(options.Data, options.Keys);
        services.AddSingleton<ConferenceRegistry>().AddSingleton<ReviewOffice>().AddSingleton<Catalogue>().AddSingleton<ReadinessGlance>();
        services.AddHostedService<LeaseSweeper>();

        services.AddSingleton<Doors>().AddSingleton<DeviceCookies>().AddSingleton<JoinTicket>().AddSingleton<ArchiveTurns>();
        services.AddSingleton<CodeGuesses>().AddSingleton<RoomCodes>().AddSingleton<PairingDesk>().AddSingleton<ReadyLinks>().AddSingleton<PublicAddress>();
        services.AddSingleton<Pictures>().AddSingleton<Noter>().AddSingleton<Administrators>().AddSingleton<KeepingOffice>();
        services.AddAccounts(options.Data);
        services.AddPapers();
        services.AddKeptPapers();
        services.AddDataProtection().SetApplicationName("ConferenceBoard").PersistKeysToFileSystem(new DirectoryInfo(options.KeyFolder));

        services.AddScoped<CircuitLine>().AddScoped<CircuitHandler>(circuit => circuit.GetRequiredService<CircuitLine>());
        services.AddScoped<CircuitLanguage>().AddScoped<CircuitHandler>(circuit => circuit.GetRequiredService<CircuitLanguage>());
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DetailedErrors = environment.IsDevelopment();
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
            circuits.DisconnectedCircuitMaxRetained = 500;
        }).AddHubOptions(hub =>
        {
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(15);
            hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
            hub.MaximumReceiveMessageSize = ServerLimits.CircuitMessage;
            hub.MaximumParallelInvocationsPerClient = 1;
        });
    }

    /// <summary>The way a request goes.</summary>
    public static void UseConferenceBoard(this WebApplication app)
    {
        app.UseWebProtection();
        app.UseLanguages();
        app.Use(StaleForms.ShowProblemsAsync);
        app.UseAuthentication();
        app.UseAntiforgery();
        app.Use(StaleForms.SendBackAsync);
        app.MapStaticAssets();

        // A server that is stopping still answers for a moment: a page that loaded itself anew then would find nobody.
        app.MapGet("/alive", (Restart restart) => restart.IsNear ? Results.Text("stopping") : Results.NoContent());
        Health.Map(app);
        Metrics.Map(app);
        app.MapAccess();
        app.MapAccounts();
        app.MapFamilyDownload();
        app.MapPictures();
        app.MapPapers();
        app.MapArchives();
        app.MapBoardPicture();
        app.MapKeptPapers();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode =>
        {
            mode.DisableWebSocketCompression = true;
            mode.ContentSecurityFrameAncestorsPolicy = null;
        });
    }
}

/// <summary>Drops typing leases that ran out, once a second.</summary>
internal sealed class LeaseSweeper(ConferenceRegistry registry, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                registry.Sweep();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that could not start ends without a word, too.
        }
    }
}

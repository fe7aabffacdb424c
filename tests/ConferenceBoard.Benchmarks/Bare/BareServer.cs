using ConferenceBoard.Benchmarks.Check;
using ConferenceBoard.Benchmarks.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceBoard.Benchmarks.Bare;

/// <summary>The smallest Blazor Server application that can be measured.</summary>
internal static class BareServer
{
    /// <summary>Builds it.</summary>
    /// <param name="port">The loopback port; 0 is any free one.</param>
    public static WebApplication Build(string port)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(ServedProcess.AddressFor(port));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider(); // leaves no keys on the machine
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddSingleton<BareBoards>();

        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<BareApp>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true);
        app.MapBenchmarks(app.Services.GetRequiredService<BareBoards>());
        app.MapChecks();
        return app;
    }
}

using ConferenceBoard.Benchmarks.Hosting;
using ConferenceBoard.Storage;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Benchmarks.Product;

/// <summary>ConferenceBoard itself, put together as its own Program does, with a data folder of its own.</summary>
internal static class ProductServer
{
    /// <summary>Runs it until the load generator lets go, and erases its data.</summary>
    /// <param name="port">The loopback port; 0 is any free one.</param>
    public static async Task RunAsync(string port)
    {
        var data = Directory.CreateTempSubdirectory("conferenceboard-benchmark-");
        try
        {
            await using var app = await BuildAsync(new StartOptions(ServedProcess.AddressFor(port), data.FullName, Sample: null));
            await ServedProcess.RunAsync(app);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<WebApplication> BuildAsync(StartOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(options.Urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddConferenceBoard(options, builder.Environment);
        builder.Services.AddSingleton<ProductBoards>();

        var app = builder.Build();
        await StorageStart.PrepareAsync(app.Services);
        app.UseConferenceBoard();
        app.MapBenchmarks(app.Services.GetRequiredService<ProductBoards>());
        return app;
    }
}

using Microsoft.Playwright;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>The one browser process of all tests.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];

    private IPlaywright _playwright = default!;

    internal IBrowser Chromium { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        var file = await ChromiumFinder.FindAsync();
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = file, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        await Chromium.CloseAsync();
        _playwright.Dispose();
    }
}

/// <summary>Tests that share the browser; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Browsers>
{
    public const string Name = "In the browser";
}

using Microsoft.Playwright;

[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>One browser process for the tests of a collection.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];

    private IPlaywright _playwright = default!;

    internal IBrowser Chromium { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
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

/// <summary>Tests that share a browser; they run one after another. The other half of the tests runs beside them (<see cref="BesideTheBrowser"/>).</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Browsers>
{
    public const string Name = "In the browser";
}

/// <summary>The other half, with a browser of its own: servers and browsers mostly wait, so two at a time take little more than one.</summary>
[CollectionDefinition(Name)]
public sealed class BesideTheBrowser : ICollectionFixture<Browsers>
{
    public const string Name = "Beside the browser";
}

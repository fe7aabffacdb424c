using Bunit;
using Bunit.TestDoubles;
using ConferenceBoard.Web.Components.Shared;
using ConferenceBoard.Web.Components.Wall;
using ConferenceBoard.Web.Startup;
using ConferenceBoard.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceBoard.Web.Tests.Wall;

/// <summary>Draws walls of one conference.</summary>
public abstract class WallTests : IAsyncLifetime
{
    private readonly BunitContext _screens = new();

    private protected Room Room { get; private set; } = null!;

    private protected BunitJSModuleInterop Pager { get; private set; } = null!;

    private protected BunitNavigationManager Navigation => _screens.Services.GetRequiredService<BunitNavigationManager>();

    public async Task InitializeAsync()
    {
        Room = await Room.OpenAsync();
        _screens.Services.AddSingleton(Room.Registry).AddSingleton(TimeProvider.System).AddScoped<CircuitLanguage>().AddSingleton<PublicAddress>().AddSingleton(new StartOptions(StartOptions.DefaultUrls, ".", null));
        Pager = _screens.JSInterop.SetupModule("./js/wall.js").SetupModule("attach", _ => true);
        Pager.Mode = JSRuntimeMode.Loose;
        _screens.JSInterop.SetupModule("./js/awake.js").Mode = JSRuntimeMode.Loose;
        var desk = _screens.JSInterop.SetupModule("./js/desk.js");
        desk.SetupModule("attach", _ => true).Mode = JSRuntimeMode.Loose;
        desk.Mode = JSRuntimeMode.Loose;
    }

    public async Task DisposeAsync()
    {
        await _screens.DisposeAsync();
        await Room.DisposeAsync();
    }

    private protected IRenderedComponent<WallScreen> Paired() =>
        _screens.Render<WallScreen>(p => p.Add(w => w.Conference, Room.Session.Id.Value).Add(w => w.Display, Room.Screen.Value));

    private protected IRenderedComponent<WallScreen> Mirrored() =>
        _screens.Render<WallScreen>(p => p.Add(w => w.Conference, Room.Session.Id.Value).Add(w => w.Seat, Room.ChairSeat.Value));
}

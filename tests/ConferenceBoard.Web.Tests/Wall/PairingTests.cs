using Bunit;
using Bunit.TestDoubles;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Tests;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Components.Wall;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceBoard.Web.Tests.Wall;

public sealed class PairingTests : IAsyncDisposable
{
    private readonly ManualClock _clock = new();
    private readonly PairingDesk _desk;
    private readonly BunitContext _screens = new();

    public PairingTests()
    {
        _desk = new PairingDesk(_clock);
        _screens.Services.AddSingleton(_desk).AddSingleton<TimeProvider>(_clock);
    }

    public ValueTask DisposeAsync() => _screens.DisposeAsync();

    [Fact]
    public void A_screen_is_found_by_its_code_however_it_is_typed()
    {
        var screen = _desk.Offer(_ => { })!;
        Assert.Same(screen, _desk.Find($" {screen.Code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()} "));
        Assert.Null(_desk.Find("AAA-AAA-AAA"));
        Assert.Null(_desk.Find(""));
    }

    [Fact]
    public void A_code_opens_nothing_once_it_is_old_or_withdrawn()
    {
        var old = _desk.Offer(_ => { })!;
        var withdrawn = _desk.Offer(_ => { })!;
        _desk.Withdraw(withdrawn);
        _clock.Pass(PairingDesk.Lifetime);
        Assert.Null(_desk.Find(old.Code));
        Assert.Null(_desk.Find(withdrawn.Code));
    }

    [Fact]
    public void Only_so_many_screens_wait_at_once_and_old_ones_make_room()
    {
        var offered = Enumerable.Range(0, 300).Count(_ => _desk.Offer(_ => { }) is not null);
        Assert.Equal(200, offered);
        _clock.Pass(PairingDesk.Lifetime);
        Assert.NotNull(_desk.Offer(_ => { }));
    }

    [Fact]
    public void A_ticket_is_good_once_and_for_a_minute()
    {
        var conference = NewId.Conference();
        var tickets = new List<string>();
        _desk.Complete(_desk.Offer(tickets.Add)!, conference, DisplayKind.Wall, "secret");
        _desk.Complete(_desk.Offer(tickets.Add)!, conference, DisplayKind.Wall, "secret");

        Assert.Equal(conference, _desk.Redeem(tickets[0])?.Conference);
        Assert.Null(_desk.Redeem(tickets[0]));
        _clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(_desk.Redeem(tickets[1]));
    }

    [Fact]
    public void A_screen_shows_its_code_and_goes_to_the_wall_when_the_chair_has_typed_it()
    {
        var screen = _screens.Render<PairingScreen>();
        var waiting = _desk.Find(screen.Find("output").TextContent)!;

        _desk.Complete(waiting, NewId.Conference(), DisplayKind.Wall, "secret");

        screen.WaitForAssertion(() => Assert.Contains("/display/ready/", _screens.Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_screen_that_is_switched_off_waits_no_longer()
    {
        var code = _screens.Render<PairingScreen>().Find("output").TextContent;
        await _screens.DisposeComponentsAsync();
        Assert.Null(_desk.Find(code));
    }
}

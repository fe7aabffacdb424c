using ConferenceBoard.Web.Access;
using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Wall;

/// <summary>Shows a pairing code, and a new one when that runs out, until a chair has typed one; then becomes the wall.</summary>
public sealed partial class PairingScreen
{
    /// <summary>How long until a screen asks again that got no code, or that was paired and did not get away.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _gone = new();
    private WaitingScreen? _screen;
    private Task _showing = Task.CompletedTask;
    private bool _busy;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        Withdraw();
        await _showing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Offer();
        _showing = KeepShowingAsync();
    }

    private async Task KeepShowingAsync()
    {
        while (true)
        {
            var wait = _screen is { } screen ? screen.Until - Clock.GetUtcNow() : Again;
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Clock, _gone.Token);
            await InvokeAsync(() =>
            {
                Withdraw();
                Offer();
                StateHasChanged();
            });
        }
    }

    private void Offer()
    {
        _screen = Desk.Offer(ticket => _ = InvokeAsync(() => GoTo(ticket)));
        _busy = _screen is null;
    }

    private void Withdraw()
    {
        if (_screen is not null)
            Desk.Withdraw(_screen);
        _screen = null;
    }

    private void GoTo(string ticket) =>
        Navigation.NavigateTo("/display/ready/" + ticket, new NavigationOptions { ForceLoad = true, ReplaceHistoryEntry = true });
}

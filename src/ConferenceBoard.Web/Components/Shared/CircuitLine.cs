using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ConferenceBoard.Web.Components.Shared;

/// <summary>Whether a circuit's browser is on the line now. One for each circuit.</summary>
internal sealed class CircuitLine : CircuitHandler
{
    /// <summary>Called, on the circuit's own thread, when the line goes down or is up again.</summary>
    public Action? Changed { get; set; }

    /// <summary>The browser is connected.</summary>
    public bool IsUp { get; private set; } = true;

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Become(true);

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Become(false);

    private Task Become(bool up)
    {
        if (IsUp != up)
        {
            IsUp = up;
            Changed?.Invoke();
        }

        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Shared;

/// <summary>A component that draws again only where what it is drawn from has changed since it last drew.</summary>
/// <typeparam name="T">What it is drawn from: a value, or a tuple of values that are equal where nothing has changed.</typeparam>
public abstract class DrawnFrom<T> : ComponentBase
    where T : IEquatable<T>
{
    private T _drawn = default!;

    /// <summary>What would be drawn now.</summary>
    protected abstract T Source { get; }

    /// <inheritdoc/>
    protected override void OnInitialized() => _drawn = Source;

    /// <inheritdoc/>
    protected override bool ShouldRender()
    {
        var now = Source;
        if (now.Equals(_drawn))
            return false;
        _drawn = now;
        return true;
    }
}

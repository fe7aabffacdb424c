using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Shared;

/// <summary>
/// A part of a screen that shows how time goes on. It looks every few seconds, and is drawn only where it would say something else: nothing
/// is sent to a screen by the clock alone, from which the length of what goes on could be read.
/// </summary>
public abstract class Ticking : ComponentBase, IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private ITimer? _timer;
    private object? _face;
    private bool _gone;

    [Inject]
    internal TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal CircuitLanguage Words { get; set; } = default!;

    /// <summary>The moment it is drawn.</summary>
    protected DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>What the time makes of what is shown, to the minute.</summary>
    protected abstract object Face { get; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _face = Face;
        _timer = Clock.CreateTimer(_ => Tick(), null, Beat, Beat);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone = true;
        _timer?.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Tick() => _ = InvokeAsync(() =>
    {
        Words.PutOn();
        if (_gone || Face is var now && now.Equals(_face))
            return;
        _face = now;
        StateHasChanged();
    });
}

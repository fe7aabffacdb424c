using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Shared;

/// <summary>A part of a screen that shows how time goes on: it is drawn again every few seconds, and sends nothing where it says the same.</summary>
public abstract class Ticking : ComponentBase, IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private ITimer? _timer;
    private bool _gone;

    [Inject]
    internal TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal CircuitLanguage Words { get; set; } = default!;

    /// <summary>The moment it is drawn.</summary>
    protected DateTimeOffset Now => Clock.GetUtcNow();

    /// <inheritdoc/>
    protected override void OnInitialized() => _timer = Clock.CreateTimer(_ => Tick(), null, Beat, Beat);

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
        if (!_gone)
            StateHasChanged();
    });
}

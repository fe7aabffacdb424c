using ConferenceBoard.Core;
using ConferenceBoard.Live;
using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Shared;

/// <summary>
/// A screen that follows a running conference: it looks again after each change, at most once per 33 ms, and draws only where what it
/// may show has changed. Whatever goes wrong here stays in this circuit.
/// </summary>
public abstract class LiveScreen : ComponentBase, IAsyncDisposable
{
    /// <summary>At most one render per this time (architecture.md, "Fan-out").</summary>
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(33);

    private IDisposable? _subscription;
    private bool _gone;

    [Inject]
    internal ConferenceRegistry Registry { get; set; } = default!;

    [Inject]
    internal TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal CircuitLanguage Words { get; set; } = default!;

    /// <summary>Which conference.</summary>
    [Parameter, EditorRequired]
    public Guid Conference { get; set; }

    /// <summary>The language of the page this screen stands on.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>The running conference; set before <see cref="Look"/> is first called.</summary>
    internal ConferenceSession Session { get; private set; } = default!;

    /// <summary>Takes from the snapshot what this screen may show. True where that differs from what is drawn.</summary>
    internal abstract bool Look(Snapshot now);

    /// <inheritdoc/>
    public override Task SetParametersAsync(ParameterView parameters)
    {
        Words.Choose(parameters.GetValueOrDefault<string>(nameof(Language)));
        return base.SetParametersAsync(parameters);
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Session = await Registry.FindAsync(new ConferenceId(Conference)) ?? throw new InvalidOperationException("The page checked that the conference exists.");
        if (_gone)
            return;
        var throttle = new Throttle(Frame, Clock, RefreshAsync);
        _subscription = Session.Subscribe(throttle.Poke);
        Look(Session.Now);
    }

    /// <summary>Called once when the circuit ends.</summary>
    protected virtual ValueTask LeaveAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gone = true;
        _subscription?.Dispose();
        await LeaveAsync();
        GC.SuppressFinalize(this);
    }

    private async Task RefreshAsync()
    {
        if (_gone)
            return;
        try
        {
            await InvokeAsync(() =>
            {
                Words.PutOn();
                if (!_gone && Look(Session.Now))
                    StateHasChanged();
            });
        }
        catch (ObjectDisposedException)
        {
            // The circuit ended between the change and here.
        }
        catch (Exception e) when (!_gone)
        {
            await DispatchExceptionAsync(e);
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Components.Shared;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ConferenceBoard.Web.Components.Wall;

/// <summary>
/// The wall of one screen. It is drawn anew only where the room's view has changed, and goes dark by itself when the screen is unpaired or
/// the chair's seat ends.
/// </summary>
public sealed partial class WallScreen
{
    private ElementReference _root;
    private IJSObjectReference? _pager;
    private IJSObjectReference? _light;
    private WallView? _view;
    private ImmutableArray<WallCard> _lit = [];
    private ImmutableArray<int> _turned;
    private bool _sentAway;
    private int _in;
    private string _size = "";
    private CultureInfo? _words;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private PublicAddress Public { get; set; } = default!;

    /// <summary>The paired screen, or null on a device of the chair.</summary>
    [Parameter]
    public Guid? Display { get; set; }

    /// <summary>The chair's seat, for a wall on which the chair writes before the room; null on a paired screen.</summary>
    [Parameter]
    public Guid? Seat { get; set; }

    private bool Mirrored => Display is null;

    /// <inheritdoc/>
    internal override bool Look(Snapshot now)
    {
        var (before, hadIn) = (_view, _in);
        _in = now.Ballots.In;
        _view = MayShow(now.State) ? WallView.For(now.State, before) : null;
        _words = Languages.Find(_view?.Language);
        Words.Choose(_words?.Name ?? Languages.Written[0]);
        if (_view is null && Display is not null && !_sentAway)
        {
            _sentAway = true;
            Navigation.NavigateTo("/display", new NavigationOptions { ForceLoad = true, ReplaceHistoryEntry = true });
        }

        if (_pager is not null && !now.Pages.AsSpan().SequenceEqual(_turned.AsSpan()))
            _ = InvokeAsync(TurnAsync);
        if (ReferenceEquals(_view, before))
            return hadIn != _in && _view?.Scale is not null;

        _lit = _view?.SpotlightCard is { } lit ? [lit] : [];
        _size = string.Create(CultureInfo.InvariantCulture, $"--viewer-ratio:{_view?.ViewerRatio ?? before!.ViewerRatio}");
        return true;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/wall.js");
        _turned = Session.Now.Pages;
        _pager = await module.InvokeAsync<IJSObjectReference>("attach", _root);
        _light = await Js.InvokeAsync<IJSObjectReference>("import", "./js/awake.js");
        await _light.InvokeVoidAsync("keepAwake");
    }

    /// <inheritdoc/>
    protected override async ValueTask LeaveAsync()
    {
        await _pager.LetGoAsync();
        await _light.LetGoAsync("letSleep");
    }

    private bool MayShow(ConferenceState state) =>
        Display is { } display ? WallAdmission.IsPaired(state, new DisplayId(display)) : Seat is { } seat && WallAdmission.IsChair(state, new SeatId(seat));

    /// <summary>Turns each column as often as the chair has turned it since this screen last looked.</summary>
    private async Task TurnAsync()
    {
        var (before, pages) = (_turned, Session.Now.Pages);
        _turned = pages;
        if (_view?.Page is not null)
        {
            await _pager!.InvokeVoidAsync("turnAll", pages.Sum() - before.Sum());
            return;
        }

        foreach (var column in Enum.GetValues<Column>().Where(c => pages[(int)c] != before[(int)c]))
            await _pager!.InvokeVoidAsync("turn", column.ToString(), pages[(int)column] - before[(int)column]);
    }
}

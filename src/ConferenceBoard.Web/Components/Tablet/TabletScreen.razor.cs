using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Scaling;
using ConferenceBoard.Web.Components.Shared;
using ConferenceBoard.Web.Components.Wall;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ConferenceBoard.Web.Components.Tablet;

/// <summary>One tablet that goes round for scoring. It knows the open round and how many of its ballots are in, and nothing else of the conference.</summary>
public sealed partial class TabletScreen
{
    private ElementReference _root;
    private IJSObjectReference? _attached;
    private DotNetObjectReference<TabletHands>? _hands;
    private RoundView? _round;
    private BallotCount _ballots = BallotCount.None;
    private bool _paired = true;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    /// <summary>The paired tablet.</summary>
    [Parameter, EditorRequired]
    public Guid Tablet { get; set; }

    /// <summary>Everyone who was put on the tablet has handed in. That is all it says of them: how many have, of so few, would be a partial picture.</summary>
    private bool IsFull => _round is not null && _ballots.OnTablet >= _round.OnTablet;

    /// <inheritdoc/>
    internal override bool Look(Snapshot now)
    {
        var before = (_paired, _round?.Id, _ballots.In, IsFull);
        _paired = WallAdmission.IsPaired(now.State, new DisplayId(Tablet), DisplayKind.Tablet);
        _round = _paired && RoundView.ForTablet(now.State) is { OnTablet: > 0 } round ? round : null;
        _ballots = now.Ballots.Round == _round?.Id ? now.Ballots : BallotCount.None;
        return before != (_paired, _round?.Id, _ballots.In, IsFull);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _hands = DotNetObjectReference.Create(new TabletHands(Session, new DisplayId(Tablet)));
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/tablet.js");
        _attached = await module.InvokeAsync<IJSObjectReference>("attach", _root, _hands);
    }

    /// <inheritdoc/>
    protected override async ValueTask LeaveAsync()
    {
        _hands?.Dispose();
        await _attached.LetGoAsync();
    }
}

using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Views;

/// <summary>What of a pair or its scale stands on the wall.</summary>
public enum WallFace
{
    /// <summary>Danger statement and safety goal.</summary>
    Words,

    /// <summary>A round is open.</summary>
    Open,

    /// <summary>A round is closed and not shown yet.</summary>
    Closed,

    /// <summary>A round had too few marks; nothing was kept.</summary>
    TooFew,

    /// <summary>The scale is asked aloud.</summary>
    Aloud,

    /// <summary>The marks of a revealed round.</summary>
    Marks,

    /// <summary>What would move it up.</summary>
    Notes,
}

/// <summary>A pair or its scale on the wall: for everyone in the room, so it holds no mark before the reveal and no name but those agreed to.</summary>
public sealed record WallScale
{
    /// <summary>What is shown of it.</summary>
    public required WallFace Face { get; init; }

    /// <summary>The pair.</summary>
    public required PairView Pair { get; init; }

    /// <summary>The round that goes on, where one is shown.</summary>
    public required RoundView? Round { get; init; }

    /// <summary>The revealed round that is shown, or null.</summary>
    public required ResultView? Result { get; init; }

    /// <summary>Results before that, the latest first.</summary>
    public required ImmutableArray<ResultView> Before { get; init; }

    // What it was made from.
    private ScalingState? Scaling { get; init; }

    private ImmutableList<Attendee>? Attendees { get; init; }

    /// <summary>What the wall shows instead of the board, or null for the board. A round that goes on comes before what is in the light.</summary>
    internal static WallScale? Of(ConferenceState state, Spotlight light, WallScale? before)
    {
        var round = state.Scaling.Round;
        var shown = round is not null ? round.Pair : light.Pair?.Pair;
        var scaling = round is null && state.Wall.Frozen is { } frozen ? frozen.Scaling : state.Scaling;
        if (shown is not { } id || scaling.Pair(id) is not { } pair || (round is null && state.Scaling.Pair(id) is not { Removed: false }))
            return null;

        var view = PairView.Of(state, pair, withHistory: false, withUses: false);
        var result = round is null && light.Pair!.Face != PairFace.Words ? view.Last : null;
        var face = round is not null ? FaceOf(round.Standing) : result is null ? WallFace.Words : light.Pair!.Face == PairFace.Notes ? WallFace.Notes : WallFace.Marks;
        if (before?.Face == face && before.Pair.Id == id && ReferenceEquals(before.Scaling, scaling) && ReferenceEquals(before.Attendees, state.Attendees))
            return before;
        return new WallScale
        {
            Face = face,
            Pair = view,
            Round = round is null ? null : RoundView.Of(state, null),
            Result = result,
            Before = result is null ? [] : [.. view.Results.SkipLast(1).Reverse()],
            Scaling = scaling,
            Attendees = state.Attendees,
        };
    }

    /// <inheritdoc/>
    public bool Equals(WallScale? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static WallFace FaceOf(RoundStanding standing) => standing switch
    {
        RoundStanding.Open => WallFace.Open,
        RoundStanding.Closed => WallFace.Closed,
        RoundStanding.TooFew => WallFace.TooFew,
        _ => WallFace.Aloud,
    };
}

using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Views;

/// <summary>The genogram on the wall: what everyone who is marked in the room may see of it.</summary>
public sealed record WallGenogram
{
    /// <summary>The family as the room may see it.</summary>
    public required SeenFamily Seen { get; init; }

    /// <summary>Which part, and whose branches are folded; everyone in it may be seen.</summary>
    public required GenogramShown Shown { get; init; }

    /// <summary>What the wall shows instead of the board, or null for the board. A round that goes on comes first.</summary>
    internal static WallGenogram? Of(ConferenceState state, Spotlight light, WallGenogram? before)
    {
        if (light.Genogram is not { } shown || state.Scaling.Round is not null || state.BegunAt is null)
            return null;
        var seen = SeenFamily.OnWall(state, state.Wall.Frozen?.Genogram ?? state.Genogram);
        shown = shown.For(seen.Family);
        return before is not null && before.Shown == shown && GenogramView.SameSeen(before.Seen, seen) ? before : new WallGenogram { Seen = seen, Shown = shown };
    }

    /// <inheritdoc/>
    public bool Equals(WallGenogram? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

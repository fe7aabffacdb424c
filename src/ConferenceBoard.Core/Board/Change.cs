using System.Collections.Immutable;

namespace ConferenceBoard.Core.Board;

/// <summary>
/// One change of a person's own, remembered so that it can be taken back. <see cref="Stamp"/> is what the part carried right
/// after the change: where it carries another by now, someone has built on it and undo refuses.
/// </summary>
/// <param name="Card">Which card.</param>
/// <param name="Stamp">The stamp the change gave.</param>
/// <param name="Before">The stamp the part had before; undoing gives it back, so that the change before this one can be undone too.</param>
public abstract record Change(CardId Card, long Stamp, long Before)
{
    /// <summary>The card was written.</summary>
    public sealed record Written(CardId Card, long Stamp) : Change(Card, Stamp, 0);

    /// <summary>It was reworded.</summary>
    public sealed record Reworded(CardId Card, long Stamp, long Before, string Text) : Change(Card, Stamp, Before);

    /// <summary>It was moved from below <paramref name="After"/> (null: the top) in <paramref name="Column"/>, where it had the strand.</summary>
    public sealed record Moved(CardId Card, long Stamp, long Before, Column Column, CardId? After, Strand Strand) : Change(Card, Stamp, Before);

    /// <summary>It was marked otherwise.</summary>
    public sealed record Marked(CardId Card, long Stamp, long Before, CardMarks Marks) : Change(Card, Stamp, Before);

    /// <summary>Its audience was changed.</summary>
    public sealed record Restricted(CardId Card, long Stamp, long Before, Audience Audience, ImmutableHashSet<AttendeeId> WithheldFrom)
        : Change(Card, Stamp, Before);

    /// <summary>It was removed, restored, accepted or returned; it stood as said, below <paramref name="After"/>.</summary>
    public sealed record Restood(CardId Card, long Stamp, long Before, CardStanding Standing, CardId? After) : Change(Card, Stamp, Before);

    /// <summary>It took another card in. <paramref name="Kept"/> and <paramref name="Merged"/> are both as they were.</summary>
    public sealed record TookIn(Card Kept, Card Merged, CardId? MergedAfter, long Stamp) : Change(Kept.Id, Stamp, 0);
}

/// <summary>Remembering changes.</summary>
internal static class Remembering
{
    /// <summary>With <paramref name="change"/> on top of the person's own changes; nothing for the office.</summary>
    public static ConferenceState Remember(this ConferenceState state, AttendeeId? by, Change change)
    {
        if (by is not { } id)
            return state;
        var changes = state.Changes.GetValueOrDefault(id, []);
        if (changes.Count == Limits.UndoDepth)
            changes = changes.RemoveAt(0);
        return state with { Changes = state.Changes.SetItem(id, changes.Add(change)) };
    }
}

using System.Collections.Immutable;

namespace ConferenceBoard.Core.Board;

/// <summary>The four columns of the board (domain.md §3).</summary>
public enum Column
{
    /// <summary>What are we worried about?</summary>
    WorriedAbout,

    /// <summary>What is working well?</summary>
    WorkingWell,

    /// <summary>The child's voice.</summary>
    ChildsVoice,

    /// <summary>What needs to happen?</summary>
    NeedsToHappen,
}

/// <summary>Where a card stands.</summary>
public enum CardStanding
{
    /// <summary>On the board, in its column.</summary>
    OnBoard,

    /// <summary>In the chair's tray, waiting.</summary>
    InTray,

    /// <summary>Given back from the tray to its writer.</summary>
    Returned,

    /// <summary>Taken off the board; can be restored.</summary>
    Removed,

    /// <summary>Part of another card now.</summary>
    Merged,

    /// <summary>Of an earlier conference: at hand for chair and note taker, and can be put on the board.</summary>
    Archived,
}

/// <summary>Who may see something (domain.md §7).</summary>
public enum Audience
{
    /// <summary>Everyone who is in.</summary>
    Everyone,

    /// <summary>Chair, note taker, social worker and professionals.</summary>
    Professionals,

    /// <summary>The chair alone.</summary>
    ChairOnly,
}

/// <summary>A text that a card had, for merging edits that began from it.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="Text">The words.</param>
public sealed record PastText(int Revision, string Text);

/// <summary>A second version of a card's text that could not be merged; both are kept until someone chooses.</summary>
/// <param name="Text">The words that wait.</param>
/// <param name="By">Who wrote them.</param>
public sealed record Contest(string Text, AttendeeId By);

/// <summary>
/// One card. Text, place, marks, audience and standing change apart, so that a drag never fights typing; each carries the
/// stamp (<see cref="ConferenceState.Version"/>) of the event that last set it, by which undo knows whether someone built on it.
/// </summary>
public sealed record Card
{
    /// <summary>Id.</summary>
    public required CardId Id { get; init; }

    /// <summary>Who wrote it, or null where it was prepared beforehand.</summary>
    public required AttendeeId? Writer { get; init; }

    /// <summary>The words, at most <see cref="Limits.CardText"/> characters.</summary>
    public required string Text { get; init; }

    /// <summary>Counts the texts this card has had, from 1. An edit says which one it began from.</summary>
    public int TextRevision { get; init; } = 1;

    /// <summary>Earlier texts, newest last, at most <see cref="Limits.TextHistory"/>.</summary>
    public ImmutableList<PastText> History { get; init; } = [];

    /// <summary>A second version that waits for a choice, or null.</summary>
    public Contest? Contest { get; init; }

    /// <summary>A picture that stands above the words, or null; it never changes.</summary>
    public CardPicture? Picture { get; init; }

    /// <summary>Its column; kept while it is in the tray or removed.</summary>
    public required Column Column { get; init; }

    /// <summary>Whose words, kind, hand, strand, children.</summary>
    public required CardMarks Marks { get; init; }

    /// <summary>Who may see it.</summary>
    public Audience Audience { get; init; }

    /// <summary>Who may not see it though they belong to the audience.</summary>
    public ImmutableHashSet<AttendeeId> WithheldFrom { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required CardStanding Standing { get; init; }

    /// <summary>The card that took it in, where merged; kept where it was restored since, so that undoing that finds it.</summary>
    public CardId? MergedInto { get; init; }

    /// <summary>Stamp of the last change of each part.</summary>
    public required CardStamps Stamps { get; init; }

    /// <summary>Stamp of the last change that a reader would notice: new, reworded, moved or restored.</summary>
    public required long NoticedAt { get; init; }
}

/// <summary>When each part of a card was last set, as stamps.</summary>
public sealed record CardStamps(long Text, long Place, long Marks, long Audience, long Standing)
{
    /// <summary>All parts set by one event.</summary>
    public static CardStamps All(long stamp) => new(stamp, stamp, stamp, stamp, stamp);
}

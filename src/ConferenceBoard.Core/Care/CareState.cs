using System.Collections.Immutable;

namespace ConferenceBoard.Core.Care;

/// <summary>A hand that is up.</summary>
/// <param name="Person">Whose.</param>
/// <param name="At">When it was raised; the longest up comes first.</param>
public sealed record RaisedHand(AttendeeId Person, DateTimeOffset At);

/// <summary>What someone may ask of the chair alone (domain.md §3, "Care for people").</summary>
public enum CareAsk
{
    /// <summary>A break for everyone.</summary>
    Break,

    /// <summary>To go out for a while.</summary>
    StepOut,

    /// <summary>A word with the chair.</summary>
    TalkToChair,
}

/// <summary>What someone asked of the chair alone. Nobody else is ever told, the note taker neither.</summary>
/// <param name="By">Who asked.</param>
/// <param name="Kind">For what; one of each kind and person at a time.</param>
/// <param name="Words">At most <see cref="Limits.AskWords"/> characters; may be empty.</param>
/// <param name="At">When.</param>
/// <param name="Seen">The chair has answered it; it stands until it is taken back or asked again.</param>
public sealed record PrivateAsk(AttendeeId By, CareAsk Kind, string Words, DateTimeOffset At, bool Seen);

/// <summary>A break that is on. It ends when the chair ends it, not by the clock.</summary>
/// <param name="Began">When it began.</param>
/// <param name="Until">When people are to be back.</param>
public sealed record Break(DateTimeOffset Began, DateTimeOffset Until);

/// <summary>A conduct warning, private to the chair.</summary>
/// <param name="Person">Who was warned.</param>
/// <param name="Note">What for, at most <see cref="Limits.ConductNote"/> characters; may be empty.</param>
/// <param name="At">When.</param>
public sealed record ConductWarning(AttendeeId Person, string Note, DateTimeOffset At);

/// <summary>Whether someone who is out comes back.</summary>
public enum ReturnPlan
{
    /// <summary>Nobody has said.</summary>
    NotSaid,

    /// <summary>They come back to this conference.</summary>
    WillReturn,

    /// <summary>They do not.</summary>
    WillNotReturn,
}

/// <summary>How someone who is out will hear what was decided.</summary>
/// <param name="How">By whom and when, at most <see cref="Limits.Telling"/> characters; may be empty.</param>
/// <param name="Returns">Whether they come back.</param>
public sealed record Telling(string How, ReturnPlan Returns);

/// <summary>
/// Care for people (domain.md §3): hands, private asks, the break, conduct warnings, how those who are out will hear the outcome.
/// What someone raised or asked is kept while they are out and is there again when they come back, as it is after the chair has
/// let someone in again whom they had removed: only views leave it out meanwhile, and the chair can lower or answer it.
/// </summary>
public sealed record CareState
{
    /// <summary>Nothing is up, asked or on.</summary>
    public static CareState Empty { get; } = new();

    /// <summary>Hands that are up, the longest first; one a person.</summary>
    public ImmutableList<RaisedHand> Hands { get; init; } = [];

    /// <summary>Whose turn it is, or null.</summary>
    public AttendeeId? Speaking { get; init; }

    /// <summary>Private asks, the oldest first; at most one of each kind a person.</summary>
    public ImmutableList<PrivateAsk> Asks { get; init; } = [];

    /// <summary>The break that is on, or null.</summary>
    public Break? Break { get; init; }

    /// <summary>Conduct warnings in the order given; at most <see cref="Limits.Warnings"/> a person.</summary>
    public ImmutableList<ConductWarning> Warnings { get; init; } = [];

    /// <summary>How people will hear the outcome.</summary>
    public ImmutableDictionary<AttendeeId, Telling> Tellings { get; init; } = ImmutableDictionary<AttendeeId, Telling>.Empty;

    /// <summary>The ask of that person and kind, open or seen, or null.</summary>
    public PrivateAsk? Ask(AttendeeId by, CareAsk kind) => Asks.Find(a => a.By == by && a.Kind == kind);
}

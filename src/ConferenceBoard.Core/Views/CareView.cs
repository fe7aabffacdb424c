using System.Collections.Immutable;
using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Views;

/// <summary>
/// Care for people as one person may see it (domain.md §3). A raised hand in a room is public: whoever takes part sees the queue and who has
/// the turn. Those who are out see neither, since people who attend separately are not told of each other. Private asks are the chair's and
/// the asker's, warnings the chair's alone, how people will hear the outcome is for chair, note taker and social worker.
/// </summary>
public sealed record CareView
{
    /// <summary>The break that is on, or null. It is over when the chair ends it, maybe after its time.</summary>
    public required Break? Break { get; init; }

    /// <summary>Hands of those who take part, the longest up first.</summary>
    public required ImmutableArray<HandView> Hands { get; init; }

    /// <summary>The viewer's hand is up.</summary>
    public bool YourHand => BeforeYou is not null;

    /// <summary>How many hands come before the viewer's; null where theirs is not up.</summary>
    public required int? BeforeYou { get; init; }

    /// <summary>Who has the turn, or null.</summary>
    public required HandView? Speaking { get; init; }

    /// <summary>The viewer may raise a hand: they take part.</summary>
    public required bool MayRaise { get; init; }

    /// <summary>The viewer may ask the chair privately: they have not left, and are not the chair.</summary>
    public required bool MayAsk { get; init; }

    /// <summary>What the viewer asked of the chair, the oldest first.</summary>
    public required ImmutableArray<YourAsk> YourAsks { get; init; }

    /// <summary>Open asks of those who have not left, the longest waiting first. Chair only; empty for others.</summary>
    public required ImmutableArray<AskView> Asks { get; init; }

    /// <summary>Conduct warnings in the order given, of removed people too. Chair only; empty for others.</summary>
    public required ImmutableArray<WarningView> Warnings { get; init; }

    /// <summary>How those who are out will hear the outcome, in the order of the list. Chair, note taker and social worker; empty for others.</summary>
    public required ImmutableArray<TellingView> Tellings { get; init; }

    /// <summary>
    /// Who is out of the conference that has begun, is not to come back, and has no words yet on how they will hear the outcome. Removed
    /// people only where they had been in. Chair and note taker; empty for others.
    /// </summary>
    public required ImmutableArray<UntoldView> Untold { get; init; }

    /// <summary>What this person may see; <paramref name="before"/> itself where that is the same. Someone removed sees nothing; someone whose part comes later, of this part nothing.</summary>
    public static CareView For(ConferenceState state, Attendee viewer, CareView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        var role = viewer.Removed ? (Role?)null : viewer.Role;
        var keeps = viewer.TakesPart && role is (Role.Chair or Role.NoteTaker);
        var hands = keeps || CareRules.IsHere(viewer) ? state.Care.Hands.Select(h => HandOf(h.Person)).OfType<HandView>().ToImmutableArray() : [];
        var yours = hands.Select(h => h.Yours).ToList().IndexOf(true);
        var now = new CareView
        {
            Break = viewer.TakesPart && state.EndedAt is null ? state.Care.Break : null,
            Hands = Reuse.Same(before?.Hands, hands),
            BeforeYou = yours < 0 ? null : yours,
            Speaking = (keeps || CareRules.IsHere(viewer)) && state.Care.Speaking is { } speaking ? HandOf(speaking) : null,
            MayRaise = CareRules.IsHere(viewer),
            MayAsk = role is not (null or Role.Chair) && !CareRules.HasGone(viewer),
            YourAsks = Reuse.Same(before?.YourAsks, role is null ? [] : [.. state.Care.Asks.Where(a => a.By == viewer.Id).Select(a => new YourAsk(a.Kind, a.Words, a.At, a.Seen))]),
            Asks = Reuse.Same(before?.Asks, role == Role.Chair ? AsksOf(state) : []),
            Warnings = Reuse.Same(before?.Warnings, role == Role.Chair ? WarningsOf(state) : []),
            Tellings = Reuse.Same(before?.Tellings, viewer.TakesPart && role is (Role.Chair or Role.NoteTaker or Role.SocialWorker) ? TellingsOf(state) : []),
            Untold = Reuse.Same(before?.Untold, keeps ? UntoldOf(state) : []),
        };
        return now == before ? before : now;

        HandView? HandOf(AttendeeId id) => state.Attendee(id) is { } person && CareRules.IsHere(person)
            ? new HandView(person.Name, person.Attendance == Attendance.Remote, id == viewer.Id, keeps ? id : null) : null;
    }

    private static ImmutableArray<AskView> AsksOf(ConferenceState state) =>
    [
        .. from ask in state.Care.Asks
           where !ask.Seen
           let person = state.Attendee(ask.By)
           where person is not null && !CareRules.HasGone(person)
           select new AskView(ask.By, person.Name, person.Attendance == Attendance.Remote, ask.Kind, ask.Words, ask.At),
    ];

    private static ImmutableArray<WarningView> WarningsOf(ConferenceState state) =>
    [
        .. state.Care.Warnings.Select((warning, index) => new WarningView(
            warning.Person,
            state.Attendee(warning.Person)?.Name ?? "",
            (WhatFollows)(1 + state.Care.Warnings.Take(index).Count(w => w.Person == warning.Person)),
            warning.Note,
            warning.At)),
    ];

    private static ImmutableArray<TellingView> TellingsOf(ConferenceState state) =>
    [
        .. from person in state.Attendees
           where !CareRules.IsHere(person)
           let plan = state.Care.Tellings.GetValueOrDefault(person.Id)
           where plan is not null
           select new TellingView(person.Id, person.Name, plan.How, plan.Returns),
    ];

    private static ImmutableArray<UntoldView> UntoldOf(ConferenceState state) => state.BegunAt is null ? [] :
    [
        .. from person in state.Attendees
           where !CareRules.IsHere(person) && person.Role != Role.Chair && person.Attendance != Attendance.TheirPartLater
           where !person.Removed || state.Seats.Values.Any(s => s.Attendee == person.Id)
           where state.Care.Tellings.GetValueOrDefault(person.Id, TellingPlanned.None) is { How: "", Returns: not ReturnPlan.WillReturn }
           select new UntoldView(person.Id, person.Name),
    ];
}

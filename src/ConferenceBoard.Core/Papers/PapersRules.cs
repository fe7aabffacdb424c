using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Papers;

/// <summary>What several rules of papers share.</summary>
internal static class PapersRules
{
    /// <summary>
    /// Who gets a letter: the family and those who speak for them, and professionals; not those who write letters, and not who only reads. A child
    /// has a letter of their own, in words for their age.
    /// </summary>
    public static bool GetsLetter(Attendee person) => person is { Removed: false, Role: Role.SocialWorker or Role.Professional or Role.FamilyMember or Role.Advocate };

    /// <summary>A refusal where nobody here gets that letter, or null.</summary>
    public static Refusal? CheckTo(ConferenceState state, LetterTo? to) => to switch
    {
        { Person: { } id, Child: null } when state.Attendee(id) is not { Removed: false } => RefusalReason.PersonGone,
        { Person: { } id, Child: null } => GetsLetter(state.Attendee(id)!) ? null : new Refusal(RefusalReason.NoLetterForThem),
        { Person: null, Child: { } child } => state.Children.Exists(c => c.Id == child) ? null : new Refusal(RefusalReason.ChildUnknown),
        _ => RefusalReason.NotUnderstood,
    };

    /// <summary>When the outcome was known: when it was announced, or, where the meeting decides nothing of that kind, when it ended. Null before.</summary>
    public static DateTimeOffset? KnownAt(ConferenceState state) =>
        DecisionRules.CheckDecides(state) is null ? state.Decision.AnnouncedAt : state.EndedAt;

    /// <summary>A refusal where the outcome is not known yet, or null.</summary>
    public static Refusal? CheckKnown(ConferenceState state)
    {
        if (KnownAt(state) is not null)
            return null;
        return DecisionRules.CheckDecides(state) is null ? RefusalReason.NotAnnounced : RefusalReason.EndFirst;
    }

    /// <summary>Whether there is something for the sheet that is printed before people leave: what was announced, or a meeting that decides nothing of that kind.</summary>
    public static bool HasNextSheet(ConferenceState state) =>
        DecisionRules.CheckDecides(state) is null ? state.Decision.AnnouncedAt is not null : state.BegunAt is not null;

    /// <summary>By when the children are to be told, or null before the outcome is announced, and where the meeting decides none.</summary>
    public static DateTimeOffset? TellingDue(ConferenceState state) =>
        CheckTelling(state) is not null || state.Decision.AnnouncedAt is not { } known ? null : known.Year is > 1 and < 9999 ? known.AddHours(state.Practice.Deadlines.ChildToldHours) : known;

    /// <summary>A refusal where there is no outcome to tell a child, or null.</summary>
    public static Refusal? CheckTelling(ConferenceState state) => DecisionRules.CheckDecides(state) ?? CheckKnown(state);

    /// <summary>Whether a child is not born yet: nobody tells them, and they get no letter.</summary>
    public static bool IsUnborn(ConferenceState state, ChildId child) => state.Preparation.Of(child).Info is { ExpectedDate: not null, BirthDate: null };

    /// <summary>Whether a child is <see cref="Limits.TeenFrom"/> or older on the day of the conference: their letter is one to a teenager.</summary>
    public static bool IsTeen(ConferenceState state, ChildId child) => state.Details is { } details
        && state.Preparation.Of(child).Info.BirthDate is { Year: < 9900 } born && born.AddYears(Limits.TeenFrom) <= Timetable.DueDates.DayOf(details.StartsAt);

    /// <summary>The chair's name; empty where there is none.</summary>
    public static string ChairOf(ConferenceState state) => state.Attendees.Find(a => a is { Removed: false, Role: Role.Chair })?.Name ?? "";

    /// <summary>The same conference, with other papers.</summary>
    public static ConferenceState WithPapers(this ConferenceState state, Func<PapersState, PapersState> change) => state with { Papers = change(state.Papers) };

    /// <summary>The same conference, with another letter.</summary>
    public static ConferenceState WithLetter(this ConferenceState state, LetterTo to, Func<Letter, Letter> change) =>
        state.WithPapers(papers => papers with { Letters = papers.Letters.SetItem(to, change(papers.Of(to))) });

    /// <summary>The same conference, with a child told otherwise.</summary>
    public static ConferenceState WithTelling(this ConferenceState state, ChildId child, Func<ChildTelling, ChildTelling> change) =>
        state.WithPapers(papers => papers with { Tellings = papers.Tellings.SetItem(child, change(papers.TellingOf(child))) });
}

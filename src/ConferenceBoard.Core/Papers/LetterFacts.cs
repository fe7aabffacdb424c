using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Papers;

/// <summary>What was decided for one child, as a letter says it.</summary>
/// <param name="Name">The name the child goes by.</param>
/// <param name="Outcome">The outcome; null before it is announced, and where the meeting decides none.</param>
/// <param name="Categories">The categories in the letter's language, in the practice's order.</param>
/// <param name="KeyWorker">The key worker's name; empty where there is none.</param>
/// <param name="CoreGroup">Names of the core group, in the order of the list.</param>
/// <param name="CoreGroupWeeks">Weeks from one core group to the next, or null.</param>
/// <param name="Support">What support goes on; may be empty.</param>
public sealed record LetterChild(
    string Name, Outcome? Outcome, ImmutableList<string> Categories, string KeyWorker, ImmutableList<string> CoreGroup, int? CoreGroupWeeks = null, string Support = "")
{
    /// <summary>Equal where all is equal, lists in the same order.</summary>
    public bool Equals(LetterChild? other) => other is not null
        && (Name, Outcome, KeyWorker, CoreGroupWeeks, Support) == (other.Name, other.Outcome, other.KeyWorker, other.CoreGroupWeeks, other.Support)
        && Categories.SequenceEqual(other.Categories, StringComparer.Ordinal) && CoreGroup.SequenceEqual(other.CoreGroup, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Outcome, Categories.Count, KeyWorker, CoreGroup.Count);
}

/// <summary>A next step that is still to be done, as a paper says it.</summary>
/// <param name="Words">What will be done.</param>
/// <param name="Who">Who does it, by name; last, in one line, those who are not on the list.</param>
/// <param name="By">The day by which it is done, or null.</param>
/// <param name="Outcome">What the children will notice; may be empty.</param>
public sealed record PaperStep(string Words, ImmutableList<string> Who, DateOnly? By, string Outcome = "")
{
    /// <summary>Equal where all is equal, people in the same order.</summary>
    public bool Equals(PaperStep? other) => other is not null
        && (Words, By, Outcome) == (other.Words, other.By, other.Outcome) && Who.SequenceEqual(other.Who, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Words, Who.Count, By);
}

/// <summary>A meeting that follows, as a paper says it.</summary>
/// <param name="Kind">Which meeting.</param>
/// <param name="StartsAt">When it starts; null where no date is chosen yet.</param>
/// <param name="By">The day that was decided, where no date is chosen yet; null otherwise.</param>
/// <param name="Place">Where; may be empty.</param>
public sealed record PaperMeeting(MeetingKind Kind, DateTimeOffset? StartsAt, DateOnly? By, string Place)
{
    /// <summary>
    /// The chosen dates, as far as they follow from what was decided for these children; and of meetings without one the days that were decided
    /// for them, each once. A reader of the family whose part was apart is not told where: others will be there whom they are not to meet.
    /// </summary>
    internal static ImmutableList<PaperMeeting> Of(ConferenceState state, IReadOnlyList<Child> children, Attendee? reader) =>
    [
        .. state.Dates.Chosen.Where(c => Follows(state, children, c.Kind)).Select(c => new PaperMeeting(c.Kind, c.At, null, PaperReader.IsToldWhere(state, reader) ? c.Place : "")),
        .. children.SelectMany(c => DecidedFor(state, c.Id)).Where(m => state.Dates.Of(m.Kind) is null).Distinct().OrderBy(m => m.Kind).ThenBy(m => m.By),
    ];

    /// <summary>Whether the meeting follows from what was decided for one of them; where nothing is announced, each does.</summary>
    internal static bool Follows(ConferenceState state, IReadOnlyList<Child> children, MeetingKind kind) =>
        state.Decision.AnnouncedAt is null || children.Any(c => FollowFrom(state.Decision.Announced.GetValueOrDefault(c.Id)?.Now.Outcome).Contains(kind));

    /// <summary>The meetings that follow from an outcome.</summary>
    internal static MeetingKind[] FollowFrom(Outcome? outcome) => outcome switch
    {
        Outcome.ChildProtectionPlan or Outcome.Continue => [MeetingKind.FirstCoreGroup, MeetingKind.Review],
        Outcome.ChildInNeedPlan or Outcome.EndWithChildInNeed => [MeetingKind.ChildInNeedMeeting, MeetingKind.Review],
        _ => [],
    };

    private static IEnumerable<PaperMeeting> DecidedFor(ConferenceState state, ChildId child)
    {
        if (state.Decision.Announced.GetValueOrDefault(child)?.Now is not { Outcome: not (Outcome.NoPlan or Outcome.End or null) } decided)
            yield break;
        if (decided.Dates.CoreGroupBy is { } first)
            yield return new PaperMeeting(Outcomes.IsProtectionPlan(decided.Outcome) ? MeetingKind.FirstCoreGroup : MeetingKind.ChildInNeedMeeting, null, first, "");
        if (decided.Dates.ReviewBy is { } review)
            yield return new PaperMeeting(MeetingKind.Review, null, review, "");
    }
}

/// <summary>Someone who gets a letter too.</summary>
/// <param name="Name">The name they go by.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
public sealed record PaperCopy(string Name, string Belongs);

/// <summary>What a letter says beside its words, made for its reader. Plain values: none of it changes when the conference does.</summary>
/// <param name="Title">What the room calls the conference.</param>
/// <param name="Type">Kind of meeting.</param>
/// <param name="HeldOn">The day it was held.</param>
/// <param name="Chair">The chair's name; empty where there is none.</param>
/// <param name="Children">Child by child, in the order given; in a child's own letter that child alone.</param>
/// <param name="NextSteps">Next steps that the reader may see and that are not done, in the board's order.</param>
/// <param name="Meetings">The meetings that follow.</param>
/// <param name="Contingency">What follows if nothing changes; empty where it is not written, and in a child's own letter.</param>
/// <param name="Copies">Who else gets a letter, as far as the reader is told of them; null in a child's own, and where that was not kept yet.</param>
public sealed record LetterFacts(
    string Title, ConferenceType Type, DateOnly HeldOn, string Chair,
    ImmutableList<LetterChild> Children, ImmutableList<PaperStep> NextSteps, ImmutableList<PaperMeeting> Meetings,
    string Contingency = "", ImmutableList<PaperCopy>? Copies = null)
{
    /// <summary>Equal where all is equal, lists in the same order.</summary>
    public bool Equals(LetterFacts? other) => other is not null
        && (Title, Type, HeldOn, Chair, Contingency) == (other.Title, other.Type, other.HeldOn, other.Chair, other.Contingency)
        && Children.SequenceEqual(other.Children) && NextSteps.SequenceEqual(other.NextSteps) && Meetings.SequenceEqual(other.Meetings)
        && (Copies ?? []).SequenceEqual(other.Copies ?? []);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Type, HeldOn, Chair, Children.Count, NextSteps.Count, Meetings.Count);

    /// <summary>What it says now, in a language.</summary>
    internal static LetterFacts Of(PaperSight sight, string language)
    {
        var state = sight.State;
        return new LetterFacts(
            state.Details!.Title, state.Details.Type, DueDates.DayOf(state.Details.StartsAt), PapersRules.ChairOf(state),
            [.. sight.Children.Select(c => ChildOf(state, c, language))], sight.NextSteps(), PaperMeeting.Of(state, sight.Children, sight.Reader),
            sight.Reader is { } reader && Views.Visibility.SeesContingency(state, reader) ? state.Plan.Contingency : "", CopiesFor(state, sight.Reader));
    }

    /// <summary>Everyone else who gets one. Of someone whose part was apart from the reader's nothing is said.</summary>
    private static ImmutableList<PaperCopy>? CopiesFor(ConferenceState state, Attendee? reader) => reader is null ? null :
    [
        .. from person in state.Attendees
           where PapersRules.GetsLetter(person) && person.Id != reader.Id && PaperReader.IsToldOf(state, reader, person)
           select new PaperCopy(person.Name, person.Belongs),
    ];

    private static LetterChild ChildOf(ConferenceState state, Child child, string language)
    {
        if (state.Decision.Announced.GetValueOrDefault(child.Id)?.Now is not { } decided)
            return new LetterChild(child.Name, null, [], "", []);
        var shown = Views.DecisionShown.Of(state, decided);
        return new LetterChild(child.Name, decided.Outcome, [.. shown.Categories.Select(c => c.In.GetValueOrDefault(language, c.Text))], shown.KeyWorker, [.. shown.CoreGroup],
            shown.CoreGroupWeeks, shown.Support);
    }
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Papers;

/// <summary>What there is to do once the outcome is known. The screen has a sentence for each that says what to do about it.</summary>
public enum AfterKind
{
    /// <summary>This child is told the outcome.</summary>
    ChildTold,

    /// <summary>The family's letters are final: how many are not is the count.</summary>
    LettersFinal,

    /// <summary>The family's letters that are final were sent: how many were not is the count.</summary>
    LettersSent,

    /// <summary>A day is chosen for this meeting.</summary>
    MeetingSet,

    /// <summary>This meeting is to come. Nothing is to be done; it reminds.</summary>
    MeetingComes,

    /// <summary>The plan is to be looked at half-way to the review. Nothing is to be done before that day; it reminds.</summary>
    MidpointComes,

    /// <summary>The next review is made from this conference.</summary>
    ReviewMade,
}

/// <summary>One thing to do after a conference.</summary>
/// <param name="Kind">What.</param>
/// <param name="Standing">How it stands; what only reminds is ready.</param>
/// <param name="Child">Of which child, or null.</param>
/// <param name="Meeting">Which meeting, or null.</param>
/// <param name="Count">How many, where the kind counts; 0 otherwise.</param>
/// <param name="Due">By the end of which day, or on which day it is; null where that is not said.</param>
/// <param name="DueAt">By which moment, or when it starts; null where that is not said.</param>
public sealed record AfterItem(
    AfterKind Kind, ReadinessStanding Standing, ChildId? Child = null, MeetingKind? Meeting = null, int Count = 0, DateOnly? Due = null, DateTimeOffset? DueAt = null);

/// <summary>
/// What is left once the outcome is known (domain.md §4): the children are told, letters go out, the meetings that follow have a day. For chair and
/// note taker; it names children, and says nothing of what was decided.
/// </summary>
public static class After
{
    /// <summary>Everything there is to do, and what is to come; empty before the outcome is known.</summary>
    /// <param name="state">The conference.</param>
    /// <param name="now">The time, by the clock of the place.</param>
    /// <param name="due">The timetable of this conference (domain.md §6).</param>
    public static ImmutableArray<AfterItem> Of(ConferenceState state, DateTimeOffset now, ImmutableArray<DueDate> due)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Details is null || PapersRules.KnownAt(state) is null)
            return [];
        return [.. Tellings(state, now), .. Letters(state), .. Meetings(state, now, due), .. Midpoints(state, now), .. Review(state)];
    }

    private static IEnumerable<AfterItem> Tellings(ConferenceState state, DateTimeOffset now) =>
        from child in state.Children
        let at = PapersRules.TellingDue(state)
        where at is not null && !PapersRules.IsUnborn(state, child.Id)
        select new AfterItem(AfterKind.ChildTold, Standing(state.Papers.TellingOf(child.Id).ToldAt is not null, now > at), child.Id, DueAt: at);

    /// <summary>
    /// Those of the family: copies for professionals wait for nobody's standing here. A final letter that says what is otherwise by now is to be made
    /// final anew, and sent again.
    /// </summary>
    private static IEnumerable<AfterItem> Letters(ConferenceState state)
    {
        var letters = state.Attendees.FindAll(a => PapersRules.GetsLetter(a) && PreparationRules.IsFamily(a.Role)).ConvertAll(a => LetterTo.ToPerson(a.Id));
        if (letters.IsEmpty)
            yield break;
        var final = letters.FindAll(to => state.Papers.Of(to).Last is not null && !LetterBasis.IsOtherwise(state, to));
        var (open, unsent) = (letters.Count - final.Count, final.Count(to => state.Papers.Of(to).SentOn is null));
        yield return new AfterItem(AfterKind.LettersFinal, Standing(open == 0), Count: open);
        if (open < letters.Count)
            yield return new AfterItem(AfterKind.LettersSent, Standing(unsent == 0), Count: unsent);
    }

    private static IEnumerable<AfterItem> Meetings(ConferenceState state, DateTimeOffset now, ImmutableArray<DueDate> due)
    {
        var today = PreparationRules.Day(now);
        foreach (var chosen in state.Dates.Chosen.Where(c => PaperMeeting.Follows(state, state.Children, c.Kind)))
        {
            yield return new AfterItem(AfterKind.MeetingSet, ReadinessStanding.Ready, Meeting: chosen.Kind, DueAt: chosen.At);
            if (chosen.At > now)
                yield return new AfterItem(AfterKind.MeetingComes, ReadinessStanding.Ready, Meeting: chosen.Kind, DueAt: chosen.At);
        }

        foreach (var kind in Needed(state).Where(k => state.Dates.Of(k) is null))
        {
            var by = DecidedFor(state, kind) ?? due.FirstOrDefault(d => IsDueOf(kind, d.Kind))?.Latest;
            yield return new AfterItem(AfterKind.MeetingSet, Standing(false, today > by), Meeting: kind, Due: by);
        }
    }

    private static IEnumerable<AfterItem> Midpoints(ConferenceState state, DateTimeOffset now) =>
        from day in state.Decision.Announced.Values.Where(d => Outcomes.IsProtectionPlan(d.Now.Outcome)).Select(d => d.Now.Dates.MidpointCheck).OfType<DateOnly>().Distinct().Order()
        where day >= PreparationRules.Day(now)
        select new AfterItem(AfterKind.MidpointComes, ReadinessStanding.Ready, Due: day);

    private static IEnumerable<AfterItem> Review(ConferenceState state)
    {
        if (state.EndedAt is not null && Needed(state).Contains(MeetingKind.Review))
            yield return new AfterItem(AfterKind.ReviewMade, Standing(state.Review is not null));
    }

    /// <summary>The meetings that follow from what was decided; from a core group the next one.</summary>
    private static ImmutableSortedSet<MeetingKind> Needed(ConferenceState state) =>
        state.Details!.Type == ConferenceType.CoreGroup ? [MeetingKind.FirstCoreGroup]
        : [.. state.Decision.Announced.Values.SelectMany(d => PaperMeeting.FollowFrom(d.Now.Outcome).Where(k => k != MeetingKind.Review || Outcomes.IsProtectionPlan(d.Now.Outcome)))];

    /// <summary>The earliest day that was decided for it, or null.</summary>
    private static DateOnly? DecidedFor(ConferenceState state, MeetingKind kind) =>
        PaperMeeting.Of(state, state.Children, reader: null).Where(m => m.Kind == kind).Min(m => m.By);

    private static bool IsDueOf(MeetingKind meeting, DueKind due) => meeting switch
    {
        MeetingKind.FirstCoreGroup => due is DueKind.FirstCoreGroup or DueKind.NextCoreGroup,
        MeetingKind.Review => due == DueKind.Review,
        _ => due == DueKind.ChildInNeedMeeting,
    };

    private static ReadinessStanding Standing(bool ready, bool late = false) =>
        ready ? ReadinessStanding.Ready : late ? ReadinessStanding.Late : ReadinessStanding.ToDo;
}

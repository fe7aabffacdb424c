using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;

namespace ConferenceBoard.Core.Preparation;

/// <summary>
/// Whether everything is ready, at a glance (domain.md §2): what is, what is to be done, and what is late. Only what has a time can be late.
/// For chair, note taker and social worker; it says that things were written, and never what.
/// </summary>
public static class Readiness
{
    /// <summary>Everything that there is to have ready: the meeting, the children, the list, each person, the papers.</summary>
    /// <param name="state">The conference.</param>
    /// <param name="now">The time, by the clock of the place.</param>
    /// <param name="limits">By when things are to be ready.</param>
    /// <param name="hasSafetyPlan">There is a draft safety plan.</param>
    public static ImmutableArray<ReadinessItem> Of(ConferenceState state, DateTimeOffset now, ReadinessLimits limits, bool hasSafetyPlan)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(limits);
        var people = state.Attendees.FindAll(a => !a.Removed);
        return
        [
            Item(ReadinessKind.EndExpected, state.Preparation.ExpectedEnd is not null),
            Item(ReadinessKind.PlaceGiven, state.Place.Venue.Length > 0 || state.Place.MeetingLink.Length > 0),
            .. state.Children.SelectMany(c => OfChild(state.Preparation.Of(c.Id).Info, now).Select(item => item with { Child = c.Id })),
            .. OfList(people, now, limits),
            .. people.SelectMany(p => OfPerson(state, p).Concat(OfReport(state, p, now, limits)).Select(item => item with { Person = p.Id })),
            .. OfPapers(state, hasSafetyPlan),
        ];
    }

    private static ReadinessItem Item(ReadinessKind kind, bool ready) => new(kind, ready ? ReadinessStanding.Ready : ReadinessStanding.ToDo);

    /// <summary>A birth that was expected a day before today is to be looked at: the child may have been born.</summary>
    private static IEnumerable<ReadinessItem> OfChild(ChildPreparation child, DateTimeOffset now)
    {
        yield return Item(ReadinessKind.ChildDated, child.BirthDate is not null || child.ExpectedDate >= PreparationRules.Day(now));
        if (child.ExpectedDate is not null)
            yield break;
        yield return Item(ReadinessKind.ChildAttendanceSaid, child.Attends != ChildAttends.NotSaid);
        if (child.Comes)
            yield return Item(ReadinessKind.ChildAccompanied, child.BroughtBy.Length > 0);
        else if (child.Attends == ChildAttends.NotAttending)
            yield return Item(ReadinessKind.ChildSpokenFor, child.SpokenForBy.Length > 0);
    }

    private static IEnumerable<ReadinessItem> OfList(ImmutableList<Attendee> people, DateTimeOffset now, ReadinessLimits limits)
    {
        return
        [
            Invited(ReadinessKind.ChairInvited, a => a.Role == Role.Chair),
            Invited(ReadinessKind.SocialWorkerInvited, a => a.Role == Role.SocialWorker),
            Invited(ReadinessKind.FamilyInvited, a => a.Role == Role.FamilyMember),
        ];

        ReadinessItem Invited(ReadinessKind kind, Predicate<Attendee> who)
        {
            var item = Item(kind, people.Exists(who)) with { DueAt = limits.InvitationList };
            return item.Standing == ReadinessStanding.ToDo && now > item.DueAt ? item with { Standing = ReadinessStanding.Late } : item;
        }
    }

    private static IEnumerable<ReadinessItem> OfPerson(ConferenceState state, Attendee person)
    {
        var info = state.Preparation.Of(person.Id).Info;
        if (person.Role is not (Role.Chair or Role.NoteTaker))
            yield return Item(ReadinessKind.ComingAnswered, info.Coming != Coming.NotSaid || person.Attendance is not (Attendance.Expected or Attendance.ExpectedRemote));
        if (info.Coming == Coming.SendsColleague)
            yield return Item(ReadinessKind.ColleagueNamed, person.Attendance == Attendance.SentColleague);
        var family = PreparationRules.IsFamily(person.Role);
        if (family && !info.StaysAway)
            yield return Item(ReadinessKind.NeedsAsked, info.NeedsAsked);
        if (info.Interpreter.Length > 0 && !info.StaysAway)
            yield return Item(ReadinessKind.InterpreterInvited, state.Attendees.Exists(a => a is { Removed: false, Role: Role.Interpreter }));
        if (family && !info.StaysAway && info.Safe == SafeAttendance.DifferentTimes)
            yield return Item(ReadinessKind.SplitPlanned, IsSplit(state, person));
        if (PreMeet.PointsFor(person.Role) != PreMeetPoints.None && !info.StaysAway)
            yield return Item(ReadinessKind.PreMeetHeld, state.Preparation.PreMeetWith(person.Id).Info.HeldOn is not null);
        if (state.Preparation.ViewsOf(person.Id) is { Form: { Consent: true, HasWords: true } } views)
            yield return Item(ReadinessKind.ViewsUsed, !views.Used.IsEmpty);
    }

    /// <summary>It is enough that one of those who come apart has a part of their own: the others come to the first.</summary>
    private static bool IsSplit(ConferenceState state, Attendee person) => person.Waits
        || state.Attendees.Exists(a => a.Waits && state.Preparation.Of(a.Id).Info.Safe == SafeAttendance.DifferentTimes);

    private static IEnumerable<ReadinessItem> OfReport(ConferenceState state, Attendee person, DateTimeOffset now, ReadinessLimits limits)
    {
        var report = state.Preparation.ReportOf(person.Id).Info;
        if (!report.Wanted || !ReportTrack.ComesFrom(person.Role))
            return [];
        return [Dated(ReadinessKind.ReportReceived, report.Received, limits.ReportsToChair), Dated(ReadinessKind.ReportShared, report.SharedWithFamily, limits.ReportsToFamily)];

        ReadinessItem Dated(ReadinessKind kind, DateOnly? done, DateOnly? due)
        {
            var item = Item(kind, done is not null) with { Due = due };
            return done is null && PreparationRules.Day(now) > due ? item with { Standing = ReadinessStanding.Late } : item;
        }
    }

    private static IEnumerable<ReadinessItem> OfPapers(ConferenceState state, bool hasSafetyPlan)
    {
        var pairs = state.Scaling.Pairs.Count(p => !p.Removed);
        var waiting = state.Scaling.Proposals.Count(p => p.Standing == ProposalStanding.Waiting);
        return
        [
            Item(ReadinessKind.DangerStatementsWritten, pairs > 0) with { Count = pairs },
            Item(ReadinessKind.ProposalsAnswered, waiting == 0) with { Count = waiting },
            Item(ReadinessKind.GenogramDrawn, !state.Genogram.Family.People.IsEmpty),
            Item(ReadinessKind.SafetyPlanDrafted, hasSafetyPlan),
        ];
    }
}

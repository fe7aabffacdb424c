using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>
/// The second opinion on care and shared understanding, from domain.md §3: hands are for those who take part, asks for the chair and the
/// asker, warnings for the chair, tellings for chair, note taker and social worker, understanding for them and for the person it is of.
/// </summary>
internal static partial class Oracle
{
    /// <summary>What is wrong with what a person sees of care; nothing where it is right.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, AttendeeId viewer, CareView view)
    {
        var person = state.Attendees.Single(a => a.Id == viewer);
        var care = state.Care;
        var (chair, keeps) = (person is { Role: Role.Chair, Removed: false }, Keeps(person.Role) && IsIn(person));
        if (view.Break != (IsIn(person) && state.EndedAt is null ? care.Break : null))
            yield return "another break is told than is on";

        var queue = keeps || TakesPart(person) ? care.Hands.Select(h => Of(h.Person)).Where(TakesPart).ToList() : [];
        if (!queue.Select(a => a.Name).SequenceEqual(view.Hands.Select(h => h.Name), StringComparer.Ordinal))
            yield return "other hands are shown than are due";
        if (view.Hands.Append(view.Speaking).Any(h => h is not null && h.Person is not null != keeps))
            yield return "whose hand it is is told to chair and note taker, and to them only";
        var place = queue.FindIndex(a => a.Id == viewer);
        if (view.BeforeYou != (place < 0 ? null : place) || view.YourHand != place >= 0)
            yield return "the viewer is told another place in the queue than theirs";
        var turn = care.Speaking is { } id && TakesPart(Of(id)) && (keeps || TakesPart(person)) ? Of(id).Name : null;
        if (!string.Equals(turn, view.Speaking?.Name, StringComparison.Ordinal))
            yield return "someone else has the turn than is told";

        var own = care.Asks.Where(a => a.By == viewer && !person.Removed).ToList();
        if (!own.Select(a => (a.Kind, a.Words, a.Seen)).SequenceEqual(view.YourAsks.Select(a => (a.Kind, a.Words, a.Seen))))
            yield return "the viewer is told of other asks than their own";
        var asks = care.Asks.Where(a => chair && !a.Seen && Of(a.By) is { Removed: false, Attendance: not (Attendance.Left or Attendance.Apologies) }).ToList();
        if (!asks.Select(a => (a.By, a.Kind)).SequenceEqual(view.Asks.Select(a => (a.Person, a.Kind))))
            yield return "other asks are shown than are due";
        var warnings = chair ? care.Warnings : [];
        if (!warnings.Select(w => (w.Person, w.Note)).SequenceEqual(view.Warnings.Select(w => (w.Person, w.Note))))
            yield return "other warnings are shown than are due";
        if (!warnings.GroupBy(w => w.Person).All(g => view.Warnings.Where(w => w.Person == g.Key).Select(w => (int)w.Follows).SequenceEqual(Enumerable.Range(1, g.Count()))))
            yield return "a warning has another number than it had";

        var absent = state.Attendees.Where(a => !TakesPart(a)).ToList();
        var told = absent.Where(a => care.Tellings.ContainsKey(a.Id) && (keeps || (person.Role == Role.SocialWorker && IsIn(person)))).ToList();
        if (!told.Select(a => (a.Id, care.Tellings[a.Id].How)).SequenceEqual(view.Tellings.Select(t => (t.Person, t.How))))
            yield return "other tellings are shown than are due";
        var untold = absent.Where(a => keeps && state.BegunAt is not null && a.Role != Role.Chair && a.Attendance != Attendance.TheirPartLater && (!a.Removed || WasIn(a)) && !IsPlanned(a)).ToList();
        if (!untold.Select(a => a.Id).SequenceEqual(view.Untold.Select(u => u.Person)))
            yield return "others are said to lack a telling than do";

        var portrait = Portrait.Of(view);
        var texts = own.Concat(asks).Select(a => a.Words).Concat(warnings.Select(w => w.Note)).Concat(told.Select(a => care.Tellings[a.Id].How));
        foreach (var wrong in Foreign(portrait, texts, []))
            yield return wrong;
        var names = queue.Concat(told).Concat(untold).Select(a => a.Id).Concat(asks.Select(a => a.By)).Concat(warnings.Select(w => w.Person));
        foreach (var wrong in Named(state, portrait, turn is null ? [.. names] : [.. names, care.Speaking!.Value]))
            yield return wrong;

        Attendee Of(AttendeeId of) => state.Attendees.Single(a => a.Id == of);
        bool WasIn(Attendee a) => state.Seats.Values.Any(s => s.Attendee == a.Id);
        bool IsPlanned(Attendee a) => care.Tellings.TryGetValue(a.Id, out var plan) && (plan.How.Length > 0 || plan.Returns == ReturnPlan.WillReturn);
    }

    /// <summary>What is wrong with what a person sees of shared understanding; nothing where it is right.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, AttendeeId viewer, UnderstandingView view)
    {
        var person = state.Attendees.Single(a => a.Id == viewer);
        var due = state.Attendees.Where(a => !a.Removed && IsFamily(a) && (KeepsPairs(person) || (a.Id == viewer && IsIn(person)))).ToList();
        if (!due.Select(a => a.Id).SequenceEqual(view.People.Select(p => p.Person)))
            yield return "the understanding of others is shown than is due";
        if (view.MayMark && (!Keeps(person.Role) || !IsIn(person) || state.BegunAt is null))
            yield return "someone else may mark than should";

        var portrait = Portrait.Of(view);
        var known = due.Where(a => state.Understanding.People.ContainsKey(a.Id)).Select(a => state.Understanding.People[a.Id]);
        foreach (var wrong in Foreign(portrait, known.SelectMany(u => u.History.Select(s => s.Words).Append(u.FirstWords)), []).Concat(Named(state, portrait, [.. due.Select(a => a.Id)])))
            yield return wrong;
    }

    private static bool TakesPart(Attendee a) => a is { Removed: false, Attendance: Attendance.InTheRoom or Attendance.Remote };

    private static bool IsFamily(Attendee a) => a.Role is Role.FamilyMember or Role.Child;
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>
/// The second opinion on papers, from domain.md §4 and §7: everything withheld from a person stays out of that person's copy, whether they took
/// part or not; a child's own letter holds what is for everyone and withheld from nobody.
/// </summary>
internal static partial class Oracle
{
    /// <summary>What is wrong with someone's papers; nothing where they are right.</summary>
    public static IEnumerable<string> WrongsOfPapers(ConferenceState state, AttendeeId reader)
    {
        var person = state.Attendees.Single(a => a.Id == reader);
        var made = PaperReader.Of(state, reader);
        if (person.Removed)
            return made is null ? [] : ["someone removed gets papers"];
        if (made is null)
            return ["someone on the list gets no papers"];

        var there = person with { Attendance = Attendance.InTheRoom };
        var cards = OnBoard(state).Where(c => Sees(there, c)).ToList();
        var steps = cards.FindAll(c => c.Column == Column.NeedsToHappen && c.Marks.Strand == Strand.NextStep);
        var planned = steps.Where(c => state.Plan.Steps.ContainsKey(c.Id)).Select(c => state.Plan.Steps[c.Id]).ToList();
        var stepWords = steps.Select(c => c.Text).Concat(planned.Select(p => $"{p.Plan.Others} {p.Plan.Outcome}")).ToList();
        var dates = state.Dates.Chosen.Select(d => d.Place).ToList();
        var wrongs = new List<string>();
        Look("the next sheet", NextSheetView.For(state, made), [.. stepWords, .. dates, .. AnnouncedWords(state), state.BegunAt is null ? "" : state.Plan.Contingency], []);
        Look("the poster", PosterView.ForEveryone(state), [.. OnBoard(state).Where(IsForAll).Select(c => c.Text)], []);
        Look("the calendar", CalendarView.For(state, made), [.. dates, state.Place.Venue], []);
        Look("the record", RecordView.For(state, made), [.. cards.Select(c => c.Text), .. planned.SelectMany(Texts), .. dates, .. AnnouncedWords(state), .. Recorded(state, person)], [.. steps.Select(c => c.Id), .. OfferCards(state)]);
        if (person.Role is not (Role.Chair or Role.NoteTaker))
        {
            var desk = state.Attendees.Find(a => a is { Removed: false, Role: Role.Chair }) is { } chair ? LetterView.For(state, chair, LetterTo.ToPerson(reader)) : null;
            Look("the letter", desk is null ? null : desk with { Parts = [], Versions = [] }, [.. cards.Select(c => c.Text), .. stepWords, .. dates, .. AnnouncedWords(state), state.BegunAt is null ? "" : state.Plan.Contingency], []);
        }

        return wrongs;

        void Look(string what, object? paper, IEnumerable<string> texts, IEnumerable<CardId> ids) => wrongs.AddRange(Foreign(Portrait.Of(paper), texts, ids).Select(w => $"{w} in {what}"));
    }

    /// <summary>What is wrong with a child's own letter; nothing where it is right.</summary>
    public static IEnumerable<string> WrongsOfOwnLetter(ConferenceState state, ChildId child)
    {
        if (state.Attendees.Find(a => a is { Removed: false, Role: Role.Chair }) is not { } chair || LetterView.For(state, chair, LetterTo.ToChild(child)) is not { } desk)
            return ["the chair sees no letter to a child"];
        var cards = OnBoard(state).Where(c => c.Audience == Audience.Everyone && c.WithheldFrom.IsEmpty && (c.Marks.Children.IsEmpty || c.Marks.Children.Contains(child)));
        return Foreign(Portrait.Of(desk.Said), cards.Select(c => c.Text), []).Select(w => $"{w} in a child's own letter").Concat(Wrongs(state, desk.To, desk.Facts));
    }

    /// <summary>What is wrong with what a final version says beside its words, as it is made.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, LetterTo to, LetterFacts facts)
    {
        var reader = to.Person is { } id ? state.Attendees.Single(a => a.Id == id) with { Attendance = Attendance.InTheRoom } : null;
        var cards = OnBoard(state).Where(c => reader is null ? c.Audience == Audience.Everyone && c.WithheldFrom.IsEmpty : Sees(reader, c)).ToList();
        var steps = cards.FindAll(c => c.Marks.Strand == Strand.NextStep && (to.Child is not { } own || c.Marks.Children.IsEmpty || c.Marks.Children.Contains(own)));
        var others = steps.Where(c => state.Plan.Steps.ContainsKey(c.Id)).Select(c => $"{state.Plan.Steps[c.Id].Plan.Others} {state.Plan.Steps[c.Id].Plan.Outcome}");
        if (to.Child is { } child && facts.Children.Count != 1 && state.Children.Exists(c => c.Id == child))
            yield return "a child's own letter tells of other children";
        foreach (var wrong in Foreign(Portrait.Of(facts), [.. steps.Select(c => c.Text), .. others, .. state.Dates.Chosen.Select(d => d.Place), .. AnnouncedWords(state), reader is null ? "" : state.Plan.Contingency], []))
            yield return $"{wrong} in a final letter";
    }

    private static bool IsForAll(Card card) => card.Audience == Audience.Everyone && card.WithheldFrom.IsEmpty;

    private static IEnumerable<Card> OnBoard(ConferenceState state) => state.Board.Columns.SelectMany(c => c).Select(id => state.Board.Cards[id]);

    /// <summary>What was announced, but for recorded dissent.</summary>
    private static IEnumerable<string> AnnouncedWords(ConferenceState state) =>
        state.Decision.Announced.Values.Select(d => Portrait.Of(d.Now with { DissentRecorded = "" }));

    /// <summary>What else a record holds: views as far as they are open, scales, offers, the plan; amendments, and to the chair dissent.</summary>
    private static IEnumerable<string> Recorded(ConferenceState state, Attendee person)
    {
        foreach (var child in state.Children)
        {
            var stage = Keeps(person.Role) ? ViewsOpen.Family : state.Decision.Opened.TryGetValue(child.Id, out var open) ? open : ViewsOpen.Nothing;
            foreach (var view in state.Decision.Views.Where(v => v.Child == child.Id))
            {
                if (view.By == person.Id || stage >= (Who(view.By).Role == Role.SocialWorker ? ViewsOpen.Recommendation : ViewsOpen.Professionals))
                    yield return $"{view.View.Evidence} {view.View.Dissent}";
            }

            foreach (var said in state.Decision.Said.Where(s => s.Child == child.Id && (s.By == person.Id || (stage == ViewsOpen.Family && Meet(Who(s.By))))))
                yield return said.Words;
        }

        var chair = person.Role == Role.Chair;
        foreach (var decided in state.Decision.Announced.Values)
            yield return string.Join(' ', decided.Amendments.Where(a => chair || a.Field != DecisionField.Dissent).Select(Portrait.Of)) + (chair ? decided.Now.DissentRecorded : "");
        foreach (var pair in state.Scaling.Pairs.Where(p => !p.Removed))
            yield return Portrait.Of(pair.Words);
        var there = person with { Attendance = Attendance.InTheRoom };
        foreach (var offer in state.Plan.Offers.Where(o => Meet(Who(o.Of)) && MadeOf(state, o).TrueForAll(c => Sees(there, c))))
            yield return offer.Text;
        yield return $"{state.Plan.Contingency} {Portrait.Of(state.Plan.SafetyPlan)} {state.Place.Venue}";

        Attendee Who(AttendeeId id) => state.Attendees.Single(a => a.Id == id);
        bool Meet(Attendee other) => Professional(person.Role) || (!other.Removed && (Professional(other.Role) || other.Id == person.Id || !(Apart(person) || Apart(other))));
        bool Apart(Attendee one) => !IsIn(one) || state.Comings.Apart.Contains(one.Id) || state.Preparation.Of(one.Id).Info.Safe == SafeAttendance.DifferentTimes;
    }

    /// <summary>The record names a next step's card where an offer became one, which is on the board.</summary>
    private static ImmutableArray<CardId> OfferCards(ConferenceState state) => [.. state.Plan.Offers.SelectMany(o => MadeOf(state, o)).Select(c => c.Id)];
}

using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>
/// The second opinion on the agenda and on the wall's pages, from domain.md §3 and §7: what the chair is to say is for chair and note taker,
/// and no page holds a card, a person or a word that is not for everyone in the room. A walk's prompts hold words like "t90001".
/// </summary>
internal static partial class Oracle
{
    /// <summary>What is wrong with a person's agenda; nothing where it is right.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, AttendeeId viewer, AgendaView view)
    {
        var person = state.Attendees.Single(a => a.Id == viewer);
        var keeps = Keeps(person.Role) && IsIn(person);
        var sees = KeepsPairs(person) || (state.BegunAt is not null && IsIn(person));
        var due = sees ? state.Practice.Agenda.Select(s => s.Id.Value).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        if (!due.SequenceEqual(view.Steps.Select(s => s.Id.Value).Order(StringComparer.Ordinal), StringComparer.Ordinal))
            yield return "other steps are shown than are due";
        if (!keeps && (view.Planned, view.Allowed, view.Parked, view.CurrentSince, view.Steps.Any(s => s.Spent != TimeSpan.Zero)) != (0, 0, 0, null, false))
            yield return "the time that was used is told to chair and note taker, and to them only";
        if (WordsOfAWalk().IsMatch(Portrait.Of(view)) != (keeps && view.Steps.Length > 0))
            yield return "what to say is told to chair and note taker, and to them only";
        if (keeps && view.Parked != state.Board.Columns[3].Count(id => Sees(person, state.Board.Cards[id]) && state.Board.Cards[id].Marks.Strand == Strand.ParkedIdea))
            yield return "other parked ideas are counted than are due";
        if (view.MayRun != (person.Role == Role.Chair && IsIn(person) && state.BegunAt is not null && state.EndedAt is null))
            yield return "someone else may run the meeting than should";
    }

    /// <summary>Nothing may stand on the wall now.</summary>
    private static bool IsCovered(ConferenceState state) => state.Wall.Blank || state.EndedAt is not null || state.Care.Break is not null;

    /// <summary>The pages and the agenda of the wall.</summary>
    /// <param name="state">The conference now.</param>
    /// <param name="held">The conference as the wall holds it.</param>
    /// <param name="cards">The cards that are for the room.</param>
    /// <param name="view">The wall.</param>
    private static IEnumerable<string> WrongWithPages(ConferenceState state, ConferenceState held, List<Card> cards, WallView view)
    {
        var lit = IsCovered(state) || state.BegunAt is null || state.Scaling.Round is not null ? null : held.Wall.Spotlight.Page;
        if (lit?.Page != view.Page?.Page || (view.Page?.Child ?? lit?.Child) != lit?.Child || (view.Page?.Card ?? lit?.Card) != lit?.Card)
            yield return "another page is on the wall than is due";
        if (view.Ended != (state.EndedAt is not null) || view.Blank != IsCovered(state))
            yield return "the wall is covered by the chair, by a step or at the end, and then only";
        if (!PeopleDue(state, held, lit).SequenceEqual(view.People))
            yield return "other people are on the wall than are here";
        if (view.GroundRules.Length != (lit?.Page == WallPage.GroundRules ? state.Practice.GroundRules.Count : 0))
            yield return "the ground rules are where they should not be, or not where they should";

        var houses = lit?.Page != WallPage.Houses ? null : cards.Where(c => c.Column == Column.ChildsVoice && (c.Marks.Children.Count == 0 || c.Marks.Children.Contains(lit.Child!.Value)));
        var inHouses = view.Houses is { } h ? h.Worries.Concat(h.GoodThings).Concat(h.Dreams).Select(c => c.Id.Value).Order() : Enumerable.Empty<Guid>();
        if (houses is null != view.Houses is null || !(houses ?? []).Select(c => c.Id.Value).Order().SequenceEqual(inHouses))
            yield return "other cards are in the houses than are due";
        var steps = lit?.Page != WallPage.NextSteps ? null : cards.Where(c => c.Marks.Strand == Strand.NextStep).Select(c => c.Id).ToList();
        if (steps is null != view.NextSteps is null || !(steps ?? []).SequenceEqual(view.NextSteps?.Steps.Select(c => c.Id) ?? []))
            yield return "other next steps are on the wall than are due";
        var lookedAt = steps is not null && lit!.Card is { } card && steps.Contains(card) ? lit.Card : null;
        if (view.NextSteps?.LookedAt?.Id != lookedAt || view.Page?.Card != lookedAt)
            yield return "another next step is looked at than is due";

        var told = !IsCovered(state) && state.BegunAt is not null && !state.Practice.Agenda.IsEmpty;
        if (view.Agenda is not null != told || (view.Agenda?.Steps.Length ?? 0) != (told && lit?.Page == WallPage.Agenda ? state.Practice.Agenda.Count : 0))
            yield return "the agenda is on the wall where it should not be, or not where it should";
        if (view.Agenda is { } agenda && agenda.Count != state.Practice.Agenda.Count(s => held.Agenda.StandingOf(s.Id) != StepStanding.Skipped))
            yield return "another number of steps is told than are not skipped";
        if (AttendeeIds().IsMatch(Portrait.Of((view.Page, view.People, view.Houses, view.NextSteps, view.Agenda))))
            yield return "a page tells of someone in the conference";
    }

    /// <summary>In the room or joined from elsewhere, both when the wall was frozen and now.</summary>
    private static IEnumerable<WallPerson> PeopleDue(ConferenceState state, ConferenceState held, PageShown? lit)
    {
        if (lit?.Page != WallPage.Welcome)
            return [];
        var here = held.Attendees.Where(a => Here(a) && Here(state.Attendees.Single(now => now.Id == a.Id))).ToList();
        return here.Where(a => a.Attendance == Attendance.InTheRoom).Concat(here.Where(a => a.Attendance == Attendance.Remote))
            .Select(a => new WallPerson(a.Name, a.Role, a.Belongs, a.Attendance == Attendance.Remote));

        static bool Here(Attendee a) => !a.Removed && a.Attendance is Attendance.InTheRoom or Attendance.Remote;
    }
}

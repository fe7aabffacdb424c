using System.Text.RegularExpressions;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>
/// A second opinion on who may see what, written from domain.md §1, §3 and §7 and not from Core. It knows nothing of how views are made:
/// it says which cards, in which order, and then reads everything a view holds for words, ids and names that are not the viewer's.
/// A walk's texts hold words like "t17", its people names like "Person 3".
/// </summary>
internal static partial class Oracle
{
    /// <summary>Not taken out, and not to come to another part: of this one they get nothing (domain.md §2, "Safe attendance").</summary>
    public static bool IsIn(Attendee person) => !person.Removed && person.Attendance is not (Attendance.TheirPartLater or Attendance.TheirPartOver);

    /// <summary>A card on the board, for this person.</summary>
    public static bool Sees(Attendee person, Card card)
    {
        if (!IsIn(person))
            return false;
        var mayInPrinciple = card.Audience == Audience.Everyone
            || (card.Audience == Audience.Professionals && Professional(person.Role))
            || (card.Audience == Audience.ChairOnly && person.Role == Role.Chair);
        return mayInPrinciple && !card.WithheldFrom.Contains(person.Id);
    }

    /// <summary>What is wrong with a person's board; nothing where it is right.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, AttendeeId viewer, BoardView view)
    {
        var person = state.Attendees.Single(a => a.Id == viewer);
        var seen = new List<Card>();
        for (var column = 0; column < 4; column++)
        {
            var due = state.Board.Columns[column].Select(id => state.Board.Cards[id]).Where(c => Sees(person, c)).ToList();
            seen.AddRange(due);
            if (!due.Select(c => c.Id).SequenceEqual(view.Columns[column].Select(c => c.Id)))
                yield return $"column {column} holds other cards than are due";
        }

        var own = state.Board.Cards.Values
            .Where(c => c.Standing is CardStanding.InTray or CardStanding.Returned && c.Writer == viewer && Sees(person, c)).ToList();
        seen.AddRange(own);
        if (!own.Select(c => c.Id.Value).Order().SequenceEqual(view.YourTray.Select(c => c.Id.Value).Order()))
            yield return "the viewer's tray holds other cards than are due";
        if (person.Removed && (view.MayAdd || view.MayUndo || view.Title.Length > 0 || !view.Children.IsEmpty || view.MayWriteFor.Length > 0))
            yield return "someone removed still gets something";

        foreach (var wrong in WrongWithParts(state, person, view))
            yield return wrong;
        foreach (var wrong in view.Columns.SelectMany(c => c).Concat(view.YourTray).SelectMany(c => WrongWith(state, person, c)))
            yield return wrong;
        var portrait = Portrait.Of(view);
        foreach (var wrong in Foreign(portrait, seen, [.. ContestsOpenTo(state, person, seen)], Told(state, person), OwnRequests(state, person).Select(r => r.Card)))
            yield return wrong;

        // Who is here is for those who are here themselves and those who keep the board, once it has begun; whom a card can be kept back from for those who may ask it.
        var here = IsIn(person) && (TakesPart(person) || Keeps(person.Role)) && state.BegunAt is not null ? state.Attendees.Where(a => a is { Removed: false, Attendance: Attendance.InTheRoom or Attendance.Remote }).ToList() : [];
        if (!here.OrderBy(a => a.Attendance == Attendance.Remote).Select(a => a.Name).SequenceEqual(view.Here.Select(p => p.Name), StringComparer.Ordinal))
            yield return "other people are said to be here than are";
        var family = IsIn(person) && (person.Role is Role.NoteTaker or Role.SocialWorker or Role.Professional)
            ? state.Attendees.Where(a => a is { Removed: false, Role: Role.FamilyMember or Role.Child or Role.Advocate or Role.Supporter }).ToList() : [];
        if (!family.Select(a => a.Id).SequenceEqual(view.MayWithholdFrom.Select(p => p.Id)))
            yield return "a card may be asked to be kept back from others than it may";
        portrait = Portrait.Of(view with { Here = [], MayWithholdFrom = [] });

        // Names: of oneself; of those whose words a card holds; for professionals also of those from whom a card they see is withheld; writers' for keepers only.
        var names = new HashSet<string>(StringComparer.Ordinal) { person.Name };
        names.UnionWith(SaidToBeOf(state, seen).Select(Name));
        if (Professional(person.Role))
            names.UnionWith(seen.SelectMany(c => c.WithheldFrom).Select(Name));
        names.UnionWith(OwnRequests(state, person).SelectMany(r => r.From).Select(Name));
        names.UnionWith(ContestsOpenTo(state, person, seen).Select(c => Name(c.By)));
        if (Keeps(person.Role))
            names.UnionWith(seen.Where(c => c.Writer is not null).Select(c => Name(c.Writer!.Value)));
        foreach (var name in PersonNames().Matches(portrait).Select(m => m.Value).Where(n => !names.Contains(n)).Distinct(StringComparer.Ordinal))
            yield return $"the name {name} is there";

        string Name(AttendeeId id) => state.Attendees.Single(a => a.Id == id).Name;
    }

    /// <summary>What is wrong with a console; nothing where it is right.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, AttendeeId viewer, ConsoleView? view)
    {
        var person = state.Attendees.Single(a => a.Id == viewer);
        if (!Keeps(person.Role) || !IsIn(person))
            return view is null ? [] : ["someone who does not keep the board has a console"];
        if (view is null)
            return ["a keeper of the board has no console"];

        var wrongs = new List<string>();
        var due = state.Board.Cards.Values.Where(c => Sees(person, c)).ToList();
        if (!state.Board.Tray.Where(id => due.Exists(c => c.Id == id)).SequenceEqual(view.Tray.Select(c => c.Id)))
            wrongs.Add("the tray holds other cards than are due");
        var off = due.Where(c => c.Standing is CardStanding.Removed or CardStanding.Returned or CardStanding.Merged);
        if (!off.Select(c => c.Id.Value).Order().SequenceEqual(view.Removed.Select(c => c.Id.Value).Order()))
            wrongs.Add("the removed cards are others than are due");
        if (person.Role != Role.Chair && !view.Withheld.IsEmpty)
            wrongs.Add("someone else than the chair gets lists of people to withhold from");
        if (view.People.Any(p => p.Removed))
            wrongs.Add("someone removed is on the list");
        wrongs.AddRange(view.Tray.Concat(view.Removed).SelectMany(c => WrongWith(state, person, c)));
        wrongs.AddRange(WrongWithParts(state, person, view));
        var requests = person.Role == Role.Chair ? state.WithholdingRequests : OwnRequests(state, person);
        wrongs.AddRange(Foreign(
            Portrait.Of(view), due, [.. ContestsOpenTo(state, person, due)],
            Told(state, person).Concat(requests.SelectMany(r => new[] { r.Reason, r.Answer })), requests.Select(r => r.Card)));
        return wrongs;
    }

    /// <summary>What is wrong with the wall; nothing where it is right.</summary>
    /// <param name="state">The conference now.</param>
    /// <param name="frozen">The conference when the wall was frozen, or null while it follows.</param>
    /// <param name="view">The wall.</param>
    public static IEnumerable<string> Wrongs(ConferenceState state, ConferenceState? frozen, WallView view)
    {
        var board = (frozen ?? state).Board;
        var due = new List<Card>();
        for (var column = 0; column < 4; column++)
        {
            var ids = IsCovered(state) ? [] : board.Columns[column].Where(id => ForTheRoom(board.Cards[id]) && ForTheRoom(state.Board.Cards[id])).ToList();
            due.AddRange(ids.Select(id => board.Cards[id]));
            if (!ids.SequenceEqual(view.Columns[column].Select(c => c.Id)))
                yield return $"column {column} of the wall holds other cards than are due";
        }

        foreach (var wrong in WrongWithWall(state, frozen ?? state, (frozen ?? state).Wall.Spotlight, due, view))
            yield return wrong;
        if (view.Break?.Until != (state.EndedAt is null ? state.Care.Break?.Until : null) || (view.Break is not null && (view.SpotlightColumn is not null || view.Page is not null)))
            yield return "the wall does not stand as a break wants it";
        if (view.SpotlightCard is { } lit && !due.Exists(c => c.Id == lit.Id))
            yield return "a card in the light is not for the room";
        if (view.Columns.SelectMany(c => c).Any(c => c.Picture != state.Board.Cards[c.Id].Picture))
            yield return "a card on the wall shows another picture than its own";

        bool ForTheRoom(Card card) => card.Standing == CardStanding.OnBoard && IsForTheRoom(state, card.Audience)
            && !state.Attendees.Exists(a => a is { Removed: false, Attendance: Attendance.InTheRoom } && card.WithheldFrom.Contains(a.Id));
    }

    private static IEnumerable<string> WrongWith(ConferenceState state, Attendee person, CardView view)
    {
        var card = state.Board.Cards[view.Id];
        if (!string.Equals(view.Text, card.Text, StringComparison.Ordinal))
            yield return "a card shows other words than its own";
        if (view.WithheldNames.Length > 0 != (Professional(person.Role) && card.WithheldFrom.Count > 0))
            yield return "names from whom a card is withheld are told to professionals, and to them only";
        if (view.WriterName.Length > 0 != (Keeps(person.Role) && card.Writer is not null))
            yield return "the writer's name is told to chair and note taker, and to them only";
        if (view.Picture != card.Picture)
            yield return "a card shows another picture than its own";
        if (view.Yours != (card.Writer == person.Id))
            yield return "a card is said to be whose it is not";
        if (view.ContestText.Length > 0 != ContestsOpenTo(state, person, [card]).Any())
            yield return "a second version is told to those who may choose, and to them only";
    }

    /// <summary>Second versions that wait, of cards that the person may change now.</summary>
    private static IEnumerable<Contest> ContestsOpenTo(ConferenceState state, Attendee person, IEnumerable<Card> cards) =>
        cards.Where(c => c.Contest is not null && c.Standing is CardStanding.OnBoard or CardStanding.InTray)
            .Where(c => Keeps(person.Role)
                || (c.Writer == person.Id && person.Role is not (Role.Supporter or Role.Interpreter or Role.Observer)
                    && (state.Board.Mode == ContributionMode.Straight
                        || (state.Board.Mode == ContributionMode.Tray && c.Standing == CardStanding.InTray))))
            .Where(c => c.Contest is not null).Select(c => c.Contest!);

    private static IEnumerable<string> Foreign(string portrait, List<Card> seen, Contest[] contests, IEnumerable<string> told, IEnumerable<CardId> cards) =>
        Foreign(portrait, seen.Select(c => c.Text).Concat(contests.Select(c => c.Text)).Concat(told), seen.Select(c => c.Id).Concat(cards)).Concat(ForeignPictures(portrait, seen));

    private static IEnumerable<string> ForeignPictures(string portrait, List<Card> seen)
    {
        var ids = seen.Where(c => c.Picture is not null).Select(c => c.Picture!.Id.Value.ToString()).ToHashSet(StringComparer.Ordinal);
        return PictureIds().Matches(portrait).Select(m => m.Value).Where(i => !ids.Contains(i)).Distinct(StringComparer.Ordinal).Select(i => $"the picture {i} is there");
    }

    private static IEnumerable<string> Foreign(string portrait, IEnumerable<string> texts, IEnumerable<CardId> cards)
    {
        var words = WordsOfAWalk().Matches(string.Join(' ', texts)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var word in WordsOfAWalk().Matches(portrait).Select(m => m.Value).Where(w => !words.Contains(w)).Distinct(StringComparer.Ordinal))
            yield return $"the word {word} is there";
        var ids = cards.Select(c => c.Value.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var id in CardIds().Matches(portrait).Select(m => m.Value).Where(i => !ids.Contains(i)).Distinct(StringComparer.Ordinal))
            yield return $"the card {id} is there";
    }

    private static bool Professional(Role role) => role is Role.Chair or Role.NoteTaker or Role.SocialWorker or Role.Professional;

    private static bool Keeps(Role role) => role is Role.Chair or Role.NoteTaker;

    [GeneratedRegex(@"\bt\d+\b", RegexOptions.None, 1000)]
    private static partial Regex WordsOfAWalk();

    [GeneratedRegex(@"Person \d+", RegexOptions.None, 1000)]
    private static partial Regex PersonNames();

    [GeneratedRegex(@"\b0000091c-0000-0000-0000-[0-9a-f]{12}", RegexOptions.None, 1000)]
    private static partial Regex PictureIds();

    [GeneratedRegex(@"\b0000000c-0000-0000-0000-[0-9a-f]{12}", RegexOptions.None, 1000)]
    private static partial Regex CardIds();
}

using System.Text.RegularExpressions;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>
/// The second opinion on the genogram, from domain.md §7: what someone may not see is not there for them, neither itself nor by what is
/// linked to it, nor by the place of anyone else. A walk's facts are called "f17", or "f17-u" where they came with another.
/// </summary>
internal static partial class Oracle
{
    /// <summary>Chair, note taker and social worker.</summary>
    public static bool Draws(Attendee person) => IsIn(person) && person.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker;

    /// <summary>The fact itself, whatever it is linked to.</summary>
    public static bool Sees(ConferenceState state, Attendee person, FactId fact) =>
        IsIn(person) && (!state.Genogram.Restrictions.TryGetValue(fact, out var r)
        || (!r.WithheldFrom.Contains(person.Id) && (r.Audience == Audience.Everyone || person.Role == Role.Chair || (r.Audience == Audience.Professionals && Professional(person.Role)))));

    /// <summary>What is due of a family to someone from whom these facts are kept: a line for each fact.</summary>
    public static SortedDictionary<string, string> Due(Family family, Func<FactId, bool> sees)
    {
        var due = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var people = family.People.Where(p => sees(p.Id)).Select(p => p.Id).ToHashSet();
        foreach (var p in family.People.Where(p => people.Contains(p.Id)))
            due[p.Id.Value] = Portrait.Of(p);
        foreach (var u in family.Unions.Where(u => sees(u.Id) && people.Contains(u.First) && people.Contains(u.Second)))
            due[u.Id.Value] = Portrait.Of(u);
        foreach (var p in family.Parentages.Where(p => sees(p.Id) && people.Contains(p.Child)))
        {
            var union = p.Union is { } id ? family.Unions.Single(u => u.Id == id) : null;
            PersonId[] parents = union is null ? [p.Parent!.Value] : sees(union.Id) ? [union.First, union.Second] : [];
            var seen = parents.Where(people.Contains).ToArray();
            if (seen.Length > 0)
                due[p.Id.Value] = Portrait.Of(seen.Length == 2 ? p : p with { Union = null, Parent = seen[0] });
        }

        foreach (var h in family.Households.Where(h => sees(h.Id) && h.Members.Any(people.Contains)))
            due[h.Id.Value] = Portrait.Of(h with { Members = [.. h.Members.Where(people.Contains)] });
        foreach (var b in family.Bonds.Where(b => sees(b.Id) && people.Contains(b.From) && people.Contains(b.To)))
            due[b.Id.Value] = Portrait.Of(b);
        return due;
    }

    /// <summary>What is due to a person now.</summary>
    public static SortedDictionary<string, string> Due(ConferenceState state, Attendee person) =>
        !IsIn(person) || (state.BegunAt is null && !Draws(person)) ? new(StringComparer.Ordinal) : Due(state.Genogram.Family, id => Sees(state, person, id));

    /// <summary>What is wrong with a person's genogram; nothing where it is right.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, AttendeeId viewer, GenogramView view)
    {
        var person = state.Attendees.Single(a => a.Id == viewer);
        var due = Due(state, person);
        var draws = Draws(person);
        if (view.Sees != (draws || (state.BegunAt is not null && IsIn(person))))
            yield return "the genogram is seen by those who may, and by them only";
        if (view.MayDraw != draws || (view.MayUndo && !draws) || view.MayRestrict != (person.Role == Role.Chair && IsIn(person)))
            yield return "someone else may do something than should";
        if (!IsIn(person) && view.SeesBonds)
            yield return "someone who is not in is told what the wall shows";
        if (!draws && (view.Stamp != 0 || view.Shown is not null || !view.Restrictions.IsEmpty))
            yield return "someone who does not draw is told more than the family";
        if (person.Role != Role.Chair && view.Restrictions.Values.Any(r => !r.WithheldFrom.IsEmpty || r.Audience == Audience.Everyone))
            yield return "someone else than the chair is told that something is withheld from someone";
        if (person.Role != Role.Chair && AttendeeIds().IsMatch(Portrait.Of(view)))
            yield return "someone else than the chair is told who someone is";
        foreach (var wrong in WrongWith(state.Genogram, due, view.Seen).Concat(Foreign(Portrait.Of(view), due)))
            yield return wrong;
    }

    /// <summary>What is wrong with the family on the wall.</summary>
    private static IEnumerable<string> WrongWithFamily(ConferenceState state, ConferenceState held, Spotlight light, WallGenogram? view)
    {
        var shown = light.Genogram is not null && !IsCovered(state) && state.BegunAt is not null && state.Scaling.Round is null;
        if (shown != view is not null)
            yield return "the family is on the wall where it should not be, or not where it should";
        if (view is null)
            yield break;
        var due = DueOnWall(state, held);
        foreach (var wrong in WrongWith(held.Genogram, due, view.Seen).Concat(Foreign(Portrait.Of(view), due)))
            yield return $"{wrong} on the wall";
        if (AttendeeIds().IsMatch(Portrait.Of(view)))
            yield return "the wall tells of someone in the conference";
    }

    private static SortedDictionary<string, string> DueOnWall(ConferenceState state, ConferenceState held)
    {
        var there = FamilyFacts.Facts(state.Genogram.Family).Keys.ToHashSet();
        return Due(held.Genogram.Family, id => there.Contains(id) && IsForTheRoom(state.Genogram, id) && IsForTheRoom(held.Genogram, id));

        bool IsForTheRoom(GenogramState genogram, FactId id) => !genogram.Restrictions.TryGetValue(id, out var r)
            || (Oracle.IsForTheRoom(state, r.Audience) && !state.Attendees.Exists(a => a is { Removed: false, Attendance: Attendance.InTheRoom } && r.WithheldFrom.Contains(a.Id)));
    }

    private static IEnumerable<string> WrongWith(GenogramState genogram, SortedDictionary<string, string> due, SeenFamily seen)
    {
        var shown = FamilyFacts.Facts(seen.Family).OrderBy(f => f.Key.Value, StringComparer.Ordinal).Select(f => Portrait.Of(f.Value));
        if (!due.Values.SequenceEqual(shown, StringComparer.Ordinal))
            yield return "other facts are shown than are due";
        if (!seen.Family.People.Select(p => p.Id).ToHashSet().SetEquals(seen.Arrangement.Spots.Keys))
            yield return "someone stands nowhere, or someone stands there who is not shown";
        if (!seen.Pins.Keys.All(id => genogram.Pins.ContainsKey(id) && seen.Arrangement.Spots.ContainsKey(id)))
            yield return "someone was not placed by hand";

        // Places come from what is shown alone, wherever something of it is hidden that may have a part in them: all but bonds within the family.
        var network = genogram.Family.People.Where(p => p.Network is not null).Select(p => p.Id).ToHashSet();
        if (seen.Family.People.IsEmpty || Placing(seen.Family) == Placing(genogram.Family))
            yield break;
        var alone = GenogramLayout.Arrange(seen.Family, new LayoutOptions { AgeOrder = genogram.AgeOrder });
        if (!Portrait.Of(alone).Equals(Portrait.Of(seen.Arrangement), StringComparison.Ordinal) || seen.Pins.Any(p => alone.Spots[p.Key] != p.Value))
            yield return "places tell of someone who is hidden";

        Family Placing(Family family) => family with { Bonds = [.. family.Bonds.Where(b => network.Contains(b.From) || network.Contains(b.To))] };
    }

    private static IEnumerable<string> Foreign(string portrait, SortedDictionary<string, string> due)
    {
        var words = WordsOfAWalk().Matches(string.Join(' ', due.Values)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var word in WordsOfAWalk().Matches(portrait).Select(m => m.Value).Where(w => !words.Contains(w)).Distinct(StringComparer.Ordinal))
            yield return $"the word {word} is there";
        foreach (var id in FactIds().Matches(portrait).Select(m => m.Value).Where(i => !due.ContainsKey(i)).Distinct(StringComparer.Ordinal))
            yield return $"the fact {id} is there";
    }

    [GeneratedRegex(@"\bf\d+(-[a-z0-9]+)*\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FactIds();

    [GeneratedRegex(@"\b000000aa-0000-0000-0000-[0-9a-f]{12}", RegexOptions.None, 1000)]
    private static partial Regex AttendeeIds();
}

using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>
/// The second opinion on views and the decision, from domain.md §3: the writer reads their own view, chair and note taker all, everyone else
/// who takes part what the chair has opened; of a draft nobody but the chair reads a word; what is announced is for everyone who takes part.
/// </summary>
internal static partial class Oracle
{
    /// <summary>Every word that stands in a draft, or stood in one.</summary>
    public static IEnumerable<string> DraftWords(ConferenceState state) =>
        WordsOfAWalk().Matches(Portrait.Of(state.Decision.Drafts)).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    /// <summary>Which of these words a view holds.</summary>
    public static IEnumerable<string> Held(object? view, IReadOnlySet<string> words) =>
        WordsOfAWalk().Matches(Portrait.Of(view)).Select(m => m.Value).Where(words.Contains).Distinct(StringComparer.Ordinal);

    /// <summary>What is wrong with what a person sees of views; nothing where it is right.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, AttendeeId viewer, ViewsView view)
    {
        var person = state.Attendees.Single(a => a.Id == viewer);
        if (!IsIn(person))
            return view is { Children.IsEmpty: true, Categories.IsEmpty: true, MayGive: false, MayAnswer: false, MayOpen: false, MayWriteForOthers: false }
                ? [] : ["someone who does not take part sees views"];

        var wrongs = new List<string>();
        foreach (var child in state.Children)
        {
            var seen = view.Children.Single(c => c.Child == child.Id);
            var stage = Keeps(person.Role) ? ViewsOpen.Family : state.Decision.Opened.TryGetValue(child.Id, out var open) ? open : ViewsOpen.Nothing;
            var views = state.Decision.Views.Where(v => v.Child == child.Id && MaySee(v.By)).ToList();
            var due = views.Where(v => Of(v.By).Role == Role.SocialWorker && stage >= ViewsOpen.Recommendation)
                .Concat(views.Where(v => Of(v.By).Role == Role.Professional && stage >= ViewsOpen.Professionals)).Where(v => v.View != ProfessionalView.Nothing).ToList();
            var said = state.Decision.Said.Where(s => s.Child == child.Id && MaySee(s.By) && s.Words.Length > 0 && stage == ViewsOpen.Family && SpeaksForFamily(Of(s.By).Role)).ToList();
            if (!due.Select(v => Of(v.By).Name).Order(StringComparer.Ordinal).SequenceEqual(seen.Recommendation.Concat(seen.Professionals).Select(p => p.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal))
                wrongs.Add("other views are shown than are open");
            if (!said.Select(s => Of(s.By).Name).Order(StringComparer.Ordinal).SequenceEqual(seen.Family.Select(f => f.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal))
                wrongs.Add("other words of the family are shown than are open");
            if (!Keeps(person.Role) && (!seen.Missing.IsEmpty || seen.Recommendation.Concat(seen.Professionals).Any(p => p.Person is not null) || seen.Family.Any(f => f.Person is not null)))
                wrongs.Add("what is for chair and note taker is told to others");

            var own = state.Decision.Views.Where(v => v.Child == child.Id && v.By == viewer && person.Role is Role.SocialWorker or Role.Professional).Select(v => v.View);
            var ownWords = state.Decision.Said.Where(s => s.Child == child.Id && s.By == viewer && SpeaksForFamily(person.Role)).Select(s => s.Words);
            var texts = due.Select(v => v.View).Concat(own).SelectMany(v => new[] { v.Evidence, v.Dissent }).Concat(said.Select(s => s.Words)).Concat(ownWords);
            wrongs.AddRange(Foreign(Portrait.Of(seen), texts, []));
        }

        return wrongs;

        Attendee Of(AttendeeId id) => state.Attendees.Single(a => a.Id == id);
        bool MaySee(AttendeeId by) => !Of(by).Removed && (Professional(person.Role) || IsIn(Of(by)));
        bool SpeaksForFamily(Role role) => role is Role.FamilyMember or Role.Child or Role.Advocate;
    }

    /// <summary>What is wrong with what a person is told of the announced decision; nothing where it is right.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, AttendeeId viewer, AnnouncedView view)
    {
        var person = state.Attendees.Single(a => a.Id == viewer);
        var told = IsIn(person) && state.Decision.AnnouncedAt is not null;
        if (view.Children.Length != (told ? state.Children.Count : 0) || view.At != (told ? state.Decision.AnnouncedAt : null))
            yield return "the decision is told where it should not be, or not where it should";
        if (view.MayAmend != (told && person.Role == Role.Chair))
            yield return "someone else may amend than the chair";
        var chair = person.Role == Role.Chair;
        var texts = told ? state.Decision.Announced.Values.SelectMany(d => d.Amendments.Where(a => chair || a.Field != DecisionField.Dissent).Select(Portrait.Of)
            .Append(Portrait.Of(chair ? d.Now : d.Now with { DissentRecorded = "" }))) : [];
        foreach (var wrong in Foreign(Portrait.Of(view), texts, []))
            yield return wrong;
    }

    /// <summary>The decision on the wall: of the child in the light, once it is announced, without why.</summary>
    private static IEnumerable<string> WrongWithDecision(ConferenceState state, ConferenceState held, Spotlight light, WallView view)
    {
        var lit = IsCovered(state) || state.BegunAt is null || state.Scaling.Round is not null || light.Page is not { Page: WallPage.Decision, Child: { } child } ? null
            : held.Decision.Announced.GetValueOrDefault(child)?.Now;
        if (lit is null != view.Decision is null || lit?.Outcome != view.Decision?.Outcome || !string.Equals(lit?.Summary, view.Decision?.Summary, StringComparison.Ordinal))
            yield return "another decision is on the wall than is due";
        foreach (var wrong in Foreign(Portrait.Of(view.Decision), lit is null ? [] : [lit.Summary, lit.KeyWorkerName], []))
            yield return $"{wrong} in the decision on the wall";
        if (AttendeeIds().IsMatch(Portrait.Of(view.Decision)))
            yield return "the decision on the wall tells of someone in the conference";
    }
}

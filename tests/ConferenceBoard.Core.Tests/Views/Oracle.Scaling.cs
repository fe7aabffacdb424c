using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>
/// The second opinion on pairs and scales, from domain.md §2 and §3 and anonymity-and-security.md §1: pairs are for their keepers until the
/// conference begins, proposals for chair and social worker, earlier versions for keepers; of a round that is not revealed only sums.
/// </summary>
internal static partial class Oracle
{
    /// <summary>Chair, note taker and social worker.</summary>
    public static bool KeepsPairs(Attendee person) => IsIn(person) && (Keeps(person.Role) || person.Role == Role.SocialWorker);

    /// <summary>Those between whom proposals go.</summary>
    public static bool SeesProposals(Attendee person) => IsIn(person) && person.Role is Role.Chair or Role.SocialWorker;

    /// <summary>What is wrong with a person's scales; nothing where they are right.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, AttendeeId viewer, ScalingView view)
    {
        var person = state.Attendees.Single(a => a.Id == viewer);
        var (scaling, keeps) = (state.Scaling, KeepsPairs(person));
        var due = scaling.Pairs.Where(p => !p.Removed && (keeps || (state.BegunAt is not null && IsIn(person)))).ToList();
        var off = scaling.Pairs.Where(p => p.Removed && keeps).ToList();
        if (!due.Select(p => p.Id).SequenceEqual(view.Pairs.Select(p => p.Id)))
            yield return "other pairs are shown than are due";
        if (!off.Select(p => p.Id).SequenceEqual(view.Removed.Select(p => p.Id)))
            yield return "other pairs are shown as taken off than are due";
        if (!(SeesProposals(person) ? scaling.Proposals.Reverse().Select(p => p.Id) : []).SequenceEqual(view.Proposals.Select(p => p.Proposal.Id)))
            yield return "other proposals are shown than are due";
        if (view.Pairs.Concat(view.Removed).Any(p => p.History.Length != (keeps ? p.Revision : 0)))
            yield return "how a pair read before is told to its keepers, and to them only";
        if (view.FewestMarks != (IsIn(person) ? Math.Max(3, state.Practice.FewestMarks) : 3))
            yield return "another least number of marks is told than holds";
        if (view.Round is null != (scaling.Round is null || !IsIn(person)))
            yield return "a round is shown where none goes on, or not shown";
        if (person.Attendance is (Attendance.TheirPartLater or Attendance.TheirPartOver) && (view.Begun || view.Shown is not null || view.HasRoom || view.MayEdit || view.MayPropose || view.MayAnswer))
            yield return "someone whose part comes later is told of this one";
        foreach (var wrong in WrongWith(scaling.Round, view.Round))
            yield return wrong;

        var portrait = Portrait.Of(view);
        var proposals = scaling.Proposals.Where(_ => SeesProposals(person)).ToList();
        var texts = due.Concat(off).SelectMany(p => Texts(p, keeps)).Concat(proposals.SelectMany(p => Texts(p.Words).Append(p.Reason).Append(p.Why))).Concat(Texts(IsIn(person) ? scaling.Round?.Scale : null));
        foreach (var wrong in Foreign(portrait, texts, due.Concat(off).SelectMany(CardsOf)))
            yield return wrong;

        var names = due.Concat(off).SelectMany(Said).Concat((IsIn(person) ? scaling.Round?.Said : null) ?? []).Select(s => s.Person).ToHashSet();
        if (keeps)
            names.UnionWith(due.Concat(off).SelectMany(p => p.Versions).Select(v => v.By ?? default));
        if (person is { Role: Role.Chair, Removed: false })
            names.UnionWith(state.Attendees.Where(a => WouldBeAsked(a, state.Practice.WhoScores)).Select(a => a.Id));
        names.UnionWith(proposals.SelectMany(p => new[] { p.By, p.AnsweredBy ?? default }));
        foreach (var wrong in Named(state, portrait, names))
            yield return wrong;
    }

    /// <summary>The wall's cards, and the pair in the light or being scored: its words now and at the beginning, its results, who said a mark aloud.</summary>
    private static IEnumerable<string> WrongWithWall(ConferenceState state, ConferenceState held, Spotlight light, List<Card> cards, WallView view)
    {
        var round = IsCovered(state) ? null : state.Scaling.Round;
        var pair = IsCovered(state) || (round ?? (object?)light.Pair) is null ? null : (round is null ? held : state).Scaling.Pair(round?.Pair ?? light.Pair!.Pair);
        var shown = pair is null || (round is null && state.Scaling.Pair(pair.Id) is not { Removed: false }) ? [] : new List<Pair> { pair };
        if (!shown.Select(p => p.Id).SequenceEqual(view.Scale is { } scale ? [scale.Pair.Id] : []))
            yield return "another pair is on the wall than is due";
        if (view.Scale is not null && state.BegunAt is null)
            yield return "a pair is on the wall before the conference begins";
        foreach (var wrong in WrongWith(round, view.Scale?.Round))
            yield return wrong;

        foreach (var wrong in WrongWithFamily(state, held, light, view.Genogram).Concat(WrongWithPages(state, held, cards, view)).Concat(WrongWithSteps(state, held, view)).Concat(WrongWithDecision(state, held, light, view)))
            yield return wrong;

        var planned = PlansOnWall(held, cards, view);
        var texts = cards.Select(c => c.Text).Concat(shown.SelectMany(p => Texts(p, history: false))).Concat(Texts(round?.Scale)).Concat(planned.Select(p => p.Others));
        foreach (var wrong in Foreign(Portrait.Of(view with { Genogram = null, Decision = null }), texts, cards.Select(c => c.Id).Concat(shown.SelectMany(CardsOf))))
            yield return wrong;
        foreach (var wrong in Named(state, Portrait.Of(view with { People = [], Decision = null }), [.. shown.SelectMany(Said).Concat(round?.Said ?? []).Select(s => s.Person), .. planned.SelectMany(p => p.People), .. SaidToBeOf(state, cards)]))
            yield return $"{wrong} on the wall";
    }

    private static IEnumerable<string> WrongWith(Round? round, RoundView? view)
    {
        if (round is null || view is null)
            yield break;
        var counted = round.Standing == RoundStanding.Closed ? round.Tally : null;
        if ((view.Id, view.Standing, view.Electors) != (round.Id, round.Standing, round.Electors.Count))
            yield return "another round is shown than goes on";
        if ((view.Marks, view.Passes) != (counted?.Marks.Sum() ?? 0, counted?.Passes ?? 0))
            yield return "of a closed round its sums are told, and of an open one nothing";
    }

    private static IEnumerable<string> Named(ConferenceState state, string portrait, HashSet<AttendeeId> people)
    {
        var names = state.Attendees.Where(a => people.Contains(a.Id)).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in PersonNames().Matches(portrait).Select(m => m.Value).Where(n => !names.Contains(n)).Distinct(StringComparer.Ordinal))
            yield return $"the name {name} is there";
    }

    /// <summary>Those whom the chair has to give a device, the tablet or paper.</summary>
    private static bool WouldBeAsked(Attendee a, WhoScores who) => a is { Removed: false, Attendance: Attendance.InTheRoom or Attendance.Remote }
        && (a.Role is Role.SocialWorker or Role.Professional || (who == WhoScores.Everyone && a.Role is Role.FamilyMember or Role.Child));

    private static IEnumerable<SaidMark> Said(Pair pair) => pair.Results.SelectMany(r => r.Said);

    /// <summary>Next steps made of notes. That one was made is told with the note, which everyone has seen.</summary>
    private static IEnumerable<CardId> CardsOf(Pair pair) => pair.Results.SelectMany(r => r.Notes).Where(n => n.Card is not null).Select(n => n.Card!.Value);

    private static IEnumerable<string> Texts(Pair pair, bool history)
    {
        var read = history ? pair.Versions : pair.Versions.FindAll(v => v == pair.Versions[^1] || v == pair.Versions.FindLast(w => !w.InConference));
        return read.SelectMany(v => Texts(v.Words)).Concat(pair.Results.SelectMany(r => Texts(r.Scale).Concat(r.Notes.Select(n => n.Text))));
    }

    private static IEnumerable<string> Texts(PairWords? words) => words is null ? [] : Texts(words.Scale).Append(words.Danger).Append(words.Goal);

    private static IEnumerable<string> Texts(Scale? scale) => scale is null ? [] : [scale.Question, scale.Zero, scale.Ten];
}

using System.Reflection;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of views and the decision, whatever is asked.</summary>
public sealed class DecisionProperties
{
    [Fact]
    public void No_view_of_anyone_but_the_chair_holds_a_word_of_a_draft()
    {
        var looked = 0;
        AllWalks.EachStep(step =>
        {
            if (step.After.Decision.Drafts.IsEmpty || (step.Number % 6 != 0 && !step.Ruling.Events.Any(e => e is DecisionDrafted)))
                return;
            var words = Oracle.DraftWords(step.After).ToHashSet(StringComparer.Ordinal);
            if (words.Count == 0)
                return;
            foreach (var room in ViewsOf(typeof(ConferenceState), null))
                Assert.Empty(Oracle.Held(room.Invoke(null, [step.After, null]), words));
            var others = step.After.Attendees.Where(a => a.Role != Role.Chair || !a.TakesPart).ToList();
            for (var n = 0; n < Math.Min(4, others.Count); n++)
            {
                var viewer = others[(step.Number + (n * 5)) % others.Count];
                foreach (var view in ViewsOf(typeof(ConferenceState), typeof(Attendee), null))
                    Assert.Empty(Oracle.Held(view.Invoke(null, [step.After, viewer, null]), words));
                Assert.Null(DecisionPanelView.For(step.After, viewer, DecisionLimits.None));
                looked++;
            }
        });
        Assert.InRange(looked, 500, int.MaxValue);
    }

    [Fact]
    public void Every_kind_of_view_is_looked_at()
    {
        var kinds = ViewsOf(typeof(ConferenceState), typeof(Attendee), null).Concat(ViewsOf(typeof(ConferenceState), null)).Select(m => m.DeclaringType).ToHashSet();
        Assert.Superset(new HashSet<Type?>([typeof(BoardView), typeof(ConsoleView), typeof(ViewsView), typeof(AnnouncedView), typeof(WallView)]), kinds);
    }

    [Fact]
    public void Nobody_but_the_chair_changes_a_draft_or_what_was_announced_or_opens_views() => AllWalks.EachStep(step =>
    {
        if (step.Asker?.Role == Role.Chair)
            return;
        var (before, after) = (step.Before.Decision, step.After.Decision);
        Assert.Same(before.Drafts, after.Drafts);
        Assert.Same(before.Announced, after.Announced);
        Assert.Same(before.Opened, after.Opened);
        Assert.Equal(before.AnnouncedAt, after.AnnouncedAt);
        if (step.Asked.Command is DraftDecision or Announce or AmendDecision or OpenViews)
            Assert.True(step.Ruling.Refusal?.Reason is RefusalReason.ChairOnly or RefusalReason.NotInTheConference or RefusalReason.YourPartIsLater);
    });

    [Fact]
    public void What_was_announced_never_changes_but_by_amendment() => AllWalks.EachStep(step =>
    {
        var (before, after) = (step.Before.Decision, step.After.Decision);
        if (before.AnnouncedAt is null)
            return;
        Assert.Equal(before.AnnouncedAt, after.AnnouncedAt);
        Assert.Empty(after.Drafts);
        foreach (var (child, was) in before.Announced)
        {
            var now = after.Announced[child];
            Assert.Equal(was.First, now.First);
            Assert.Equal(was.Amendments, now.Amendments.Take(was.Amendments.Count));
            Assert.Equal(now.Now, now.Amendments.Aggregate(now.First, (decided, amendment) => amendment.After.On(decided)));
            Assert.Equal(step.Ruling.Events.OfType<DecisionAmended>().Count(e => e.Child == child), now.Amendments.Count - was.Amendments.Count);
            Assert.True(now.Now.Outcome is not null && now.Now.Rationale.Length > 0);
        }
    });

    [Fact]
    public void A_draft_loses_no_words_but_those_that_a_window_which_saw_them_took_out() => AllWalks.EachStep(step =>
    {
        if (step is not { Asked.Command: DraftDecision { Change: { Text: not null } change } asked, Ruling.Events: [DecisionDrafted] })
            return;
        var (before, after) = (step.Before.Decision.DraftOf(asked.Child), step.After.Decision.DraftOf(asked.Child));
        Assert.Equal(before.RevisionOf(change.Field) + 1, after.RevisionOf(change.Field));
        var began = asked.Seen == before.RevisionOf(change.Field) ? before.Values.Part(change.Field).Text : before.TextAt(change.Field, asked.Seen);
        var stored = Words(before.Values.Part(change.Field).Text);
        stored.ExceptWith(Words(began).Except(Words(change.Text), StringComparer.Ordinal));
        Assert.Superset(stored, Words(after.Values.Part(change.Field).Text));

        static HashSet<string> Words(string? text) => (text ?? "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    });

    [Fact]
    public void Drafts_and_views_keep_to_their_limits() => AllWalks.EachStep(step =>
    {
        var decision = step.After.Decision;
        if (ReferenceEquals(decision, step.Before.Decision))
            return;
        Assert.Equal(decision.Views.Count, decision.Views.Select(v => (v.Child, v.By)).Distinct().Count());
        Assert.Equal(decision.Said.Count, decision.Said.Select(s => (s.Child, s.By)).Distinct().Count());
        Assert.All(decision.Views, v => Assert.InRange(v.View.Evidence.Length + v.View.Dissent.Length, 0, 2 * Limits.ViewWords));
        foreach (var draft in decision.Drafts.Values)
        {
            Assert.InRange(draft.Values.Rationale.Length, 0, Limits.Rationale);
            Assert.All(draft.Earlier.Values, texts => Assert.InRange(texts.Count, 0, Limits.TextHistory));
            Assert.True(draft.Values.CoreGroupWeeks is null or (>= 1 and <= Limits.CoreGroupWeeks));
        }
    });

    [Fact]
    public void Nobodys_views_and_nothing_announced_hold_anything_that_is_not_theirs() => AllWalks.Each(() =>
    {
        var (views, announced) = (new Dictionary<AttendeeId, ViewsView>(), new Dictionary<AttendeeId, AnnouncedView>());
        return step =>
        {
            if (ReferenceEquals(step.Before.Decision, step.After.Decision) && ReferenceEquals(step.Before.Attendees, step.After.Attendees))
                return;
            if (step.After.Decision == DecisionState.Empty && step.Number % 5 != 0)
                return;
            foreach (var viewer in step.After.Attendees)
            {
                var view = ViewsView.For(step.After, viewer, views.GetValueOrDefault(viewer.Id));
                views[viewer.Id] = view;
                Assert.Empty(Oracle.Wrongs(step.After, viewer.Id, view));
                Assert.Equal(Portrait.Of(ViewsView.For(step.After, viewer)), Portrait.Of(view));
                Assert.Same(view, ViewsView.For(step.After, viewer, view));

                var told = AnnouncedView.For(step.After, viewer, announced.GetValueOrDefault(viewer.Id));
                announced[viewer.Id] = told;
                Assert.Empty(Oracle.Wrongs(step.After, viewer.Id, told));
                Assert.Same(told, AnnouncedView.For(step.After, viewer, told));
            }
        };
    });

    [Fact]
    public void The_chairs_panel_made_from_an_earlier_one_is_the_same_as_a_fresh_one() => AllWalks.Each(() =>
    {
        DecisionPanelView? before = null;
        return step =>
        {
            if (step.After.Decision == DecisionState.Empty || step.After.Attendees.Find(a => a is { Role: Role.Chair, Removed: false }) is not { } chair)
                return;
            before = DecisionPanelView.For(step.After, chair, DecisionLimits.None, before);
            if (step.Number % 5 == 0)
                Assert.Equal(Portrait.Of(DecisionPanelView.For(step.After, chair, DecisionLimits.None)), Portrait.Of(before));
        };
    });

    [Fact]
    public void Some_walks_come_to_an_announced_decision_on_the_wall()
    {
        var (announced, shown, merged) = (0, 0, 0);
        AllWalks.EachStep(step =>
        {
            announced += step.Ruling.Events.Count(e => e is DecisionAnnounced);
            shown += step.Ruling.Events.Count(e => e is WallShown { Spotlight.Page.Page: WallPage.Decision });
            merged += step is { Asked.Command: DraftDecision { Change.Text: { } typed } asked, Ruling.Events: [DecisionDrafted { Change.Text: { } stored }] }
                && asked.Seen < step.Before.Decision.DraftOf(asked.Child).RevisionOf(asked.Change.Field) && stored.Length > typed.Length ? 1 : 0;
        });
        Assert.True(announced > 2 && shown > 2 && merged > 2, $"{announced} announced, {shown} shown, {merged} merged");
    }

    /// <summary>What makes a view, by its parameters; the last is the view itself.</summary>
    private static IEnumerable<MethodInfo> ViewsOf(params Type?[] parameters) =>
        from type in typeof(BoardView).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where string.Equals(method.Name, "For", StringComparison.Ordinal) && method.GetParameters().Select(p => p.ParameterType).SequenceEqual(parameters.Select(p => p ?? type))
        select method;
}

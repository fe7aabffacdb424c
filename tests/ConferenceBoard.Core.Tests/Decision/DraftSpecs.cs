using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Decision;

/// <summary>The chair's drafts, part by part, and two of the chair's windows.</summary>
public sealed class DraftSpecs
{
    [Fact]
    public void Every_part_is_kept_by_itself()
    {
        var robin = Deciding.Drafted().Drafts(Typical.Robin);
        Assert.Equal((Outcome.ChildProtectionPlan, "reasons for Robin", "summary for Robin"), (robin.Outcome, robin.Rationale, robin.Summary));
        Assert.Equal((Typical.SocialWorker.Id, 6, Deciding.Day.AddDays(80)), (robin.KeyWorker, robin.CoreGroupWeeks, robin.Dates.ReviewBy));
        Assert.Equal([Typical.SocialWorker.Id, Typical.Mum.Id], robin.CoreGroup);
        Assert.Equal("school goes on", Deciding.Drafted().Drafts(Typical.Sky).Support);
    }

    [Fact]
    public void Drafts_are_written_before_the_conference_too_and_the_same_again_is_nothing()
    {
        var draft = new DraftDecision(Typical.Robin.Id, new DecisionChange.OfCategories(["neglect"]), 0);
        Deciding.Prepared().Given(Typical.Chair, draft).When(Typical.Chair, draft).ThenNothing();
    }

    [Theory]
    [InlineData(ConferenceType.Initial, Outcome.ChildProtectionPlan, Outcome.ChildInNeedPlan, Outcome.NoPlan)]
    [InlineData(ConferenceType.Review, Outcome.Continue, Outcome.EndWithChildInNeed, Outcome.End)]
    public void A_conference_has_the_outcomes_of_its_kind(ConferenceType type, params Outcome[] outcomes)
    {
        Assert.Equal(outcomes, Outcomes.For(type).AsEnumerable());
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var scene = Deciding.Begun(type).When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfOutcome(outcome), 0));
            if (outcomes.Contains(outcome))
                scene.Then<DecisionDrafted>();
            else
                scene.ThenRefused(RefusalReason.NotUnderstood);
        }
    }

    [Fact]
    public void An_outcome_can_be_taken_back() =>
        Assert.Null(Deciding.Drafted().Draft(Typical.Robin, new DecisionChange.OfOutcome(null)).Drafts(Typical.Robin).Outcome);

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        var scene = Deciding.Begun();
        foreach (var change in new DecisionChange?[]
                 {
                     null, new DecisionChange.OfCategories(null!), new DecisionChange.OfCategories(["witchcraft"]), new DecisionChange.OfCoreGroup(null!, 6),
                     new DecisionChange.OfDates(null!), new DecisionChange.OfOutcome((Outcome)42),
                 })
            scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, change!, 0)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfSummary("x"), -1)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfSummary("x"), 1)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new DraftDecision(Id.Child(9), new DecisionChange.OfSummary("x"), 0)).ThenRefused(RefusalReason.ChildUnknown);
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfSummary(null!), 0)).ThenNothing();
    }

    [Fact]
    public void Texts_have_their_limits()
    {
        foreach (var (limit, of) in new (int, Func<string, DecisionChange>)[]
                 {
                     (12_000, t => new DecisionChange.OfRationale(t)), (4_000, t => new DecisionChange.OfSummary(t)), (2_000, t => new DecisionChange.OfSupport(t)),
                     (2_000, t => new DecisionChange.OfDissent(t)), (500, t => new DecisionChange.OfDates(DecisionDates.None with { Reason = t })),
                 })
        {
            Deciding.Begun().When(Typical.Chair, new DraftDecision(Typical.Robin.Id, of(new string('x', limit)), 0)).Then<DecisionDrafted>();
            Deciding.Begun().When(Typical.Chair, new DraftDecision(Typical.Robin.Id, of(new string('x', limit + 1)), 0)).ThenRefused(RefusalReason.WordsTooLong, limit + 1, limit);
        }
    }

    [Fact]
    public void The_key_worker_is_on_the_list_or_has_a_name()
    {
        var scene = Deciding.Begun();
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfKeyWorker(null, new string('x', 81)), 0)).ThenRefused(RefusalReason.NameTooLong, 80);
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfKeyWorker(Id.Attendee(500), ""), 0)).ThenRefused(RefusalReason.PersonGone);
        Assert.Equal("Kit of the east team", scene.Draft(Typical.Robin, new DecisionChange.OfKeyWorker(null, " Kit of\nthe east team ")).Drafts(Typical.Robin).KeyWorkerName);
        var now = scene.Draft(Typical.Robin, new DecisionChange.OfKeyWorker(Typical.Teacher.Id, "Kit")).Drafts(Typical.Robin);
        Assert.Equal((Typical.Teacher.Id, ""), (now.KeyWorker, now.KeyWorkerName));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(26, true)]
    [InlineData(0, false)]
    [InlineData(27, false)]
    public void A_core_group_meets_every_one_to_twenty_six_weeks(int weeks, bool fits)
    {
        var scene = Deciding.Begun().When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfCoreGroup([], weeks), 0));
        if (fits)
            scene.Then<DecisionDrafted>();
        else
            scene.ThenRefused(RefusalReason.WeeksRange, 1, 26);
    }

    [Fact]
    public void A_core_group_is_of_people_on_the_list_each_once()
    {
        var scene = Deciding.Begun().Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfCoreGroup([Id.Attendee(99)], null), 0)).ThenRefused(RefusalReason.PersonGone);
        Assert.Equal([Typical.Mum.Id], scene.Draft(Typical.Robin, new DecisionChange.OfCoreGroup([Typical.Dad.Id, Typical.Mum.Id], null)).Drafts(Typical.Robin).CoreGroup);
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfCoreGroup([.. Enumerable.Repeat(Typical.Mum.Id, 81)], null), 0)).ThenRefused(RefusalReason.NotUnderstood);
        Assert.Equal([Typical.Mum.Id], scene.Draft(Typical.Robin, new DecisionChange.OfCoreGroup([Typical.Mum.Id, Typical.Mum.Id], null)).Drafts(Typical.Robin).CoreGroup);
    }

    [Fact]
    public void Dates_are_from_the_day_of_the_conference_to_about_a_year_later()
    {
        foreach (var of in new Func<DateOnly, DecisionDates>[] { d => new(d, null, null, ""), d => new(null, d, null, ""), d => new(null, null, d, "") })
        {
            When(of(Deciding.Day)).Then<DecisionDrafted>();
            When(of(Deciding.Day.AddDays(400))).Then<DecisionDrafted>();
            When(of(Deciding.Day.AddDays(-1))).ThenRefused(RefusalReason.DecisionDate);
            When(of(Deciding.Day.AddDays(401))).ThenRefused(RefusalReason.DecisionDate);
        }

        static Scene When(DecisionDates dates) => Deciding.Begun().When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfDates(dates), 0));
    }

    [Fact]
    public void Two_windows_that_write_in_different_places_are_put_together()
    {
        var scene = Deciding.Begun().Draft(Typical.Robin, new DecisionChange.OfRationale("The home was cold. The school saw it."));
        scene.Given(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfRationale("The home was very cold. The school saw it."), 1));
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfRationale("The home was cold. The school saw it twice."), 1));
        Assert.Equal("The home was very cold. The school saw it twice.", Assert.IsType<DecisionChange.OfRationale>(scene.Then<DecisionDrafted>().Change).Rationale);
    }

    [Fact]
    public void Where_they_do_not_fit_together_nothing_that_is_stored_is_lost()
    {
        var scene = Deciding.Begun().Draft(Typical.Robin, new DecisionChange.OfRationale("one")).Draft(Typical.Robin, new DecisionChange.OfOutcome(Outcome.NoPlan));
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfRationale("two"), 0)).ThenRefused(RefusalReason.DecisionChangedMeanwhile);
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfOutcome(Outcome.ChildInNeedPlan), 0)).ThenRefused(RefusalReason.DecisionChangedMeanwhile);
        Assert.Equal(("one", Outcome.NoPlan), (scene.Drafts(Typical.Robin).Rationale, scene.Drafts(Typical.Robin).Outcome));
    }

    [Fact]
    public void A_window_in_which_nothing_was_written_changes_nothing()
    {
        var scene = Deciding.Begun().Draft(Typical.Robin, new DecisionChange.OfRationale("one")).Draft(Typical.Robin, new DecisionChange.OfRationale("one two"));
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfRationale("one"), 1)).ThenNothing();
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfRationale("one two"), 0)).ThenNothing();
    }

    [Fact]
    public void A_text_that_is_not_kept_any_more_is_nothing_to_begin_from()
    {
        var scene = Deciding.Begun();
        for (var n = 1; n <= 21; n++)
            scene.Draft(Typical.Robin, new DecisionChange.OfSummary($"a b c d {n}"));
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfSummary("x a b c d 1"), 0)).ThenRefused(RefusalReason.DecisionChangedMeanwhile);
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfSummary("x a b c d 1"), 1)).Then<DecisionDrafted>();
        Assert.Equal("x a b c d 21", scene.Drafts(Typical.Robin).Summary);
    }

    [Fact]
    public void Two_windows_never_lose_what_was_saved()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var scene = Deciding.Begun().Draft(Typical.Robin, new DecisionChange.OfRationale("w1 w2 w3 w4 w5 w6 w7 w8"));
            var windows = new[] { (Seen: 1, Text: "w1 w2 w3 w4 w5 w6 w7 w8", New: new List<string>()), (Seen: 1, Text: "w1 w2 w3 w4 w5 w6 w7 w8", New: new List<string>()) };
            var saved = new HashSet<string>(windows[0].Text.Split(' '), StringComparer.Ordinal);
            for (var n = 0; n < 40; n++)
            {
                ref var window = ref windows[random.Next(2)];
                if (random.Next(3) > 0)
                {
                    var words = window.Text.Split(' ').ToList();
                    words.Insert(random.Next(words.Count + 1), $"n{n}");
                    window.Text = string.Join(' ', words);
                    window.New.Add($"n{n}");
                    continue;
                }

                var draft = new DraftDecision(Typical.Robin.Id, new DecisionChange.OfRationale(window.Text), window.Seen);
                var taken = Decider.Decide(scene.State, new Asked(draft, new Actor.OfSeat(Typical.Chair.Seat), default, Scene.Start)).Refusal is null;
                scene.When(Typical.Chair, draft);
                if (!taken)
                    scene.ThenRefused(RefusalReason.DecisionChangedMeanwhile);
                else
                    saved.UnionWith(window.New);

                // Refused, the window shows both, and the chair goes on from what is stored.
                var stored = scene.State.Decision.DraftOf(Typical.Robin.Id);
                window = (stored.RevisionOf(DecisionField.Rationale), stored.Values.Rationale, []);
                Assert.Superset(saved, stored.Values.Rationale.Split(' ').ToHashSet(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void A_merged_text_holds_every_word_that_either_wrote_and_none_that_either_took_out()
    {
        var merges = 0;
        for (var seed = 1; seed <= 1_000; seed++)
        {
            var random = new Random(seed);
            var began = Enumerable.Range(0, random.Next(1, 9)).Select(n => $"w{n}").ToList();
            var (theirs, mine) = (Edited("t"), Edited("m"));
            var merged = LongText.Merge(string.Join(' ', began), string.Join(' ', theirs), string.Join(' ', mine));
            Assert.Equal(merged, LongText.Merge(string.Join(' ', began), string.Join(' ', mine), string.Join(' ', theirs)));
            if (merged is null)
                continue;
            merges++;
            var due = began.Where(w => theirs.Contains(w, StringComparer.Ordinal) && mine.Contains(w, StringComparer.Ordinal)).Concat(theirs.Concat(mine).Where(w => w[0] != 'w'));
            Assert.Equal(due.Order(StringComparer.Ordinal), merged.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

            List<string> Edited(string mark)
            {
                var words = began.ToList();
                for (var n = random.Next(3); n > 0 && words.Count > 0; n--)
                {
                    var at = random.Next(words.Count);
                    if (random.Next(2) == 0)
                        words.Insert(at, $"{mark}{n}");
                    else
                        words.RemoveAt(at);
                }

                return words;
            }
        }

        Assert.InRange(merges, 300, 1_000);
    }

    [Fact]
    public void Two_long_texts_that_have_nothing_in_common_are_not_compared()
    {
        string Of(string word) => string.Join(' ', Enumerable.Repeat(word, 3_000));
        Assert.Null(LongText.Merge(Of("a"), Of("b"), Of("c")));
        Assert.Equal($"x {Of("a")} y", LongText.Merge(Of("a"), $"x {Of("a")}", $"{Of("a")} y"));
    }
}

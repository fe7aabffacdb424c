using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;

namespace ConferenceBoard.Core.Tests.Scaling;

/// <summary>Danger statements and safety goals in pairs: the social worker's before the conference, the chair's too once it has begun.</summary>
public sealed class PairSpecs
{
    private static readonly ConferenceCommand[] Changes =
        [Scales.Add(2), new RewordPair(Scales.Pair, 1, Scales.Words("Other")), new RemovePair(Scales.Pair, 1), new RestorePair(Scales.Pair)];

    public static TheoryData<Role> ThoseWhoRead => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.SocialWorker);

    [Fact]
    public void Social_worker_and_office_write_them_before_the_conference()
    {
        Assert.Equal(Typical.SocialWorker.Id, Typical.Conference().When(Typical.SocialWorker, Scales.Add()).Then<PairAdded>().By);
        Assert.Null(Typical.Conference().When(null, Scales.Add()).Then<PairAdded>().By);
    }

    [Fact]
    public void Before_the_conference_chair_and_note_taker_change_none()
    {
        foreach (var change in Changes)
        {
            Scales.Prepared().When(Typical.Chair, change).ThenRefused(RefusalReason.ProposeInstead);
            Scales.Prepared().When(Typical.NoteTaker, change).ThenRefused(RefusalReason.PairsNotYours);
        }
    }

    [Fact]
    public void Once_it_has_begun_they_change_them_as_the_social_worker_does()
    {
        foreach (var change in Changes)
        {
            Scales.Begun().When(Typical.Chair, change).ThenAccepted();
            Scales.Begun().When(Typical.NoteTaker, change).ThenAccepted();
            Scales.Begun().When(Typical.SocialWorker, change).ThenAccepted();
        }
    }

    [Theory]
    [MemberData(nameof(ThoseWhoRead))]
    public void Nobody_else_changes_them(Role role)
    {
        foreach (var change in Changes)
        {
            Scales.Prepared().When(Typical.Of(role), change).ThenRefused(RefusalReason.PairsNotYours);
            Scales.Begun().When(Typical.Of(role), change).ThenRefused(RefusalReason.PairsNotYours);
        }
    }

    [Fact]
    public void There_are_none_before_there_is_a_conference() => new Scene().When(null, Scales.Add()).ThenRefused(RefusalReason.UnknownConference);

    [Fact]
    public void A_pair_is_added_once() => Scales.Prepared().When(Typical.SocialWorker, Scales.Add()).ThenRefused(RefusalReason.AlreadyThere);

    [Fact]
    public void Four_pairs_are_enough()
    {
        var scene = Four().When(Typical.SocialWorker, Scales.Add(5)).ThenRefused(RefusalReason.TooManyPairs, Limits.Pairs);

        scene.Given(Typical.SocialWorker, new RemovePair(Scales.Pair, 1)).Given(Typical.SocialWorker, Scales.Add(5));
        scene.When(Typical.SocialWorker, new RestorePair(Scales.Pair)).ThenRefused(RefusalReason.TooManyPairs, Limits.Pairs);
    }

    [Fact]
    public void Pairs_taken_off_and_written_anew_come_to_an_end_too()
    {
        var scene = Typical.Conference();
        for (var n = 1; n <= Limits.PairsEver; n++)
            scene.Given(Typical.SocialWorker, Scales.Add(n)).Given(Typical.SocialWorker, new RemovePair(Id.Pair(n), 1));

        scene.When(Typical.SocialWorker, Scales.Add(99)).ThenRefused(RefusalReason.TooManyPairs, Limits.Pairs);
        scene.When(Typical.SocialWorker, new RestorePair(Scales.Pair)).Then<PairStood>();
    }

    [Fact]
    public void Words_are_cleaned_and_the_question_is_one_line()
    {
        var typed = new PairWords(" Sky\0 is hurt ", "Safe\r\n\n\n\nenough ", [], new Scale(" How\nsafe? ", " Hurt", "Safe "));
        var words = Typical.Conference().When(Typical.SocialWorker, new AddPair(Scales.Pair, typed)).Then<PairAdded>().Words;

        Assert.Equal(("Sky is hurt", "Safe\n\nenough", new Scale("How safe?", "Hurt", "Safe")), (words.Danger, words.Goal, words.Scale));
    }

    [Fact]
    public void Each_part_has_words()
    {
        var words = Scales.Words();
        foreach (var half in new[] { words with { Danger = " " }, words with { Goal = "\u200B" } })
            Refused(half, RefusalReason.StatementMissing);
        foreach (var scale in new[] { words.Scale with { Question = "" }, words.Scale with { Zero = "\n" }, words.Scale with { Ten = "" } })
            Refused(words with { Scale = scale }, RefusalReason.ScaleMissing);
    }

    [Fact]
    public void Each_part_has_some_length()
    {
        var words = Scales.Words();
        var (longest, tooLong) = (new string('x', Limits.Statement), new string('x', 501));
        Typical.Conference().When(Typical.SocialWorker, new AddPair(Scales.Pair, words with { Danger = longest, Goal = longest })).Then<PairAdded>();

        Refused(words with { Danger = tooLong }, RefusalReason.StatementTooLong, 501, Limits.Statement);
        Refused(words with { Goal = tooLong }, RefusalReason.StatementTooLong, 501, Limits.Statement);
        Refused(words with { Scale = words.Scale with { Question = new string('x', 161) } }, RefusalReason.QuestionTooLong, 161, Limits.Question);
        Refused(words with { Scale = words.Scale with { Zero = new string('x', 241) } }, RefusalReason.ScaleEndTooLong, 241, Limits.ScaleEnd);
        Refused(words with { Scale = words.Scale with { Ten = new string('x', 242) } }, RefusalReason.ScaleEndTooLong, 242, Limits.ScaleEnd);
    }

    [Fact]
    public void A_pair_is_for_children_of_this_conference()
    {
        Refused(Scales.Words() with { Children = [Id.Child(9)] }, RefusalReason.ChildUnknown);
        Typical.Conference().When(Typical.SocialWorker, new AddPair(Scales.Pair, Scales.Words() with { Children = [Typical.Sky.Id] })).Then<PairAdded>();
    }

    [Fact]
    public void How_a_pair_read_before_is_kept()
    {
        var scene = Scales.Begun().Given(Typical.Chair, new RewordPair(Scales.Pair, 1, Scales.Words("Sky is frightened")));

        Assert.Equal("Sky is hurt again | Sky is frightened", string.Join(" | ", scene.ThePair().Versions.Select(v => v.Words.Danger)));
        Assert.Equal([Typical.SocialWorker.Id, Typical.Chair.Id], scene.ThePair().Versions.Select(v => v.By!.Value));
        Assert.Equal([false, true], scene.ThePair().Versions.Select(v => v.InConference));
    }

    [Fact]
    public void The_same_words_again_change_nothing() =>
        Scales.Prepared().When(Typical.SocialWorker, new RewordPair(Scales.Pair, 1, Scales.Words(" Sky is hurt again "))).ThenNothing();

    [Fact]
    public void The_same_words_for_another_child_are_a_change() =>
        Scales.Prepared().When(Typical.SocialWorker, new RewordPair(Scales.Pair, 1, Scales.Words() with { Children = [Typical.Sky.Id] })).Then<PairReworded>();

    [Fact]
    public void Words_written_over_somebody_elses_are_refused()
    {
        var scene = Scales.Prepared().Given(null, new RewordPair(Scales.Pair, 1, Scales.Words("Other")));
        scene.When(Typical.SocialWorker, new RewordPair(Scales.Pair, 1, Scales.Words("Mine"))).ThenRefused(RefusalReason.PairChangedMeanwhile);
        scene.When(Typical.SocialWorker, new RemovePair(Scales.Pair, 1)).ThenRefused(RefusalReason.PairChangedMeanwhile);
        scene.When(Typical.SocialWorker, new RewordPair(Scales.Pair, 2, Scales.Words("Mine"))).Then<PairReworded>();
    }

    [Fact]
    public void New_words_are_words_too() =>
        Scales.Prepared().When(Typical.SocialWorker, new RewordPair(Scales.Pair, 1, Scales.Words(" "))).ThenRefused(RefusalReason.StatementMissing);

    [Fact]
    public void A_pair_is_changed_ninety_nine_times()
    {
        var scene = Scales.Prepared();
        for (var revision = 1; revision < Limits.PairVersions; revision++)
            scene.Given(Typical.SocialWorker, new RewordPair(Scales.Pair, revision, Scales.Words($"Other {revision}")));

        scene.When(Typical.SocialWorker, new RewordPair(Scales.Pair, Limits.PairVersions, Scales.Words("Last"))).ThenRefused(RefusalReason.TooManyVersions, Limits.PairVersions);
    }

    [Fact]
    public void A_pair_is_taken_off_and_put_back()
    {
        var scene = Scales.Prepared().Given(Typical.SocialWorker, new RemovePair(Scales.Pair, 1));
        Assert.True(scene.ThePair().Removed);
        scene.When(Typical.SocialWorker, new RemovePair(Scales.Pair, 1)).ThenNothing();
        scene.When(Typical.SocialWorker, new RewordPair(Scales.Pair, 1, Scales.Words("Other"))).ThenRefused(RefusalReason.PairGone);

        Assert.False(scene.Given(Typical.SocialWorker, new RestorePair(Scales.Pair)).ThePair().Removed);
        scene.When(Typical.SocialWorker, new RestorePair(Scales.Pair)).ThenNothing();
    }

    [Fact]
    public void A_pair_that_never_was_is_gone()
    {
        foreach (var change in new ConferenceCommand[] { new RewordPair(Id.Pair(9), 1, Scales.Words()), new RemovePair(Id.Pair(9), 1), new RestorePair(Id.Pair(9)) })
            Scales.Prepared().When(Typical.SocialWorker, change).ThenRefused(RefusalReason.PairGone);
    }

    private static Scene Four() => Scales.Prepared()
        .Given(Typical.SocialWorker, Scales.Add(2)).Given(Typical.SocialWorker, Scales.Add(3)).Given(Typical.SocialWorker, Scales.Add(4));

    private static void Refused(PairWords words, RefusalReason reason, params object[] figures) =>
        Typical.Conference().When(Typical.SocialWorker, new AddPair(Scales.Pair, words)).ThenRefused(reason, figures);
}

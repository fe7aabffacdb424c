using ConferenceBoard.Core;
using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live.Evaluation;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Tests.Evaluation;

public sealed class EvaluationBoxTests
{
    [Fact]
    public async Task Forms_are_counted_by_question_and_how_many_are_in_is_told()
    {
        await using var asked = await Answering.OpenAsync(4);
        Assert.Equal(new EvaluationCount(asked.Id, 0, 0), asked.Count);
        asked.GiveAll("00123", "0113-", "32103", "-----");
        Assert.Equal(new EvaluationCount(asked.Id, 4, 0), asked.Count);

        Assert.Same(Answer.Done, await asked.CloseAsync());
        Assert.Equal((3, 1), (asked.Tally.Forms, asked.Tally.Blank));
        Assert.Equal([2, 0, 0, 1], asked.To(EvaluationQuestion.CouldSay));
        Assert.Equal([0, 3, 0, 0], asked.To(EvaluationQuestion.Understood));
        Assert.Empty(asked.To(EvaluationQuestion.MadeWithYou));
        Assert.Equal(EvaluationCount.None, asked.Count);
    }

    [Fact]
    public async Task Another_form_of_the_same_person_counts_once_and_tells_nobody_anything()
    {
        await using var asked = await Answering.OpenAsync(3);
        Assert.Equal(BallotAnswer.In, asked.Give(0, 1, "00000", "first words"));
        asked.Give(1, 1, "11111");
        asked.Give(2, 1, "22222");
        var before = asked.Meeting.Now;
        Assert.Equal(BallotAnswer.In, asked.Give(0, 2, "33333", "last words"));
        Assert.Equal(BallotAnswer.In, asked.Give(0, 2, "33333", "last words"));
        Assert.Equal((RefusalReason.AnsweredElsewhere, 2L), (asked.Give(0, 1, "00000").Refusal!.Reason, asked.Give(0, 1, "00000").Turn));

        Assert.Same(before, asked.Meeting.Now);
        await asked.CloseAsync();
        Assert.Equal([0, 1, 1, 1], asked.To(EvaluationQuestion.Listened));
        Assert.Equal("last words", Assert.Single(asked.Tally.Remarks));
    }

    [Fact]
    public async Task Of_two_devices_of_one_person_the_later_form_counts()
    {
        await using var asked = await Answering.OpenAsync(3);
        var (phone, laptop) = (asked.People[0].Seat, NewId.Seat());
        await asked.Meeting.OfficeAsync(new TakeSeat(laptop, asked.People[0].Id));
        asked.GiveAll("00000", "11111", "11111");
        Assert.Equal((BallotStanding.InHere, BallotStanding.InElsewhere), (asked.Box.StandingOf(phone), asked.Box.StandingOf(laptop)));
        Assert.Equal(BallotAnswer.In, asked.GiveAt(laptop, 2, "33333"));
        Assert.Equal(new EvaluationCount(asked.Id, 3, 1), asked.Count);
        Assert.Equal((BallotStanding.InElsewhere, BallotStanding.InHere), (asked.Box.StandingOf(phone), asked.Box.StandingOf(laptop)));

        await asked.CloseAsync();
        Assert.Equal([0, 2, 0, 1], asked.To(EvaluationQuestion.KnowsNext));
    }

    [Fact]
    public async Task After_a_restart_the_box_is_empty_and_says_so_and_devices_send_again()
    {
        await using var asked = await Answering.OpenAsync(3);
        asked.GiveAll("00000", "11111", "22222");
        await asked.Meeting.RestartAsync();
        Assert.Equal(new EvaluationCount(asked.Id, 0, 0, Again: true), asked.Count);
        Assert.Equal(BallotStanding.NotIn, asked.Box.StandingOf(asked.People[0].Seat));

        asked.GiveAll("00000", "11111", "22222");
        asked.GiveAll("00000", "11111", "22222");
        await asked.CloseAsync();
        Assert.Equal([1, 1, 1, 0], asked.To(EvaluationQuestion.CouldSay));
    }

    [Fact]
    public async Task Chair_note_taker_latecomers_strangers_and_those_removed_are_refused()
    {
        await using var asked = await Answering.OpenAsync(5);
        await asked.Meeting.AskAsync(new RemoveAttendee(asked.People[1].Id));
        await asked.Meeting.AskAsync(new ChangeRole(asked.People[2].Id, Role.NoteTaker));
        await asked.ComeAsync(Role.Professional);

        Assert.Equal(RefusalReason.NotInTheConference, asked.Give(1, 1, "00000").Refusal!.Reason);
        Assert.Equal(RefusalReason.NotInTheConference, asked.GiveAt(NewId.Seat(), 1, "00000").Refusal!.Reason);
        Assert.All(new[] { asked.People[2].Seat, asked.People[5].Seat, asked.Meeting.ChairSeat }, seat => Assert.Equal(RefusalReason.EvaluationNotAsked, asked.GiveAt(seat, 1, "00000").Refusal!.Reason));
        Assert.Equal(0, asked.Count.In);
    }

    [Fact]
    public async Task A_device_let_in_by_the_code_meanwhile_neither_answers_nor_learns()
    {
        await using var asked = await Answering.OpenAsync(3);
        asked.GiveAll("00000", "11111", "22222");
        var seat = NewId.Seat();
        Assert.Same(Answer.Done, await asked.Meeting.OfficeAsync(new AskToComeIn(seat, new Introduction(asked.Meeting.Father, "", Role.FamilyMember, "", Remote: false))));
        Assert.Same(Answer.Done, await asked.Meeting.AskAsync(new AdmitSeat(seat, NewId.Attendee())));

        Assert.Equal(BallotStanding.NotIn, asked.Box.StandingOf(seat));
        Assert.Equal(RefusalReason.EvaluationNotAsked, asked.GiveAt(seat, 99, "33333").Refusal!.Reason);
        await asked.CloseAsync();
        Assert.Equal([1, 1, 1, 0], asked.To(EvaluationQuestion.CouldSay));
    }

    [Fact]
    public async Task What_is_no_form_is_refused_and_what_was_in_stays()
    {
        await using var asked = await Answering.OpenAsync(3);
        asked.GiveAll("00000", "11111", "22222");
        Assert.All(new[] { "0000", "000000", "00004", "" }, form => Assert.Equal(RefusalReason.NotUnderstood, asked.Give(0, 2, form).Refusal!.Reason));
        Assert.Equal(RefusalReason.RemarkTooLong, asked.Give(0, 2, "33333", new string('x', 201)).Refusal!.Reason);
        Assert.Equal(RefusalReason.EvaluationOver, asked.Box.Give(asked.People[0].Seat, NewId.Evaluation(), 2, Answering.Of("33333"), "").Refusal!.Reason);

        await asked.CloseAsync();
        Assert.Equal([1, 1, 1, 0], asked.To(EvaluationQuestion.CouldSay));
    }

    [Fact]
    public async Task Only_the_chair_closes_and_a_screens_own_sums_are_never_taken()
    {
        await using var asked = await Answering.OpenAsync(3);
        asked.GiveAll("00000", "11111", "22222");
        Assert.Equal(RefusalReason.ChairOnly, Assert.IsType<Answer.Refused>(await asked.CloseAsync(by: asked.People[0].Seat)).Refusal.Reason);
        Assert.Equal(RefusalReason.NotUnderstood, Assert.IsType<Answer.Refused>(await asked.Meeting.AskAsync(new CloseEvaluation(asked.Id, EvaluationBox.Nothing))).Refusal.Reason);
        Assert.Equal(BallotAnswer.In, asked.Give(0, 2, "33333"));
        Assert.Equal(EvaluationStanding.Open, asked.Held.Standing);
    }

    [Fact]
    public async Task Of_too_few_forms_nothing_is_stored_and_those_who_are_asked_anew_begin_with_nothing()
    {
        await using var asked = await Answering.OpenAsync(3);
        asked.Give(0, 1, "00000", "Sentinel");
        asked.Give(1, 1, "11111");
        Assert.Same(Answer.Done, await asked.CloseAsync());
        Assert.Equal(EvaluationStanding.TooFew, asked.Held.Standing);
        Assert.DoesNotContain(await asked.Meeting.LogAsync(), e => new Scaling.Plain().Of(e).Contains("Sentinel", StringComparison.Ordinal));

        Assert.Same(Answer.Done, await asked.OpenAgainAsync());
        Assert.Equal(new EvaluationCount(asked.Id, 0, 0), asked.Count);
        Assert.Equal(BallotStanding.NotIn, asked.Box.StandingOf(asked.People[0].Seat));
    }

    [Fact]
    public async Task A_closing_that_was_not_stored_leaves_it_open_and_a_second_one_counts_right()
    {
        await using var asked = await Answering.OpenAsync(3);
        asked.GiveAll("00000", "11111", "22222");
        asked.Meeting.Store.Failures.Enqueue(MemoryStore.Failure.NothingStored);
        var operation = NewId.Operation();
        Assert.Same(Answer.Lost, await asked.CloseAsync(operation));
        Assert.Equal((EvaluationStanding.Open, 3), (asked.Held.Standing, asked.Count.In));
        Assert.Same(Answer.Done, await asked.CloseAsync(operation));
        Assert.Same(Answer.Done, await asked.CloseAsync(operation));
        Assert.Equal([1, 1, 1, 0], asked.To(EvaluationQuestion.CouldSay));
        Assert.Single(await asked.Meeting.LogAsync(), e => e.Event is EvaluationClosed);
    }

    [Fact]
    public async Task After_a_closing_that_was_not_stored_the_box_opens_by_itself_once_the_disk_can_be_read()
    {
        await using var asked = await Answering.OpenAsync(3);
        asked.GiveAll("00000", "11111", "22222");
        var store = asked.Meeting.Store;
        store.Failures.Enqueue(MemoryStore.Failure.NothingStored);
        store.Unreadable = true;
        Assert.Same(Answer.Lost, await asked.CloseAsync());
        Assert.Equal(BallotAnswer.Later, asked.Give(0, 2, "33333"));
        store.Unreadable = false;
        await Eventually.TrueAsync(() => asked.Give(0, 2, "33333") == BallotAnswer.In);
        Assert.Equal(3, asked.Count.In);
    }

    /// <summary>Whatever people send, in whatever order, of each the form with the latest turn is counted.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Whatever_is_sent_in_whatever_order_each_persons_latest_form_counts(int seed)
    {
        var random = new Random(seed);
        await using var asked = await Answering.OpenAsync(6);
        var latest = new Dictionary<int, (long Turn, string Form)>();
        for (var n = 0; n < 120; n++)
        {
            var (who, turn) = (random.Next(6), (long)random.Next(1, 60));
            var form = string.Concat(Enumerable.Range(0, 5).Select(_ => "0123-"[random.Next(5)]));
            var answer = asked.Give(who, turn, form);
            if (answer.Retry)
                break;   // too much at once: what was in stays
            Assert.Equal(!latest.TryGetValue(who, out var had) || turn >= had.Turn, answer.Counts);
            if (answer.Counts)
                latest[who] = (turn, form);
            Assert.Equal(latest.Count, asked.Count.In);
        }

        await asked.CloseAsync();
        var forms = latest.Values.Select(l => l.Form).ToList();
        if (forms.Count(f => f.Any(char.IsDigit)) < 3)
        {
            Assert.Equal(EvaluationStanding.TooFew, asked.Held.Standing);
            return;
        }

        foreach (var question in Enum.GetValues<EvaluationQuestion>())
        {
            int[] counts = [.. Enumerable.Range(0, 4).Select(a => forms.Count(f => f[(int)question] == '0' + a))];
            Assert.Equal(counts.Sum() < 3 ? [] : counts, asked.To(question));
        }
    }
}

using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Tests.Decision;
using ConferenceBoard.Core.Tests.Papers;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Evaluation;

/// <summary>Everyone is asked at the end how the meeting was; of what they say only sums are kept (domain.md §4, anonymity-and-security.md §1).</summary>
public sealed class EvaluationSpecs
{
    public static TheoryData<Role> AllButTheChair => Typical.RolesBut(Role.Chair);

    [Fact]
    public void Everyone_who_was_there_with_a_device_is_asked_but_chair_and_note_taker()
    {
        var scene = Deciding.Announced()
            .Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.Left)).Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, Attendance.SteppedOut))
            .Given(Typical.Chair, new MarkAttendance(Typical.Observer.Id, Attendance.Apologies)).Given(Typical.Chair, new TakeOutDevices(Typical.Teacher.Id))
            .When(Typical.Chair, Asking.Open);

        var asked = scene.Then<EvaluationOpened>().Asked;
        Assert.All(new[] { Typical.Dad, Typical.Mum, Typical.Child, Typical.Supporter, Typical.Interpreter, Typical.SocialWorker }, who => Assert.Contains(who.Id, asked));
        Assert.DoesNotContain(asked, id => new[] { Typical.Chair, Typical.NoteTaker, Typical.Teacher, Typical.Observer }.Any(w => w.Id == id));
    }

    [Fact]
    public void Nobody_is_asked_before_the_outcome_is_known_and_not_by_itself()
    {
        Deciding.Drafted().When(Typical.Chair, Asking.Open).ThenRefused(RefusalReason.EvaluationLater);
        Lettered.CoreGroup().When(Typical.Chair, Asking.Open).ThenRefused(RefusalReason.EvaluationLater);
        Lettered.CoreGroup(ended: true).When(Typical.Chair, Asking.Open).Then<EvaluationOpened>();
        Assert.Equal(EvaluationStanding.NotAsked, Deciding.Announced().State.Evaluation.Standing);
        Assert.False(Deciding.Drafted().Asked(Typical.Chair).MayOpen);
        Assert.True(Deciding.Announced().Asked(Typical.Chair).MayOpen);
    }

    [Theory]
    [MemberData(nameof(AllButTheChair))]
    public void Only_the_chair_asks_and_closes(Role role)
    {
        Deciding.Announced().When(Typical.Of(role), Asking.Open).ThenRefused(RefusalReason.ChairOnly);
        Asking.Opened().When(Typical.Of(role), Asking.Close("00000", "11111", "22222")).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void Fewer_than_hide_each_other_are_not_asked()
    {
        var scene = Deciding.Announced();
        foreach (var who in Typical.Everyone.Where(w => w.Role is not (Role.Chair or Role.NoteTaker)).Skip(2))
            scene.Given(Typical.Chair, new TakeOutDevices(who.Id));
        scene.When(Typical.Chair, Asking.Open).ThenRefused(RefusalReason.EvaluationTooFew, 2, 3);
    }

    [Fact]
    public void A_result_keeps_how_often_each_answer_was_given_and_the_words_in_one_line_each()
    {
        var given = Asking.Close("00310", "00311", "1132-", "-----");
        var scene = Asking.Opened().When(Typical.Chair, given with { Tally = given.Tally with { Remarks = ["Thank\nyou", " "] } });

        var tally = scene.Then<EvaluationClosed>().Tally;
        Assert.Equal((3, 1), (tally.Forms, tally.Blank));
        Assert.Equal<int>([2, 1, 0, 0], tally.Of(EvaluationQuestion.CouldSay));
        Assert.Equal<int>([0, 0, 0, 3], tally.Of(EvaluationQuestion.Understood));
        Assert.Equal("Thank you", Assert.Single(tally.Remarks));
    }

    [Fact]
    public void Of_a_question_that_too_few_answered_nothing_is_kept() =>
        Assert.Empty(Asking.Closed("00310", "00311", "1132-").State.Evaluation.Result!.Of(EvaluationQuestion.MadeWithYou));

    [Theory]
    [InlineData]
    [InlineData("00000", "11111")]
    [InlineData("00000", "11111", "-----", "-----")]
    public void Of_too_few_forms_everything_is_thrown_away_and_they_may_be_asked_anew(params string[] forms)
    {
        var given = Asking.Close(forms);
        var scene = Asking.Opened().When(Typical.Chair, given with { Tally = given.Tally with { Remarks = forms.Length > 0 ? ["kept from everyone"] : [] } });
        Assert.Equal(new EvaluationFailed(Asking.First), scene.Then<EvaluationFailed>());
        Assert.Null(scene.State.Evaluation.Result);
        Assert.Equal((EvaluationPart.ThrownAway, true), (scene.Asked(Typical.Dad).Part, scene.Asked(Typical.Chair).MayOpen));
        scene.When(Typical.Chair, Asking.Open).ThenRefused(RefusalReason.AlreadyThere);
        scene.When(Typical.Chair, new OpenEvaluation(Id.Evaluation(2))).Then<EvaluationOpened>();
        scene.When(Typical.Chair, Asking.Close("00000", "11111", "22222")).ThenRefused(RefusalReason.EvaluationOver);
    }

    [Fact]
    public void An_authority_that_asks_for_more_marks_asks_for_more_forms()
    {
        var four = Asking.Opened().Where(s => s with { Practice = PracticeRules.Usual with { FewestMarks = 4 } });
        four.When(Typical.Chair, Asking.Close("00000", "11111", "22222")).Then<EvaluationFailed>();
    }

    [Fact]
    public void It_is_asked_once_and_closing_it_again_changes_nothing()
    {
        Asking.Opened().When(Typical.Chair, new OpenEvaluation(Id.Evaluation(2))).ThenRefused(RefusalReason.EvaluationAskedOnce);
        var scene = Asking.Closed("00000", "11111", "22222");
        scene.When(Typical.Chair, new OpenEvaluation(Id.Evaluation(2))).ThenRefused(RefusalReason.EvaluationAskedOnce);
        scene.When(Typical.Chair, Asking.Close("33333", "33333", "33333")).ThenNothing();
        Deciding.Announced().When(Typical.Chair, Asking.Close()).ThenRefused(RefusalReason.EvaluationOver);
    }

    [Fact]
    public void Sums_that_no_forms_come_to_are_refused()
    {
        var tally = Asking.Tally("00000", "11111", "22222");
        foreach (var wrong in new[]
                 {
                     null!, tally with { Forms = -1 }, tally with { Forms = 2 }, tally with { Blank = 70 }, tally with { Questions = default }, tally with { Remarks = default }, tally with { Remarks = ["1", "2", "3", "4"] },
                     tally with { Remarks = [null!] }, tally with { Questions = [.. tally.Questions.Reverse()] }, tally with { Questions = tally.Questions.SetItem(1, new QuestionCounts(EvaluationQuestion.Listened, [3, 0, 0])) },
                     tally with { Questions = tally.Questions.SetItem(1, new QuestionCounts(EvaluationQuestion.Listened, [4, -1, 0, 0])) }, tally with { Questions = tally.Questions.SetItem(1, new QuestionCounts(EvaluationQuestion.Listened, [2, 2, 0, 0])) },
                 })
        {
            Asking.Opened().When(Typical.Chair, new CloseEvaluation(Asking.First, wrong)).ThenRefused(RefusalReason.NotUnderstood);
        }
    }

    [Fact]
    public void Chair_and_note_taker_read_what_it_comes_to_and_nobody_else()
    {
        var scene = Asking.Opened();
        Assert.Equal((EvaluationPart.Answers, (EvaluationId?)Asking.First), (scene.Asked(Typical.Dad).Part, scene.Asked(Typical.Dad).Open));
        Assert.Equal((EvaluationPart.Reads, false, false), (scene.Asked(Typical.NoteTaker).Part, scene.Asked(Typical.NoteTaker).MayOpen, scene.Asked(Typical.NoteTaker).MayClose));
        Assert.True(scene.Asked(Typical.Chair) is { MayClose: true, MayOpen: false, Result: null, Fewest: 3 });

        scene.Given(Typical.Chair, Asking.Close("00000", "11111", "22222"));
        Assert.All(Lettered.Writers, who => Assert.Same(scene.State.Evaluation.Result, scene.Asked(who).Result));
        Assert.Equal(EvaluationView.None with { Part = EvaluationPart.Over }, scene.Asked(Typical.Dad));
    }

    [Fact]
    public void Someone_who_comes_later_and_a_device_let_in_later_by_the_code_learn_nothing()
    {
        var (late, device) = (Id.Attendee(50), Id.Seat(51));
        var scene = Asking.Opened()
            .Given(Typical.Chair, new InviteAttendee(late, "Late", Role.FamilyMember, "", Remote: false)).Given(null, new TakeSeat(Id.Seat(50), late))
            .Given(null, new AskToComeIn(device, new Introduction(Typical.Dad.Id, "Lee", Role.FamilyMember, "", Remote: false))).Given(Typical.Chair, new AdmitSeat(device, Id.Attendee(52)))
            .Given(null, new TakeSeat(Id.Seat(53), Typical.Dad.Id));

        Assert.Equal(EvaluationView.None, EvaluationView.For(scene.State, scene.State.Attendee(late)!, Id.Seat(50)));
        Assert.Equal(EvaluationView.None, EvaluationView.For(scene.State, scene[Typical.Dad], device));
        Assert.Equal(EvaluationPart.Answers, EvaluationView.For(scene.State, scene[Typical.Dad], Id.Seat(53)).Part);
    }
}

using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.Care;

/// <summary>What people ask of the chair alone.</summary>
public sealed class AskSpecs
{
    private static readonly AskPrivately ForABreak = new(CareAsk.Break, " I feel sick ");

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Anyone_asks_the_chair_privately(Role role)
    {
        var scene = Typical.Conference().When(Typical.Of(role), ForABreak);

        Assert.Equal("I feel sick", scene.Then<PrivatelyAsked>().Words);
        var ask = Assert.Single(scene.SeenBy(Typical.Chair).Asks);
        Assert.Equal((Typical.Of(role).Id, CareAsk.Break, "I feel sick"), (ask.Person, ask.Kind, ask.Words));
    }

    [Fact]
    public void Neither_the_chair_nor_the_office_asks_the_chair()
    {
        Typical.Conference().When(Typical.Chair, ForABreak).ThenRefused(RefusalReason.NotYours);
        Typical.Conference().When(null, ForABreak).ThenRefused(RefusalReason.NotYours);
        Typical.Conference().When(null, new WithdrawAsk(CareAsk.Break)).ThenRefused(RefusalReason.NotYours);
    }

    [Fact]
    public void Words_are_optional_and_short()
    {
        Typical.Conference().When(Typical.Mum, ForABreak with { Words = null! }).Then<PrivatelyAsked>();
        Typical.Conference().When(Typical.Mum, ForABreak with { Words = new string('x', 200) }).Then<PrivatelyAsked>();
        Typical.Conference().When(Typical.Mum, ForABreak with { Words = new string('x', 201) }).ThenRefused(RefusalReason.WordsTooLong, 201, 200);
        Typical.Conference().When(Typical.Mum, ForABreak with { Kind = (CareAsk)42 }).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void There_is_one_open_ask_of_a_kind()
    {
        var scene = Typical.Conference().Given(Typical.Mum, ForABreak);

        scene.When(Typical.Mum, ForABreak).ThenNothing();
        scene.When(Typical.Mum, ForABreak with { Words = "Please" }).ThenRefused(RefusalReason.AskedAlready);
        scene.When(Typical.Mum, new AskPrivately(CareAsk.TalkToChair, "")).Then<PrivatelyAsked>();
        scene.When(Typical.Dad, ForABreak).Then<PrivatelyAsked>();
    }

    [Fact]
    public void What_was_asked_can_be_taken_back_and_asked_otherwise()
    {
        var scene = Typical.Conference().Given(Typical.Mum, ForABreak).Given(Typical.Dad, ForABreak);

        scene.When(Typical.Mum, new WithdrawAsk(CareAsk.Break)).Then<AskWithdrawn>();
        scene.When(Typical.Mum, new WithdrawAsk(CareAsk.Break)).ThenNothing();
        Assert.Equal("Lee", Assert.Single(scene.SeenBy(Typical.Chair).Asks).Name);
        scene.When(Typical.Mum, ForABreak with { Words = "Please" }).Then<PrivatelyAsked>();
    }

    [Fact]
    public void The_asker_reads_that_the_chair_has_seen_it()
    {
        var scene = Typical.Conference().Given(Typical.Mum, ForABreak);
        Assert.False(Assert.Single(scene.SeenBy(Typical.Mum).YourAsks).Seen);

        scene.When(Typical.Chair, new AnswerAsk(Typical.Mum.Id, CareAsk.Break, Seen: true)).Then<AskAnswered>();
        Assert.True(Assert.Single(scene.SeenBy(Typical.Mum).YourAsks).Seen);
        Assert.Empty(scene.SeenBy(Typical.Chair).Asks);
        scene.When(Typical.Chair, new AnswerAsk(Typical.Mum.Id, CareAsk.Break, Seen: true)).ThenNothing();
    }

    [Fact]
    public void An_answer_can_be_taken_back_and_the_same_asked_again_after_it()
    {
        var scene = Typical.Conference().Given(Typical.Mum, ForABreak).Given(Typical.Chair, new AnswerAsk(Typical.Mum.Id, CareAsk.Break, Seen: true));

        scene.When(Typical.Chair, new AnswerAsk(Typical.Mum.Id, CareAsk.Break, Seen: false)).Then<AskAnswered>();
        Assert.Single(scene.SeenBy(Typical.Chair).Asks);
        scene.Given(Typical.Chair, new AnswerAsk(Typical.Mum.Id, CareAsk.Break, Seen: true)).When(Typical.Mum, ForABreak).Then<PrivatelyAsked>();
        Assert.False(Assert.Single(scene.SeenBy(Typical.Mum).YourAsks).Seen);
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_answers_or_learns_from_a_refusal_that_something_was_asked(Role role)
    {
        Typical.Conference().Given(Typical.Mum, ForABreak).When(Typical.Of(role), new AnswerAsk(Typical.Mum.Id, CareAsk.Break, Seen: true)).ThenRefused(RefusalReason.ChairOnly);
        Typical.Conference().When(Typical.Of(role), new AnswerAsk(Typical.Mum.Id, CareAsk.Break, Seen: true)).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void What_was_taken_back_is_not_answered()
    {
        Typical.Conference().When(Typical.Chair, new AnswerAsk(Typical.Mum.Id, CareAsk.Break, Seen: true)).ThenRefused(RefusalReason.AskGone);
        Typical.Conference().Given(Typical.Mum, ForABreak).When(Typical.Chair, new AnswerAsk(Typical.Mum.Id, (CareAsk)42, Seen: true)).ThenRefused(RefusalReason.AskGone);
    }

    [Fact]
    public void Someone_who_stepped_out_can_still_ask_and_someone_who_left_is_told_how()
    {
        var scene = Typical.Conference().Marked(Typical.Mum, Attendance.SteppedOut).Given(Typical.Mum, ForABreak);
        Assert.Single(scene.SeenBy(Typical.Chair).Asks);

        scene.Marked(Typical.Mum, Attendance.Left).When(Typical.Mum, new AskPrivately(CareAsk.TalkToChair, "")).ThenRefused(RefusalReason.MarkedOut);
        Assert.Empty(scene.SeenBy(Typical.Chair).Asks);
    }

    [Fact]
    public void An_ask_of_someone_removed_goes_and_they_are_told_nothing()
    {
        var scene = Cared.Begun().Given(Typical.Mum, ForABreak).Given(Typical.Chair, new BeginBreak(5)).Given(Typical.Mum, new AskPrivately(CareAsk.StepOut, ""))
            .Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id));

        Assert.Empty(scene.SeenBy(Typical.Chair).Asks);
        Assert.Empty(scene.SeenBy(Typical.Mum).YourAsks);
        Assert.Equal((null, false, false), (scene.SeenBy(Typical.Mum).Break, scene.SeenBy(Typical.Mum).MayAsk, scene.SeenBy(Typical.Mum).MayRaise));
    }
}

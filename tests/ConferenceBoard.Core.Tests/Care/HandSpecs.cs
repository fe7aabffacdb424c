using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.Care;

/// <summary>Raising a hand, and whose turn it is.</summary>
public sealed class HandSpecs
{
    public static TheoryData<Role> Everyone => Typical.RolesBut();

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Theory]
    [MemberData(nameof(Everyone))]
    public void Anyone_raises_their_hand_and_lowers_it_again(Role role)
    {
        var who = Typical.Of(role);
        var scene = Typical.Conference();

        Assert.Equal(who.Id, scene.When(who, new RaiseHand()).Then<HandRaised>().Person);
        scene.When(who, new RaiseHand()).ThenNothing();
        Assert.Equal(who.Id, scene.When(who, new LowerHand()).Then<HandLowered>().Person);
        scene.When(who, new LowerHand()).ThenNothing();
        Assert.Empty(scene.State.Care.Hands);
    }

    [Fact]
    public void Neither_the_office_nor_someone_removed_nor_a_stranger_has_a_hand()
    {
        Typical.Conference().When(null, new RaiseHand()).ThenRefused(RefusalReason.NotYours);
        Typical.Conference().When(null, new LowerHand()).ThenRefused(RefusalReason.NotYours);
        Typical.Conference().When(Typical.Stranger, new RaiseHand()).ThenRefused(RefusalReason.NotInTheConference);
        Typical.Conference().Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id)).When(Typical.Dad, new RaiseHand()).ThenRefused(RefusalReason.NotInTheConference);
    }

    [Theory]
    [InlineData(Attendance.SteppedOut)]
    [InlineData(Attendance.Left)]
    [InlineData(Attendance.Apologies)]
    [InlineData(Attendance.Expected)]
    public void Who_is_marked_as_out_is_told_so(Attendance attendance) =>
        Typical.Conference().Marked(Typical.Mum, attendance).When(Typical.Mum, new RaiseHand()).ThenRefused(RefusalReason.MarkedOut);

    [Fact]
    public void Chair_and_note_taker_lower_anyones_hand()
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
            Typical.Conference().Given(Typical.Mum, new RaiseHand()).When(keeper, new LowerHand(Typical.Mum.Id)).Then<HandLowered>();
        Typical.Conference().When(Typical.Chair, new LowerHand(Typical.Mum.Id)).ThenNothing();
        Typical.Conference().When(Typical.Chair, new LowerHand(Id.Attendee(500))).ThenRefused(RefusalReason.PersonGone);
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_else_lowers_the_hand_of_another(Role role)
    {
        var other = Typical.Everyone.First(w => w.Role != role);
        Typical.Conference().Given(other, new RaiseHand()).When(Typical.Of(role), new LowerHand(other.Id)).ThenRefused(RefusalReason.ChairOnly);
        Typical.Conference().When(Typical.Of(role), new LowerHand(Id.Attendee(500))).ThenRefused(RefusalReason.ChairOnly);
        Typical.Conference().Given(Typical.Of(role), new RaiseHand()).When(Typical.Of(role), new LowerHand(Typical.Of(role).Id)).Then<HandLowered>();
    }

    [Fact]
    public void The_chair_gives_the_turn_and_the_hand_is_off_the_queue()
    {
        var scene = Typical.Conference().Given(Typical.Mum, new RaiseHand()).Given(Typical.Dad, new RaiseHand()).When(Typical.Chair, new CallOn(Typical.Mum.Id));

        Assert.Equal(Typical.Mum.Id, scene.Then<CalledOn>().Person);
        Assert.Equal((Typical.Mum.Id, Typical.Dad.Id), (scene.State.Care.Speaking, Assert.Single(scene.State.Care.Hands).Person));
        scene.When(Typical.Chair, new CallOn(Typical.Mum.Id)).ThenNothing();
    }

    [Fact]
    public void The_chair_calls_on_someone_whose_hand_is_down_too() =>
        Typical.Conference().When(Typical.Chair, new CallOn(Typical.Child.Id)).Then<CalledOn>();

    [Fact]
    public void Called_on_again_while_speaking_a_second_hand_goes_down()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new CallOn(Typical.Mum.Id)).Given(Typical.Mum, new RaiseHand());

        scene.When(Typical.Chair, new CallOn(Typical.Mum.Id)).Then<CalledOn>();
        Assert.Empty(scene.State.Care.Hands);
    }

    [Fact]
    public void A_turn_lasts_until_the_next_call_until_it_is_ended_or_until_the_hand_is_lowered()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new CallOn(Typical.Mum.Id));
        Assert.Equal(Typical.Dad.Id, scene.Given(Typical.Chair, new CallOn(Typical.Dad.Id)).State.Care.Speaking);
        Assert.Equal(Typical.Dad.Id, scene.Given(Typical.Mum, new LowerHand()).State.Care.Speaking);
        Assert.Null(scene.Given(Typical.Dad, new LowerHand()).State.Care.Speaking);

        scene.Given(Typical.Chair, new CallOn(Typical.Dad.Id)).When(Typical.Chair, new EndTurn()).Then<TurnEnded>();
        Assert.Null(scene.State.Care.Speaking);
        scene.When(Typical.Chair, new EndTurn()).ThenNothing();
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_gives_or_ends_turns(Role role)
    {
        Typical.Conference().When(Typical.Of(role), new CallOn(Typical.Of(role).Id)).ThenRefused(RefusalReason.ChairOnly);
        Typical.Conference().Given(Typical.Chair, new CallOn(Typical.Of(role).Id)).When(Typical.Of(role), new EndTurn()).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void Who_is_out_or_gone_is_not_called_on()
    {
        Typical.Conference().Marked(Typical.Mum, Attendance.SteppedOut).When(Typical.Chair, new CallOn(Typical.Mum.Id)).ThenRefused(RefusalReason.PersonOut);
        Typical.Conference().Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id)).When(Typical.Chair, new CallOn(Typical.Mum.Id)).ThenRefused(RefusalReason.PersonGone);
        Typical.Conference().When(Typical.Chair, new CallOn(Id.Attendee(500))).ThenRefused(RefusalReason.PersonGone);
    }

    [Fact]
    public void The_queue_is_in_the_order_in_which_hands_were_raised()
    {
        var scene = Typical.Conference().Given(Typical.Mum, new RaiseHand()).Given(Typical.Advocate, new RaiseHand()).Given(Typical.Teacher, new RaiseHand());

        Assert.Equal("Dawn, Ade, Priya", scene.Queue(Typical.Supporter));
        Assert.Equal("Ade", Assert.Single(scene.SeenBy(Typical.Supporter).Hands, h => h.Remote).Name);
        Assert.Equal((true, 2), (scene.SeenBy(Typical.Teacher).YourHand, scene.SeenBy(Typical.Teacher).BeforeYou));
        Assert.Equal((false, null), (scene.SeenBy(Typical.Supporter).YourHand, scene.SeenBy(Typical.Supporter).BeforeYou));
    }

    [Fact]
    public void Whose_hands_they_are_chair_and_note_taker_can_act_on()
    {
        var scene = Typical.Conference().Given(Typical.Mum, new RaiseHand()).Given(Typical.Chair, new CallOn(Typical.Dad.Id));

        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
            Assert.Equal((Typical.Mum.Id, Typical.Dad.Id), (scene.SeenBy(keeper).Hands[0].Person, scene.SeenBy(keeper).Speaking!.Person));
        Assert.Null(scene.SeenBy(Typical.SocialWorker).Hands[0].Person);
        Assert.Equal(("Lee", null), (scene.SeenBy(Typical.SocialWorker).Speaking!.Name, scene.SeenBy(Typical.SocialWorker).Speaking!.Person));
    }

    [Fact]
    public void Someone_who_goes_is_out_of_the_queue_and_finds_their_place_when_they_come_back()
    {
        var scene = Typical.Conference().Given(Typical.Mum, new RaiseHand()).Given(Typical.Dad, new RaiseHand()).Given(Typical.Chair, new CallOn(Typical.Teacher.Id));

        scene.Marked(Typical.Mum, Attendance.SteppedOut).Marked(Typical.Teacher, Attendance.Left);
        Assert.Equal(("Lee", null), (scene.Queue(Typical.Chair), scene.SeenBy(Typical.Chair).Speaking));
        scene.Marked(Typical.Mum, Attendance.InTheRoom).Marked(Typical.Teacher, Attendance.Remote);
        Assert.Equal(("Dawn, Lee", "Priya"), (scene.Queue(Typical.Chair), scene.SeenBy(Typical.Chair).Speaking!.Name));
    }

    [Fact]
    public void Someone_removed_is_out_of_the_queue()
    {
        var scene = Typical.Conference().Given(Typical.Mum, new RaiseHand()).Given(Typical.Chair, new CallOn(Typical.Dad.Id))
            .Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id)).Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));

        Assert.Equal(("", null), (scene.Queue(Typical.Chair), scene.SeenBy(Typical.Chair).Speaking));
    }

    [Fact]
    public void Who_is_out_is_not_told_whose_hands_are_up_inside()
    {
        var scene = Typical.Conference().Given(Typical.Dad, new RaiseHand()).Given(Typical.Chair, new CallOn(Typical.Child.Id)).Marked(Typical.Mum, Attendance.SteppedOut);

        Assert.Equal(("", null), (scene.Queue(Typical.Mum), scene.SeenBy(Typical.Mum).Speaking));
    }
}

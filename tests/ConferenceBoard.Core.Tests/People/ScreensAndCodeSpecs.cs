using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.People;

/// <summary>Paired screens and the room's join code.</summary>
public sealed class ScreensAndCodeSpecs
{
    private static readonly PairDisplay Projector = new(Id.Display(1), " Projector ");

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    [Fact]
    public void Chair_or_office_make_a_screen_a_wall()
    {
        Assert.Equal("Projector", Typical.Conference().When(Typical.Chair, Projector).Then<DisplayPaired>().Name);
        Typical.Conference().When(null, Projector).Then<DisplayPaired>();
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_pairs_screens_or_changes_the_code(Role role)
    {
        var who = Typical.Of(role);
        Typical.Conference().When(who, Projector).ThenRefused(RefusalReason.ChairOnly);
        Typical.Conference().Given(null, Projector).When(who, new UnpairDisplay(Projector.Display)).ThenRefused(RefusalReason.ChairOnly);
        Typical.Conference().When(who, new ChangeJoinCode("ABC-DEF-GHJ")).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void The_office_does_not_take_screens_away() =>
        Typical.Conference().Given(null, Projector).When(null, new UnpairDisplay(Projector.Display)).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void There_are_no_screens_or_codes_before_there_is_a_conference()
    {
        new Scene().When(null, Projector).ThenRefused(RefusalReason.UnknownConference);
        new Scene().When(null, new ChangeJoinCode("ABC-DEF-GHJ")).ThenRefused(RefusalReason.UnknownConference);
    }

    [Fact]
    public void A_screen_is_paired_once() => Typical.Conference().Given(null, Projector).When(null, Projector with { Name = "Other" }).ThenNothing();

    [Fact]
    public void A_screen_is_a_wall_or_a_tablet_that_goes_round()
    {
        Assert.Equal(DisplayKind.Wall, Typical.Conference().When(null, Projector).Then<DisplayPaired>().Kind);
        Assert.Equal(DisplayKind.Tablet, Typical.Conference().Given(Typical.Chair, Projector with { Kind = DisplayKind.Tablet }).State.Displays[Projector.Display].Kind);
        Typical.Conference().When(Typical.Chair, Projector with { Kind = (DisplayKind)9 }).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void A_screen_has_a_name_of_some_length()
    {
        Typical.Conference().When(null, Projector with { Name = "" }).ThenRefused(RefusalReason.NameMissing);
        Typical.Conference().When(null, Projector with { Name = new string('x', 81) }).ThenRefused(RefusalReason.NameTooLong, Limits.Name);
    }

    [Fact]
    public void Twelve_screens_are_enough()
    {
        var scene = Typical.Conference();
        for (var n = 0; n < Limits.Displays; n++)
            scene.Given(null, new PairDisplay(Id.Display(10 + n), "Screen"));

        scene.When(Typical.Chair, Projector).ThenRefused(RefusalReason.TooManyDisplays, Limits.Displays);
    }

    [Fact]
    public void The_chair_takes_a_screen_off_the_wall()
    {
        var scene = Typical.Conference().Given(null, Projector).When(Typical.Chair, new UnpairDisplay(Projector.Display));

        scene.Then<DisplayUnpaired>();
        Assert.Empty(scene.State.Displays);
        scene.When(Typical.Chair, new UnpairDisplay(Projector.Display)).ThenNothing();
    }

    [Fact]
    public void Chair_or_office_give_the_room_another_code()
    {
        var scene = Typical.Conference().Given(null, new ChangeJoinCode("ABC-DEF-GHJ")).When(Typical.Chair, new ChangeJoinCode("234-567-89K"));

        scene.Then<JoinCodeChanged>();
        Assert.Equal("234-567-89K", scene.State.JoinCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABCDEFGHJ")]
    [InlineData("abc-def-ghj")]
    [InlineData("AB0-DEF-GHJ")]
    [InlineData("ABI-DEF-GHL")]
    [InlineData("ABC-DEF-GHJ-KMN")]
    [InlineData("ABC-DEF-GHJ\n")]
    public void A_code_has_the_shape_of_a_code(string code) =>
        Typical.Conference().When(Typical.Chair, new ChangeJoinCode(code)).ThenRefused(RefusalReason.CodeShape);

    [Fact]
    public void Every_sign_of_the_alphabet_may_stand_in_a_code() =>
        Assert.All(ChangeJoinCode.Alphabet, sign => Typical.Conference().When(null, new ChangeJoinCode($"{sign}{sign}{sign}-234-567")).Then<JoinCodeChanged>());
}

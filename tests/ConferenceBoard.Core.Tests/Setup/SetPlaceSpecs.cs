using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Setup;

/// <summary>Where a conference is held, and how to join it from elsewhere.</summary>
public sealed class SetPlaceSpecs
{
    private static readonly SetPlace Hall = new(" Meadow Hall, room 2 ", "By the side door.\nAsk for Nia.", "https://meet.example/robin-sky?pwd=1");

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Fact]
    public void Office_chair_and_note_taker_say_where_it_is()
    {
        foreach (var who in new[] { null, Typical.Chair, Typical.NoteTaker })
        {
            var scene = Typical.Conference().When(who, Hall);
            Assert.Equal(new MeetingPlace("Meadow Hall, room 2", Hall.HowToFindIt, Hall.MeetingLink), scene.Then<PlaceSet>().Place);
            scene.When(who, Hall).ThenNothing();
        }
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_else_does(Role role) => Typical.Conference().When(Typical.Of(role), Hall).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void There_is_no_place_before_there_is_a_conference() => new Scene().When(null, Hall).ThenRefused(RefusalReason.UnknownConference);

    [Fact]
    public void Everyone_who_was_let_in_sees_it_and_who_was_removed_does_not()
    {
        var scene = Typical.Conference().Given(null, Hall).Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        foreach (var who in Typical.Everyone)
            Assert.Equal(who == Typical.Dad ? MeetingPlace.None : scene.State.Place, BoardView.For(scene.State, scene[who]).Place);
    }

    [Theory]
    [InlineData("http://meet.example/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("meet.example/1")]
    [InlineData("/c/1")]
    [InlineData("https://")]
    [InlineData("https:meet.example")]
    [InlineData("https://meet.example/1 https://other.example")]
    [InlineData("https://bank.example@other.example/")]
    [InlineData("data:text/html,x")]
    public void A_meeting_link_is_a_whole_https_address(string link) =>
        Typical.Conference().When(Typical.Chair, Hall with { MeetingLink = link }).ThenRefused(RefusalReason.MeetingLinkShape, Limits.MeetingLink);

    [Fact]
    public void Each_part_can_be_left_out_and_has_room_enough()
    {
        Typical.Conference().Given(Typical.Chair, Hall).When(Typical.Chair, new SetPlace("", null!, "")).Then<PlaceSet>();
        Typical.Conference().When(Typical.Chair, Hall with { Venue = new string('x', 200), HowToFindIt = new string('x', 500) }).Then<PlaceSet>();
        Typical.Conference().When(Typical.Chair, Hall with { Venue = new string('x', 201) }).ThenRefused(RefusalReason.PlaceTooLong, 201, Limits.Venue);
        Typical.Conference().When(Typical.Chair, Hall with { HowToFindIt = new string('x', 501) }).ThenRefused(RefusalReason.PlaceTooLong, 501, Limits.WayThere);
        Typical.Conference().When(Typical.Chair, Hall with { MeetingLink = Link(500) }).Then<PlaceSet>();
        Typical.Conference().When(Typical.Chair, Hall with { MeetingLink = Link(501) }).ThenRefused(RefusalReason.MeetingLinkShape, Limits.MeetingLink);
    }

    private static string Link(int length) => "https://meet.example/".PadRight(length, 'x');
}

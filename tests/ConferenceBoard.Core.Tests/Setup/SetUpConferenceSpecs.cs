using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Setup;

public sealed class SetUpConferenceSpecs
{
    private static readonly SetPlace Library = new("The Old Library", "", "");

    [Fact]
    public void The_office_sets_up_a_conference_whole()
    {
        var state = new Scene().When(null, SetUp(Library, Invite(1, Role.Chair), Invite(2, Role.SocialWorker))).ThenAccepted().State;
        Assert.Equal((Typical.Opening.Details, Carry.Rules, "The Old Library"), (state.Details, state.Practice, state.Place.Venue));
        Assert.Equal([Role.Chair, Role.SocialWorker], state.Attendees.Select(a => a.Role));
        Assert.Equal(2, state.Children.Count);
    }

    [Fact]
    public void What_one_part_refuses_refuses_the_whole()
    {
        var scene = new Scene();
        scene.When(null, SetUp(Library, Invite(1, Role.Chair), Invite(2, Role.Chair))).ThenRefused(RefusalReason.OneChair);
        scene.When(null, SetUp(new SetPlace("", "", "not a link"), Invite(1, Role.Chair))).ThenRefused(RefusalReason.MeetingLinkShape, Limits.MeetingLink);
        Assert.Equal(0, scene.State.Version);
    }

    [Fact]
    public void Once_and_by_nobody_else()
    {
        Typical.Conference().When(null, SetUp(Library)).ThenRefused(RefusalReason.AlreadyOpen);
        Typical.Conference().When(Typical.Chair, SetUp(Library)).ThenRefused(RefusalReason.NotYours);
    }

    [Fact]
    public void Nothing_missing_is_taken()
    {
        new Scene().When(null, SetUp(null!)).ThenRefused(RefusalReason.NotUnderstood);
        new Scene().When(null, SetUp(Library, [.. Enumerable.Range(1, Limits.Attendees + 1).Select(n => Invite(n, Role.Professional))])).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void Rules_without_a_name_are_left_out() =>
        Assert.False(new Scene().Given(null, SetUp(Library) with { Rules = PracticeRules.Usual }).State.Practice.IsAdopted);

    private static SetUpConference SetUp(SetPlace place, params InviteAttendee[] people) => new(Typical.Opening, Carry.Rules, place, [.. people]);

    private static InviteAttendee Invite(int number, Role role) => new(Id.Attendee(number), $"Person {number}", role, "", Remote: false);
}

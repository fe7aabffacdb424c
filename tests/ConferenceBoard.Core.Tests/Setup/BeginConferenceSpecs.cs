using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Agenda;

namespace ConferenceBoard.Core.Tests.Setup;

public sealed class BeginConferenceSpecs
{
    public static TheoryData<ConferenceBoard.Core.People.Role> OthersThanChair => Typical.RolesBut(ConferenceBoard.Core.People.Role.Chair);

    [Fact]
    public void The_chair_begins_the_conference()
    {
        var scene = Typical.Conference();
        Assert.Null(scene.State.BegunAt);

        var begun = scene.When(Typical.Chair, new BeginConference()).Then<ConferenceBegun>();
        Assert.Equal(begun.At, scene.State.BegunAt);
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_begins_it(ConferenceBoard.Core.People.Role role) =>
        Typical.Conference().When(Typical.Of(role), new BeginConference()).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void The_office_does_not_begin_it()
    {
        Typical.Conference().When(null, new BeginConference()).ThenRefused(RefusalReason.ChairOnly);
        new Scene().When(null, new BeginConference()).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void With_an_agenda_its_first_step_begins_too()
    {
        var scene = Meeting.Prepared().When(Typical.Chair, new BeginConference()).ThenAccepted();
        Assert.Equal((scene.Now, scene.Now), (scene.State.BegunAt, scene.State.Agenda.Since));
        Assert.Equal("CTTTT", scene.Standings());
        scene.When(Typical.Chair, new BeginConference()).ThenNothing();
    }

    [Fact]
    public void It_begins_once()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new BeginConference());
        var first = scene.State.BegunAt;

        scene.When(Typical.Chair, new BeginConference()).ThenNothing();
        Assert.Equal(first, scene.State.BegunAt);
    }
}

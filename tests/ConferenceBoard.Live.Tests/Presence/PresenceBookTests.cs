using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live.Presence;

namespace ConferenceBoard.Live.Tests.Presence;

public sealed class PresenceBookTests
{
    private static readonly TimeSpan Almost = PresenceBook.Lease - TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_person_is_connected_as_long_as_one_of_their_devices_is()
    {
        await using var meeting = await Meeting.OpenAsync();
        var phone = meeting.Session.People.Connect(meeting.Father);
        var tablet = meeting.Session.People.Connect(meeting.Father);
        Assert.Equal(2, meeting.Now.Connected[meeting.Father]);

        phone.Dispose();
        phone.Dispose();
        Assert.Equal(1, meeting.Now.Connected[meeting.Father]);
        tablet.Dispose();
        Assert.DoesNotContain(meeting.Father, meeting.Now.Connected);
    }

    [Fact]
    public async Task A_lease_runs_out_unless_it_is_renewed()
    {
        await using var meeting = await Meeting.OpenAsync();
        var people = meeting.Session.People;
        var card = await WriteAsync(meeting);
        people.Type(meeting.FatherSeat, card);
        meeting.Clock.Pass(Almost);
        people.Sweep();
        Assert.Equal((meeting.Father, card), (meeting.Now.Typing[meeting.FatherSeat].Attendee, meeting.Now.Typing[meeting.FatherSeat].Card));

        people.Type(meeting.FatherSeat, card);
        meeting.Clock.Pass(Almost);
        people.Sweep();
        Assert.Contains(meeting.FatherSeat, meeting.Now.Typing);

        meeting.Clock.Pass(TimeSpan.FromSeconds(1));
        people.Sweep();
        Assert.Empty(meeting.Now.Typing);
    }

    [Fact]
    public async Task A_device_types_in_one_place_and_may_stop()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Session.People.Type(meeting.FatherSeat, await WriteAsync(meeting));
        meeting.Session.People.Type(meeting.FatherSeat, null);
        Assert.Null(Assert.Single(meeting.Now.Typing.Values).Card);
        meeting.Session.People.StopTyping(meeting.FatherSeat);
        Assert.Empty(meeting.Now.Typing);
    }

    [Fact]
    public async Task The_chair_breaks_a_lease_and_nobody_else_does()
    {
        await using var meeting = await Meeting.OpenAsync();
        var card = await WriteAsync(meeting);
        meeting.Session.People.Type(meeting.ChairSeat, card);
        meeting.Session.People.Break(meeting.FatherSeat, card);
        Assert.Contains(meeting.ChairSeat, meeting.Now.Typing);

        meeting.Session.People.Type(meeting.FatherSeat, card);
        meeting.Session.People.Break(meeting.ChairSeat, NewId.Card());
        Assert.Equal(2, meeting.Now.Typing.Count);
        meeting.Session.People.Break(meeting.ChairSeat, card);
        Assert.Empty(meeting.Now.Typing);
    }

    [Fact]
    public async Task A_device_that_is_not_in_types_nothing()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Session.People.Type(NewId.Seat(), null);
        Assert.Empty(meeting.Now.Typing);
    }

    [Fact]
    public async Task Whoever_is_removed_types_no_more()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Session.People.Type(meeting.FatherSeat, null);
        await meeting.AskAsync(new RemoveAttendee(meeting.Father));
        meeting.Session.People.Sweep();
        Assert.Empty(meeting.Now.Typing);
    }

    [Fact]
    public async Task Presence_is_not_stored()
    {
        await using var meeting = await Meeting.OpenAsync();
        using var phone = meeting.Session.People.Connect(meeting.Father);
        meeting.Session.People.Type(meeting.FatherSeat, null);
        Assert.Empty(meeting.Store.Appends);
        await meeting.RestartAsync();
        Assert.Empty(meeting.Now.Typing);
        Assert.Empty(meeting.Now.Connected);
    }

    [Fact]
    public async Task Nobody_types_where_they_may_not_write()
    {
        await using var meeting = await Meeting.OpenAsync();
        var hidden = Meeting.Card() with { Audience = Audience.ChairOnly };
        var others = Meeting.Card();
        await meeting.AskAsync(hidden);
        await meeting.AskAsync(others);
        foreach (var card in new[] { hidden.Card, others.Card, NewId.Card() })
            meeting.Session.People.Type(meeting.FatherSeat, card);
        Assert.Empty(meeting.Now.Typing);

        await meeting.AskAsync(new ChangeRole(meeting.Father, Role.Observer));
        meeting.Session.People.Type(meeting.FatherSeat, null);
        Assert.Empty(meeting.Now.Typing);
    }

    [Fact]
    public async Task A_lease_that_was_just_taken_is_not_told_again()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Session.People.Type(meeting.FatherSeat, null);
        var now = meeting.Now;
        meeting.Session.People.Type(meeting.FatherSeat, null);
        Assert.Same(now, meeting.Now);
        meeting.Clock.Pass(TimeSpan.FromSeconds(1));
        meeting.Session.People.Type(meeting.FatherSeat, null);
        Assert.NotSame(now, meeting.Now);
    }

    /// <summary>A card of the father's, on which both may write.</summary>
    private static async Task<CardId> WriteAsync(Meeting meeting)
    {
        var card = Meeting.Card();
        Assert.Same(Answer.Done, await meeting.AskAsync(card, by: meeting.FatherSeat));
        meeting.Store.Appends.Clear();
        return card.Card;
    }
}

using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Web.Components.Board;
using ConferenceBoard.Web.Tests.Support;

namespace ConferenceBoard.Web.Tests.Board;

public sealed class TypistsTests
{
    [Fact]
    public async Task Typing_is_told_only_to_those_who_may_see_the_card()
    {
        await using var room = await Room.OpenAsync();
        var (open, hidden) = (await room.WriteAsync("one"), await room.WriteAsync("two", audience: Audience.Professionals));
        var mother = room.State.Attendee(room.Mother)!;

        room.Session.People.Type(room.ChairSeat, open);
        Assert.Equal([open], Typists.Beside(default, mother, room.Session.Now, Typists.None).Keys);
        room.Session.People.Type(room.ChairSeat, hidden);
        Assert.Same(Typists.None, Typists.Beside(default, mother, room.Session.Now, Typists.None));
        Assert.Equal([hidden], Typists.Beside(default, mother with { Role = Role.Professional }, room.Session.Now, Typists.None).Keys);
    }

    [Fact]
    public async Task A_lease_on_a_new_card_is_news_and_a_renewed_one_is_not()
    {
        await using var room = await Room.OpenAsync();
        var before = room.Session.Now.Typing;
        room.Session.People.Type(room.ChairSeat, null);
        var now = room.Session.Now.Typing;
        Assert.False(Typists.Same(before, now));
        Assert.True(Typists.Same(now, now.SetItem(room.ChairSeat, now[room.ChairSeat] with { Until = DateTimeOffset.MaxValue })));
    }
}

using ConferenceBoard.EndToEnd.Support;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Chair, wall, parent and professional at once.</summary>
public sealed class WritingTogetherTests(Browsers browsers, SharedServer server) : MeetingTest(browsers), IClassFixture<SharedServer>
{
    [Fact]
    public Task A_card_written_on_any_screen_appears_on_all() => MeetAsync(server.Process, async room =>
    {
        var chair = await room.ChairAsync();
        var parent = await room.PhoneAsync("Parent");
        await chair.AddAsync(2, "Kerra rang the nursery herself");
        await parent.SeesAsync("Kerra rang the nursery herself");
        await parent.AddAsync("What are we worried about?", "I am afraid of this meeting");
        await chair.SeesAsync("I am afraid of this meeting");
    });
}

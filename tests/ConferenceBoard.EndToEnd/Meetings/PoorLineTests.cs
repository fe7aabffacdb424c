using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Someone takes part by way of a poor line: 300 ms there and back, and every fiftieth packet sent twice.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class PoorLineTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task What_is_written_on_a_poor_line_comes_once_and_what_others_write_is_seen() => MeetAsync(async room =>
    {
        await using var line = SlowLine.To(room.Server);
        var (chair, wall, mum) = (await room.ChairAsync(), await room.WallAsync(), await room.PhoneAsync("Parent", line));
        string[] words = ["Jory sings in the morning", "Nan comes on Sundays", "School rings me first", "We eat together now", "The neighbour has our key"];

        // Faster than the line: the next is written before the one before has come back.
        foreach (var one in words)
            await mum.WriteAsync(BoardWords.Column_WorkingWell, one);
        foreach (var one in words)
        {
            await mum.SeesAsync(one);
            await chair.SeesAsync(one);
            await wall.SeesAsync(one);
        }

        await mum.IsSavedAsync();
        foreach (var one in words)
            await Expect(chair.Card(one)).ToHaveCountAsync(1);

        // What is being typed stays while others' changes come in.
        await mum.Box.PressSequentiallyAsync("Half a sente");
        await chair.AddAsync(1, "A change from the room");
        await mum.SeesAsync("A change from the room");
        await mum.Box.PressSequentiallyAsync("nce");
        await Expect(mum.Box).ToHaveValueAsync("Half a sentence");
        Assert.True(line.Lost > 0, "Nothing was lost on the way: the line is better than it should be.");

        // Before the line is taken down, of which her browser would rightly complain.
        await mum.Page.CloseAsync();
    });
}

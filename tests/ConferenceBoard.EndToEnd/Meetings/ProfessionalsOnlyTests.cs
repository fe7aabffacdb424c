using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A part without the family: only while none of them is in the room, and over as soon as one is.</summary>
public sealed class ProfessionalsOnlyTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string ForProfessionals = "A neighbour says a man stays at night", ForChair = "Check with police before the break";

    [Fact]
    public Task It_begins_only_without_the_family_and_ends_by_itself_when_one_of_them_is_here() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        var remote = await room.PhoneAsync("Other parent");
        await chair.BeginAsync();
        await chair.ShowAsync(BoardWords.ShowAll);
        await wall.IsOnAsync();
        await chair.AddAsync(2, "A marker for all");
        await remote.SeesAsync("A marker for all");
        await Expect(wall.Card("A marker for all")).ToHaveCountAsync(1);

        var here = await HereNowPanel.OpenedAsync(chair);
        await Expect(here.Switch).ToBeDisabledAsync();
        await Expect(here.Switch).ToHaveAccessibleDescriptionAsync(string.Format(CultureInfo.CurrentCulture, MeetingWords.ProfessionalsOnlyNot, "Kerra, Jean"));
        await here.PutAsync("Kerra", MeetingWords.Here_Out);
        await here.PutAsync("Jean", MeetingWords.Here_Out);
        await Expect(here.Switch).ToBeEnabledAsync();
        await Expect(here.Switch).ToHaveAccessibleDescriptionAsync(MeetingWords.ProfessionalsOnlyEnds);
        await here.ChangeAsync();
        await SeesHereAsync(remote, 6);
        var (frame, screen, messages) = (await FrameAsync(wall), await remote.Page.GetByRole(AriaRole.Main).InnerTextAsync(), Messages(remote));

        // Begun by the chair, ended by the chair's own mark.
        await BeginPartAsync(chair);
        await Expect(wall.Card(ForProfessionals)).ToHaveCountAsync(1);
        Assert.Equal(frame, await FrameAsync(wall));
        await wall.SeesNothingOfAsync(ForChair);
        Assert.Equal(messages, Messages(remote));   // nothing is sent to the parent elsewhere when it begins
        await chair.MarkAsync("Jean", BoardWords.Attendance_InTheRoom);
        await wall.SeesNothingOfAsync(ForProfessionals);
        Assert.Equal(frame, await FrameAsync(wall));
        await IsOverAsync(chair);

        // Ended by the chair.
        await SeesHereAsync(remote, 7);
        await HereNowPanel.SetAsync(chair, ("Jean", MeetingWords.Here_Out));
        await SeesHereAsync(remote, 6);
        messages = Messages(remote);
        await BeginPartAsync(chair);
        await Expect(wall.Card(ForProfessionals)).ToHaveCountAsync(1);
        here = await HereNowPanel.OpenedAsync(chair);
        await Expect(here.Switch).ToBeCheckedAsync();
        await here.Switch.UncheckAsync(new() { Force = true });
        await here.ChangeAsync();
        await wall.SeesNothingOfAsync(ForProfessionals);
        Assert.Equal(messages, Messages(remote));   // nor when it ends

        // Begun again, and ended by the telephone of someone of the family who arrives.
        await BeginPartAsync(chair);
        await Expect(wall.Card(ForProfessionals)).ToHaveCountAsync(1);
        await room.PhoneAsync("Child");
        await wall.SeesNothingOfAsync(ForProfessionals);
        Assert.Equal(frame, await FrameAsync(wall));
        await IsOverAsync(chair);

        // Who came and went the parent elsewhere may know; of what was shown meanwhile nothing.
        Assert.Equal(screen, await remote.Page.GetByRole(AriaRole.Main).InnerTextAsync());
        await remote.Person.HasNothingOfAsync(ForProfessionals, MeetingWords.ProfessionalsOnly);
        await wall.Person.HasAsync(ForProfessionals);
        await wall.Person.HasNothingOfAsync(MeetingWords.ProfessionalsOnly, MeetingWords.ProfessionalsOnlyEnds, ForChair);
    });

    [Fact]
    public async Task A_practice_without_such_a_part_offers_no_switch_for_it()
    {
        await using var server = await ServerProcess.StartAsync(["--practice", "brackwater"]);
        await MeetAsync(server, async room =>
        {
            var chair = await room.ChairAsync();
            await chair.BeginAsync();
            var here = await HereNowPanel.OpenedAsync(chair);
            await here.PutAsync("Kerra", MeetingWords.Here_Out);
            await here.PutAsync("Jean", MeetingWords.Here_Out);
            await Expect(here.Dialog.GetByRole(AriaRole.Radio).First).ToBeVisibleAsync();
            await Expect(here.Dialog.GetByRole(AriaRole.Switch)).ToHaveCountAsync(0);
            await Expect(here.Dialog).Not.ToContainTextAsync(MeetingWords.ProfessionalsOnly);
        });
    }

    private static async Task BeginPartAsync(ChairPage chair)
    {
        var here = await HereNowPanel.OpenedAsync(chair);
        await here.Switch.CheckAsync(new() { Force = true });
        await here.ChangeAsync();
    }

    private static async Task IsOverAsync(ChairPage chair)
    {
        var here = await HereNowPanel.OpenedAsync(chair);
        await Expect(here.Switch).Not.ToBeCheckedAsync();
        await Expect(here.Switch).ToBeDisabledAsync();
        await chair.Page.Keyboard.PressAsync("Escape");
        await Expect(here.Dialog).ToHaveCountAsync(0);
    }

    /// <summary>All that stands on the wall around its columns, and their names.</summary>
    private static async Task<string> FrameAsync(WallPage wall) =>
        string.Join('\n', [.. await wall.Page.GetByRole(AriaRole.Heading).AllInnerTextsAsync(), .. await wall.Page.Locator(".wall-header p, .wall-footer").AllInnerTextsAsync()]);

    /// <summary>What the server has sent, but for those that only keep the line alive.</summary>
    private static string Messages(AttendeePage attendee) => string.Join("\n---\n", CircuitMessages.Read(attendee.Person.Frames.OfCircuit).Select(message => message.Lines));

    /// <summary>The device says how many people are here.</summary>
    private static Task SeesHereAsync(AttendeePage page, int people) =>
        Expect(page.Button(string.Format(CultureInfo.CurrentCulture, MeetingWords.WhoIsHereCount, people))).ToBeVisibleAsync();
}

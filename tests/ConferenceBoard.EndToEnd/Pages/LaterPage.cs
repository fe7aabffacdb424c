using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The device of someone whose part comes later.</summary>
internal static class LaterPage
{
    /// <summary>It says that, calmly, and has nothing else: no card, no box, no step, nobody's name.</summary>
    /// <param name="attendee">Whose.</param>
    /// <param name="asked">They have asked the chair for something, and that still stands.</param>
    public static async Task IsOnlyToldToWaitAsync(this AttendeePage attendee, bool asked = false)
    {
        var page = attendee.Page;
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync([MeetingWords.LaterTitle]);
        await Expect(page.GetByRole(AriaRole.Main)).ToHaveTextAsync(
            $"{MeetingWords.LaterTitle} {MeetingWords.LaterText} {MeetingWords.LaterAsk}", new() { UseInnerText = true });
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveTextAsync(asked ? [BoardWords.Leave, MeetingWords.AllRight, MeetingWords.NeedSomething] : [BoardWords.Leave, MeetingWords.NeedSomething]);
        await Expect(page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(page.GetByText(MeetingWords.HereNowLabel)).ToHaveCountAsync(0);
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>A person who uses nothing but the keyboard.</summary>
internal sealed class Keys(IPage page)
{
    /// <summary>More than any page of ours has places to stop at.</summary>
    private const int Most = 200;

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task TypeAsync(string words) => page.Keyboard.TypeAsync(words);

    /// <summary>Goes on with Tab until this has the focus.</summary>
    public async Task ToAsync(ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var n = 0; n < Most; n++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
            await PressAsync("Tab");
        }

        Assert.Fail("Tab does not come to: " + target);
    }

    /// <summary>Goes to a button and presses Enter.</summary>
    public async Task PressAsync(ILocator button)
    {
        await Expect(button).ToBeEnabledAsync();
        await ToAsync(button);
        await PressAsync("Enter");
    }
}

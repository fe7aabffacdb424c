using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>What was sent to someone, and what was not.</summary>
internal static class Received
{
    /// <summary>The search finds these: without that, that it finds nothing elsewhere would say nothing.</summary>
    public static async Task HasAsync(this Person person, params string[] texts)
    {
        foreach (var text in texts)
            Assert.True(await person.Frames.HoldAsync(text), $"The search does not find what {person.Name} was sent: {text}");
    }

    /// <summary>None of these is in any frame, body or header, nor in the page.</summary>
    public static async Task HasNothingOfAsync(this Person person, params string[] texts)
    {
        Assert.True(person.Frames.Count > 5, $"Nothing was recorded of {person.Name}.");
        foreach (var text in texts)
        {
            await Expect(person.Page.Locator("html")).Not.ToContainTextAsync(text);
            Assert.False(await person.Frames.HoldAsync(text), $"{person.Name} was sent: {text}");
        }
    }

    /// <summary>What the server answers when this person's own browser asks for something.</summary>
    public static Task<int> StatusOfAsync(this Person person, string address) =>
        person.Page.EvaluateAsync<int>("address => fetch(address, { cache: 'no-store' }).then(answer => answer.status)", address);
}

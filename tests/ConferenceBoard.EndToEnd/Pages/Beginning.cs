using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Beginning a meeting where its agenda is not what is tested.</summary>
internal static class Beginning
{
    /// <summary>The chair begins the conference.</summary>
    public static async Task BeginAsync(this ChairPage chair)
    {
        await chair.Button(ScaleWords.Begin).ClickAsync();
        await Expect(chair.Button(ScaleWords.Begin)).ToHaveCountAsync(0);
    }
}

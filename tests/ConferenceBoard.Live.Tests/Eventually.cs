namespace ConferenceBoard.Live.Tests;

/// <summary>Waits for what another thread does.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<bool> holds)
    {
        var until = Environment.TickCount64 + 10_000;
        while (!holds())
        {
            Assert.True(Environment.TickCount64 < until, "It never came true.");
            await Task.Delay(1);
        }
    }
}

using Microsoft.Playwright;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>Waiting for one of two things of which nobody can say which it will be.</summary>
internal static class Expected
{
    /// <summary>Which comes into sight first, 0 or 1.</summary>
    public static async Task<int> FirstAsync(params ILocator[] places)
    {
        var waiting = places.Select(place => place.WaitForAsync(new() { State = WaitForSelectorState.Visible })).ToList();
        var first = await Task.WhenAny(waiting);
        foreach (var other in waiting.Where(task => task != first))
            _ = other.ContinueWith(task => task.Exception, TaskScheduler.Default);   // it never comes; nobody asks what became of it
        await first;
        return waiting.IndexOf(first);
    }
}

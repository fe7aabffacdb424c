using Microsoft.Playwright;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>Looks at the wall all the time, and keeps every text that stood on it.</summary>
internal sealed class WallWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Task _watching;

    public WallWatch(IPage wall) => _watching = WatchAsync(wall);

    /// <summary>Ends the watch. At each moment the wall had one of these headings, or nothing on it at all while it loaded itself anew.</summary>
    public async Task HasSeenOnlyAsync(params string[] headings)
    {
        await _over.CancelAsync();
        await _watching;
        Assert.NotEmpty(_seen);
        Assert.All(_seen, text => Assert.True(text.Length == 0 || headings.Contains(text, StringComparer.Ordinal), "The wall showed: " + text));
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _watching;
        _over.Dispose();
    }

    private async Task WatchAsync(IPage wall)
    {
        // What a wall has beside cards and column heads: its heading; and anything that stands outside of the wall.
        const string Look = """
            () => {
              const main = document.querySelector('main');
              const around = [...document.body?.children ?? []].filter(e => !e.contains(main) && e.tagName !== 'SCRIPT').map(e => e.innerText).join(' ').trim();
              return ((main?.querySelector('h1')?.innerText ?? '') + ' ' + around + ' ' + (document.querySelector('[role=alert]')?.innerText ?? '')).trim();
            }
            """;
        while (!_over.IsCancellationRequested)
        {
            try
            {
                _seen.Add(await wall.EvaluateAsync<string>(Look));
            }
            catch (PlaywrightException)
            {
                // Between two pages there is nothing to look at.
            }

            await Task.Delay(50).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

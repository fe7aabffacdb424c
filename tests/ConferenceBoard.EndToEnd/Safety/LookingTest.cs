using ConferenceBoard.EndToEnd.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>A test in which axe looks at pages by WCAG 2.2 AA; all it finds is told at the end.</summary>
public abstract class LookingTest(Browsers browsers) : MeetingTest(browsers)
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private readonly List<string> _found = [];

    /// <summary>Looks at a page, once this text stands on it.</summary>
    private protected async Task LookAsync(string where, IPage page, string? title = null)
    {
        if (title is not null)
            await Expect(page.GetByText(title).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
        // A paper in a frame is a page of its own, looked at by itself: its landmarks are not this page's.
        var result = await page.RunAxe(new AxeRunContext { Exclude = [new AxeSelector("iframe")] }, Wcag);
        Assert.NotEmpty(result.Passes);
        _found.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{where}: {v.Id} ({v.Help}) at {n.Target}: {n.Html[..Math.Min(n.Html.Length, 160)]}")));
    }

    /// <summary>Nothing on the page has to be moved sideways on the narrowest phone (WCAG 1.4.10).</summary>
    private protected static async Task IsNarrowAsync(string where, IPage page)
    {
        const string Widest = """
            () => {
              const wide = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1));
              const root = document.scrollingElement;
              return root.scrollWidth <= root.clientWidth ? '' : `${root.scrollWidth}: ` + wide.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ');
            }
            """;
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, 640);
        var wide = await page.EvaluateAsync<string>(Widest);
        await page.SetViewportSizeAsync(before.Width, before.Height);
        Assert.True(wide.Length == 0, $"{where} is wider than 320: {wide}");
    }

    private protected void FoundNothing() => Assert.True(_found.Count == 0, string.Join('\n', _found));
}

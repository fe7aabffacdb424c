using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>Whatever family stands on the wall, each of its words can be read from the last row, and who is out of sight is counted.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class GenogramLettersTests(Browsers browsers) : MeetingTest(browsers)
{
    /// <summary>Names a folder into which the wall of each family is pictured, for somebody who looks at it.</summary>
    private const string Pictures = "CONFERENCEBOARD_PICTURES";

    private static readonly (int Width, int Height)[] Sizes = [(1280, 720), (3840, 2160), Screens.Wall];

    /// <summary>What is wrong with the wall as it stands: small letters, people cut or covered but not counted, counts that are not so.</summary>
    private const string Look = """
        () => {
          const wall = document.querySelector('.geno-wall'), svg = wall.querySelector('.geno-canvas > svg'), canvas = svg.parentElement.getBoundingClientRect();
          const probe = wall.appendChild(document.createElement('i'));
          probe.style.cssText = 'position:absolute;block-size:0;inline-size:var(--wall-fine)';
          const least = probe.getBoundingClientRect().width;
          probe.remove();
          const scale = canvas.width / svg.viewBox.baseVal.width, found = [];
          if (Math.abs(canvas.height / svg.viewBox.baseVal.height - scale) > .01) found.push('the picture does not fill its place');
          for (const text of svg.querySelectorAll('text')) {
            const size = parseFloat(getComputedStyle(text).fontSize) * scale;
            if (size < least - .1) found.push(`${text.textContent}: ${size.toFixed(1)} of ${least.toFixed(1)} px`);
          }
          for (const words of wall.querySelectorAll('li span, [data-side]:not([hidden])')) {
            if (parseFloat(getComputedStyle(words).fontSize) < least - .1) found.push(`${words.textContent} is too small`);
          }
          const hints = [...wall.querySelectorAll('[data-side]:not([hidden])')], covers = hints.map(h => h.getBoundingClientRect());
          const told = hints.reduce((sum, h) => sum + parseInt(h.textContent.replace(/\D/g, ''), 10), 0);
          // Symbol and name together; a unit more or less is nobody's cut.
          const view = svg.viewBox.baseVal, names = new Map([...svg.querySelectorAll('.label.person')].map(l => [l.dataset.of, l.getBBox()]));
          const seen = slack => [...svg.querySelectorAll('g.person[data-x]')].filter(person => {
            const [x, y, name] = [Number(person.dataset.x), Number(person.dataset.y), names.get(person.dataset.fact) ?? { x: Number(person.dataset.x), y: Number(person.dataset.y), width: 0, height: 0 }];
            const at = (value, n) => (value - [view.x, view.y][n]) * scale + [canvas.left, canvas.top][n];
            const [l, r] = [Math.min(x - 31, name.x) + slack, Math.max(x + 31, name.x + name.width) - slack].map(v => at(v, 0));
            const [t, b] = [Math.min(y - 31, name.y) + slack, Math.max(y + 31, name.y + name.height) - slack].map(v => at(v, 1));
            return l >= canvas.left && r <= canvas.right && t >= canvas.top && b <= canvas.bottom && !covers.some(c => l < c.right && r > c.left && t < c.bottom && b > c.top);
          }).length;
          const all = svg.querySelectorAll('g.person[data-x]').length;
          if (all - told < seen(-1) || all - told > seen(1)) found.push(`${seen(1)} of ${all} are wholly in sight, and ${told} are said to be out of it`);
          return found;
        }
        """;

    [Theory]
    [InlineData("initial-conference")]
    [InlineData("two-homes")]
    [InlineData("six-partners")]
    [InlineData("five-generations")]
    [InlineData("large-sibling-group")]
    [InlineData("all-unions")]
    [InlineData("long-names")]
    [InlineData("rich-network")]
    [InlineData("losses")]
    [InlineData("one-hundred-and-twenty")]
    public async Task Every_word_of_a_family_on_the_wall_can_be_read_from_the_last_row(string family)
    {
        await using var server = await Families.OneAsync(family);
        await MeetAsync(server, async room =>
        {
            var wall = new WallGenogram(await room.WallAsync());
            var sheet = await GenogramSheet.OpenedAsync(await room.ChairAsync());
            await sheet.Button(ScaleWords.Begin).ClickAsync();
            await sheet.OnWallAsync(GenogramWords.WholeFamily);
            await wall.IsOnAsync();
            await AllSizesAsync(wall, family);

            await sheet.Button(BoardWords.Show).ClickAsync();
            await sheet.Dialog.GetByLabel(BoardWords.ShowFit).FillAsync("6");
            await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Done }).ClickAsync();
            await Expect(wall.Page.GetByRole(AriaRole.Main)).ToHaveAttributeAsync("style", "--viewer-ratio:6");
            await AllSizesAsync(wall, family + ", far");
        }, nameof(Every_word_of_a_family_on_the_wall_can_be_read_from_the_last_row) + "." + family);
    }

    private static async Task AllSizesAsync(WallGenogram wall, string family)
    {
        foreach (var (width, height) in Sizes)
        {
            await wall.Page.SetViewportSizeAsync(width, height);
            await IsReadableAsync(wall.Page, $"{family} at {width} × {height}");
        }

        if (Environment.GetEnvironmentVariable(Pictures) is { Length: > 0 } folder)
            await wall.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, family + ".png") });
    }

    /// <summary>A wall that was made larger fits its picture a moment later.</summary>
    private static async Task IsReadableAsync(IPage page, string what)
    {
        try
        {
            await page.WaitForFunctionAsync($"() => ({Look})().length === 0", null, new() { Timeout = 20_000 });
        }
        catch (TimeoutException)
        {
            var found = await page.EvaluateAsync<string[]>(Look);
            Assert.Fail($"{what}: {string.Join("; ", found.Take(8))} ({found.Length} in all)");
        }
    }
}

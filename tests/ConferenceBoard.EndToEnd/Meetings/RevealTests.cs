using System.Text.Json.Nodes;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>The reveal on the wall: few marks and many, all on one number, long words, right to left, on three sizes of screen.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class RevealTests(Browsers browsers) : MeetingTest(browsers)
{
    private static readonly (string What, int[] Marks)[] Rooms =
    [
        ("3 marks", [3, 5, 8]), ("9 marks", [2, 3, 3, 4, 4, 5, 6, 7, 7]),
        ("24 marks", [0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 6, 6, 7, 8, 9, 10]), ("24 on one number", [.. Enumerable.Repeat(6, 24)]),
    ];

    /// <summary>Whatever sticks out of the screen, texts that lie over one another, and texts smaller than the least size.</summary>
    private const string Faults = """
        () => {
          const wall = document.querySelector('.wall'), faults = [], texts = [];
          const least = innerHeight * Number(getComputedStyle(wall).getPropertyValue('--viewer-ratio')) * .0069 - .5;
          for (const e of wall.querySelectorAll('*')) {
            if (e.closest('.visually-hidden')) continue;
            const r = e.getBoundingClientRect();
            if (r.width && (r.right > innerWidth + 1 || r.bottom > innerHeight + 1 || r.left < -1 || r.top < -1)) faults.push(`outside: ${e.className}`);
            const words = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== '');
            if (words && r.height > 1 && parseFloat(getComputedStyle(e).fontSize) < least) faults.push(`small: ${e.className}`);
            if (words && r.height > 1 && e.matches('h1, .wall-scale-end > p, .wall-scale-when, .wall-scale-tally, dt, dd, .wall-scale-ticks > span')) texts.push([e, r]);
          }
          for (const [a, r] of texts) for (const [b, s] of texts)
            if (a !== b && !a.contains(b) && !b.contains(a) && Math.min(r.right, s.right) - Math.max(r.left, s.left) > 2 && Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top) > 2)
              faults.push(`over one another: ${a.textContent} / ${b.textContent}`);
          return faults;
        }
        """;

    [Fact]
    public async Task Nothing_sticks_out_lies_over_another_or_is_too_small_to_read()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("conferenceboard-reveal-").FullName, "rooms.json");
        await File.WriteAllTextAsync(file, Sample());
        await using var server = await ServerProcess.StartAsync(["--sample", file]);
        await MeetAsync(server, async room =>
        {
            var chair = await room.ChairAsync();
            var panel = await ScalePanel.BegunAsync(chair);
            var walls = new List<IPage>();
            foreach (var size in new[] { (1280, 720), (1920, 1080), (3840, 2160) })
                walls.Add((await room.WithLinkAsync("Wall", size)).Page);
            for (var pair = 0; pair < Rooms.Length; pair++)
            {
                await panel.Pair(pair + 1).GetByRole(AriaRole.Button, new() { Name = ScaleWords.ShowScores }).ClickAsync();
                foreach (var wall in walls)
                    await LookAsync(wall, Rooms[pair]);
            }
        });
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static async Task LookAsync(IPage wall, (string What, int[] Marks) room)
    {
        await Expect(wall.GetByRole(AriaRole.Main)).ToContainTextAsync($"{room.Marks.Length} marks · nobody passed");
        await Expect(wall.Locator(".wall-scale-pile > i")).ToHaveCountAsync(room.Marks.Length);
        foreach (var direction in new[] { "rtl", "ltr" })
        {
            await wall.EvaluateAsync("d => { document.documentElement.dir = d; }", direction);
            var faults = await wall.EvaluateAsync<string[]>(Faults);
            Assert.True(faults.Length == 0, $"{room.What} at {wall.ViewportSize!.Width}, {direction}: {string.Join("; ", faults)}");
            var (zero, ten) = (await wall.Locator(".wall-scale-ticks > span").First.BoundingBoxAsync(), await wall.Locator(".wall-scale-ticks > span").Last.BoundingBoxAsync());
            Assert.True(zero!.X < ten!.X, "The scale runs from 0 on the left to 10 on the right.");
        }
    }

    /// <summary>The review sample with these marks as the last results; the third has words as long as they may be.</summary>
    private static string Sample()
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(Built.Root, "samples", "review-conference.json")))!.AsObject();
        var first = sample["pairs"]![0]!;
        var pairs = new JsonArray();
        foreach (var (what, marks) in Rooms)
        {
            var pair = first.DeepClone().AsObject();
            if (marks is [0, ..])
                (pair["question"], pair["zero"], pair["ten"]) = (Long("How safe", 160), Long("Alone", 240), Long("Together", 240));
            pair["results"]!.AsArray().Add(new JsonObject { ["daysAgo"] = 1, ["meeting"] = "Review", ["marks"] = new JsonArray([.. marks.Select(m => (JsonNode)m)]) });
            pairs.Add(pair);
        }

        sample["pairs"] = pairs;
        return sample.ToJsonString();
    }

    private static string Long(string begin, int length) => (begin + string.Concat(Enumerable.Repeat(" and quietly every evening", 12)))[..length].TrimEnd();
}

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ConferenceBoard.Core.Board;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>What authorities differ in is their file's, and no code's; a file with a slip of the pen starts nothing, and says where it is.</summary>
public sealed class PracticeProfileTests(Browsers browsers) : MeetingTest(browsers)
{
    private static readonly string Samples = Path.Combine(Built.Root, "samples", "practice");

    [Fact]
    public async Task A_file_with_problems_is_answered_with_every_line_and_field_and_nothing_starts()
    {
        var file = (await File.ReadAllTextAsync(Path.Combine(Samples, "alderhaven.json")))
            .Replace("\"contribution\": \"straight\"", "\"contribution\": \"sometimes\"", StringComparison.Ordinal)
            .Replace("\"id\": \"welcome\", \"minutes\": 5", "\"id\": \"welcome\", \"minutes\": \"five\"", StringComparison.Ordinal)
            .Replace("\"fewestMarks\"", "\"fewestmarks\"", StringComparison.Ordinal);
        var told = await FailsAsync(file);
        Assert.Contains(told, line => line.StartsWith($"  Line {LineOf(file, "\"sometimes\"")}, contribution: “sometimes”", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith($"  Line {LineOf(file, "\"five\"")}, agendas.initial[0].minutes: This has to be a whole number from 1 to 240", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith($"  Line {LineOf(file, "\"fewestmarks\"")}, fewestmarks: ", StringComparison.Ordinal));
        Assert.Contains(told, line => line.Contains(", fewestMarks: ", StringComparison.Ordinal));
        Assert.Equal(4, told.Count);
    }

    [Fact]
    public async Task A_file_that_ends_too_early_is_answered_with_the_line()
    {
        Assert.StartsWith("  Line 3", Assert.Single(await FailsAsync("{\n  \"name\": \"Ours\",\n  \"languages\": [\"en\"")), StringComparison.Ordinal);
    }

    [Fact]
    public Task Alderhaven() => AtAsync("alderhaven", 90 + 30, 45, 3, ContributionMode.Straight, true, "perpetrator", "the person who hurt them", "The Lantern Rooms",
        "Welcome and introductions", "How we work together", "The family", "Why we are here, in your words", "What are we worried about?", "The child’s voice", "What is working well?",
        "What we fear, and what safe looks like", "The safety plan", "What needs to happen?", "How safe is it today?", "If things do not change", "Views and decision",
        "Who, when and the next dates", "Closing");

    [Fact]
    public Task Brackwater() => AtAsync("brackwater", 100 + 45, 60, 4, ContributionMode.Tray, false, "toxic trio", "violence, drink or drugs, and illness, all at home", "The Boat Shed",
        "Arriving", "Our agreement", "The child, before anything else", "Who is in the family", "What goes well", "What worries us", "Our fear and our hope", "From 0 to 10", "What we will do",
        "Views and decision", "Dates and goodbye");

    [Fact]
    public Task Corran() => AtAsync("corran", 75 + 20, 30, 5, ContributionMode.ChairWrites, true, "TAF", "the people who help this family", "The Orchard School, small hall",
        "Hello", "Three rules", "Our map: worries, good things, hopes", "The people around the child", "Danger and safety", "How safe, 0 to 10", "The plan", "Decision");

    private async Task AtAsync(
        string practice, int planned, int split, int fewest, ContributionMode contribution, bool confidential, string jargon, string plain, string venue, params string[] steps)
    {
        await using var server = await ServerProcess.StartAsync(["--practice", practice]);
        await MeetAsync(
            server,
            async room =>
            {
                var (chair, parent, school) = (await room.ChairAsync(), await room.PhoneAsync("Parent"), await room.LaptopAsync("Professional"));

                // Its agenda, and the minutes with what it allows for an interpreter and for a split part.
                var agenda = await WholeAgenda.OpenedAsync(chair);
                await Expect(agenda.Titles).ToHaveTextAsync(steps);
                await Expect(agenda.Panel).ToContainTextAsync(Said(MeetingWords.PlannedInAll, planned));
                await HereNowPanel.SetAsync(chair, ("Dean", MeetingWords.Here_Later));
                await Expect(agenda.Panel).ToContainTextAsync(Said(MeetingWords.PlannedInAll, planned + split));
                await agenda.CloseAsync();

                // How cards come, a part without the family, where it meets, and its words.
                await ContributesAsync(chair, parent, contribution);
                var here = await HereNowPanel.OpenedAsync(chair);
                await Expect(here.Dialog.GetByRole(AriaRole.Switch)).ToHaveCountAsync(confidential ? 1 : 0);
                await CloseAsync(chair);
                await chair.Beside.GetByRole(AriaRole.Button, new() { Name = MeetingWords.PlaceOpen, Exact = true }).ClickAsync();
                await Expect(chair.Dialog.Locator("datalist option").First).ToHaveAttributeAsync("value", venue);
                await CloseAsync(chair);
                await chair.Box.FillAsync("perpetrator, toxic trio, TAF");
                var flagged = chair.AddForm.GetByRole(AriaRole.Status, new() { Name = MeetingWords.PlainTitle, Exact = true }).GetByRole(AriaRole.Listitem);
                await Expect(flagged).ToHaveCountAsync(1);
                await Expect(flagged).ToContainTextAsync(jargon);
                await Expect(flagged).ToContainTextAsync(plain);
                await chair.Box.FillAsync("");

                // Who scores.
                await room.LaptopAsync("Police");
                var scale = await ScalePanel.BegunAsync(chair);
                await Expect(new WholeAgenda(chair).Now).ToHaveTextAsync(steps[0]);
                await scale.AskToOpenAsync();
                await Expect(scale.Dialog).ToContainTextAsync($"Each side needs at least {fewest}.");
                await scale.ConfirmAsync(ScaleWords.OpenDo);
                await new ScoringPhone(school.Person).HasTurnedAsync();
                var phone = new ScoringPhone(parent.Person);
                if (practice is "brackwater")
                {
                    await Expect(parent.Page.GetByRole(AriaRole.Region, new() { Name = "How safe are Tamsin and Jory at night, today?" })).ToBeVisibleAsync();
                    await Expect(phone.Pad).ToHaveCountAsync(0);
                }
                else
                {
                    await phone.HasTurnedAsync();
                }
            },
            practice);
    }

    private static async Task ContributesAsync(ChairPage chair, AttendeePage parent, ContributionMode mode)
    {
        await Expect(chair.Page.GetByLabel(BoardWords.Mode_Label)).ToHaveValueAsync(mode.ToString());
        if (mode == ContributionMode.ChairWrites)
        {
            await Expect(parent.Page.GetByText(BoardWords.ChairWritesNow)).ToBeVisibleAsync();
            await Expect(parent.Box).ToHaveCountAsync(0);
            return;
        }

        await parent.WriteAsync(BoardWords.Column_WorkingWell, "Written by Mum");
        await parent.SeesAsync("Written by Mum");
        if (mode == ContributionMode.Tray)
        {
            await Expect(parent.Card("Written by Mum")).ToContainTextAsync(BoardWords.WaitingForChair);
            await chair.AddAsync(1, "Written after it");
            await Expect(chair.Card("Written by Mum")).ToHaveCountAsync(0);
        }
        else
        {
            await chair.SeesAsync("Written by Mum");
        }
    }

    private static async Task CloseAsync(ChairPage chair)
    {
        await chair.Page.Keyboard.PressAsync("Escape");
        await Expect(chair.Dialog).ToHaveCountAsync(0);
    }

    private static string Said(string words, params object[] with) => string.Format(CultureInfo.CurrentCulture, words, with);

    private static int LineOf(string file, string words) => file[..file.IndexOf(words, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    /// <summary>Starts a server with this profile. It says the problems and ends with 1; what it says is given back, without its first and last line.</summary>
    private static async Task<IReadOnlyList<string>> FailsAsync(string profile)
    {
        var folder = Directory.CreateTempSubdirectory("conferenceboard-practice-").FullName;
        var (file, data) = (Path.Combine(folder, "ours.json"), Path.Combine(folder, "data"));
        try
        {
            await File.WriteAllTextAsync(file, profile);
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServerProcess.FreePort()}");
            using var process = Process.Start(Built.Start([], "--urls", address, "--data", data, "--practice", file))!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill();
            }

            var lines = (await error).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToList();
            Assert.Equal(1, process.ExitCode);
            Assert.Equal("", await output);
            Assert.Equal($"The practice profile {file} cannot be used:", lines[0]);
            Assert.Equal("Put that right, and start again.", lines[^1]);
            Assert.All(lines[1..^1], line => Assert.Matches(new Regex(@"^  Line \d+(, [\w.\[\]-]+)?: .+[.?]$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), line));
            Assert.False(Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any(), "Something was written.");
            return lines[1..^1];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

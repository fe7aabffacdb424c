using System.Diagnostics;
using ConferenceBoard.Documents.Press;
using ConferenceBoard.Documents.Tests.Support;

namespace ConferenceBoard.Documents.Tests;

/// <summary>What the press does when things go wrong, and when many come at once.</summary>
public sealed class PressTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("press-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_browser_that_hangs_is_stopped_with_all_it_started_and_leaves_nothing()
    {
        var pids = Path.Combine(_folder, "pids");
        using var press = new PdfPress(Options(Script($"sleep 300 &\necho $! $$ > {pids}\nwait")) with { TimeLimit = TimeSpan.FromSeconds(2) });
        var pressed = await press.PressAsync("<p>hello", forStaff: false, default);
        Assert.IsType<Pressed.TooSlow>(pressed);
        Assert.NotEmpty(pressed.Sentence);
        Assert.Empty(Directory.GetDirectories(_folder));
        foreach (var pid in File.ReadAllText(pids).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            await EndsAsync(pid);
    }

    [Fact]
    public async Task A_browser_that_fails_or_makes_nothing_is_told_of_and_leaves_nothing()
    {
        foreach (var script in new[] { "exit 3", "exit 0" })
        {
            using var press = new PdfPress(Options(Script(script)));
            Assert.IsType<Pressed.Failed>(await press.PressAsync("<p>hello", forStaff: false, default));
        }

        Assert.Empty(Directory.GetDirectories(_folder));
    }

    [Fact]
    public async Task What_an_ended_server_left_is_gone_and_what_is_being_made_stays()
    {
        var (left, busy, others) = (Path.Combine(_folder, $"conferenceboard-papers-{Guid.NewGuid():N}"), Path.Combine(_folder, $"conferenceboard-papers-{Guid.NewGuid():N}"), Path.Combine(_folder, "conferenceboard-papers-of-mine"));
        foreach (var folder in new[] { left, busy, others })
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "paper.html"), "somebody's paper");
        }

        Directory.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddHours(-1));
        Directory.SetLastWriteTimeUtc(others, DateTime.UtcNow.AddHours(-1));
        using var press = new PdfPress(Options(Script("exit 3")));
        await press.PressAsync("<p>hello", forStaff: false, default);
        Assert.Equal(new[] { others, busy }.Order(StringComparer.Ordinal), Directory.GetDirectories(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_there_is_no_browser_it_is_said()
    {
        using var press = new PdfPress(Options(Path.Combine(_folder, "none")));
        Assert.IsType<Pressed.Missing>(await press.PressAsync("<p>hello", forStaff: false, default));
    }

    [Fact]
    public async Task Whoever_waits_no_more_ends_it()
    {
        using var press = new PdfPress(Options(Script("sleep 300")));
        using var stop = new CancellationTokenSource();
        var waiting = press.PressAsync("<p>hello", forStaff: false, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Empty(Directory.GetDirectories(_folder));
    }

    [Fact]
    public async Task Two_are_made_at_once_others_wait_and_those_beyond_the_line_are_told_to_come_again()
    {
        var (running, most) = (Path.Combine(_folder, "running"), Path.Combine(_folder, "most"));
        File.WriteAllText(running, "");
        var script = $"echo x >> {running}.$$\nls {_folder} | grep -c '^running\\.' >> {most}\nsleep 0.2\nrm {running}.$$\n"
            + "for a in \"$@\"; do case \"$a\" in --print-to-pdf=*) echo pdf > \"${a#--print-to-pdf=}\";; esac; done";
        using var press = new PdfPress(Options(Script(script)));
        var all = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => press.PressAsync("<p>hello", forStaff: false, default)));
        Assert.Equal(22, all.Count(p => p is Pressed.Made));
        Assert.Equal(3, all.Count(p => p is Pressed.Busy));
        Assert.True(File.ReadAllLines(most).Max(int.Parse) <= 2);
        Assert.Empty(Directory.GetDirectories(_folder));
        Assert.IsType<Pressed.Made>(await press.PressAsync("<p>hello", forStaff: false, default));
    }

    [Fact]
    public async Task When_the_line_is_full_there_is_room_for_staff_and_whoever_waits_stays()
    {
        var go = Path.Combine(_folder, "go");
        var script = $"while [ ! -f {go} ]; do sleep 0.05; done\nfor a in \"$@\"; do case \"$a\" in --print-to-pdf=*) echo pdf > \"${{a#--print-to-pdf=}}\";; esac; done";
        var options = Options(Script(script)) with { TimeLimit = TimeSpan.FromSeconds(90), InLine = 1, InLineForStaff = 1 };
        using var press = new PdfPress(options);
        var waiting = Enumerable.Range(0, 3).Select(_ => press.PressAsync("<p>hello", forStaff: false, default)).ToList();
        Assert.IsType<Pressed.Busy>(await press.PressAsync("<p>hello", forStaff: false, default));
        var staff = press.PressAsync("<p>hello", forStaff: true, default);
        Assert.IsType<Pressed.Busy>(await press.PressAsync("<p>hello", forStaff: true, default));
        await File.WriteAllTextAsync(go, "");
        Assert.All(await Task.WhenAll([.. waiting, staff]), p => Assert.IsType<Pressed.Made>(p));
    }

    [Fact]
    public void What_an_ended_server_left_is_swept_without_a_paper_and_no_place_to_sweep_is_no_fault()
    {
        var left = Directory.CreateDirectory(Path.Combine(_folder, $"conferenceboard-papers-{Guid.NewGuid():N}"));
        using var press = new PdfPress(Options("none"));
        press.Sweep();
        Assert.True(Directory.Exists(left.FullName));
        left.LastWriteTimeUtc = DateTime.UtcNow.AddHours(-1);
        press.Sweep();
        Assert.False(Directory.Exists(left.FullName));
        using var nowhere = new PdfPress(Options("none") with { Folder = Path.Combine(_folder, "nowhere") });
        nowhere.Sweep();
    }

    [Fact]
    public async Task The_folder_is_nobody_elses()
    {
        var mode = Path.Combine(_folder, "mode");
        using var press = new PdfPress(Options(Script($"stat -c %a . > {mode}")));
        await press.PressAsync("<p>hello", forStaff: false, default);
        Assert.Equal("700", File.ReadAllText(mode).Trim());
    }

    [Fact]
    public async Task Twenty_at_once_are_made_by_the_browser()
    {
        await Tools.ReadyAsync();
        using var press = new PdfPress(new PdfPressOptions { Folder = _folder, TimeLimit = TimeSpan.FromSeconds(90) });
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => press.PressAsync($"<html lang=en><title>Paper {n}</title><p>hello", forStaff: false, default)));
        Assert.All(all, p => Assert.IsType<Pressed.Made>(p));
        Assert.Empty(Directory.GetDirectories(_folder));
    }

    private PdfPressOptions Options(string browser) => new() { Browser = browser, Folder = _folder };

    private string Script(string lines)
    {
        var file = Path.Combine(_folder, $"browser-{Guid.NewGuid():N}");
        File.WriteAllText(file, "#!/bin/sh\n" + lines + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    /// <summary>It is told to end at once; the system takes a moment to be rid of it. By itself it would end after minutes.</summary>
    private static async Task EndsAsync(string pid)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (IsAlive(pid))
            await Task.Delay(50, patience.Token);
    }

    private static bool IsAlive(string pid)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture));
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

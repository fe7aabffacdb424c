using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ConferenceBoard.Documents.Press;

/// <summary>
/// Makes a tagged PDF of one HTML document with a browser without a window. The document holds all it needs: the browser gets no network. Each is made
/// in a folder that nobody else reads and that is gone afterwards; a browser that takes too long is ended with all it started.
/// </summary>
public sealed class PdfPress(PdfPressOptions options) : IDisposable
{
    private const string Named = "conferenceboard-papers-";

    private readonly SemaphoreSlim _atWork = new(options.AtOnce);

    private int _here;

    /// <summary>There is a browser that makes PDFs.</summary>
    public bool HasBrowser => BrowserFinder.Find(options.Browser) is not null;

    /// <summary>The document as a PDF, or why not.</summary>
    /// <param name="html">The document.</param>
    /// <param name="forStaff">A chair or note taker asks: for them there is room when the line is full.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public async Task<Pressed> PressAsync(string html, bool forStaff, CancellationToken stop)
    {
        if (BrowserFinder.Find(options.Browser) is not { } browser)
            return new Pressed.Missing();
        if (Interlocked.Increment(ref _here) > options.AtOnce + options.InLine + (forStaff ? options.InLineForStaff : 0))
        {
            Interlocked.Decrement(ref _here);
            return new Pressed.Busy();
        }

        try
        {
            await _atWork.WaitAsync(stop);
            try
            {
                return await InFolderAsync(browser, html, stop);
            }
            finally
            {
                _atWork.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _here);
        }
    }

    /// <summary>
    /// Erases what a server left that was ended while it pressed a paper: a folder with somebody's paper in it. One that is in use, by this server or
    /// another on this machine, is gone after the time limit and a moment; none grows as old as <see cref="PdfPressOptions.LeftAfter"/>.
    /// </summary>
    public void Sweep()
    {
        try
        {
            foreach (var left in new DirectoryInfo(options.Folder).EnumerateDirectories(Named + "*").Where(f => IsOurs(f.Name) && f.LastWriteTimeUtc < DateTime.UtcNow - options.LeftAfter))
                SweepOne(left);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No such place, or not ours to read: whoever presses is told.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _atWork.Dispose();

    private async Task<Pressed> InFolderAsync(string browser, string html, CancellationToken stop)
    {
        string? folder = null;
        try
        {
            folder = MakeFolder();
            var (page, pdf) = (Path.Combine(folder, "paper.html"), Path.Combine(folder, "paper.pdf"));
            await File.WriteAllTextAsync(page, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), stop);
            return await RunAsync(browser, folder, page, pdf, stop) ?? new Pressed.Made(await File.ReadAllBytesAsync(pdf, stop));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return new Pressed.Failed(e.GetType().Name);
        }
        finally
        {
            if (folder is not null)
                await EraseAsync(folder);
        }
    }

    /// <summary>Null where it made the file.</summary>
    private async Task<Pressed?> RunAsync(string browser, string folder, string page, string pdf, CancellationToken stop)
    {
        using var process = new Process { StartInfo = Start(browser, folder, page, pdf) };
        process.Start();
        process.StandardInput.Close();

        // What it says is not kept: it may name the paper. It is read so that it never waits to be heard.
        var said = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None), process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            stop.ThrowIfCancellationRequested();
            return new Pressed.TooSlow();
        }
        finally
        {
            await EndAsync(process, said);
        }

        return process.ExitCode == 0 && File.Exists(pdf) ? null
            : new Pressed.Failed(string.Create(CultureInfo.InvariantCulture, $"The browser ended with {process.ExitCode}."));
    }

    private static async Task EndAsync(Process process, Task said)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended, or is just ending.
        }

        try
        {
            // Ends when the last process that it started has.
            await said.WaitAsync(TimeSpan.FromSeconds(2));
        }
        catch (Exception e) when (e is TimeoutException or IOException or ObjectDisposedException)
        {
            // What is left of it is nobody's child any more and says nothing that is heard.
        }
    }

    private static ProcessStartInfo Start(string browser, string folder, string page, string pdf)
    {
        var profile = Path.Combine(folder, "profile");
        var start = new ProcessStartInfo(browser)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--no-pdf-header-footer",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-default-apps",
            "--disable-dev-shm-usage", "--disable-crash-reporter", "--disable-breakpad", "--metrics-recording-only", "--mute-audio", "--disable-quic",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--user-data-dir=" + profile, "--disk-cache-dir=" + profile,
            "--print-to-pdf=" + pdf, new Uri(page).AbsoluteUri,
        ];

        // The browser's own walls need a user with fewer rights than root; where there is none, it has no network and only this page.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            start.ArgumentList.Add("--no-sandbox");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        // Whatever it writes for itself goes with the folder. It keeps a socket in the place for passing files, and the system takes no socket with
        // a path beyond some hundred letters: that place is named from within the folder, however far down the folder is.
        foreach (var name in new[] { "HOME", "TMPDIR", "TMP", "TEMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
        {
            if (!OperatingSystem.IsWindows())
                start.Environment[name] = name is "TMPDIR" or "TMP" or "TEMP" ? "." : folder;
        }

        return start;
    }

    private static void SweepOne(DirectoryInfo left)
    {
        try
        {
            left.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or just going: the next sweep looks again.
        }
    }

    private static bool IsOurs(string name) => Guid.TryParseExact(name[Named.Length..], "N", out _);

    private string MakeFolder()
    {
        Sweep();
        var folder = Path.Combine(options.Folder, Named + Guid.NewGuid().ToString("N"));
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    /// <summary>A process that is just ending may still write: it is tried again for a moment.</summary>
    private static async Task EraseAsync(string folder)
    {
        for (var tries = 0; Directory.Exists(folder); tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Something in it went by itself, or is written still. What cannot be erased is swept later: the paper that was made is not lost for it.
                if (tries == 40)
                    return;
                await Task.Delay(50);
            }
        }
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace ConferenceBoard.Storage.Keys;

/// <summary>Files of the key ring: only the server's own account may read them, and each is whole or not there.</summary>
internal sealed class KeyFolder(string folder)
{
    private const UnixFileMode OursAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Where they are.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Where the wrapped data keys are.</summary>
    public string Conferences => Path.Combine(Folder, "conferences");

    /// <summary>Makes the folders.</summary>
    /// <exception cref="IOException">They cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">They cannot be made by this account.</exception>
    public void Make()
    {
        foreach (var one in new[] { Folder, Conferences })
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(one);
            else
                Directory.CreateDirectory(one, OursAlone | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Names of the master keys, the oldest first.</summary>
    public string[] Masters() => [.. Directory.EnumerateFiles(Folder, "master-*.key").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    /// <summary>Where a master key is.</summary>
    public string Master(string name) => Path.Combine(Folder, name + ".key");

    /// <summary>Where a wrapped data key is.</summary>
    public string KeyOf(Guid conference) => Path.Combine(Conferences, $"{conference:N}.key");

    /// <summary>What stands in place of the key of a conference that was erased.</summary>
    public string ErasedOf(Guid conference) => Path.Combine(Conferences, $"{conference:N}.erased");

    /// <summary>Conferences that have such a file.</summary>
    public IEnumerable<Guid> With(string ending) => Directory.EnumerateFiles(Conferences, "*" + ending)
        .Select(f => Guid.TryParseExact(Path.GetFileNameWithoutExtension(f), "N", out var id) ? id : (Guid?)null).OfType<Guid>();

    /// <summary>Writes a file that is there whole, and on the disk, when this returns.</summary>
    public static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        var fresh = string.Create(CultureInfo.InvariantCulture, $"{file}.{Environment.ProcessId}.new");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OursAlone;
        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        Steps.Done();
        File.Move(fresh, file, overwrite: true);
        Settle(Path.GetDirectoryName(file)!);
        Steps.Done();
    }

    /// <summary>Overwrites a file and takes it away. One that is not there is gone already.</summary>
    public static void Destroy(string file)
    {
        if (!File.Exists(file))
            return;
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write))
        {
            stream.Write(new byte[stream.Length]);
            stream.Flush(flushToDisk: true);
        }

        Steps.Done();
        File.Delete(file);
        Settle(Path.GetDirectoryName(file)!);
        Steps.Done();
    }

    /// <summary>Destroys what a broken-off <see cref="Write"/> left: it may hold a key that is to be destroyed later. Only for who holds the data folder.</summary>
    public void Tidy()
    {
        foreach (var left in Directory.GetFiles(Folder, "master-*.key.*.new").Concat(Directory.GetFiles(Conferences, "*.new")))
            Destroy(left);
    }

    /// <summary>A file that was moved or taken away is so on the disk only once its folder is written; Windows does that by itself.</summary>
    private static void Settle(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}

namespace ConferenceBoard.Storage.Backups;

/// <summary>Files that are on the disk when they are said to be.</summary>
internal static class Settled
{
    /// <summary>Writes a file.</summary>
    public static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Copies a file.</summary>
    public static void Copy(string from, string to)
    {
        using var read = File.OpenRead(from);
        using var stream = new FileStream(to, FileMode.Create, FileAccess.Write);
        read.CopyTo(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Makes sure that a file which something else wrote is on the disk.</summary>
    public static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}

using ConferenceBoard.Core;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Web.Startup;

/// <summary>Reads the authority's practice profile when the program starts.</summary>
internal static class PracticeInForce
{
    /// <summary>The profile in a file, or one of those that come with the program by its name.</summary>
    /// <exception cref="StartException">It cannot be read: every problem with its line and field.</exception>
    public static PracticeProfile Read(string practice)
    {
        var file = File.Exists(practice) ? practice : Path.Combine(AppContext.BaseDirectory, "samples", "practice", Path.GetFileName(practice) + ".json");
        var read = PracticeFile.Read(Bytes(file));
        return read.Profile ?? throw new StartException(
            $"The practice profile {file} cannot be used:{string.Concat(read.Problems.Select(p => $"\n  {p}"))}\nPut that right, and start again.");
    }

    /// <summary>Up to one byte more than is read, so that a larger file is told what it is.</summary>
    private static byte[] Bytes(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var bytes = new byte[Math.Min(stream.Length, Limits.PracticeFileBytes + 1)];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The practice profile {file} cannot be read: {e.Message}", e);
        }
    }
}

using System.Text;

namespace ConferenceBoard.Circuits;

/// <summary>
/// All that a visitor's device has received: the page first, then every message on the circuit.
/// A text that is not to be found here has not left the server for this visitor.
/// </summary>
/// <remarks>
/// Rendered text stands here as UTF-8, attribute values too. In the page and in markup strings HTML may have escaped it
/// (<c>&amp;amp;</c>), in arguments to JavaScript JSON (<c>\u0026</c>): search for letters and digits.
/// </remarks>
public sealed class ReceivedFrames
{
    private readonly Lock _lock = new();
    private readonly List<byte[]> _frames = [];

    /// <summary>How many frames there are by now; <see cref="Since"/> takes it.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _frames.Count;
            }
        }
    }

    /// <summary>The frames received after the first <paramref name="count"/>.</summary>
    public IReadOnlyList<byte[]> Since(int count)
    {
        lock (_lock)
        {
            return _frames.Skip(count).ToArray();
        }
    }

    /// <summary>Whether a text has ever been received.</summary>
    public bool Contains(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Since(0).Any(frame => frame.AsSpan().IndexOf(bytes) >= 0);
    }

    internal void Add(ReadOnlySpan<byte> frame)
    {
        var copy = frame.ToArray();
        lock (_lock)
        {
            _frames.Add(copy);
        }
    }
}

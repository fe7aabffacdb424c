using System.Security.Cryptography;

namespace ConferenceBoard.Storage.Events;

/// <summary>A stored event cannot be read. The message names its type and version, and nothing that people wrote.</summary>
public sealed class UnreadableEventException : Exception
{
    internal UnreadableEventException(string why)
        : base(why)
    {
    }

    internal UnreadableEventException(Guid conference, long sequence, CryptographicException inner)
        : base($"Conference {conference} cannot be opened: event {sequence} is not as it was sealed, or its key is not there.", inner)
    {
    }

    internal UnreadableEventException(Guid conference, long sequence, UnreadableEventException inner)
        : base($"Conference {conference} cannot be opened: in event {sequence}, {inner.Message}.", inner)
    {
    }
}

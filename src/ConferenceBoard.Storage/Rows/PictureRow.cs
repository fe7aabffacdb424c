using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Storage.Rows;

/// <summary>The bytes of a picture; which card it stands on, and what it shows, is in the log.</summary>
public sealed class PictureRow
{
    /// <summary>In which conference; by id, for a picture may be kept before the log begins.</summary>
    public Guid Conference { get; set; }

    /// <summary>The picture's id.</summary>
    public Guid Picture { get; set; }

    /// <summary>How it is written down.</summary>
    public PictureFormat Format { get; set; }

    /// <summary>The whole file.</summary>
    public required byte[] Bytes { get; set; }
}

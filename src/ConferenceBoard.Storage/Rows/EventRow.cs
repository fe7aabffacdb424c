namespace ConferenceBoard.Storage.Rows;

/// <summary>One event of one conference's log. Conference and sequence are the key, so that two writers cannot both take a place.</summary>
public sealed class EventRow
{
    /// <summary>Whose log.</summary>
    public long Conference { get; set; }

    /// <summary>Place in the log, from 1 without a gap.</summary>
    public long Sequence { get; set; }

    /// <summary>Type name, from <see cref="Events.EventTypes"/>.</summary>
    public required string Type { get; set; }

    /// <summary>Version of that type's form.</summary>
    public int Version { get; set; }

    /// <summary>What happened: JSON in UTF-8.</summary>
    public required byte[] Content { get; set; }

    /// <summary>The act it came from.</summary>
    public Guid Operation { get; set; }

    /// <summary>The device that asked, or null for the office.</summary>
    public Guid? Seat { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}

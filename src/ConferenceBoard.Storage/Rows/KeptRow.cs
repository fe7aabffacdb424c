using ConferenceBoard.Live.Keeping;

namespace ConferenceBoard.Storage.Rows;

/// <summary>What was decided about keeping one conference (<see cref="Kept"/>).</summary>
public sealed class KeptRow
{
    /// <summary>Which, by id.</summary>
    public Guid Conference { get; set; }

    /// <summary>Why it must stay, or null.</summary>
    public HoldReason? HeldFor { get; set; }

    /// <summary>Since when, or null.</summary>
    public DateTimeOffset? HeldAt { get; set; }

    /// <summary>When to look again, where that was put off.</summary>
    public DateOnly? LookAgainOn { get; set; }
}

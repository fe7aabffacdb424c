namespace ConferenceBoard.Storage.Rows;

/// <summary>A conference in the catalogue. It is there exactly when its log has an event.</summary>
public sealed class ConferenceRow
{
    /// <summary>Counts up as conferences begin; what events refer to, because it is short.</summary>
    public long Number { get; set; }

    /// <summary>The conference's id.</summary>
    public Guid Id { get; set; }

    /// <summary>When its first event happened.</summary>
    public DateTimeOffset BeganAt { get; set; }
}

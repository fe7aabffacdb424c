namespace ConferenceBoard.Web.Archive;

/// <summary>One archive at a time on this server: each takes room on its disk, and time.</summary>
internal sealed class ArchiveTurns
{
    private int _taken;

    /// <summary>Takes the turn; false where another has it.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    /// <summary>Gives the turn back.</summary>
    public void Give() => Volatile.Write(ref _taken, 0);
}

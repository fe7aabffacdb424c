namespace ConferenceBoard.Storage.Keys;

/// <summary>
/// The steps of what must come through a kill: erasing, sealing, a new master key. The program does nothing at them; tests die at each in turn.
/// </summary>
internal static class Steps
{
    /// <summary>What happens after each step; null, as in the program itself, for nothing.</summary>
    public static Action? Reached { get; set; }

    /// <summary>A step is done, and on the disk as far as it says.</summary>
    public static void Done() => Reached?.Invoke();
}

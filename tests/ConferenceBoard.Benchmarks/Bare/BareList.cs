namespace ConferenceBoard.Benchmarks.Bare;

/// <summary>Forty texts that all screens of a conference share.</summary>
internal sealed class BareList
{
    private const int Size = 40;

    private readonly Lock _lock = new();
    private int _next;

    /// <summary>Raised after every edit.</summary>
    public event EventHandler? Changed;

    /// <summary>The texts; an edit puts another list in their place.</summary>
    public IReadOnlyList<string> Items { get; private set; } = [.. Enumerable.Range(0, Size).Select(i => $"A plain list item, number {i}")];

    /// <summary>Gives one item a new text, each in its turn.</summary>
    public void Edit(string text)
    {
        lock (_lock)
        {
            string[] items = [.. Items];
            items[_next++ % Size] = text;
            Items = items;
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }
}

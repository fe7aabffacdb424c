namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>A board as the load generator sees it: a server elsewhere, with pages to open and edits to make.</summary>
public interface IBoardUnderTest : IAsyncDisposable
{
    /// <summary>The name in the table.</summary>
    string Name { get; }

    /// <summary>The page a visitor opens to sit in a conference; both are counted from 0.</summary>
    Task<Uri> PageForAsync(int conference, int seat, CancellationToken cancellationToken);

    /// <summary>Makes one edit for each text, one after the other, that every screen of the conference shows.</summary>
    Task EditAsync(int conference, IEnumerable<string> texts, CancellationToken cancellationToken);

    /// <summary>Managed memory of the server in bytes, after a forced collection.</summary>
    Task<long> ManagedBytesAsync(CancellationToken cancellationToken);

    /// <summary>Processor time the server has used since it started.</summary>
    Task<TimeSpan> ProcessorTimeAsync(CancellationToken cancellationToken);
}

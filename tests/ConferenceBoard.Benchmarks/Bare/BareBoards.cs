using System.Collections.Concurrent;
using System.Globalization;
using ConferenceBoard.Benchmarks.Hosting;

namespace ConferenceBoard.Benchmarks.Bare;

/// <summary>The baseline: what Blazor alone costs, with a list where the product has a board.</summary>
internal sealed class BareBoards : IServedBoard
{
    private readonly ConcurrentDictionary<int, BareList> _lists = new();

    /// <summary>The list of a conference.</summary>
    public BareList Of(int conference) => _lists.GetOrAdd(conference, _ => new BareList());

    /// <inheritdoc />
    public Task<string> PageForAsync(int conference, int seat, CancellationToken cancellationToken) =>
        Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"/bare/{conference}"));

    /// <inheritdoc />
    public Task EditAsync(int conference, string text, CancellationToken cancellationToken)
    {
        Of(conference).Edit(text);
        return Task.CompletedTask;
    }
}

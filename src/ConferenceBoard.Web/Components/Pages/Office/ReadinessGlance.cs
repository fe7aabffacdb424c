using System.Collections.Concurrent;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Components.Prepare;

namespace ConferenceBoard.Web.Components.Pages.Office;

/// <summary>How much is left, of a preparation or after a conference.</summary>
/// <param name="ToDo">Things to do, the late ones too.</param>
/// <param name="Late">Those of them whose time is over.</param>
public sealed record LeftToDo(int ToDo, int Late);

/// <summary>
/// How far the coming conferences are prepared, and what is left to do after those that were held, for their list. What is left is reckoned from
/// the whole of a conference, and a log is long: so only of the next <see cref="Most"/> that have not begun (those whose day is over and that
/// never began come last) and of the last <see cref="Most"/> that have ended, one after the other, and what came out is kept until the
/// conference says something new or the hour changes. No conference is started for it, and none of them stays in memory.
/// </summary>
internal sealed class ReadinessGlance(Catalogue catalogue, TimeProvider clock)
{
    /// <summary>Of how many it is said: about what an office holds in two months. The others say it on their own page.</summary>
    public const int Most = 40;

    private readonly ConcurrentDictionary<ConferenceId, (long Version, DateTime Hour, LeftToDo Left)> _known = new();

    /// <summary>Of each conference of which it is said, what is left; null where that could not be read.</summary>
    /// <param name="entries">The list: the next conference first, then those that have ended, the last first.</param>
    /// <param name="cancellationToken">Nobody waits for it any more.</param>
    public async Task<IReadOnlyDictionary<ConferenceId, LeftToDo?>> OfAsync(IReadOnlyCollection<CatalogueEntry> entries, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ConferenceId, LeftToDo?>();
        var lately = clock.GetUtcNow().AddDays(-1);
        foreach (var entry in entries.Where(IsComing).OrderBy(e => e.Details.StartsAt < lately).Take(Most).Concat(entries.Where(e => e.Ended).Take(Most)))
            found[entry.Id] = await OfAsync(entry, cancellationToken);
        return found;
    }

    /// <summary>Whether there is anything to prepare still.</summary>
    public static bool IsComing(CatalogueEntry entry) => entry is { Begun: false, Ended: false };

    private async Task<LeftToDo?> OfAsync(CatalogueEntry entry, CancellationToken cancellationToken)
    {
        var now = clock.GetLocalNow();
        var hour = now.Date.AddHours(now.Hour);
        if (_known.TryGetValue(entry.Id, out var known) && known.Version == entry.Version && known.Hour == hour)
            return known.Left;
        try
        {
            var state = await catalogue.StateAsync(entry.Id, cancellationToken);
            var items = entry.Ended ? After.Of(state, now, Readying.Due(state)).Select(i => i.Standing) : Readying.Of(state, now).Select(i => i.Standing);
            var standings = items.ToList();
            var left = new LeftToDo(standings.Count(s => s != ReadinessStanding.Ready), standings.Count(s => s == ReadinessStanding.Late));
            _known[entry.Id] = (state.Version, hour, left);
            return left;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}

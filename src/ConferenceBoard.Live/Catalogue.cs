using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Live;

/// <summary>What a list of conferences says of one.</summary>
/// <param name="Id">Which.</param>
/// <param name="Details">Title, type and start.</param>
/// <param name="Venue">Where; may be empty.</param>
/// <param name="Begun">It has begun.</param>
/// <param name="Ended">It has ended.</param>
/// <param name="Staff">Those who prepare it: chair, note taker, social worker.</param>
public sealed record CatalogueEntry(ConferenceId Id, ConferenceDetails Details, string Venue, bool Begun, bool Ended, ImmutableArray<Attendee> Staff);

/// <summary>
/// The conferences there are. One that runs is asked itself; the log of another is read once, for what the list says of it, and it is not
/// started for that.
/// </summary>
public sealed class Catalogue(ConferenceRegistry registry, IConferenceStore store)
{
    private readonly ConcurrentDictionary<ConferenceId, CatalogueEntry> _read = new();

    /// <summary>Those that are to come or under way, the next first; then those that have ended, the last first.</summary>
    /// <exception cref="StoreException">The store could not be read.</exception>
    public async Task<IReadOnlyList<CatalogueEntry>> ListAsync(CancellationToken cancellationToken)
    {
        var entries = new List<CatalogueEntry>();
        foreach (var id in await store.ListAsync(cancellationToken))
        {
            if (await EntryAsync(id, cancellationToken) is { } entry)
                entries.Add(entry);
        }

        return [.. entries.Where(e => !e.Ended).OrderBy(e => e.Details.StartsAt), .. entries.Where(e => e.Ended).OrderByDescending(e => e.Details.StartsAt)];
    }

    private async Task<CatalogueEntry?> EntryAsync(ConferenceId id, CancellationToken cancellationToken)
    {
        if (registry.Running(id) is { } session)
        {
            _read.TryRemove(id, out _);
            return Of(id, session.Now.State);
        }

        if (_read.TryGetValue(id, out var read))
            return read;
        return Of(id, ConferenceSession.Replay(await store.ReadAsync(id, cancellationToken))) is { } entry ? _read[id] = entry : null;
    }

    private static CatalogueEntry? Of(ConferenceId id, ConferenceState state) =>
        state.Details is { } details
            ? new CatalogueEntry(
                id, details, state.Place.Venue, state.BegunAt is not null, state.EndedAt is not null,
                [.. state.Attendees.Where(a => a is { Removed: false, Role: Role.Chair or Role.NoteTaker or Role.SocialWorker })])
            : null;
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Live;

/// <summary>What a list of conferences says of one.</summary>
/// <param name="Id">Which.</param>
/// <param name="Details">Title, type and start.</param>
/// <param name="Venue">Where; may be empty.</param>
/// <param name="Begun">It has begun.</param>
/// <param name="Ended">It has ended.</param>
/// <param name="Staff">Those who prepare it: chair, note taker, social worker.</param>
/// <param name="Version">How many events its log has: what was reckoned from the same version still holds.</param>
public sealed record CatalogueEntry(ConferenceId Id, ConferenceDetails Details, string Venue, bool Begun, bool Ended, ImmutableArray<Attendee> Staff, long Version);

/// <summary>The conferences there are.</summary>
/// <param name="Entries">Those that are to come or under way, the next first; then those that have ended, the last first.</param>
/// <param name="Unreadable">Those whose log could not be read now.</param>
public sealed record CatalogueList(ImmutableArray<CatalogueEntry> Entries, ImmutableArray<ConferenceId> Unreadable);

/// <summary>
/// The conferences there are. One that runs is asked itself; the log of another is read once, for what the list says of it, and it is not
/// started for that.
/// </summary>
public sealed class Catalogue(ConferenceRegistry registry, IConferenceStore store, ILogger<Catalogue> logger)
{
    private readonly ConcurrentDictionary<ConferenceId, CatalogueEntry> _read = new();

    /// <summary>The conferences there are. One that cannot be read hides none of the others.</summary>
    /// <exception cref="StoreException">The store could not be read at all.</exception>
    public async Task<CatalogueList> ListAsync(CancellationToken cancellationToken)
    {
        var (entries, unreadable) = (new List<CatalogueEntry>(), ImmutableArray.CreateBuilder<ConferenceId>());
        foreach (var id in await store.ListAsync(cancellationToken))
        {
            try
            {
                if (await EntryAsync(id, cancellationToken) is { } entry)
                    entries.Add(entry);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                logger.ListingFailed(id.Value, e.GetType().Name);
                unreadable.Add(id);
            }
        }

        return new CatalogueList(
            [.. entries.Where(e => !e.Ended).OrderBy(e => e.Details.StartsAt), .. entries.Where(e => e.Ended).OrderByDescending(e => e.Details.StartsAt)],
            unreadable.ToImmutable());
    }

    /// <summary>A conference as it is now: of one that runs, what it says itself; of another, what its log leads to. It is not started for that.</summary>
    /// <exception cref="StoreException">The store could not be read.</exception>
    public async Task<ConferenceState> StateAsync(ConferenceId id, CancellationToken cancellationToken) =>
        registry.Running(id) is { } session ? session.Now.State : ConferenceSession.Replay(await store.ReadAsync(id, cancellationToken));

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
                [.. state.Attendees.Where(a => a is { Removed: false, Role: Role.Chair or Role.NoteTaker or Role.SocialWorker })],
                state.Version)
            : null;
}

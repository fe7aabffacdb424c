using ConferenceBoard.Core;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Live.Audit;

namespace ConferenceBoard.Live.Keeping;

/// <summary>
/// Keeping and erasing, for those who keep the server and may not read conferences. Every act is noted before it is done: what cannot be noted is not done.
/// </summary>
public sealed class KeepingOffice(Catalogue catalogue, IKeepingBook book, IAuditTrail trail, PracticeProfile practice, TimeProvider clock)
{
    /// <summary>The furthest day to which asking again can be put off, from today; in years.</summary>
    public const int FurthestYears = Limits.KeepYears;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The conferences there are, those first of which it is soonest to be asked whether they are still needed.</summary>
    /// <exception cref="StoreException">The store could not be read.</exception>
    public async Task<IReadOnlyList<KeptConference>> ListAsync(CancellationToken cancellationToken)
    {
        var list = await catalogue.ListAsync(cancellationToken);
        var kept = await book.ListAsync(cancellationToken);
        var exported = await trail.LastTakenOutAsync(AuditThing.Archive, cancellationToken);
        return [.. list.Entries.Select(Of).Concat(list.Unreadable.Select(Unread)).OrderBy(k => k.LookAgainOn ?? DateOnly.MinValue).ThenBy(k => k.Reference, StringComparer.Ordinal)];

        KeptConference Of(CatalogueEntry entry)
        {
            var held = DateOnly.FromDateTime(entry.Details.StartsAt.ToLocalTime().DateTime);
            var decided = kept.GetValueOrDefault(entry.Id);
            return new KeptConference(
                entry.Id, entry.Details.Type, held, entry.Begun && !entry.Ended, KeepingRules.LookAgainOn(held, practice.KeepYears, decided), decided?.HeldFor, At(entry.Id));
        }

        KeptConference Unread(ConferenceId id) =>
            new(id, null, null, false, kept.GetValueOrDefault(id)?.LookAgainOn, kept.GetValueOrDefault(id)?.HeldFor, At(id));

        DateTimeOffset? At(ConferenceId id) => exported.TryGetValue(id, out var at) ? at : null;
    }

    /// <summary>One of them, or null.</summary>
    /// <exception cref="StoreException">The store could not be read.</exception>
    public async Task<KeptConference?> FindAsync(ConferenceId id, CancellationToken cancellationToken) => (await ListAsync(cancellationToken)).FirstOrDefault(k => k.Id == id);

    /// <summary>Holds a conference, or lifts what holds it.</summary>
    /// <param name="id">Which.</param>
    /// <param name="reason">Why it must stay; null lifts.</param>
    /// <param name="staff">Whose account, or null for the office.</param>
    /// <returns>What stands against it, or null.</returns>
    public Task<KeepingProblem?> HoldAsync(ConferenceId id, HoldReason? reason, Guid? staff) => DecideAsync(
        id, reason is null ? AuditAct.HoldLifted : AuditAct.Held, staff,
        kept => kept with { HeldFor = reason, HeldAt = reason is null ? null : kept.HeldAt ?? clock.GetUtcNow() });

    /// <summary>Puts off asking whether it is still needed.</summary>
    /// <param name="id">Which.</param>
    /// <param name="until">Until when; after today and at most <see cref="FurthestYears"/> years from it.</param>
    /// <param name="staff">Whose account, or null for the office.</param>
    /// <returns>What stands against it, or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not within bounds.</exception>
    public Task<KeepingProblem?> PutOffAsync(ConferenceId id, DateOnly until, Guid? staff) => MayPutOffTo(until)
        ? DecideAsync(id, AuditAct.KeptLonger, staff, kept => kept with { LookAgainOn = until })
        : throw new ArgumentOutOfRangeException(nameof(until), until, "Not within bounds.");

    /// <summary>Whether asking can be put off to that day.</summary>
    public bool MayPutOffTo(DateOnly until) => until > Today && until <= Today.AddYears(FurthestYears);

    /// <summary>Erases a conference for good. There is no way back, by a backup neither.</summary>
    /// <param name="id">Which.</param>
    /// <param name="reference">Its reference, typed to be sure.</param>
    /// <param name="beforeItsDay">It may go before its day.</param>
    /// <param name="withoutExport">It need not be kept anywhere else.</param>
    /// <param name="staff">Whose account, or null for the office.</param>
    /// <param name="erase">Does it.</param>
    /// <returns>What stands against it, or null where it is erased.</returns>
    public async Task<KeepingProblem?> EraseAsync(ConferenceId id, string? reference, bool beforeItsDay, bool withoutExport, Guid? staff, Func<ConferenceId, Task> erase)
    {
        ArgumentNullException.ThrowIfNull(erase);
        try
        {
            if (await FindAsync(id, default) is not { } conference)
                return KeepingProblem.Gone;
            if (KeepingRules.AgainstErasing(conference, Today, reference, beforeItsDay, withoutExport) is { } problem)
                return problem;
            await trail.NoteAsync(new AuditEntry(AuditAct.Erased, id, Staff: staff));
        }
        catch (StoreException)
        {
            return KeepingProblem.NotStored;
        }

        try
        {
            await erase(id);
            await book.RemoveAsync(id);
            return null;
        }
        catch (StoreException)
        {
            await TryNoteAsync(new AuditEntry(AuditAct.NotErased, id, Staff: staff));
            return KeepingProblem.NotStored;
        }
    }

    private async Task<KeepingProblem?> DecideAsync(ConferenceId id, AuditAct act, Guid? staff, Func<Kept, Kept> decide)
    {
        try
        {
            if (await FindAsync(id, default) is null)
                return KeepingProblem.Gone;
            var before = (await book.ListAsync()).GetValueOrDefault(id) ?? new Kept(id, null, null, null);
            await trail.NoteAsync(new AuditEntry(act, id, Staff: staff));
            await book.SetAsync(decide(before));
            return null;
        }
        catch (StoreException)
        {
            return KeepingProblem.NotStored;
        }
    }

    private async Task TryNoteAsync(AuditEntry entry)
    {
        try
        {
            await trail.NoteAsync(entry);
        }
        catch (StoreException)
        {
            // What was asked for is noted already.
        }
    }
}

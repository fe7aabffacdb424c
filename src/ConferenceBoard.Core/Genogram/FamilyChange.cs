using System.Collections.Immutable;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Genogram;

/// <summary>One change of a person's own, remembered so that it can be taken back.</summary>
/// <param name="Stamp">What every fact it touched carried right after it: where one carries another by now, someone has built on it.</param>
/// <param name="Before">The stamps those facts had before; undoing gives them back, so that the change before this one can be undone too.</param>
public abstract record FamilyChange(long Stamp, ImmutableDictionary<FactId, long> Before)
{
    /// <summary>Facts were added, changed or removed.</summary>
    /// <param name="Stamp">As above.</param>
    /// <param name="Before">As above.</param>
    /// <param name="Back">What makes the family what it was.</param>
    /// <param name="Spots">Where those it moved had stood.</param>
    public sealed record OfFacts(long Stamp, ImmutableDictionary<FactId, long> Before, FamilyDelta Back, ImmutableDictionary<PersonId, Spot> Spots)
        : FamilyChange(Stamp, Before);

    /// <summary>People were placed, let go of, or tidied up.</summary>
    /// <param name="Stamp">As above.</param>
    /// <param name="Spots">Where those it moved had stood.</param>
    /// <param name="Pins">Who had been placed by hand.</param>
    /// <param name="AgeOrder">Whether the oldest child had stood left.</param>
    public sealed record OfPlaces(long Stamp, ImmutableDictionary<PersonId, Spot> Spots, ImmutableDictionary<PersonId, Spot> Pins, bool AgeOrder)
        : FamilyChange(Stamp, ImmutableDictionary<FactId, long>.Empty);

    /// <summary>Who may see a fact was changed, from <paramref name="Was"/> to <paramref name="Set"/>.</summary>
    public sealed record OfRestriction(long Stamp, FactId Fact, Restriction Was, Restriction Set) : FamilyChange(Stamp, ImmutableDictionary<FactId, long>.Empty);
}

/// <summary>Remembering and forgetting a person's own changes.</summary>
internal static class FamilyMemory
{
    /// <summary>With the change on top; nothing for the office.</summary>
    public static GenogramState Remember(this GenogramState genogram, AttendeeId? by, FamilyChange change)
    {
        if (by is not { } id)
            return genogram;
        var changes = genogram.Changes.GetValueOrDefault(id, []);
        if (changes.Count == Limits.UndoDepth)
            changes = changes.RemoveAt(0);
        return genogram with { Changes = genogram.Changes.SetItem(id, changes.Add(change)) };
    }

    /// <summary>Without the newest.</summary>
    public static GenogramState Forget(this GenogramState genogram, AttendeeId? by) =>
        by is { } id && genogram.Changes.GetValueOrDefault(id) is { IsEmpty: false } changes
            ? genogram with { Changes = genogram.Changes.SetItem(id, changes.RemoveAt(changes.Count - 1)) }
            : genogram;

    /// <summary>The newest, or null.</summary>
    public static FamilyChange? Newest(this GenogramState genogram, AttendeeId? by) =>
        by is { } id && genogram.Changes.GetValueOrDefault(id) is { IsEmpty: false } changes ? changes[^1] : null;
}

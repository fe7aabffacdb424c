using System.Collections.Immutable;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Genogram;

/// <summary>Facts of the family were added, changed or removed.</summary>
/// <param name="By">By whom; null for the office.</param>
/// <param name="Put">Facts as they are now.</param>
/// <param name="Removed">Facts that are gone.</param>
/// <param name="Spots">Where those stand who are new or had to make room.</param>
/// <param name="TakesBack">It undoes the person's newest change.</param>
public sealed record FamilyChanged(
    AttendeeId? By, Family Put, ImmutableArray<FactId> Removed, ImmutableDictionary<PersonId, Spot> Spots, bool TakesBack = false) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var genogram = state.Genogram;
        var delta = new FamilyDelta(Put, Removed);
        var touched = delta.Touched.ToImmutableArray();
        var family = genogram.Family.With(delta);
        var spots = genogram.Arrangement.Spots.SetItems(Spots).RemoveRange(Removed.Select(id => new PersonId(id.Value)));
        var next = genogram with
        {
            Family = family,
            Arrangement = new Arrangement(spots),
            Pins = genogram.Pins.RemoveRange(Removed.Select(id => new PersonId(id.Value))),
            Stamp = state.Version,
            Stamps = genogram.Stamps.SetItems(touched.Select(id => KeyValuePair.Create(id, state.Version))),
        };
        if (TakesBack)
            return state with { Genogram = (next with { Stamps = next.Stamps.SetItems(genogram.Newest(By)!.Before) }).Forget(By) };

        var before = touched.Where(genogram.Stamps.ContainsKey).ToImmutableDictionary(id => id, id => genogram.Stamps[id]);
        var stood = Spots.Keys.Concat(Removed.Select(id => new PersonId(id.Value))).Where(genogram.Arrangement.Spots.ContainsKey)
            .Distinct().ToImmutableDictionary(id => id, id => genogram.Arrangement.Spots[id]);
        return state with
        {
            Genogram = next.Remember(By, new FamilyChange.OfFacts(state.Version, before, FamilyDelta.Between(family, genogram.Family), stood)),
        };
    }
}

/// <summary>People stand elsewhere: placed by hand, let go of, or tidied up.</summary>
/// <param name="By">By whom; null for the office.</param>
/// <param name="Spots">Where those stand who were moved.</param>
/// <param name="Pins">Everyone who is placed by hand now.</param>
/// <param name="AgeOrder">The oldest child stands left.</param>
/// <param name="TakesBack">It undoes the person's newest change.</param>
public sealed record PeoplePlaced(
    AttendeeId? By, ImmutableDictionary<PersonId, Spot> Spots, ImmutableDictionary<PersonId, Spot> Pins, bool AgeOrder, bool TakesBack = false)
    : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var genogram = state.Genogram;
        var next = genogram with
        {
            Arrangement = new Arrangement(genogram.Arrangement.Spots.SetItems(Spots)),
            Pins = Pins,
            AgeOrder = AgeOrder,
            Stamp = state.Version,
        };
        var stood = Spots.Keys.Where(genogram.Arrangement.Spots.ContainsKey).ToImmutableDictionary(id => id, id => genogram.Arrangement.Spots[id]);
        return state with
        {
            Genogram = TakesBack ? next.Forget(By) : next.Remember(By, new FamilyChange.OfPlaces(state.Version, stood, genogram.Pins, genogram.AgeOrder)),
        };
    }
}

/// <summary>Others may see a fact than before.</summary>
/// <param name="By">By whom; null for the office.</param>
/// <param name="Fact">Which.</param>
/// <param name="Restriction">Who may see it now.</param>
/// <param name="TakesBack">It undoes the person's newest change.</param>
public sealed record FactRestricted(AttendeeId? By, FactId Fact, Restriction Restriction, bool TakesBack = false) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var genogram = state.Genogram;
        var next = genogram with
        {
            Restrictions = Restriction == Restriction.None ? genogram.Restrictions.Remove(Fact) : genogram.Restrictions.SetItem(Fact, Restriction),
            Stamp = state.Version,
        };
        return state with
        {
            Genogram = TakesBack ? next.Forget(By) : next.Remember(By, new FamilyChange.OfRestriction(state.Version, Fact, genogram.RestrictionOf(Fact), Restriction)),
        };
    }
}

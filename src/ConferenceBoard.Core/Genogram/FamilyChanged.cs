using System.Collections.Immutable;
using ConferenceBoard.Core.Views;
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
        var gone = Removed.Select(id => new PersonId(id.Value)).ToImmutableArray();
        var spots = genogram.Arrangement.Spots.SetItems(Spots).RemoveRange(gone);
        var next = genogram with
        {
            Family = family,
            Arrangement = new Arrangement(spots),
            Pins = genogram.Pins.RemoveRange(gone),
            Stamp = state.Version,
            Stamps = genogram.Stamps.SetItems(touched.Select(id => KeyValuePair.Create(id, state.Version))),
        };
        if (TakesBack && genogram.Newest(By) is FamilyChange.OfFacts undone)
        {
            // As it was before, so that the change before this one can be undone too.
            next = next with
            {
                Stamps = next.Stamps.SetItems(undone.Before.Where(s => delta.Touched.Contains(s.Key))),
                Pins = next.Pins.SetItems(undone.Pins.Where(p => family.Person(p.Key) is not null)),
            };
            return state with { Genogram = next.Forget(By) };
        }

        var (known, shown) = By is { } by && state.Attendee(by) is { } person
            ? (SeenFamily.By(state, person).Family.Facts(), SeenFamily.FactsBy(state, person, family).Facts())
            : (genogram.Family.Facts(), family.Facts());
        return state with
        {
            Genogram = next.Remember(By, new FamilyChange.OfFacts(
                state.Version,
                touched.Where(genogram.Stamps.ContainsKey).ToImmutableDictionary(id => id, id => genogram.Stamps[id]),
                FamilyDelta.Between(family, genogram.Family),
                Moved.Between(genogram.Arrangement.Spots, spots),
                genogram.Pins.Where(p => gone.Contains(p.Key)).ToImmutableDictionary(),
                [.. touched.Where(id => !known.ContainsKey(id) && !shown.ContainsKey(id))],
                [.. touched.Where(shown.ContainsKey)])),
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
        var pins = Moved.Between(genogram.Pins, Pins);
        var placed = pins.People.Select(id => (FactId)id).ToImmutableArray();
        var next = genogram with
        {
            Arrangement = new Arrangement(genogram.Arrangement.Spots.SetItems(Spots)),
            Pins = Pins,
            Placed = genogram.Placed.SetItems(placed.Select(id => KeyValuePair.Create(id, state.Version))),
            AgeOrder = AgeOrder,
            Stamp = state.Version,
        };
        if (TakesBack && genogram.Newest(By) is FamilyChange.OfPlaces undone)
            return state with { Genogram = (next with { Placed = next.Placed.SetItems(undone.Before.Where(s => placed.Contains(s.Key))) }).Forget(By) };

        return state with
        {
            Genogram = next.Remember(By, new FamilyChange.OfPlaces(
                state.Version,
                placed.Where(genogram.Placed.ContainsKey).ToImmutableDictionary(id => id, id => genogram.Placed[id]),
                Moved.Between(genogram.Arrangement.Spots, next.Arrangement.Spots),
                pins,
                AgeOrder == genogram.AgeOrder ? null : genogram.AgeOrder)),
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
            Decided = genogram.Decided.SetItem(Fact, state.Version),
            Stamp = state.Version,
        };
        if (TakesBack && genogram.Newest(By) is FamilyChange.OfRestriction undone)
            return state with { Genogram = (next with { Decided = genogram.Decided.Remove(Fact).SetItems(undone.Before) }).Forget(By) };

        var before = genogram.Decided.TryGetValue(Fact, out var stamp) ? ImmutableDictionary<FactId, long>.Empty.Add(Fact, stamp) : ImmutableDictionary<FactId, long>.Empty;
        return state with
        {
            Genogram = next.Remember(By, new FamilyChange.OfRestriction(state.Version, before, Fact, genogram.RestrictionOf(Fact))),
        };
    }
}

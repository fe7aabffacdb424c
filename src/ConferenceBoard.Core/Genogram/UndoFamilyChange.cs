using System.Collections.Immutable;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Genogram;

/// <summary>
/// Takes back the asker's own last change of the genogram by a change of its own. Refused where someone has since built on it: another's
/// work is never undone.
/// </summary>
public sealed record UndoFamilyChange : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        var genogram = state.Genogram;
        return genogram.Newest(asker.Id) switch
        {
            null => RefusalReason.NothingToUndo,
            FamilyChange.OfFacts change => Facts(state, asker, change),
            FamilyChange.OfPlaces change => Places(state, asker, change),
            FamilyChange.OfRestriction change => Restriction(genogram, asker, change),
            _ => RefusalReason.NothingToUndo,
        };
    }

    private static Ruling Facts(ConferenceState state, Asker asker, FamilyChange.OfFacts change)
    {
        // What was kept from the asker all along and has changed since stays as it is, and nobody is told of it.
        // A link that was put in two for someone kept from the asker is one again only where both halves are as they were left.
        var genogram = state.Genogram;
        var parted = change.Back.Removed.Any(change.Unseen.Contains) && change.Unseen.Any(IsBuiltOn);
        var back = change.Back.But(id => change.Unseen.Contains(id) && (parted || IsBuiltOn(id)));
        if (back.Touched.Any(IsBuiltOn) || (parted && !back.Put.Parentages.IsEmpty))
            return RefusalReason.BuiltOn;

        var known = GenogramRules.Known(state, asker).Facts();
        var after = genogram.Family.With(back);
        if (after.Faults().Any(fault => known.ContainsKey(fault.Fact) || back.Put.Facts().ContainsKey(fault.Fact)))
            return RefusalReason.BuiltOn;
        after = Kept(genogram.Family, GenogramRules.Known(state, asker), genogram.Family.Of(p => !back.Removed.Contains(p.Id)).With(back));
        if (after.Faults().Any())
            return RefusalReason.BuiltOn;

        // What was changed may have been kept from the asker since: to them it is gone, as if someone had removed it.
        var (whole, seen) = (genogram.Family.Facts(), GenogramRules.Known(state, asker, after).Facts());
        if (back.Touched.Any(id => whole.ContainsKey(id) && !known.ContainsKey(id)
            && (change.Shown.Contains(id) || (!seen.ContainsKey(id) && !change.Unseen.Contains(id)))))
            return RefusalReason.BuiltOn;
        if (after.People.Length > FamilyLimits.People && after.People.Length > genogram.Family.People.Length)
            return new Refusal(RefusalReason.FamilyFull, FamilyLimits.People);

        var there = after.People.Select(p => p.Id).ToHashSet();
        var stood = change.Moved.Back(genogram.Arrangement.Spots, id => there.Contains(id) && change.Moved.Holds(id, genogram.Arrangement.Spots));
        var pins = genogram.Pins.SetItems(change.Pins).Where(p => there.Contains(p.Key)).ToImmutableDictionary();
        var delta = FamilyDelta.Between(genogram.Family, after);
        return new FamilyChanged(
            asker.Id, delta.Put, delta.Removed, genogram.MovedFor(after, genogram.Layout with { Pins = pins }, new Arrangement(stood)), TakesBack: true);

        bool IsBuiltOn(FactId id) => genogram.Stamps.GetValueOrDefault(id) != change.Stamp;
    }

    /// <summary>Whoever is kept from the asker by now stays in their home, and the parent of their child, though the rest of the link goes.</summary>
    private static Family Kept(Family whole, Family known, Family after)
    {
        var homes = whole.Households.Select(h => h with { Members = h.Members.RemoveAll(id => known.Person(id) is not null || after.Person(id) is null) })
            .Where(h => !h.Members.IsEmpty)
            .Select(h => after.Households.FirstOrDefault(x => x.Id == h.Id) is { } stays ? stays with { Members = [.. stays.Members, .. h.Members.Except(stays.Members)] } : h);
        var parentages = known.Parentages.Where(p => after.Person(p.Child) is not null && !after.Parentages.Any(x => x.Id == p.Id))
            .Select(whole.UnseenParent).OfType<Parentage>().Where(p => after.Person(p.Parent!.Value) is not null);
        return after.With(new FamilyDelta(new Family { Households = [.. homes], Parentages = [.. parentages] }, []));
    }

    /// <summary>Only whom the change placed, and only where nobody has placed them again since; whoever is gone stays gone.</summary>
    private static Ruling Places(ConferenceState state, Asker asker, FamilyChange.OfPlaces change)
    {
        var genogram = state.Genogram;
        var known = GenogramRules.Known(state, asker);
        if (change.Pins.People.Any(id => known.Person(id) is not null && genogram.Placed.GetValueOrDefault(id) != change.Stamp))
            return RefusalReason.BuiltOn;
        var pins = change.Pins.Back(genogram.Pins, id => known.Person(id) is not null);
        var stood = change.Moved.Back(
            genogram.Arrangement.Spots, id => genogram.Family.Person(id) is not null && change.Moved.Holds(id, genogram.Arrangement.Spots));
        var layout = genogram.Layout with { Pins = pins, AgeOrder = change.AgeOrder ?? genogram.AgeOrder };
        return new PeoplePlaced(asker.Id, genogram.MovedFor(genogram.Family, layout, new Arrangement(stood)), pins, layout.AgeOrder, TakesBack: true);
    }

    /// <summary>Only where nobody has decided again since: what was kept from people must not come back by another's undo.</summary>
    private static Ruling Restriction(GenogramState genogram, Asker asker, FamilyChange.OfRestriction change) =>
        genogram.Decided.GetValueOrDefault(change.Fact) == change.Stamp
            ? new FactRestricted(asker.Id, change.Fact, change.Was, TakesBack: true) : RefusalReason.BuiltOn;
}

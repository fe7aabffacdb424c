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
            FamilyChange.OfPlaces change => Places(genogram, asker, change),
            FamilyChange.OfRestriction change => Restriction(genogram, asker, change),
            _ => RefusalReason.NothingToUndo,
        };
    }

    private static Ruling Facts(ConferenceState state, Asker asker, FamilyChange.OfFacts change)
    {
        var genogram = state.Genogram;
        if (change.Back.Touched.Any(id => genogram.Stamps.GetValueOrDefault(id) != change.Stamp))
            return RefusalReason.BuiltOn;

        // What was changed may have been kept from the asker since.
        var known = GenogramRules.Known(state, asker).Facts();
        var whole = genogram.Family.Facts();
        if (change.Back.Touched.Any(id => whole.ContainsKey(id) && !known.ContainsKey(id)))
            return RefusalReason.FactGone;

        var after = genogram.Family.With(change.Back);
        if (after.Faults().Any())
            return RefusalReason.BuiltOn;
        if (after.People.Length > FamilyLimits.People && after.People.Length > genogram.Family.People.Length)
            return new Refusal(RefusalReason.FamilyFull, FamilyLimits.People);
        var there = after.People.Select(p => p.Id).ToHashSet();
        var stood = genogram.Arrangement.Spots.SetItems(change.Spots.Where(s => there.Contains(s.Key)));
        var pins = genogram.Pins.RemoveRange(genogram.Pins.Keys.Where(id => !there.Contains(id)));
        return new FamilyChanged(
            asker.Id, change.Back.Put, change.Back.Removed, genogram.MovedFor(after, genogram.Layout with { Pins = pins }, new Arrangement(stood)), TakesBack: true);
    }

    private static Ruling Places(GenogramState genogram, Asker asker, FamilyChange.OfPlaces change)
    {
        var there = genogram.Family.People.Select(p => p.Id).ToHashSet();
        var stood = genogram.Arrangement.Spots.SetItems(change.Spots.Where(s => there.Contains(s.Key)));
        var pins = change.Pins.RemoveRange(change.Pins.Keys.Where(id => !there.Contains(id)));
        var layout = genogram.Layout with { Pins = pins, AgeOrder = change.AgeOrder };
        return new PeoplePlaced(asker.Id, genogram.MovedFor(genogram.Family, layout, new Arrangement(stood)), pins, change.AgeOrder, TakesBack: true);
    }

    /// <summary>Only where nobody has decided again since: what was kept from people must not come back by another's undo.</summary>
    private static Ruling Restriction(GenogramState genogram, Asker asker, FamilyChange.OfRestriction change) =>
        genogram.RestrictionOf(change.Fact) == change.Set ? new FactRestricted(asker.Id, change.Fact, change.Was, TakesBack: true) : RefusalReason.BuiltOn;
}

using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Genogram;

/// <summary>Places someone by hand, or (null) lets the drawing place them again.</summary>
/// <param name="Person">Who.</param>
/// <param name="Spot">Where, in drawing units of the whole family; of someone in the family only X counts.</param>
public sealed record PlacePerson(PersonId Person, Spot? Spot) : ConferenceCommand
{
    /// <summary>As far from the middle as anyone can be placed, in drawing units.</summary>
    public const double Farthest = 100_000;

    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        if (GenogramRules.Known(state, asker).Person(Person) is null)
            return RefusalReason.FactGone;
        if (Spot is { } to && !(Math.Abs(to.X) <= Farthest && Math.Abs(to.Y) <= Farthest))
            return RefusalReason.NotUnderstood;

        var genogram = state.Genogram;
        var pins = Spot is { } spot ? genogram.Pins.SetItem(Person, spot) : genogram.Pins.Remove(Person);
        return ReferenceEquals(pins, genogram.Pins)
            ? Ruling.NoChange
            : new PeoplePlaced(asker.Id, genogram.MovedFor(genogram.Family, genogram.Layout with { Pins = pins }), pins, genogram.AgeOrder);
    }
}

/// <summary>Puts everyone in their best place again, but those placed by hand. What it comes to was shown before.</summary>
/// <param name="AgeOrder">Oldest child left.</param>
/// <param name="Seen">The stamp of the genogram that was shown: refused where it has changed since.</param>
public sealed record TidyUp(bool AgeOrder, long Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        var genogram = state.Genogram;
        if (genogram.Stamp != Seen)
            return RefusalReason.GenogramChangedMeanwhile;
        var moved = genogram.MovedFor(genogram.Family, genogram.Layout with { AgeOrder = AgeOrder }, Arrangement.Empty);
        return moved.IsEmpty && AgeOrder == genogram.AgeOrder ? Ruling.NoChange : new PeoplePlaced(asker.Id, moved, genogram.Pins, AgeOrder);
    }
}

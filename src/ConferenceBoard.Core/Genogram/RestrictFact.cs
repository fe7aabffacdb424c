using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Genogram;

/// <summary>
/// Says who may see a fact of the family. The chair decides (domain.md §7); note taker and social worker can keep to professionals what
/// everyone could see, and no more.
/// </summary>
/// <param name="Fact">Which.</param>
/// <param name="Restriction">Who may see it.</param>
/// <param name="Seen">How it was when the asker began to decide; null where nobody looked.</param>
public sealed record RestrictFact(FactId Fact, Restriction Restriction, Restriction? Seen = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        if (!GenogramRules.Known(state, asker).Facts().ContainsKey(Fact))
            return RefusalReason.FactGone;
        if (Restriction is not { WithheldFrom: { } from } || !Enum.IsDefined(Restriction.Audience))
            return RefusalReason.NotUnderstood;
        if (!from.All(id => state.Attendee(id) is { Role: not Role.Chair }))
            return RefusalReason.PersonGone;

        var now = state.Genogram.RestrictionOf(Fact);
        if (!asker.IsChair && !asker.IsOffice)
            return Keep(asker, now);
        if (now == Restriction)
            return Ruling.NoChange;
        return Seen is { } seen && seen != now ? RefusalReason.PersonChangedMeanwhile : new FactRestricted(asker.Id, Fact, Restriction);
    }

    /// <summary>From whom the chair withholds it they are not told, and that stays as it is.</summary>
    private Ruling Keep(Asker asker, Restriction now) =>
        !Restriction.WithheldFrom.IsEmpty || Restriction.Audience is not (Audience.Everyone or Audience.Professionals) || Restriction.Audience < now.Audience
            ? RefusalReason.ChairOnly
            : Restriction.Audience == now.Audience ? Ruling.NoChange : new FactRestricted(asker.Id, Fact, now with { Audience = Restriction.Audience });
}

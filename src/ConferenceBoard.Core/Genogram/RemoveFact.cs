using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Genogram;

/// <summary>Takes a fact off: a person with everything that links them, or one link. A union with children stays: it is where they hang.</summary>
public sealed record RemoveFact(FactId Fact) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        var family = state.Genogram.Family;
        if (!GenogramRules.Known(state, asker).Facts().TryGetValue(Fact, out var fact))
            return state.Genogram.Stamps.ContainsKey(Fact) && !family.Facts().ContainsKey(Fact) ? Ruling.NoChange : RefusalReason.FactGone;
        return fact switch
        {
            Person person => GenogramRules.Change(state, asker, family.Of(p => p.Id != person.Id)),
            Union union when family.Index.ChildrenOf(union.Id).Any() => RefusalReason.UnionHasChildren,
            _ => GenogramRules.Change(state, asker, family.With(new FamilyDelta(Family.Empty, [Fact]))),
        };
    }
}

using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Genogram;

/// <summary>Takes a fact off: a person with everything that links them, or one link. A union with children stays: it is where they hang.</summary>
public sealed record RemoveFact(FactId Fact) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        var (family, known) = (state.Genogram.Family, GenogramRules.Known(state, asker));
        return known.Facts().GetValueOrDefault(Fact) switch
        {
            // Whether it was removed before, is kept from the asker, or never was: to them it is not there.
            null => Ruling.NoChange,
            Person person => GenogramRules.Change(state, asker, family.Of(p => p.Id != person.Id)),
            Union union when known.Index.ChildrenOf(union.Id).Any() => RefusalReason.UnionHasChildren,
            Union union => Parted(state, asker, union),
            var fact => GenogramRules.Change(state, asker, family.With(Without(family, known, fact))),
        };
    }

    /// <summary>Of a link of which the asker sees a part, what is kept from them stays.</summary>
    private FamilyDelta Without(Family family, Family known, object fact) => fact switch
    {
        Parentage seen when family.UnseenParent(seen) is { } rest => new FamilyDelta(new Family { Parentages = [rest] }, []),
        Household home when family.Households.First(h => h.Id == home.Id) is var whole && whole.Members.RemoveAll(id => known.Person(id) is not null) is { IsEmpty: false } rest =>
            new FamilyDelta(new Family { Households = [whole with { Members = rest }] }, []),
        _ => new FamilyDelta(Family.Empty, [Fact]),
    };

    /// <summary>Children of whom the asker does not know stay the children of both.</summary>
    private static Ruling Parted(ConferenceState state, Asker asker, Union union)
    {
        var (family, parts) = (state.Genogram.Family, new List<(FactId Part, FactId Of)>());
        var each = new List<Parentage>();
        foreach (var both in family.Index.ChildrenOf(union.Id))
        {
            var second = new ParentageId(GenogramRules.NewName(state.Genogram, both.Id));
            each.Add(both with { Union = null, Parent = union.First });
            each.Add(both with { Id = second, Union = null, Parent = union.Second });
            parts.Add((second, both.Id));
        }

        return GenogramRules.Change(state, asker, family.With(new FamilyDelta(new Family { Parentages = [.. each] }, [union.Id])), parts);
    }
}

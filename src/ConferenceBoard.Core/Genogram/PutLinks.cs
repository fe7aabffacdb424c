using System.Collections.Immutable;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Genogram;

/// <summary>Adds or changes unions, parentages, households or bonds. Refused where one of them was changed since it was seen.</summary>
/// <param name="Put">The links as they shall be; no people.</param>
/// <param name="Seen">Those that are there already, as the asker saw them; a link of <paramref name="Put"/> that is not among them is new.</param>
public sealed record PutLinks(Family Put, Family Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        if (!GenogramRules.IsWhole(Put) || !GenogramRules.IsWhole(Seen) || !Put.People.IsEmpty)
            return RefusalReason.NotUnderstood;

        var known = GenogramRules.Known(state, asker);
        var (now, seen, people) = (known.Facts(), Seen.Facts(), known.People.Select(p => p.Id).ToHashSet());
        foreach (var (id, fact) in Put.Facts())
        {
            if (seen.TryGetValue(id, out var was))
            {
                if (!now.TryGetValue(id, out var current))
                    return RefusalReason.FactGone;
                if (!current.Equals(was) || current.GetType() != fact.GetType())
                    return RefusalReason.LinkChangedMeanwhile;
                if (!IsOfTheSame(fact, was))
                    return RefusalReason.NotUnderstood;
            }
            else if (state.Genogram.Stamps.ContainsKey(id))
            {
                return RefusalReason.AlreadyThere;
            }
        }

        if (!Ends(Put).All(people.Contains) || Put.Parentages.Any(p => p.Union is { } u && known.Index.Union(u) is null && !Put.Unions.Any(x => x.Id == u)))
            return RefusalReason.FactGone;
        if (Put.Households.FirstOrDefault(h => h.Members.IsEmpty) is not null)
            return RefusalReason.HouseholdEmpty;
        var left = Put.Parentages.SelectMany(p => Left(state.Genogram, p, seen)).ToList();
        var put = Put with
        {
            Parentages = [.. Put.Parentages.Select(p => Whole(state.Genogram.Family, p, seen)), .. left.Select(l => l.Part)],
            Households = [.. Put.Households.Select(h => Whole(state.Genogram.Family, h with { Name = Words.OfName(h.Name) }, known))],
        };
        if (put.Households.Any(h => h.Name.Length > FamilyLimits.Name))
            return new Refusal(RefusalReason.NameTooLong, FamilyLimits.Name);
        return GenogramRules.Change(state, asker, state.Genogram.Family.With(new FamilyDelta(put, [])), left.Select(l => ((FactId)l.Part.Id, l.Of)));
    }

    private static IEnumerable<PersonId> Ends(Family links) =>
        links.Unions.SelectMany(u => new[] { u.First, u.Second })
            .Concat(links.Parentages.Select(p => p.Child)).Concat(links.Parentages.Where(p => p.Parent is not null).Select(p => p.Parent!.Value))
            .Concat(links.Households.SelectMany(h => h.Members)).Concat(links.Bonds.SelectMany(b => new[] { b.From, b.To }));

    /// <summary>A union stays that of its two and a parentage that of its child: whoever hangs there would come along unseen.</summary>
    private static bool IsOfTheSame(object put, object was) => (put, was) switch
    {
        (Union now, Union before) => now.Has(before.First) && now.Has(before.Second),
        (Parentage now, Parentage before) => now.Child == before.Child,
        _ => true,
    };

    /// <summary>Who sees one of two parents and changes only how and when, changes that and leaves the other parent alone.</summary>
    private static Parentage Whole(Family whole, Parentage put, IReadOnlyDictionary<FactId, object> seen) =>
        seen.GetValueOrDefault(put.Id) is Parentage was && was.Union == put.Union && was.Parent == put.Parent && whole.UnseenParent(was) is not null
            ? put with { Union = whole.Parentages.First(p => p.Id == put.Id).Union, Parent = null }
            : put;

    /// <summary>Who sees one of two parents and puts another in their place leaves the other parent behind, by a link of their own.</summary>
    private static IEnumerable<(Parentage Part, FactId Of)> Left(GenogramState genogram, Parentage put, IReadOnlyDictionary<FactId, object> seen)
    {
        if (seen.GetValueOrDefault(put.Id) is Parentage was && (was.Union != put.Union || was.Parent != put.Parent) && genogram.Family.UnseenParent(was) is { } unseen)
            yield return (unseen with { Id = new ParentageId(GenogramRules.NewName(genogram, put.Id)) }, put.Id);
    }

    /// <summary>Members whom the asker does not see stay.</summary>
    private static Household Whole(Family whole, Household put, Family known) =>
        whole.Households.FirstOrDefault(h => h.Id == put.Id) is { } actual
            ? put with { Members = [.. put.Members, .. actual.Members.Where(m => known.Person(m) is null)] }
            : put;
}

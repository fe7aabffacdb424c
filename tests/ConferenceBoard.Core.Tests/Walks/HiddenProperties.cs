using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>
/// Of those who draw, note taker and social worker do not see everything. Whatever they ask, they get the answer they would get if what they
/// do not see were not there, and it is as it was afterwards.
/// </summary>
public sealed class HiddenProperties
{
    [Fact]
    public void The_answer_is_the_one_of_a_family_in_which_the_hidden_never_were() => EachHalfBlind((step, asker) =>
    {
        // Their own earlier changes hold the whole family; undo has laws of its own. A family cannot hold a circle or the same twice, seen or not.
        if (step.Asked.Command is UndoFamilyChange
            || step.Ruling.Refusal?.Reason is RefusalReason.OwnAncestor or RefusalReason.ParentsTwice or RefusalReason.NetworkLinked)
            return 0;
        var ruling = Decider.Decide(Without(step.Before, asker), step.Asked);
        Assert.Equal(ruling.Refusal?.Reason, step.Ruling.Refusal?.Reason);
        var without = ruling.Events.Aggregate(Without(step.Before, asker), Decider.Evolve);
        Assert.Equal(Oracle.Due(without, asker), Oracle.Due(step.After, asker));
        return 1;
    });

    [Fact]
    public void What_someone_does_not_see_they_do_not_destroy() => EachHalfBlind((step, asker) =>
    {
        var (before, after) = (step.Before.Genogram.Family, step.After.Genogram.Family);
        if (ReferenceEquals(before, after))
            return 0;
        foreach (var hidden in before.People.Where(p => !Oracle.Sees(step.Before, asker, p.Id)))
        {
            Assert.Equal(hidden, after.Person(hidden.Id));
            Assert.Empty(Around(before, hidden.Id).Where(r => after.Person(r.Other) is not null).Except(Around(after, hidden.Id)));
        }

        // Links kept from them by themselves go only with someone they link.
        var (old, now) = (FamilyFacts.Facts(before), FamilyFacts.Facts(after));
        foreach (var (id, fact) in old.Where(f => f.Value is Union or Bond && !Oracle.Sees(step.Before, asker, f.Key)))
        {
            var ends = fact is Union u ? (u.First, u.Second) : (((Bond)fact).From, ((Bond)fact).To);
            if (after.Person(ends.Item1) is not null && after.Person(ends.Item2) is not null)
                Assert.Equal(fact, now.GetValueOrDefault(id));
        }

        return 1;
    });

    /// <summary>Parents, children, partners and bonds of someone, and the homes they live in.</summary>
    private static List<(string What, PersonId Other)> Around(Family family, PersonId id) =>
    [
        .. family.Index.ParentsOf(id).Select(p => ("parent", p))
            .Concat(family.Index.ChildrenOf(id).Select(c => ("child", c)))
            .Concat(family.Index.UnionsOf(id).Select(u => ("partner", u.Other(id))))
            .Concat(family.Bonds.Where(b => b.From == id || b.To == id).Select(b => (b.Kind.ToString(), b.From == id ? b.To : b.From)))
            .Concat(family.Households.Where(h => h.Members.Contains(id)).Select(h => ($"home {h.Id}", id))),
    ];

    /// <summary>The same conference as someone knows it: what they do not see was never drawn.</summary>
    private static ConferenceState Without(ConferenceState state, Attendee asker)
    {
        var genogram = state.Genogram;
        var due = Oracle.Due(state, asker);
        var family = new Family
        {
            People = [.. genogram.Family.People.Where(p => due.ContainsKey(p.Id.Value))],
            Unions = [.. genogram.Family.Unions.Where(u => due.ContainsKey(u.Id.Value))],
            Parentages = [.. genogram.Family.Parentages.Where(p => due.ContainsKey(p.Id.Value)).Select(Narrowed)],
            Households = [.. genogram.Family.Households.Where(h => due.ContainsKey(h.Id.Value)).Select(h => h with { Members = [.. h.Members.Where(m => due.ContainsKey(m.Value))] })],
            Bonds = [.. genogram.Family.Bonds.Where(b => due.ContainsKey(b.Id.Value))],
        };
        return state with
        {
            Genogram = genogram with
            {
                Family = family,
                Restrictions = genogram.Restrictions.Where(r => due.ContainsKey(r.Key.Value) && r.Value.Audience == Audience.Professionals)
                    .ToImmutableDictionary(r => r.Key, r => r.Value with { WithheldFrom = [] }),
                Arrangement = new(genogram.Arrangement.Spots.Where(s => due.ContainsKey(s.Key.Value)).ToImmutableDictionary()),
                Pins = genogram.Pins.Where(p => due.ContainsKey(p.Key.Value)).ToImmutableDictionary(),
            },
        };

        Parentage Narrowed(Parentage p)
        {
            if (p.Union is not { } id)
                return p;
            var union = genogram.Family.Index.Union(id)!;
            return due.ContainsKey(union.First.Value) && due.ContainsKey(union.Second.Value) ? p
                : p with { Union = null, Parent = due.ContainsKey(union.First.Value) ? union.First : union.Second };
        }
    }

    private static void EachHalfBlind(Func<Step, Attendee, int> check)
    {
        var seen = 0;
        AllWalks.EachStep(step =>
        {
            if (step.Asker is { Role: Role.NoteTaker or Role.SocialWorker } asker && IsAboutTheFamily(step.Asked.Command)
                && FamilyFacts.Facts(step.Before.Genogram.Family).Keys.Any(id => !Oracle.Sees(step.Before, asker, id)))
                seen += check(step, asker);
        });
        Assert.InRange(seen, 200, int.MaxValue);
    }

    private static bool IsAboutTheFamily(ConferenceCommand command) =>
        string.Equals(command.GetType().Namespace, typeof(AddPerson).Namespace, StringComparison.Ordinal);
}

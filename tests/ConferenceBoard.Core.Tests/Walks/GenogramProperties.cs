using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of the family, whatever is asked.</summary>
public sealed class GenogramProperties
{
    [Fact]
    public void The_family_is_always_sound_and_within_its_limits() => AllWalks.EachStep(step =>
    {
        var family = step.After.Genogram.Family;
        if (ReferenceEquals(family, step.Before.Genogram.Family))
            return;
        Assert.Empty(family.Faults());
        Assert.All(family.People, p => Assert.Equal((Words.OfName(p.Name), Words.OfCard(p.Note)), (p.Name, p.Note)));
        Assert.All(family.Households, h => Assert.Equal(Words.OfName(h.Name), h.Name));
        Assert.InRange(family.People.Length, 0, FamilyLimits.People);
        Assert.All(FamilyFacts.Facts(family).Keys, id => Assert.True(step.After.Genogram.Stamps.ContainsKey(id)));
    });

    [Fact]
    public void Everyone_of_the_family_and_nobody_else_stands_somewhere() => AllWalks.EachStep(step =>
    {
        var genogram = step.After.Genogram;
        if (ReferenceEquals(genogram, step.Before.Genogram))
            return;
        var people = genogram.Family.People.Select(p => p.Id).ToHashSet();
        Assert.True(people.SetEquals(genogram.Arrangement.Spots.Keys));
        Assert.True(people.IsSupersetOf(genogram.Pins.Keys));
        Assert.All(genogram.Arrangement.Spots.Values.Concat(genogram.Pins.Values), s => Assert.True(double.IsFinite(s.X) && double.IsFinite(s.Y)));
        Assert.All(genogram.Changes.Values, changes => Assert.InRange(changes.Count, 0, Limits.UndoDepth));
    });

    [Fact]
    public void Only_those_who_draw_change_the_family() => AllWalks.EachStep(step =>
    {
        if (step.Asked.By is Actor.OfSeat && (step.Asker is null || !Oracle.Draws(step.Asker)))
            Assert.Same(step.Before.Genogram, step.After.Genogram);
    });

    [Fact]
    public void Undo_right_after_a_change_of_ones_own_gives_what_was_there() => AllWalks.EachStep(step =>
    {
        if (step.Asker is not { } asker || step.Asked.Command is UndoFamilyChange || ReferenceEquals(step.Before.Genogram, step.After.Genogram))
            return;
        var ruling = Decider.Decide(step.After, step.Asked with { Command = new UndoFamilyChange() });
        Assert.True(ruling.Refusal is null, $"undo was refused: {ruling.Refusal?.Reason}");
        var undone = ruling.Events.Aggregate(step.After, Decider.Evolve).Genogram;
        Assert.Equal(Picture(step.Before.Genogram), Picture(undone));
        Assert.Equal(step.Before.Genogram.Changes.GetValueOrDefault(asker.Id, []).TakeLast(Limits.UndoDepth - 1), undone.Changes[asker.Id].TakeLast(Limits.UndoDepth - 1));

        static string Picture(GenogramState g)
        {
            var facts = FamilyFacts.Facts(g.Family).OrderBy(f => f.Key.Value, StringComparer.Ordinal).ToList();
            var restrictions = facts.Where(f => g.Restrictions.ContainsKey(f.Key)).Select(f => $"{f.Key} {Portrait.Of(g.Restrictions[f.Key])}");
            return string.Join('\n', facts.Select(f => Portrait.Of(f.Value)).Concat(restrictions).Append(Portrait.Of(g.Pins)).Append(g.AgeOrder.ToString()));
        }
    });

    [Fact]
    public void Undo_changes_nothing_that_another_did_last() => AllWalks.Each(() =>
    {
        var setters = new Dictionary<string, Stack<AttendeeId?>>(StringComparer.Ordinal);
        return step =>
        {
            if (ReferenceEquals(step.Before.Genogram, step.After.Genogram))
                return;
            foreach (var (part, known) in Changed(step))
            {
                // Who changes what they do not know of has set it all the same: it may be shown to them before they undo.
                if (!setters.TryGetValue(part, out var stack))
                    setters[part] = stack = new Stack<AttendeeId?>();
                if (step.Asked.Command is not UndoFamilyChange)
                    stack.Push(step.Asker?.Id);
                else if (stack.TryPop(out var setter))
                    Assert.True(setter == step.Asker!.Id || !known, $"undo changed {part}, which {setter} had set last");
            }
        };
    });

    [Fact]
    public void Nobody_but_chair_and_office_opens_a_fact_that_they_had_not_kept_themselves() => AllWalks.EachStep(step =>
    {
        if (step.Asker is not { } asker || asker.Role == Role.Chair || ReferenceEquals(step.Before.Genogram.Restrictions, step.After.Genogram.Restrictions))
            return;
        foreach (var (fact, before) in step.Before.Genogram.Restrictions)
        {
            var after = step.After.Genogram.RestrictionOf(fact);
            Assert.True(before.WithheldFrom.SetEquals(after.WithheldFrom), $"{fact} is withheld from others than before");
            Assert.True(after.Audience >= before.Audience || (step.Asked.Command is UndoFamilyChange && before.Audience == Audience.Professionals), $"{fact} was opened");
        }
    });

    /// <summary>What differs, and whether the asker knows of it: facts, who may see them, who is placed where.</summary>
    private static IEnumerable<(string Part, bool Known)> Changed(Step step)
    {
        var (before, after) = (step.Before.Genogram, step.After.Genogram);
        var (old, now) = (FamilyFacts.Facts(before.Family), FamilyFacts.Facts(after.Family));
        var known = step.Asker is { } asker
            ? Oracle.Due(step.Before, asker).Keys.Concat(Oracle.Due(step.After, asker).Keys).ToHashSet(StringComparer.Ordinal)
            : [.. old.Keys.Concat(now.Keys).Select(id => id.Value)];
        foreach (var id in old.Keys.Union(now.Keys).Where(id => !Equals(old.GetValueOrDefault(id), now.GetValueOrDefault(id))))
            yield return (id.Value, known.Contains(id.Value));
        foreach (var id in before.Restrictions.Keys.Union(after.Restrictions.Keys).Where(id => before.RestrictionOf(id) != after.RestrictionOf(id)))
            yield return ($"who sees {id}", true);
        var people = after.Family.People.Select(p => p.Id).Where(id => before.Family.Person(id) is not null);
        foreach (var id in people.Where(id => before.Pins.ContainsKey(id) != after.Pins.ContainsKey(id) || before.Pins.GetValueOrDefault(id) != after.Pins.GetValueOrDefault(id)))
            yield return ($"the place of {id}", true);
    }
}

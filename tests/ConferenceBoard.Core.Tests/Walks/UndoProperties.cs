using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Tests.Views;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of undo and of merging, whatever happened before.</summary>
public sealed class UndoProperties
{
    [Fact]
    public void Undo_changes_no_part_that_somebody_else_set_last() => AllWalks.Each(() =>
    {
        var ledger = new Ledger();
        return step =>
        {
            if (step.Asked.Command is UndoLast && step.Asker is { } asker)
                ledger.TakeBack(step, asker.Id);
            else
                ledger.Note(step);
        };
    });

    [Fact]
    public void Undo_does_nothing_or_takes_one_change_off_the_askers_own_list() => AllWalks.EachStep(step =>
    {
        if (step.Asked.Command is not UndoLast || step.Ruling.Events.IsEmpty)
            return;
        var own = step.Asker!.Id;
        Assert.Equal(step.Before.Changes[own].SkipLast(1), step.After.Changes[own]);
        Assert.True(step.Before.Changes.Where(c => c.Key != own).All(c => step.After.Changes[c.Key] == c.Value));
    });

    [Fact]
    public void Merging_shows_nobody_a_card_they_did_not_see() => AllWalks.EachStep(step =>
    {
        foreach (var merge in step.Ruling.Events.OfType<CardsMerged>())
        {
            var (keep, merged) = (step.Before.Board.Cards[merge.Keep], step.Before.Board.Cards[merge.Merged]);
            foreach (var person in step.After.Attendees.Where(p => Oracle.Sees(p, step.After.Board.Cards[merge.Keep])))
                Assert.True(Oracle.Sees(person, keep) && Oracle.Sees(person, merged), $"{person.Role} sees more");
        }
    });

    [Fact]
    public void Only_the_chair_and_the_office_open_a_card_to_more_people() => AllWalks.EachStep(step =>
    {
        if (step.Asker?.Role == ConferenceBoard.Core.People.Role.Chair || step.Asked.By is Actor.OfOffice)
            return;
        foreach (var (id, after) in step.After.Board.Cards)
        {
            // Taking a merge back gives both cards the audience they had, which the one who merged them could not set.
            if (step.Before.Board.Card(id) is { } before && !step.Ruling.Events.OfType<CardsParted>().Any(p => p.Keep.Id == id))
                Assert.True(before.Audience <= after.Audience && before.WithheldFrom.IsSubsetOf(after.WithheldFrom), $"card {id} was opened");
        }
    });

    /// <summary>
    /// Who set each part of each card last, kept from outside by comparing cards before and after. What undo changes goes back to
    /// whoever had set it before.
    /// </summary>
    private sealed class Ledger
    {
        private static readonly (string Part, Func<Card, string> Look)[] Parts =
        [
            ("text", c => c.Text),
            ("column", c => c.Column.ToString()),
            ("marks", c => Portrait.Of(c.Marks with { Strand = Strand.Worry })),
            ("strand", c => c.Marks.Strand.ToString()),
            ("audience", c => $"{c.Audience} {Portrait.Of(c.WithheldFrom)}"),
            ("standing", c => c.Standing.ToString()),
        ];

        private readonly Dictionary<(CardId Card, string Part), Stack<AttendeeId?>> _setters = [];

        public void Note(Step step)
        {
            foreach (var (card, part, _, _) in Changed(step))
                Setters(card, part).Push(step.Asker?.Id);
        }

        public void TakeBack(Step step, AttendeeId by)
        {
            var changed = Changed(step).ToList();
            foreach (var (card, part, before, after) in changed)
            {
                // A strand belongs to a column: where a move between columns is taken back it goes with it; where marks are, it is fitted.
                if (string.Equals(part, "strand", StringComparison.Ordinal) && before.Column != after.Column)
                {
                    Setters(card, part).TryPop(out _);
                    continue;
                }

                Assert.True(Setters(card, part).TryPop(out var setter), $"undo changed the {part} of a card that nobody is known to have changed");
                Assert.True(setter == by, $"undo by {by} changed the {part} that {setter} had set last");
            }
        }

        private Stack<AttendeeId?> Setters(CardId card, string part)
        {
            if (!_setters.TryGetValue((card, part), out var setters))
                _setters[(card, part)] = setters = new Stack<AttendeeId?>();
            return setters;
        }

        private static IEnumerable<(CardId Card, string Part, Card Before, Card After)> Changed(Step step)
        {
            if (step.Ruling.Events.IsEmpty)
                yield break;
            foreach (var after in step.After.Board.Cards.Values)
            {
                var before = step.Before.Board.Card(after.Id);
                if (ReferenceEquals(before, after))
                    continue;
                foreach (var (part, look) in Parts)
                {
                    if (before is null || !string.Equals(look(before), look(after), StringComparison.Ordinal))
                        yield return (after.Id, part, before ?? after, after);
                }
            }
        }
    }
}

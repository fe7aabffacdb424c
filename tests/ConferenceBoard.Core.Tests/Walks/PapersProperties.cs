using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of papers, whatever is asked.</summary>
public sealed class PapersProperties
{
    [Fact]
    public void Nobodys_papers_hold_anything_that_is_not_theirs()
    {
        var looked = 0;
        AllWalks.EachStep(step =>
        {
            var people = step.After.Attendees;
            if (people.IsEmpty || step.Ruling.Events.IsEmpty || (step.Number % 4 != 0 && step.After.Papers == PapersState.Empty))
                return;
            for (var n = 0; n < Math.Min(2, people.Count); n++)
            {
                Assert.Empty(Oracle.WrongsOfPapers(step.After, people[((step.Number * 3) + n) % people.Count].Id));
                looked++;
            }

            if (step.Number % 8 == 0 && step.After.Attendees.Exists(a => a is { Removed: false, Role: Role.Chair, TakesPart: true }))
                Assert.All(step.After.Children, c => Assert.Empty(Oracle.WrongsOfOwnLetter(step.After, c.Id)));
        });
        Assert.InRange(looked, 500, int.MaxValue);
    }

    [Fact]
    public void A_final_letter_holds_nothing_that_is_not_for_its_reader_and_never_changes() => AllWalks.EachStep(step =>
    {
        foreach (var finished in step.Ruling.Events.OfType<LetterFinished>())
            Assert.Empty(Oracle.Wrongs(step.Before, finished.To, finished.Version.Facts));
        foreach (var (to, letter) in step.Before.Papers.Letters)
        {
            var now = step.After.Papers.Of(to).Versions;
            Assert.True(now.Count >= letter.Versions.Count && letter.Versions.Zip(now).All(v => ReferenceEquals(v.First, v.Second)));
        }
    });

    [Fact]
    public void Some_walks_come_to_final_letters_from_whose_readers_a_next_step_is_kept()
    {
        var (finished, kept, sent, told) = (0, 0, 0, 0);
        AllWalks.EachStep(step =>
        {
            foreach (var letter in step.Ruling.Events.OfType<LetterFinished>())
            {
                finished++;
                var sight = PaperSight.Of(step.Before, letter.To)!;
                kept += step.Before.Board.In(Column.NeedsToHappen).Exists(id => step.Before.Board.Cards[id].Marks.Strand == Strand.NextStep && !sight.IsFor(step.Before.Board.Cards[id])) ? 1 : 0;
            }

            sent += step.Ruling.Events.Count(e => e is LetterSent { On: not null });
            told += step.Ruling.Events.Count(e => e is ChildToldMarked { Told: true });
        });
        Assert.True(finished > 9 && kept > 2 && sent > 1 && told > 2, $"{finished} finished, {kept} with a step kept from the reader, {sent} sent, {told} told");
    }

    [Fact]
    public void Only_chair_and_note_taker_change_letters_and_whose_task_it_is_to_tell_a_child() => AllWalks.EachStep(step =>
    {
        if (step.Asker?.Role is Role.Chair or Role.NoteTaker)
            return;
        Assert.Same(step.Before.Papers.Letters, step.After.Papers.Letters);
        foreach (var child in step.After.Children)
        {
            var (before, after) = (step.Before.Papers.TellingOf(child.Id), step.After.Papers.TellingOf(child.Id));
            Assert.Equal((before.Owner, before.OwnerName), (after.Owner, after.OwnerName));
            Assert.True(before == after || before.Owner == step.Asker?.Id);
        }
    });

    [Fact]
    public void Letters_keep_to_their_limits_and_are_sent_only_when_final() => AllWalks.EachStep(step =>
    {
        if (ReferenceEquals(step.Before.Papers, step.After.Papers))
            return;
        foreach (var (to, letter) in step.After.Papers.Letters)
        {
            Assert.True(to.Person is null != to.Child is null);
            Assert.InRange(letter.Versions.Count, 0, Limits.LetterVersions);
            Assert.True(letter.SentOn is null || letter.Last is not null);
            Assert.All(letter.Parts, p => Assert.InRange(p.Words.Length, 1, Limits.LetterWords));
            Assert.Equal(letter.Parts.Select(p => p.Part).Distinct().Order(), letter.Parts.Select(p => p.Part));
            Assert.Equal(Enumerable.Range(1, letter.Versions.Count), letter.Versions.Select(v => v.Number));
        }
    });

    [Fact]
    public void Papers_made_from_earlier_ones_are_the_same_as_fresh_ones() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, PapersView>();
        return step =>
        {
            if (step.After.Papers == PapersState.Empty || step.After.Attendees.IsEmpty)
                return;
            var viewer = step.After.Attendees[step.Number % step.After.Attendees.Count];
            var view = PapersView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
            before[viewer.Id] = view;
            Assert.Equal(Portrait.Of(PapersView.For(step.After, viewer)), Portrait.Of(view));
            if (viewer.Role is not (Role.Chair or Role.NoteTaker))
                Assert.True(view is { Letters.IsEmpty: true, People.IsEmpty: true, MayWrite: false, MayFinish: false } && view.Tellings.All(t => t.Owner == viewer.Id));
            if (!viewer.TakesPart)
                Assert.True(view is { Tellings.IsEmpty: true, HasLetter: false, HasNextSheet: false });
        };
    });
}

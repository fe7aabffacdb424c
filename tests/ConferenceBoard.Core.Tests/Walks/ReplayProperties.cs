using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of deciding and evolving, whatever is asked.</summary>
public sealed class ReplayProperties
{
    [Fact]
    public void Replaying_the_log_gives_the_live_state() => AllWalks.Each(() =>
    {
        var log = new List<ConferenceEvent>();
        ConferenceState? first = null;
        return step =>
        {
            first ??= step.Before;
            log.AddRange(step.Ruling.Events);
            if (step.Number % 75 == 0)
                Assert.Equal(Portrait.Of(step.After), Portrait.Of(log.Aggregate(first, Decider.Evolve)));
        };
    });

    [Fact]
    public void A_refusal_comes_without_events() => AllWalks.EachStep(step => Assert.True(step.Ruling.Refusal is null || step.Ruling.Events.IsEmpty));

    [Fact]
    public void A_refusal_says_a_whole_sentence() => AllWalks.EachStep(step =>
        Assert.DoesNotContain("{", step.Ruling.Refusal?.Sentence ?? "", StringComparison.Ordinal));

    [Fact]
    public void Asking_the_same_of_the_same_state_gives_the_same_answer() => AllWalks.EachStep(step =>
        Assert.Equal(Portrait.Of(step.Ruling), Portrait.Of(Decider.Decide(step.Before, step.Asked))));

    [Fact]
    public void The_version_counts_the_events() => AllWalks.EachStep(step =>
        Assert.Equal(step.Before.Version + step.Ruling.Events.Length, step.After.Version));

    [Fact]
    public void Who_is_not_in_gets_nothing_done() => AllWalks.EachStep(step =>
    {
        if (step.Asked.By is Actor.OfSeat && step.Asker is null)
            Assert.Equal(RefusalReason.NotInTheConference, step.Ruling.Refusal?.Reason);
    });

    [Fact]
    public void Every_card_on_the_board_stands_once_in_its_column_and_every_waiting_one_once_in_the_tray() => AllWalks.EachStep(step =>
    {
        var board = step.After.Board;
        foreach (var column in Enum.GetValues<Column>())
            Same(board.Cards.Values.Where(c => c.Standing == CardStanding.OnBoard && c.Column == column), board.In(column));
        Same(board.Cards.Values.Where(c => c.Standing == CardStanding.InTray), board.Tray);
        Assert.All(board.Cards, c => Assert.Equal(c.Key, c.Value.Id));

        static void Same(IEnumerable<Card> cards, IEnumerable<CardId> listed) =>
            Assert.Equal(cards.Select(c => c.Id.Value).Order(), listed.Select(id => id.Value).Order());
    });

    [Fact]
    public void Every_card_keeps_to_the_limits_and_has_a_strand_of_its_column() => AllWalks.EachStep(step =>
    {
        foreach (var card in step.After.Board.Cards.Values)
        {
            Assert.InRange(card.Text.Length, 1, Limits.CardText);
            Assert.InRange(card.History.Count, 0, Limits.TextHistory);
            Assert.Equal(Words.OfCard(card.Text), card.Text);
            Assert.Contains(card.Marks.Strand, Strands.Of(card.Column));
            Assert.True(card.Contest is null || card.Contest.Text.Length is > 0 and <= Limits.CardText);
            Assert.True(card.Standing != CardStanding.Merged || card.MergedInto is not null);
        }

        var waiting = step.After.Board.Tray.GroupBy(id => step.After.Board.Cards[id].Writer).Select(g => g.Count());
        Assert.All(waiting, count => Assert.InRange(count, 1, Limits.TrayPerPerson));
        Assert.All(step.After.Changes.Values, changes => Assert.InRange(changes.Count, 0, Limits.UndoDepth));
    });

    [Fact]
    public void A_picture_stands_on_one_card_and_stays_in_the_childs_voice_as_it_came() => AllWalks.Each(() =>
    {
        var came = new Dictionary<CardId, CardPicture?>();
        return step =>
        {
            foreach (var added in step.Ruling.Events.OfType<CardAdded>())
                came[added.Card] = added.Picture;
            var cards = step.After.Board.Cards.Values;
            Assert.All(cards, c => Assert.Equal(came.GetValueOrDefault(c.Id), c.Picture));
            Assert.All(cards, c => Assert.True(c.Picture is null || (c.Column == Column.ChildsVoice && c.Standing != CardStanding.Merged)));
            Assert.Distinct(cards.Where(c => c.Picture is not null).Select(c => c.Picture!.Id));
        };
    });

    [Fact]
    public void There_is_never_more_than_one_chair() => AllWalks.EachStep(step =>
        Assert.InRange(step.After.Attendees.Count(a => a.Role == ConferenceBoard.Core.People.Role.Chair), 0, 1));

    [Fact]
    public void The_walks_ask_every_command_and_see_every_event_and_most_refusals()
    {
        var (asked, accepted, happened, refused) = (new HashSet<Type>(), new HashSet<Type>(), new HashSet<Type>(), new HashSet<RefusalReason>());
        AllWalks.EachStep(step =>
        {
            asked.Add(step.Asked.Command.GetType());
            happened.UnionWith(step.Ruling.Events.Select(e => e.GetType()));
            if (step.Ruling.Refusal is { } refusal)
                refused.Add(refusal.Reason);
            else
                accepted.Add(step.Asked.Command.GetType());
        });

        Assert.Equal(Kinds<ConferenceCommand>(), Names(asked));
        Assert.Equal(Kinds<ConferenceCommand>(), Names(accepted));
        Assert.Equal(Kinds<ConferenceEvent>(), Names(happened));

        // Those beyond a walk's length have specs of their own; NotStored is the doors', the last line that of Live, which keeps rates and ballots.
        RefusalReason[] rare =
        [
            RefusalReason.NotStored, RefusalReason.BoardFull, RefusalReason.TooManyPeople, RefusalReason.TooManyDevices, RefusalReason.TooManyDisplays,
            RefusalReason.LobbyFull, RefusalReason.TrayFull, RefusalReason.NameMissing, RefusalReason.NameTooLong, RefusalReason.ChildrenCount,
            RefusalReason.TooManyProposals, RefusalReason.TooManyVersions, RefusalReason.TooManyRounds, RefusalReason.FamilyFull, RefusalReason.TooManyLinks,
            RefusalReason.TooManyPictures, RefusalReason.PicturesFull, RefusalReason.PictureTooBig, RefusalReason.NotAPicture, RefusalReason.PictureBroken, RefusalReason.PictureMoves,
            RefusalReason.TooFast, RefusalReason.NoteTooLong, RefusalReason.CameLate, RefusalReason.ScoresOtherwise, RefusalReason.TabletDone, RefusalReason.ScoredElsewhere,
            RefusalReason.EvaluationNotAsked, RefusalReason.AnsweredElsewhere, RefusalReason.RemarkTooLong,
            RefusalReason.TooManyRequests, RefusalReason.NoConfidentialPart,
            RefusalReason.DateTooSoon,
            RefusalReason.TooManyOffers,
            RefusalReason.NoDecisionHere, RefusalReason.TooManyAmendments,
            RefusalReason.TooManyLetterVersions, RefusalReason.EvaluationTooFew,

            // A walk makes a review only of what has ended.
            RefusalReason.EndFirst,
        ];
        // A few more go unseen whenever a new command shifts what the walks do; each has a spec.
        var unseen = Enum.GetValues<RefusalReason>().Except(refused).Except(rare).ToList();
        Assert.True(unseen.Count <= 4, string.Join(", ", unseen));
    }

    private static string Kinds<T>() => Names(typeof(T).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract));

    private static string Names(IEnumerable<Type> types) => string.Join(' ', types.Select(t => t.Name).Order(StringComparer.Ordinal));
}

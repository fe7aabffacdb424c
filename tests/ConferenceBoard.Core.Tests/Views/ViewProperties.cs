using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>On every walk, what each screen receives against <see cref="Oracle"/>, and against what a command would really do.</summary>
public sealed class ViewProperties
{
    [Fact]
    public void Nobodys_board_holds_anything_that_is_not_theirs() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, BoardView>();
        return step => ForSome(step, viewer =>
        {
            var view = BoardView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
            before[viewer.Id] = view;
            Assert.Empty(Oracle.Wrongs(step.After, viewer.Id, view));
        });
    });

    [Fact]
    public void Nobodys_console_holds_anything_that_is_not_theirs() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, ConsoleView?>();
        return step =>
        {
            if (step.Number % 3 != 0)
                return;
            foreach (var viewer in step.After.Attendees)
            {
                var view = ConsoleView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
                before[viewer.Id] = view;
                Assert.Empty(Oracle.Wrongs(step.After, viewer.Id, view));
            }
        };
    });

    [Fact]
    public void The_wall_holds_nothing_that_someone_in_the_room_may_not_see() => AllWalks.Each(() =>
    {
        ConferenceState? frozen = null;
        return step =>
        {
            if (step.Ruling.Events.OfType<WallFrozen>().Any(held => held.Frozen))
                frozen = step.Before;
            if (step.After.Wall.Frozen is null)
                frozen = null;
            Assert.Empty(Oracle.Wrongs(step.After, frozen, WallView.For(step.After)));
        };
    });

    [Fact]
    public void A_wall_made_from_an_earlier_one_is_the_same_as_a_fresh_one() => AllWalks.Each(() =>
    {
        WallView? wall = null;
        return step =>
        {
            wall = WallView.For(step.After, wall);
            if (step.Number % 5 == 0)
                Assert.Equal(Portrait.Of(WallView.For(step.After)), Portrait.Of(wall));
        };
    });

    [Fact]
    public void Nobodys_agenda_holds_anything_that_is_not_theirs() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, AgendaView>();
        return step => ForSome(step, viewer =>
        {
            var view = AgendaView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
            if (step.Number % 5 == 0)
                Assert.Equal(Portrait.Of(AgendaView.For(step.After, viewer)), Portrait.Of(view));
            if (ReferenceEquals(view, before.GetValueOrDefault(viewer.Id)))
                return;
            before[viewer.Id] = view;
            Assert.Empty(Oracle.Wrongs(step.After, viewer.Id, view));
        });
    });

    [Fact]
    public void A_view_made_from_an_earlier_one_is_the_same_as_a_fresh_one() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, BoardView>();
        return step => ForSome(step, viewer =>
        {
            before[viewer.Id] = BoardView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
            if (step.Number % 5 == 0)
                Assert.Equal(Portrait.Of(BoardView.For(step.After, viewer)), Portrait.Of(before[viewer.Id]));
        });
    });

    [Fact]
    public void What_a_view_offers_is_what_a_command_does() => AllWalks.EachStep(step =>
    {
        if (step.Number % 5 != 0)
            return;
        foreach (var seat in step.After.Seats.Keys)
        {
            if (step.After.PersonAt(seat) is not { } person)
                continue;
            var view = BoardView.For(step.After, person);
            Assert.Equal(view.MayAdd, Done(Ask.Add(9_998)));
            foreach (var card in view.Columns.SelectMany(c => c).Concat(view.YourTray))
            {
                Assert.Equal(card.MayEdit, Done(new EditCardText(card.Id, card.TextRevision, "Other words")));
                Assert.Equal(card.MayMove, Done(new MoveCard(card.Id, card.Column, null)));
                if (card.ContestText.Length > 0)
                    Assert.True(Done(new SettleCard(card.Id, Settlement.KeepCurrent, card.Id)));
            }

            bool Done(ConferenceCommand command) =>
                Decider.Decide(step.After, new Asked(command, new Actor.OfSeat(seat), default, Scene.Start)).Refusal is null
                    or { Reason: RefusalReason.TrayFull };
        }
    });

    [Fact]
    public void Nobodys_scales_hold_anything_that_is_not_theirs() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, ScalingView>();
        return step => ForSome(step, viewer =>
        {
            var view = ScalingView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
            if (ReferenceEquals(view, before.GetValueOrDefault(viewer.Id)))
                return;
            before[viewer.Id] = view;
            Assert.Empty(Oracle.Wrongs(step.After, viewer.Id, view));
        });
    });

    [Fact]
    public void Nobodys_genogram_holds_anything_that_is_not_theirs() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, GenogramView>();
        return step => ForSome(step, viewer =>
        {
            var view = GenogramView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
            if (ReferenceEquals(view, before.GetValueOrDefault(viewer.Id)))
                return;
            before[viewer.Id] = view;
            Assert.Empty(Oracle.Wrongs(step.After, viewer.Id, view));
        });
    });

    [Fact]
    public void A_genogram_made_from_an_earlier_one_is_the_same_as_a_fresh_one() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, GenogramView>();
        WallView? wall = null;
        return step =>
        {
            wall = WallView.For(step.After, wall);
            ForSome(step, viewer =>
            {
                before[viewer.Id] = GenogramView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
                if (step.Number % 5 == 0)
                    Assert.Equal(Portrait.Of(GenogramView.For(step.After, viewer)), Portrait.Of(before[viewer.Id]));
            });
            if (step.Number % 5 == 0)
                Assert.Equal(Portrait.Of(WallView.For(step.After).Genogram), Portrait.Of(wall.Genogram));
        };
    });

    [Fact]
    public void Scales_made_from_earlier_ones_are_the_same_as_fresh_ones() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, ScalingView>();
        WallView? wall = null;
        return step =>
        {
            wall = WallView.For(step.After, wall);
            ForSome(step, viewer =>
            {
                before[viewer.Id] = ScalingView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
                if (step.Number % 5 == 0)
                    Assert.Equal(Portrait.Of(ScalingView.For(step.After, viewer)), Portrait.Of(before[viewer.Id]));
            });
            if (step.Number % 5 == 0)
                Assert.Equal(Portrait.Of(WallView.For(step.After).Scale), Portrait.Of(wall.Scale));
        };
    });

    [Fact]
    public void What_scales_offer_is_what_a_command_does() => AllWalks.EachStep(step =>
    {
        if (step.Number % 5 != 0)
            return;
        foreach (var seat in step.After.Seats.Keys)
        {
            if (step.After.PersonAt(seat) is not { } person)
                continue;
            var view = ScalingView.For(step.After, person);
            Assert.Equal(view.MayEdit && view.HasRoom, Refused(new AddPair(Id.Pair(9_998), Scales.Words())) is null);
            Assert.Equal(view.MayPropose && view.HasRoom, Refused(new ProposePair(Id.Proposal(9_998), Id.Pair(9_998), Scales.Words())) is null);
            Assert.Equal(view.MayAnswer, Refused(new AnswerProposal(Id.Proposal(9_998), true, "", 0)) == RefusalReason.ProposalAnswered);
            foreach (var pair in view.Pairs)
            {
                var isScored = view.Round is { Standing: not RoundStanding.TooFew } round && round.Pair == pair.Id;
                Assert.Equal(view.MayEdit && !isScored, Refused(new RewordPair(pair.Id, pair.Revision, Scales.Words())) is null);
            }

            RefusalReason? Refused(ConferenceCommand command) =>
                Decider.Decide(step.After, new Asked(command, new Actor.OfSeat(seat), default, Scene.Start)).Refusal?.Reason;
        }
    });

    /// <summary>Three people at each step, another three at the next.</summary>
    private static void ForSome(Step step, Action<ConferenceBoard.Core.People.Attendee> look)
    {
        var people = step.After.Attendees;
        for (var n = 0; n < Math.Min(3, people.Count); n++)
            look(people[((step.Number * 3) + n) % people.Count]);
    }
}

using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Live.Tests;

public sealed class ConferenceSessionTests
{
    [Fact]
    public async Task Commands_that_come_while_the_disk_is_busy_share_the_next_append()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Hold();
        var first = meeting.OfficeAsync(Meeting.Card());
        await Eventually.TrueAsync(() => meeting.Store.Appends.Count == 1);
        var others = Enumerable.Range(0, 30).Select(_ => meeting.OfficeAsync(Meeting.Card())).ToArray();
        meeting.Store.Release();
        await Task.WhenAll([first, .. others]);

        Assert.Equal([1, 30], meeting.Store.Appends);
        Assert.Equal(31, meeting.Cards);
    }

    [Fact]
    public async Task Nothing_is_shown_or_acknowledged_before_it_is_durable()
    {
        await using var meeting = await Meeting.OpenAsync();
        var told = 0;
        using var screen = meeting.Session.Subscribe(() => Interlocked.Increment(ref told));
        meeting.Store.Hold();
        var asked = meeting.AskAsync(Meeting.Card());
        await Eventually.TrueAsync(() => meeting.Store.Appends.Count == 1);
        await Task.Delay(20);

        Assert.False(asked.IsCompleted);
        Assert.Equal((0, 0), (meeting.Cards, Volatile.Read(ref told)));
        meeting.Store.Release();
        Assert.Same(Answer.Done, await asked);
        Assert.Equal(1, meeting.Cards);
        await Eventually.TrueAsync(() => Volatile.Read(ref told) == 1);
    }

    [Fact]
    public async Task Whoever_was_told_saved_sees_it()
    {
        await using var meeting = await Meeting.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            var card = Meeting.Card();
            await meeting.OfficeAsync(card);
            Assert.NotNull(meeting.Now.State.Board.Card(card.Card));
        }));
    }

    [Fact]
    public async Task Replaying_the_log_gives_the_live_state()
    {
        await using var meeting = await Meeting.OpenAsync();
        var card = Meeting.Card();
        await meeting.AskAsync(card);
        await meeting.AskAsync(new EditCardText(card.Card, 1, "Robin sleeps well at Nan's and at home."));
        await meeting.AskAsync(new MoveCard(card.Card, Column.ChildsVoice, null));
        var (live, replayed) = (meeting.Now.State, ConferenceSession.Replay(await meeting.LogAsync()));

        Assert.Equal(live.Version, replayed.Version);
        Assert.Equal(live.Board.Card(card.Card)!.Text, replayed.Board.Card(card.Card)!.Text);
        Assert.Equal(live.Board.In(Column.ChildsVoice), replayed.Board.In(Column.ChildsVoice));
        Assert.Equal(Enumerable.Range(1, (int)live.Version).Select(n => (long)n), (await meeting.LogAsync()).Select(e => e.Sequence));
    }

    [Fact]
    public async Task A_refusal_says_why_and_stores_nothing()
    {
        await using var meeting = await Meeting.OpenAsync();
        var answer = await meeting.AskAsync(new BlankWall(Blank: true), by: meeting.FatherSeat);

        Assert.Equal(RefusalReason.ChairOnly, Assert.IsType<Answer.Refused>(answer).Refusal.Reason);
        Assert.Empty(meeting.Store.Appends);
    }

    [Fact]
    public async Task A_device_that_is_not_in_is_refused()
    {
        await using var meeting = await Meeting.OpenAsync();
        var answer = await meeting.AskAsync(Meeting.Card(), by: NewId.Seat());
        Assert.Equal(RefusalReason.NotInTheConference, Assert.IsType<Answer.Refused>(answer).Refusal.Reason);
    }

    [Fact]
    public async Task A_removal_counts_for_the_next_command_of_the_same_append()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Hold();
        var first = meeting.OfficeAsync(Meeting.Card());
        await Eventually.TrueAsync(() => meeting.Store.Appends.Count == 1);
        var removal = meeting.AskAsync(new RemoveAttendee(meeting.Father));
        var after = meeting.AskAsync(Meeting.Card(), by: meeting.FatherSeat);
        meeting.Store.Release();

        Assert.Same(Answer.Done, await first);
        Assert.Same(Answer.Done, await removal);
        Assert.Equal(RefusalReason.NotInTheConference, Assert.IsType<Answer.Refused>(await after).Refusal.Reason);
    }

    [Fact]
    public async Task A_device_that_asks_too_much_at_once_is_slowed_and_others_are_not()
    {
        await using var meeting = await Meeting.OpenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, ConferenceSession.CommandsAtOnce + 30)
            .Select(_ => meeting.AskAsync(Meeting.Card(), by: meeting.FatherSeat)));

        var refused = answers.OfType<Answer.Refused>().ToArray();
        Assert.InRange(refused.Length, 20, 30);
        Assert.All(refused, r => Assert.Equal(RefusalReason.TooFast, r.Refusal.Reason));
        Assert.Same(Answer.Done, await meeting.AskAsync(Meeting.Card()));
        Assert.Same(Answer.Done, await meeting.OfficeAsync(Meeting.Card()));
    }

    [Fact]
    public async Task A_command_that_breaks_a_rule_is_not_saved_and_harms_no_other()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Hold();
        var before = meeting.OfficeAsync(Meeting.Card());
        await Eventually.TrueAsync(() => meeting.Store.Appends.Count == 1);
        var broken = meeting.OfficeAsync(Meeting.Card() with { Marks = null! });
        var sound = meeting.OfficeAsync(Meeting.Card());
        meeting.Store.Release();

        Assert.Same(Answer.Lost, await broken);
        Assert.Same(Answer.Done, await before);
        Assert.Same(Answer.Done, await sound);
        Assert.Equal(2, meeting.Cards);
    }
}

using ConferenceBoard.Core.People;

namespace ConferenceBoard.Live.Tests;

/// <summary>A disk that fails, and acts that are asked for again.</summary>
public sealed class SavingFailsTests
{
    [Fact]
    public async Task What_could_not_be_stored_is_not_shown_and_is_answered_so()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Failures.Enqueue(MemoryStore.Failure.NothingStored);

        Assert.Same(Answer.Lost, await meeting.AskAsync(Meeting.Card()));
        Assert.Equal(0, meeting.Cards);
    }

    [Fact]
    public async Task The_next_command_finds_a_store_that_works_again()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Failures.Enqueue(MemoryStore.Failure.NothingStored);
        var (card, operation) = (Meeting.Card(), NewId.Operation());
        await meeting.AskAsync(card, operation);

        Assert.Same(Answer.Done, await meeting.AskAsync(card, operation));
        Assert.Equal(1, meeting.Cards);
        Assert.Single(await meeting.LogAsync(), e => e.Operation == operation);
    }

    [Fact]
    public async Task What_was_stored_although_the_disk_failed_is_there_once_and_acknowledged_when_asked_again()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Failures.Enqueue(MemoryStore.Failure.StoredAllTheSame);
        var (card, operation) = (Meeting.Card(), NewId.Operation());

        Assert.Same(Answer.Lost, await meeting.AskAsync(card, operation));
        Assert.Equal(0, meeting.Cards);
        Assert.Same(Answer.Done, await meeting.AskAsync(card, operation));
        Assert.Equal(1, meeting.Cards);
        Assert.Single(await meeting.LogAsync(), e => e.Operation == operation);
    }

    [Fact]
    public async Task Screens_are_told_what_turned_out_to_be_stored()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Failures.Enqueue(MemoryStore.Failure.StoredAllTheSame);
        await meeting.AskAsync(Meeting.Card());
        var told = 0;
        using var screen = meeting.Session.Subscribe(() => Interlocked.Increment(ref told));

        await meeting.AskAsync(new MarkAttendance(meeting.Father, Attendance.InTheRoom));
        await Eventually.TrueAsync(() => Volatile.Read(ref told) >= 1);
        Assert.Equal(1, meeting.Cards);
    }

    [Fact]
    public async Task While_the_store_cannot_be_read_either_everything_is_answered_not_saved()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Failures.Enqueue(MemoryStore.Failure.NothingStored);
        meeting.Store.Unreadable = true;
        for (var i = 0; i < 3; i++)
            Assert.Same(Answer.Lost, await meeting.AskAsync(Meeting.Card()));

        meeting.Store.Unreadable = false;
        Assert.Same(Answer.Done, await meeting.AskAsync(Meeting.Card()));
        Assert.Equal(1, meeting.Cards);
    }

    [Fact]
    public async Task A_refusal_that_rests_on_what_was_never_stored_is_not_given()
    {
        // The removal is not stored, so it would be a lie to tell the father that he is not in the conference.
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Hold();
        var first = meeting.OfficeAsync(Meeting.Card());
        await Eventually.TrueAsync(() => meeting.Store.Appends.Count == 1);
        var removal = meeting.AskAsync(new RemoveAttendee(meeting.Father));
        var card = Meeting.Card();
        var after = meeting.AskAsync(card, by: meeting.FatherSeat);
        meeting.Store.Failures.Enqueue(MemoryStore.Failure.NothingStored);
        meeting.Store.Failures.Enqueue(MemoryStore.Failure.NothingStored);
        meeting.Store.Release();

        Assert.Equal([Answer.Lost, Answer.Lost, Answer.Lost], await Task.WhenAll(first, removal, after));
        meeting.Store.Failures.Clear();
        Assert.Same(Answer.Done, await meeting.AskAsync(card, by: meeting.FatherSeat));
    }

    [Fact]
    public async Task The_same_act_twice_does_it_once()
    {
        await using var meeting = await Meeting.OpenAsync();
        var operation = NewId.Operation();
        Assert.Same(Answer.Done, await meeting.AskAsync(Meeting.Card(), operation));
        Assert.Same(Answer.Done, await meeting.AskAsync(Meeting.Card(), operation));
        Assert.Equal(1, meeting.Cards);
    }

    [Fact]
    public async Task The_same_act_twice_in_one_append_does_it_once()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Hold();
        var first = meeting.OfficeAsync(Meeting.Card());
        await Eventually.TrueAsync(() => meeting.Store.Appends.Count == 1);
        var operation = NewId.Operation();
        var twice = new[] { meeting.AskAsync(Meeting.Card(), operation), meeting.AskAsync(Meeting.Card(), operation) };
        meeting.Store.Release();

        Assert.Equal([Answer.Done, Answer.Done], await Task.WhenAll(twice));
        await first;
        Assert.Equal(2, meeting.Cards);
        Assert.Equal([1, 1], meeting.Store.Appends);
    }

    [Fact]
    public async Task The_same_act_after_a_restart_does_it_once()
    {
        await using var meeting = await Meeting.OpenAsync();
        var operation = NewId.Operation();
        await meeting.AskAsync(Meeting.Card(), operation);
        await meeting.RestartAsync();

        Assert.Same(Answer.Done, await meeting.AskAsync(Meeting.Card(), operation));
        Assert.Equal(1, meeting.Cards);
    }

    [Fact]
    public async Task A_refused_act_may_be_asked_again_under_the_same_number()
    {
        await using var meeting = await Meeting.OpenAsync();
        var (operation, card) = (NewId.Operation(), Meeting.Card(""));
        Assert.IsType<Answer.Refused>(await meeting.AskAsync(card, operation));
        Assert.Same(Answer.Done, await meeting.AskAsync(card with { Text = "Now with words." }, operation));
        Assert.Equal(1, meeting.Cards);
    }

    [Fact]
    public async Task Ending_stores_what_was_asked_before()
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Hold();
        var asked = Enumerable.Range(0, 20).Select(_ => meeting.OfficeAsync(Meeting.Card())).ToArray();
        var ending = meeting.Session.DisposeAsync().AsTask();
        meeting.Store.Release();
        await ending.WaitAsync(Meeting.Patience);

        Assert.All(await Task.WhenAll(asked), a => Assert.Same(Answer.Done, a));
        Assert.Equal(20, meeting.Cards);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ending_answers_everyone_though_the_disk_never_does(bool deaf)
    {
        await using var meeting = await Meeting.OpenAsync();
        meeting.Store.Deaf = deaf;
        meeting.Store.Hold();
        var asked = Enumerable.Range(0, 20).Select(_ => meeting.OfficeAsync(Meeting.Card())).ToArray();
        await Eventually.TrueAsync(() => !meeting.Store.Appends.IsEmpty);

        await meeting.Session.DisposeAsync().AsTask().WaitAsync(Meeting.Patience);
        Assert.All(await Task.WhenAll(asked), a => Assert.Same(Answer.Lost, a));
    }

    [Fact]
    public async Task After_the_end_everything_is_answered_not_saved()
    {
        await using var meeting = await Meeting.OpenAsync();
        await meeting.Session.DisposeAsync();
        await meeting.Session.DisposeAsync();
        Assert.Same(Answer.Lost, await meeting.AskAsync(Meeting.Card()));
        Assert.Same(Answer.Lost, await meeting.OfficeAsync(Meeting.Card()));
    }
}

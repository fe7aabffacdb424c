using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live.Audit;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Live.Tests.Audit;

public sealed class CorrectionTests
{
    [Fact]
    public async Task A_card_that_is_changed_in_the_meeting_is_no_correction_and_after_the_decision_it_is()
    {
        await using var meeting = await Meeting.OpenAsync();
        var card = Meeting.Card();
        await meeting.OfficeAsync(card);
        var trail = new MemoryTrail();

        await using (var before = await StartAsync(meeting, trail))
            Assert.Same(Answer.Done, await before.AskAsync(Edit(card, 1, "As first corrected."), Chair(meeting), NewId.Operation()));
        Assert.Empty(trail.Entries);

        await AnnounceAsync(meeting);
        await using var after = await StartAsync(meeting, trail);
        Assert.Same(Answer.Done, await after.AskAsync(Edit(card, 2, "As corrected later."), Chair(meeting), NewId.Operation()));
        Assert.Equal([new AuditEntry(AuditAct.Corrected, meeting.Id, AuditThing.Card, null, meeting.Chair, Role.Chair)], trail.Entries);
    }

    [Fact]
    public async Task A_trail_that_cannot_be_written_does_not_undo_what_was_put_right()
    {
        await using var meeting = await Meeting.OpenAsync();
        var card = Meeting.Card();
        await meeting.OfficeAsync(card);
        await AnnounceAsync(meeting);
        await using var session = await StartAsync(meeting, new MemoryTrail { Fails = true });

        Assert.Same(Answer.Done, await session.AskAsync(Edit(card, 1, "As corrected."), Chair(meeting), NewId.Operation()));
        Assert.Equal("As corrected.", session.Now.State.Board.Card(card.Card)!.Text);
        Assert.Same(Answer.Done, await session.AskAsync(Meeting.Card(), Chair(meeting), NewId.Operation()));
    }

    private static Actor Chair(Meeting meeting) => new Actor.OfSeat(meeting.ChairSeat);

    private static EditCardText Edit(AddCard card, int revision, string text) => new(card.Card, revision, text);

    private static async Task AnnounceAsync(Meeting meeting)
    {
        await meeting.Session.DisposeAsync();
        var log = await meeting.Store.ReadAsync(meeting.Id, default);
        await meeting.Store.AppendAsync(meeting.Id, [new RecordedEvent(log.Count + 1, new DecisionAnnounced(meeting.Clock.GetUtcNow()), NewId.Operation(), meeting.ChairSeat, meeting.Clock.GetUtcNow())], default);
    }

    private static Task<ConferenceSession> StartAsync(Meeting meeting, IAuditTrail trail) =>
        ConferenceSession.StartAsync(meeting.Id, meeting.Store, meeting.Clock, NullLogger.Instance, default, trail);

    private sealed class MemoryTrail : IAuditTrail
    {
        public List<AuditEntry> Entries { get; } = [];

        public bool Fails { get; init; }

        public Task NoteAsync(AuditEntry entry, CancellationToken cancellationToken = default)
        {
            if (Fails)
                return Task.FromException(new StoreException("The disk is full."));
            Entries.Add(entry);
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<AuditLine>> ReadAsync(AuditQuestion question, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<ConferenceId, DateTimeOffset>> LastTakenOutAsync(AuditThing thing, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

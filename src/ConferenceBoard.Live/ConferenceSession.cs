using System.Diagnostics;
using System.Threading.Channels;
using System.Threading.RateLimiting;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Live.Evaluation;
using ConferenceBoard.Live.Presence;
using ConferenceBoard.Live.Scaling;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Live;

/// <summary>
/// One running conference. Commands pass through one reader, one after another: decide, append durably, and only then show and
/// acknowledge. Commands that arrive while a commit is under way share the next one (group commit).
/// </summary>
public sealed class ConferenceSession : IAsyncDisposable
{
    /// <summary>Commands one device may ask at once, and per second after that.</summary>
    public const int CommandsAtOnce = 40, CommandsPerSecond = 10;

    /// <summary>How long what was asked before <see cref="DisposeAsync"/> may still take to be stored.</summary>
    public static readonly TimeSpan Parting = TimeSpan.FromSeconds(2);

    private const int LargestBatch = 256;

    private readonly IConferenceStore _store;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly IAuditTrail? _audit;
    private readonly Channel<Request> _requests = Channel.CreateBounded<Request>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly PartitionedRateLimiter<SeatId> _rates;
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<OperationId> _done;
    private readonly Broadcast _broadcast;
    private readonly Task _reading;
    private bool _reload;
    private volatile bool _willLook, _cleared;
    private int _disposed;

    private ConferenceSession(ConferenceId id, IReadOnlyList<RecordedEvent> log, IConferenceStore store, TimeProvider clock, ILogger logger, IAuditTrail? audit)
    {
        (Id, _store, _clock, _log, _audit) = (id, store, clock, logger, audit);
        _done = [.. log.Select(e => e.Operation)];
        _broadcast = new Broadcast(Snapshot.Of(Replay(log)), logger);
        People = new PresenceBook(_broadcast, clock, TooFast);
        Ballots = new BallotBox(_broadcast, TooFast);
        Forms = new EvaluationBox(_broadcast, TooFast);
        _rates = PartitionedRateLimiter.Create<SeatId, SeatId>(seat => RateLimitPartition.GetTokenBucketLimiter(seat, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = CommandsAtOnce,
            TokensPerPeriod = CommandsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Which conference.</summary>
    public ConferenceId Id { get; }

    /// <summary>The latest moment. Everything in its state is durable.</summary>
    public Snapshot Now => _broadcast.Now;

    /// <summary>Who is connected and typing: true only while devices are.</summary>
    public PresenceBook People { get; }

    /// <summary>The ballots of the round that is open: in memory only.</summary>
    public BallotBox Ballots { get; }

    /// <summary>The forms of the evaluation that is open: in memory only.</summary>
    public EvaluationBox Forms { get; }

    /// <summary>Starts a session from its log, which may be empty.</summary>
    /// <param name="id">Which conference.</param>
    /// <param name="store">Where its log is.</param>
    /// <param name="clock">The time.</param>
    /// <param name="logger">For what goes wrong.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="audit">Where corrections are noted, or null where nobody keeps a trail.</param>
    public static async Task<ConferenceSession> StartAsync(
        ConferenceId id, IConferenceStore store, TimeProvider clock, ILogger logger, CancellationToken cancellationToken, IAuditTrail? audit = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new ConferenceSession(id, await store.ReadAsync(id, cancellationToken), store, clock, logger, audit);
    }

    /// <summary>The state that a log leads to.</summary>
    public static ConferenceState Replay(IEnumerable<RecordedEvent> log) =>
        log.Aggregate(ConferenceState.Empty, (state, e) => Decider.Evolve(state, e.Event));

    /// <summary>Asks for something. Answers when it is durable or refused; asking again with the same operation does it once.</summary>
    /// <param name="command">What.</param>
    /// <param name="by">On whose behalf.</param>
    /// <param name="operation">The act; the device makes it, so that it can ask again after a broken line.</param>
    public Task<Answer> AskAsync(ConferenceCommand command, Actor by, OperationId operation)
    {
        ArgumentNullException.ThrowIfNull(command);

        // What a round or an evaluation came to is counted here and nowhere else.
        return command is CloseRound or CloseEvaluation ? Task.FromResult<Answer>(new Answer.Refused(RefusalReason.NotUnderstood)) : EnterAsync(command, null, by, operation);
    }

    /// <summary>Closes the open round with what the ballot box holds when the turn comes, and with marks from paper.</summary>
    /// <param name="round">Which.</param>
    /// <param name="paper">One entry per ballot on paper: 0 to 10, or null for a pass.</param>
    /// <param name="by">On whose behalf.</param>
    /// <param name="operation">The act.</param>
    public Task<Answer> CloseRoundAsync(RoundId round, IReadOnlyList<int?> paper, Actor by, OperationId operation)
    {
        ArgumentNullException.ThrowIfNull(paper);

        // A copy: what was checked is what is counted when the turn comes.
        int?[] marks = [.. paper];
        if (marks.Any(mark => mark is < 0 or > Limits.HighestMark))
            return Task.FromResult<Answer>(new Answer.Refused(new Refusal(RefusalReason.MarkRange, 0, Limits.HighestMark)));
        return EnterAsync(new CloseRound(round, BallotBox.Nothing), state => new CloseRound(round, Ballots.Seal(state, round, marks)), by, operation);
    }

    /// <summary>Closes the open evaluation with what the box of forms holds when the turn comes.</summary>
    /// <param name="evaluation">Which.</param>
    /// <param name="by">On whose behalf.</param>
    /// <param name="operation">The act.</param>
    public Task<Answer> CloseEvaluationAsync(EvaluationId evaluation, Actor by, OperationId operation) =>
        EnterAsync(new CloseEvaluation(evaluation, EvaluationBox.Nothing), _ => new CloseEvaluation(evaluation, Forms.Seal(evaluation)), by, operation);

    /// <summary>
    /// Calls <paramref name="changed"/> after changes until disposed, on a pool thread and one call at a time; several changes may be one
    /// call, and the last call sees the last change. A call under way when it is disposed runs to its end. What it throws stays its own.
    /// </summary>
    public IDisposable Subscribe(Action changed) => _broadcast.Subscribe(changed);

    /// <summary>Looks into the store in its turn, and shows what is there: the log was written by something else.</summary>
    internal async Task LookAsync()
    {
        var look = new Request(new Asked(new DiscardRound(default), Actor.Office, NewId.Operation(), _clock.GetUtcNow()), null, Looks: true);
        if (_requests.Writer.TryWrite(look))
            await look.Answer.Task;
    }

    /// <summary>Clears every screen: the conference is erased. Nothing is taken any more from here on.</summary>
    internal void Clear()
    {
        _requests.Writer.TryComplete();
        _cleared = true;
        Show(ConferenceState.Empty);
    }

    /// <summary>Turns a column's page on every wall of this conference; passing, not kept.</summary>
    public void TurnPage(Column column, int by) => _broadcast.Update(s => s with { Pages = s.Pages.SetItem((int)column, s.Pages[(int)column] + Math.Sign(by)) });

    /// <summary>Takes nothing more, stores what was asked before, within <see cref="Parting"/>, and answers everyone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _requests.Writer.TryComplete();
            _stopping.CancelAfter(Parting);
        }

        await _reading;
        _stopping.Dispose();
        await _rates.DisposeAsync();
    }

    private async Task<Answer> EnterAsync(ConferenceCommand command, Func<ConferenceState, ConferenceCommand>? inTurn, Actor by, OperationId operation)
    {
        if (by is Actor.OfSeat(var seat) && TooFast(seat))
            return new Answer.Refused(RefusalReason.TooFast);

        var request = new Request(new Asked(command, by, operation, _clock.GetUtcNow()), inTurn);
        return _requests.Writer.TryWrite(request) ? await request.Answer.Task : Answer.Lost;
    }

    private bool TooFast(SeatId seat)
    {
        if (Volatile.Read(ref _disposed) != 0)
            return false;
        try
        {
            using var lease = _rates.AttemptAcquire(seat);
            return !lease.IsAcquired;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private async Task ReadAsync()
    {
        var batch = new List<Request>();
        while (await _requests.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _requests.Reader.TryRead(out var request))
                batch.Add(request);
            try
            {
                await CommitAsync(batch);
            }
            catch (Exception e)
            {
                // Refusals too: they were decided on a state that may never be.
                _reload = true;
                _log.BatchFailed(e, Id.Value, batch.Count);
                foreach (var request in batch)
                    request.Answer.TrySetResult(Answer.Lost);
                if ((Ballots.IsSealed || Forms.IsSealed) && !_willLook)
                    _ = LookAgainAsync();
            }

            batch.Clear();
        }
    }

    private async Task CommitAsync(List<Request> batch)
    {
        if (_reload || batch.Exists(r => r.Looks))
            await ReloadAsync();

        var state = Now.State;
        var events = new List<RecordedEvent>();
        var operations = new HashSet<OperationId>();
        var corrections = new List<AuditEntry>();
        var answers = new Answer[batch.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            var asked = batch[i].Asked;
            answers[i] = _done.Contains(asked.Operation) || operations.Contains(asked.Operation)
                ? Answer.Done
                : Take(asked, batch[i].InTurn, ref state, events, operations, corrections);
        }

        if (events.Count > 0)
        {
            // The store may be deaf to the token; whoever waits is answered all the same.
            var began = Stopwatch.GetTimestamp();
            await _store.AppendAsync(Id, events, _stopping.Token).WaitAsync(_stopping.Token);
            LiveMeter.Commit.Record(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            _done.UnionWith(operations);
        }

        Show(state);
        foreach (var correction in corrections)
            await NoteAsync(correction);
        for (var i = 0; i < answers.Length; i++)
            batch[i].Answer.TrySetResult(answers[i]);
    }

    /// <summary>Decides one command on top of those before it in the batch. One that breaks a rule's code is not saved, and breaks nothing else.</summary>
    private Answer Take(Asked asked, Func<ConferenceState, ConferenceCommand>? inTurn, ref ConferenceState state, List<RecordedEvent> events, HashSet<OperationId> operations, List<AuditEntry> corrections)
    {
        try
        {
            var ruling = Decider.Decide(state, asked);

            // Who may not ask, or asks for what is done, does not get as far as the ballot box.
            if (inTurn is not null && !ruling.Events.IsEmpty)
                ruling = Decider.Decide(state, asked with { Command = inTurn(state) });
            if (ruling.Refusal is { } refusal)
                return new Answer.Refused(refusal);

            var (after, things) = (state, new HashSet<AuditThing>());
            var recorded = new List<RecordedEvent>(ruling.Events.Length);
            foreach (var happened in ruling.Events)
            {
                if (Corrections.Of(after, happened) is { } thing)
                    things.Add(thing);
                after = Decider.Evolve(after, happened);
                recorded.Add(new RecordedEvent(after.Version, happened, asked.Operation, (asked.By as Actor.OfSeat)?.Seat, asked.At));
            }

            if (recorded.Count > 0)
                operations.Add(asked.Operation);
            events.AddRange(recorded);
            var person = things.Count > 0 && asked.By is Actor.OfSeat(var seat) ? state.PersonAt(seat) : null;
            corrections.AddRange(things.Select(thing => new AuditEntry(AuditAct.Corrected, Id, thing, Attendee: person?.Id, Role: person?.Role)));
            state = after;
            return Answer.Done;
        }
        catch (Exception e)
        {
            // Only the kind of error: a message may quote what was typed.
            _log.CommandFailed(Id.Value, asked.Command.GetType().Name, e.GetType().Name, e.TargetSite?.DeclaringType?.Name);
            return Answer.Lost;
        }
    }

    /// <summary>What was put right is in the log by now, with who and when; a trail that cannot be written does not undo it.</summary>
    private async Task NoteAsync(AuditEntry correction)
    {
        try
        {
            await (_audit?.NoteAsync(correction, _stopping.Token).WaitAsync(_stopping.Token) ?? Task.CompletedTask);
        }
        catch (Exception e) when (e is StoreException or OperationCanceledException)
        {
            _log.NotNoted(Id.Value, correction.Thing);
        }
    }

    /// <summary>After a failed append nobody knows what is stored: the store is asked.</summary>
    private async Task ReloadAsync()
    {
        var log = await _store.ReadAsync(Id, _stopping.Token).WaitAsync(_stopping.Token);
        var state = Replay(log);
        _done.UnionWith(log.Select(e => e.Operation));
        _reload = false;
        Show(state);
    }

    /// <summary>Shows what is durable, and both boxes in line with it: no screen sees an open round or evaluation before its box takes ballots or forms.</summary>
    private void Show(ConferenceState seen) => _broadcast.Update(s =>
    {
        var state = _cleared ? ConferenceState.Empty : seen;
        var (ballots, forms) = (Ballots.Follow(state), Forms.Follow(state));
        return ReferenceEquals(s.State, state) && s.Ballots == ballots && s.Evaluation == forms ? s : s with { State = state, Ballots = ballots, Evaluation = forms };
    });

    /// <summary>After a closing that failed its box is sealed until it is known what is stored; nobody may ask anything for a while.</summary>
    private async Task LookAgainAsync()
    {
        _willLook = true;
        await Task.Delay(TimeSpan.FromSeconds(1), _clock);
        _willLook = false;
        var nothing = new Request(new Asked(new DiscardRound(default), Actor.Office, NewId.Operation(), _clock.GetUtcNow()), null);
        _requests.Writer.TryWrite(nothing);
    }

    private sealed record Request(Asked Asked, Func<ConferenceState, ConferenceCommand>? InTurn, bool Looks = false)
    {
        public TaskCompletionSource<Answer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

using System.Threading.Channels;
using System.Threading.RateLimiting;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Live.Presence;
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

    private const int LargestBatch = 256;

    private readonly IConferenceStore _store;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Channel<Request> _requests = Channel.CreateBounded<Request>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly PartitionedRateLimiter<SeatId> _rates;
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<OperationId> _done;
    private readonly Broadcast _broadcast;
    private readonly Task _reading;
    private bool _reload;

    private ConferenceSession(ConferenceId id, IReadOnlyList<RecordedEvent> log, IConferenceStore store, TimeProvider clock, ILogger logger)
    {
        (Id, _store, _clock, _log) = (id, store, clock, logger);
        _done = [.. log.Select(e => e.Operation)];
        _broadcast = new Broadcast(Snapshot.Of(Replay(log)), logger);
        People = new PresenceBook(_broadcast, clock);
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

    /// <summary>Starts a session from its log, which may be empty.</summary>
    public static async Task<ConferenceSession> StartAsync(
        ConferenceId id, IConferenceStore store, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new ConferenceSession(id, await store.ReadAsync(id, cancellationToken), store, clock, logger);
    }

    /// <summary>The state that a log leads to.</summary>
    public static ConferenceState Replay(IEnumerable<RecordedEvent> log) =>
        log.Aggregate(ConferenceState.Empty, (state, e) => Decider.Evolve(state, e.Event));

    /// <summary>Asks for something. Answers when it is durable or refused; asking again with the same operation does it once.</summary>
    /// <param name="command">What.</param>
    /// <param name="by">On whose behalf.</param>
    /// <param name="operation">The act; the device makes it, so that it can ask again after a broken line.</param>
    public async Task<Answer> AskAsync(ConferenceCommand command, Actor by, OperationId operation)
    {
        if (by is Actor.OfSeat(var seat))
        {
            using var lease = _rates.AttemptAcquire(seat);
            if (!lease.IsAcquired)
                return new Answer.Refused(RefusalReason.TooFast);
        }

        var request = new Request(new Asked(command, by, operation, _clock.GetUtcNow()));
        return _requests.Writer.TryWrite(request) ? await request.Answer.Task : Answer.Lost;
    }

    /// <summary>Calls <paramref name="changed"/> after every change until disposed. It must return at once; what it throws stays its own.</summary>
    public IDisposable Subscribe(Action changed) => _broadcast.Subscribe(changed);

    /// <summary>Turns a column's page on every wall of this conference; passing, not kept.</summary>
    public void TurnPage(Column column, int by) => _broadcast.Update(s => s with { Pages = s.Pages.SetItem((int)column, s.Pages[(int)column] + Math.Sign(by)) });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _requests.Writer.TryComplete();
        await _stopping.CancelAsync();
        await _reading;
        await _rates.DisposeAsync();
        _stopping.Dispose();
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
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                _reload = true;
                _log.BatchFailed(e, Id.Value, batch.Count);
                foreach (var request in batch)
                    request.Answer.TrySetResult(Answer.Lost);
            }

            batch.Clear();
        }
    }

    private async Task CommitAsync(List<Request> batch)
    {
        if (_reload)
            await ReloadAsync();

        var state = Now.State;
        var events = new List<RecordedEvent>();
        var operations = new HashSet<OperationId>();
        var answers = new List<Answer>(batch.Count);
        foreach (var (asked, _) in batch.Select(r => (r.Asked, r)))
        {
            if (_done.Contains(asked.Operation) || operations.Contains(asked.Operation))
            {
                answers.Add(Answer.Done);
                continue;
            }

            var ruling = Decider.Decide(state, asked);
            foreach (var happened in ruling.Events)
            {
                state = Decider.Evolve(state, happened);
                events.Add(new RecordedEvent(state.Version, happened, asked.Operation, (asked.By as Actor.OfSeat)?.Seat, asked.At));
                operations.Add(asked.Operation);
            }

            answers.Add(ruling.Refusal is { } refusal ? new Answer.Refused(refusal) : Answer.Done);
        }

        if (events.Count > 0)
        {
            await _store.AppendAsync(Id, events, _stopping.Token);
            _done.UnionWith(operations);
            _broadcast.Update(s => s with { State = state });
        }

        for (var i = 0; i < batch.Count; i++)
            batch[i].Answer.TrySetResult(answers[i]);
    }

    /// <summary>After a failed append nobody knows what is stored: the store is asked.</summary>
    private async Task ReloadAsync()
    {
        var log = await _store.ReadAsync(Id, _stopping.Token);
        var state = Replay(log);
        _done.UnionWith(log.Select(e => e.Operation));
        _reload = false;
        _broadcast.Update(s => s with { State = state });
    }

    private sealed record Request(Asked Asked)
    {
        public TaskCompletionSource<Answer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

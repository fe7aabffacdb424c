using System.Threading.RateLimiting;
using ConferenceBoard.Core;

namespace ConferenceBoard.Web.Papers;

/// <summary>
/// Keeps one person from using up the press: one PDF of theirs is in making at a time, and only a few a minute. Counted by person and not by seat: a link
/// that is opened again is another seat. Chair and note taker print everyone's papers one after the other: theirs wait for each other, and they have more.
/// </summary>
internal sealed class PressTurns : IDisposable
{
    /// <summary>Of one person at a time.</summary>
    internal const int AtOnce = 1;

    /// <summary>Of one chair or note taker, how many more wait for that one.</summary>
    internal const int InLineOfStaff = 4;

    /// <summary>Of one reader, one after the other without a pause.</summary>
    internal const int InOneGo = 6;

    /// <summary>Of one chair or note taker: the papers of all who came, with some twice.</summary>
    internal const int InOneGoOfStaff = 30;

    /// <summary>After how long a person may have one more.</summary>
    internal static readonly TimeSpan OneMoreAfter = TimeSpan.FromSeconds(10);

    private readonly PartitionedRateLimiter<Asker> _atOnce = PartitionedRateLimiter.Create<Asker, Asker>(who =>
        RateLimitPartition.GetConcurrencyLimiter(who, w => new ConcurrencyLimiterOptions
        {
            PermitLimit = AtOnce,
            QueueLimit = w.IsStaff ? InLineOfStaff : 0,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    private readonly PartitionedRateLimiter<Asker> _oneAfterTheOther = PartitionedRateLimiter.Create<Asker, Asker>(who =>
        RateLimitPartition.GetTokenBucketLimiter(who, w => new TokenBucketRateLimiterOptions
        {
            TokenLimit = w.IsStaff ? InOneGoOfStaff : InOneGo,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = OneMoreAfter,
            QueueLimit = 0,
        }));

    private readonly PartitionedRateLimiter<Asker> _both;

    public PressTurns() => _both = PartitionedRateLimiter.CreateChained(_atOnce, _oneAfterTheOther);

    /// <summary>Whether this person may have a PDF now; those of chair and note taker wait for their earlier ones. It is theirs until this is disposed of.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="isStaff">They are chair or note taker.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public ValueTask<RateLimitLease> TakeAsync(AttendeeId who, bool isStaff, CancellationToken stop) => _both.AcquireAsync(new Asker(who, isStaff), cancellationToken: stop);

    public void Dispose()
    {
        _both.Dispose();
        _atOnce.Dispose();
        _oneAfterTheOther.Dispose();
    }

    private readonly record struct Asker(AttendeeId Who, bool IsStaff);
}

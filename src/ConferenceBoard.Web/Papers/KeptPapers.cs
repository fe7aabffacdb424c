using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Live.Access;

namespace ConferenceBoard.Web.Papers;

/// <summary>One person's sheet: whose it is and the link on it, and nothing that stands on it besides.</summary>
/// <param name="Whose">Whose link it is.</param>
/// <param name="Secret">The link's secret: the sheet is there as long as the link opens something.</param>
internal sealed record KeptSheet(AttendeeId Whose, string Secret);

/// <summary>Invitations that wait to be looked at and printed.</summary>
/// <param name="Conference">Of which conference.</param>
/// <param name="Seat">Who made them, and alone may have them.</param>
/// <param name="Sheets">One at least.</param>
internal sealed record KeptPaper(ConferenceId Conference, SeatId Seat, ImmutableArray<KeptSheet> Sheets);

/// <summary>
/// The secrets of links that stand on papers. A secret is stored as its hash alone, so that such a paper can be made only from the moment in which the
/// link is made. It is kept in this process's memory and nowhere else, for <see cref="Lifetime"/> at most, under a ticket of 128 random bits that opens nothing
/// without the seat that made it. Bounded: a seat's own oldest give way to its newest, and where all is full nothing more is taken.
/// </summary>
internal sealed class KeptPapers(TimeProvider clock)
{
    /// <summary>How long a paper is there to be printed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Of one seat at a time.</summary>
    internal const int MostOfSeat = 40;

    /// <summary>Of everyone at a time.</summary>
    internal const int Most = 1_000;

    /// <summary>Sheets of all papers together.</summary>
    internal const int MostSheets = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (KeptPaper Paper, long Turn, DateTimeOffset Until, ITimer End)> _papers = new(StringComparer.Ordinal);
    private long _turn;

    /// <summary>The ticket under which it is kept; null where there is no room.</summary>
    public string? Keep(KeptPaper paper)
    {
        lock (_gate)
        {
            var own = _papers.Where(p => p.Value.Paper.Seat == paper.Seat).OrderBy(p => p.Value.Turn).Select(p => p.Key).ToList();
            foreach (var old in own.Take(own.Count - MostOfSeat + 1))
                Forget(old);
            if (_papers.Count >= Most || _papers.Values.Sum(p => p.Paper.Sheets.Length) + paper.Sheets.Length > MostSheets)
                return null;
            var ticket = Secrets.New();
            _papers.Add(ticket, (paper, ++_turn, clock.GetUtcNow() + Lifetime, clock.CreateTimer(_ => Forget(ticket), null, Lifetime, Timeout.InfiniteTimeSpan)));
            return ticket;
        }
    }

    /// <summary>What is kept under a ticket; null where there is nothing (any more).</summary>
    public KeptPaper? Find(string ticket)
    {
        lock (_gate)
        {
            // A machine that slept may be late with its timers.
            return _papers.TryGetValue(ticket, out var kept) && clock.GetUtcNow() < kept.Until ? kept.Paper : null;
        }
    }

    /// <summary>Forgets a paper.</summary>
    public void Forget(string ticket)
    {
        lock (_gate)
        {
            if (_papers.Remove(ticket, out var kept))
                kept.End.Dispose();
        }
    }

    /// <summary>Forgets every sheet with a link of that person: they were made to end.</summary>
    public void Forget(ConferenceId conference, AttendeeId whose)
    {
        lock (_gate)
        {
            foreach (var (ticket, kept) in _papers.Where(p => p.Value.Paper.Conference == conference && p.Value.Paper.Sheets.Any(s => s.Whose == whose)).ToList())
            {
                var left = kept.Paper with { Sheets = kept.Paper.Sheets.RemoveAll(s => s.Whose == whose) };
                if (left.Sheets.IsEmpty)
                    Forget(ticket);
                else
                    _papers[ticket] = kept with { Paper = left };
            }
        }
    }
}

using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Papers;

namespace ConferenceBoard.Web.Tests.Papers;

/// <summary>Sheets with a link's secret on them are kept for a while, by few, and not beyond.</summary>
public sealed class KeptPapersTests
{
    private static readonly ConferenceId Here = NewId.Conference();

    private readonly HandClock _clock = new();

    private readonly KeptPapers _kept;

    public KeptPapersTests() => _kept = new KeptPapers(_clock);

    [Fact]
    public void Is_there_for_a_quarter_of_an_hour_and_then_in_no_memory()
    {
        var ticket = _kept.Keep(Paper(NewId.Seat(), NewId.Attendee()))!;
        Assert.Matches("^[0-9a-f]{32}$", ticket);
        _clock.Pass(KeptPapers.Lifetime - TimeSpan.FromSeconds(1));
        Assert.NotNull(_kept.Find(ticket));

        // The time is over before the timer says so.
        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Null(_kept.Find(ticket));
        _clock.Ring();
        Assert.Equal(0, _clock.Running);
    }

    [Fact]
    public void A_seats_oldest_give_way_to_its_newest_and_to_nobody_elses()
    {
        var (mine, theirs) = (NewId.Seat(), NewId.Seat());
        var other = _kept.Keep(Paper(theirs, NewId.Attendee()))!;
        var all = Enumerable.Range(0, KeptPapers.MostOfSeat + 3).Select(_ => _kept.Keep(Paper(mine, NewId.Attendee()))!).ToList();
        Assert.Equal(all.Select((_, n) => n >= 3), all.Select(ticket => _kept.Find(ticket) is not null));
        Assert.NotNull(_kept.Find(other));
        Assert.Equal(KeptPapers.MostOfSeat + 1, _clock.Running);
    }

    [Fact]
    public void Where_all_is_full_nothing_more_is_taken_and_what_is_there_stays()
    {
        var first = _kept.Keep(Paper(NewId.Seat(), NewId.Attendee(), KeptPapers.MostSheets - 1))!;
        Assert.Null(_kept.Keep(Paper(NewId.Seat(), NewId.Attendee(), 2)));
        Assert.NotNull(_kept.Find(first));
        _kept.Forget(first);
        Assert.NotNull(_kept.Keep(Paper(NewId.Seat(), NewId.Attendee(), 2)));
    }

    [Fact]
    public void Whose_link_ends_loses_their_sheet_and_others_keep_theirs()
    {
        var (kerra, dean, seat) = (NewId.Attendee(), NewId.Attendee(), NewId.Seat());
        var (both, one) = (_kept.Keep(Paper(seat, kerra, whoElse: dean))!, _kept.Keep(Paper(seat, kerra))!);
        _kept.Forget(NewId.Conference(), kerra);
        Assert.NotNull(_kept.Find(one));
        _kept.Forget(Here, kerra);
        Assert.Null(_kept.Find(one));
        Assert.Equal(dean, Assert.Single(_kept.Find(both)!.Sheets).Whose);
    }

    private static KeptPaper Paper(SeatId seat, AttendeeId whose, int sheets = 1, AttendeeId? whoElse = null) => new(
        Here, seat, [.. Enumerable.Repeat(new KeptSheet(whose, ""), sheets), .. whoElse is { } other ? [new KeptSheet(other, "")] : Array.Empty<KeptSheet>()]);

    /// <summary>A clock that moves when told, and rings its timers when told.</summary>
    private sealed class HandClock : TimeProvider
    {
        private readonly List<HandTimer> _timers = [];
        private DateTimeOffset _now = new(2031, 5, 6, 10, 0, 0, TimeSpan.Zero);

        public int Running => _timers.Count;

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new HandTimer(this, () => callback(state), _now + dueTime);
            _timers.Add(timer);
            return timer;
        }

        public void Pass(TimeSpan time) => _now += time;

        public void Ring()
        {
            foreach (var due in _timers.Where(t => t.At <= _now).ToList())
                due.Act();
        }

        private sealed class HandTimer(HandClock clock, Action act, DateTimeOffset at) : ITimer
        {
            public Action Act { get; } = act;

            public DateTimeOffset At { get; } = at;

            public bool Change(TimeSpan dueTime, TimeSpan period) => false;

            public void Dispose() => clock._timers.Remove(this);

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}

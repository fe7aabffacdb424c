using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Live.Presence;

/// <summary>
/// Who is connected, and who is typing where. None of it is stored. A typing lease is soft: it tells others, and stops nobody.
/// </summary>
public sealed class PresenceBook
{
    /// <summary>How long a lease lasts unless renewed (architecture.md, "Concurrent edits of a card").</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>A lease younger than this is not renewed: a renewal is told to every screen.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(1);

    private readonly Broadcast _broadcast;
    private readonly TimeProvider _clock;
    private readonly Func<SeatId, bool> _tooFast;

    internal PresenceBook(Broadcast broadcast, TimeProvider clock, Func<SeatId, bool> tooFast) => (_broadcast, _clock, _tooFast) = (broadcast, clock, tooFast);

    /// <summary>Counts a connected device of a person until disposed.</summary>
    public IDisposable Connect(AttendeeId person)
    {
        _broadcast.Update(s => s with { Connected = s.Connected.SetItem(person, s.Connected.GetValueOrDefault(person) + 1) });
        return new Ending(() => _broadcast.Update(s => s with
        {
            Connected = s.Connected.GetValueOrDefault(person) <= 1
                ? s.Connected.Remove(person)
                : s.Connected.SetItem(person, s.Connected[person] - 1),
        }));
    }

    /// <summary>
    /// Takes or renews a device's lease on a card, or (null) on writing a new one. A device has one lease; nothing for someone who may
    /// not write there, or for a device that asks more than devices do.
    /// </summary>
    public void Type(SeatId seat, CardId? card)
    {
        var until = _clock.GetUtcNow() + Lease;
        if (IsYoung(_broadcast.Now) || _tooFast(seat))
            return;
        _broadcast.Update(s => s.State.PersonAt(seat) is { } person && Visibility.MayWrite(s.State, person, card) && !IsYoung(s)
            ? s with { Typing = s.Typing.SetItem(seat, new TypingLease(seat, person.Id, card, until)) }
            : s);

        bool IsYoung(Snapshot s) => s.Typing.TryGetValue(seat, out var lease) && lease.Card == card && until - lease.Until < Young;
    }

    /// <summary>Gives a device's lease back.</summary>
    public void StopTyping(SeatId seat) =>
        _broadcast.Update(s => s.Typing.ContainsKey(seat) ? s with { Typing = s.Typing.Remove(seat) } : s);

    /// <summary>Ends every lease on a card; nothing for anyone but the chair. The typist's words stay with them.</summary>
    public void Break(SeatId by, CardId card) =>
        _broadcast.Update(s => s.State.PersonAt(by)?.Role == Role.Chair && s.Typing.Values.Any(l => l.Card == card)
            ? s with { Typing = s.Typing.RemoveRange(s.Typing.Values.Where(l => l.Card == card).Select(l => l.Seat)) }
            : s);

    /// <summary>Drops leases that ran out and those of people who are no longer in.</summary>
    public void Sweep()
    {
        var now = _clock.GetUtcNow();
        _broadcast.Update(s =>
        {
            var over = s.Typing.Values.Where(l => l.Until <= now || s.State.PersonAt(l.Seat) is null).Select(l => l.Seat).ToArray();
            return over.Length == 0 ? s : s with { Typing = s.Typing.RemoveRange(over) };
        });
    }
}

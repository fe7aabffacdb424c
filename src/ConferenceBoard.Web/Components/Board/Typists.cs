using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Live;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>What a screen says of other devices' typing, by card.</summary>
internal static class Typists
{
    /// <summary>Nobody types.</summary>
    public static ImmutableDictionary<CardId, string> None => ImmutableDictionary<CardId, string>.Empty;

    /// <summary>
    /// Who else types on which of the cards that the viewer may see; <paramref name="before"/> itself where that is the same, as when a
    /// lease is only renewed. Family are not told names: who is online may itself be private.
    /// </summary>
    public static ImmutableDictionary<CardId, string> Beside(SeatId seat, Attendee viewer, Snapshot now, ImmutableDictionary<CardId, string> before)
    {
        var typists = None;
        foreach (var lease in now.Typing.Values)
        {
            if (lease.Card is { } card && lease.Seat != seat && !typists.ContainsKey(card)
                && now.State.Board.Card(card) is { } known && Visibility.MaySee(viewer, known))
                typists = typists.Add(card, viewer.IsProfessional ? Labels.Say(BoardWords.Typing, now.State.Attendee(lease.Attendee)?.Name ?? "") : BoardWords.SomeoneTyping);
        }

        return typists.Count == before.Count && typists.All(t => before.TryGetValue(t.Key, out var said) && string.Equals(said, t.Value, StringComparison.Ordinal)) ? before : typists;
    }

    /// <summary>Whether the same devices type for the same people, wherever they do.</summary>
    public static bool Same(ImmutableDictionary<SeatId, TypingLease> before, ImmutableDictionary<SeatId, TypingLease> now) =>
        ReferenceEquals(before, now)
        || (before.Count == now.Count && now.All(t => before.TryGetValue(t.Key, out var lease) && lease.Attendee == t.Value.Attendee));
}

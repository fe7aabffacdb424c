using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Views;

/// <summary>What chair and note taker see beside the board.</summary>
public sealed record ConsoleView
{
    /// <summary>The board as they may see it.</summary>
    public required BoardView Board { get; init; }

    /// <summary>Cards waiting in the tray, oldest first.</summary>
    public required ImmutableArray<CardView> Tray { get; init; }

    /// <summary>Cards taken off the board, given back or merged into another, the last first.</summary>
    public required ImmutableArray<CardView> Removed { get; init; }

    /// <summary>Cards of an earlier conference that are not on the board, column by column.</summary>
    public required ImmutableArray<CardView> Earlier { get; init; }

    /// <summary>Everyone who is not removed, in the order they were added.</summary>
    public required ImmutableArray<Attendee> People { get; init; }

    /// <summary>Devices in the lobby, the longest waiting first.</summary>
    public required ImmutableArray<Seat> Waiting { get; init; }

    /// <summary>Paired screens.</summary>
    public required ImmutableArray<KeyValuePair<DisplayId, Display>> Displays { get; init; }

    /// <summary>What the wall does; of a frozen wall only that it is frozen, never the board it holds.</summary>
    public required WallState Wall { get; init; }

    /// <summary>Attendees may move their own cards.</summary>
    public required bool AttendeesMayMove { get; init; }

    /// <summary>The room's code.</summary>
    public required string JoinCode { get; init; }

    /// <summary>The viewer is the chair: people, wall and switches are theirs.</summary>
    public bool IsChair => Board.You.Role == Role.Chair;

    /// <summary>Who a card is withheld from, for changing it. Chair only; empty for others.</summary>
    public required ImmutableDictionary<CardId, ImmutableHashSet<AttendeeId>> Withheld { get; init; }

    /// <summary>Who came instead of whom.</summary>
    public required ImmutableArray<ColleagueView> Colleagues { get; init; }

    /// <summary>Those on the list who have introduced themselves.</summary>
    public required ImmutableArray<AttendeeId> Introduced { get; init; }

    /// <summary>The part without the family goes on.</summary>
    public required bool ProfessionalsOnly { get; init; }

    /// <summary>The practice has a part without the family.</summary>
    public required bool HasConfidentialPart { get; init; }

    /// <summary>Requests to withhold a card, the last first. Chair only; empty for others, who have their own on the board.</summary>
    public required ImmutableArray<WithholdingView> Requests { get; init; }

    /// <summary>The review that was made from this conference, or null. Chair only.</summary>
    public required NextReview? Review { get; init; }

    /// <summary>What a review would take over, once the conference has ended and until there is one; null otherwise. Chair only.</summary>
    public required CarriedCounts? Carries { get; init; }

    /// <summary>What a keeper of the board who takes part now may see, or null for anyone else.</summary>
    public static ConsoleView? For(ConferenceState state, Attendee viewer, ConsoleView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.Role is not (Role.Chair or Role.NoteTaker) || !viewer.TakesPart)
            return null;

        var cards = state.Board.Cards.Values.Where(c => Visibility.MaySee(viewer, c)).ToImmutableArray();
        return new ConsoleView
        {
            Board = BoardView.For(state, viewer, before?.Board),
            Tray = Reuse.Same(before?.Tray, state.Board.Tray.Select(id => state.Board.Cards[id]).Where(c => Visibility.MaySee(viewer, c)), ViewOf),
            Removed = Reuse.Same(
                before?.Removed,
                cards.Where(c => c.Standing is CardStanding.Removed or CardStanding.Returned or CardStanding.Merged).OrderByDescending(c => c.Stamps.Standing).Take(200),
                ViewOf),
            Earlier = Reuse.Same(before?.Earlier, cards.Where(c => c.Standing == CardStanding.Archived).OrderBy(c => c.Column).ThenBy(c => c.NoticedAt), ViewOf),
            People = Reuse.Same(before?.People, [.. state.Attendees.Where(a => !a.Removed)]),
            Waiting = Reuse.Same(before?.Waiting, [.. state.Seats.Values.Where(s => s.Standing == SeatStanding.Waiting).OrderBy(s => s.Since).ThenBy(s => s.Id.Value)]),
            Displays = Reuse.Same(before?.Displays, [.. state.Displays.OrderBy(d => d.Value.Kind).ThenBy(d => d.Value.Name, StringComparer.Ordinal).ThenBy(d => d.Key.Value)]),
            Wall = WallFor(state, viewer),
            AttendeesMayMove = state.Board.AttendeesMayMove,
            JoinCode = state.JoinCode ?? "",
            Colleagues = Reuse.Same(before?.Colleagues, [.. state.Attendees.Where(a => !a.Removed && state.Comings.Instead.ContainsKey(a.Id))
                .Select(a => new ColleagueView(a.Id, state.Attendee(state.Comings.Instead[a.Id])?.Name ?? ""))]),
            Introduced = Reuse.Same(before?.Introduced, [.. state.Attendees.Where(a => !a.Removed && state.Comings.Introduced.Contains(a.Id)).Select(a => a.Id)]),
            ProfessionalsOnly = state.Part.ProfessionalsOnly,
            HasConfidentialPart = state.Practice.ConfidentialPart,
            Review = viewer.Role == Role.Chair ? state.Review : null,
            Carries = viewer.Role == Role.Chair && state is { EndedAt: not null, Review: null } ? CarriedCounts.Of(state) : null,
            Requests = Reuse.Same(before?.Requests, WithholdingView.ForChair(state, viewer)),
            Withheld = viewer.Role == Role.Chair ? WithheldOf(cards, before?.Withheld) : ImmutableDictionary<CardId, ImmutableHashSet<AttendeeId>>.Empty,
        };

        CardView ViewOf(Card card) => CardView.Of(state, viewer, card);
    }

    private static ImmutableDictionary<CardId, ImmutableHashSet<AttendeeId>> WithheldOf(
        ImmutableArray<Card> cards, ImmutableDictionary<CardId, ImmutableHashSet<AttendeeId>>? before)
    {
        var now = cards.Where(c => !c.WithheldFrom.IsEmpty).ToImmutableDictionary(c => c.Id, c => c.WithheldFrom);
        return before is not null && before.Count == now.Count && now.All(c => before.TryGetValue(c.Key, out var from) && from.SetEquals(c.Value)) ? before : now;
    }

    /// <summary>What the wall does, without the board it holds while frozen (cards of every audience) and without a light on what the viewer may not see.</summary>
    private static WallState WallFor(ConferenceState state, Attendee viewer)
    {
        return state.Wall with
        {
            Spotlight = Seen(state.Wall.Spotlight),
            Frozen = state.Wall.Frozen is { } frozen ? new FrozenWall(BoardState.Empty, Seen(frozen.Spotlight), ScalingState.Empty, GenogramState.Empty) : null,
        };

        Spotlight Seen(Spotlight light) =>
            light.Card is { } id && !(state.Board.Card(id) is { } card && Visibility.MaySee(viewer, card)) ? Spotlight.Off
            : light.Page is { Card: { } lit } page && !(state.Board.Card(lit) is { } step && Visibility.MaySee(viewer, step)) ? light with { Page = page with { Card = null } }
            : light.Genogram is { } genogram ? light with { Genogram = genogram.For(SeenFamily.By(state, viewer).Family) }
            : light;
    }
}

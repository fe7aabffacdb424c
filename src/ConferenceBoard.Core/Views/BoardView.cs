using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.Parts;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Views;

/// <summary>The board as one person may see it, and what they may do with it.</summary>
public sealed record BoardView
{
    /// <summary>What the conference is called.</summary>
    public required string Title { get; init; }

    /// <summary>Kind of meeting.</summary>
    public required ConferenceType Type { get; init; }

    /// <summary>The viewer as the conference knows them.</summary>
    public required Attendee You { get; init; }

    /// <summary>The children, for saying whom a card is about.</summary>
    public required ImmutableList<Child> Children { get; init; }

    /// <summary>The four columns in order: cards on the board that the viewer may see, top first.</summary>
    public required ImmutableArray<ImmutableArray<CardView>> Columns { get; init; }

    /// <summary>The viewer's own cards that wait in the chair's tray or were given back.</summary>
    public required ImmutableArray<CardView> YourTray { get; init; }

    /// <summary>How cards come.</summary>
    public required ContributionMode Mode { get; init; }

    /// <summary>The viewer may add cards now.</summary>
    public required bool MayAdd { get; init; }

    /// <summary>The audiences the viewer may write for.</summary>
    public required ImmutableArray<Audience> MayWriteFor { get; init; }

    /// <summary>The viewer's part of a split conference comes later: of this one they see nothing and do nothing.</summary>
    public required bool Waiting { get; init; }

    /// <summary>The viewer waits no longer: their part is over.</summary>
    public bool PartIsOver => You is { Waits: true, Attendance: Attendance.TheirPartOver };

    /// <summary>Where the conference is held, and how to join it from elsewhere.</summary>
    public required MeetingPlace Place { get; init; }

    /// <summary>Who is missing, as the family say; for chair, note taker and social worker, empty for others.</summary>
    public required string Missing { get; init; }

    /// <summary>The viewer's own requests to withhold a card, the last first; empty for the family and those with them.</summary>
    public required ImmutableArray<WithholdingView> YourRequests { get; init; }

    /// <summary>Who is here, in the room and from elsewhere, once the conference has begun; for those who are here themselves, since people who attend separately are not told of each other.</summary>
    public required ImmutableArray<WallPerson> Here { get; init; }

    /// <summary>Those from whom the viewer may ask that a card is withheld; empty for the family, those with them, and the chair, who decides.</summary>
    public required ImmutableArray<OneOfFamily> MayWithholdFrom { get; init; }

    /// <summary>There is a change of the viewer's own that undo would look at.</summary>
    public required bool MayUndo { get; init; }

    /// <summary>What the view was made from.</summary>
    internal Basis? Basis { get; init; }

    private static readonly ImmutableArray<Audience> ForChair = [Audience.Everyone, Audience.Professionals, Audience.ChairOnly];
    private static readonly ImmutableArray<Audience> ForProfessionals = [Audience.Everyone, Audience.Professionals];
    private static readonly ImmutableArray<Audience> ForOthers = [Audience.Everyone];

    /// <summary>The cards of one column.</summary>
    public ImmutableArray<CardView> In(Column column) => Columns[(int)column];

    /// <summary>
    /// What this person may see, reusing the card views of <paramref name="before"/> that are still the same. Someone removed sees
    /// nothing and may do nothing; someone whose part comes later knows what conference it is and where, and nothing of what goes on.
    /// </summary>
    public static BoardView For(ConferenceState state, Attendee viewer, BoardView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        var known = before?.Basis is { } basis && basis.Holds(state, viewer) ? basis.State.Board : null;
        var columns = Reuse.Same(before?.Columns, [.. state.Board.Columns.Select((list, index) =>
            known is not null && state.Board.IsColumnOf(known, index) ? before!.Columns[index] : Reuse.Same(before?.Columns[index], Seen(list), ViewOf))]);
        return new BoardView
        {
            Title = viewer.Removed ? "" : state.Details?.Title ?? "",
            Type = state.Details?.Type ?? ConferenceType.Initial,
            You = viewer,
            Children = viewer.TakesPart ? state.Children : [],
            Columns = columns,
            YourTray = Reuse.Same(before?.YourTray, TrayOf(state, viewer), ViewOf),
            Mode = viewer.Waits ? default : state.Board.Mode,
            MayAdd = viewer.TakesPart && viewer.Contributes && (viewer.Role is Role.Chair or Role.NoteTaker || state.Board.Mode != ContributionMode.ChairWrites),
            MayWriteFor = !viewer.TakesPart || !viewer.Contributes ? [] : viewer.Role == Role.Chair ? ForChair : viewer.IsProfessional ? ForProfessionals : ForOthers,
            Waiting = viewer.Waits,
            Place = viewer.Removed ? MeetingPlace.None : state.Place,
            Missing = viewer is { TakesPart: true, Role: Role.Chair or Role.NoteTaker or Role.SocialWorker } ? state.Comings.Missing : "",
            YourRequests = Reuse.Same(before?.YourRequests, WithholdingView.Own(state, viewer)),
            Basis = new Basis(state, viewer),
            Here = Reuse.Same(before?.Here, state.BegunAt is not null && viewer.TakesPart && (CareRules.IsHere(viewer) || viewer.Role is Role.Chair or Role.NoteTaker) ? [.. WallPages.Here(state.Attendees)] : []),
            MayWithholdFrom = Reuse.Same(before?.MayWithholdFrom, viewer is { TakesPart: true, Role: Role.NoteTaker or Role.SocialWorker or Role.Professional }
                ? [.. state.Attendees.Where(a => !a.Removed && WithholdingRules.IsOfFamily(a.Role)).Select(a => new OneOfFamily(a.Id, a.Name, a.Belongs))] : []),
            MayUndo = viewer.TakesPart && state.Changes.TryGetValue(viewer.Id, out var changes) && !changes.IsEmpty,
        };

        IEnumerable<Card> Seen(ImmutableList<CardId> ids) => ids.Select(id => state.Board.Cards[id]).Where(c => Visibility.MaySee(viewer, c));

        CardView ViewOf(Card card) => CardView.Of(state, viewer, card);
    }

    /// <summary>The viewer's own cards that wait or were given back. Every card is looked at, at every change and for every screen, so plainly.</summary>
    private static IEnumerable<Card> TrayOf(ConferenceState state, Attendee viewer)
    {
        List<Card>? tray = null;
        foreach (var (_, card) in state.Board.Cards)
        {
            if (card.Standing is CardStanding.InTray or CardStanding.Returned && card.Writer == viewer.Id && Visibility.MaySee(viewer, card))
                (tray ??= []).Add(card);
        }

        return tray is null ? [] : tray.OrderBy(c => c.NoticedAt);
    }
}

/// <summary>
/// What a view was made from, by which the next one knows what it need not look at again. It says nothing to a screen, so it makes no
/// view differ from another.
/// </summary>
internal sealed record Basis(ConferenceState State, Attendee Viewer)
{
    /// <summary>Whether, for this viewer, a card that is the same is seen the same: all but the cards themselves is as it was.</summary>
    public bool Holds(ConferenceState now, Attendee viewer) =>
        ReferenceEquals(viewer, Viewer)
        && State == now with
        {
            Version = State.Version,
            Board = State.Board,
            Changes = State.Changes,
            Agenda = State.Agenda,
            Care = State.Care,
            Dates = State.Dates,
            Decision = State.Decision,
            Papers = State.Papers,
            Plan = State.Plan,
            Preparation = State.Preparation,
            Understanding = State.Understanding,
        }
        && State.Board == now.Board with { Cards = State.Board.Cards, Columns = State.Board.Columns, Tray = State.Board.Tray };

    /// <inheritdoc/>
    public bool Equals(Basis? other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}

/// <summary>Keeps the instances of an earlier view that are still right, so that a screen redraws only what changed.</summary>
internal static class Reuse
{
    /// <summary>Whether a column holds the very cards, in the same order, that it held on an earlier board.</summary>
    public static bool IsColumnOf(this BoardState now, BoardState before, int column) =>
        ReferenceEquals(now.Columns[column], before.Columns[column])
        && (ReferenceEquals(now.Cards, before.Cards) || now.Columns[column].TrueForAll(id => ReferenceEquals(now.Cards[id], before.Cards[id])));

    /// <summary>The views of <paramref name="cards"/>; the very array of before where all of them are as they were.</summary>
    public static ImmutableArray<CardView> Same(ImmutableArray<CardView>? before, IEnumerable<Card> cards, Func<Card, CardView> view)
    {
        var known = before is { IsDefaultOrEmpty: false } some ? some.ToDictionary(v => v.Id) : null;
        return Same(before, [.. cards.Select(c =>
        {
            var now = view(c);
            return known is not null && known.TryGetValue(c.Id, out var old) && old == now ? old : now;
        })]);
    }

    /// <summary><paramref name="now"/>, or the very array of before where they hold the same.</summary>
    public static ImmutableArray<T> Same<T>(ImmutableArray<T>? before, ImmutableArray<T> now) =>
        before is { IsDefault: false } old && old.AsSpan().SequenceEqual(now.AsSpan()) ? old : now;
}

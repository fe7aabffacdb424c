using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Views;

/// <summary>
/// One card as one person may see it: only values, so that two views of an unchanged card are equal and nothing is sent or drawn again.
/// </summary>
public sealed record CardView
{
    /// <summary>Id.</summary>
    public required CardId Id { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>A picture above the words, or null. Its bytes are served as long as the card is not removed.</summary>
    public required CardPicture? Picture { get; init; }

    /// <summary>The revision an edit of these words begins from.</summary>
    public required int TextRevision { get; init; }

    /// <summary>Its column.</summary>
    public required Column Column { get; init; }

    /// <summary>Where it stands; attendees see <see cref="CardStanding.InTray"/> and <see cref="CardStanding.Returned"/> of their own only.</summary>
    public required CardStanding Standing { get; init; }

    /// <summary>Whose words.</summary>
    public required WhoseWords Whose { get; init; }

    /// <summary>Their name, relation or agency.</summary>
    public required string WhoseName { get; init; }

    /// <summary>Kind of information.</summary>
    public required KindOfInformation Kind { get; init; }

    /// <summary>Which hand.</summary>
    public required Hand Hand { get; init; }

    /// <summary>Who said it first.</summary>
    public required string Source { get; init; }

    /// <summary>Strand.</summary>
    public required Strand Strand { get; init; }

    /// <summary>The children it is about; empty where it is about all.</summary>
    public required ImmutableHashSet<ChildId> Children { get; init; }

    /// <summary>The children it is about, by name, joined; empty where it is about all.</summary>
    public required string ChildrenNames { get; init; }

    /// <summary>Who may see it. Those outside an audience never receive the card, so they never see this but as Everyone.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Names it is withheld from, joined, told to professionals so that they do not speak of it; empty for others.</summary>
    public required string WithheldNames { get; init; }

    /// <summary>The viewer wrote it.</summary>
    public required bool Yours { get; init; }

    /// <summary>The viewer may reword, mark and remove it.</summary>
    public required bool MayEdit { get; init; }

    /// <summary>The viewer may move it.</summary>
    public required bool MayMove { get; init; }

    /// <summary>Who wrote it, told to chair and note taker; empty for others and for prepared cards.</summary>
    public required string WriterName { get; init; }

    /// <summary>A second version that waits for a choice, for those who may choose; empty otherwise.</summary>
    public required string ContestText { get; init; }

    /// <summary>Who wrote the second version; empty where <see cref="ContestText"/> is.</summary>
    public required string ContestName { get; init; }

    internal static CardView Of(ConferenceState state, Attendee viewer, Card card)
    {
        var asker = new Asker(viewer, null, default);
        var keeps = asker.KeepsBoard;
        var mayEdit = card.Standing is CardStanding.OnBoard or CardStanding.InTray && BoardRules.CheckMayEdit(state, asker, card) is null;
        var mayChoose = card.Contest is not null && mayEdit;
        return new CardView
        {
            Id = card.Id,
            Text = card.Text,
            Picture = card.Picture,
            TextRevision = card.TextRevision,
            Column = card.Column,
            Standing = card.Standing,
            Whose = card.Marks.Whose,
            WhoseName = card.Marks.WhoseName,
            Kind = card.Marks.Kind,
            Hand = card.Marks.Hand,
            Source = card.Marks.Source,
            Strand = card.Marks.Strand,
            Children = card.Marks.Children,
            ChildrenNames = Names.Of(state, card.Marks.Children),
            Audience = card.Audience,
            WithheldNames = viewer.IsProfessional ? Names.Of(state, card.WithheldFrom) : "",
            Yours = card.Writer == viewer.Id,
            MayEdit = mayEdit,
            MayMove = card.Standing == CardStanding.OnBoard && BoardRules.CheckMayMove(state, asker, card) is null,
            WriterName = keeps && card.Writer is { } writer ? state.Attendee(writer)?.Name ?? "" : "",
            ContestText = mayChoose ? card.Contest!.Text : "",
            ContestName = mayChoose ? state.Attendee(card.Contest!.By)?.Name ?? "" : "",
        };
    }
}

/// <summary>Names joined for a view, in the state's own order.</summary>
internal static class Names
{
    public static string Of(ConferenceState state, IReadOnlySet<ChildId> children) =>
        children.Count == 0 ? "" : string.Join(", ", state.Children.Where(c => children.Contains(c.Id)).Select(c => c.Name));

    public static string Of(ConferenceState state, IReadOnlySet<AttendeeId> people) =>
        people.Count == 0 ? "" : string.Join(", ", state.Attendees.Where(a => people.Contains(a.Id)).Select(a => a.Name));
}

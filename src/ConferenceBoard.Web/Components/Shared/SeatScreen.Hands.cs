using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Components.Board;
using ConferenceBoard.Web.Resources;
using Microsoft.JSInterop;

namespace ConferenceBoard.Web.Components.Shared;

/// <summary>
/// What js/desk.js calls. Anyone can make these calls by hand, so nothing in them is believed: the seat is this circuit's own, and each
/// becomes a command that the conference judges.
/// </summary>
public sealed partial class SeatScreen
{
    /// <summary>What became of words that were sent.</summary>
    /// <param name="Saved">They are durable.</param>
    /// <param name="Sentence">Why they are not, for the person; null where they are.</param>
    public sealed record Sent(bool Saved, string? Sentence);

    /// <summary>Adds a card. Its id is its act's, so that sending it twice adds one card.</summary>
    /// <param name="act">The act's id, made by the browser.</param>
    /// <param name="column">0 to 3.</param>
    /// <param name="text">The words.</param>
    /// <param name="kept">For words from an earlier visit: the choices kept with them; null for the choices on screen.</param>
    [JSInvokable]
    public Task<Sent> AddAsync(Guid act, int column, string text, string? kept)
    {
        if (_person is null || !Enum.IsDefined((Column)column) || text is null)
            return Task.FromResult(new Sent(false, new Refusal(RefusalReason.NotInTheConference).Sentence));
        var choice = ColumnChoice.Kept(kept) ?? _entry.For((Column)column);
        if (!Strands.Of((Column)column).Contains(choice.Strand))
            choice = choice with { Strand = Strands.Fitting(choice.Strand, (Column)column) };
        return SendAsync(new AddCard(new CardId(act), text, (Column)column, choice.Marks(), choice.Audience), act);
    }

    /// <summary>Rewords a card that was opened for editing.</summary>
    [JSInvokable]
    public async Task<Sent> SaveTextAsync(Guid act, Guid card, int began, string text)
    {
        var sent = await SendAsync(new EditCardText(new CardId(card), began, text ?? ""), act);
        if (sent.Saved)
            _desk.Edit(new CardId(card), false);
        return sent;
    }

    /// <summary>Says where this device is typing: on a card, on a new one (null), or, with <paramref name="on"/> false, nowhere.</summary>
    [JSInvokable]
    public void Typing(Guid? card, bool on)
    {
        if (on)
            Session.People.Type(SeatId, card is { } id ? new CardId(id) : null);
        else
            Session.People.StopTyping(SeatId);
    }

    /// <summary>Drops a dragged card below another, or (null) at the top.</summary>
    [JSInvokable]
    public Task MoveAsync(Guid card, int column, Guid? after) =>
        _desk.AskAsync(new MoveCard(new CardId(card), (Column)column, after is { } id ? new CardId(id) : null));

    /// <summary>Chooses the column of the next card, by key.</summary>
    [JSInvokable]
    public void Choose(int column)
    {
        if (_person is null || !Enum.IsDefined((Column)column))
            return;
        _entry.Column = (Column)column;
        StateHasChanged();
    }

    /// <summary>Opens again the cards that were being edited when the page was left. Answers which of them cannot be opened any more.</summary>
    [JSInvokable]
    public IReadOnlyList<Guid> Reopen(Guid[] cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var board = _board;
        var open = board is null ? [] : board.Columns.SelectMany(c => c).Concat(board.YourTray).Concat(_console?.Tray ?? [])
            .Where(c => c.MayEdit).Select(c => c.Id.Value).ToHashSet();
        foreach (var card in cards.Take(20).Where(open.Contains))
            _desk.Editing.Add(new CardId(card));
        StateHasChanged();
        return [.. cards.Take(20).Where(c => !open.Contains(c))];
    }

    private async Task<Sent> SendAsync(ConferenceCommand command, Guid act) =>
        await Session.AskAsync(command, new Actor.OfSeat(SeatId), new OperationId(act)) switch
        {
            Answer.Saved => new Sent(true, null),
            Answer.Refused(var refusal) => new Sent(false, refusal.Sentence),
            _ => new Sent(false, BoardWords.NotSaved),
        };
}

using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Live;
using Microsoft.JSInterop;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>
/// What js/desk.js calls. Anyone can make these calls by hand, so nothing in them is believed: the seat is this circuit's own, and each
/// becomes a command that the conference judges.
/// </summary>
/// <param name="desk">The screen's desk.</param>
/// <param name="entry">Where the next card goes, or null while nobody sits here.</param>
/// <param name="open">The cards on this screen that could be opened for editing.</param>
/// <param name="glossary">Words of the trade, and what to say instead.</param>
/// <param name="redraw">Draws the screen again.</param>
public sealed partial class Hands(Desk desk, Func<Entry?> entry, Func<IEnumerable<CardView>> open, Glossary glossary, Action redraw)
{
    private const int MostReopened = 20;
    private const int MostPlain = 3;

    /// <summary>What became of words that were sent.</summary>
    /// <param name="Saved">They are durable.</param>
    /// <param name="Sentence">Why they are not, for the person; null where they are.</param>
    /// <param name="Retry">Nobody knows whether they are stored, or they came too fast: the same act is to be sent again.</param>
    /// <param name="Revision">For a reworded card whose text is now exactly what was sent: the revision that further edits begin from.</param>
    public sealed record Sent(bool Saved, string? Sentence, bool Retry = false, int? Revision = null);

    /// <summary>Adds a card. Its id is its act's, so that sending it twice adds one card.</summary>
    /// <param name="act">The act's id, made by the browser.</param>
    /// <param name="column">0 to 3.</param>
    /// <param name="text">The words.</param>
    /// <param name="kept">For words from an earlier visit: the choices kept with them; null for the choices on screen.</param>
    /// <param name="seen">The audience that stood on the screen. Where this circuit knows another, the stricter of the two counts.</param>
    [JSInvokable]
    public Task<Sent> AddAsync(Guid act, int column, string text, string? kept, string? seen)
    {
        var to = (Column)column;
        if (!Enum.IsDefined(to) || text is null)
            return Task.FromResult(new Sent(false, new Refusal(RefusalReason.NotUnderstood).Sentence));
        if (entry() is not { } choices)
            return Task.FromResult(new Sent(false, new Refusal(RefusalReason.NotInTheConference).Sentence));
        var choice = ColumnChoice.Kept(kept) ?? choices.For(to);
        choice = choice with { Strand = Strands.Fitting(choice.Strand, to) };
        if (Enum.TryParse<Audience>(seen, out var audience) && Enum.IsDefined(audience) && audience > choice.Audience)
            choice = choice with { Audience = audience };
        return SendAsync(new AddCard(new CardId(act), text, to, choice.Marks(), choice.Audience), act);
    }

    /// <summary>Rewords a card that was opened for editing.</summary>
    [JSInvokable]
    public async Task<Sent> SaveTextAsync(Guid act, Guid card, int began, string text)
    {
        var sent = await SendAsync(new EditCardText(new CardId(card), began, text ?? ""), act);
        return sent.Saved && desk.Session.Now.State.Board.Card(new CardId(card)) is { } now && string.Equals(now.Text, text, StringComparison.Ordinal)
            ? sent with { Revision = now.TextRevision }
            : sent;
    }

    /// <summary>What could be said more plainly in words that are being written: in a new card, or in one whose editor is open.</summary>
    [JSInvokable]
    public IReadOnlyList<JargonFinding> Plain(string text, Guid? card)
    {
        if (text is not { Length: > 0 and <= Limits.CardText } || entry() is not { } choices)
            return [];
        var strand = card is { } id ? open().FirstOrDefault(c => c.Id.Value == id)?.Strand : choices.Choice.Strand;
        return [.. Jargon.Find(text, strand, glossary).Take(MostPlain)];
    }

    /// <summary>Stores longer writing that stands on this screen.</summary>
    [JSInvokable]
    public Task<WritingPlace.Written> KeepWritingAsync(string place, Guid act, int seen, uint from, string text) =>
        text is not null && place is not null && desk.Writing.TryGetValue(place, out var writing)
            ? writing.WriteAsync(act, seen, from, text)
            : Task.FromResult(new WritingPlace.Written(false, 0, "", new Refusal(RefusalReason.NotUnderstood).Sentence));

    /// <summary>Says which places hold words that this browser has and the conference has not, as a page loads anew.</summary>
    [JSInvokable]
    public void Unsent(string[] places)
    {
        ArgumentNullException.ThrowIfNull(places);
        desk.Return(places.Take(MostReopened));
    }

    /// <summary>Closes a card's editor: its words are saved.</summary>
    [JSInvokable]
    public void Close(Guid card) => desk.Edit(new CardId(card), false);

    /// <summary>Answers a page that woke up and asks whether anyone still listens.</summary>
    [JSInvokable]
    public bool Here() => true;

    /// <summary>Says where this device is typing: on a card, on a new one (null), or, with <paramref name="on"/> false, nowhere.</summary>
    [JSInvokable]
    public void Typing(Guid? card, bool on)
    {
        if (on)
            desk.Session.People.Type(desk.Seat, card is { } id ? new CardId(id) : null);
        else
            desk.Session.People.StopTyping(desk.Seat);
    }

    /// <summary>Drops a dragged card below another, or (null) at the top.</summary>
    [JSInvokable]
    public Task MoveAsync(Guid card, int column, Guid? after) =>
        desk.AskAsync(new MoveCard(new CardId(card), (Column)column, after is { } id ? new CardId(id) : null));

    /// <summary>Chooses the column of the next card, by key, or (with choices kept in the browser) as it was before the page was left.</summary>
    [JSInvokable]
    public void Choose(int column, string? kept)
    {
        if (entry() is not { } choices || !Enum.IsDefined((Column)column))
            return;
        choices.Column = (Column)column;
        if (ColumnChoice.Kept(kept) is { } choice)
            choices.Choice = choice with { Strand = Strands.Fitting(choice.Strand, choices.Column) };
        redraw();
    }

    /// <summary>Opens again the cards that were being edited when the page was left. Answers which of them cannot be opened any more.</summary>
    [JSInvokable]
    public IReadOnlyList<Guid> Reopen(Guid[] cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var possible = open().Where(c => c.MayEdit).Select(c => c.Id.Value).ToHashSet();
        var asked = cards.Take(MostReopened).ToList();
        desk.Reopen(asked.Where(possible.Contains).Select(c => new CardId(c)));
        return [.. asked.Where(c => !possible.Contains(c))];
    }

    private async Task<Sent> SendAsync(ConferenceCommand command, Guid act) =>
        Said(await desk.Session.AskAsync(command, new Actor.OfSeat(desk.Seat), new OperationId(act)));

    /// <summary>An answer for the person.</summary>
    internal static Sent Said(Answer answer) => answer switch
    {
        Answer.Saved => new Sent(true, null),
        Answer.Refused(var refusal) => new Sent(false, refusal.Sentence, Retry: refusal.Reason == RefusalReason.TooFast),
        _ => new Sent(false, BoardWords.NotSaved, Retry: true),
    };
}

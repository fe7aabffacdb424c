using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Pictures;
using ConferenceBoard.Live;
using Microsoft.JSInterop;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>
/// Takes pictures that are sent. Anyone can send any bytes by hand, so nothing that the browser did to them is believed: they are
/// read by their structure, and only what is rebuilt from it is kept.
/// </summary>
internal sealed class Pictures(IPictureStore store, TimeProvider clock)
{
    /// <summary>
    /// Adds a card of the child's voice with a picture. The card's id is its act's, so that sending the act twice adds one card. The
    /// bytes are durable before the card is asked for, and gone again where it was refused; only where nobody knows whether the card
    /// is stored they stay, on no card and seen by nobody.
    /// </summary>
    /// <param name="session">Where.</param>
    /// <param name="seat">Whose device.</param>
    /// <param name="act">The act's id, made by the browser.</param>
    /// <param name="file">The picture; at most one byte more than <see cref="Limits.PictureBytes"/> is read of it.</param>
    /// <param name="text">What it shows, in a few words.</param>
    /// <param name="marks">Whose it is, which child, which house.</param>
    /// <param name="audience">Who may see it.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    public async Task<Hands.Sent> AddAsync(
        ConferenceSession session, SeatId seat, Guid act, Stream file, string text, CardMarks marks, Audience audience, CancellationToken cancellationToken = default)
    {
        if (await ReadAsync(file, cancellationToken) is not { } bytes)
            return Hands.Said(Answer.Lost);
        var (picture, problem) = PictureFile.Read(bytes.Span);
        if (picture is null)
            return Hands.Said(new Answer.Refused(problem!));

        var (id, by, operation) = (NewId.Picture(), new Actor.OfSeat(seat), new OperationId(act));
        var command = new AddCard(new CardId(act), text, Column.ChildsVoice, marks, audience, new CardPicture(id, picture.Format, picture.Width, picture.Height));

        // An act that was done needs no second copy of its picture, and one that would be refused none at all.
        var isThere = session.Now.State.Board.Card(command.Card) is not null;
        if (!isThere && Decider.Decide(session.Now.State, new Asked(command, by, operation, clock.GetUtcNow())).Refusal is { } no)
            return Hands.Said(new Answer.Refused(no));
        if (!isThere && await PutAsync(session.Id, id, picture) is { } not)
            return Hands.Said(not);

        var answer = await session.AskAsync(command, by, operation);
        if (!isThere && answer is not Answer.NotSaved && session.Now.State.Board.Card(command.Card)?.Picture?.Id != id)
            await RemoveAsync(session.Id, id);
        return Hands.Said(answer);
    }

    /// <summary>The bytes sent, or null where the line broke meanwhile.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var part = new byte[16 * 1024];
        try
        {
            while (whole.Length <= Limits.PictureBytes)
            {
                var most = (int)Math.Min(part.Length, Limits.PictureBytes + 1 - whole.Length);
                var count = await file.ReadAsync(part.AsMemory(0, most), cancellationToken);
                if (count == 0)
                    break;
                whole.Write(part, 0, count);
            }

            return whole.GetBuffer().AsMemory(0, (int)whole.Length);
        }
        catch (Exception e) when (e is IOException or TimeoutException or OperationCanceledException or InvalidOperationException or JSException)
        {
            return null;
        }
    }

    /// <summary>What to answer where the picture is not kept, or null.</summary>
    private async Task<Answer?> PutAsync(ConferenceId conference, PictureId id, PictureFile picture)
    {
        try
        {
            return await store.PutAsync(conference, id, picture.Format, picture.Bytes, default)
                ? null
                : new Answer.Refused(new Refusal(RefusalReason.PicturesFull, Limits.PicturesBytes / (1024 * 1024)));
        }
        catch (StoreException)
        {
            return Answer.Lost;
        }
    }

    private async Task RemoveAsync(ConferenceId conference, PictureId id)
    {
        try
        {
            await store.RemoveAsync(conference, id, default);
        }
        catch (StoreException)
        {
            // It lies there on no card, and nobody gets to see it.
        }
    }
}

using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Scaling;

/// <summary>Makes a next step of a note on what would move a score up. Chair or note taker; once per note.</summary>
/// <param name="Round">A revealed round.</param>
/// <param name="Note">Its place among the round's notes, from 0.</param>
/// <param name="Card">Id for the card.</param>
public sealed record UseNote(RoundId Round, int Note, CardId Card) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (state.Scaling.Result(Round) is not { } result || Note < 0 || Note >= result.Notes.Count)
            return RefusalReason.RoundOver;
        if (IsUsed(state, result.Notes[Note]))
            return Ruling.NoChange;
        if (state.Board.Card(Card) is not null)
            return RefusalReason.AlreadyThere;
        if (BoardRules.CheckRoomForNew(state, asker.Id, CardStanding.OnBoard) is { } full)
            return full;

        var marks = new CardMarks(WhoseWords.Unnamed, "", [], KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.NextStep);
        return new Ruling(
            [
                new CardAdded(Card, asker.Id, result.Notes[Note].Text, Column.NeedsToHappen, marks, Audience.Everyone, CardStanding.OnBoard),
                new NoteUsed(Round, Note, Card),
            ],
            null);
    }

    /// <summary>A card was made of it and is still there: one that was taken back or off may be made again.</summary>
    internal static bool IsUsed(ConferenceState state, RoundNote note) => note.Card is { } card && state.Board.Card(card) is { Standing: not CardStanding.Removed };
}

/// <summary>A note became a next step.</summary>
public sealed record NoteUsed(RoundId Round, int Note, CardId Card) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var pair = state.Scaling.Pairs.Find(p => p.Results.Exists(r => r.Round == Round))!;
        return state with
        {
            Scaling = state.Scaling.With(pair.Id, p => p with
            {
                Results = p.Results.ConvertAll(r => r.Round != Round ? r : r with { Notes = r.Notes.SetItem(Note, r.Notes[Note] with { Card = Card }) }),
            }),
        };
    }
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Parts;

namespace ConferenceBoard.Core.Board;

/// <summary>
/// Makes one card of two that say the same. Chair and note taker. The one that stays takes the stricter audience of the two and is
/// withheld from everyone either was withheld from, so that merging never shows anybody more than before.
/// A card with a picture is neither taken in nor takes in.
/// </summary>
/// <param name="Keep">The card that stays.</param>
/// <param name="Merge">The card that it takes in.</param>
/// <param name="Text">The words of both, as they shall read.</param>
/// <param name="KeepRevision">The revision of the first one's text that these words were made from; refused where it has another by now. Null where nobody looked.</param>
/// <param name="MergeRevision">The same of the second.</param>
public sealed record MergeCards(CardId Keep, CardId Merge, string Text, int? KeepRevision = null, int? MergeRevision = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (BoardRules.Seen(state, asker, Keep) is not { Standing: CardStanding.OnBoard } keep
            || BoardRules.Seen(state, asker, Merge) is not { Standing: CardStanding.OnBoard } merge)
            return RefusalReason.CardGone;
        if (Keep == Merge)
            return RefusalReason.NotUnderstood;
        if (keep.Picture is not null || merge.Picture is not null)
            return RefusalReason.PictureAlone;
        if (keep.Contest is not null || merge.Contest is not null)
            return RefusalReason.ChooseFirst;
        if ((KeepRevision ?? keep.TextRevision) != keep.TextRevision || (MergeRevision ?? merge.TextRevision) != merge.TextRevision)
            return RefusalReason.ChangedMeanwhile;

        var audience = (Audience)Math.Max((int)keep.Audience, (int)merge.Audience);
        var withheld = keep.WithheldFrom.Union(merge.WithheldFrom);
        if (!asker.IsChair && audience == Audience.ChairOnly)
            return RefusalReason.ChairOnly;
        var text = Words.OfCard(Text);
        return BoardRules.CheckText(text) is { } no
            ? no
            : new CardsMerged(Keep, Merge, asker.Id!.Value, text, Together(keep.Marks, merge.Marks), audience, withheld);
    }

    private static CardMarks Together(CardMarks keep, CardMarks merge)
    {
        var names = string.Equals(keep.WhoseName, merge.WhoseName, StringComparison.Ordinal) || merge.WhoseName.Length == 0 ? keep.WhoseName
            : keep.WhoseName.Length == 0 ? merge.WhoseName
            : $"{keep.WhoseName}, {merge.WhoseName}";
        var children = keep.Children.IsEmpty || merge.Children.IsEmpty ? [] : keep.Children.Union(merge.Children);
        return keep with { WhoseName = names.Length <= Limits.Name ? names : keep.WhoseName, Children = children };
    }
}

/// <summary>One card took another in.</summary>
public sealed record CardsMerged(
    CardId Keep, CardId Merged, AttendeeId By, string Text, CardMarks Marks, Audience Audience, ImmutableHashSet<AttendeeId> WithheldFrom)
    : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var (keep, merged) = (state.Board.Cards[Keep], state.Board.Cards[Merged]);
        var after = state.Board.Above(merged);
        var stamps = CardStamps.All(state.Version) with { Place = keep.Stamps.Place };
        var board = state.Board
            .Put(merged with { Standing = CardStanding.Merged, MergedInto = Keep, Stamps = merged.Stamps with { Standing = state.Version } }, null)
            .Store(keep.Reworded(Text, state.Version) with
            {
                Marks = Marks,
                Audience = Audience,
                WithheldFrom = WithheldFrom,
                Stamps = stamps,
                NoticedAt = state.Version,
            });
        return (state with { Board = board }).NotOnlyHeld(Keep, merged.WithheldFrom).Remember(By, new Change.TookIn(keep, merged, after, state.Version));
    }
}

/// <summary>A merge was taken back: both cards are as they were.</summary>
public sealed record CardsParted(Card Keep, Card Merged, CardId? MergedAfter, AttendeeId By) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var now = state.Board.Cards[Keep.Id];
        var keep = now.Reworded(Keep.Text, Keep.Stamps.Text) with
        {
            Marks = Keep.Marks with { Strand = now.Marks.Strand },
            Audience = Keep.Audience,
            WithheldFrom = Keep.WithheldFrom,
            Stamps = Keep.Stamps with { Place = now.Stamps.Place },
            NoticedAt = state.Version,
        };
        var merged = Merged with { NoticedAt = state.Version };
        return (state with { Board = state.Board.Store(keep).Put(merged, MergedAfter) }).Forget(By);
    }
}

namespace ConferenceBoard.Core.Board;

/// <summary>Puts a new card at the end of a column, or in the chair's tray, as the contribution mode says.</summary>
/// <param name="Card">Id for the card.</param>
/// <param name="Text">The words; cleaned of what cannot be seen.</param>
/// <param name="Column">Where.</param>
/// <param name="Marks">Whose words and so on.</param>
/// <param name="Audience">Who may see it: professionals may write for professionals, the chair for themselves alone.</param>
/// <param name="Picture">A picture that was checked and whose bytes are kept, or null; only in the child's voice.</param>
public sealed record AddCard(CardId Card, string Text, Column Column, CardMarks Marks, Audience Audience, CardPicture? Picture = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (state.Details is null)
            return RefusalReason.UnknownConference;
        if (asker.Person is { Contributes: false })
            return RefusalReason.RoleReads;
        if (!asker.IsOffice && !asker.KeepsBoard && state.Board.Mode == ContributionMode.ChairWrites)
            return RefusalReason.ChairWrites;
        if (BoardRules.CheckKnown(Column, Audience, Marks) is { } unknown)
            return unknown;
        if (!MayWriteFor(asker))
            return RefusalReason.AudienceNotYours;
        if (state.Board.Card(Card) is not null)
            return RefusalReason.AlreadyThere;

        var text = Words.OfCard(Text);
        var marks = BoardRules.Clean(Marks);
        var standing = asker.IsOffice || asker.KeepsBoard || state.Board.Mode == ContributionMode.Straight ? CardStanding.OnBoard : CardStanding.InTray;
        return ((Picture is null ? null : PictureRules.CheckNew(state, Picture, Column, text))
            ?? BoardRules.CheckText(text) ?? BoardRules.CheckMarks(state, marks, Column) ?? BoardRules.CheckRoomForNew(state, asker.Id, standing)) is { } no
            ? no
            : new CardAdded(Card, asker.Id, text, Column, marks, Audience, standing, Picture);
    }

    private bool MayWriteFor(Asker asker) => Audience switch
    {
        Audience.Everyone => true,
        Audience.Professionals => asker.IsOffice || asker.Person!.IsProfessional,
        _ => asker.IsOffice || asker.IsChair,
    };
}

/// <summary>There is a new card.</summary>
public sealed record CardAdded(
    CardId Card, AttendeeId? Writer, string Text, Column Column, CardMarks Marks, Audience Audience, CardStanding Standing, CardPicture? Picture = null)
    : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var card = new Card
        {
            Id = Card,
            Writer = Writer,
            Text = Text,
            Column = Column,
            Marks = Marks,
            Audience = Audience,
            Standing = Standing,
            Picture = Picture,
            Stamps = CardStamps.All(state.Version),
            NoticedAt = state.Version,
        };
        return (state with { Board = state.Board.Put(card, state.Board.LastIn(Column)) })
            .Remember(Writer, new Change.Written(Card, state.Version));
    }
}

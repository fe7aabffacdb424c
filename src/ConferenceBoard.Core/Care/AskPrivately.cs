namespace ConferenceBoard.Core.Care;

/// <summary>Asks something of the chair that nobody else is told. Anyone but the chair who has not left.</summary>
/// <param name="Kind">For what.</param>
/// <param name="Words">At most <see cref="Limits.AskWords"/> characters; may be empty.</param>
public sealed record AskPrivately(CareAsk Kind, string Words) : ConferenceCommand
{
    internal override bool IsForThoseWhoWait => true;

    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Person is not { } person || asker.IsChair)
            return RefusalReason.NotYours;
        if (!Enum.IsDefined(Kind))
            return RefusalReason.NotUnderstood;
        if (CareRules.HasGone(person))
            return RefusalReason.MarkedOut;

        var words = Core.Words.OfCard(Words);
        if (CareRules.CheckLength(words, Limits.AskWords) is { } no)
            return no;
        if (state.Care.Ask(person.Id, Kind) is { Seen: false } open)
            return string.Equals(open.Words, words, StringComparison.Ordinal) ? Ruling.NoChange : RefusalReason.AskedAlready;
        return new PrivatelyAsked(person.Id, Kind, words, asker.At);
    }
}

/// <summary>The chair was asked something; an answered ask of the same kind makes way.</summary>
public sealed record PrivatelyAsked(AttendeeId By, CareAsk Kind, string Words, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithCare(care => care with
    {
        Asks = care.Asks.RemoveAll(a => a.By == By && a.Kind == Kind).Add(new PrivateAsk(By, Kind, Words, At, Seen: false)),
    });
}

/// <summary>Takes one's own ask back, or puts an answered one away.</summary>
/// <param name="Kind">Which.</param>
public sealed record WithdrawAsk(CareAsk Kind) : ConferenceCommand
{
    internal override bool IsForThoseWhoWait => true;

    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Id is not { } own)
            return RefusalReason.NotYours;
        return state.Care.Ask(own, Kind) is null ? Ruling.NoChange : new AskWithdrawn(own, Kind);
    }
}

/// <summary>An ask is not there any more.</summary>
public sealed record AskWithdrawn(AttendeeId By, CareAsk Kind) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithCare(care => care with { Asks = care.Asks.RemoveAll(a => a.By == By && a.Kind == Kind) });
}

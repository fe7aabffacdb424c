namespace ConferenceBoard.Core.Care;

/// <summary>Says that an ask was seen, which closes it; or that it is open after all. Chair only.</summary>
/// <param name="Person">Who asked.</param>
/// <param name="Kind">For what.</param>
/// <param name="Seen">The asker reads that the chair has seen it.</param>
public sealed record AnswerAsk(AttendeeId Person, CareAsk Kind, bool Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Care.Ask(Person, Kind) is not { } ask)
            return RefusalReason.AskGone;
        return ask.Seen == Seen ? Ruling.NoChange : new AskAnswered(Person, Kind, Seen);
    }
}

/// <summary>An ask was seen by the chair, or is open again.</summary>
public sealed record AskAnswered(AttendeeId Person, CareAsk Kind, bool Seen) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithCare(care => care with
    {
        Asks = [.. care.Asks.Select(a => a.By == Person && a.Kind == Kind ? a with { Seen = Seen } : a)],
    });
}

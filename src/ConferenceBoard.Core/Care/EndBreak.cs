namespace ConferenceBoard.Core.Care;

/// <summary>Ends the break. Chair only; no clock ends it.</summary>
public sealed record EndBreak : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker) =>
        !asker.IsChair ? RefusalReason.ChairOnly : state.Care.Break is null ? Ruling.NoChange : new BreakEnded(asker.At);
}

/// <summary>The break is over. Whoever had asked for it has had it.</summary>
public sealed record BreakEnded(DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => (state with { Agenda = state.Agenda.Resume(At) }).WithCare(care => care with
    {
        Break = null,
        Asks = care.Asks.RemoveAll(a => a is { Kind: CareAsk.Break, Seen: true }),
    });
}

namespace ConferenceBoard.Core.Care;

/// <summary>Begins a break: the wall shows a clock and nothing of the board. Chair only, while the conference goes on.</summary>
/// <param name="Minutes">1 to <see cref="Limits.BreakMinutes"/>.</param>
public sealed record BeginBreak(int Minutes) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;
        if (state.EndedAt is not null)
            return RefusalReason.ConferenceOver;
        if (CheckMinutes(Minutes) is { } no)
            return no;
        return state.Care.Break is null ? new BreakBegun(asker.At, asker.At.AddMinutes(Minutes)) : Ruling.NoChange;
    }

    /// <summary>A refusal where a break cannot last that long, or null.</summary>
    internal static Refusal? CheckMinutes(int minutes) =>
        minutes is < 1 or > Limits.BreakMinutes ? new Refusal(RefusalReason.BreakRange, 1, Limits.BreakMinutes) : null;
}

/// <summary>A break is on. Whoever asked for one has been heard; who that was is told to nobody.</summary>
public sealed record BreakBegun(DateTimeOffset At, DateTimeOffset Until) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => (state with { Agenda = state.Agenda.Pause(At) }).WithCare(care => care with
    {
        Break = new Break(At, Until),
        Asks = [.. care.Asks.Select(a => a.Kind == CareAsk.Break ? a with { Seen = true } : a)],
    });
}

/// <summary>Makes the break that is on longer or shorter. Chair only.</summary>
/// <param name="Minutes">From now, 1 to <see cref="Limits.BreakMinutes"/>.</param>
public sealed record ChangeBreak(int Minutes) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Care.Break is not { } on)
            return RefusalReason.NoBreak;
        if (BeginBreak.CheckMinutes(Minutes) is { } no)
            return no;
        var until = asker.At.AddMinutes(Minutes);
        return on.Until == until ? Ruling.NoChange : new BreakChanged(until);
    }
}

/// <summary>People are to be back at another time.</summary>
public sealed record BreakChanged(DateTimeOffset Until) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithCare(care => care with { Break = care.Break is { } on ? on with { Until = Until } : null });
}

using ConferenceBoard.Core.Agenda;

namespace ConferenceBoard.Core.Setup;

/// <summary>
/// The chair begins the conference, and with it the first step of its agenda, if it has one. Until then danger statements are the social
/// worker's, and the chair proposes (domain.md §2).
/// </summary>
public sealed record BeginConference : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.BegunAt is not null)
            return Ruling.NoChange;
        var begun = new ConferenceBegun(asker.At);
        return state.Agenda.Next(state.Practice) is { } first ? new Ruling([begun, AgendaRules.Begin(state, first, asker)], null) : begun;
    }
}

/// <summary>The conference has begun.</summary>
public sealed record ConferenceBegun(DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { BegunAt = At };
}

namespace ConferenceBoard.Core.Setup;

/// <summary>The chair begins the conference. Until then danger statements are the social worker's, and the chair proposes (domain.md §2).</summary>
public sealed record BeginConference : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        return state.BegunAt is null ? new ConferenceBegun(asker.At) : Ruling.NoChange;
    }
}

/// <summary>The conference has begun.</summary>
public sealed record ConferenceBegun(DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { BegunAt = At };
}

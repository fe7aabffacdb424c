namespace ConferenceBoard.Core;

/// <summary>
/// Something a person asks for, in the imperative. One file per command holds its rule, its event and the event's effect.
/// Closed: only Core adds to it.
/// </summary>
public abstract record ConferenceCommand
{
    private protected ConferenceCommand()
    {
    }

    /// <summary>
    /// Someone whose part of a split conference comes later may ask it: only what neither shows nor changes anything of the part that goes on.
    /// </summary>
    internal virtual bool IsForThoseWhoWait => false;

    /// <summary>The rule: the events that follow, or one refusal.</summary>
    internal abstract Ruling Decide(ConferenceState state, Asker asker);
}

/// <summary>Something that happened, in the past tense. It says all that its effect needs, so a log can be replayed.</summary>
public abstract record ConferenceEvent
{
    private protected ConferenceEvent()
    {
    }

    /// <summary>The effect on the state. Never fails and never refuses: it already happened.</summary>
    internal abstract ConferenceState Apply(ConferenceState state);
}

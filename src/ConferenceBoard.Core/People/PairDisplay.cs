namespace ConferenceBoard.Core.People;

/// <summary>Makes a screen a wall of this conference. The chair, who typed the code that the screen shows; or the office for a ready link.</summary>
public sealed record PairDisplay(DisplayId Display, string Name) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair && !asker.IsOffice)
            return RefusalReason.ChairOnly;
        if (state.Details is null)
            return RefusalReason.UnknownConference;
        if (state.Displays.ContainsKey(Display))
            return Ruling.NoChange;
        if (state.Displays.Count >= Limits.Displays)
            return new Refusal(RefusalReason.TooManyDisplays, Limits.Displays);

        var name = Words.OfName(Name);
        return PeopleRules.CheckNames(name, "") is { } no ? no : new DisplayPaired(Display, name);
    }
}

/// <summary>A screen shows the wall.</summary>
public sealed record DisplayPaired(DisplayId Display, string Name) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Displays = state.Displays.SetItem(Display, Name) };
}

/// <summary>Takes a screen off the wall. Chair only.</summary>
public sealed record UnpairDisplay(DisplayId Display) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        return state.Displays.ContainsKey(Display) ? new DisplayUnpaired(Display) : Ruling.NoChange;
    }
}

/// <summary>A screen no longer shows the wall.</summary>
public sealed record DisplayUnpaired(DisplayId Display) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Displays = state.Displays.Remove(Display) };
}

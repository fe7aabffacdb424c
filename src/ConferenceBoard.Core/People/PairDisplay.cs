namespace ConferenceBoard.Core.People;

/// <summary>What a paired screen is for.</summary>
public enum DisplayKind
{
    /// <summary>Shows the wall.</summary>
    Wall,

    /// <summary>Goes round for scoring, among people who have no device of their own here.</summary>
    Tablet,
}

/// <summary>A paired screen.</summary>
/// <param name="Name">What it was called when it was paired.</param>
/// <param name="Kind">What it is for.</param>
public sealed record Display(string Name, DisplayKind Kind);

/// <summary>Makes a screen a wall or a scoring tablet of this conference. The chair, who typed the code that the screen shows; or the office for a ready link.</summary>
public sealed record PairDisplay(DisplayId Display, string Name, DisplayKind Kind = DisplayKind.Wall) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair && !asker.IsOffice)
            return RefusalReason.ChairOnly;
        if (state.Details is null)
            return RefusalReason.UnknownConference;
        if (!Enum.IsDefined(Kind))
            return RefusalReason.NotUnderstood;
        if (state.Displays.ContainsKey(Display))
            return Ruling.NoChange;
        if (state.Displays.Count >= Limits.Displays)
            return new Refusal(RefusalReason.TooManyDisplays, Limits.Displays);

        var name = Words.OfName(Name);
        return PeopleRules.CheckNames(name, "") is { } no ? no : new DisplayPaired(Display, name, Kind);
    }
}

/// <summary>A screen is paired.</summary>
public sealed record DisplayPaired(DisplayId Display, string Name, DisplayKind Kind) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Displays = state.Displays.SetItem(Display, new Display(Name, Kind)) };
}

/// <summary>Ends a screen's pairing. Chair only.</summary>
public sealed record UnpairDisplay(DisplayId Display) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        return state.Displays.ContainsKey(Display) ? new DisplayUnpaired(Display) : Ruling.NoChange;
    }
}

/// <summary>A screen is no longer paired.</summary>
public sealed record DisplayUnpaired(DisplayId Display) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Displays = state.Displays.Remove(Display) };
}

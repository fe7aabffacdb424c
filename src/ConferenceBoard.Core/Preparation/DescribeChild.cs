namespace ConferenceBoard.Core.Preparation;

/// <summary>Whether a child comes (domain.md §2).</summary>
public enum ChildAttends
{
    /// <summary>Nobody has said.</summary>
    NotSaid,

    /// <summary>For the whole meeting.</summary>
    WholeMeeting,

    /// <summary>For a part of it.</summary>
    APart,

    /// <summary>Not; someone speaks for them.</summary>
    NotAttending,
}

/// <summary>What is known of a child before the conference (domain.md §2). Lines of at most <see cref="Limits.PreparationLine"/> characters, each may be empty.</summary>
/// <param name="BirthDate">When they were born, or null.</param>
/// <param name="ExpectedDate">Of an unborn child, when the birth is expected; or null. Never both.</param>
/// <param name="Languages">The languages they speak.</param>
/// <param name="Attends">Whether they come.</param>
/// <param name="WhichPart">For which part.</param>
/// <param name="PreparedBy">Who tells them what it will be like.</param>
/// <param name="BroughtBy">Who brings them, stays, and takes them home: no child waits alone.</param>
/// <param name="SpokenForBy">Who speaks for them otherwise.</param>
public sealed record ChildPreparation(
    DateOnly? BirthDate, DateOnly? ExpectedDate, string Languages, ChildAttends Attends, string WhichPart, string PreparedBy, string BroughtBy, string SpokenForBy)
{
    /// <summary>Nothing is said yet.</summary>
    public static ChildPreparation Unsaid { get; } = new(null, null, "", ChildAttends.NotSaid, "", "", "", "");

    /// <summary>They come, to the whole or to a part.</summary>
    public bool Comes => Attends is ChildAttends.WholeMeeting or ChildAttends.APart;
}

/// <summary>
/// Writes down what is known of a child. Chair, note taker, social worker or office. Dates are refused only where they are impossible: born
/// by tomorrow and at most <see cref="Limits.ChildYears"/> years before the start; expected from two months ago until
/// <see cref="Limits.ExpectedWithinDays"/> days after the start. A date that stays as it was is never refused.
/// </summary>
/// <param name="Child">Which child.</param>
/// <param name="Info">What is known.</param>
/// <param name="Seen">The revision on the screen.</param>
public sealed record DescribeChild(ChildId Child, ChildPreparation Info, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (PreparationRules.CheckStaff(state, asker) is { } no)
            return no;
        if (Info is null || !Enum.IsDefined(Info.Attends))
            return RefusalReason.NotUnderstood;
        if (!state.Children.Exists(c => c.Id == Child))
            return RefusalReason.ChildUnknown;
        var info = Info with
        {
            Languages = Words.OfName(Info.Languages),
            WhichPart = Words.OfName(Info.WhichPart),
            PreparedBy = Words.OfName(Info.PreparedBy),
            BroughtBy = Words.OfName(Info.BroughtBy),
            SpokenForBy = Words.OfName(Info.SpokenForBy),
        };
        var now = state.Preparation.Of(Child);
        return (PreparationRules.CheckLengths(Limits.PreparationLine, info.Languages, info.WhichPart, info.PreparedBy, info.BroughtBy, info.SpokenForBy)
            ?? CheckDates(state, asker, now.Info)) is { } bad ? bad : PreparationRules.Keep(now, info, Seen, new ChildDescribed(Child, info));
    }

    private Refusal? CheckDates(ConferenceState state, Asker asker, ChildPreparation before)
    {
        if (Info is { BirthDate: not null, ExpectedDate: not null })
            return RefusalReason.BirthOrExpected;
        var (today, start) = (PreparationRules.Day(asker.At), PreparationRules.Day(state.Details!.StartsAt));
        var born = Info.BirthDate is not { } birth || birth == before.BirthDate
            || (birth.DayNumber <= today.DayNumber + 1 && start.DayNumber - birth.DayNumber <= Limits.ChildYears * 366);
        var expected = Info.ExpectedDate is not { } due || due == before.ExpectedDate
            || (due.DayNumber >= today.DayNumber - Limits.OverdueDays && due.DayNumber - start.DayNumber <= Limits.ExpectedWithinDays);
        return born && expected ? null : new Refusal(RefusalReason.DateImpossible);
    }
}

/// <summary>Something else is known of a child.</summary>
public sealed record ChildDescribed(ChildId Child, ChildPreparation Info) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPreparation(p => p with { Children = p.Children.SetItem(Child, p.Of(Child).Next(Info)) });
}

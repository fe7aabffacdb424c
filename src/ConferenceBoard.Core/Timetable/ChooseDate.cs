using ConferenceBoard.Core.Care;

namespace ConferenceBoard.Core.Timetable;

/// <summary>
/// Chooses the date of a meeting, one that was offered or any other, or takes it back. Chair only. Outside the limit of domain.md §6 it
/// needs a reason, which is kept; what else can be said against a date is said and does not hinder.
/// </summary>
/// <param name="Kind">Which meeting.</param>
/// <param name="At">When it starts: after the conference by at most <see cref="Limits.ReviewWithinDays"/> days; null takes the date back.</param>
/// <param name="Place">Where, one line of at most <see cref="Limits.Venue"/> characters; may be empty.</param>
/// <param name="Reason">Why it is outside its limit, at most <see cref="Limits.Reason"/> characters; may be empty where it is within.</param>
public sealed record ChooseDate(MeetingKind Kind, DateTimeOffset? At, string Place, string Reason) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (!Enum.IsDefined(Kind))
            return RefusalReason.NotUnderstood;
        if (state.Details is not { } details)
            return RefusalReason.UnknownConference;
        if (At is not { } at)
            return state.Dates.Of(Kind) is null ? Ruling.NoChange : new DateTakenBack(Kind);
        if (!DatesRules.IsAfter(details, at))
            return RefusalReason.ReviewDate;

        var chosen = new ChosenDate(Kind, at, Words.OfName(Place), Words.OfCard(Reason));
        if (chosen.Place.Length > Limits.Venue)
            return new Refusal(RefusalReason.PlaceTooLong, chosen.Place.Length, Limits.Venue);
        if (CareRules.CheckLength(chosen.Reason, Limits.Reason) is { } no)
            return no;
        if (chosen.Reason.Length == 0 && CheckLimit(state, chosen) is { } why)
            return why;
        return state.Dates.Of(Kind) == chosen ? Ruling.NoChange : new DateChosen(Kind, at, chosen.Place, chosen.Reason);
    }

    /// <summary>A refusal where the date is outside its limit, or null.</summary>
    private static Refusal? CheckLimit(ConferenceState state, ChosenDate chosen)
    {
        var due = DatesRules.Due(state);
        if (DatesRules.Warning(state, due, chosen.Kind, chosen.At) is not { BreaksLimit: true } warning)
            return null;
        var limit = due.First(d => d.Kind == DatesRules.DueOf(chosen.Kind, state.Details!.Type));
        return warning.Faults.Contains(DateFault.TooLate)
            ? new Refusal(RefusalReason.DateTooLate, limit.Latest)
            : new Refusal(RefusalReason.DateTooSoon, limit.Earliest!.Value);
    }
}

/// <summary>A meeting has a date.</summary>
public sealed record DateChosen(MeetingKind Kind, DateTimeOffset At, string Place, string Reason) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithDates(dates => dates.Moved() with
    {
        Chosen = [.. dates.Chosen.Where(c => c.Kind < Kind), new ChosenDate(Kind, At, Place, Reason), .. dates.Chosen.Where(c => c.Kind > Kind)],
    });
}

/// <summary>A meeting has no date any more.</summary>
public sealed record DateTakenBack(MeetingKind Kind) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithDates(dates => dates.Moved() with { Chosen = dates.Chosen.RemoveAll(c => c.Kind == Kind) });
}

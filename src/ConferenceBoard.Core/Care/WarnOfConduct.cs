namespace ConferenceBoard.Core.Care;

/// <summary>What follows from a conduct warning, by its number.</summary>
public enum WhatFollows
{
    /// <summary>The first: a reminder of the ground rules.</summary>
    Reminder = 1,

    /// <summary>The second: a pause.</summary>
    Pause = 2,

    /// <summary>The third: they are asked to leave.</summary>
    AskedToLeave = 3,
}

/// <summary>Notes a conduct warning, for the chair alone. Chair only, at most <see cref="Limits.Warnings"/> a person, and not of the chair.</summary>
/// <param name="Person">Who is warned.</param>
/// <param name="Note">What for, at most <see cref="Limits.ConductNote"/> characters; may be empty.</param>
/// <param name="Seen">How many there were on the screen, so that a second press changes nothing; null where none was looked at.</param>
public sealed record WarnOfConduct(AttendeeId Person, string Note, int? Seen = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Attendee(Person) is not { Removed: false })
            return RefusalReason.PersonGone;
        if (Person == asker.Id)
            return RefusalReason.ChairNotWarned;

        var note = Words.OfCard(Note);
        if (CareRules.CheckLength(note, Limits.ConductNote) is { } no)
            return no;
        var warned = state.Care.Warnings.Count(w => w.Person == Person);
        if (Seen is { } seen && seen != warned)
            return Ruling.NoChange;
        return warned >= Limits.Warnings
            ? new Refusal(RefusalReason.WarningsUsed, Limits.Warnings)
            : new ConductWarned(Person, note, asker.At);
    }
}

/// <summary>Someone was warned.</summary>
public sealed record ConductWarned(AttendeeId Person, string Note, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithCare(care => care with { Warnings = care.Warnings.Add(new ConductWarning(Person, Note, At)) });
}

/// <summary>Takes back someone's last warning, removed people's too. Chair only.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Seen">How many there were on the screen; null where none was looked at.</param>
public sealed record TakeBackWarning(AttendeeId Person, int? Seen = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (Seen is { } seen && seen != state.Care.Warnings.Count(w => w.Person == Person))
            return Ruling.NoChange;
        if (state.Attendee(Person) is null)
            return RefusalReason.PersonGone;
        return state.Care.Warnings.Exists(w => w.Person == Person) ? new WarningTakenBack(Person) : Ruling.NoChange;
    }
}

/// <summary>Someone's last warning is gone.</summary>
public sealed record WarningTakenBack(AttendeeId Person) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var last = state.Care.Warnings.FindLastIndex(w => w.Person == Person);
        return last < 0 ? state : state.WithCare(care => care with { Warnings = care.Warnings.RemoveAt(last) });
    }
}

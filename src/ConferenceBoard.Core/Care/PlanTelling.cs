namespace ConferenceBoard.Core.Care;

/// <summary>
/// Plans how someone who is out will hear the outcome, and whether they come back. Chair or note taker; of people who are neither in the
/// room nor joined from elsewhere, those too whom the chair has removed. Empty words with nothing said of a return take the plan away.
/// </summary>
/// <param name="Person">Who is out.</param>
/// <param name="How">By whom and when, at most <see cref="Limits.Telling"/> characters; may be empty.</param>
/// <param name="Returns">Whether they come back.</param>
public sealed record PlanTelling(AttendeeId Person, string How, ReturnPlan Returns) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (!Enum.IsDefined(Returns))
            return RefusalReason.NotUnderstood;
        if (state.Attendee(Person) is not { } person)
            return RefusalReason.PersonGone;
        if (CareRules.IsHere(person))
            return RefusalReason.StillHere;

        var how = Words.OfCard(How);
        if (CareRules.CheckLength(how, Limits.Telling) is { } no)
            return no;
        var plan = new Telling(how, Returns);
        return plan == state.Care.Tellings.GetValueOrDefault(Person, TellingPlanned.None) ? Ruling.NoChange : new TellingPlanned(Person, how, Returns);
    }
}

/// <summary>How someone will hear the outcome is planned, or not any more.</summary>
public sealed record TellingPlanned(AttendeeId Person, string How, ReturnPlan Returns) : ConferenceEvent
{
    internal static readonly Telling None = new("", ReturnPlan.NotSaid);

    internal override ConferenceState Apply(ConferenceState state)
    {
        var plan = new Telling(How, Returns);
        return state.WithCare(care => care with { Tellings = plan == None ? care.Tellings.Remove(Person) : care.Tellings.SetItem(Person, plan) });
    }
}

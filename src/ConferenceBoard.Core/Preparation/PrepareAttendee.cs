using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Preparation;

/// <summary>
/// Writes down how someone attends, what they need and what keeps them safe. Chair, note taker, social worker or office. An answer on coming
/// changes where they are expected, of those who have not come yet and are in no other part.
/// </summary>
/// <param name="Person">Who.</param>
/// <param name="Info">What is known.</param>
/// <param name="Seen">The revision on the screen.</param>
public sealed record PrepareAttendee(AttendeeId Person, AttendeePreparation Info, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (PreparationRules.CheckStaff(state, asker) is { } no)
            return no;
        if (Info is null || !Enum.IsDefined(Info.Coming) || !Enum.IsDefined(Info.Safe) || (Info.Needs & ~AttendeePreparation.AllNeeds) != ParticipationNeeds.None)
            return RefusalReason.NotUnderstood;
        if (state.Attendee(Person) is not { Removed: false } person)
            return RefusalReason.PersonGone;
        if (Info.Coming == Coming.SendsColleague && !PeopleRules.CanSendColleague(person.Role))
            return RefusalReason.NobodyInstead;
        var info = Info with
        {
            Interpreter = Words.OfName(Info.Interpreter),
            NeedsWords = Words.OfCard(Info.NeedsWords),
            Fear = Words.OfCard(Info.Fear),
            HelpToStay = Words.OfCard(Info.HelpToStay),
            SafeWords = Words.OfCard(Info.SafeWords),
        };
        if ((PreparationRules.CheckLengths(Limits.PreparationLine, info.Interpreter)
            ?? PreparationRules.CheckLengths(Limits.NeedsWords, info.NeedsWords, info.Fear, info.HelpToStay, info.SafeWords)) is { } bad)
            return bad;

        var now = state.Preparation.Of(Person);
        var ruling = PreparationRules.Keep(now, info, Seen, new AttendeePrepared(Person, info));
        var expected = info.Coming == now.Info.Coming ? person.Attendance : Expected(person.Attendance, info.Coming);
        return ruling.Events.IsEmpty || expected == person.Attendance ? ruling
            : ruling with { Events = ruling.Events.Add(new AttendanceMarked(Person, expected)) };
    }

    /// <summary>Where someone is expected after that answer; where they are, if they are somewhere already.</summary>
    private static Attendance Expected(Attendance now, Coming answer) => now is not (Attendance.Expected or Attendance.ExpectedRemote or Attendance.Apologies) ? now : answer switch
    {
        Coming.InPerson => Attendance.Expected,
        Coming.Remote => Attendance.ExpectedRemote,
        Coming.Apologies => Attendance.Apologies,
        Coming.NotSaid when now == Attendance.Apologies => Attendance.Expected,
        _ => now,
    };
}

/// <summary>Something else is known of how someone attends.</summary>
public sealed record AttendeePrepared(AttendeeId Person, AttendeePreparation Info) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPreparation(p => p with { People = p.People.SetItem(Person, p.Of(Person).Next(Info)) });
}

/// <summary>Writes someone's name, agency or relation otherwise: names are typed wrongly. Chair, note taker, social worker or office.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">The name they go by.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
public sealed record EditAttendee(AttendeeId Person, string Name, string Belongs) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        var (name, belongs) = (Words.OfName(Name), Words.OfName(Belongs));
        if (PreparationRules.CheckStaff(state, asker) is { } no)
            return no;
        if (state.Attendee(Person) is not { Removed: false } person)
            return RefusalReason.PersonGone;
        if (PeopleRules.CheckNames(name, belongs) is { } bad)
            return bad;
        return person == person with { Name = name, Belongs = belongs } ? Ruling.NoChange : new AttendeeRenamed(Person, name, belongs);
    }
}

/// <summary>Someone's name, agency or relation is written otherwise.</summary>
public sealed record AttendeeRenamed(AttendeeId Person, string Name, string Belongs) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.With(Person, a => a with { Name = Name, Belongs = Belongs });
}

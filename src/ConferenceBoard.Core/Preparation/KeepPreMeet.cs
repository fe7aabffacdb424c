using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Preparation;

/// <summary>What the chair goes through with someone before the meeting (domain.md §2); any of them together.</summary>
[Flags]
public enum PreMeetPoints
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>With the social worker: what would help the family take part.</summary>
    WhatWouldHelp = 1,

    /// <summary>With the social worker: danger statements and goals explained.</summary>
    StatementsExplained = 2,

    /// <summary>With the family: they are settled.</summary>
    Settled = 4,

    /// <summary>With the family: it is hard, and it matters that they are there.</summary>
    HardAndMatters = 8,

    /// <summary>With the family: the first question told in advance.</summary>
    FirstQuestionTold = 16,

    /// <summary>With the family: breaks, and what to do when distressed.</summary>
    BreaksAgreed = 32,

    /// <summary>With the family: the report seen and understood.</summary>
    ReportSeen = 64,

    /// <summary>With the family: the genogram looked at.</summary>
    GenogramSeen = 128,
}

/// <summary>The chair's meeting with someone beforehand. Private to chair and note taker.</summary>
/// <param name="HeldOn">The day, or null while it was not.</param>
/// <param name="Points">What was gone through.</param>
/// <param name="Notes">At most <see cref="Limits.PreMeetNotes"/> characters; may be empty.</param>
public sealed record PreMeet(DateOnly? HeldOn, PreMeetPoints Points, string Notes)
{
    /// <summary>Not held.</summary>
    public static PreMeet None { get; } = new(null, PreMeetPoints.None, "");

    /// <summary>What there is to go through with someone of that role; nothing where the chair does not meet them beforehand.</summary>
    public static PreMeetPoints PointsFor(Role role) => role switch
    {
        Role.SocialWorker => PreMeetPoints.WhatWouldHelp | PreMeetPoints.StatementsExplained,
        Role.FamilyMember or Role.Child => PreMeetPoints.Settled | PreMeetPoints.HardAndMatters | PreMeetPoints.FirstQuestionTold
            | PreMeetPoints.BreaksAgreed | PreMeetPoints.ReportSeen | PreMeetPoints.GenogramSeen,
        _ => PreMeetPoints.None,
    };
}

/// <summary>Keeps what became of a meeting beforehand. Chair, note taker or office; with the social worker and each of the family.</summary>
/// <param name="Person">With whom.</param>
/// <param name="Meet">What became of it.</param>
/// <param name="Seen">The revision on the screen.</param>
public sealed record KeepPreMeet(AttendeeId Person, PreMeet Meet, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsOffice && !asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (Meet is null)
            return RefusalReason.NotUnderstood;
        if (state.Attendee(Person) is not { Removed: false } person)
            return RefusalReason.PersonGone;
        var points = PreMeet.PointsFor(person.Role);
        if (points == PreMeetPoints.None)
            return RefusalReason.NoPreMeet;
        if ((Meet.Points & ~points) != PreMeetPoints.None)
            return RefusalReason.NotUnderstood;

        var meet = Meet with { Notes = Words.OfCard(Meet.Notes) };
        return (PreparationRules.CheckPast(meet.HeldOn, asker.At) ?? PreparationRules.CheckLengths(Limits.PreMeetNotes, meet.Notes)) is { } no
            ? no : PreparationRules.Keep(state.Preparation.PreMeetWith(Person), meet, Seen, new PreMeetKept(Person, meet));
    }
}

/// <summary>What became of a meeting beforehand is written down.</summary>
public sealed record PreMeetKept(AttendeeId Person, PreMeet Meet) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPreparation(p => p with { PreMeets = p.PreMeets.SetItem(Person, p.PreMeetWith(Person).Next(Meet)) });
}

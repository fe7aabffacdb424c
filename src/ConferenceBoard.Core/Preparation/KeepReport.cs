using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Preparation;

/// <summary>Where someone's report is (domain.md §2).</summary>
/// <param name="Wanted">One is asked for.</param>
/// <param name="Received">The day it came, or null.</param>
/// <param name="SharedWithFamily">The day the family got it, or null: they must not hear something new at the conference.</param>
/// <param name="ReadInReadingTime">It was read in the reading time before the meeting.</param>
public sealed record ReportTrack(bool Wanted, DateOnly? Received, DateOnly? SharedWithFamily, bool ReadInReadingTime)
{
    /// <summary>None is asked for, none came.</summary>
    public static ReportTrack None { get; } = new(false, null, null, ReadInReadingTime: false);

    /// <summary>Whether someone of that role writes a report: the social worker, agencies, parents and children.</summary>
    public static bool ComesFrom(Role role) => role is Role.SocialWorker or Role.Professional or Role.FamilyMember or Role.Child;
}

/// <summary>Keeps where someone's report is. Chair, note taker, social worker or office. Days that are past, or today.</summary>
/// <param name="Agency">Whose report: the social worker's, an agency's, a parent's or a child's own.</param>
/// <param name="Track">Where it is.</param>
/// <param name="Seen">The revision on the screen.</param>
public sealed record KeepReport(AttendeeId Agency, ReportTrack Track, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (PreparationRules.CheckStaff(state, asker) is { } no)
            return no;
        if (Track is null)
            return RefusalReason.NotUnderstood;
        if (state.Attendee(Agency) is not { Removed: false } agency)
            return RefusalReason.PersonGone;
        if (!ReportTrack.ComesFrom(agency.Role))
            return RefusalReason.NoReportFromThem;
        return (PreparationRules.CheckPast(Track.Received, asker.At) ?? PreparationRules.CheckPast(Track.SharedWithFamily, asker.At)) is { } bad
            ? bad : PreparationRules.Keep(state.Preparation.ReportOf(Agency), Track, Seen, new ReportKept(Agency, Track));
    }
}

/// <summary>A report is somewhere else.</summary>
public sealed record ReportKept(AttendeeId Agency, ReportTrack Track) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPreparation(p => p with { Reports = p.Reports.SetItem(Agency, p.ReportOf(Agency).Next(Track)) });
}

using System.Collections.Immutable;

namespace ConferenceBoard.Core.Preparation;

/// <summary>Something of the preparation as it was written last.</summary>
/// <param name="Info">What it says.</param>
/// <param name="Revision">How often it was written, 0 where never. Who changes it says which one they saw.</param>
public sealed record Prepared<T>(T Info, int Revision)
{
    internal Prepared<T> Next(T info) => new(info, Revision + 1);
}

/// <summary>
/// What is made ready before a conference (domain.md §2) and has no other place. Private to chair, note taker and social worker; pre-meets to
/// chair and note taker; a form also to the one who wrote it. Nothing of it ever stands on the wall.
/// </summary>
public sealed record PreparationState
{
    /// <summary>Nothing yet.</summary>
    public static PreparationState Empty { get; } = new();

    /// <summary>When the conference is expected to end, or null where nobody has said.</summary>
    public DateTimeOffset? ExpectedEnd { get; init; }

    /// <summary>The day of the strategy discussion that started the enquiry, from which an initial conference's time is counted (domain.md §6); or null.</summary>
    public DateOnly? StrategyDiscussion { get; init; }

    /// <summary>What is known of the children.</summary>
    public ImmutableDictionary<ChildId, Prepared<ChildPreparation>> Children { get; init; } = ImmutableDictionary<ChildId, Prepared<ChildPreparation>>.Empty;

    /// <summary>How people attend, what they need, what keeps them safe.</summary>
    public ImmutableDictionary<AttendeeId, Prepared<AttendeePreparation>> People { get; init; } = ImmutableDictionary<AttendeeId, Prepared<AttendeePreparation>>.Empty;

    /// <summary>The chair's meetings with people beforehand.</summary>
    public ImmutableDictionary<AttendeeId, Prepared<PreMeet>> PreMeets { get; init; } = ImmutableDictionary<AttendeeId, Prepared<PreMeet>>.Empty;

    /// <summary>Where each report is.</summary>
    public ImmutableDictionary<AttendeeId, Prepared<ReportTrack>> Reports { get; init; } = ImmutableDictionary<AttendeeId, Prepared<ReportTrack>>.Empty;

    /// <summary>What people wrote before the meeting.</summary>
    public ImmutableDictionary<AttendeeId, WrittenViews> Views { get; init; } = ImmutableDictionary<AttendeeId, WrittenViews>.Empty;

    /// <summary>The draft timeline, the earliest first.</summary>
    public Prepared<ImmutableList<TrajectoryPoint>> Trajectory { get; init; } = new([], 0);

    /// <summary>What is known of that child.</summary>
    public Prepared<ChildPreparation> Of(ChildId child) => Children.GetValueOrDefault(child) ?? new(ChildPreparation.Unsaid, 0);

    /// <summary>How that person attends.</summary>
    public Prepared<AttendeePreparation> Of(AttendeeId person) => People.GetValueOrDefault(person) ?? new(AttendeePreparation.Unsaid, 0);

    /// <summary>The chair's meeting with that person.</summary>
    public Prepared<PreMeet> PreMeetWith(AttendeeId person) => PreMeets.GetValueOrDefault(person) ?? new(PreMeet.None, 0);

    /// <summary>Where that one's report is.</summary>
    public Prepared<ReportTrack> ReportOf(AttendeeId agency) => Reports.GetValueOrDefault(agency) ?? new(ReportTrack.None, 0);

    /// <summary>What that person wrote before the meeting.</summary>
    public WrittenViews ViewsOf(AttendeeId person) => Views.GetValueOrDefault(person, WrittenViews.None);
}

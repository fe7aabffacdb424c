namespace ConferenceBoard.Core.Timetable;

/// <summary>What is due by a rule of domain.md §6, or of the practice's deadlines for reports.</summary>
public enum DueKind
{
    /// <summary>The initial conference, after the strategy discussion.</summary>
    InitialConference,

    /// <summary>The list of whom to invite, after the request.</summary>
    InvitationList,

    /// <summary>Reports with the family, before the conference.</summary>
    ReportsToFamily,

    /// <summary>Reports with the chair, before the conference.</summary>
    ReportsToChair,

    /// <summary>The first core group, after the conference.</summary>
    FirstCoreGroup,

    /// <summary>The next core group, after this one: not sooner and not later.</summary>
    NextCoreGroup,

    /// <summary>The child in need meeting, after the conference.</summary>
    ChildInNeedMeeting,

    /// <summary>The review, after the conference.</summary>
    Review,

    /// <summary>The child is told the outcome, after the decision.</summary>
    ChildTold,
}

/// <summary>By when something is to be done.</summary>
/// <param name="Kind">What.</param>
/// <param name="Earliest">The first day that is not too soon, or null where there is none.</param>
/// <param name="Latest">The last day that is not too late.</param>
/// <param name="LatestAt">The very time, where the rule counts hours; null where it counts days.</param>
/// <param name="Explanation">How it was reckoned: a plain sentence or two. English.</param>
/// <param name="BeyondData">Some day of the reckoning is in a year whose bank holidays are not known.</param>
public sealed record DueDate(DueKind Kind, DateOnly? Earliest, DateOnly Latest, DateTimeOffset? LatestAt, string Explanation, bool BeyondData);

/// <summary>When things happened from which dates are counted; null where it is not known, and then nothing is due by it.</summary>
/// <param name="StrategyDiscussion">The day of the strategy discussion that started the section 47 enquiry.</param>
/// <param name="ListRequested">When the conference was asked for.</param>
/// <param name="Decided">When the outcome was decided.</param>
public sealed record CountedFrom(DateOnly? StrategyDiscussion = null, DateTimeOffset? ListRequested = null, DateTimeOffset? Decided = null)
{
    /// <summary>Nothing but the conference itself.</summary>
    public static CountedFrom ConferenceOnly { get; } = new();
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Practice;

/// <summary>A category of harm that a decision can name (domain.md §3, "Views and decision").</summary>
/// <param name="Key">Its name in the profile ("neglect"); stored, so it stays the same when the words change.</param>
/// <param name="Words">What people read.</param>
public sealed record Category(string Key, LocalText Words)
{
    /// <summary>Those that every authority has; where no profile was adopted.</summary>
    public static ImmutableList<Category> Usual { get; } =
    [
        new("neglect", LocalText.Of("Neglect")), new("emotional", LocalText.Of("Emotional abuse")),
        new("physical", LocalText.Of("Physical abuse")), new("sexual", LocalText.Of("Sexual abuse")),
    ];
}

/// <summary>Within which time things are done. Which event each is counted from, and how, is in domain.md §6.</summary>
/// <param name="InitialConferenceWorkingDays">From the strategy discussion to the initial conference; 1 to 40 working days.</param>
/// <param name="InvitationListHours">From the request to the list of whom to invite; 1 to 240 hours.</param>
/// <param name="FirstCoreGroupWorkingDays">From the conference to the first core group; 1 to 40 working days.</param>
/// <param name="ChildInNeedMeetingWeeks">From the decision to the child in need meeting; 1 to 26 weeks.</param>
/// <param name="FirstReviewMonths">From the initial conference to the first review; 1 to 12 months.</param>
/// <param name="LaterReviewsMonths">From one review to the next; 1 to 12 months.</param>
/// <param name="ChildToldHours">From the decision until the child is told; 1 to 240 hours.</param>
/// <param name="ReportsBeforeReviewWorkingDays">How long before a review the family have the reports; 1 to 20 working days.</param>
/// <param name="ReportsBeforeInitialHours">How long before an initial conference the family have the reports; 1 to 240 hours.</param>
/// <param name="ReportsToChairWorkingDays">How long before any conference the chair has the reports; 1 to 20 working days.</param>
public sealed record Deadlines(
    int InitialConferenceWorkingDays,
    int InvitationListHours,
    int FirstCoreGroupWorkingDays,
    int ChildInNeedMeetingWeeks,
    int FirstReviewMonths,
    int LaterReviewsMonths,
    int ChildToldHours,
    int ReportsBeforeReviewWorkingDays,
    int ReportsBeforeInitialHours,
    int ReportsToChairWorkingDays)
{
    /// <summary>As domain.md §6 has them; where no profile was adopted.</summary>
    public static Deadlines Usual { get; } = new(15, 24, 10, 4, 3, 6, 24, 3, 48, 3);
}

/// <summary>From so many weeks to so many, whole numbers from 1 to 26.</summary>
public sealed record WeekRange(int From, int To)
{
    /// <summary>As domain.md §6 has it; where no profile was adopted.</summary>
    public static WeekRange Usual { get; } = new(4, 8);
}

/// <summary>Next steps that are offered where a plan is made (domain.md §3, "Plan").</summary>
/// <param name="WithoutSafetyPlan">Where the family has no draft safety plan yet.</param>
/// <param name="WithSafetyPlan">Where it has one.</param>
public sealed record DefaultNextSteps(ImmutableList<LocalText> WithoutSafetyPlan, ImmutableList<LocalText> WithSafetyPlan)
{
    /// <summary>Nothing is offered.</summary>
    public static DefaultNextSteps None { get; } = new([], []);

    /// <summary>Whether the same steps are offered in the same order.</summary>
    public bool Same(DefaultNextSteps other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return WithoutSafetyPlan.SequenceEqual(other.WithoutSafetyPlan) && WithSafetyPlan.SequenceEqual(other.WithSafetyPlan);
    }
}

/// <summary>A place where the authority meets.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="HowToFind">How to find it; may be empty.</param>
public sealed record Venue(string Name, string HowToFind);

/// <summary>
/// How one authority works: all that authorities differ in, as one file says it (domain.md, first paragraph). Read by <see cref="PracticeFile"/>,
/// which lets only complete and bounded profiles through.
/// </summary>
public sealed record PracticeProfile
{
    /// <summary>What the authority calls its practice.</summary>
    public required string Name { get; init; }

    /// <summary>Two-letter names of the languages it writes in; the first is its own, in which every text is.</summary>
    public required ImmutableList<string> Languages { get; init; }

    /// <summary>The steps of each type of meeting, in order; every type has some.</summary>
    public required ImmutableDictionary<ConferenceType, ImmutableList<AgendaStep>> Agendas { get; init; }

    /// <summary>What the room agrees to.</summary>
    public required ImmutableList<LocalText> GroundRules { get; init; }

    /// <summary>Whose marks count.</summary>
    public required WhoScores WhoScores { get; init; }

    /// <summary>How many marks a result needs; from <see cref="Limits.FewestMarks"/> to <see cref="Limits.MostFewestMarks"/>.</summary>
    public required int FewestMarks { get; init; }

    /// <summary>How cards come until the chair says otherwise.</summary>
    public required ContributionMode Contribution { get; init; }

    /// <summary>Categories of harm, in the order they are offered.</summary>
    public required ImmutableList<Category> Categories { get; init; }

    /// <summary>Within which time things are done.</summary>
    public required Deadlines Deadlines { get; init; }

    /// <summary>Words that a family may not know, and what to write instead.</summary>
    public required Glossary Glossary { get; init; }

    /// <summary>Next steps that are offered where a plan is made.</summary>
    public required DefaultNextSteps DefaultNextSteps { get; init; }

    /// <summary>A part without the family may be held.</summary>
    public required bool ConfidentialPart { get; init; }

    /// <summary>How often a core group meets after its first time.</summary>
    public required WeekRange CoreGroupEveryWeeks { get; init; }

    /// <summary>How many years after it was held one asks whether a conference is still needed; 1 to <see cref="Limits.KeepYears"/>.</summary>
    public required int KeepYears { get; init; }

    /// <summary>Where the authority meets; may be empty.</summary>
    public required ImmutableList<Venue> Venues { get; init; }

    /// <summary>What is added to the planned minutes.</summary>
    public required Allowances Allowances { get; init; }

    /// <summary>The authority's own words in letters, by the names in <see cref="PracticeLetters"/>; those that must be there are.</summary>
    public required ImmutableDictionary<string, LocalText> Letters { get; init; }

    /// <summary>What of this decides what may happen in a meeting of this type, for the conference to adopt.</summary>
    public PracticeRules RulesFor(ConferenceType type) => new()
    {
        Name = Name,
        Agenda = Agendas[type],
        GroundRules = GroundRules,
        WhoScores = WhoScores,
        FewestMarks = FewestMarks,
        Contribution = Contribution,
        ConfidentialPart = ConfidentialPart,
        Allowances = Allowances,
        Categories = Categories,
        Deadlines = Deadlines,
        CoreGroupEveryWeeks = CoreGroupEveryWeeks,
        DefaultNextSteps = DefaultNextSteps,
    };
}

/// <summary>What the texts for letters are called in a profile.</summary>
public static class PracticeLetters
{
    /// <summary>Those every profile has: how a letter begins and ends, and how to complain or comment.</summary>
    public static ImmutableArray<string> Needed { get; } = ["opening", "closing", "complaints"];

    /// <summary>
    /// Those a profile may have: how an invitation to the family, to a child and to all others begins, and what to expect of the meeting; how a child's
    /// letter begins and ends, who to ring, why copies go out, what an evaluation is for.
    /// </summary>
    public static ImmutableArray<string> Optional { get; } = ["invitation", "childInvitation", "othersInvitation", "expect", "childOpening", "childClosing", "whoToRing", "copies", "evaluation"];
}

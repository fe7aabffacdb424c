using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Decision;

/// <summary>What several rules of views and the decision share.</summary>
internal static class DecisionRules
{
    /// <summary>Who gives a view of harm and plan.</summary>
    public static bool GivesView(Attendee person) => person is { Removed: false, Role: Role.SocialWorker or Role.Professional };

    /// <summary>Who says what they think of the recommendation: the family, the child, and who speaks for them.</summary>
    public static bool SaysToRecommendation(Attendee person) => person is { Removed: false, Role: Role.FamilyMember or Role.Child or Role.Advocate };

    /// <summary>A refusal where nothing is decided for that child here, or null. A core group decides nothing of this kind.</summary>
    public static Refusal? CheckChild(ConferenceState state, ChildId child)
    {
        if (CheckDecides(state) is { } no)
            return no;
        return state.Children.Exists(c => c.Id == child) ? null : RefusalReason.ChildUnknown;
    }

    /// <summary>A refusal where views are not asked for any more, or null: what the decision rests on stays as it was.</summary>
    public static Refusal? CheckStillAsked(ConferenceState state, Asker asker) =>
        state.EndedAt is not null || (state.Decision.AnnouncedAt is not null && !asker.KeepsBoard) ? RefusalReason.ViewsOver : null;

    /// <summary>A refusal where this kind of meeting makes no decision, or null.</summary>
    public static Refusal? CheckDecides(ConferenceState state) =>
        Outcomes.For(state.Details?.Type ?? ConferenceType.Initial).IsEmpty ? RefusalReason.NoDecisionHere : null;

    /// <summary>A refusal where cleaned words are too long, or null.</summary>
    public static Refusal? CheckLength(string words, int limit) =>
        words.Length > limit ? new Refusal(RefusalReason.WordsTooLong, words.Length, limit) : null;

    /// <summary>The same conference, with other views or another decision.</summary>
    public static ConferenceState WithDecision(this ConferenceState state, Func<DecisionState, DecisionState> change) =>
        state with { Decision = change(state.Decision) };
}

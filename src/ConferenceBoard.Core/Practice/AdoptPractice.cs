using System.Collections.Immutable;
using ConferenceBoard.Core.Agenda;

namespace ConferenceBoard.Core.Practice;

/// <summary>
/// Gives a conference the rules it is run by, from the authority's practice profile. Asked once by the office, when the conference is
/// open and has not begun: what the profile says later changes nothing here.
/// </summary>
/// <param name="Rules">The rules, with a name.</param>
public sealed record AdoptPractice(PracticeRules Rules) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsOffice)
            return RefusalReason.NotYours;
        if (state.Details is null)
            return RefusalReason.UnknownConference;
        if (Rules is null || !IsWithinBounds(Rules))
            return RefusalReason.NotUnderstood;
        if (state.Practice.IsAdopted)
            return state.Practice == Rules ? Ruling.NoChange : RefusalReason.PracticeStays;
        return state.BegunAt is null ? new PracticeAdopted(Rules) : RefusalReason.PracticeTooLate;
    }

    /// <summary>As a profile that was read without problems gives them.</summary>
    public static bool IsWithinBounds(PracticeRules rules) =>
        rules is not null && IsText(rules.Name, Limits.Name)
        && rules.Agenda is { Count: <= Limits.AgendaSteps } && rules.Agenda.TrueForAll(IsStep)
        && rules.Agenda.DistinctBy(s => s.Id).Count() == rules.Agenda.Count
        && rules.GroundRules is { Count: <= Limits.GroundRules } && rules.GroundRules.TrueForAll(r => IsText(r, Limits.PracticeLine))
        && Enum.IsDefined(rules.WhoScores) && Enum.IsDefined(rules.Contribution)
        && rules.FewestMarks is >= Limits.FewestMarks and <= Limits.MostFewestMarks
        && rules.Allowances is { ManyChildren: >= 0 and <= Limits.AllowanceMinutes, Interpreter: >= 0 and <= Limits.AllowanceMinutes, Split: >= 0 and <= Limits.AllowanceMinutes }
        && rules.Categories is { Count: >= 1 and <= Limits.Categories } && rules.Categories.TrueForAll(c => Keys.IsOne(c.Key) && IsText(c.Words, Limits.Name))
        && rules.Categories.DistinctBy(c => c.Key, StringComparer.Ordinal).Count() == rules.Categories.Count
        && IsWithinBounds(rules.Deadlines) && rules.CoreGroupEveryWeeks is { From: >= 1, To: <= Limits.DeadlineWeeks } weeks && weeks.From <= weeks.To
        && AreSteps(rules.DefaultNextSteps?.WithoutSafetyPlan) && AreSteps(rules.DefaultNextSteps?.WithSafetyPlan);

    private static bool IsWithinBounds(Deadlines? deadlines) => deadlines is
    {
        InitialConferenceWorkingDays: >= 1 and <= Limits.DeadlineWorkingDays, FirstCoreGroupWorkingDays: >= 1 and <= Limits.DeadlineWorkingDays,
        ReportsBeforeReviewWorkingDays: >= 1 and <= Limits.DeadlineWorkingDays, ReportsToChairWorkingDays: >= 1 and <= Limits.DeadlineWorkingDays,
        InvitationListHours: >= 1 and <= Limits.DeadlineHours, ChildToldHours: >= 1 and <= Limits.DeadlineHours, ReportsBeforeInitialHours: >= 1 and <= Limits.DeadlineHours,
        ChildInNeedMeetingWeeks: >= 1 and <= Limits.DeadlineWeeks, FirstReviewMonths: >= 1 and <= Limits.DeadlineMonths, LaterReviewsMonths: >= 1 and <= Limits.DeadlineMonths,
    };

    private static bool AreSteps(ImmutableList<LocalText>? steps) => steps is { Count: <= Limits.DefaultNextSteps } && steps.TrueForAll(s => IsText(s, Limits.CardText));

    private static bool IsStep(AgendaStep step) =>
        step is { Minutes: >= 1 and <= Limits.StepMinutes, Prompts.Count: <= Limits.Prompts }
        && Keys.IsOne(step.Id.Value) && IsText(step.Title, Limits.StepTitle) && IsText(step.Purpose, Limits.PracticeLine)
        && step.Prompts.TrueForAll(p => IsText(p, Limits.PracticeLine)) && Enum.IsDefined(step.Wall);

    private static bool IsText(LocalText? text, int most) =>
        text?.In is { Count: <= Limits.Languages } && IsText(text.Text, most) && text.In.All(w => LanguageTags.IsOne(w.Key) && IsText(w.Value, most));

    private static bool IsText(string? text, int most) =>
        text is { Length: > 0 } && text.Length <= most && string.Equals(text, Words.OfName(text), StringComparison.Ordinal);
}

/// <summary>The conference is run by these rules.</summary>
public sealed record PracticeAdopted(PracticeRules Rules) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Practice = Rules, Board = state.Board with { Mode = Rules.Contribution } };
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Views;

/// <summary>
/// The plan as one person may see it (domain.md §3, "Plan"). A next step is for those its card is for. Danger statements, what follows if nothing
/// changes and the safety plan are for everyone once the conference has begun, and for those who write them before.
/// </summary>
public sealed record PlanView
{
    /// <summary>What someone sees who does not take part.</summary>
    private static readonly PlanView Nothing = new();

    /// <summary>Next steps, in the board's order.</summary>
    public ImmutableArray<StepView> Steps { get; init; } = [];

    /// <summary>Parked ideas that can become next steps, in the board's order. Chair and note taker; empty for others.</summary>
    public ImmutableArray<ParkedView> Parked { get; init; } = [];

    /// <summary>Offers, the earliest first.</summary>
    public ImmutableArray<OfferView> Offers { get; init; } = [];

    /// <summary>The authority's next steps that are not on the board yet. Chair and note taker; empty for others.</summary>
    public ImmutableArray<DefaultStepView> DefaultSteps { get; init; } = [];

    /// <summary>Those are the ones for where there is a safety plan.</summary>
    public bool DefaultsWithSafetyPlan { get; init; }

    /// <summary>What follows if nothing changes; empty where it is not written, and for those who do not see it yet.</summary>
    public string Contingency { get; init; } = "";

    /// <summary>The revision that a change of it begins from.</summary>
    public int ContingencyRevision { get; init; }

    /// <summary>It speaks of legal advice without saying why; for those who keep the plan.</summary>
    public bool ContingencyIsBare { get; init; }

    /// <summary>The safety plan, empty where nobody has written one; null for those who do not see it yet. What the conference asked of it is answered for those who keep the plan.</summary>
    public SafetyPlan? SafetyPlan { get; init; }

    /// <summary>The revision that a change of it begins from.</summary>
    public int SafetyPlanRevision { get; init; }

    /// <summary>Everyone on the list, for saying who does a step. Those who keep the plan; empty for others.</summary>
    public ImmutableArray<PersonToAsk> People { get; init; } = [];

    /// <summary>The viewer keeps the plan: they plan and review next steps, and write what follows if nothing changes and all of the safety plan.</summary>
    public bool MayPlan { get; init; }

    /// <summary>The viewer makes next steps of parked ideas, offers and the authority's own, and makes offers for others.</summary>
    public bool MayMakeSteps { get; init; }

    /// <summary>The viewer may make offers of their own.</summary>
    public bool MayOffer { get; init; }

    /// <summary>The viewer may write in the safety plan what is done and who helps.</summary>
    public bool MayWriteSafetyPlan { get; init; }

    /// <summary>What this person may see, without a glossary: no words are flagged.</summary>
    public static PlanView For(ConferenceState state, Attendee viewer, PlanView? before = null) => For(state, viewer, null, before);

    /// <summary>What this person may see; <paramref name="before"/> itself where that is the same. Someone removed, or whose part comes later, sees nothing.</summary>
    /// <param name="state">The conference.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="glossary">The authority's words, by which steps are flagged; null where there is none.</param>
    /// <param name="before">What they saw before.</param>
    public static PlanView For(ConferenceState state, Attendee viewer, Glossary? glossary, PlanView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.TakesPart)
            return Nothing;

        var (plan, asker) = (state.Plan, new Asker(viewer, null, default));
        var keeps = PlanRules.MayPlan(viewer.Role);
        var (seesContingency, seesSafetyPlan) = (Visibility.SeesContingency(state, viewer), Visibility.SeesSafetyPlan(state, viewer));
        var known = before?.Steps.ToDictionary(s => s.Card) ?? [];
        var cards = state.Board.In(Column.NeedsToHappen).Select(id => state.Board.Cards[id]).Where(c => Visibility.MaySee(viewer, c)).ToList();
        var now = new PlanView
        {
            Steps = Reuse.Same(before?.Steps, [.. cards.Where(c => c.Marks.Strand == Strand.NextStep)
                .Select(c => StepView.Of(state, viewer, c, glossary, known.GetValueOrDefault(c.Id)))]),
            Parked = Reuse.Same(before?.Parked, asker.KeepsBoard ? [.. cards.Where(c => c.Marks.Strand == Strand.ParkedIdea).Select(c => new ParkedView(c.Id, c.Text))] : []),
            Offers = Reuse.Same(before?.Offers, [.. plan.Offers.Where(o => Visibility.MaySee(state, viewer, o)).Select(o => OfferOf(state, asker, o))]),
            DefaultSteps = Reuse.Same(before?.DefaultSteps, asker.KeepsBoard ? [.. DefaultsOf(state, viewer)] : []),
            DefaultsWithSafetyPlan = asker.KeepsBoard && plan.SafetyPlan.Exists,
            Contingency = seesContingency ? plan.Contingency : "",
            ContingencyRevision = seesContingency ? plan.ContingencyRevision : 0,
            ContingencyIsBare = keeps && StepFlags.IsBareLegalAdvice(plan.Contingency, glossary),
            SafetyPlan = !seesSafetyPlan ? null : keeps ? plan.SafetyPlan : plan.SafetyPlan with { WhatElse = "", WhatIsMissing = "", HowExplained = "" },
            SafetyPlanRevision = seesSafetyPlan ? plan.SafetyPlanRevision : 0,
            People = Reuse.Same(before?.People, keeps ? [.. state.Attendees.Where(a => !a.Removed).Select(a => new PersonToAsk(a.Id, a.Name, a.Belongs))] : []),
            MayPlan = keeps,
            MayMakeSteps = asker.KeepsBoard,
            MayOffer = viewer.IsProfessional,
            MayWriteSafetyPlan = PlanRules.MayWriteSafetyPlan(viewer.Role),
        };
        return now == before ? before : now;
    }

    private static OfferView OfferOf(ConferenceState state, Asker asker, SupportOffer offer)
    {
        var owner = state.Attendee(offer.Of)!;
        var step = PlanRules.StepOf(state, offer);
        return new OfferView(
            offer.Id, owner.Name, owner.Belongs, offer.Text, offer.Revision, owner.Id == asker.Id, PlanRules.MayChange(asker, offer), step?.Id);
    }

    private static IEnumerable<DefaultStepView> DefaultsOf(ConferenceState state, Attendee viewer) =>
        TakeDefaultSteps.Offered(state).Select((words, index) => new DefaultStepView(index, words))
            .Where(s => !PlanRules.StandsOnBoard(state, viewer, Words.OfCard(s.Words.Text)));
}

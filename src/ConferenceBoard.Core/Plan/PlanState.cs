using System.Collections.Immutable;

namespace ConferenceBoard.Core.Plan;

/// <summary>
/// The plan (domain.md §3, "Plan"). A next step is a card: its words, its place and who may see it are the card's, and what is planned of it is
/// kept here by the card's id, so that a card that is taken off and put back has it again.
/// </summary>
public sealed record PlanState
{
    /// <summary>Nothing is planned.</summary>
    public static PlanState Empty { get; } = new();

    /// <summary>What is planned of next steps, of cards that are no next steps any more too.</summary>
    public ImmutableDictionary<CardId, PlannedStep> Steps { get; init; } = ImmutableDictionary<CardId, PlannedStep>.Empty;

    /// <summary>Offers that stand, the earliest first; at most <see cref="Limits.SupportOffers"/>.</summary>
    public ImmutableList<SupportOffer> Offers { get; init; } = [];

    /// <summary>What follows if nothing changes or things get worse; at most <see cref="Limits.Contingency"/> characters.</summary>
    public string Contingency { get; init; } = "";

    /// <summary>How often the contingency was written, from 0. A change says which one it began from.</summary>
    public int ContingencyRevision { get; init; }

    /// <summary>What the family and their network do.</summary>
    public SafetyPlan SafetyPlan { get; init; } = SafetyPlan.None;

    /// <summary>How often the safety plan was written, from 0. A change says which one it began from.</summary>
    public int SafetyPlanRevision { get; init; }

    /// <summary>What is planned of this card; nothing where nobody planned anything.</summary>
    public PlannedStep Step(CardId card) => Steps.GetValueOrDefault(card, PlannedStep.None);

    /// <summary>The offer, or null.</summary>
    public SupportOffer? Offer(SupportOfferId id) => Offers.Find(o => o.Id == id);

    internal PlanState With(CardId card, Func<PlannedStep, PlannedStep> change) => this with { Steps = Steps.SetItem(card, change(Step(card))) };

    internal PlanState With(SupportOfferId id, Func<SupportOffer, SupportOffer> change)
    {
        var at = Offers.FindIndex(o => o.Id == id);
        return at < 0 ? this : this with { Offers = Offers.SetItem(at, change(Offers[at])) };
    }
}

/// <summary>What agencies say they can do, before it is a next step.</summary>
/// <param name="Id">Id.</param>
/// <param name="Of">Whose offer.</param>
/// <param name="Text">In their words, at most <see cref="Limits.OfferText"/> characters.</param>
/// <param name="Revision">Counts the texts, from 1. A change says which one it began from.</param>
/// <param name="Card">The next step that was made of it, or null.</param>
public sealed record SupportOffer(SupportOfferId Id, AttendeeId Of, string Text, int Revision = 1, CardId? Card = null);

namespace ConferenceBoard.Core.Plan;

/// <summary>
/// Says what someone can do (domain.md §3, "Plan"): professionals for themselves, chair and note taker for anyone on the list. Everyone who takes
/// part sees it.
/// </summary>
/// <param name="Offer">Id for the offer.</param>
/// <param name="Text">At most <see cref="Limits.OfferText"/> characters.</param>
/// <param name="For">Whose offer it is, where it is not the asker's own.</param>
public sealed record MakeOffer(SupportOfferId Offer, string Text, AttendeeId? For = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Person is not { IsProfessional: true } person || ((For ?? person.Id) != person.Id && !asker.KeepsBoard))
            return RefusalReason.OfferNotYours;
        var of = For ?? person.Id;
        if (state.Attendee(of) is not { Removed: false })
            return RefusalReason.PersonGone;
        if (state.Plan.Offer(Offer) is not null)
            return RefusalReason.AlreadyThere;

        var text = Words.OfCard(Text);
        if (CheckText(text) is { } no)
            return no;
        if (state.Plan.Offers.Count(o => o.Of == of) >= Limits.OffersPerPerson)
            return new Refusal(RefusalReason.TooManyOffers, Limits.OffersPerPerson);
        return state.Plan.Offers.Count >= Limits.SupportOffers
            ? new Refusal(RefusalReason.TooManyOffers, Limits.SupportOffers)
            : new OfferMade(Offer, of, text);
    }

    /// <summary>A refusal where cleaned words are missing or too many, or null.</summary>
    internal static Refusal? CheckText(string text) => text.Length == 0 ? RefusalReason.OfferEmpty : PlanRules.CheckLengths((text, Limits.OfferText));
}

/// <summary>Someone can do something.</summary>
/// <param name="Offer">Id.</param>
/// <param name="Of">Whose offer it is.</param>
/// <param name="Text">In their words.</param>
public sealed record OfferMade(SupportOfferId Offer, AttendeeId Of, string Text) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPlan(plan => plan with { Offers = plan.Offers.Add(new SupportOffer(Offer, Of, Text)) });
}

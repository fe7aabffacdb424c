namespace ConferenceBoard.Core.Plan;

/// <summary>Puts an offer in other words. Its owner, chair and note taker. A next step that was made of it stays as it is.</summary>
/// <param name="Offer">Which.</param>
/// <param name="Text">At most <see cref="Limits.OfferText"/> characters.</param>
/// <param name="Seen">The revision that was on the screen.</param>
public sealed record ChangeOffer(SupportOfferId Offer, string Text, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (PlanRules.Seen(state, asker, Offer) is not { } offer)
            return RefusalReason.OfferGone;
        if (!PlanRules.MayChange(asker, offer))
            return RefusalReason.OfferNotYours;

        var text = Words.OfCard(Text);
        if (string.Equals(text, offer.Text, StringComparison.Ordinal))
            return Ruling.NoChange;
        if (Seen != offer.Revision)
            return RefusalReason.PlanChangedMeanwhile;
        return MakeOffer.CheckText(text) is { } no ? no : new OfferChanged(Offer, text);
    }
}

/// <summary>An offer reads otherwise.</summary>
public sealed record OfferChanged(SupportOfferId Offer, string Text) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPlan(plan => plan.With(Offer, o => o with { Text = Text, Revision = o.Revision + 1 }));
}

/// <summary>Takes an offer back. Its owner, chair and note taker. A next step that was made of it stays.</summary>
/// <param name="Offer">Which.</param>
public sealed record WithdrawOffer(SupportOfferId Offer) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (PlanRules.Seen(state, asker, Offer) is not { } offer)
            return RefusalReason.OfferGone;
        return PlanRules.MayChange(asker, offer) ? new OfferWithdrawn(Offer) : RefusalReason.OfferNotYours;
    }
}

/// <summary>An offer does not stand any more.</summary>
public sealed record OfferWithdrawn(SupportOfferId Offer) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPlan(plan => plan with { Offers = plan.Offers.RemoveAll(o => o.Id == Offer) });
}

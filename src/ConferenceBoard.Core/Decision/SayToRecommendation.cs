namespace ConferenceBoard.Core.Decision;

/// <summary>
/// Says what one of the family thinks of the recommendation for a child. Family members, children and advocates for themselves until the decision is announced; chair or
/// note taker write it down for one of them, in their own words, until the conference has ended.
/// </summary>
/// <param name="Child">For which child.</param>
/// <param name="Words">At most <see cref="Limits.SaidToRecommendation"/> characters; empty takes back what was said.</param>
/// <param name="Seen">The revision of this person's words that the screen showed; 0 where there were none.</param>
/// <param name="For">Whose words they are, where someone else writes them down.</param>
public sealed record SayToRecommendation(ChildId Child, string Words, int Seen, AttendeeId? For = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Person is not { } person || !(asker.KeepsBoard ? For is not null : DecisionRules.SaysToRecommendation(person) && (For is null || For == person.Id)))
            return RefusalReason.NotYours;
        if (DecisionRules.CheckChild(state, Child) is { } no)
            return no;
        if (DecisionRules.CheckStillAsked(state, asker) is { } over)
            return over;
        if (state.Attendee(For ?? person.Id) is not { Removed: false } by)
            return RefusalReason.PersonGone;
        if (!DecisionRules.SaysToRecommendation(by))
            return RefusalReason.NotUnderstood;

        var words = Core.Words.OfCard(Words);
        if (DecisionRules.CheckLength(words, Limits.SaidToRecommendation) is { } tooLong)
            return tooLong;
        var said = state.Decision.SaidOf(Child, by.Id);
        if (string.Equals(words, said?.Words ?? "", StringComparison.Ordinal))
            return Ruling.NoChange;
        return Seen == (said?.Revision ?? 0) ? new RecommendationAnswered(Child, by.Id, words, asker.At) : RefusalReason.ViewChangedMeanwhile;
    }
}

/// <summary>One of the family has said what they think of the recommendation.</summary>
public sealed record RecommendationAnswered(ChildId Child, AttendeeId By, string Words, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithDecision(decision =>
    {
        var at = decision.Said.FindIndex(s => s.Child == Child && s.By == By);
        var said = new FamilySaid(Child, By, Words, at < 0 ? 1 : decision.Said[at].Revision + 1, At);
        return decision with { Said = at < 0 ? decision.Said.Add(said) : decision.Said.SetItem(at, said) };
    });
}

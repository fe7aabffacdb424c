using System.Collections.Immutable;

namespace ConferenceBoard.Core.Decision;

/// <summary>
/// Announces the decision for all children at once, and seals it. Chair only, once the conference has begun and nothing is left to do
/// (<see cref="AnnounceCheck"/>).
/// </summary>
/// <param name="Limits">By when dates are to be, as the timetable has it now.</param>
public sealed record Announce(DecisionLimits Limits) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (DecisionRules.CheckDecides(state) is { } no)
            return no;
        if (Limits is null)
            return RefusalReason.NotUnderstood;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;
        if (state.Decision.AnnouncedAt is not null)
            return Ruling.NoChange;
        return AnnounceCheck.Of(state, Limits).IsEmpty ? new DecisionAnnounced(asker.At) : RefusalReason.NotReadyToAnnounce;
    }
}

/// <summary>The decision was announced: what was drafted is sealed, and for everyone who takes part.</summary>
public sealed record DecisionAnnounced(DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithDecision(decision => decision with
    {
        AnnouncedAt = At,
        Announced = state.Children.ToImmutableDictionary(c => c.Id, c => Seal(state, decision.DraftOf(c.Id).Values)),
        Drafts = ImmutableDictionary<ChildId, DecisionDraft>.Empty,
    });

    /// <summary>As drafted, without those in the core group who are not on the list any more; and without what belongs to a plan where there is none.</summary>
    private static AnnouncedDecision Seal(ConferenceState state, Decided draft)
    {
        var decided = draft with { CoreGroup = draft.CoreGroup.FindAll(id => state.Attendee(id) is { Removed: false }) };
        if (!Outcomes.IsProtectionPlan(decided.Outcome))
            decided = decided with { Categories = [], CoreGroup = [], CoreGroupWeeks = null };
        return new AnnouncedDecision(decided, decided, []);
    }
}

/// <summary>A decision that was announced.</summary>
/// <param name="First">As it was announced; never changes.</param>
/// <param name="Now">As it is after all amendments.</param>
/// <param name="Amendments">What was amended, the earliest first.</param>
public sealed record AnnouncedDecision(Decided First, Decided Now, ImmutableList<Amendment> Amendments);

/// <summary>A correction of an announced decision. Both texts are kept and shown (domain.md §3).</summary>
/// <param name="At">When.</param>
/// <param name="Why">Why, 1 to <see cref="Limits.AmendmentWhy"/> characters.</param>
/// <param name="Before">The part as it was.</param>
/// <param name="After">The same part as it is from then on.</param>
public sealed record Amendment(DateTimeOffset At, string Why, DecisionChange Before, DecisionChange After)
{
    /// <summary>Which part.</summary>
    public DecisionField Field => After.Field;
}

namespace ConferenceBoard.Core.Scaling;

/// <summary>What several rules about rounds share.</summary>
internal static class RoundRules
{
    /// <summary>A refusal where the asker may not begin a round, anonymous or aloud, on this pair now; or null.</summary>
    public static Refusal? CheckMayBegin(ConferenceState state, Asker asker, RoundId round, PairId pair, RoundId? replaces)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;
        if (state.Scaling.Pair(pair) is not { Removed: false } asked)
            return RefusalReason.PairGone;
        if (asked.Results.Count >= Limits.RoundsPerScale)
            return new Refusal(RefusalReason.TooManyRounds, Limits.RoundsPerScale);
        if (IsUsed(state.Scaling, round))
            return RefusalReason.AlreadyThere;

        // Only a round that takes ballots is started again: one that is closed would show two results of the same people.
        return state.Scaling.Round switch
        {
            null or { Standing: RoundStanding.TooFew } => null,
            { Standing: RoundStanding.Open or RoundStanding.Aloud, Id: var open } when open == replaces => null,
            _ => RefusalReason.RoundGoesOn,
        };
    }

    /// <summary>
    /// A refusal where marks would be too few to hide in, or null. The chair has seen what is on paper, so what is not on paper must
    /// hide by itself (or be nothing at all).
    /// </summary>
    public static Refusal? CheckEnough(int marks, int onPaper, int least)
    {
        if (marks < least)
            return new Refusal(RefusalReason.TooFewToScore, marks, least);
        return marks > onPaper && marks - onPaper < least ? new Refusal(RefusalReason.TooFewBesidePaper, least) : null;
    }

    private static bool IsUsed(ScalingState scaling, RoundId round) =>
        scaling.Round?.Id == round || scaling.Discarded.Contains(round) || scaling.Result(round) is not null;
}

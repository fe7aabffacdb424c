namespace ConferenceBoard.Core.Scaling;

/// <summary>Changes what a pair says. Refused where someone has changed it since <paramref name="BeganFrom"/>, and while it is being scored.</summary>
/// <param name="Pair">Which.</param>
/// <param name="BeganFrom">The revision that the asker saw.</param>
/// <param name="Words">What it shall say.</param>
public sealed record RewordPair(PairId Pair, int BeganFrom, PairWords Words) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (PairRules.CheckMayEdit(state, asker) is { } notYours)
            return notYours;
        if (PairRules.CheckPair(state, Pair, BeganFrom) is { } gone)
            return gone;

        var words = PairRules.Clean(Words);
        if ((PairRules.CheckWords(state, words) ?? PairRules.CheckVersions(state, Pair)) is { } no)
            return no;
        return words.SameAs(state.Scaling.Pair(Pair)!.Words) ? Ruling.NoChange : new PairReworded(Pair, words, asker.Id, asker.At, null);
    }
}

/// <summary>A pair says something else.</summary>
/// <param name="Pair">Which.</param>
/// <param name="Words">What it says now.</param>
/// <param name="By">By whom; null for the office.</param>
/// <param name="At">When.</param>
/// <param name="Proposal">The proposal it came from, or null.</param>
public sealed record PairReworded(PairId Pair, PairWords Words, AttendeeId? By, DateTimeOffset At, ProposalId? Proposal) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with
    {
        Scaling = state.Scaling.With(Pair, p => p with { Versions = p.Versions.Add(new PairVersion(Words, By, At, Proposal, state.BegunAt is not null)) }),
    };
}

/// <summary>Takes a pair off. Its scale keeps its results, and it can be put back.</summary>
public sealed record RemovePair(PairId Pair, int BeganFrom) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (PairRules.CheckMayEdit(state, asker) is { } notYours)
            return notYours;
        if (state.Scaling.Pair(Pair) is { Removed: true })
            return Ruling.NoChange;
        return PairRules.CheckPair(state, Pair, BeganFrom) is { } no ? no : new PairStood(Pair, true, asker.Id, asker.At, null);
    }
}

/// <summary>Puts a pair back that was taken off.</summary>
public sealed record RestorePair(PairId Pair) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (PairRules.CheckMayEdit(state, asker) is { } notYours)
            return notYours;
        if (state.Scaling.Pair(Pair) is not { } pair)
            return RefusalReason.PairGone;
        if (!pair.Removed)
            return Ruling.NoChange;
        return PairRules.CheckRoom(state, isNew: false) is { } full ? full : new PairStood(Pair, false, asker.Id, asker.At, null);
    }
}

/// <summary>A pair was taken off or put back.</summary>
public sealed record PairStood(PairId Pair, bool Removed, AttendeeId? By, DateTimeOffset At, ProposalId? Proposal) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with
    {
        Scaling = state.Scaling.With(Pair, p => p with { Removed = Removed }),
        Wall = Removed && state.Wall.Spotlight.Pair?.Pair == Pair ? state.Wall with { Spotlight = Wall.Spotlight.Off } : state.Wall,
    };
}

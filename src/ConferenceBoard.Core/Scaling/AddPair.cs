using System.Collections.Immutable;

namespace ConferenceBoard.Core.Scaling;

/// <summary>Adds a danger statement with its safety goal and scale. A fifth is refused.</summary>
/// <param name="Pair">Id for the pair.</param>
/// <param name="Words">What it says.</param>
public sealed record AddPair(PairId Pair, PairWords Words) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (state.Details is null)
            return RefusalReason.UnknownConference;
        if (PairRules.CheckMayEdit(state, asker) is { } notYours)
            return notYours;
        if (state.Scaling.Pair(Pair) is not null)
            return RefusalReason.AlreadyThere;

        var words = PairRules.Clean(Words);
        return (PairRules.CheckRoom(state, isNew: true) ?? PairRules.CheckWords(state, words)) is { } no
            ? no
            : new PairAdded(Pair, words, asker.Id, asker.At, null);
    }
}

/// <summary>There is a new pair.</summary>
/// <param name="Pair">Which.</param>
/// <param name="Words">What it says.</param>
/// <param name="By">Who wrote it; null for the office.</param>
/// <param name="At">When.</param>
/// <param name="Proposal">The proposal it came from, or null.</param>
public sealed record PairAdded(PairId Pair, PairWords Words, AttendeeId? By, DateTimeOffset At, ProposalId? Proposal) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with
    {
        Scaling = state.Scaling with
        {
            Pairs = state.Scaling.Pairs.Add(new Pair { Id = Pair, Versions = [new PairVersion(Words, By, At, Proposal, state.BegunAt is not null)] }),
        },
    };
}

/// <summary>Takes a pair over from an earlier conference of the same family, with what its scale came to there. Asked by the office.</summary>
/// <param name="Pair">Its id there and here.</param>
/// <param name="Words">What it says.</param>
/// <param name="Results">Earlier results, the earliest first; names and notes are left behind.</param>
public sealed record CarryPairOver(PairId Pair, PairWords Words, ImmutableList<ScaleResult> Results) : ConferenceCommand
{
    /// <summary>What the next conference asks to take over everything that is not removed here.</summary>
    public static ImmutableArray<CarryPairOver> From(ConferenceState earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return [.. earlier.Scaling.Pairs.Where(p => !p.Removed).Select(p => new CarryPairOver(p.Id, p.Words, p.Results.ConvertAll(r => r.CarriedOver())))];
    }

    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsOffice)
            return RefusalReason.NotYours;
        if (state.Details is null)
            return RefusalReason.UnknownConference;
        if (state.Scaling.Pair(Pair) is not null)
            return RefusalReason.AlreadyThere;
        if (Results.Count > Limits.RoundsPerScale || Results.Exists(r => !Histogram.IsOne(r.Marks)))
            return RefusalReason.NotUnderstood;

        var words = PairRules.Clean(Words);
        return (PairRules.CheckRoom(state, isNew: true) ?? PairRules.CheckWords(state, words)) is { } no
            ? no
            : new PairCarriedOver(Pair, words, Results.ConvertAll(r => r.CarriedOver()), asker.At);
    }
}

/// <summary>A pair of an earlier conference goes on here.</summary>
public sealed record PairCarriedOver(PairId Pair, PairWords Words, ImmutableList<ScaleResult> Results, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with
    {
        Scaling = state.Scaling with
        {
            Pairs = state.Scaling.Pairs.Add(new Pair { Id = Pair, Versions = [new PairVersion(Words, null, At, null, false)], Results = Results }),
        },
    };
}

using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Scaling;

/// <summary>Shows a closed round to everyone and puts it on the wall. Chair only. A round is never opened again.</summary>
public sealed record RevealRound(RoundId Round) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Scaling.Result(Round) is not null)
            return Ruling.NoChange;
        return state.Scaling.Round is { Standing: RoundStanding.Closed } round && round.Id == Round ? new RoundRevealed(Round, asker.At) : RefusalReason.RoundOver;
    }
}

/// <summary>Everyone sees what a round came to.</summary>
public sealed record RoundRevealed(RoundId Round, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var round = state.Scaling.Round!;
        var tally = round.Tally!;
        return RoundEnds.With(state, new ScaleResult
        {
            Round = Round,
            At = At,
            Meeting = state.Details?.Type ?? ConferenceType.Initial,
            Scale = round.Scale,
            Marks = tally.Marks,
            Electors = round.Electors.Count,
            Passes = tally.Passes,
            OnPaper = tally.OnPaper,
            Notes = [.. tally.Notes.Select(n => new RoundNote(n, null))],
            Family = tally.Family,
        });
    }
}

/// <summary>Throws a round away, with everything given in it: opened by mistake, not wanted, or said to have had too few. Chair only.</summary>
public sealed record DiscardRound(RoundId Round) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Scaling.Discarded.Contains(Round))
            return Ruling.NoChange;
        return state.Scaling.Round?.Id == Round ? new RoundDiscarded(Round) : RefusalReason.RoundOver;
    }
}

/// <summary>A round was thrown away.</summary>
public sealed record RoundDiscarded(RoundId Round) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Scaling = state.Scaling with { Round = null, Discarded = state.Scaling.Discarded.Add(Round) } };
}

/// <summary>How a round ends with a result.</summary>
internal static class RoundEnds
{
    /// <summary>The result stands with its pair and on the wall; no round goes on.</summary>
    public static ConferenceState With(ConferenceState state, ScaleResult result)
    {
        var pair = state.Scaling.Round!.Pair;
        return state with
        {
            Scaling = state.Scaling.With(pair, p => p with { Results = p.Results.Add(result) }) with { Round = null },
            Wall = state.Wall with { Frozen = null, Spotlight = new Spotlight(null, null, new PairShown(pair, PairFace.Marks)) },
        };
    }
}

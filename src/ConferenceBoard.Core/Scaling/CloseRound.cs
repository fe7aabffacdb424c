using System.Collections.Immutable;

namespace ConferenceBoard.Core.Scaling;

/// <summary>
/// Closes a round with what the ballot box counted. Chair only. One event holds the multiset; below the minimum nothing at all is kept
/// (anonymity-and-security.md §1).
/// </summary>
/// <param name="Round">Which.</param>
/// <param name="Tally">Counted by the ballot box at this moment; no screen makes one.</param>
public sealed record CloseRound(RoundId Round, Tally Tally) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Scaling.Round is not { } round || round.Id != Round || round.Standing is RoundStanding.Aloud)
            return RefusalReason.RoundOver;
        if (round.Standing != RoundStanding.Open)
            return Ruling.NoChange;
        if (!IsOfRound(round))
            return RefusalReason.NotUnderstood;

        var (marks, least) = (Histogram.Count(Tally.Marks), state.Practice.LeastMarks);
        if (RoundRules.CheckEnough(marks, Tally.PaperMarks, least) is not null)
            return new RoundFailed(Round);

        // The box took each at its length as typed; composing letters may lengthen it, and nobody's note is dropped for that.
        var notes = Tally.Notes.Select(Words.OfCard).Where(n => n.Length is > 0 and <= 3 * Limits.Note).ToImmutableArray();
        var family = round.Apart && Histogram.Count(Tally.Family) is var side && side >= least && marks - side >= least ? Tally.Family : [];
        return new RoundClosed(Round, Tally with { Notes = notes, Family = family });
    }

    private bool IsOfRound(Round round) =>
        Histogram.IsOne(Tally.Marks)
        && Tally.Passes >= 0
        && Histogram.Count(Tally.Marks) + Tally.Passes <= round.Electors.Count
        && Tally.OnPaper >= Tally.PaperMarks && Tally.PaperMarks >= 0 && Tally.OnPaper <= round.Using(ScoringMeans.Paper)
        && Tally.PaperMarks <= Histogram.Count(Tally.Marks) && Tally.OnPaper - Tally.PaperMarks <= Tally.Passes
        && Tally.Notes.Length <= round.Electors.Count
        && (!round.Apart || (Histogram.IsOne(Tally.Family) && Histogram.Less(Tally.Marks, Tally.Family).All(c => c >= 0)));
}

/// <summary>A round is counted. Nothing pairs a mark with a note or either with a person.</summary>
public sealed record RoundClosed(RoundId Round, Tally Tally) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Scaling = state.Scaling with { Round = state.Scaling.Round! with { Standing = RoundStanding.Closed, Tally = Tally } } };
}

/// <summary>A round closed with too few marks. It says no number: all that was given is gone.</summary>
public sealed record RoundFailed(RoundId Round) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Scaling = state.Scaling with { Round = state.Scaling.Round! with { Standing = RoundStanding.TooFew } } };
}

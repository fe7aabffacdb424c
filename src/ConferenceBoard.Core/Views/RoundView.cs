using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Scaling;

namespace ConferenceBoard.Core.Views;

/// <summary>What a person has to do with the round that goes on.</summary>
public enum RoundPart
{
    /// <summary>Scores on their own device.</summary>
    Scores,

    /// <summary>Scores on the tablet that goes round.</summary>
    OnTablet,

    /// <summary>Scores on paper.</summary>
    OnPaper,

    /// <summary>Runs or writes the conference, and does not score.</summary>
    Keeps,

    /// <summary>Is of a role that does not score.</summary>
    Reads,

    /// <summary>Would score, and came after it was opened.</summary>
    CameLate,

    /// <summary>Would score, and is not marked as being there.</summary>
    Away,
}

/// <summary>The round that goes on, as one person may see it: never a mark that was not revealed, and never who has given theirs.</summary>
public sealed record RoundView
{
    /// <summary>The round.</summary>
    public required RoundId Id { get; init; }

    /// <summary>Whose scale.</summary>
    public required PairId Pair { get; init; }

    /// <summary>The scale as it is asked.</summary>
    public required Scale Scale { get; init; }

    /// <summary>How far it has come.</summary>
    public required RoundStanding Standing { get; init; }

    /// <summary>How many may score.</summary>
    public required int Electors { get; init; }

    /// <summary>How many of them use the tablet.</summary>
    public required int OnTablet { get; init; }

    /// <summary>How many of them are on paper.</summary>
    public required int OnPaper { get; init; }

    /// <summary>Family and professionals will be shown apart.</summary>
    public required bool Apart { get; init; }

    /// <summary>How many marks are in, once closed; 0 before.</summary>
    public required int Marks { get; init; }

    /// <summary>How many passed, once closed; 0 before.</summary>
    public required int Passes { get; init; }

    /// <summary>Marks said aloud so far.</summary>
    public required ImmutableArray<SaidView> Said { get; init; }

    /// <summary>What the viewer has to do with it.</summary>
    public required RoundPart Part { get; init; }

    /// <summary>The open round as the tablet that goes round shows it to whoever holds it; null while none is open.</summary>
    public static RoundView? ForTablet(ConferenceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Scaling.Round is { Standing: RoundStanding.Open } ? Of(state, null) : null;
    }

    internal static RoundView? Of(ConferenceState state, Attendee? viewer) => state.Scaling.Round is not { } round ? null : new RoundView
    {
        Id = round.Id,
        Pair = round.Pair,
        Scale = round.Scale,
        Standing = round.Standing,
        Electors = round.Electors.Count,
        OnTablet = round.Using(ScoringMeans.Tablet),
        OnPaper = round.Using(ScoringMeans.Paper),
        Apart = round.Apart,
        Marks = round is { Standing: RoundStanding.Closed, Tally: { } tally } ? Histogram.Count(tally.Marks) : 0,
        Passes = round is { Standing: RoundStanding.Closed, Tally: { } counted } ? counted.Passes : 0,
        Said = ResultView.SaidOf(state, round.Said),
        Part = viewer is null ? RoundPart.Reads : PartOf(round, viewer, state.Practice),
    };

    private static RoundPart PartOf(Round round, Attendee viewer, PracticeRules practice)
    {
        if (viewer.Role is Role.Chair or Role.NoteTaker)
            return RoundPart.Keeps;
        if (!Round.Scores(viewer.Role, practice.WhoScores))
            return RoundPart.Reads;
        if (round.Standing == RoundStanding.Aloud)
            return Round.WouldScore(viewer, practice) ? RoundPart.Scores : RoundPart.Away;
        return round.Electors.TryGetValue(viewer.Id, out var means)
            ? means switch { ScoringMeans.Tablet => RoundPart.OnTablet, ScoringMeans.Paper => RoundPart.OnPaper, _ => RoundPart.Scores }
            : Round.WouldScore(viewer, practice) ? RoundPart.CameLate : RoundPart.Away;
    }
}

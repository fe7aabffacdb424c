using System.Collections.Immutable;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Views;

/// <summary>A mark with the name that its giver agreed to.</summary>
public sealed record SaidView(AttendeeId Person, string Name, int Mark);

/// <summary>What someone wrote would move it up.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsUsed">A next step was made of it, which is not taken off the board. The wall does not say it.</param>
public sealed record NoteView(string Text, bool IsUsed);

/// <summary>A revealed round as everyone may see it.</summary>
public sealed record ResultView
{
    /// <summary>The round.</summary>
    public required RoundId Round { get; init; }

    /// <summary>When it was shown.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>At which kind of meeting.</summary>
    public required ConferenceType Meeting { get; init; }

    /// <summary>It is of an earlier conference.</summary>
    public required bool Earlier { get; init; }

    /// <summary>Counts the rounds of this scale in this conference, from 1; 0 for earlier conferences.</summary>
    public required int Number { get; init; }

    /// <summary>The scale as it was asked.</summary>
    public required Scale Scale { get; init; }

    /// <summary>Eleven counts, of the marks 0 to 10.</summary>
    public required ImmutableArray<int> Marks { get; init; }

    /// <summary>The family's counts alone, where shown apart; empty otherwise.</summary>
    public required ImmutableArray<int> Family { get; init; }

    /// <summary>How many could score.</summary>
    public required int Electors { get; init; }

    /// <summary>How many passed.</summary>
    public required int Passes { get; init; }

    /// <summary>How many ballots came on paper.</summary>
    public required int OnPaper { get; init; }

    /// <summary>What would move it up.</summary>
    public required ImmutableArray<NoteView> Notes { get; init; }

    /// <summary>Marks with names, lowest first; empty where the round was anonymous.</summary>
    public required ImmutableArray<SaidView> Said { get; init; }

    /// <summary>How many marks.</summary>
    public int Count => Histogram.Count(Marks);

    /// <summary>The results of a pair, the earliest first.</summary>
    internal static ImmutableArray<ResultView> Of(ConferenceState state, Pair pair, bool withUses)
    {
        var here = 0;
        return [.. pair.Results.Select(r => new ResultView
        {
            Round = r.Round,
            At = r.At,
            Meeting = r.Meeting,
            Earlier = r.Earlier,
            Number = r.Earlier ? 0 : ++here,
            Scale = r.Scale,
            Marks = r.Marks,
            Family = r.Family,
            Electors = r.Electors,
            Passes = r.Passes,
            OnPaper = r.OnPaper,
            Notes = [.. r.Notes.Select(n => new NoteView(n.Text, withUses && UseNote.IsUsed(state, n)))],
            Said = SaidOf(state, r.Said),
        })];
    }

    /// <summary>Names beside marks, lowest first.</summary>
    internal static ImmutableArray<SaidView> SaidOf(ConferenceState state, ImmutableList<SaidMark> said) =>
        [.. said.OrderBy(s => s.Mark).Select(s => new SaidView(s.Person, state.Attendee(s.Person)?.Name ?? "", s.Mark))];
}

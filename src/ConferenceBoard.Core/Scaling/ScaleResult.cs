using System.Collections.Immutable;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Scaling;

/// <summary>A mark that someone gave aloud and agreed to have named.</summary>
public sealed record SaidMark(AttendeeId Person, int Mark);

/// <summary>What someone wrote would move the score up. Nobody knows who.</summary>
/// <param name="Text">The words.</param>
/// <param name="Card">The next step that was made of it, or null.</param>
public sealed record RoundNote(string Text, CardId? Card);

/// <summary>What a round came to, as the room saw it.</summary>
public sealed record ScaleResult
{
    /// <summary>The round.</summary>
    public required RoundId Round { get; init; }

    /// <summary>When it was revealed, or ended where it was said aloud.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>At which kind of meeting.</summary>
    public required ConferenceType Meeting { get; init; }

    /// <summary>It was carried over from an earlier conference.</summary>
    public bool Earlier { get; init; }

    /// <summary>The scale as it was asked.</summary>
    public required Scale Scale { get; init; }

    /// <summary>Eleven counts, of the marks 0 to 10.</summary>
    public required ImmutableArray<int> Marks { get; init; }

    /// <summary>How many could score.</summary>
    public required int Electors { get; init; }

    /// <summary>How many passed.</summary>
    public int Passes { get; init; }

    /// <summary>How many ballots the chair typed from paper.</summary>
    public int OnPaper { get; init; }

    /// <summary>What would move it up; without names, in no order.</summary>
    public ImmutableList<RoundNote> Notes { get; init; } = [];

    /// <summary>The family's counts alone, where shown apart; empty otherwise.</summary>
    public ImmutableArray<int> Family { get; init; } = [];

    /// <summary>Marks with names, where the scale was asked aloud; empty otherwise.</summary>
    public ImmutableList<SaidMark> Said { get; init; } = [];

    /// <summary>The same as a later conference keeps it: counts, and no names and no notes.</summary>
    public ScaleResult CarriedOver() => this with { Earlier = true, Notes = [], Said = [] };
}

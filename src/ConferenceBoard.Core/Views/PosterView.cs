using System.Collections.Immutable;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Views;

/// <summary>
/// The board as a poster (domain.md §4). It is hung up and handed round, so it holds what everyone may see, whoever asks for it: what is for some, or
/// withheld from anyone, is not on it.
/// </summary>
public sealed record PosterView
{
    /// <summary>Nothing, before there is a conference.</summary>
    public static PosterView Nothing { get; } = new();

    /// <summary>What the room calls the conference.</summary>
    public string Title { get; init; } = "";

    /// <summary>The day it is held, or null.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>The four columns in order; empty where there is no poster.</summary>
    public ImmutableArray<PaperColumn> Columns { get; init; } = [];

    /// <summary>The poster, for no one in particular.</summary>
    public static PosterView ForEveryone(ConferenceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Details is not { } details)
            return Nothing;
        return new PosterView
        {
            Title = details.Title,
            HeldOn = DueDates.DayOf(details.StartsAt),
            Columns = PaperColumn.Of(new PaperSight(state, null, null)),
        };
    }
}

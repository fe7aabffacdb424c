using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>Where the next card goes and what is said of it: one choice per column, the last used.</summary>
public sealed class Entry(Attendee person)
{
    private readonly ColumnChoice[] _choices = [.. Labels.Columns.Select(c => ColumnChoice.Usual(person, c))];

    /// <summary>The column of the next card.</summary>
    public Column Column { get; set; }

    /// <summary>The choices for that column.</summary>
    public ColumnChoice Choice
    {
        get => _choices[(int)Column];
        set => _choices[(int)Column] = value;
    }

    /// <summary>All four, for the browser to keep beside words that wait: it takes the one of the column they are for.</summary>
    public string KeepAll() => System.Text.Json.JsonSerializer.Serialize(_choices.Select(c => c.Keep()));

    /// <summary>The choices for any column.</summary>
    public ColumnChoice For(Column column) => _choices[(int)column];
}

using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>Where the next card goes and what is said of it: one choice per column, the last used.</summary>
public sealed class Entry(Attendee person)
{
    private readonly ColumnChoice[] _choices = [.. Labels.Columns.Select(c => ColumnChoice.Usual(person, c))];
    private ColumnChoice _step = ColumnChoice.Usual(person, Column.NeedsToHappen) with { Whose = WhoseWords.Professional, WhoseName = "", Strand = Strand.NextStep };
    private Column _before;

    /// <summary>The column of the next card.</summary>
    public Column Column { get; set; }

    /// <summary>The choices for that column.</summary>
    public ColumnChoice Choice
    {
        get => For(Column);
        set
        {
            if (IsOfPlan(Column))
                _step = value;
            else
                _choices[(int)Column] = value;
        }
    }

    /// <summary>The plan is looked at: under "needs to happen" a next step is written, and nobody is asked whose words that is.</summary>
    public bool AtPlan { get; private set; }

    /// <summary>Where the line goes back to as the plan is left; null where it stays as it is.</summary>
    public Column? Back => IsOfPlan(Column) ? _before : null;

    /// <summary>All four, for the browser to keep beside words that wait: it takes the one of the column they are for.</summary>
    public string KeepAll() => System.Text.Json.JsonSerializer.Serialize(Labels.Columns.Select(c => For(c).Keep()));

    /// <summary>The choices for any column.</summary>
    public ColumnChoice For(Column column) => IsOfPlan(column) ? _step : _choices[(int)column];

    /// <summary>Turns to the plan, or from it: then the line is for what it was for before, but where another column was picked there.</summary>
    public void Turn(bool plan)
    {
        if (plan)
            (_before, AtPlan, Column) = (AtPlan ? _before : Column, true, Column.NeedsToHappen);
        else
            (Column, AtPlan) = (Back ?? Column, false);
    }

    private bool IsOfPlan(Column column) => AtPlan && column == Column.NeedsToHappen;
}

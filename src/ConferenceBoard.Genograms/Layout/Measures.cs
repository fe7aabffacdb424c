namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// Sizes in drawing units. A wall that shows ten people side by side gives each <see cref="Pitch"/>, and then a name is as large as
/// architecture.md asks (about 32 px of 1,920).
/// </summary>
public static class Measures
{
    /// <summary>Width and height of a symbol.</summary>
    public const double Symbol = 60;

    /// <summary>From one symbol's centre to the next one's, at the closest.</summary>
    public const double Pitch = 120;

    /// <summary>Font size of names.</summary>
    public const double Name = 20;

    /// <summary>Font size of the age in a symbol.</summary>
    public const double Age = 24;

    /// <summary>Font size of dates beside lines and of what homes are called: the smallest words there are, so that they decide how much of a family a wall holds.</summary>
    public const double Date = 20;

    /// <summary>From one line of a label to the next.</summary>
    public const double LineHeight = 24;

    /// <summary>The widest a person's label may be; longer names take further lines.</summary>
    public const double LabelWidth = 112;
}

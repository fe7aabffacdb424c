namespace ConferenceBoard.Documents.Press;

/// <summary>What came of asking for a PDF: one of these, and nothing else.</summary>
public abstract record Pressed
{
    private Pressed()
    {
    }

    /// <summary>In plain words, in the language around; empty where it was made.</summary>
    public string Sentence => this switch
    {
        Made => "",
        Missing => PaperWords.Press_Missing,
        Busy => PaperWords.Press_Busy,
        TooMany => PaperWords.Press_TooMany,
        TooSlow => PaperWords.Press_TooSlow,
        _ => PaperWords.Press_Failed,
    };

    /// <summary>Here it is.</summary>
    /// <param name="Pdf">The file.</param>
    public sealed record Made(ReadOnlyMemory<byte> Pdf) : Pressed;

    /// <summary>There is no browser on this machine that makes PDFs.</summary>
    public sealed record Missing : Pressed;

    /// <summary>Too many wait already.</summary>
    public sealed record Busy : Pressed;

    /// <summary>Whoever asks has one in making, or has had many just now: nobody uses the press up for the others.</summary>
    public sealed record TooMany : Pressed;

    /// <summary>The browser took too long and was ended.</summary>
    public sealed record TooSlow : Pressed;

    /// <summary>The browser made nothing.</summary>
    /// <param name="Why">For the log: how it ended. Holds nothing of the paper.</param>
    public sealed record Failed(string Why) : Pressed;
}

/// <summary>How the press works.</summary>
public sealed record PdfPressOptions
{
    /// <summary>The browser to use, as set; null to look for one.</summary>
    public string? Browser { get; init; }

    /// <summary>How long one paper may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>After how long a folder is one that an ended server left: far longer than <see cref="TimeLimit"/>, so that no living server's is.</summary>
    public TimeSpan LeftAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many are made at once.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>How many more wait in line, whoever they are.</summary>
    public int InLine { get; init; } = 20;

    /// <summary>How many more of chairs and note takers wait when the line is full: a meeting's papers do not wait for its readers.</summary>
    public int InLineForStaff { get; init; } = 4;

    /// <summary>Where each paper gets a folder of its own for as long as it is made.</summary>
    public string Folder { get; init; } = Path.GetTempPath();
}

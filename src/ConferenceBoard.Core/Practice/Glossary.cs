using System.Collections.Immutable;

namespace ConferenceBoard.Core.Practice;

/// <summary>A word of the trade. It has either a plain word or a question, and never both.</summary>
/// <param name="Jargon">Its spellings. One all in capitals ("CIN") is an acronym and found in capitals only.</param>
/// <param name="Plain">What to write instead; empty where there is a question.</param>
/// <param name="Ask">Where no other word would help: a sentence that asks for what is missing. Such a word is found only where no reason follows it.</param>
public sealed record GlossaryEntry(ImmutableList<string> Jargon, string Plain, string Ask);

/// <summary>What is flagged in people's words as they type, and what is offered instead (domain.md §3, "The board" and "Plan").</summary>
public sealed record Glossary
{
    /// <summary>Flags nothing.</summary>
    public static Glossary Empty { get; } = new();

    /// <summary>The words; no spelling stands twice.</summary>
    public ImmutableList<GlossaryEntry> Entries { get; init; } = [];

    /// <summary>A word with a question is complete where one of these follows it in the same sentence ("because", "so that").</summary>
    public ImmutableList<string> ReasonWords { get; init; } = [];

    /// <summary>Words by which a next step that is merely an appointment is known ("attend", "appointment").</summary>
    public ImmutableList<string> AppointmentWords { get; init; } = [];

    /// <summary>A next step with one of these says what difference it makes ("so that", "because").</summary>
    public ImmutableList<string> PurposeWords { get; init; } = [];

    /// <summary>The sentence that asks what difference an appointment is to make; empty only where there are no appointment words.</summary>
    public string AppointmentAsk { get; init; } = "";
}

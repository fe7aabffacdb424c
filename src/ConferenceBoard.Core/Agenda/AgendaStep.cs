using System.Collections.Immutable;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Agenda;

/// <summary>Names one step of an agenda within its conference: what the practice profile calls it ("welcome").</summary>
public readonly record struct StepId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}

/// <summary>What the wall turns to when a step begins.</summary>
public enum StepWall
{
    /// <summary>All four columns.</summary>
    Board,

    /// <summary>The column "What are we worried about?".</summary>
    WorriedAbout,

    /// <summary>The column "What is working well?".</summary>
    WorkingWell,

    /// <summary>The column "The child's voice", as houses.</summary>
    ChildsVoice,

    /// <summary>The column "What needs to happen?".</summary>
    NeedsToHappen,

    /// <summary>Who is here.</summary>
    Welcome,

    /// <summary>What the room agrees to.</summary>
    GroundRules,

    /// <summary>The family.</summary>
    Genogram,

    /// <summary>Danger statements and safety goals, the first of them.</summary>
    Goals,

    /// <summary>What was agreed last time, one by one.</summary>
    NextSteps,

    /// <summary>Where we are in the meeting.</summary>
    Agenda,

    /// <summary>Nothing: the calm, covered wall.</summary>
    Covered,
}

/// <summary>One step of an agenda, as a practice profile writes it (domain.md §3).</summary>
/// <param name="Id">Its name in the profile.</param>
/// <param name="Title">A few words; the wall shows them.</param>
/// <param name="Purpose">What it is for, a sentence for the chair.</param>
/// <param name="Prompts">What the chair may say or ask, in plain words; may be empty.</param>
/// <param name="Minutes">Planned, from 1.</param>
/// <param name="Wall">What the wall turns to.</param>
public sealed record AgendaStep(StepId Id, LocalText Title, string Purpose, ImmutableList<string> Prompts, int Minutes, StepWall Wall)
{
    /// <summary>Equal where all is equal and the same prompts stand in the same order.</summary>
    public bool Equals(AgendaStep? other) => other is not null
        && Id == other.Id && Title == other.Title && string.Equals(Purpose, other.Purpose, StringComparison.Ordinal)
        && Prompts.SequenceEqual(other.Prompts, StringComparer.Ordinal) && Minutes == other.Minutes && Wall == other.Wall;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Purpose, Prompts.Count, Minutes, Wall);
}

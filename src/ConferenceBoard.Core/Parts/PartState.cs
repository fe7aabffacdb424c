using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Parts;

/// <summary>Which part of the conference goes on.</summary>
public sealed record PartState
{
    /// <summary>With the family, as far as they are there.</summary>
    public static PartState Together { get; } = new();

    /// <summary>
    /// The professionals-only part goes on (domain.md §7): the wall may show what is kept to professionals. Never true in a state in which
    /// someone else is marked in the room.
    /// </summary>
    public bool ProfessionalsOnly { get; init; }

    /// <summary>Whether the person ends a part without the family by being in the room.</summary>
    internal static bool Ends(Attendee person) => person.SeesWall && !person.IsProfessional;

    /// <summary>
    /// The part as it is after anything that happened: one without the family is over as soon as someone else is in the room, in whatever
    /// way they came to be there.
    /// </summary>
    internal static ConferenceState Follow(ConferenceState state) =>
        state.Part.ProfessionalsOnly && state.Attendees.Exists(Ends) ? state with { Part = Together } : state;
}

namespace ConferenceBoard.Core.Papers;

/// <summary>Whose letter it is: someone's on the list, or a child's own in words for their age (domain.md §4). Exactly one of the two.</summary>
/// <param name="Person">The person on the list, or null.</param>
/// <param name="Child">The child, or null.</param>
public sealed record LetterTo(AttendeeId? Person, ChildId? Child)
{
    /// <summary>The letter to someone on the list.</summary>
    public static LetterTo ToPerson(AttendeeId person) => new(person, null);

    /// <summary>The child's own letter.</summary>
    public static LetterTo ToChild(ChildId child) => new(null, child);
}

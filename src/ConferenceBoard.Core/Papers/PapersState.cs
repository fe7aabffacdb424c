using System.Collections.Immutable;

namespace ConferenceBoard.Core.Papers;

/// <summary>Who tells a child the outcome, and whether it was done: a task that is due some hours after it is known (domain.md §4, §6).</summary>
/// <param name="Owner">Who of those on the list tells the child, or null.</param>
/// <param name="OwnerName">Who tells the child, where they are not on the list; at most <see cref="Limits.Name"/> characters, empty otherwise.</param>
/// <param name="ToldAt">When it was marked that the child was told, or null.</param>
/// <param name="ToldBy">Who marked it, or null.</param>
public sealed record ChildTelling(AttendeeId? Owner, string OwnerName, DateTimeOffset? ToldAt, AttendeeId? ToldBy)
{
    /// <summary>Nobody's task yet.</summary>
    public static ChildTelling None { get; } = new(null, "", null, null);
}

/// <summary>Papers for people to take with them, and whether the children were told (domain.md §4).</summary>
public sealed record PapersState
{
    /// <summary>Nothing is written.</summary>
    public static PapersState Empty { get; } = new();

    /// <summary>Letters by whose they are; one that is not named here is unwritten.</summary>
    public ImmutableDictionary<LetterTo, Letter> Letters { get; init; } = ImmutableDictionary<LetterTo, Letter>.Empty;

    /// <summary>Who tells which child.</summary>
    public ImmutableDictionary<ChildId, ChildTelling> Tellings { get; init; } = ImmutableDictionary<ChildId, ChildTelling>.Empty;

    /// <summary>Some letter has a final version.</summary>
    public bool HasFinal => Letters.Values.Any(l => l.Last is not null);

    /// <summary>That reader's letter.</summary>
    public Letter Of(LetterTo to) => Letters.GetValueOrDefault(to, Letter.Unwritten);

    /// <summary>Who tells that child.</summary>
    public ChildTelling TellingOf(ChildId child) => Tellings.GetValueOrDefault(child, ChildTelling.None);
}

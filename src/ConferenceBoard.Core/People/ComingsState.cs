using System.Collections.Immutable;

namespace ConferenceBoard.Core.People;

/// <summary>What is known of people's coming beside where they are.</summary>
public sealed record ComingsState
{
    /// <summary>Nothing yet.</summary>
    public static ComingsState None { get; } = new();

    /// <summary>Those who came instead of someone, and whom.</summary>
    public ImmutableDictionary<AttendeeId, AttendeeId> Instead { get; init; } = ImmutableDictionary<AttendeeId, AttendeeId>.Empty;

    /// <summary>Those who have introduced themselves.</summary>
    public ImmutableHashSet<AttendeeId> Introduced { get; init; } = [];

    /// <summary>Who is missing, as the family say when the chair asks them (domain.md §2); empty where nobody or not asked.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Those who were ever to attend a part of their own. It is not forgotten: what was kept from people then stays out of their papers.</summary>
    public ImmutableHashSet<AttendeeId> Apart { get; init; } = [];

    /// <summary>Those who have stepped out and had joined from elsewhere.</summary>
    public ImmutableHashSet<AttendeeId> OutFromElsewhere { get; init; } = [];
}

using System.Collections.Immutable;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Understanding;

/// <summary>How far one of the family and the professionals have come to mean the same (domain.md §3, "The family speaks first").</summary>
public enum UnderstandingStanding
{
    /// <summary>Not asked or not explained yet.</summary>
    NotYet,

    /// <summary>Explained; they have not been asked again.</summary>
    Explained,

    /// <summary>Asked again what the professionals are worried about.</summary>
    AskedAgain,

    /// <summary>They have said it in their own words.</summary>
    InTheirOwnWords,
}

/// <summary>One step of the way.</summary>
/// <param name="Standing">Where it came to.</param>
/// <param name="At">When.</param>
/// <param name="Words">What they said, with <see cref="UnderstandingStanding.InTheirOwnWords"/>; empty with others.</param>
public sealed record UnderstandingStep(UnderstandingStanding Standing, DateTimeOffset At, string Words);

/// <summary>One person's understanding.</summary>
public sealed record PersonUnderstanding
{
    /// <summary>Before anything was asked.</summary>
    public static PersonUnderstanding None { get; } = new();

    /// <summary>Where it stands.</summary>
    public UnderstandingStanding Standing { get; init; }

    /// <summary>What they said when they were asked again; kept when it is set back, until other words take their place. Empty before.</summary>
    public string Words { get; init; } = "";

    /// <summary>What they said that the professionals are worried about, before it was explained; may be empty.</summary>
    public string FirstWords { get; init; } = "";

    /// <summary>How it came here, the last <see cref="Limits.UnderstandingSteps"/> steps, oldest first.</summary>
    public ImmutableList<UnderstandingStep> History { get; init; } = [];
}

/// <summary>Shared understanding, for each family member and each child who attends.</summary>
public sealed record UnderstandingState
{
    /// <summary>Nobody was asked.</summary>
    public static UnderstandingState Empty { get; } = new();

    /// <summary>Those of whom something was marked or written.</summary>
    public ImmutableDictionary<AttendeeId, PersonUnderstanding> People { get; init; } = ImmutableDictionary<AttendeeId, PersonUnderstanding>.Empty;

    /// <summary>That person's.</summary>
    public PersonUnderstanding Of(AttendeeId person) => People.GetValueOrDefault(person, PersonUnderstanding.None);

    /// <summary>Whether it is asked of someone: family members and children who are not removed.</summary>
    public static bool Concerns(Attendee person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person is { Removed: false, Role: Role.FamilyMember or Role.Child };
    }

    /// <summary>A refusal where the asker may not write of that person now, or null.</summary>
    internal static Refusal? CheckMayMark(ConferenceState state, Asker asker, AttendeeId person)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;
        if (state.Attendee(person) is not { Removed: false } found)
            return RefusalReason.PersonGone;
        return Concerns(found) ? null : RefusalReason.NotOfTheFamily;
    }

    internal static ConferenceState With(ConferenceState state, AttendeeId person, Func<PersonUnderstanding, PersonUnderstanding> change) =>
        state with { Understanding = state.Understanding with { People = state.Understanding.People.SetItem(person, change(state.Understanding.Of(person))) } };
}

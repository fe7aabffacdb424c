using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Understanding;

namespace ConferenceBoard.Core.Views;

/// <summary>One person's understanding, as far as the viewer may see it.</summary>
/// <param name="Person">A family member or child.</param>
/// <param name="Name">The name they go by.</param>
/// <param name="Role">Family member or child.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="FirstWords">What they said first that the professionals are worried about; may be empty.</param>
/// <param name="Words">What they said last when asked again; may be empty, and is kept where it was set back.</param>
/// <param name="History">How it came here, oldest first.</param>
public sealed record PersonUnderstandingView(
    AttendeeId Person, string Name, Role Role, UnderstandingStanding Standing, string FirstWords, string Words, ImmutableList<UnderstandingStep> History);

/// <summary>
/// Shared understanding (domain.md §3, "The family speaks first"): everyone's for chair, note taker and social worker, their own for a family
/// member or child, nothing for others. It never stands on the wall.
/// </summary>
public sealed record UnderstandingView
{
    /// <summary>Family members and children in the order of the list, as far as the viewer may see them.</summary>
    public required ImmutableArray<PersonUnderstandingView> People { get; init; }

    /// <summary>The viewer may mark it now.</summary>
    public required bool MayMark { get; init; }

    /// <summary>What this person may see; <paramref name="before"/> itself where that is the same. Someone removed sees nothing.</summary>
    public static UnderstandingView For(ConferenceState state, Attendee viewer, UnderstandingView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        var seesAll = viewer.TakesPart && viewer.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker;
        var now = new UnderstandingView
        {
            People = Reuse.Same(before?.People, [.. state.Attendees
                .Where(a => UnderstandingState.Concerns(a) && (seesAll || (a.Id == viewer.Id && viewer.TakesPart)))
                .Select(a => ViewOf(a, state.Understanding.Of(a.Id)))]),
            MayMark = viewer.TakesPart && viewer.Role is Role.Chair or Role.NoteTaker && state.BegunAt is not null,
        };
        return now == before ? before : now;

        static PersonUnderstandingView ViewOf(Attendee person, PersonUnderstanding now) =>
            new(person.Id, person.Name, person.Role, now.Standing, now.FirstWords, now.Words, now.History);
    }
}

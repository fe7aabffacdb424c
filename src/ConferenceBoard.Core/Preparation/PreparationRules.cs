using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Preparation;

/// <summary>What several rules of the preparation share.</summary>
internal static class PreparationRules
{
    /// <summary>Those to whom the preparation is private (domain.md §2).</summary>
    public static bool IsStaff(Role role) => role is Role.Chair or Role.NoteTaker or Role.SocialWorker;

    /// <summary>Those of the family who are asked themselves.</summary>
    public static bool IsFamily(Role role) => role is Role.FamilyMember or Role.Child;

    /// <summary>A refusal where the asker does not prepare the conference, or null. The office does.</summary>
    public static Refusal? CheckStaff(ConferenceState state, Asker asker)
    {
        if (asker.Person is { } person && !IsStaff(person.Role))
            return RefusalReason.PreparationNotYours;
        return state.Details is null ? new Refusal(RefusalReason.UnknownConference) : null;
    }

    /// <summary>The same for what stays as it is once the conference has begun.</summary>
    public static Refusal? CheckStaffBefore(ConferenceState state, Asker asker) =>
        CheckStaff(state, asker) ?? (state.BegunAt is null ? null : new Refusal(RefusalReason.PreparedTooLate));

    /// <summary>A refusal where cleaned words are too long, or null.</summary>
    public static Refusal? CheckLengths(int limit, params ReadOnlySpan<string> words)
    {
        foreach (var some in words)
        {
            if (CareRules.CheckLength(some, limit) is { } no)
                return no;
        }

        return null;
    }

    /// <summary>The answer where something is written anew: nothing where it says that already, a refusal where the asker saw another.</summary>
    public static Ruling Keep<T>(Prepared<T> now, T info, int seen, ConferenceEvent kept)
    {
        if (EqualityComparer<T>.Default.Equals(now.Info, info))
            return Ruling.NoChange;
        return seen == now.Revision ? kept : RefusalReason.PreparationChanged;
    }

    /// <summary>The day of a moment, as its own clock has it.</summary>
    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    /// <summary>Whether a date is at most so many days before and after a day.</summary>
    public static bool IsWithin(DateOnly date, DateOnly day, int before, int after) =>
        date.DayNumber - day.DayNumber is var days && days >= -before && days <= after;

    /// <summary>A refusal where something cannot have happened on that day; tomorrow counts, since clocks differ. Null where it can, or is not said.</summary>
    public static Refusal? CheckPast(DateOnly? date, DateTimeOffset now) =>
        date is { } on && !IsWithin(on, Day(now), Limits.ReviewWithinDays, 1) ? new Refusal(RefusalReason.DateImpossible) : null;

    /// <summary>The same conference, prepared otherwise.</summary>
    public static ConferenceState WithPreparation(this ConferenceState state, Func<PreparationState, PreparationState> change) =>
        state with { Preparation = change(state.Preparation) };
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Timetable;

/// <summary>A meeting whose date is found at the conference.</summary>
public enum MeetingKind
{
    /// <summary>The first core group; at a core group, the next one.</summary>
    FirstCoreGroup,

    /// <summary>The next review conference.</summary>
    Review,

    /// <summary>The child in need meeting.</summary>
    ChildInNeedMeeting,
}

/// <summary>A date that people may be able to make.</summary>
/// <param name="Id">Id.</param>
/// <param name="StartsAt">When the meeting would start.</param>
public sealed record DateOffer(OfferId Id, DateTimeOffset StartsAt);

/// <summary>Whether someone can make a date.</summary>
/// <param name="Person">Who.</param>
/// <param name="Can">They can.</param>
public sealed record DateAnswer(AttendeeId Person, bool Can);

/// <summary>A date that is offered, with the answers so far.</summary>
/// <param name="Kind">For which meeting.</param>
/// <param name="Offer">The date.</param>
/// <param name="Answers">One a person at most, in the order they came.</param>
public sealed record OfferedDate(MeetingKind Kind, DateOffer Offer, ImmutableList<DateAnswer> Answers)
{
    /// <summary>What that person answered, or null.</summary>
    public bool? Of(AttendeeId person) => Answers.Find(a => a.Person == person)?.Can;
}

/// <summary>The date of a meeting, chosen by the chair.</summary>
/// <param name="Kind">Which meeting.</param>
/// <param name="At">When it starts.</param>
/// <param name="Place">Where, at most <see cref="Limits.Venue"/> characters; may be empty.</param>
/// <param name="Reason">Why it is outside its limit, at most <see cref="Limits.Reason"/> characters; empty only where it is within.</param>
public sealed record ChosenDate(MeetingKind Kind, DateTimeOffset At, string Place, string Reason);

/// <summary>The dates of the meetings that follow from a conference (domain.md §3, "Views and decision").</summary>
public sealed record DatesState
{
    /// <summary>Nothing is offered or chosen.</summary>
    public static DatesState Empty { get; } = new();

    /// <summary>Dates that are offered, by meeting and then the earliest first; at most <see cref="Limits.DateOffers"/> a meeting.</summary>
    public ImmutableList<OfferedDate> Offers { get; init; } = [];

    /// <summary>Dates that are chosen, by meeting; one each at most.</summary>
    public ImmutableList<ChosenDate> Chosen { get; init; } = [];

    /// <summary>Counts how often a date was chosen, changed or taken back, or the conference itself moved; a calendar takes the entry of the higher number.</summary>
    public int Revision { get; init; }

    /// <summary>The same, with a change that calendars have to hear of.</summary>
    internal DatesState Moved() => this with { Revision = Revision == int.MaxValue ? Revision : Revision + 1 };

    /// <summary>Without what would be before the conference, or long after, now that it starts at another time: it has to be asked anew.</summary>
    internal DatesState For(ConferenceDetails details) => Moved() with
    {
        Offers = Offers.FindAll(o => DatesRules.IsAfter(details, o.Offer.StartsAt)),
        Chosen = Chosen.FindAll(c => DatesRules.IsAfter(details, c.At)),
    };

    /// <summary>The date of that meeting, or null.</summary>
    public ChosenDate? Of(MeetingKind kind) => Chosen.Find(c => c.Kind == kind);
}

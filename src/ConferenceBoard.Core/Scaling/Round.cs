using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Scaling;

/// <summary>How far a round has come. Revealed rounds are results of their pair.</summary>
public enum RoundStanding
{
    /// <summary>Ballots are taken. They are nowhere in this state: only the ballot box and each voter's own device know them.</summary>
    Open,

    /// <summary>Counted, and not shown to anybody yet.</summary>
    Closed,

    /// <summary>Closed with too few marks: everything was thrown away, and the screens say so.</summary>
    TooFew,

    /// <summary>Asked aloud: marks with names, each person agreeing.</summary>
    Aloud,
}

/// <summary>How a person gives their ballot.</summary>
public enum ScoringMeans
{
    /// <summary>On their own device.</summary>
    OwnDevice,

    /// <summary>On the tablet that goes round, which never asks who.</summary>
    Tablet,

    /// <summary>On paper, which the chair types in at closing.</summary>
    Paper,
}

/// <summary>The round that goes on.</summary>
public sealed record Round
{
    /// <summary>Id; new for each round, so that a ballot of an earlier one is never counted.</summary>
    public required RoundId Id { get; init; }

    /// <summary>Whose scale.</summary>
    public required PairId Pair { get; init; }

    /// <summary>The scale as it is asked; it does not change inside a round.</summary>
    public required Scale Scale { get; init; }

    /// <summary>How far it has come.</summary>
    public required RoundStanding Standing { get; init; }

    /// <summary>Who may score and how; frozen when the round opens. Empty where it is asked aloud.</summary>
    public ImmutableDictionary<AttendeeId, ScoringMeans> Electors { get; init; } = ImmutableDictionary<AttendeeId, ScoringMeans>.Empty;

    /// <summary>Those of them who are on the family's side, by their role when the round opened.</summary>
    public ImmutableHashSet<AttendeeId> FamilySide { get; init; } = [];

    /// <summary>
    /// Devices that had come by the room's code when the round opened. One let in later by that way does not score: it would tell whoever
    /// let it in whether its person has, and take the place of their ballot. A person's own link seats them at any time.
    /// </summary>
    public ImmutableHashSet<SeatId> CameByCode { get; init; } = [];

    /// <summary>Family and professionals are shown apart if each side gives enough marks.</summary>
    public bool Apart { get; init; }

    /// <summary>What was counted, once closed. Nothing of it but sums is shown before the reveal.</summary>
    public Tally? Tally { get; init; }

    /// <summary>Marks said aloud so far.</summary>
    public ImmutableList<SaidMark> Said { get; init; } = [];

    /// <summary>Whether this device may give its person's ballot.</summary>
    public bool Takes(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return seat.Introduction is null || CameByCode.Contains(seat.Id);
    }

    /// <summary>How many use these means.</summary>
    public int Using(ScoringMeans means) => Electors.Values.Count(m => m == means);

    /// <summary>Roles that score (domain.md §3: everybody but chair, note taker, advocate, interpreter, supporter, observer).</summary>
    public static bool Scores(Role role) => role is Role.SocialWorker or Role.Professional or Role.FamilyMember or Role.Child;

    /// <summary>Roles that score where an authority has said who does (domain.md §3: everyone, or professionals only).</summary>
    public static bool Scores(Role role, WhoScores who) => Scores(role) && (who == WhoScores.Everyone || !IsFamily(role));

    /// <summary>Belongs to the family's side where the two sides are shown apart.</summary>
    public static bool IsFamily(Role role) => role is Role.FamilyMember or Role.Child;

    /// <summary>Would be asked to score now: of a role that scores by these rules, and in the room or joined from elsewhere.</summary>
    public static bool WouldScore(Attendee person, PracticeRules practice)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(practice);
        return person is { Removed: false, Attendance: Attendance.InTheRoom or Attendance.Remote } && Scores(person.Role, practice.WhoScores);
    }
}

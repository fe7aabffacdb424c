using System.Collections.Immutable;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Scaling;

/// <summary>
/// Opens a scoring round on a pair's scale. Chair only. Who scores is not chosen: everybody whom the practice lets score who is in the room or has
/// joined from elsewhere, frozen now (anonymity-and-security.md §1).
/// </summary>
/// <param name="Round">Id for the round.</param>
/// <param name="Pair">Whose scale.</param>
/// <param name="OnTablet">Those of them who use the tablet that goes round.</param>
/// <param name="OnPaper">Those of them who write on paper.</param>
/// <param name="Apart">Show family and professionals apart; only where each side has enough people, all on their own devices.</param>
/// <param name="Replaces">The open round that is started again, its ballots thrown away; or null.</param>
public sealed record OpenRound(
    RoundId Round, PairId Pair, ImmutableHashSet<AttendeeId> OnTablet, ImmutableHashSet<AttendeeId> OnPaper, bool Apart, RoundId? Replaces = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (RoundRules.CheckMayBegin(state, asker, Round, Pair, Replaces) is { } no)
            return no;

        var least = state.Practice.LeastMarks;
        var people = state.Attendees.FindAll(a => Scaling.Round.WouldScore(a, state.Practice));
        var ids = people.ConvertAll(a => a.Id);
        if (!OnTablet.Union(OnPaper).IsSubsetOf(ids) || OnTablet.Overlaps(OnPaper))
            return RefusalReason.PeopleChanged;
        if (people.Find(a => !OnTablet.Contains(a.Id) && !OnPaper.Contains(a.Id) && !HasDevice(state, a)) is { } without)
            return new Refusal(RefusalReason.MeansMissing, without.Name);
        if (RoundRules.CheckEnough(people.Count, OnPaper.Count, least) is { } few)
            return few;
        if (Apart && (OnTablet.Count > 0 || OnPaper.Count > 0))
            return RefusalReason.ApartNeedsDevices;
        var family = people.Count(a => Scaling.Round.IsFamily(a.Role));
        if (Apart && Math.Min(family, people.Count - family) < least)
            return new Refusal(RefusalReason.ApartTooFew, least);

        var electors = people.ToImmutableDictionary(a => a.Id, a => OnTablet.Contains(a.Id) ? ScoringMeans.Tablet : OnPaper.Contains(a.Id) ? ScoringMeans.Paper : ScoringMeans.OwnDevice);
        var opened = new RoundOpened(Round, Pair, electors, Apart);
        return state.Scaling.Round is { } before ? new Ruling([new RoundDiscarded(before.Id), opened], null) : opened;
    }

    /// <summary>Someone has a device of their own here: an admitted seat.</summary>
    internal static bool HasDevice(ConferenceState state, Attendee person) =>
        state.Seats.Values.Any(s => s.Attendee == person.Id && s.Standing == SeatStanding.Admitted);
}

/// <summary>Ballots are taken. Nothing about any of them is an event.</summary>
public sealed record RoundOpened(RoundId Round, PairId Pair, ImmutableDictionary<AttendeeId, ScoringMeans> Electors, bool Apart) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with
    {
        Scaling = state.Scaling with
        {
            Round = new Round
            {
                Id = Round,
                Pair = Pair,
                Scale = state.Scaling.Pair(Pair)!.Words.Scale,
                Standing = RoundStanding.Open,
                Electors = Electors,
                Apart = Apart,
                CameByCode = [.. state.Seats.Values.Where(s => s is { Standing: SeatStanding.Admitted, Introduction: not null }).Select(s => s.Id)],
                FamilySide = [.. state.Attendees.Where(a => Electors.ContainsKey(a.Id) && Scaling.Round.IsFamily(a.Role)).Select(a => a.Id)],
            },
        },

        // A wall that is held would keep the question from the room.
        Wall = state.Wall with { Frozen = null },
    };
}

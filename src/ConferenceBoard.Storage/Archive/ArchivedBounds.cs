using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Storage.Archive;

/// <summary>
/// The bounds that commands keep, asked of what was not made by commands (<see cref="Limits"/>). Events of a log that this program wrote never lead
/// beyond one of them.
/// </summary>
internal static class ArchivedBounds
{
    private static readonly int Dates = Limits.DateOffers * Enum.GetValues<MeetingKind>().Length;

    /// <summary>Whether there is no more of anything than there can be. Counts alone, since it is asked after every event.</summary>
    public static bool Counts(ConferenceState state) =>
        state.Attendees.Count <= Limits.Attendees && state.Children.Count <= Limits.Children
        && state.Seats.Count <= Limits.SeatsEver && state.Displays.Count <= Limits.Displays
        && state.Board.Cards.Count <= Limits.CardsEver + Limits.EarlierCards
        && state.Board.Columns.Sum(c => c.Count) + state.Board.Tray.Count <= Limits.Cards
        && state.Scaling.Pairs.Count <= Limits.PairsEver && state.Scaling.Proposals.Count <= Limits.Proposals
        && state.WithholdingRequests.Count <= Limits.Requests && state.Genogram.Stamps.Count <= Limits.FactsEver
        && state.Care.Hands.Count <= Limits.Attendees && state.Care.Warnings.Count <= Limits.Warnings * Limits.Attendees
        && state.Plan.Offers.Count <= Limits.SupportOffers && state.Plan.SafetyPlan.Network.Count <= Limits.Network
        && state.Dates.Offers.Count <= Dates && state.Preparation.Trajectory.Info.Count <= Limits.TrajectoryPoints
        && state.Decision.Views.Count <= Limits.Children * Limits.Attendees && state.Decision.Said.Count <= Limits.Children * Limits.Attendees
        && state.Agenda.Visits.Count <= Limits.Visits;

    /// <summary>Whether what a log has come to is such as commands make: counts within counts, words, rules and the link that people open by a touch.</summary>
    public static bool Whole(ConferenceState state) =>
        Counts(state) && AreNamed(state) && AreSeated(state) && IsPlace(state.Place)
        && (ReferenceEquals(state.Practice, PracticeRules.Usual) || AdoptPractice.IsWithinBounds(state.Practice))
        && state.Board.Cards.Values.All(c => c.Text.Length <= Limits.CardText && c.Marks.WhoseName.Length <= Limits.Name && c.Marks.Source.Length <= Limits.Name)
        && state.Scaling.Pairs.All(p => p.Versions.Count <= Limits.PairVersions && p.Results.Count <= Limits.RoundsPerScale)
        && state.Scaling.Pairs.Count(p => !p.Removed) <= Limits.Pairs
        && state.Plan.Offers.GroupBy(o => o.Of).All(o => o.Count() <= Limits.OffersPerPerson)
        && state.Care.Warnings.GroupBy(w => w.Person).All(w => w.Count() <= Limits.Warnings)
        && state.Decision.Announced.Values.Sum(d => d.Amendments.Count) <= Limits.Amendments
        && state.Papers.Letters.Values.All(l => l.Versions.Count <= Limits.LetterVersions);

    private static bool AreNamed(ConferenceState state) =>
        state.Attendees.All(a => a.Name.Length <= Limits.Name && a.Belongs.Length <= Limits.Name)
        && state.Children.All(c => c.Name.Length <= Limits.Name) && state.Displays.Values.All(d => d.Name.Length <= Limits.Name);

    private static bool AreSeated(ConferenceState state) =>
        state.Seats.Values.Count(s => s.Standing == SeatStanding.Waiting) <= Limits.Waiting
        && state.Seats.Values.Where(s => s is { Standing: SeatStanding.Admitted, Attendee: not null }).GroupBy(s => s.Attendee).All(s => s.Count() <= Limits.SeatsPerPerson);

    private static bool IsPlace(MeetingPlace place) =>
        place.Venue.Length <= Limits.Venue && place.HowToFindIt.Length <= Limits.WayThere && (place.MeetingLink.Length == 0 || SetPlace.IsLink(place.MeetingLink));
}

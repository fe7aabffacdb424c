using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Setup;

/// <summary>
/// What a review takes over from the conference before (domain.md §1): the people, where it was held, danger statements and safety goals
/// with the same scales, next steps and parked ideas on the board, what is planned, the family, and the earlier mapping, archived. Ids are the same there
/// and here, and so is who may see what.
/// </summary>
internal static class CarryOver
{
    /// <summary>The events that an opened review begins with.</summary>
    public static IEnumerable<ConferenceEvent> From(ConferenceState earlier, DateTimeOffset at) =>
    [
        .. Place(earlier), .. PeopleOf(earlier), .. PreparationOf(earlier), .. CardsOf(earlier), .. PairsOf(earlier, at), .. PlanOf(earlier),
        .. FamilyOf(earlier.Genogram),
    ];

    /// <summary>Next steps come up one by one, and what was parked waits on; the rest of the mapping is archived.</summary>
    public static bool StaysOnBoard(Card card) => card is { Standing: CardStanding.OnBoard, Marks.Strand: Strand.NextStep or Strand.ParkedIdea };

    /// <summary>The earlier mapping, the oldest first: what the conference before had at hand, and then its own. The newest <see cref="Limits.EarlierCards"/>.</summary>
    public static IEnumerable<Card> Archive(ConferenceState earlier) =>
        earlier.Board.Cards.Values.Where(c => c.Standing == CardStanding.Archived).OrderBy(c => c.NoticedAt)
            .Concat(OnBoard(earlier).Where(c => !StaysOnBoard(c)))
            .TakeLast(Limits.EarlierCards);

    /// <summary>Every card that carries over: first those that are archived there.</summary>
    public static IEnumerable<Card> CardsFrom(ConferenceState earlier) => Archive(earlier).Concat(OnBoard(earlier).Where(StaysOnBoard));

    /// <summary>Column by column, top first.</summary>
    public static IEnumerable<Card> OnBoard(ConferenceState earlier) => earlier.Board.Columns.SelectMany(column => column).Select(id => earlier.Board.Cards[id]);

    private static IEnumerable<ConferenceEvent> Place(ConferenceState earlier) =>
        earlier.Place == MeetingPlace.None ? [] : [new PlaceSet(earlier.Place)];

    /// <summary>
    /// Those on the list; and of those taken off it whoever something is withheld from, so that this is still known. Whose part was apart
    /// sees nothing here either until the chair says that it is theirs.
    /// </summary>
    private static IEnumerable<ConferenceEvent> PeopleOf(ConferenceState earlier)
    {
        var withheld = earlier.Board.Cards.Values.SelectMany(c => c.WithheldFrom)
            .Concat(earlier.Genogram.Restrictions.Values.SelectMany(r => r.WithheldFrom)).ToHashSet();
        foreach (var person in earlier.Attendees.Where(a => !a.Removed || withheld.Contains(a.Id)))
        {
            var attendance = person.Waits ? Attendance.TheirPartLater
                : person.Attendance is Attendance.Remote or Attendance.ExpectedRemote ? Attendance.ExpectedRemote : Attendance.Expected;
            yield return new AttendeeInvited(person with { Attendance = attendance, Removed = false });
            if (person.Removed)
                yield return new AttendeeRemoved(person.Id);
        }
    }

    /// <summary>
    /// What stays true of children and people, and the draft timeline. Whether and how they come is asked again, and so is what they need;
    /// pre-meets, reports and forms were those of the conference before.
    /// </summary>
    private static IEnumerable<ConferenceEvent> PreparationOf(ConferenceState earlier)
    {
        foreach (var child in earlier.Children)
        {
            var info = earlier.Preparation.Of(child.Id).Info with { Attends = ChildAttends.NotSaid, WhichPart = "", PreparedBy = "", BroughtBy = "" };
            if (info != ChildPreparation.Unsaid)
                yield return new ChildDescribed(child.Id, info);
        }

        foreach (var person in earlier.Attendees.Where(a => !a.Removed))
        {
            var info = earlier.Preparation.Of(person.Id).Info with { Coming = Coming.NotSaid, NeedsAsked = false };
            if (info != AttendeePreparation.Unsaid)
                yield return new AttendeePrepared(person.Id, info);
        }

        if (!earlier.Preparation.Trajectory.Info.IsEmpty)
            yield return new TrajectoryWritten(earlier.Preparation.Trajectory.Info);
    }

    /// <summary>Nobody's own here: what was agreed last time is not one person's to undo.</summary>
    private static IEnumerable<ConferenceEvent> CardsOf(ConferenceState earlier)
    {
        foreach (var card in CardsFrom(earlier))
        {
            var standing = StaysOnBoard(card) ? CardStanding.OnBoard : CardStanding.Archived;
            yield return new CardAdded(card.Id, null, card.Text, card.Column, card.Marks, card.Audience, standing, card.Picture);
            if (!card.WithheldFrom.IsEmpty)
                yield return new CardRestricted(card.Id, null, card.Audience, card.WithheldFrom);
        }
    }

    private static IEnumerable<ConferenceEvent> PairsOf(ConferenceState earlier, DateTimeOffset at) =>
        CarryPairOver.From(earlier).Select(p => new PairCarriedOver(p.Pair, p.Words, [.. p.Results.TakeLast(Limits.RoundsPerScale)], at));

    /// <summary>
    /// Of the next steps that stay who, by when, what for and how far they have come; how they have gone is for the review to say. What follows if
    /// nothing changes, and the safety plan. Offers were made to this conference.
    /// </summary>
    private static IEnumerable<ConferenceEvent> PlanOf(ConferenceState earlier)
    {
        foreach (var card in OnBoard(earlier).Where(c => c.Marks.Strand == Strand.NextStep))
        {
            var (plan, _, review, _) = earlier.Plan.Step(card.Id);
            var carried = plan with
            {
                People = plan.People.RemoveAll(id => earlier.Attendee(id) is not { Removed: false }),
                Pair = plan.Pair is { } pair && earlier.Scaling.Pair(pair) is { Removed: false } ? pair : null,
            };
            if (carried != StepPlan.None)
                yield return new StepPlanned(card.Id, carried);
            if (review.Status != StepStatus.Open)
                yield return new StepReviewed(card.Id, StepReview.None with { Status = review.Status });
        }

        if (earlier.Plan.Contingency.Length > 0)
            yield return new ContingencyWritten(earlier.Plan.Contingency);
        if (earlier.Plan.SafetyPlan != SafetyPlan.None)
            yield return new SafetyPlanWritten(earlier.Plan.SafetyPlan);
    }

    private static IEnumerable<ConferenceEvent> FamilyOf(GenogramState genogram)
    {
        var facts = genogram.Family.Facts();
        foreach (var (fact, restriction) in genogram.Restrictions.Where(r => facts.ContainsKey(r.Key)).OrderBy(r => r.Key.Value, StringComparer.Ordinal))
            yield return new FactRestricted(null, fact, restriction);
        if (facts.Count > 0)
            yield return new FamilyChanged(null, genogram.Family, [], genogram.Arrangement.Spots);
        if (!genogram.Pins.IsEmpty || !genogram.AgeOrder)
            yield return new PeoplePlaced(null, ImmutableDictionary<PersonId, Spot>.Empty, genogram.Pins, genogram.AgeOrder);
    }
}

/// <summary>How much a review would take over from a conference, for the chair to see before it is made.</summary>
/// <param name="People">Those on the list.</param>
/// <param name="Pairs">Danger statements with their goals and scales.</param>
/// <param name="NextSteps">Next steps, on the board.</param>
/// <param name="Parked">Parked ideas, on the board.</param>
/// <param name="Earlier">Cards of the mapping, archived.</param>
/// <param name="Family">People in the genogram.</param>
/// <param name="InTray">Cards that still wait in the tray, and stay behind.</param>
public sealed record CarriedCounts(int People, int Pairs, int NextSteps, int Parked, int Earlier, int Family, int InTray)
{
    /// <summary>What would carry over from this conference now.</summary>
    public static CarriedCounts Of(ConferenceState earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var stay = CarryOver.OnBoard(earlier).Where(CarryOver.StaysOnBoard).ToList();
        return new CarriedCounts(
            earlier.Attendees.Count(a => !a.Removed),
            earlier.Scaling.Pairs.Count(p => !p.Removed),
            stay.Count(c => c.Marks.Strand == Strand.NextStep),
            stay.Count(c => c.Marks.Strand == Strand.ParkedIdea),
            CarryOver.Archive(earlier).Count(),
            earlier.Genogram.Family.People.Length,
            earlier.Board.Tray.Count);
    }
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Views;

/// <summary>Someone who is here, as the room may see it.</summary>
/// <param name="Name">The name they go by.</param>
/// <param name="Role">What they do here.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
/// <param name="Remote">They have joined from elsewhere.</param>
public sealed record WallPerson(string Name, Role Role, string Belongs, bool Remote);

/// <summary>A child's three houses: the cards about this child or about all, as they stand in their column.</summary>
/// <param name="ChildName">Whose; empty where the child is not of this conference.</param>
/// <param name="Worries">House of worries.</param>
/// <param name="GoodThings">House of good things.</param>
/// <param name="Dreams">House of dreams.</param>
public sealed record WallHouses(string ChildName, ImmutableArray<WallCard> Worries, ImmutableArray<WallCard> GoodThings, ImmutableArray<WallCard> Dreams);

/// <summary>Next steps, in order.</summary>
/// <param name="Steps">All that the room may see.</param>
/// <param name="LookedAt">The one that is looked at, one of them; null for all.</param>
public sealed record WallNextSteps(ImmutableArray<WallCard> Steps, WallCard? LookedAt);

/// <summary>What is decided for one child, for the room: no rationale, no dissent, nothing of a draft.</summary>
/// <param name="ChildName">For whom.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Categories">The categories, in the practice's order.</param>
/// <param name="Summary">The summary; may be empty.</param>
/// <param name="CoreGroupBy">When the first core group or meeting is, or null.</param>
/// <param name="ReviewBy">When the review is, or null.</param>
/// <param name="MidpointCheck">When the midpoint check is, or null.</param>
/// <param name="KeyWorker">The key worker's name; empty where there is none.</param>
/// <param name="Amended">Something of it was amended since it was announced.</param>
public sealed record WallDecision(
    string ChildName, Outcome? Outcome, ImmutableArray<LocalText> Categories, string Summary,
    DateOnly? CoreGroupBy, DateOnly? ReviewBy, DateOnly? MidpointCheck, string KeyWorker, bool Amended);

/// <summary>A page in the light and what stands on it; of what does not belong to the page there is nothing.</summary>
/// <param name="Shown">Which, without a child or card that is gone or not for the room; null where no page is in the light.</param>
/// <param name="People">Who is here: in the room first, then from elsewhere.</param>
/// <param name="GroundRules">What the room agrees to.</param>
/// <param name="Houses">A child's houses.</param>
/// <param name="NextSteps">Next steps.</param>
/// <param name="Decision">What is decided for a child.</param>
internal sealed record WallPages(
    PageShown? Shown, ImmutableArray<WallPerson> People, ImmutableArray<LocalText> GroundRules, WallHouses? Houses, WallNextSteps? NextSteps, WallDecision? Decision)
{
    private static WallPages None { get; } = new(null, [], [], null, null, null);

    /// <summary>What is on the page. A round that goes on comes first, and nothing is shown before the conference begins.</summary>
    /// <param name="state">The conference.</param>
    /// <param name="light">What is in the light.</param>
    /// <param name="cards">The cards that the wall may show, top first.</param>
    /// <param name="columns">The same cards as the wall shows them.</param>
    /// <param name="before">What is taken over where it is the same.</param>
    public static WallPages Of(
        ConferenceState state, Spotlight light, ImmutableArray<ImmutableArray<Card>> cards, ImmutableArray<ImmutableArray<WallCard>> columns, WallView? before)
    {
        if (light.Page is not { } page || state.BegunAt is null || state.Scaling.Round is not null)
            return None;
        return page.Page switch
        {
            WallPage.Welcome => None with { Shown = page, People = Reuse.Same(before?.People, [.. PeopleHere(state)]) },
            WallPage.GroundRules => None with { Shown = page, GroundRules = Reuse.Same(before?.GroundRules, [.. state.Practice.GroundRules]) },
            WallPage.Houses => OfHouses(),
            WallPage.NextSteps => OfNextSteps(),
            WallPage.Decision => OfDecision(),
            _ => None with { Shown = page },
        };

        WallPages OfHouses()
        {
            var child = state.Children.Find(c => c.Id == page.Child);
            var about = cards[(int)Column.ChildsVoice].Where(c => c.Marks.Children.IsEmpty || (child is not null && c.Marks.Children.Contains(child.Id))).Select(c => c.Id).ToHashSet();
            var old = before?.Houses;
            return None with
            {
                Shown = page with { Child = child?.Id },
                Houses = new WallHouses(
                    child?.Name ?? "", House(Strand.HouseOfWorries, old?.Worries), House(Strand.HouseOfGoodThings, old?.GoodThings), House(Strand.HouseOfDreams, old?.Dreams)),
            };

            ImmutableArray<WallCard> House(Strand strand, ImmutableArray<WallCard>? known) =>
                Reuse.Same(known, [.. columns[(int)Column.ChildsVoice].Where(c => c.Strand == strand && about.Contains(c.Id))]);
        }

        WallPages OfDecision()
        {
            var child = state.Children.Find(c => c.Id == page.Child);
            var announced = child is null ? null : (state.Wall.Frozen?.Announced ?? state.Decision.Announced).GetValueOrDefault(child.Id);
            return None with
            {
                Shown = page with { Child = child?.Id },
                Decision = child is null || announced is null ? null : DecisionOf(state, child, announced, before?.Decision),
            };
        }

        WallPages OfNextSteps()
        {
            var old = before?.NextSteps?.Steps;
            var plan = state.Wall.Frozen?.Plan ?? state.Plan;
            var steps = Reuse.Same(old, [.. columns[(int)Column.NeedsToHappen].Where(c => c.Strand == Strand.NextStep).Select(Planned)]);
            var lookedAt = steps.FirstOrDefault(c => c.Id == page.Card);
            return None with { Shown = page with { Card = lookedAt?.Id }, NextSteps = new WallNextSteps(steps, lookedAt) };

            WallCard Planned(WallCard card)
            {
                var step = plan.Step(card.Id).Plan;
                return card with { Who = Reuse.Same(old?.FirstOrDefault(o => o.Id == card.Id)?.Who, StepView.WhoOf(state, step)), By = step.By };
            }
        }
    }

    /// <summary>What was announced, from a held wall as it was then; without the rationale.</summary>
    private static WallDecision DecisionOf(ConferenceState state, Child child, AnnouncedDecision announced, WallDecision? before)
    {
        var shown = DecisionShown.Of(state, announced.Now);
        return new WallDecision(
            child.Name, shown.Outcome, Reuse.Same(before?.Categories, shown.Categories), shown.Summary,
            shown.Dates.CoreGroupBy, shown.Dates.ReviewBy, shown.Dates.MidpointCheck, shown.KeyWorker, announced.Amendments.Exists(a => a.Field != DecisionField.Dissent));
    }

    /// <summary>Who is marked here. From a held wall goes who is not here any more.</summary>
    private static IEnumerable<WallPerson> PeopleHere(ConferenceState state) => Here((state.Wall.Frozen?.Attendees ?? state.Attendees)
        .Where(a => state.Attendee(a.Id) is { } now && IsHere(now)));

    /// <summary>Those of these people who are here: in the room first, then from elsewhere.</summary>
    internal static IEnumerable<WallPerson> Here(IEnumerable<Attendee> people) => people.Where(IsHere)
        .Select(a => new WallPerson(a.Name, a.Role, a.Belongs, a.Attendance == Attendance.Remote))
        .OrderBy(p => p.Remote);

    private static bool IsHere(Attendee person) => person is { Removed: false, Attendance: Attendance.InTheRoom or Attendance.Remote };
}

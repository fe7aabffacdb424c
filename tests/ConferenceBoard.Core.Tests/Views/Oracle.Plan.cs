using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>
/// The second opinion on the plan, from domain.md §2, §3 and §7: a next step and all that is planned of it is for those its card is for, and so is an
/// offer of which one was made; until the conference begins what follows if nothing changes is its keepers', and the safety plan theirs and the family's.
/// </summary>
internal static partial class Oracle
{
    /// <summary>What is wrong with what a person sees of the plan; nothing where it is right.</summary>
    public static IEnumerable<string> Wrongs(ConferenceState state, AttendeeId viewer, PlanView view)
    {
        var person = state.Attendees.Single(a => a.Id == viewer);
        var (plan, keeps, begun) = (state.Plan, KeepsPairs(person), state.BegunAt is not null);
        if (!IsIn(person))
        {
            if (view != new PlanView())
                yield return "someone who does not take part sees something of the plan";
            yield break;
        }

        var needs = state.Board.Columns[3].Select(id => state.Board.Cards[id]).Where(c => Sees(person, c)).ToList();
        var steps = needs.FindAll(c => c.Marks.Strand == Strand.NextStep);
        if (!steps.Select(c => (c.Id, c.Text)).SequenceEqual(view.Steps.Select(s => (s.Card, s.Words))))
            yield return "other next steps are shown than are due";
        var parked = needs.FindAll(c => Keeps(person.Role) && c.Marks.Strand == Strand.ParkedIdea);
        if (!parked.Select(c => c.Id).SequenceEqual(view.Parked.Select(p => p.Card)))
            yield return "other parked ideas are shown than are due";
        var offers = plan.Offers.FindAll(o => state.Attendees.Single(a => a.Id == o.Of) is { Removed: false } owner
            && (Professional(person.Role) || owner.Attendance is not (Attendance.TheirPartLater or Attendance.TheirPartOver)) && MadeOf(state, o).TrueForAll(c => Sees(person, c)));
        if (!offers.Select(o => (o.Id, o.Text)).SequenceEqual(view.Offers.Select(o => (o.Id, o.Words))))
            yield return "other offers are shown than are due";
        if (!string.Equals(view.Contingency, begun || keeps ? plan.Contingency : "", StringComparison.Ordinal))
            yield return "what follows if nothing changes is told too early or not at all";
        if (view.SafetyPlan != (begun || keeps || person.Role == Role.FamilyMember ? keeps ? plan.SafetyPlan : plan.SafetyPlan with { WhatElse = "", WhatIsMissing = "", HowExplained = "" } : null))
            yield return "the safety plan is told too early or not at all";
        if (!begun && !keeps && view.Steps.Any(s => s.Pair is not null || s.PairNumber > 0 || s.Danger.Length > 0))
            yield return "a danger statement is named before the conference begins";
        if (!keeps && (!view.People.IsEmpty || view.ContingencyIsBare || view.Steps.Any(s => s.Flags != StepFlags.None || !s.People.IsEmpty)))
            yield return "flags and lists of people are for those who keep the plan";
        if (!Keeps(person.Role) && (!view.DefaultSteps.IsEmpty || view.DefaultsWithSafetyPlan || view.MayMakeSteps))
            yield return "chair and note taker make next steps, and nobody else";
        if (view.MayPlan != keeps || view.MayOffer != Professional(person.Role) || view.MayWriteSafetyPlan != (keeps || person.Role == Role.FamilyMember))
            yield return "someone may do other things than are due";

        var planned = steps.Where(c => plan.Steps.ContainsKey(c.Id)).Select(c => plan.Steps[c.Id]).ToList();
        var pairs = planned.Where(_ => begun || keeps).Select(p => state.Scaling.Pairs.Find(q => q.Id == p.Plan.Pair && !q.Removed)).OfType<Pair>();
        var texts = needs.Where(c => steps.Contains(c) || parked.Contains(c)).Select(c => c.Text).Concat(planned.SelectMany(Texts)).Concat(offers.Select(o => o.Text))
            .Concat(pairs.Select(p => p.Words.Danger)).Append(view.Contingency).Concat(view.SafetyPlan is { } s ? [s.Text, s.WhatElse, s.WhatIsMissing, s.HowExplained, .. s.Network] : []);
        var portrait = Portrait.Of(view);
        foreach (var wrong in Foreign(portrait, texts, steps.Concat(parked).Select(c => c.Id)))
            yield return wrong;
        var names = keeps ? state.Attendees.Where(a => !a.Removed).Select(a => a.Id) : planned.SelectMany(p => p.Plan.People).Concat(offers.Select(o => o.Of));
        foreach (var wrong in Named(state, portrait, [.. names.Where(id => !state.Attendees.Single(a => a.Id == id).Removed)]))
            yield return wrong;
    }

    /// <summary>What the next steps on the wall say of who and by when.</summary>
    private static IEnumerable<string> WrongWithSteps(ConferenceState state, ConferenceState held, WallView view)
    {
        foreach (var step in view.NextSteps?.Steps ?? [])
        {
            var plan = held.Plan.Steps.TryGetValue(step.Id, out var planned) ? planned.Plan : StepPlan.None;
            var who = plan.People.Select(id => state.Attendees.Find(a => a.Id == id)).Where(a => a is { Removed: false }).Select(a => a!.Name).ToList();
            if (plan.Others.Length > 0)
                who.Add(plan.Others);
            if (!who.SequenceEqual(step.Who, StringComparer.Ordinal) || plan.By != step.By)
                yield return "a next step on the wall says other people or another day than are planned";
        }

        if (view.Columns.SelectMany(c => c).Any(c => !c.Who.IsEmpty || c.By is not null))
            yield return "who and by when stand on the page of next steps only";
    }

    /// <summary>What is planned of the next steps that stand on the wall's page.</summary>
    private static List<StepPlan> PlansOnWall(ConferenceState held, List<Card> cards, WallView view) => view.NextSteps is null ? []
        : [.. cards.Where(c => c.Marks.Strand == Strand.NextStep && held.Plan.Steps.ContainsKey(c.Id)).Select(c => held.Plan.Steps[c.Id].Plan)];

    /// <summary>The card that was made of an offer, and those that took it in.</summary>
    private static List<Card> MadeOf(ConferenceState state, SupportOffer offer)
    {
        var made = new List<Card>();
        for (var id = offer.Card; id is { } card; id = made[^1].Standing == CardStanding.Merged ? made[^1].MergedInto : null)
            made.Add(state.Board.Cards[card]);
        return made;
    }

    /// <summary>Those whose words the cards are said to hold: a step made of an offer names whose offer it was.</summary>
    private static IEnumerable<AttendeeId> SaidToBeOf(ConferenceState state, List<Card> cards)
    {
        var said = cards.Select(c => c.Marks.WhoseName).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        return state.Attendees.Where(a => said.Any(n => n.Split(", ").Contains(a.Name, StringComparer.Ordinal))).Select(a => a.Id);
    }

    private static IEnumerable<string> Texts(PlannedStep step) => [step.Plan.Others, step.Plan.Outcome, step.Review.Happened, step.Review.Helped, step.Review.InTheWay];
}

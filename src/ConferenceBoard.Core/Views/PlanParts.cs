using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Views;

/// <summary>Someone on the list, for those who say who does a next step.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">The name they go by.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
/// <param name="IsChair">They are the chair.</param>
public sealed record PersonToAsk(AttendeeId Id, string Name, string Belongs, bool IsChair = false);

/// <summary>An idea that came early and can become a next step.</summary>
/// <param name="Card">Its card.</param>
/// <param name="Words">What it says.</param>
public sealed record ParkedView(CardId Card, string Words);

/// <summary>A next step of the authority's own that is not on the board yet.</summary>
/// <param name="Index">Its place in the list, for taking it.</param>
/// <param name="Words">What it says; it is taken in the authority's first language.</param>
public sealed record DefaultStepView(int Index, LocalText Words);

/// <summary>What someone can do, as one person may see it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Whose offer it is.</param>
/// <param name="Belongs">Their agency or relation; may be empty.</param>
/// <param name="Words">In their words.</param>
/// <param name="Revision">The revision a change begins from.</param>
/// <param name="Yours">It is the viewer's own.</param>
/// <param name="MayChange">The viewer may change it and take it back.</param>
/// <param name="Step">The next step that was made of it, where it is on the board; or null.</param>
public sealed record OfferView(SupportOfferId Id, string Name, string Belongs, string Words, int Revision, bool Yours, bool MayChange, CardId? Step);

/// <summary>A next step as one person may see it: its card's words, and what is planned of it.</summary>
public sealed record StepView
{
    /// <summary>Its card, which says who else may see it.</summary>
    public required CardId Card { get; init; }

    /// <summary>What will be done.</summary>
    public required string Words { get; init; }

    /// <summary>Who does it, by name, those on the list; and last, in one line, agencies and people who are not.</summary>
    public required ImmutableArray<string> Who { get; init; }

    /// <summary>Those on the list who do it, for those who keep the plan; empty for others.</summary>
    public required ImmutableArray<AttendeeId> People { get; init; }

    /// <summary>Agencies and people who are not on the list, in one line; may be empty.</summary>
    public required string Others { get; init; }

    /// <summary>The day by which it is done, or null.</summary>
    public required DateOnly? By { get; init; }

    /// <summary>What difference will be seen in the child; may be empty.</summary>
    public required string Outcome { get; init; }

    /// <summary>The danger statement it serves; null where none is said, where it is not on the list any more, or where the viewer does not see those yet.</summary>
    public required PairId? Pair { get; init; }

    /// <summary>Its place on the list, from 1; 0 where there is none.</summary>
    public required int PairNumber { get; init; }

    /// <summary>The danger statement; empty where there is none.</summary>
    public required string Danger { get; init; }

    /// <summary>How far it has come.</summary>
    public required StepStatus Status { get; init; }

    /// <summary>What happened; may be empty.</summary>
    public required string Happened { get; init; }

    /// <summary>What helped; may be empty.</summary>
    public required string Helped { get; init; }

    /// <summary>What got in the way; may be empty.</summary>
    public required string InTheWay { get; init; }

    /// <summary>The room marked it as a success.</summary>
    public required bool Success { get; init; }

    /// <summary>What it still lacks, for those who keep the plan; nothing for others.</summary>
    public required StepFlags Flags { get; init; }

    /// <summary>The revision that planning begins from.</summary>
    public required int PlanRevision { get; init; }

    /// <summary>The revision that reviewing begins from.</summary>
    public required int ReviewRevision { get; init; }

    internal static StepView Of(ConferenceState state, Attendee viewer, Card card, Glossary? glossary, StepView? before)
    {
        var planned = state.Plan.Step(card.Id);
        var people = planned.Plan.People.FindAll(id => state.Attendee(id) is { Removed: false });
        var (plan, review) = (planned.Plan with { People = people }, planned.Review);
        var pair = plan.Pair is { } id && Visibility.SeesPairs(state, viewer) ? state.Scaling.Pair(id) : null;
        var served = pair is { Removed: false } ? pair : null;
        var keeps = PlanRules.MayPlan(viewer.Role);
        return new StepView
        {
            Card = card.Id,
            Words = card.Text,
            Who = Reuse.Same(before?.Who, WhoOf(state, plan)),
            People = Reuse.Same(before?.People, keeps ? [.. people] : []),
            Others = plan.Others,
            By = plan.By,
            Outcome = plan.Outcome,
            Pair = served?.Id,
            PairNumber = served is null ? 0 : 1 + state.Scaling.Pairs.FindAll(p => !p.Removed).IndexOf(served),
            Danger = served?.Words.Danger ?? "",
            Status = review.Status,
            Happened = review.Happened,
            Helped = review.Helped,
            InTheWay = review.InTheWay,
            Success = review.Success,
            Flags = keeps ? StepFlags.Of(card, planned with { Plan = plan }, glossary) : StepFlags.None,
            PlanRevision = planned.PlanRevision,
            ReviewRevision = planned.ReviewRevision,
        };
    }

    /// <summary>Who does a step: those on the list by name, and last everyone else in one line.</summary>
    internal static ImmutableArray<string> WhoOf(ConferenceState state, StepPlan plan)
    {
        var names = plan.People.Select(state.Attendee).Where(a => a is { Removed: false }).Select(a => a!.Name);
        return plan.Others.Length == 0 ? [.. names] : [.. names, plan.Others];
    }
}

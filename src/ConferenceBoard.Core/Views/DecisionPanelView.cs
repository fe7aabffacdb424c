using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Views;

/// <summary>The chair's draft for one child.</summary>
/// <param name="Child">Which.</param>
/// <param name="ChildName">Their name.</param>
/// <param name="Values">What it says.</param>
/// <param name="Revisions">What a change of each part begins from; 0 for a part that is not named.</param>
public sealed record DraftView(ChildId Child, string ChildName, Decided Values, ImmutableDictionary<DecisionField, int> Revisions)
{
    /// <summary>What a change of that part begins from.</summary>
    public int RevisionOf(DecisionField field) => Revisions.GetValueOrDefault(field);
}

/// <summary>Someone who can be key worker or of the core group.</summary>
public sealed record PanelPerson(AttendeeId Id, string Name, Role Role, string Belongs);

/// <summary>The last result of a scale, for quoting.</summary>
/// <param name="Pair">Which.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Count">How many marks.</param>
/// <param name="Lowest">The lowest.</param>
/// <param name="Middle">The median.</param>
/// <param name="Highest">The highest.</param>
public sealed record ScaleSaid(PairId Pair, string Question, int Count, int? Lowest, double? Middle, int? Highest);

/// <summary>
/// The decision panel, for the chair's eyes only (domain.md §3): the drafts, what is left to do before announcing, and what was said, for
/// quoting beside the rationale.
/// </summary>
public sealed record DecisionPanelView
{
    /// <summary>Outcomes to choose from.</summary>
    public required ImmutableArray<Outcome> Outcomes { get; init; }

    /// <summary>Categories to choose from, in the order they are offered.</summary>
    public required ImmutableArray<Category> Categories { get; init; }

    /// <summary>How often a core group meets, as the practice has it.</summary>
    public required WeekRange CoreGroupEveryWeeks { get; init; }

    /// <summary>Everyone on the list, in its order.</summary>
    public required ImmutableArray<PanelPerson> People { get; init; }

    /// <summary>The drafts, child by child; empty once they are announced.</summary>
    public required ImmutableArray<DraftView> Drafts { get; init; }

    /// <summary>By when dates are to be.</summary>
    public required DecisionLimits Limits { get; init; }

    /// <summary>What is left to do before announcing.</summary>
    public required ImmutableArray<AnnounceProblem> Problems { get; init; }

    /// <summary>When the decision was announced, or null; <see cref="AnnouncedView"/> has it from then on.</summary>
    public required DateTimeOffset? AnnouncedAt { get; init; }

    /// <summary>It can be announced now.</summary>
    public required bool MayAnnounce { get; init; }

    /// <summary>The four columns of the board as the chair sees them, top first.</summary>
    public required ImmutableArray<ImmutableArray<CardView>> Cards { get; init; }

    /// <summary>The last results of the scales.</summary>
    public required ImmutableArray<ScaleSaid> Scales { get; init; }

    /// <summary>The views of each child.</summary>
    public required ImmutableArray<ChildViews> Views { get; init; }

    /// <summary>
    /// The panel; null for anyone but the chair, and in a meeting that decides nothing of this kind. <paramref name="before"/> itself where
    /// it is the same.
    /// </summary>
    /// <param name="state">The conference.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="limits">By when dates are to be, as the timetable has it now.</param>
    /// <param name="before">What is taken over where it is the same.</param>
    public static DecisionPanelView? For(ConferenceState state, Attendee viewer, DecisionLimits limits, DecisionPanelView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(limits);
        if (viewer is not { TakesPart: true, Role: Role.Chair } || DecisionRules.CheckDecides(state) is not null)
            return null;
        var decision = state.Decision;
        var problems = AnnounceCheck.Of(state, limits);
        var now = new DecisionPanelView
        {
            Outcomes = Reuse.Same(before?.Outcomes, Core.Decision.Outcomes.For(state.Details?.Type ?? ConferenceType.Initial)),
            Categories = Reuse.Same(before?.Categories, [.. state.Practice.Categories]),
            CoreGroupEveryWeeks = state.Practice.CoreGroupEveryWeeks,
            People = Reuse.Same(before?.People, [.. state.Attendees.Where(a => !a.Removed).Select(a => new PanelPerson(a.Id, a.Name, a.Role, a.Belongs))]),
            Drafts = Reuse.Same(before?.Drafts, decision.AnnouncedAt is not null ? [] : [.. state.Children.Select(DraftOf)]),
            Limits = limits,
            Problems = Reuse.Same(before?.Problems, problems),
            AnnouncedAt = decision.AnnouncedAt,
            MayAnnounce = state.BegunAt is not null && decision.AnnouncedAt is null && problems.IsEmpty,
            Cards = Reuse.Same(before?.Cards, [.. state.Board.Columns.Select((list, index) => Reuse.Same(
                before?.Cards[index], list.Select(id => state.Board.Cards[id]).Where(c => Visibility.MaySee(viewer, c)), c => CardView.Of(state, viewer, c)))]),
            Scales = Reuse.Same(before?.Scales, [.. state.Scaling.Pairs.Where(p => !p.Removed && !p.Results.IsEmpty).Select(ScaleOf)]),
            Views = Reuse.Same(before?.Views, [.. state.Children.Select(c => ChildViews.Of(state, viewer, c))]),
        };
        return now == before ? before : now;

        DraftView DraftOf(Child child) => new(child.Id, child.Name, decision.DraftOf(child.Id).Values, decision.DraftOf(child.Id).Revisions);
    }

    private static ScaleSaid ScaleOf(Pair pair)
    {
        var marks = pair.Results[^1].Marks;
        return new ScaleSaid(pair.Id, pair.Results[^1].Scale.Question, Histogram.Count(marks), Histogram.Lowest(marks), Histogram.Middle(marks), Histogram.Highest(marks));
    }
}

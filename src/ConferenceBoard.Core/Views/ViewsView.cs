using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Views;

/// <summary>
/// Views of each child as one person may see them (domain.md §3, "Views and decision"): the writer their own, chair and note taker all,
/// everyone else who takes part what the chair has opened.
/// </summary>
public sealed record ViewsView
{
    /// <summary>Child by child, in the order given.</summary>
    public required ImmutableArray<ChildViews> Children { get; init; }

    /// <summary>Categories a view can name, in the order they are offered; their keys are what a view holds.</summary>
    public required ImmutableArray<Category> Categories { get; init; }

    /// <summary>The viewer may give a view of their own: social worker and professionals, until the decision is announced.</summary>
    public required bool MayGive { get; init; }

    /// <summary>The viewer may say what they think of the recommendation: family, child and advocate, until the decision is announced.</summary>
    public required bool MayAnswer { get; init; }

    /// <summary>The viewer may write views and answers down for others: chair and note taker, until the conference has ended.</summary>
    public required bool MayWriteForOthers { get; init; }

    /// <summary>The viewer may open views: the chair, once the conference has begun.</summary>
    public required bool MayOpen { get; init; }

    /// <summary>What this person may see; <paramref name="before"/> itself where that is the same. There are no views in a core group.</summary>
    public static ViewsView For(ConferenceState state, Attendee viewer, ViewsView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        var sees = viewer.TakesPart && DecisionRules.CheckDecides(state) is null;
        var asked = state.Decision.AnnouncedAt is null && state.EndedAt is null;
        var keeps = sees && viewer.Role is Role.Chair or Role.NoteTaker;
        var now = new ViewsView
        {
            Children = Reuse.Same(before?.Children, sees ? [.. state.Children.Select(c => ChildViews.Of(state, viewer, c))] : []),
            Categories = Reuse.Same(before?.Categories, sees ? [.. state.Practice.Categories] : []),
            MayGive = sees && asked && DecisionRules.GivesView(viewer),
            MayAnswer = sees && asked && DecisionRules.SaysToRecommendation(viewer),
            MayWriteForOthers = keeps && state.EndedAt is null,
            MayOpen = sees && viewer.Role == Role.Chair && state.BegunAt is not null,
        };
        return now == before ? before : now;
    }
}

using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;

namespace ConferenceBoard.Core.Views;

/// <summary>
/// The viewer's own form before the meeting (domain.md §2), and nobody else's words. Also for those whose part comes later, and before the
/// conference has begun: it is reached by the personal link.
/// </summary>
public sealed record ViewsBeforeView
{
    /// <summary>What the viewer is asked, by their role.</summary>
    public required ImmutableArray<ViewsQuestion> Questions { get; init; }

    /// <summary>What they wrote so far.</summary>
    public required ViewsBefore Form { get; init; }

    /// <summary>Which version that is.</summary>
    public required int Revision { get; init; }

    /// <summary>Who wrote it down with them the last time; empty where they did themselves.</summary>
    public required string HelpedByName { get; init; }

    /// <summary>They may write now: the conference has not ended.</summary>
    public required bool MayWrite { get; init; }

    /// <summary>The viewer's own form, <paramref name="before"/> itself where that is the same; null for those who are asked nothing, and for whoever was removed.</summary>
    public static ViewsBeforeView? For(ConferenceState state, Attendee viewer, ViewsBeforeView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        var questions = ViewsBefore.QuestionsFor(viewer.Role);
        if (viewer.Removed || questions.IsEmpty)
            return null;

        var views = state.Preparation.ViewsOf(viewer.Id);
        var now = new ViewsBeforeView
        {
            Questions = questions,
            Form = views.Form,
            Revision = views.Revision,
            HelpedByName = HelperOf(state, views),
            MayWrite = state.EndedAt is null,
        };
        return now == before ? before : now;
    }

    /// <summary>The name of whoever wrote a form down with its writer; empty where nobody did.</summary>
    internal static string HelperOf(ConferenceState state, WrittenViews views) =>
        views.HelpedBy is { } helper ? state.Attendee(helper)?.Name ?? "" : "";
}

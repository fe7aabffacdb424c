using System.Collections.Immutable;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Decision;

/// <summary>
/// Views and the decision, per child (domain.md §3). Drafts are the chair's alone: of this record only <see cref="Announced"/> may be told to
/// everyone, and views as far as the chair has opened them.
/// </summary>
public sealed record DecisionState
{
    /// <summary>Nobody has said or decided anything.</summary>
    public static DecisionState Empty { get; } = new();

    /// <summary>Views given, in the order in which they were given first; one a person and child.</summary>
    public ImmutableList<GivenView> Views { get; init; } = [];

    /// <summary>What the family think of the recommendation, in the order in which it was said first; one a person and child.</summary>
    public ImmutableList<FamilySaid> Said { get; init; } = [];

    /// <summary>How far views are open; a child that is not named here has none open.</summary>
    public ImmutableDictionary<ChildId, ViewsOpen> Opened { get; init; } = ImmutableDictionary<ChildId, ViewsOpen>.Empty;

    /// <summary>The chair's drafts until they are announced; empty after.</summary>
    public ImmutableDictionary<ChildId, DecisionDraft> Drafts { get; init; } = ImmutableDictionary<ChildId, DecisionDraft>.Empty;

    /// <summary>When the decision was announced, or null.</summary>
    public DateTimeOffset? AnnouncedAt { get; init; }

    /// <summary>What was announced, with what was amended since; empty before.</summary>
    public ImmutableDictionary<ChildId, AnnouncedDecision> Announced { get; init; } = ImmutableDictionary<ChildId, AnnouncedDecision>.Empty;

    /// <summary>Without drafted days that would be before the conference, or long after, now that it starts at another time.</summary>
    internal DecisionState For(ConferenceDetails details) => this with
    {
        Drafts = Drafts.ToImmutableDictionary(d => d.Key, d => d.Value.Values.Dates is var dates && dates.Within(details) is var left && left != dates
            ? d.Value.With(new DecisionChange.OfDates(left)) : d.Value),
    };

    /// <summary>That person's view of that child, or null.</summary>
    public GivenView? ViewOf(ChildId child, AttendeeId person) => Views.Find(v => v.Child == child && v.By == person);

    /// <summary>What that person thinks of the recommendation for that child, or null.</summary>
    public FamilySaid? SaidOf(ChildId child, AttendeeId person) => Said.Find(s => s.Child == child && s.By == person);

    /// <summary>How far that child's views are open.</summary>
    public ViewsOpen OpenOf(ChildId child) => Opened.GetValueOrDefault(child, ViewsOpen.Nothing);

    /// <summary>The chair's draft for that child.</summary>
    public DecisionDraft DraftOf(ChildId child) => Drafts.GetValueOrDefault(child, DecisionDraft.Empty);
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Views;

/// <summary>A correction of what was announced, with both texts.</summary>
/// <param name="At">When.</param>
/// <param name="Field">Which part; <paramref name="Before"/> and <paramref name="After"/> hold this part and nothing else.</param>
/// <param name="Why">Why.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is from then on.</param>
public sealed record AmendmentView(DateTimeOffset At, DecisionField Field, string Why, DecisionShown Before, DecisionShown After);

/// <summary>What is decided for one child.</summary>
/// <param name="Child">Which.</param>
/// <param name="ChildName">Their name.</param>
/// <param name="Now">The decision with all amendments.</param>
/// <param name="Amendments">What was amended, the earliest first. Of recorded dissent the chair alone is told.</param>
public sealed record AnnouncedChild(ChildId Child, string ChildName, DecisionShown Now, ImmutableArray<AmendmentView> Amendments)
{
    /// <summary>Equal where all is equal, amendments in the same order.</summary>
    public bool Equals(AnnouncedChild? other) => other is not null
        && (Child, ChildName, Now) == (other.Child, other.ChildName, other.Now) && Amendments.AsSpan().SequenceEqual(other.Amendments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Child, ChildName, Now, Amendments.Length);
}

/// <summary>The announced decision, for everyone who takes part; before it is announced it is empty for everyone, the chair too.</summary>
public sealed record AnnouncedView
{
    /// <summary>When it was announced, or null.</summary>
    public required DateTimeOffset? At { get; init; }

    /// <summary>Child by child, in the order given.</summary>
    public required ImmutableArray<AnnouncedChild> Children { get; init; }

    /// <summary>The viewer may amend it: the chair.</summary>
    public required bool MayAmend { get; init; }

    /// <summary>What this person may see; <paramref name="before"/> itself where that is the same.</summary>
    public static AnnouncedView For(ConferenceState state, Attendee viewer, AnnouncedView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        var told = viewer.TakesPart && state.Decision.AnnouncedAt is not null;
        var isChair = viewer.Role == Role.Chair;
        var now = new AnnouncedView
        {
            At = told ? state.Decision.AnnouncedAt : null,
            Children = Reuse.Same(before?.Children, told ? [.. from child in state.Children
                                                               let announced = state.Decision.Announced.GetValueOrDefault(child.Id)
                                                               where announced is not null
                                                               select new AnnouncedChild(child.Id, child.Name, DecisionShown.Of(state, announced.Now, isChair), AmendmentsOf(announced))] : []),
            MayAmend = told && isChair,
        };
        return now == before ? before : now;

        ImmutableArray<AmendmentView> AmendmentsOf(AnnouncedDecision announced) =>
        [
            .. announced.Amendments.Where(a => isChair || a.Field != DecisionField.Dissent).Select(a => new AmendmentView(
                a.At, a.Field, a.Why, DecisionShown.Of(state, a.Before.On(Decided.Nothing), isChair), DecisionShown.Of(state, a.After.On(Decided.Nothing), isChair))).Where(a => a.Before != a.After),
        ];
    }
}

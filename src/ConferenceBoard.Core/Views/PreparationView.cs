using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Views;

/// <summary>
/// The preparation, for chair, note taker and social worker who take part (domain.md §2); nobody else has such a view. Pre-meets are for chair
/// and note taker.
/// </summary>
public sealed record PreparationView
{
    /// <summary>What it is called, of which kind it is, when it starts; null before it is opened.</summary>
    public required ConferenceDetails? Details { get; init; }

    /// <summary>When it is expected to end, or null.</summary>
    public required DateTimeOffset? ExpectedEnd { get; init; }

    /// <summary>The day of the strategy discussion, or null.</summary>
    public required DateOnly? StrategyDiscussion { get; init; }

    /// <summary>Where it is held.</summary>
    public required MeetingPlace Place { get; init; }

    /// <summary>Details and the list of children can still be changed: it has not begun.</summary>
    public required bool MayChangeDetails { get; init; }

    /// <summary>The viewer may say where it is held: chair and note taker.</summary>
    public required bool MaySetPlace { get; init; }

    /// <summary>The viewer may put people on the list: the chair.</summary>
    public required bool MayInvite { get; init; }

    /// <summary>Whom the family or others miss on the list, as the chair noted it; empty where nobody has.</summary>
    public required string Missing { get; init; }

    /// <summary>The children, in their order.</summary>
    public required ImmutableArray<PreparedChildView> Children { get; init; }

    /// <summary>Everyone on the list, in its order.</summary>
    public required ImmutableArray<PreparedPersonView> People { get; init; }

    /// <summary>The viewer keeps pre-meets.</summary>
    public required bool KeepsPreMeets { get; init; }

    /// <summary>The social worker and each of the family, in the order of the list; empty for the social worker.</summary>
    public required ImmutableArray<PreMeetView> PreMeets { get; init; }

    /// <summary>What people wrote before the meeting, in the order of the list, those taken off it too.</summary>
    public required ImmutableArray<FormView> Forms { get; init; }

    /// <summary>Those with whom a form can be written down: the family.</summary>
    public required ImmutableArray<AttendeeId> MayHelp { get; init; }

    /// <summary>The viewer may make cards of what people wrote.</summary>
    public required bool MayUseForms { get; init; }

    /// <summary>The draft timeline, the earliest first.</summary>
    public required ImmutableList<TrajectoryPoint> Trajectory { get; init; }

    /// <summary>Which version that is.</summary>
    public required int TrajectoryRevision { get; init; }

    /// <summary>What is drafted in the meeting's own pages.</summary>
    public required DraftsView Drafts { get; init; }

    /// <summary>What this person may see, <paramref name="before"/> itself where that is the same; null for anyone else.</summary>
    public static PreparationView? For(ConferenceState state, Attendee viewer, PreparationView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.TakesPart || !PreparationRules.IsStaff(viewer.Role))
            return null;

        var asker = new Asker(viewer, null, default);
        var keeps = asker.KeepsBoard;
        var preparation = state.Preparation;
        var people = state.Attendees.FindAll(a => !a.Removed);
        var now = new PreparationView
        {
            Details = state.Details,
            ExpectedEnd = preparation.ExpectedEnd,
            StrategyDiscussion = preparation.StrategyDiscussion,
            Place = state.Place,
            MayChangeDetails = state.BegunAt is null,
            MaySetPlace = SetPlace.MayAsk(asker),
            MayInvite = InviteAttendee.MayAsk(asker),
            Missing = state.Comings.Missing,
            Children = Reuse.Same(before?.Children, [.. state.Children.Select(c => new PreparedChildView(c.Id, c.Name, preparation.Of(c.Id).Info, preparation.Of(c.Id).Revision))]),
            People = Reuse.Same(before?.People, [.. people.Select(p => PersonOf(preparation, p, asker))]),
            KeepsPreMeets = keeps,
            PreMeets = Reuse.Same(before?.PreMeets, keeps ? PreMeetsOf(preparation, people) : []),
            Forms = Reuse.Same(before?.Forms, FormsOf(state)),
            MayHelp = Reuse.Same(before?.MayHelp, state.EndedAt is null ? [.. people.Where(p => PreparationRules.IsFamily(p.Role)).Select(p => p.Id)] : []),
            MayUseForms = keeps,
            Trajectory = preparation.Trajectory.Info,
            TrajectoryRevision = preparation.Trajectory.Revision,
            Drafts = DraftsView.For(state, viewer, before?.Drafts),
        };
        return now == before ? before : now;
    }

    private static PreparedPersonView PersonOf(PreparationState preparation, Attendee person, Asker asker)
    {
        var (info, report) = (preparation.Of(person.Id), preparation.ReportOf(person.Id));
        return new PreparedPersonView(person, info.Info, info.Revision, ReportTrack.ComesFrom(person.Role) ? report.Info : null, report.Revision, !TakeOutDevices.Stay(asker, person));
    }

    private static ImmutableArray<PreMeetView> PreMeetsOf(PreparationState preparation, ImmutableList<Attendee> people) =>
    [
        .. from person in people
           let points = PreMeet.PointsFor(person.Role)
           where points != PreMeetPoints.None
           let meet = preparation.PreMeetWith(person.Id)
           select new PreMeetView(person.Id, person.Name, points, meet.Info, meet.Revision),
    ];

    private static ImmutableArray<FormView> FormsOf(ConferenceState state) =>
    [
        .. from person in state.Attendees
           let views = state.Preparation.ViewsOf(person.Id)
           where views.Revision > 0
           select new FormView(
               person.Id, person.Name, person.Belongs, person.Role, views.Form, views.Revision,
               ViewsBeforeView.HelperOf(state, views), views.At, views.Used),
    ];
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Views;

/// <summary>The record of a conference that has begun (domain.md §4), made for one reader by <see cref="PaperReader"/>.</summary>
public sealed record RecordView
{
    /// <summary>There is no record yet, or not for this person.</summary>
    public static RecordView Nothing { get; } = new();

    /// <summary>There is one.</summary>
    public bool IsThere => Details is not null;

    /// <summary>What it is called, of which kind it is, when it started; null where there is no record.</summary>
    public ConferenceDetails? Details { get; init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where it was held; may be empty.</summary>
    public string Venue { get; init; } = "";

    /// <summary>The children's names.</summary>
    public ImmutableArray<string> Children { get; init; } = [];

    /// <summary>Who is on the list and how they attended, as far as the reader is told.</summary>
    public ImmutableArray<RecordPerson> People { get; init; } = [];

    /// <summary>Reports that were asked for or came. For professionals all; for others their own, and those that the family got.</summary>
    public ImmutableArray<RecordReport> Reports { get; init; } = [];

    /// <summary>Views of each child, as far as they are open to the reader, and the reader's own.</summary>
    public ImmutableArray<RecordViews> Views { get; init; } = [];

    /// <summary>The four columns in order.</summary>
    public ImmutableArray<PaperColumn> Columns { get; init; } = [];

    /// <summary>Danger statements with what their scales came to.</summary>
    public ImmutableArray<RecordScale> Scales { get; init; } = [];

    /// <summary>The announced decision with its amendments; empty before. Recorded dissent is in the chair's own record alone, as it is on screens.</summary>
    public ImmutableArray<AnnouncedChild> Decisions { get; init; } = [];

    /// <summary>When the decision was announced, or null.</summary>
    public DateTimeOffset? AnnouncedAt { get; init; }

    /// <summary>Next steps and how they have gone, in the board's order.</summary>
    public ImmutableArray<StepView> Steps { get; init; } = [];

    /// <summary>Offers, the earliest first.</summary>
    public ImmutableArray<OfferView> Offers { get; init; } = [];

    /// <summary>What follows if nothing changes; may be empty.</summary>
    public string Contingency { get; init; } = "";

    /// <summary>The safety plan, or null where the reader does not see it.</summary>
    public SafetyPlan? SafetyPlan { get; init; }

    /// <summary>The meetings that follow.</summary>
    public ImmutableArray<PaperMeeting> Meetings { get; init; } = [];

    /// <summary>The record for one reader; nothing before the conference begins.</summary>
    public static RecordView For(ConferenceState state, Attendee reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.TakesPart || state.Details is not { } details || state.BegunAt is null)
            return Nothing;
        var (plan, told) = (PlanView.For(state, reader), AnnouncedView.For(state, reader));
        var people = state.Attendees.FindAll(a => !a.Removed && PaperReader.IsToldOf(state, reader, a));
        return new RecordView
        {
            Details = details,
            EndedAt = state.EndedAt,
            Venue = state.Place.Venue,
            Children = [.. state.Children.Select(c => c.Name)],
            People = [.. people.Select(a => new RecordPerson(a.Name, a.Belongs, a.Role, ShownTo(reader, a.Attendance)))],
            Reports = ReportsOf(state, reader, people),
            Views = DecisionRules.CheckDecides(state) is null ? [.. state.Children.Select(c => ViewsOf(state, reader, people, c))] : [],
            Columns = PaperColumn.Of(new PaperSight(state, reader, null)),
            Scales = Visibility.SeesPairs(state, reader) ? [.. state.Scaling.Pairs.Where(p => !p.Removed).Select(p => ScaleOf(state, p))] : [],
            Decisions = told.Children,
            AnnouncedAt = told.At,
            Steps = plan.Steps,
            Offers = [.. plan.Offers.Where(o => state.Plan.Offer(o.Id) is { } offer && people.Exists(p => p.Id == offer.Of))],
            Contingency = plan.Contingency,
            SafetyPlan = plan.SafetyPlan,
            Meetings = [.. PaperMeeting.Of(state, state.Children, reader)],
        };
    }

    /// <summary>That there was another part, and whose, is for professionals.</summary>
    private static Attendance ShownTo(Attendee reader, Attendance attendance) =>
        !reader.IsProfessional && attendance is Attendance.TheirPartLater or Attendance.TheirPartOver ? Attendance.Left : attendance;

    private static ImmutableArray<RecordReport> ReportsOf(ConferenceState state, Attendee reader, ImmutableList<Attendee> people) =>
    [
        .. from person in people
           let report = state.Preparation.ReportOf(person.Id).Info
           where report.Wanted || report.Received is not null
           where reader.IsProfessional || person.Id == reader.Id || report.SharedWithFamily is not null
           select new RecordReport(person.Name, person.Belongs, report.Received, report.SharedWithFamily),
    ];

    /// <summary>As <see cref="ChildViews"/> shows them on a screen; what the reader said themselves is always in their own record.</summary>
    private static RecordViews ViewsOf(ConferenceState state, Attendee reader, ImmutableList<Attendee> people, Child child)
    {
        var open = reader.Role is Role.Chair or Role.NoteTaker ? ViewsOpen.Family : state.Decision.OpenOf(child.Id);
        return new RecordViews(
            child.Name,
            [
                .. from person in people
                   where DecisionRules.GivesView(person) && (person.Id == reader.Id || open >= (person.Role == Role.SocialWorker ? ViewsOpen.Recommendation : ViewsOpen.Professionals))
                   let given = state.Decision.ViewOf(child.Id, person.Id)
                   where given is not null && given.View != ProfessionalView.Nothing
                   select new PersonView(null, person.Name, person.Belongs, given.View, given.Revision),
            ],
            [
                .. from person in people
                   where DecisionRules.SaysToRecommendation(person) && (person.Id == reader.Id || open >= ViewsOpen.Family)
                   let said = state.Decision.SaidOf(child.Id, person.Id)
                   where said is { Words.Length: > 0 }
                   select new PersonSaid(null, person.Name, person.Belongs, said.Words, said.Revision),
            ]);
    }

    private static RecordScale ScaleOf(ConferenceState state, Pair pair) => new(
        pair.Words.Danger, pair.Words.Goal, pair.Words.Scale.Question, Names.Of(state, pair.Words.Children),
        [
            .. pair.Results.Select(r => new RecordResult(
                r.At, r.Meeting, r.Earlier, r.Marks, r.Passes, Histogram.Lowest(r.Marks), Histogram.Middle(r.Marks), Histogram.Highest(r.Marks))),
        ]);
}

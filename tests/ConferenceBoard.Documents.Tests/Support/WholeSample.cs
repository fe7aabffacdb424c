using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Documents.Tests.Support;

/// <summary>A conference in which everything happened that a record tells of (domain.md §4). Dad's part was apart from Mum's.</summary>
internal static class WholeSample
{
    /// <summary>What Dad alone of the family may know, besides professionals.</summary>
    public static readonly string[] KeptFromMum = ["the blue van on Mondays", "too strict for a toddler", "Check with police", "neighbour says"];

    /// <summary>What Mum alone of the family may know, besides professionals.</summary>
    public static readonly string[] KeptFromDad = [DecidedSample.ForMumOnly, "the purple kitchen at Easter", "glad that somebody asks", "bag packed", "Check with police", "curtains stay drawn"];

    /// <summary>What stands in everyone's record.</summary>
    public static readonly string[] ForEveryone =
    [
        "Officer Lund", "sent apologies", "rent letters", "toast at eight", "How safe are", "Nights are not covered yet", "a child in need plan would do",
        "The core group meets within two days", "Gran’s key hangs by the door", "Priya Raman", "Garden room",
    ];

    /// <param name="children">How many.</param>
    /// <param name="isLong">Many people, cards and steps.</param>
    /// <param name="language">Of Mum's letter.</param>
    /// <param name="large">Mum reads large print.</param>
    /// <param name="then">What happens last.</param>
    public static Task<ConferenceState> MakeAsync(int children = 2, bool isLong = false, string language = "en", bool large = false, Func<Meeting, Task>? then = null) => DecidedSample.AnnouncedAsync(
        children, isLong ? 12 : 2, language, change: sample => isLong ? Longer(sample) : sample, before: BeforeAsync, after: async meeting =>
        {
            await AfterAsync(meeting, large);
            await (then?.Invoke(meeting) ?? Task.CompletedTask);
        });

    private static async Task BeforeAsync(Meeting meeting)
    {
        var child = meeting.State.Children[0].Id;
        await meeting.AskAsync("chair", new MarkAttendance(Of("police"), Attendance.Apologies));
        await meeting.AskAsync("chair", new MarkAttendance(Of("health-visitor"), Attendance.Remote));
        await meeting.AskAsync("chair", new KeepReport(Of("school"), new ReportTrack(true, meeting.Day.AddDays(-2), meeting.Day.AddDays(-1), false), 0));
        await meeting.AskAsync("social-worker", new GiveView(child, new ProfessionalView(Harm.Likely, "Nights are not covered yet.", PlanWanted.ChildProtection, ["neglect"], ""), 0));
        await meeting.AskAsync("housing", new GiveView(child, new ProfessionalView(Harm.NotLikely, "Rent can be put right.", PlanWanted.ChildInNeed, [], "I think a child in need plan would do."), 0));
        await meeting.AskAsync("mum", new SayToRecommendation(child, "I am glad that somebody asks.", 0));
        await meeting.AskAsync("dad", new SayToRecommendation(child, "It is too strict for a toddler.", 0));
        await meeting.AskAsync("chair", new OpenViews(child, ViewsOpen.Family));
        await meeting.AskAsync("chair", new DraftDecision(child, new DecisionChange.OfDissent("Housing saw it otherwise, and was heard."), 0));
        await meeting.AskAsync("chair", new WriteContingency("The core group meets within two days.", 0));
        await meeting.AskAsync("chair", new WriteSafetyPlan(new SafetyPlan("Gran’s key hangs by the door.", ["Jean", "Carol"], false, "A list of nights.", "", "With pictures."), 0));
        await meeting.AskAsync("chair", new MakeOffer(new SupportOfferId(Guid.NewGuid()), "I can lend the blue van on Mondays.", Of("dad")));
        await meeting.AskAsync("chair", new MakeOffer(new SupportOfferId(Guid.NewGuid()), "I can paint the purple kitchen at Easter.", Of("mum")));
        await meeting.AskAsync("housing", new MakeOffer(new SupportOfferId(Guid.NewGuid()), "I can hold the rent for four weeks."));
        var steps = meeting.State.Board.Cards.Values.Where(c => c.Marks.Strand == Strand.NextStep).OrderBy(c => c.Text, StringComparer.Ordinal).ToList();
        foreach (var (step, n) in steps.Select((s, n) => (s, n)))
        {
            var outcome = step.WithheldFrom.IsEmpty ? "There is toast at eight." : "The curtains stay drawn.";
            await meeting.AskAsync("notes", new PlanStep(step.Id, new StepPlan([Of("housing"), Of("nan")], "", meeting.Day.AddDays(3 + n), outcome, null), 0));
        }

        await meeting.AskAsync("notes", new ReviewStep(steps[^1].Id, StepReview.None with { Status = StepStatus.UnderWay, Happened = "We began on Tuesday." }, 0));
        await meeting.AskAsync("chair", new MarkAttendance(Of("dad"), Attendance.TheirPartOver));
    }

    private static async Task AfterAsync(Meeting meeting, bool large)
    {
        await meeting.AskAsync("chair", new ChooseDate(MeetingKind.FirstCoreGroup, meeting.State.Details!.StartsAt.AddDays(8), "Garden room", ""));
        await meeting.AskAsync("chair", new AmendDecision(meeting.State.Children[0].Id, new DecisionChange.OfSupport("School goes on as before."), "It was left out."));
        if (large)
            await meeting.AskAsync("chair", new PrepareAttendee(Of("mum"), AttendeePreparation.Unsaid with { Needs = ParticipationNeeds.LargePrint, NeedsAsked = true }, 0));
    }

    private static AttendeeId Of(string key) => SampleConference.PersonId(key);

    private static SampleConference Longer(SampleConference sample)
    {
        var strands = new[] { (Column.WorriedAbout, Strand.PastHarm), (Column.WorkingWell, Strand.Strength), (Column.ChildsVoice, Strand.HouseOfDreams), (Column.NeedsToHappen, Strand.NextStep) };
        var cards = Enumerable.Range(1, 95).Select(n => new SampleConference.CardOnFile(
            strands[n % 4].Item1, string.Create(CultureInfo.InvariantCulture, $"Number {n}: somebody told of an evening that was long, and of what they did about it, and what they would do another time."),
            WhoseWords.Professional, "School", strands[n % 4].Item2, KindOfInformation.Observation, Hand.Second, "Somebody"));
        var people = Enumerable.Range(1, 5).Select(n => new SampleConference.Person(string.Create(CultureInfo.InvariantCulture, $"more-{n}"), string.Create(CultureInfo.InvariantCulture, $"Person Number {n}"), Role.Professional, "An agency with a rather long name for a narrow place"));
        return sample with { Cards = [.. sample.Cards, .. cards], People = [.. sample.People, .. people] };
    }
}

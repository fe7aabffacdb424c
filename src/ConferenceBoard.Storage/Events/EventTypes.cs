using System.Text.Json;
using System.Text.Json.Nodes;
using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Parts;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Understanding;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Storage.Events;

/// <summary>
/// The one table of what each event is called in storage, and in which version. Names never change: a class may be renamed, its row
/// here not. Whoever changes what an event holds raises its version and adds an upcaster from the one before to <see cref="Upcasters"/>.
/// </summary>
internal static class EventTypes
{
    public static IReadOnlyList<EventType> All { get; } =
    [
        new("conference-opened", 1, typeof(ConferenceOpened)),
        new("conference-begun", 1, typeof(ConferenceBegun)),
        new("conference-ended", 1, typeof(ConferenceEnded)),
        new("conference-resumed", 1, typeof(ConferenceResumed)),

        new("review-made", 1, typeof(ReviewMade)),
        new("carried-over", 1, typeof(CarriedOver)),

        new("step-begun", 1, typeof(StepBegun)),
        new("step-skipped", 1, typeof(StepSkipped)),
        new("step-moved", 1, typeof(StepMoved)),
        new("practice-adopted", 2, typeof(PracticeAdopted)),

        new("attendee-invited", 1, typeof(AttendeeInvited)),
        new("attendee-removed", 1, typeof(AttendeeRemoved)),
        new("role-changed", 1, typeof(RoleChanged)),
        new("attendance-marked", 1, typeof(AttendanceMarked)),
        new("join-code-changed", 1, typeof(JoinCodeChanged)),
        new("entry-asked", 1, typeof(EntryAsked)),
        new("seat-taken", 1, typeof(SeatTaken)),
        new("seat-admitted", 1, typeof(SeatAdmitted)),
        new("seat-declined", 1, typeof(SeatDeclined)),
        new("seat-left", 1, typeof(SeatLeft)),
        new("devices-taken-out", 1, typeof(DevicesTakenOut)),
        new("colleague-sent", 1, typeof(ColleagueSent)),
        new("missing-noted", 1, typeof(MissingNoted)),
        new("introduction-marked", 1, typeof(IntroductionMarked)),
        new("place-set", 1, typeof(PlaceSet)),
        new("room-set", 1, typeof(RoomSet)),
        new("professionals-only-begun", 1, typeof(ProfessionalsOnlyBegun)),
        new("professionals-only-ended", 1, typeof(ProfessionalsOnlyEnded)),
        new("withholding-asked", 1, typeof(WithholdingAsked)),
        new("withholding-answered", 1, typeof(WithholdingAnswered)),
        new("display-paired", 2, typeof(DisplayPaired)),
        new("display-unpaired", 1, typeof(DisplayUnpaired)),

        new("card-added", 2, typeof(CardAdded)),
        new("card-text-changed", 1, typeof(CardTextChanged)),
        new("card-text-contested", 1, typeof(CardTextContested)),
        new("card-settled", 1, typeof(CardSettled)),
        new("card-marked", 1, typeof(CardMarked)),
        new("card-moved", 1, typeof(CardMoved)),
        new("card-restood", 1, typeof(CardRestood)),
        new("card-restricted", 1, typeof(CardRestricted)),
        new("cards-merged", 1, typeof(CardsMerged)),
        new("cards-parted", 2, typeof(CardsParted)),
        new("contribution-mode-set", 1, typeof(ContributionModeSet)),

        new("pair-added", 1, typeof(PairAdded)),
        new("pair-carried-over", 1, typeof(PairCarriedOver)),
        new("pair-reworded", 1, typeof(PairReworded)),
        new("pair-stood", 1, typeof(PairStood)),
        new("pair-proposed", 1, typeof(PairProposed)),
        new("proposal-settled", 1, typeof(ProposalSettled)),

        new("round-opened", 1, typeof(RoundOpened)),
        new("round-closed", 1, typeof(RoundClosed)),
        new("round-failed", 1, typeof(RoundFailed)),
        new("round-revealed", 1, typeof(RoundRevealed)),
        new("round-discarded", 1, typeof(RoundDiscarded)),
        new("aloud-asked", 1, typeof(AloudAsked)),
        new("mark-said", 1, typeof(MarkSaid)),
        new("mark-unsaid", 1, typeof(MarkUnsaid)),
        new("aloud-ended", 1, typeof(AloudEnded)),
        new("note-used", 1, typeof(NoteUsed)),

        new("family-changed", 1, typeof(FamilyChanged)),
        new("people-placed", 1, typeof(PeoplePlaced)),
        new("fact-restricted", 1, typeof(FactRestricted)),

        new("hand-raised", 1, typeof(HandRaised)),
        new("hand-lowered", 1, typeof(HandLowered)),
        new("called-on", 1, typeof(CalledOn)),
        new("turn-ended", 1, typeof(TurnEnded)),
        new("privately-asked", 1, typeof(PrivatelyAsked)),
        new("ask-withdrawn", 1, typeof(AskWithdrawn)),
        new("ask-answered", 1, typeof(AskAnswered)),
        new("break-begun", 1, typeof(BreakBegun)),
        new("break-changed", 1, typeof(BreakChanged)),
        new("break-ended", 1, typeof(BreakEnded)),
        new("conduct-warned", 1, typeof(ConductWarned)),
        new("warning-taken-back", 1, typeof(WarningTakenBack)),
        new("telling-planned", 1, typeof(TellingPlanned)),

        new("understanding-marked", 1, typeof(UnderstandingMarked)),
        new("first-words-written", 1, typeof(FirstWordsWritten)),

        new("details-changed", 1, typeof(DetailsChanged)),
        new("child-added", 1, typeof(ChildAdded)),
        new("child-renamed", 1, typeof(ChildRenamed)),
        new("child-removed", 1, typeof(ChildRemoved)),
        new("child-described", 1, typeof(ChildDescribed)),
        new("attendee-prepared", 1, typeof(AttendeePrepared)),
        new("attendee-renamed", 1, typeof(AttendeeRenamed)),
        new("pre-meet-kept", 1, typeof(PreMeetKept)),
        new("views-before-written", 1, typeof(ViewsBeforeWritten)),
        new("views-used", 1, typeof(ViewsUsed)),
        new("report-kept", 1, typeof(ReportKept)),
        new("trajectory-written", 1, typeof(TrajectoryWritten)),
        new("dates-offered", 1, typeof(DatesOffered)),
        new("date-answered", 1, typeof(DateAnswered)),
        new("date-chosen", 1, typeof(DateChosen)),
        new("date-taken-back", 1, typeof(DateTakenBack)),
        new("step-planned", 1, typeof(StepPlanned)),
        new("step-reviewed", 1, typeof(StepReviewed)),
        new("offer-made", 1, typeof(OfferMade)),
        new("offer-changed", 1, typeof(OfferChanged)),
        new("offer-withdrawn", 1, typeof(OfferWithdrawn)),
        new("offer-taken", 1, typeof(OfferTaken)),
        new("contingency-written", 1, typeof(ContingencyWritten)),
        new("safety-plan-written", 1, typeof(SafetyPlanWritten)),
        new("view-given", 1, typeof(ViewGiven)),
        new("recommendation-answered", 1, typeof(RecommendationAnswered)),
        new("views-opened", 1, typeof(ViewsOpened)),
        new("decision-drafted", 1, typeof(DecisionDrafted)),
        new("decision-announced", 1, typeof(DecisionAnnounced)),
        new("decision-amended", 1, typeof(DecisionAmended)),
        new("letter-written", 1, typeof(LetterWritten)),
        new("letter-language-chosen", 1, typeof(LetterLanguageChosen)),
        new("letter-finished", 1, typeof(LetterFinished)),
        new("letter-sent", 1, typeof(LetterSent)),
        new("child-telling-given", 1, typeof(ChildTellingGiven)),
        new("child-told-marked", 1, typeof(ChildToldMarked)),
        new("evaluation-opened", 1, typeof(EvaluationOpened)),
        new("evaluation-closed", 1, typeof(EvaluationClosed)),
        new("evaluation-failed", 1, typeof(EvaluationFailed)),

        new("wall-blanked", 1, typeof(WallBlanked)),
        new("wall-frozen", 1, typeof(WallFrozen)),
        new("wall-shown", 4, typeof(WallShown)),
        new("wall-fitted", 1, typeof(WallFitted)),
        new("wall-spoken", 1, typeof(WallSpoken)),
    ];

    /// <summary>What makes a stored older version into the next one.</summary>
    public static IReadOnlyList<Upcaster> Upcasters { get; } =
    [
        // Screens were walls before there were tablets.
        new("display-paired", 1, form => With(form, "kind", nameof(DisplayKind.Wall))),

        // A card can carry a picture since there are pictures; one that was merged never did.
        new("card-added", 1, form => With(form, "picture", null)),
        new("cards-parted", 1, form =>
        {
            With(form["keep"] as JsonObject ?? throw new JsonException(), "picture", null);
            With(form["merged"] as JsonObject ?? throw new JsonException(), "picture", null);
            return form;
        }),

        // Categories, deadlines and default next steps are adopted since decisions are made here; until then they were the usual ones.
        new("practice-adopted", 1, form =>
        {
            var rules = form["rules"] as JsonObject ?? throw new JsonException();
            With(rules, "categories", JsonSerializer.SerializeToNode(PracticeRules.Usual.Categories, EventFormat.Options));
            With(rules, "deadlines", JsonSerializer.SerializeToNode(PracticeRules.Usual.Deadlines, EventFormat.Options));
            With(rules, "coreGroupEveryWeeks", JsonSerializer.SerializeToNode(PracticeRules.Usual.CoreGroupEveryWeeks, EventFormat.Options));
            With(rules, "defaultNextSteps", JsonSerializer.SerializeToNode(PracticeRules.Usual.DefaultNextSteps, EventFormat.Options));
            return form;
        }),

        // A pair can be in the light since there are pairs.
        new("wall-shown", 1, form =>
        {
            With(form["spotlight"] as JsonObject ?? throw new JsonException(), "pair", null);
            return form;
        }),

        // The genogram can be in the light since there is one.
        new("wall-shown", 2, form =>
        {
            With(form["spotlight"] as JsonObject ?? throw new JsonException(), "genogram", null);
            return form;
        }),

        // Pages of other kinds can be in the light since the chair runs the meeting.
        new("wall-shown", 3, form =>
        {
            With(form["spotlight"] as JsonObject ?? throw new JsonException(), "page", null);
            return form;
        }),
    ];

    private static JsonObject With(JsonObject form, string name, JsonNode? value)
    {
        form[name] = value;
        return form;
    }
}

using System.Collections.Immutable;
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

namespace ConferenceBoard.Core;

/// <summary>
/// Everything that is known of one conference. Immutable and shared by every circuit: a snapshot is a reference.
/// Only <see cref="Decider.Evolve"/> makes the next one.
/// </summary>
public sealed record ConferenceState
{
    /// <summary>Before anything happened.</summary>
    public static ConferenceState Empty { get; } = new();

    /// <summary>How many events made this state; also the stamp of the last one.</summary>
    public long Version { get; init; }

    /// <summary>What the conference is about, or null before it is opened.</summary>
    public ConferenceDetails? Details { get; init; }

    /// <summary>When the chair began the conference, or null while it is being prepared.</summary>
    public DateTimeOffset? BegunAt { get; init; }

    /// <summary>When the chair ended the conference, or null while it has not ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The rules it is run by.</summary>
    public PracticeRules Practice { get; init; } = PracticeRules.Usual;

    /// <summary>Where the meeting is in its agenda.</summary>
    public AgendaState Agenda { get; init; } = AgendaState.Unbegun;

    /// <summary>The children it concerns, in the order given.</summary>
    public ImmutableList<Child> Children { get; init; } = [];

    /// <summary>The conference that it goes on from, or null.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The review that was made from it, or null.</summary>
    public NextReview? Review { get; init; }

    /// <summary>Everyone invited or admitted, in the order they were added; removed people stay, marked.</summary>
    public ImmutableList<Attendee> Attendees { get; init; } = [];

    /// <summary>Every device that has, had or asks for a place.</summary>
    public ImmutableDictionary<SeatId, Seat> Seats { get; init; } = ImmutableDictionary<SeatId, Seat>.Empty;

    /// <summary>Paired screens.</summary>
    public ImmutableDictionary<DisplayId, Display> Displays { get; init; } = ImmutableDictionary<DisplayId, Display>.Empty;

    /// <summary>The room's join code, or null before one was set.</summary>
    public string? JoinCode { get; init; }

    /// <summary>Cards, their order, the tray.</summary>
    public BoardState Board { get; init; } = BoardState.Empty;

    /// <summary>Danger statements, safety goals, their scales and the round that goes on.</summary>
    public ScalingState Scaling { get; init; } = ScalingState.Empty;

    /// <summary>The family and how it is drawn.</summary>
    public GenogramState Genogram { get; init; } = GenogramState.Empty;

    /// <summary>Hands, private asks, the break, warnings, how people will hear the outcome.</summary>
    public CareState Care { get; init; } = CareState.Empty;

    /// <summary>How far family and professionals have come to mean the same.</summary>
    public UnderstandingState Understanding { get; init; } = UnderstandingState.Empty;

    /// <summary>Dates of the meetings that follow: what is offered, who can, what is chosen.</summary>
    public DatesState Dates { get; init; } = DatesState.Empty;

    /// <summary>Who does what by when, offers, what follows if nothing changes, the safety plan.</summary>
    public PlanState Plan { get; init; } = PlanState.Empty;

    /// <summary>Views and the decision, per child. The drafts in it are the chair's alone.</summary>
    public DecisionState Decision { get; init; } = DecisionState.Empty;

    /// <summary>Letters, and whether the children were told.</summary>
    public PapersState Papers { get; init; } = PapersState.Empty;

    /// <summary>What people say of the meeting at its end: sums, once it is closed.</summary>
    public EvaluationState Evaluation { get; init; } = EvaluationState.NotAsked;

    /// <summary>What the chair does with the wall.</summary>
    public WallState Wall { get; init; } = WallState.Open;

    /// <summary>Where it is held, and how to join from elsewhere.</summary>
    public MeetingPlace Place { get; init; } = MeetingPlace.None;

    /// <summary>Who came instead of whom, who has introduced themselves, who is missing.</summary>
    public ComingsState Comings { get; init; } = ComingsState.None;

    /// <summary>Which part of the conference goes on.</summary>
    public PartState Part { get; init; } = PartState.Together;

    /// <summary>Requests to withhold a card, the earliest first, with what became of them (domain.md §7).</summary>
    public ImmutableList<WithholdingRequest> WithholdingRequests { get; init; } = [];

    /// <summary>What is made ready beforehand and has no other place.</summary>
    public PreparationState Preparation { get; init; } = PreparationState.Empty;

    /// <summary>Each person's own latest changes, newest last, for undo. At most <see cref="Limits.UndoDepth"/> each.</summary>
    public ImmutableDictionary<AttendeeId, ImmutableList<Change>> Changes { get; init; } = ImmutableDictionary<AttendeeId, ImmutableList<Change>>.Empty;

    /// <summary>The attendee with this id, removed or not, or null.</summary>
    public Attendee? Attendee(AttendeeId id) => Attendees.Find(a => a.Id == id);

    /// <summary>The person who sits at an admitted seat and has not been removed, or null.</summary>
    public Attendee? PersonAt(SeatId seat) =>
        Seats.TryGetValue(seat, out var place) && place is { Standing: SeatStanding.Admitted, Attendee: { } id }
            && Attendee(id) is { Removed: false } person ? person : null;
}

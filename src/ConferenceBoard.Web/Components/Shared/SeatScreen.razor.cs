using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Scaling;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Components.Board;
using ConferenceBoard.Web.Components.Decision;
using ConferenceBoard.Web.Components.Meeting;
using ConferenceBoard.Web.Components.Prepare;
using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Shared;

/// <summary>
/// The screen of one seat. Who sits there, and what they may see, is looked up in the conference's state at every change: a removed
/// person's views are dropped, and with them everything on the screen.
/// </summary>
public sealed partial class SeatScreen
{
    private Snapshot _now = default!;
    private Attendee? _person;
    private SeatStanding? _standing;
    private BoardView? _board;
    private ConsoleView? _console;
    private ScalingView? _scaling;
    private GenogramView? _genogram;
    private PlanView? _plan;
    private DatesView? _dates;
    private MeetingViews? _meeting;
    private DecidingView? _deciding;
    private PreparationView? _preparation;
    private PapersView? _papers;
    private LetterView? _letter;
    private ImmutableArray<ReadinessItem> _ready = [];
    private ImmutableArray<AfterItem> _left = [];
    private ImmutableArray<DueDate> _due = [];
    private EvaluationView _evaluation = EvaluationView.None;
    private BallotStanding _ballot, _form;
    private ImmutableDictionary<CardId, string> _typing = Typists.None;
    private Desk _desk = default!;
    private Entry? _entry;
    private IDisposable? _presence;
    private Hands _hands = default!;

    /// <summary>The device's seat, as the page found it in the cookie. Sealed into the circuit's start by the framework, so a browser cannot choose it.</summary>
    [Parameter, EditorRequired]
    public Guid Seat { get; set; }

    /// <summary>The address is the chair's page: chair and note taker work there, everybody else sees their own board.</summary>
    [Parameter]
    public bool AtDesk { get; set; }

    /// <summary>The address is that of the preparation: chair, note taker and social worker prepare there; everybody else sees their own board.</summary>
    [Parameter]
    public bool Preparing { get; set; }

    /// <summary>The address is that of the chair's sheet on paper; for the same people.</summary>
    [Parameter]
    public bool OnPaper { get; set; }

    /// <summary>The address is that of the papers: chair and note taker work there, everybody else sees what is there for them on their own board.</summary>
    [Parameter]
    public bool AtPapers { get; set; }

    /// <summary>Whose letter is written, where the address is that of its editor.</summary>
    [Parameter]
    public Guid? LetterOfPerson { get; set; }

    /// <summary>The child whose own letter is written.</summary>
    [Parameter]
    public Guid? LetterOfChild { get; set; }

    private LetterTo? WritesTo => LetterOfPerson is { } person ? LetterTo.ToPerson(new AttendeeId(person)) : LetterOfChild is { } child ? LetterTo.ToChild(new ChildId(child)) : null;

    private SeatId SeatId => new(Seat);

    private string Address => $"/c/{Conference:D}?seat={Seat.ToString("N")[..8]}";

    [Inject]
    internal PracticeProfile Practice { get; set; } = default!;

    [Inject]
    internal Doors Doors { get; set; } = default!;

    [Inject]
    internal CircuitLine Line { get; set; } = default!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized() => Line.Changed += CountPresence;

    /// <inheritdoc/>
    internal override bool Look(Snapshot now)
    {
        _desk ??= new Desk(Session, SeatId, StateHasChanged);
        _hands ??= new Hands(_desk, () => _person is null ? null : _entry, Editable, Practice.Glossary, StateHasChanged);
        var before = _now;
        _now = now;
        if (before is not null && ReferenceEquals(before.State, now.State))
            return TypingChanged(before, now) | PeopleChanged(before, now) | BallotsChanged(before, now) | FormsChanged(before, now);

        var (person, standing, board, console, scaling, genogram, meeting, evaluation) = (_person, _standing, _board, _console, _scaling, _genogram, _meeting, _evaluation);
        var (preparation, ready, due, plan, dates, deciding, papers, letter) = (_preparation, _ready, _due, _plan, _dates, _deciding, _papers, _letter);
        _person = now.State.PersonAt(SeatId);
        _standing = now.State.Seats.GetValueOrDefault(SeatId)?.Standing;
        _console = _person is not null && AtDesk ? ConsoleView.For(now.State, _person, _console) : null;
        _board = _person is null ? null : _console?.Board ?? BoardView.For(now.State, _person, _board);
        _scaling = _person is null ? null : ScalingView.For(now.State, _person, person?.Id == _person.Id && person.Role == _person.Role ? _scaling : null);
        _genogram = _person is null ? null : GenogramView.For(now.State, _person, _genogram);
        if (_person is null || !ReferenceEquals(person, _person) || before is null || !IsPlannedAsBefore(before.State, now.State))
        {
            _plan = _person is null ? null : PlanView.For(now.State, _person, Practice.Glossary, _plan);
            _dates = _person is null ? null : DatesView.For(now.State, _person, _dates);
        }

        _meeting = _person is null ? null : MeetingViews.For(now.State, _person, person?.Id == _person.Id ? _meeting : null);
        _evaluation = _person is null ? EvaluationView.None : EvaluationView.For(now.State, _person, SeatId);
        _preparation = _person is not null && (Preparing || OnPaper) ? PreparationView.For(now.State, _person, person?.Id == _person.Id ? _preparation : null) : null;
        if (_person is null || !ReferenceEquals(person, _person) || before is null || !HasPapersAsBefore(before.State, now.State))
            _papers = _person is not null ? PapersView.For(now.State, _person, person?.Id == _person.Id ? _papers : null) : null;
        _letter = _person is not null && WritesTo is { } to ? LetterView.For(now.State, _person, to, person?.Id == _person.Id ? _letter : null) : null;
        _deciding = _console is { IsChair: true } ? DecidingView.For(now.State, _person!, person?.Id == _person!.Id ? _deciding : null) : null;
        if (_preparation is not null)
            (_ready, _due) = (Readying.Of(now.State, Clock.GetLocalNow()), OnPaper ? Readying.Due(now.State) : []);
        var left = _left;
        _left = AtPapers && _person is { TakesPart: true, Role: Role.Chair or Role.NoteTaker } ? After.Of(now.State, Clock.GetLocalNow(), Readying.Due(now.State)) : [];
        if (person?.Id != _person?.Id || person?.Role != _person?.Role)
            Arrive();
        return TypingChanged(before, now) | PeopleChanged(before, now) | BallotsChanged(before, now) | FormsChanged(before, now) || _evaluation != evaluation
            || _person != person || _standing != standing || _board != board || _console != console || _scaling != scaling || _genogram != genogram || _meeting != meeting
            || _deciding != deciding || _plan != plan || _dates != dates || _preparation != preparation || _papers != papers || _letter != letter || !left.AsSpan().SequenceEqual(_left.AsSpan()) || !ready.AsSpan().SequenceEqual(_ready.AsSpan()) || !due.AsSpan().SequenceEqual(_due.AsSpan());
    }

    /// <summary>Whether nothing changed of which a plan and its dates are made.</summary>
    private static bool IsPlannedAsBefore(ConferenceState before, ConferenceState now) =>
        ReferenceEquals(before.Plan, now.Plan) && ReferenceEquals(before.Dates, now.Dates) && ReferenceEquals(before.Board, now.Board) && ReferenceEquals(before.Attendees, now.Attendees)
        && ReferenceEquals(before.Scaling, now.Scaling) && ReferenceEquals(before.Practice, now.Practice) && ReferenceEquals(before.Details, now.Details)
        && before.BegunAt == now.BegunAt && before.EndedAt == now.EndedAt && before.Decision.AnnouncedAt == now.Decision.AnnouncedAt;

    /// <summary>Whether nothing changed of which it is made how papers stand: cards and steps are part of that once a letter is final.</summary>
    private static bool HasPapersAsBefore(ConferenceState before, ConferenceState now) =>
        ReferenceEquals(before.Papers, now.Papers) && ReferenceEquals(before.Attendees, now.Attendees) && ReferenceEquals(before.Children, now.Children)
        && ReferenceEquals(before.Decision, now.Decision) && ReferenceEquals(before.Details, now.Details) && ReferenceEquals(before.Preparation, now.Preparation) && ReferenceEquals(before.Dates, now.Dates) && ReferenceEquals(before.Practice, now.Practice)
        && before.BegunAt == now.BegunAt && before.EndedAt == now.EndedAt && ReferenceEquals(before.Comings, now.Comings)
        && (!now.Papers.HasFinal || (ReferenceEquals(before.Board, now.Board) && ReferenceEquals(before.Plan, now.Plan)));

    /// <inheritdoc/>
    protected override ValueTask LeaveAsync()
    {
        Line.Changed -= CountPresence;
        _presence?.Dispose();
        Session?.People.StopTyping(SeatId);
        return ValueTask.CompletedTask;
    }

    private bool TypingChanged(Snapshot? before, Snapshot now)
    {
        if (before is not null && ReferenceEquals(before.Typing, now.Typing) && ReferenceEquals(before.State, now.State))
            return false;
        var typing = _typing;
        _typing = _person is null ? Typists.None : Typists.Beside(SeatId, _person, now, typing);
        return !ReferenceEquals(typing, _typing);
    }

    /// <summary>The console says of everyone whether they are here and typing, on a new card too.</summary>
    private bool PeopleChanged(Snapshot? before, Snapshot now) => _console is not null && before is not null
        && (!ReferenceEquals(before.Connected, now.Connected) || !Typists.Same(before.Typing, now.Typing));

    /// <summary>How many ballots are in, and whether this person's is: on this device or another. Never what any of them says.</summary>
    private bool BallotsChanged(Snapshot? before, Snapshot now)
    {
        var standing = _person is null || now.Ballots.Round is null ? BallotStanding.NotIn : Session.Ballots.StandingOf(SeatId);
        var changed = standing != _ballot || (_person is not null && before is not null && before.Ballots with { Moves = 0 } != now.Ballots with { Moves = 0 });
        _ballot = standing;
        return changed;
    }

    /// <summary>Whether this person's form is in, on this device or another; and, for those who read what it comes to, how many are in.</summary>
    private bool FormsChanged(Snapshot? before, Snapshot now)
    {
        var standing = _evaluation.Part == EvaluationPart.Answers ? Session.Forms.StandingOf(SeatId) : BallotStanding.NotIn;
        var changed = standing != _form || (_evaluation.Part == EvaluationPart.Reads && before is not null && before.Evaluation with { Moves = 0 } != now.Evaluation with { Moves = 0 });
        _form = standing;
        return changed;
    }

    private IEnumerable<CardView> Editable() =>
        _board is null ? [] : _board.Columns.SelectMany(c => c).Concat(_board.YourTray).Concat(_console?.Tray ?? []);

    private void Arrive()
    {
        CountPresence();
        _typing = Typists.None;
        _entry = _person is null ? null : new Entry(_person);
        _desk.Clear();
        if (_person?.Role == Role.Child)
            _desk.LookAt(Place.Voice);   // their own page first
        else if (_person is not null && Enum.TryParse<Place>(System.Web.HttpUtility.ParseQueryString(new Uri(Navigation.Uri).Query)["at"], out var place) && Enum.IsDefined(place))
            _desk.LookAt(place);   // what the address names; the board shows it to those alone for whom it is there
    }

    /// <summary>A person is here while a line to their device is: a sleeping phone keeps its circuit for minutes and is away all the same.</summary>
    private void CountPresence()
    {
        if (Session is null)
            return;
        _presence?.Dispose();
        _presence = _person is not null && Line.IsUp ? Session.People.Connect(_person.Id) : null;
        if (!Line.IsUp)
            Session.People.StopTyping(SeatId);
    }

    private async Task ComeBackAsync()
    {
        if (Session.Now.State.Seats.GetValueOrDefault(SeatId) is not { Standing: SeatStanding.Left, Attendee: { } person })
            return;
        if (!await IsHeldAsync())
        {
            _desk.Say(new Refusal(RefusalReason.NotInTheConference).Sentence);
            return;
        }

        _desk.Say(await Session.AskAsync(new TakeSeat(SeatId, person), Actor.Office, NewId.Operation()) switch
        {
            Answer.Refused(var refusal) => refusal.Sentence,
            Answer.NotSaved => BoardWords.NotSaved,
            _ => "",
        });
    }

    private async Task<bool> IsHeldAsync()
    {
        try
        {
            return await Doors.IsHeldAsync(Session.Id, SeatId);
        }
        catch (StoreException)
        {
            return false;
        }
    }
}

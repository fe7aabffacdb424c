using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Genograms;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Components.Decision;
using ConferenceBoard.Web.Components.Genogram;
using ConferenceBoard.Web.Components.Plan;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>Which panel is open over the board.</summary>
public enum Panel
{
    None,
    Move,
    Details,
    Audience,
    Merge,
    Person,
    Show,
    Leave,
    Pair,
    PairHistory,
    OpenRound,
    CloseRound,
    GiveUpRound,
    Union,
    Parentage,
    Household,
    Bond,
    FactAudience,
    PersonDetails,
    RemovePerson,
    ImportFamily,
    ExportFamily,
    Everyone,
    HereNow,
    Understanding,
    StartBreak,
    Conduct,
    EndMeeting,
    Review,
    MeetingPlace,
    Need,
    AskToWithhold,
    WhoIsHere,
    Announce,
    Evaluation,
    TurnAway,
}

/// <summary>What an attendee looks at.</summary>
public enum Place
{
    Board,
    Goals,
    Genogram,
    Voice,
    Early,
    Plan,
    Decision,
    Views,
    Evaluation,
}

/// <summary>
/// What one screen is busy with, and its way to ask the conference for things. It belongs to one circuit and holds nothing that matters:
/// a reload begins with a clear desk.
/// </summary>
public sealed class Desk
{
    /// <summary>How often something is asked again where somebody was quicker.</summary>
    private const int Tries = 5;

    private readonly Action _redraw;

    private Task<bool> _asked = Task.FromResult(true);

    /// <summary>A clear desk.</summary>
    /// <param name="session">The conference.</param>
    /// <param name="seat">The device's seat; every command is asked in its name.</param>
    /// <param name="redraw">Draws the screen again.</param>
    public Desk(ConferenceSession session, SeatId seat, Action redraw)
    {
        (Session, Seat, _redraw) = (session, seat, redraw);
        Genogram = new GenogramDesk(this);
    }

    /// <summary>The conference.</summary>
    public ConferenceSession Session { get; }

    /// <summary>The device's seat.</summary>
    public SeatId Seat { get; }

    /// <summary>The last thing that did not work, as a sentence; empty where all is well.</summary>
    public string Notice { get; private set; } = "";

    /// <summary>Cards whose words are being edited here.</summary>
    public ImmutableHashSet<CardId> Editing { get; private set; } = [];

    /// <summary>The card whose menu is open.</summary>
    public CardId? Menu { get; private set; }

    /// <summary>The panel over the board.</summary>
    public Panel Panel { get; private set; }

    /// <summary>The card the panel is about.</summary>
    public CardId? PanelCard { get; private set; }

    /// <summary>The person the panel is about.</summary>
    public AttendeeId? PanelPerson { get; private set; }

    /// <summary>The pair the panel is about; null for a new one.</summary>
    public PairId? PanelPair { get; private set; }

    /// <summary>The round the panel is about: it goes with it, and never turns to another one.</summary>
    public RoundId? PanelRound { get; private set; }

    /// <summary>The fact of the family that the panel is about; null for a new one.</summary>
    public FactId? PanelFact { get; private set; }

    /// <summary>What an attendee looks at.</summary>
    public Place Place { get; private set; }

    /// <summary>What this screen is busy with at the genogram.</summary>
    public GenogramDesk Genogram { get; private set; }

    /// <summary>The places for longer writing that are on this screen, by key.</summary>
    public IDictionary<string, WritingPlace> Writing { get; } = new Dictionary<string, WritingPlace>(StringComparer.Ordinal);

    /// <summary>Those of them whose words the browser kept and nobody stored yet, as the page had to load itself anew; until they are on it.</summary>
    public ImmutableHashSet<string> Unsent { get; private set; } = [];

    /// <summary>
    /// Asks the conference, once what this screen asked before is answered: an announcement must not overtake a choice that was made just
    /// before it. What is refused is said on this screen and nowhere else.
    /// </summary>
    public async Task<bool> AskAsync(ConferenceCommand command)
    {
        Menu = null;
        await BeforeAsync(_asked);
        return Take(await Session.AskAsync(command, new Actor.OfSeat(Seat), NewId.Operation()));
    }

    /// <summary>
    /// Asks for one thing to be changed in what stands there now, whatever was changed beside it since this screen was drawn: two quick
    /// presses are two changes, one after the other. Asked again, from what stands there then, where somebody else was quicker.
    /// </summary>
    public Task<bool> AskNowAsync(Func<ConferenceState, ConferenceCommand> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var asked = AskInTurnAsync(_asked, change);
        _asked = asked;
        return asked;
    }

    /// <summary>Once what this screen asked before is answered: asked again later, it would undo what was asked after it.</summary>
    private async Task<bool> AskInTurnAsync(Task before, Func<ConferenceState, ConferenceCommand> change)
    {
        await BeforeAsync(before);
        for (var again = 0; ; again++)
        {
            var answer = await Session.AskAsync(change(Session.Now.State), new Actor.OfSeat(Seat), NewId.Operation());
            if (again == Tries || answer is not Answer.Refused { Refusal.Reason: RefusalReason.PreparationChanged or RefusalReason.PlanChangedMeanwhile or RefusalReason.DecisionChangedMeanwhile or RefusalReason.ViewChangedMeanwhile or RefusalReason.LetterChangedMeanwhile })
                return Take(answer);
        }
    }

    /// <summary>True once everything that this screen asked for is answered; false where something of that was refused, which is said then.</summary>
    public Task<bool> IsSettledAsync() => _asked is { IsCompleted: false } ? _asked : Task.FromResult(true);

    private static async Task BeforeAsync(Task before) =>
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

    /// <summary>Asks for writing to be stored, as an act that may be sent twice. What comes of it is said beside the writing.</summary>
    public Task<Answer> KeepAsync(ConferenceCommand command, OperationId act) => Session.AskAsync(command, new Actor.OfSeat(Seat), act);

    /// <summary>Says on this screen what came of something that was asked. True where it is saved.</summary>
    public bool Take(Answer answer)
    {
        Notice = answer switch
        {
            Answer.Refused(var refusal) => refusal.Sentence,
            Answer.NotSaved => BoardWords.NotSaved,
            _ => "",
        };
        _redraw();
        return answer is Answer.Saved;
    }

    /// <summary>Says something that did not work, or clears it.</summary>
    public void Say(string notice)
    {
        Notice = notice;
        _redraw();
    }

    /// <summary>Draws the screen again, where a part of it has changed what another part shows.</summary>
    public void Redraw() => _redraw();

    /// <summary>Opens a card's menu, or closes it.</summary>
    public void Toggle(CardId? card)
    {
        Menu = Menu == card ? null : card;
        _redraw();
    }

    /// <summary>Starts or ends editing a card's words here.</summary>
    public void Edit(CardId card, bool on)
    {
        Menu = null;
        if (!on && Editing.Contains(card))
            Session.People.StopTyping(Seat);
        Editing = on ? Editing.Add(card) : Editing.Remove(card);
        _redraw();
    }

    /// <summary>Starts editing cards again that were being edited before.</summary>
    public void Reopen(IEnumerable<CardId> cards)
    {
        Editing = Editing.Union(cards);
        _redraw();
    }

    /// <summary>What is being amended and is not sealed yet, child by child: a look at another child or at the board takes nothing of it away.</summary>
    public IDictionary<ChildId, AmendDraft> Amendments { get; } = new Dictionary<ChildId, AmendDraft>();

    /// <summary>A clear desk again; for a screen at which someone else sits now.</summary>
    public void Clear()
    {
        (Editing, Panel, Place, Genogram) = ([], Panel.None, Place.Board, new GenogramDesk(this));
        Writing.Clear();
        Amendments.Clear();
    }

    /// <summary>Opens a panel over the board, or closes it.</summary>
    public void Open(Panel panel, CardId? card = null, AttendeeId? person = null, PairId? pair = null, RoundId? round = null, FactId? fact = null)
    {
        (Menu, Panel, PanelCard, PanelPerson, PanelPair, PanelRound, PanelFact, Notice) = (null, panel, card, person, pair, round, fact, "");
        _redraw();
    }

    /// <summary>Turns to where words wait that are not stored.</summary>
    public void Return(IEnumerable<string> places)
    {
        Unsent = [.. places];
        if (Unsent.Any(PlanLabels.IsOfPlan))
            Place = Place.Plan;
        else if (Unsent.Any(p => DecisionLabels.ViewOf(p) is not null))
            Place = Place.Views;
        _redraw();
    }

    /// <summary>They are on the page again.</summary>
    public void HasReturned() => Unsent = [];

    /// <summary>Turns to something else.</summary>
    public void LookAt(Place place)
    {
        (Menu, Place) = (null, place);
        _redraw();
    }

    /// <summary>Asks what a panel decided, and closes it where that worked.</summary>
    public async Task DecideAsync(ConferenceCommand command)
    {
        if (await AskAsync(command))
            Open(Panel.None);
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Setup;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>One command of a walk with what came of it.</summary>
internal sealed record Step(int Number, ConferenceState Before, Asked Asked, Ruling Ruling, ConferenceState After)
{
    /// <summary>Who asked, or null for the office and for devices that are not in.</summary>
    public Attendee? Asker => Asked.By is Actor.OfSeat(var seat) ? Before.PersonAt(seat) : null;
}

/// <summary>
/// A conference in which random people ask for random things: all roles, the office, people removed, devices that nobody seated, stale
/// revisions, ids in use, values out of range. The same seed gives the same walk. Every text a walk writes holds a word of its own
/// ("t17"), and every name too ("Person 3"), so that an oracle can tell where words come from.
/// </summary>
internal sealed partial class Walk(int seed)
{
    private const int People = 14;

    private readonly Random _random = new(seed);
    private int _ids;

    private ConferenceState State { get; set; } = ConferenceState.Empty;

    public static IEnumerable<Step> Of(int seed, int length) => new Walk(seed).Steps(length);

    private IEnumerable<Step> Steps(int length)
    {
        State = State with { Practice = Practice };
        for (var number = 1; number <= length + (IsOver ? AfterTheEnd : 0); number++)
        {
            var (actor, command) = number > length ? SomeEvaluation() : Next(number);
            var before = State;
            var asked = new Asked(command, actor, new OperationId(Id.Of(0xA, number)), Scene.Start.AddSeconds(number));
            var ruling = Decider.Decide(before, asked);
            State = ruling.Events.Aggregate(before, Decider.Evolve);
            yield return new Step(number, before, asked, ruling, State);
        }
    }

    /// <summary>First the conference is set up, one person of each role and more; then anything.</summary>
    private (Actor Actor, ConferenceCommand Command) Next(int number) => number switch
    {
        1 when Chance(5) => (Actor.Office, Add()),
        2 when seed <= AllWalks.Mixed && State.Details is not null && Chance(2) => (Actor.Office, SomePractice()),
        1 when seed % 7 == 3 => (Actor.Office, new OpenReview(new ConferenceId(Id.Of(0xC0, 9)), Chance(6) ? Carry.Ended().State : Carry.Made().State, Practice)),
        1 when seed % 7 == 5 => (Actor.Office, new SetUpConference(Typical.Opening, Practice, new SetPlace("The Old Library", "", ""), [])),
        1 or 2 => (Actor.Office, new OpenConference(new ConferenceDetails("Robin and Sky", ConferenceType.Review, Scene.Start), [Typical.Robin, Typical.Sky])),
        <= 2 + People => (Actor.Office, new InviteAttendee(Id.Attendee(number), $"Person {number}", number <= 12 ? (Role)(number - 3) : OneOfFourMore(), "", Chance(4))),
        <= 2 + (2 * People) => (Actor.Office, new TakeSeat(Id.Seat(number - People), Id.Attendee(number - People))),
        _ when SeatOf(Role.Chair) is null => (Actor.Office, new TakeSeat(Id.Seat(100 + ++_ids), Id.Attendee(3))),
        _ when seed % 4 == 1 && Chance(5) => Asked(SomePreparation()),
        _ when State.Decision.AnnouncedAt is not null && Chance(3) => Asked(SomePapers()),
        _ when IsOfThePlan && !Decides && State.Details is not null && Chance(10) => Asked(SomePapers()),
        _ when IsOfThePlan && Chance(2) => Asked(SomePlan()),
        _ when Decides && Chance(2) => Asked(SomeDecision()),
        _ when HasAgenda && Chance(6) => Asked(SomeAgenda()),
        _ when seed % 9 == 4 && Chance(4) => Asked(SomeDates()),
        _ when seed > AllWalks.OfFamilies => Asked(Chance(3) ? SomeCommand() : SomeCare()),
        _ => Asked(seed > AllWalks.Mixed && !Chance(4) ? SomeGenogram() : SomeCommand()),
    };

    /// <summary>In some walks few people score.</summary>
    private Role OneOfFourMore() => seed % 8 is 0 or 4 ? Role.Supporter : Chance(2) ? Role.FamilyMember : Role.Professional;

    /// <summary>Mostly by someone who may well ask it, often by anyone, now and then by the office or by a device that is not in.</summary>
    private (Actor Actor, ConferenceCommand Command) Asked(ConferenceCommand command) => (_random.Next(20) switch
    {
        0 => Actor.Office,
        1 => Chance(2) ? new Actor.OfSeat(Id.Seat(9_999)) : new Actor.OfSeat(SomeSeat()),
        > 3 when SeatForScaling(command) is { } seat => new Actor.OfSeat(seat),
        > 2 when SeatForAgenda(command) is { } seat => new Actor.OfSeat(seat),
        > 2 when SeatForGenogram(command) is { } seat => new Actor.OfSeat(seat),
        > 2 when SeatForCare(command) is { } seat => new Actor.OfSeat(seat),
        > 2 when SeatForPlan(command) is { } seat => new Actor.OfSeat(seat),
        > 2 when SeatForPart(command) is { } seat => new Actor.OfSeat(seat),
        > 2 when SeatForPreparation(command) is { } seat => new Actor.OfSeat(seat),
        > 2 when SeatForDates(command) is { } seat => new Actor.OfSeat(seat),
        > 2 when SeatForPapers(command) is { } seat => new Actor.OfSeat(seat),
        > 2 when SeatForDecision(command) is { } seat => new Actor.OfSeat(seat),
        < 6 => new Actor.OfSeat(SeatOf(Role.NoteTaker) ?? SomeSeatTaken()),
        _ when command is CarryPairOver => Actor.Office,
        < 12 when command is AddCard or EditCardText or UndoLast or LeaveSeat => new Actor.OfSeat(SomeSeatTaken()),
        < 9 => new Actor.OfSeat(SomeSeatTaken()),
        < 12 when SeatOfWriter(command) is { } writer => new Actor.OfSeat(writer),
        _ when command is AskToComeIn or TakeSeat or AdoptPractice => Actor.Office,
        _ => new Actor.OfSeat(SeatOf(Role.Chair)!.Value),
    }, command);

    private ConferenceCommand SomeCommand() => _random.Next(162) switch
    {
        < 20 => Add(),
        < 36 => Edit(),
        < 43 => new MoveCard(SomeCard(), SomeEnum<Column>(), Chance(3) ? null : SomeCard()),
        < 48 => new MarkCard(SomeCard(), SomeMarks(State.Board.Card(SomeCard())?.Column ?? Column.WorriedAbout)),
        < 50 => new RemoveCard(SomeCard()),
        < 53 => Chance(4) ? new ArchiveCard(SomeCard()) : new RestoreCard(SomeCard()),
        < 59 => new AcceptCard(SomeWaiting()),
        < 61 => new ReturnCard(SomeWaiting()),
        < 66 => new RestrictCard(SomeCard(), SomeEnum<Audience>(), [.. Enumerable.Range(0, _random.Next(3)).Select(_ => SomePerson())]),
        < 71 => new MergeCards(SomeCard(), SomeCard(), Words(), KeepRevision: 1),
        < 75 => new SettleCard(SomeContested(), SomeEnum<Settlement>(), NewOrUsedCard()),
        < 86 => new UndoLast(),
        < 88 => new SetContributionMode(Chance(3) ? SomeEnum<ContributionMode>() : Chance(2) ? ContributionMode.Straight : ContributionMode.Tray, !Chance(3)),
        < 90 => Chance(5) ? new SpeakOnWall(Chance(3) ? "pl" : Chance(2) ? "ur" : "Polish") : new BlankWall(Chance(2)),
        < 93 => new FreezeWall(Chance(2)),
        < 95 => new ShowOnWall(Chance(2) ? new Spotlight(null, SomeCard()) : new Spotlight(Chance(2) ? SomeEnum<Column>() : null, Chance(5) ? SomeCard() : null)),
        < 96 => new FitWall(_random.NextDouble() * 12),
        < 100 => new MarkAttendance(SomePerson(), SomeAttendance()),
        < 101 => new ChangeRole(SomePerson(), SomeEnum<Role>()),
        < 102 => Chance(3) ? new TakeOutDevices(SomePerson()) : new RemoveAttendee(SomePerson()),
        < 103 => _ids % 5 == 0 ? new TurnAllAway() : new LeaveSeat(),
        < 104 => new TakeSeat(Chance(2) ? SomeSeat() : Id.Seat(100 + ++_ids), SomePerson()),
        < 106 => new AskToComeIn(Id.Seat(100 + ++_ids), new Introduction(Chance(2) ? SomePerson() : null, $"Person {100 + _ids}", SomeEnum<Role>(), "Aunt", Chance(3))),
        < 107 => Chance(3) ? new DeclineSeat(SomeWaitingSeat()) : new AdmitSeat(SomeWaitingSeat(), Id.Attendee(100 + ++_ids)),
        < 108 => new PairDisplay(Id.Display(_random.Next(3)), "Screen", SomeEnum<DisplayKind>()),
        < 109 => Chance(2) ? new UnpairDisplay(Id.Display(_random.Next(3))) : new ChangeJoinCode(Chance(2) ? "ABC-DEF-GHJ" : "no code"),
        < 110 => Chance(2)
            ? new InviteAttendee(Id.Attendee(200 + ++_ids), $"Person {200 + _ids}", SomeEnum<Role>(), "", Chance(2))
            : new OpenConference(new ConferenceDetails("Other", ConferenceType.Initial, Scene.Start), []),
        < 111 when seed <= AllWalks.Mixed => SomePractice(),
        < 122 => SomePart(),
        _ => SomeScaling(),
    };

    /// <summary>Mostly the same rules in one walk, now and then others or such as no profile has.</summary>
    private AdoptPractice SomePractice()
    {
        var rules = new PracticeRules
        {
            Name = $"Practice {seed % 3}",
            WhoScores = seed % 18 == 9 ? WhoScores.Professionals : WhoScores.Everyone,
            FewestMarks = seed % 10 == 5 ? 4 : 3,
            Contribution = seed % 4 == 0 ? ContributionMode.Tray : ContributionMode.Straight,
            GroundRules = [LocalText.Of("One at a time.")],
        };
        return new AdoptPractice(_random.Next(12) switch
        {
            0 => rules with { FewestMarks = 2 },
            1 => rules with { Name = "" },
            2 or 3 => rules with { Name = "Another practice" },
            _ => rules,
        });
    }

    private AddCard Add()
    {
        var column = SomeEnum<Column>();
        var picture = Chance(6) ? SomePicture() : null;
        if (picture is not null && !Chance(4))
            column = Column.ChildsVoice;
        return new AddCard(NewOrUsedCard(), Words(), column, SomeMarks(column), Chance(2) ? Audience.Everyone : SomeEnum<Audience>(), picture);
    }

    private CardPicture SomePicture() =>
        new(Id.Picture(Chance(9) ? _random.Next(_ids + 1) : ++_ids), SomeEnum<PictureFormat>(), Chance(20) ? _random.Next(-1, 1) : 1 + _random.Next(4_400), 1 + _random.Next(3_000));

    /// <summary>Rewords what the card says now or said before, so that edits overlap and merge as they would in a room.</summary>
    private EditCardText Edit()
    {
        var id = SomeCard();
        if (State.Board.Card(id) is not { } card || Chance(8))
            return new EditCardText(id, _random.Next(-1, 6), Words());

        var from = card.History.IsEmpty || Chance(2) ? new PastText(card.TextRevision, card.Text) : card.History[_random.Next(card.History.Count)];
        var words = from.Text.Split(' ').ToList();
        var at = _random.Next(words.Count + 1);
        if (at < words.Count && Chance(2))
            words[at] = Chance(3) ? "" : $"t{++_ids}";
        else
            words.Insert(at, $"t{++_ids}");
        return new EditCardText(id, from.Revision, string.Join(' ', words));
    }

    private CardMarks SomeMarks(Column column) => new(
        SomeEnum<WhoseWords>(), Chance(3) ? "School" : "Mum", Chance(3) ? [Chance(9) ? Id.Child(9) : Typical.Robin.Id] : [],
        SomeEnum<KindOfInformation>(), SomeEnum<Hand>(), "", Chance(9) ? SomeEnum<Strand>() : Strands.Of((Column)((int)column % 4))[_random.Next(2)]);

    private string Words() => _random.Next(40) switch
    {
        0 => "",
        1 => new string('x', 1_001),
        2 => $"t{++_ids} \uD83D <b>\u202E \0",
        _ => $"one two t{++_ids} three four",
    };

    /// <summary>Mostly a value we know, now and then one that no screen sends.</summary>
    private T SomeEnum<T>()
        where T : struct, Enum => Chance(60) ? (T)(object)77 : Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private CardId NewOrUsedCard() => Chance(15) ? SomeCard() : Id.Card(1 + State.Board.Cards.Count);

    /// <summary>Mostly one of the three that changed last, so that people get in each other's way.</summary>
    private CardId SomeCard() => _random.Next(30) switch
    {
        0 => Id.Card(9_999),
        < 8 => Id.Card(1 + _random.Next(Math.Max(1, State.Board.Cards.Count))),
        _ => State.Board.Cards.Values.Where(c => c.Standing == CardStanding.OnBoard).OrderByDescending(c => c.NoticedAt).ThenBy(c => c.Id.Value)
            .Take(3).OrderBy(_ => _random.Next()).Select(c => c.Id).FirstOrDefault(Id.Card(1)),
    };

    /// <summary>A device of the one who wrote the card that is to be moved, marked or removed.</summary>
    private SeatId? SeatOfWriter(ConferenceCommand command)
    {
        CardId? card = command switch
        {
            MoveCard move => move.Card,
            MarkCard mark => mark.Card,
            RemoveCard remove => remove.Card,
            _ => null,
        };
        return card is { } id && State.Board.Card(id)?.Writer is { } writer ? Taken(a => a.Id == writer).FirstOrDefault() : null;
    }

    private SeatId? SeatOf(Role role) => Taken(a => a.Role == role).FirstOrDefault();

    private SeatId SomeSeatTaken()
    {
        var taken = Taken(_ => true).ToList();
        return taken[_random.Next(taken.Count)]!.Value;
    }

    private IEnumerable<SeatId?> Taken(Func<Attendee, bool> who) =>
        State.Seats.Keys.Where(s => State.PersonAt(s) is { } person && who(person)).OrderBy(s => s.Value).Cast<SeatId?>();

    private CardId SomeWaiting() => State.Board.Tray.IsEmpty ? SomeCard() : State.Board.Tray[_random.Next(State.Board.Tray.Count)];

    private CardId SomeContested() =>
        State.Board.Cards.Values.Where(c => c.Contest is not null).Select(c => c.Id).OrderBy(c => c.Value).Cast<CardId?>().FirstOrDefault() ?? SomeCard();

    private AttendeeId SomePerson() =>
        State.Attendees.IsEmpty || Chance(20) ? Id.Attendee(9_999) : State.Attendees[_random.Next(State.Attendees.Count)].Id;

    private SeatId SomeSeat() => Chance(4) ? Id.Seat(100 + _random.Next(_ids + 1)) : Id.Seat(3 + _random.Next(People));

    private SeatId SomeWaitingSeat() =>
        State.Seats.Values.Where(s => s.Standing == SeatStanding.Waiting).Select(s => s.Id).OrderBy(s => s.Value).Cast<SeatId?>().FirstOrDefault() ?? SomeSeat();

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}

/// <summary>All the walks that the properties are asked of.</summary>
internal static class AllWalks
{
    public const int Seeds = 284;

    /// <summary>Those after this many are mostly about the family.</summary>
    public const int Mixed = 200;

    /// <summary>Those after this many are mostly about people's care.</summary>
    public const int OfFamilies = 260;
    public const int Length = 240;

    /// <summary>Each walk is walked once; states are immutable and share what did not change.</summary>
    private static readonly ConcurrentDictionary<int, ImmutableArray<Step>> Walked = new();

    /// <summary>Asks every step of every walk; a failure says which seed and step to look at.</summary>
    public static void EachStep(Action<Step> check) => Each(() => check);

    /// <summary>As <see cref="EachStep"/>, for a check that keeps something in mind during one walk.</summary>
    public static void Each(Func<Action<Step>> newCheck)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var check = newCheck();
            Step? last = null;
            try
            {
                foreach (var step in Walked.GetOrAdd(seed, s => [.. Walk.Of(s, Length)]))
                {
                    last = step;
                    check(step);
                }
            }
            catch (Exception failure)
            {
                var where = last is null ? "while walking" : $"step {last.Number}, where {last.Asker?.Role.ToString() ?? "office or stranger"} asked {last.Asked.Command}";
                throw new InvalidOperationException($"Seed {seed}, {where}: {failure.Message}", failure);
            }
        }
    }
}

using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests;

/// <summary>A person and the device they use.</summary>
internal sealed record Who(AttendeeId Id, SeatId Seat, Role Role, string Name);

/// <summary>Given what happened, when someone asks for something, then this follows. Time and ids are counted, so that a failure repeats.</summary>
internal sealed class Scene
{
    private int _asked;
    private Ruling? _ruling;

    public static readonly DateTimeOffset Start = new(2026, 9, 14, 10, 0, 0, TimeSpan.FromHours(1));

    public ConferenceState State { get; private set; } = ConferenceState.Empty;

    /// <summary>When the last thing was asked. Each thing that is asked is a second later than the one before.</summary>
    public DateTimeOffset Now => Start.AddSeconds(_asked);

    /// <summary>Something that no command of this part of Core makes so.</summary>
    public Scene Where(Func<ConferenceState, ConferenceState> changed)
    {
        State = changed(State);
        return this;
    }

    public Card this[CardId card] => State.Board.Cards[card];

    public Attendee this[Who who] => State.Attendee(who.Id) ?? throw new InvalidOperationException($"{who.Name} is not on the list.");

    /// <summary>Something that is accepted; null is the office.</summary>
    public Scene Given(Who? who, ConferenceCommand command)
    {
        When(who, command);
        Assert.True(_ruling!.Refusal is null, $"{who?.Name ?? "The office"} was refused {command}: {_ruling.Refusal?.Reason}");
        return this;
    }

    /// <summary>Something that is asked; null is the office.</summary>
    public Scene When(Who? who, ConferenceCommand command)
    {
        _asked++;
        var actor = who is null ? Actor.Office : new Actor.OfSeat(who.Seat);
        _ruling = Decider.Decide(State, new Asked(command, actor, new OperationId(Id.Of(0xA, _asked)), Start.AddSeconds(_asked)));
        foreach (var happened in _ruling.Events)
            State = Decider.Evolve(State, happened);
        return this;
    }

    /// <summary>Exactly one event of that type follows.</summary>
    public T Then<T>()
        where T : ConferenceEvent
    {
        Assert.Null(_ruling!.Refusal);
        return Assert.IsType<T>(Assert.Single(_ruling.Events));
    }

    public Scene ThenAccepted()
    {
        Assert.Null(_ruling!.Refusal);
        return this;
    }

    /// <summary>It is accepted and nothing happens.</summary>
    public Scene ThenNothing()
    {
        Assert.Null(_ruling!.Refusal);
        Assert.Empty(_ruling.Events);
        return this;
    }

    /// <summary>It is refused for that reason, with those figures in the sentence.</summary>
    public Scene ThenRefused(RefusalReason reason, params object[] figures)
    {
        Assert.NotNull(_ruling!.Refusal);
        Assert.Equal(reason, _ruling.Refusal.Reason);
        Assert.Equal(figures, _ruling.Refusal.Figures);
        Assert.Empty(_ruling.Events);
        return this;
    }
}

/// <summary>Ids that a person can recognise in a failure: the kind first, the number last.</summary>
internal static class Id
{
    public static Guid Of(int kind, int number) => new(kind, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(number >> 8), (byte)number);

    public static CardId Card(int number) => new(Of(0xC, number));

    public static PictureId Picture(int number) => new(Of(0x91C, number));

    public static AttendeeId Attendee(int number) => new(Of(0xAA, number));

    public static SeatId Seat(int number) => new(Of(0x5EA7, number));

    public static DisplayId Display(int number) => new(Of(0xD, number));

    public static ChildId Child(int number) => new(Of(0xC41D, number));

    public static PairId Pair(int number) => new(Of(0xDA6, number));

    public static ProposalId Proposal(int number) => new(Of(0x9209, number));

    public static OfferId Offer(int number) => new(Of(0x0FFE, number));

    public static RoundId Round(int number) => new(Of(0x20, number));

    public static EvaluationId Evaluation(int number) => new(Of(0xE7A1, number));

    public static SupportOfferId SupportOffer(int number) => new(Of(0x0FFE, number));
}

/// <summary>Short ways to write commands that specs ask for again and again.</summary>
internal static class Ask
{
    public static CardMarks Plain(Column column) =>
        new(WhoseWords.Family, "", [], KindOfInformation.Unmarked, Hand.Unmarked, "", Strands.Of(column)[0]);

    public static AddCard Add(CardId card, string text = "Words", Column column = Column.WorriedAbout, Audience audience = Audience.Everyone) =>
        new(card, text, column, Plain(column), audience);

    public static AddCard Add(int card, string text = "Words", Column column = Column.WorriedAbout, Audience audience = Audience.Everyone) =>
        Add(Id.Card(card), text, column, audience);

    /// <summary>Adds a card with a picture to the child's voice, or where it is said.</summary>
    public static AddCard Picture(int number, string text = "Our house, with everyone in it", Column column = Column.ChildsVoice) =>
        Add(number, text, column) with { Picture = Drawing(number) };

    public static CardPicture Drawing(int number, int width = 1_600, int height = 1_200) => new(Id.Picture(number), PictureFormat.Jpeg, width, height);

    public static RestrictCard Restrict(CardId card, Audience audience = Audience.Everyone, params Who[] from) =>
        new(card, audience, [.. from.Select(w => w.Id)]);

    public static SetContributionMode Mode(ContributionMode mode, bool mayMove = true) => new(mode, mayMove);

    public static ShowOnWall Light(CardId card) => new(new Spotlight(null, card));

    public static ShowOnWall Light(Column column) => new(new Spotlight(column, null));
}

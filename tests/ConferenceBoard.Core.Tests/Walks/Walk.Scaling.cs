using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk asks about pairs and scales: mostly what fits how far the conference has come, now and then anything.</summary>
internal sealed partial class Walk
{
    private ConferenceCommand SomeScaling() => State.Scaling.Round switch
    {
        _ when Chance(8) => Chance(2) ? Preparing() : Chance(2) ? BetweenRounds() : InRound(RoundStanding.Aloud),
        _ when State.BegunAt is null => Preparing(),
        null or { Standing: RoundStanding.TooFew } => BetweenRounds(),
        { Standing: var standing } => InRound(standing),
    };

    private ConferenceCommand Preparing() => _random.Next(30) switch
    {
        < 7 => new AddPair(NewOrUsedPair(), SomePairWords()),
        < 10 => Reword(),
        < 12 => new RemovePair(SomePair(out var revision), revision),
        < 13 => new RestorePair(SomePair(out _)),
        < 18 => new ProposePair(Chance(9) ? SomeProposal() : Id.Proposal(1 + State.Scaling.Proposals.Count), NewOrUsedPair(2), Chance(4) ? null : SomePairWords()),
        < 23 => new AnswerProposal(SomeProposal(), !Chance(3), Chance(2) ? "" : Chance(9) ? new string('x', 301) : $"because t{++_ids}", Chance(6) ? 7 : RevisionProposed()),
        < 24 => new WithdrawProposal(SomeProposal()),
        < 26 => new CarryPairOver(NewOrUsedPair(), SomePairWords(), [.. Enumerable.Range(0, _random.Next(3)).Select(_ => EarlierResult())]),
        _ => new BeginConference(),
    };

    private ConferenceCommand BetweenRounds() => _random.Next(30) switch
    {
        < 12 => Open(null),
        < 15 => new AskAloud(NewOrUsedRound(), SomePair(out _), Chance(9) ? SomeRound() : null),
        < 19 => new UseNote(SomeRound(), _random.Next(-1, 3), NewOrUsedCard()),
        < 22 => Reword(),
        < 23 => new AddPair(NewOrUsedPair(), SomePairWords()),
        < 24 => new RemovePair(SomePair(out var revision), revision),
        < 25 => new RestorePair(SomePair(out _)),
        < 26 => new AnswerProposal(SomeProposal(), true, "", RevisionProposed()),
        < 27 => new RevealRound(SomeRound()),
        _ => new ShowOnWall(new Spotlight(Chance(9) ? SomeEnum<Column>() : null, null, new PairShown(SomePair(out _), SomeEnum<PairFace>()))),
    };

    private ConferenceCommand InRound(RoundStanding standing) => (standing, _random.Next(12)) switch
    {
        (_, 0) => Reword(),
        (_, 1) => Chance(2) ? Open(Chance(2) ? SomeRound() : null) : new AskAloud(NewOrUsedRound(), SomePair(out _), SomeRound()),
        (_, 2) => Chance(2) ? new DiscardRound(SomeRound()) : new MarkAttendance(SomePerson(), SomeAttendance()),
        (RoundStanding.Open, _) => new CloseRound(SomeRound(), SomeTally()),
        (RoundStanding.Closed, < 6) => new CloseRound(SomeRound(), SomeTally()),
        (RoundStanding.Closed, _) => new RevealRound(SomeRound()),
        (_, 3) => new UnsayMark(SomeRound(), SomeSaid() ?? SomePerson()),
        (_, < 6) => new EndAloud(SomeRound()),
        _ => new SayMark(SomeRound(), SomeScorer(), Chance(9) ? 11 : _random.Next(11), !Chance(9)),
    };

    /// <summary>Who may well ask it.</summary>
    private SeatId? SeatForScaling(ConferenceCommand command) => command switch
    {
        _ when Chance(6) => null,
        AddPair or RewordPair or RemovePair or RestorePair or AnswerProposal => SeatOf(Role.SocialWorker),
        BeginConference or ProposePair or OpenRound or CloseRound or RevealRound or AskAloud or EndAloud => SeatOf(Role.Chair),
        SayMark said when Chance(2) => Taken(a => a.Id == said.Person).FirstOrDefault(),
        _ => null,
    };

    private RewordPair Reword()
    {
        var words = State.Scaling.Pair(SomePair(out var revision))?.Words;
        var other = SomePairWords();
        return new RewordPair(SomePair(out _), Chance(9) ? 1 : revision, words is null || Chance(2) ? other : Chance(9) ? words : words with { Goal = other.Goal });
    }

    /// <summary>People without a device are mostly put on the tablet or on paper, and one more of those there now and then.</summary>
    private OpenRound Open(RoundId? replaces)
    {
        var people = State.Attendees.Where(a => Round.WouldScore(a, State.Practice)).Select(a => a.Id).ToList();
        var without = people.Where(id => !Chance(5) && !Taken(a => a.Id == id).Any()).ToList();
        var more = people.Except(without).Where(_ => Chance(7)).ToList();
        var tablet = without.Concat(more).Where(_ => Chance(2)).ToImmutableHashSet();
        var apart = Chance(4);
        return new OpenRound(
            NewOrUsedRound(), SomePair(out _), apart && !Chance(5) ? [] : Chance(9) ? tablet.Add(SomePerson()) : tablet,
            apart && !Chance(5) ? [] : [.. without.Concat(more).Except(tablet)], apart, replaces);
    }

    /// <summary>Mostly what the round's electors could have given: a mark, a pass or nothing, on paper where they are put on paper.</summary>
    private Tally SomeTally()
    {
        var (marks, family) = (new int[11], new int[11]);
        var (passes, onPaper, paperMarks) = (0, 0, 0);
        foreach (var (id, means) in (State.Scaling.Round?.Electors ?? []).OrderBy(e => e.Key.Value))
        {
            var given = _random.Next(6);
            if (given == 0)
                continue;
            var mark = _random.Next(11);
            passes += given == 1 ? 1 : 0;
            marks[mark] += given == 1 ? 0 : 1;
            family[mark] += given > 1 && State.Attendee(id) is { } person && Round.IsFamily(person.Role) ? 1 : 0;
            onPaper += means == ScoringMeans.Paper ? 1 : 0;
            paperMarks += means == ScoringMeans.Paper && given > 1 ? 1 : 0;
        }

        var tally = new Tally([.. marks], passes, onPaper, paperMarks, [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Words())], [.. family]);
        return _random.Next(24) switch
        {
            0 => tally with { Marks = [1, 2] },
            1 => tally with { Passes = passes + 80 },
            2 => tally with { PaperMarks = onPaper + 1 },
            3 => tally with { Family = tally.Marks.SetItem(5, 70) },
            _ => tally,
        };
    }

    private PairWords SomePairWords()
    {
        var words = new PairWords($"fear t{++_ids}", $"goal t{++_ids}", Chance(3) ? [Chance(9) ? Id.Child(9) : Typical.Sky.Id] : [], new Scale($"ask t{++_ids}", $"none t{++_ids}", $"all t{++_ids}"));
        return _random.Next(40) switch
        {
            0 => words with { Danger = " " },
            1 => words with { Goal = new string('x', 501) },
            2 => words with { Scale = words.Scale with { Ten = "" } },
            3 => words with { Scale = words.Scale with { Question = new string('x', 161) } },
            4 => words with { Scale = words.Scale with { Zero = new string('x', 241) } },
            _ => words,
        };
    }

    private ScaleResult EarlierResult() => new()
    {
        Round = Id.Round(1_000 + ++_ids),
        At = Scene.Start.AddDays(-90),
        Meeting = ConferenceType.Initial,
        Scale = SomePairWords().Scale,
        Electors = 9,
        Marks = Chance(20) ? [1, 2] : [0, 1, 2, 0, 0, 1, 0, 0, 0, 0, 3],
        Notes = [new RoundNote($"left t{++_ids}", null)],
    };

    private PairId NewOrUsedPair(int used = 12) => Chance(used) ? SomePair(out _) : Id.Pair(1 + State.Scaling.Pairs.Count);

    /// <summary>Mostly the pair that is being scored or the one before the last on the list, and how often it was changed.</summary>
    private PairId SomePair(out int revision)
    {
        var pairs = State.Scaling.Pairs;
        var pair = State.Scaling.Round is { } round && Chance(2) ? State.Scaling.Pair(round.Pair)
            : pairs.IsEmpty || Chance(25) ? null : Chance(3) ? pairs[_random.Next(pairs.Count)] : pairs[^Math.Min(2, pairs.Count)];
        revision = pair?.Revision ?? 1;
        return pair?.Id ?? Id.Pair(9_999);
    }

    private ProposalId SomeProposal() => Chance(20) ? Id.Proposal(9_999) : Id.Proposal(Math.Max(1, State.Scaling.Proposals.Count - _random.Next(2)));

    private int RevisionProposed() =>
        State.Scaling.Proposals.IsEmpty ? 1 : State.Scaling.Pair(State.Scaling.Proposals[^1].Pair)?.Revision ?? 0;

    private RoundId NewOrUsedRound() => Chance(12) ? SomeRound() : Id.Round(++_ids);

    /// <summary>Mostly the round that goes on or the last that was shown.</summary>
    private RoundId SomeRound() => _random.Next(20) switch
    {
        0 => Id.Round(9_999),
        1 => State.Scaling.Discarded.OrderBy(r => r.Value).LastOrDefault(),
        _ => State.Scaling.Round?.Id ?? State.Scaling.Pairs.SelectMany(p => p.Results).Where(r => !r.Earlier).MaxBy(r => r.At)?.Round ?? default,
    };

    private AttendeeId SomeScorer() =>
        Chance(6) ? SomePerson() : State.Attendees.Where(a => Round.WouldScore(a, State.Practice)).OrderBy(_ => _random.Next()).Select(a => a.Id).FirstOrDefault();

    private AttendeeId? SomeSaid() => State.Scaling.Round is { Said: [var first, ..] } && !Chance(4) ? first.Person : null;
}

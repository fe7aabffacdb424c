using System.Collections.Immutable;
using System.Security.Cryptography;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;

namespace ConferenceBoard.Live.Scaling;

/// <summary>
/// Holds the ballots of the round that is open: in this process's memory and nowhere else (anonymity-and-security.md §1). It is no record and
/// has no text of its own, so that nothing can print it. A value goes in and comes out only as part of a <see cref="Tally"/>.
/// </summary>
public sealed class BallotBox
{
    private readonly Lock _gate = new();
    private readonly Broadcast _broadcast;
    private readonly Func<SeatId, bool> _tooFast;
    private readonly Dictionary<AttendeeId, Ballot> _ballots = [];
    private readonly Dictionary<AttendeeId, string> _notes = [];
    private readonly Dictionary<Guid, Ballot> _handedIn = [];
    private readonly List<string> _handedInNotes = [];
    private RoundId? _round;
    private bool _sealed;
    private int _moves;
    private bool _again;

    /// <summary>What an empty box comes to.</summary>
    internal static Tally Nothing { get; } = new(Histogram.None, 0, 0, 0, [], Histogram.None);

    internal BallotBox(Broadcast broadcast, Func<SeatId, bool> tooFast)
    {
        (_broadcast, _tooFast) = (broadcast, tooFast);
        _again = Follow(broadcast.Now.State).Round is not null;
        broadcast.Update(s => s with { Ballots = Known() });
    }

    /// <summary>Takes a person's ballot from their own device. The latest choice counts; the same one again changes nothing.</summary>
    /// <param name="seat">The device.</param>
    /// <param name="round">The round that stood on its screen.</param>
    /// <param name="turn">Grows with each choice of this person; a choice with an earlier turn than the one that is in does not count.</param>
    /// <param name="mark">0 to 10, or null for a pass.</param>
    public BallotAnswer Cast(SeatId seat, RoundId round, long turn, int? mark)
    {
        if (mark is < 0 or > Limits.HighestMark)
            return new BallotAnswer(new Refusal(RefusalReason.MarkRange, 0, Limits.HighestMark));
        if (_tooFast(seat))
            return BallotAnswer.Later;
        lock (_gate)
        {
            if (Check(seat, round, out var person) is { } no)
                return no;
            var had = _ballots.GetValueOrDefault(person);
            if (had is not null && (turn < had.Turn || (turn == had.Turn && seat != had.Seat)))
                return new BallotAnswer(RefusalReason.ScoredElsewhere, Turn: had.Turn);
            _ballots[person] = new Ballot(seat, turn, mark);
            if (had is not null && had.Seat == seat)
                return BallotAnswer.In;
            _moves += had is null ? 0 : 1;
        }

        Tell();
        return BallotAnswer.In;
    }

    /// <summary>Takes a person's note on what would move the score up, kept apart from their ballot; an empty one takes it back.</summary>
    public BallotAnswer Write(SeatId seat, RoundId round, string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (note.Length > Limits.Note)
            return new BallotAnswer(new Refusal(RefusalReason.NoteTooLong, note.Length, Limits.Note));
        if (_tooFast(seat))
            return BallotAnswer.Later;
        lock (_gate)
        {
            if (Check(seat, round, out var person) is { } no)
                return no;
            if (string.IsNullOrWhiteSpace(note))
                _notes.Remove(person);
            else
                _notes[person] = note;
            return BallotAnswer.In;
        }
    }

    /// <summary>Takes one ballot on the tablet that goes round. It is final, and nobody asks whose it is.</summary>
    /// <param name="tablet">The paired tablet.</param>
    /// <param name="round">The round that stood on its screen.</param>
    /// <param name="act">The ballot's own number, so that sending it twice counts once.</param>
    /// <param name="mark">0 to 10, or null for a pass.</param>
    /// <param name="note">What would move it up; may be empty.</param>
    public BallotAnswer HandIn(DisplayId tablet, RoundId round, Guid act, int? mark, string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (mark is < 0 or > Limits.HighestMark)
            return new BallotAnswer(new Refusal(RefusalReason.MarkRange, 0, Limits.HighestMark));
        if (note.Length > Limits.Note)
            return new BallotAnswer(new Refusal(RefusalReason.NoteTooLong, note.Length, Limits.Note));
        lock (_gate)
        {
            var state = _broadcast.Now.State;
            if (!state.Displays.TryGetValue(tablet, out var screen) || screen.Kind != DisplayKind.Tablet)
                return RefusalReason.NotInTheConference;
            if (_round != round || state.Scaling.Round is not { Standing: RoundStanding.Open } open || open.Id != round)
                return RefusalReason.RoundOver;
            if (_handedIn.ContainsKey(act))
                return BallotAnswer.In;
            if (_sealed)
                return BallotAnswer.Later;
            if (_handedIn.Count >= open.Using(ScoringMeans.Tablet))
                return RefusalReason.TabletDone;
            _handedIn.Add(act, new Ballot(default, 0, mark));
            if (!string.IsNullOrWhiteSpace(note))
                _handedInNotes.Add(note);
        }

        Tell();
        return BallotAnswer.In;
    }

    /// <summary>Whether this ballot of the tablet is in: asked by a tablet whose line broke before the answer came.</summary>
    public bool HasHandedIn(RoundId round, Guid act)
    {
        lock (_gate)
            return _round == round && _handedIn.ContainsKey(act);
    }

    /// <summary>Whether this device's person has scored in the open round, and on this device; never what.</summary>
    public BallotStanding StandingOf(SeatId seat)
    {
        lock (_gate)
        {
            var state = _broadcast.Now.State;
            return state.PersonAt(seat) is { } person && state.Scaling.Round?.Takes(state.Seats[seat]) == true && _ballots.TryGetValue(person.Id, out var ballot)
                ? ballot.Seat == seat ? BallotStanding.InHere : BallotStanding.InElsewhere
                : BallotStanding.NotIn;
        }
    }

    /// <summary>
    /// Counts what is in, with paper marks shuffled among the rest, and takes no ballot until the session says what became of the closing:
    /// <see cref="Follow"/> empties the box where the round is over and opens it again where it is not.
    /// </summary>
    internal Tally Seal(ConferenceState state, RoundId round, IReadOnlyList<int?> paper)
    {
        lock (_gate)
        {
            if (_round != round)
                return Nothing;
            _sealed = true;
            var all = _ballots.Values.Concat(_handedIn.Values).Select(b => b.Mark).Concat(paper).ToArray();
            var notes = _notes.Values.Concat(_handedInNotes).ToArray();
            RandomNumberGenerator.Shuffle<string>(notes);
            var family = state.Scaling.Round is { Apart: true, FamilySide: var side } ? _ballots.Where(b => side.Contains(b.Key)).Select(b => b.Value.Mark) : null;
            return new Tally(Count(all), all.Count(m => m is null), paper.Count, paper.Count(m => m is not null), [.. notes], family is null ? [] : Count(family));
        }
    }

    /// <summary>Takes no ballots: a closing is under way, or nobody knows yet what became of one.</summary>
    internal bool IsSealed
    {
        get
        {
            lock (_gate)
                return _sealed;
        }
    }

    /// <summary>Comes into line with what is durable now, and says what everyone may know then.</summary>
    internal BallotCount Follow(ConferenceState state)
    {
        lock (_gate)
        {
            var open = state.Scaling.Round is { Standing: RoundStanding.Open } round ? round.Id : (RoundId?)null;
            _sealed = false;
            if (open != _round)
            {
                _ballots.Clear();
                _notes.Clear();
                _handedIn.Clear();
                _handedInNotes.Clear();
                (_round, _again) = (open, false);
            }

            return Known();
        }
    }

    /// <summary>Why this device's ballot cannot be taken, or null.</summary>
    private BallotAnswer? Check(SeatId seat, RoundId round, out AttendeeId voter)
    {
        voter = default;
        var state = _broadcast.Now.State;
        if (state.PersonAt(seat) is not { } person)
            return RefusalReason.NotInTheConference;
        voter = person.Id;
        if (_round != round || state.Scaling.Round is not { Standing: RoundStanding.Open } open || open.Id != round)
            return RefusalReason.RoundOver;
        if (person.Waits)
            return RefusalReason.YourPartIsLater;
        if (!Round.Scores(person.Role, state.Practice.WhoScores))
            return RefusalReason.DoesNotScore;
        if (!open.Electors.TryGetValue(person.Id, out var means))
            return RefusalReason.CameLate;
        if (!open.Takes(state.Seats[seat]))
            return RefusalReason.CameLate;
        if (means != ScoringMeans.OwnDevice)
            return RefusalReason.ScoresOtherwise;
        return _sealed ? BallotAnswer.Later : null;
    }

    private void Tell()
    {
        _broadcast.Update(s =>
        {
            lock (_gate)
                return Known() is var now && s.Ballots == now ? s : s with { Ballots = now };
        });
    }

    private BallotCount Known() => _round is null ? BallotCount.None : new BallotCount(_round, _ballots.Count + _handedIn.Count, _handedIn.Count, _moves, _again);

    private static ImmutableArray<int> Count(IEnumerable<int?> marks)
    {
        var counts = new int[Limits.HighestMark + 1];
        foreach (var mark in marks)
        {
            if (mark is { } value)
                counts[value]++;
        }

        return [.. counts];
    }

    /// <summary>A class and no record: a record would print its value.</summary>
    private sealed class Ballot(SeatId seat, long turn, int? mark)
    {
        public SeatId Seat { get; } = seat;

        public long Turn { get; } = turn;

        public int? Mark { get; } = mark;
    }
}

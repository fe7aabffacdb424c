using System.Collections.Immutable;
using System.Security.Cryptography;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Evaluation;

/// <summary>
/// Holds the forms of the evaluation that is open: in this process's memory and nowhere else, as <see cref="BallotBox"/> holds ballots
/// (anonymity-and-security.md §1). It is no record and has no text of its own, so that nothing can print it. A form goes in and comes out only as
/// part of an <see cref="EvaluationTally"/>, its answers apart from each other and from its words.
/// </summary>
public sealed class EvaluationBox
{
    private readonly Lock _gate = new();
    private readonly Broadcast _broadcast;
    private readonly Func<SeatId, bool> _tooFast;
    private readonly Dictionary<AttendeeId, Form> _forms = [];
    private EvaluationId? _evaluation;
    private bool _sealed;
    private int _moves;
    private bool _again;

    /// <summary>What an empty box comes to.</summary>
    internal static EvaluationTally Nothing { get; } =
        new(0, 0, [.. Enum.GetValues<EvaluationQuestion>().Select(q => new QuestionCounts(q, [.. new int[EvaluationTally.AnswerCount]]))], []);

    internal EvaluationBox(Broadcast broadcast, Func<SeatId, bool> tooFast)
    {
        (_broadcast, _tooFast) = (broadcast, tooFast);
        _again = Follow(broadcast.Now.State).Evaluation is not null;
        broadcast.Update(s => s with { Evaluation = Known() });
    }

    /// <summary>Takes a person's form from their own device. The latest counts; the same one again changes nothing.</summary>
    /// <param name="seat">The device.</param>
    /// <param name="evaluation">The one that stood on its screen.</param>
    /// <param name="turn">Grows with each sending of this person; a form with an earlier turn than the one that is in does not count.</param>
    /// <param name="answers">One for each question, in order; null where it was left out.</param>
    /// <param name="remark">What they add in words; may be empty.</param>
    public BallotAnswer Give(SeatId seat, EvaluationId evaluation, long turn, IReadOnlyList<EvaluationAnswer?> answers, string remark)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(remark);
        EvaluationAnswer?[] given = [.. answers];
        if (given.Length != EvaluationTally.QuestionCount || given.Any(a => a is { } answer && !Enum.IsDefined(answer)))
            return RefusalReason.NotUnderstood;
        if (remark.Length > Limits.EvaluationRemark)
            return new BallotAnswer(new Refusal(RefusalReason.RemarkTooLong, remark.Length, Limits.EvaluationRemark));
        if (_tooFast(seat))
            return BallotAnswer.Later;
        lock (_gate)
        {
            if (Check(seat, evaluation, out var person) is { } no)
                return no;
            var had = _forms.GetValueOrDefault(person);
            if (had is not null && (turn < had.Turn || (turn == had.Turn && seat != had.Seat)))
                return new BallotAnswer(RefusalReason.AnsweredElsewhere, Turn: had.Turn);
            _forms[person] = new Form(seat, turn, given, remark);
            if (had is not null && had.Seat == seat)
                return BallotAnswer.In;
            _moves += had is null ? 0 : 1;
        }

        Tell();
        return BallotAnswer.In;
    }

    /// <summary>Whether this device's person has answered, and on this device; never what.</summary>
    public BallotStanding StandingOf(SeatId seat)
    {
        lock (_gate)
        {
            var state = _broadcast.Now.State;
            return state.PersonAt(seat) is { } person && state.Evaluation.Takes(state.Seats[seat]) && _forms.TryGetValue(person.Id, out var form)
                ? form.Seat == seat ? BallotStanding.InHere : BallotStanding.InElsewhere
                : BallotStanding.NotIn;
        }
    }

    /// <summary>
    /// Counts what is in and takes no form until the session says what became of the closing: <see cref="Follow"/> empties the box where it is over
    /// and opens it again where it is not.
    /// </summary>
    internal EvaluationTally Seal(EvaluationId evaluation)
    {
        lock (_gate)
        {
            if (_evaluation != evaluation)
                return Nothing;
            _sealed = true;
            var remarks = _forms.Values.Select(f => f.Remark).Where(r => !string.IsNullOrWhiteSpace(r)).ToArray();
            RandomNumberGenerator.Shuffle<string>(remarks);
            var answered = _forms.Values.Count(f => Array.Exists(f.Answers, a => a is not null));
            return new EvaluationTally(answered, _forms.Count - answered, [.. Enum.GetValues<EvaluationQuestion>().Select(q => new QuestionCounts(q, Count(q)))], [.. remarks]);
        }
    }

    /// <summary>Takes no forms: a closing is under way, or nobody knows yet what became of one.</summary>
    internal bool IsSealed
    {
        get
        {
            lock (_gate)
                return _sealed;
        }
    }

    /// <summary>Comes into line with what is durable now, and says what may be known then.</summary>
    internal EvaluationCount Follow(ConferenceState state)
    {
        lock (_gate)
        {
            var open = state.Evaluation is { Standing: EvaluationStanding.Open } held ? held.Id : (EvaluationId?)null;
            _sealed = false;
            if (open != _evaluation)
            {
                _forms.Clear();
                (_evaluation, _again) = (open, false);
            }

            return Known();
        }
    }

    /// <summary>Why this device's form cannot be taken, or null.</summary>
    private BallotAnswer? Check(SeatId seat, EvaluationId evaluation, out AttendeeId who)
    {
        who = default;
        var state = _broadcast.Now.State;
        if (state.PersonAt(seat) is not { } person)
            return RefusalReason.NotInTheConference;
        who = person.Id;
        if (_evaluation != evaluation || state.Evaluation.Standing != EvaluationStanding.Open || state.Evaluation.Id != evaluation)
            return RefusalReason.EvaluationOver;
        if (person.Waits)
            return RefusalReason.YourPartIsLater;
        if (!EvaluationState.Asks(person.Role) || !state.Evaluation.Asked.Contains(person.Id) || !state.Evaluation.Takes(state.Seats[seat]))
            return RefusalReason.EvaluationNotAsked;
        return _sealed ? BallotAnswer.Later : null;
    }

    private void Tell()
    {
        _broadcast.Update(s =>
        {
            lock (_gate)
                return Known() is var now && s.Evaluation == now ? s : s with { Evaluation = now };
        });
    }

    private EvaluationCount Known() => _evaluation is null ? EvaluationCount.None : new EvaluationCount(_evaluation, _forms.Count, _moves, _again);

    private ImmutableArray<int> Count(EvaluationQuestion question)
    {
        var counts = new int[EvaluationTally.AnswerCount];
        foreach (var form in _forms.Values)
        {
            if (form.Answers[(int)question] is { } answer)
                counts[(int)answer]++;
        }

        return [.. counts];
    }

    /// <summary>A class and no record: a record would print its value.</summary>
    private sealed class Form(SeatId seat, long turn, EvaluationAnswer?[] answers, string remark)
    {
        public SeatId Seat { get; } = seat;

        public long Turn { get; } = turn;

        public EvaluationAnswer?[] Answers { get; } = answers;

        public string Remark { get; } = remark;
    }
}

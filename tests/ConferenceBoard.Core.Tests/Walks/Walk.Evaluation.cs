using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk asks of the evaluation when it is over and the outcome is known: mostly what fits, now and then anything.</summary>
internal sealed partial class Walk
{
    /// <summary>How many steps more a walk takes in which the outcome is known.</summary>
    private const int AfterTheEnd = 12;

    /// <summary>A die of its own, and steps of its own at the end: what else a walk does stays what it was.</summary>
    private readonly Random _aside = new(seed * 7919);

    private bool IsOver => (State.Decision.AnnouncedAt ?? State.EndedAt) is not null;

    /// <summary>Mostly asked by the chair, who alone may.</summary>
    private (Actor Actor, ConferenceCommand Command) SomeEvaluation()
    {
        var held = State.Evaluation;
        ConferenceCommand command = held.Standing == EvaluationStanding.Open && _aside.Next(6) > 0
            ? new CloseEvaluation(_aside.Next(12) == 0 ? Id.Evaluation(9_999) : held.Id, SomeForms())
            : new OpenEvaluation(_aside.Next(9) == 0 ? held.Id : Id.Evaluation(1 + _aside.Next(1_000)));
        return (_aside.Next(8) switch
        {
            0 => Actor.Office,
            1 => new Actor.OfSeat(SeatOf(Role.NoteTaker) ?? Id.Seat(9_999)),
            2 => new Actor.OfSeat(SeatOf(Role.FamilyMember) ?? Id.Seat(9_999)),
            _ => new Actor.OfSeat(SeatOf(Role.Chair) ?? Id.Seat(9_999)),
        }, command);
    }

    /// <summary>Mostly what those who are asked could have given.</summary>
    private EvaluationTally SomeForms()
    {
        var (counts, forms, blank) = (Enumerable.Range(0, 5).Select(_ => new int[4]).ToArray(), 0, 0);
        var few = _aside.Next(2) == 0;
        foreach (var _ in State.Evaluation.Asked)
        {
            var answers = Enumerable.Range(0, 5).Select(_ => _aside.Next(6)).ToList();
            if ((_aside.Next(few ? 6 : 3) != 0) == few)
                continue;
            forms += answers.Exists(a => a < 4) ? 1 : 0;
            blank += answers.Exists(a => a < 4) ? 0 : 1;
            for (var n = 0; n < 5; n++)
            {
                if (answers[n] < 4)
                    counts[n][answers[n]]++;
            }
        }

        var remarks = Enumerable.Range(0, _aside.Next(Math.Min(4, 1 + forms))).Select(n => $"said s{_aside.Next(100_000)}\nand more {n}");
        var tally = new EvaluationTally(forms, blank, [.. counts.Select((c, n) => new QuestionCounts((EvaluationQuestion)n, [.. c]))], [.. remarks]);
        return _aside.Next(14) switch
        {
            0 => tally with { Forms = 90 },
            1 => tally with { Questions = tally.Questions.RemoveAt(2) },
            2 => tally with { Questions = tally.Questions.SetItem(0, new QuestionCounts(EvaluationQuestion.CouldSay, [90, 0, 0, 0])) },
            3 => null!,
            _ => tally,
        };
    }
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Scaling;

/// <summary>Asks a scale aloud, where too few could hide in a round: marks with names, each person agreeing. Chair only.</summary>
/// <param name="Round">Id for the round.</param>
/// <param name="Pair">Whose scale.</param>
/// <param name="Replaces">The open round that this takes the place of, its ballots thrown away; or null.</param>
public sealed record AskAloud(RoundId Round, PairId Pair, RoundId? Replaces = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (RoundRules.CheckMayBegin(state, asker, Round, Pair, Replaces) is { } no)
            return no;
        var asked = new AloudAsked(Round, Pair);
        return state.Scaling.Round is { } before ? new Ruling([new RoundDiscarded(before.Id), asked], null) : asked;
    }
}

/// <summary>A scale is asked aloud.</summary>
public sealed record AloudAsked(RoundId Round, PairId Pair) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with
    {
        Scaling = state.Scaling with
        {
            Round = new Round { Id = Round, Pair = Pair, Scale = state.Scaling.Pair(Pair)!.Words.Scale, Standing = RoundStanding.Aloud },
        },
        Wall = state.Wall with { Frozen = null },
    };
}

/// <summary>Gives a mark with a name. A person gives their own, which is agreeing to it; the chair writes down one that was said aloud and agreed to.</summary>
/// <param name="Round">Which.</param>
/// <param name="Person">Whose mark.</param>
/// <param name="Mark">0 to 10.</param>
/// <param name="Agreed">The person agrees that their name stands beside it.</param>
public sealed record SayMark(RoundId Round, AttendeeId Person, int Mark, bool Agreed) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair && asker.Id != Person)
            return RefusalReason.NotYours;
        if (state.Scaling.Round is not { Standing: RoundStanding.Aloud } round || round.Id != Round)
            return RefusalReason.RoundOver;
        if (state.Attendee(Person) is not { } person || !Scaling.Round.WouldScore(person, state.Practice))
            return RefusalReason.DoesNotScore;
        if (Mark is < 0 or > Limits.HighestMark)
            return new Refusal(RefusalReason.MarkRange, 0, Limits.HighestMark);
        if (!Agreed)
            return RefusalReason.AgreementMissing;
        return round.Said.Contains(new SaidMark(Person, Mark)) ? Ruling.NoChange : new MarkSaid(Round, Person, Mark, asker.Id);
    }
}

/// <summary>Someone's mark stands with their name.</summary>
/// <param name="Round">Which round.</param>
/// <param name="Person">Whose mark.</param>
/// <param name="Mark">The mark.</param>
/// <param name="By">Who wrote it down: themselves or the chair.</param>
public sealed record MarkSaid(RoundId Round, AttendeeId Person, int Mark, AttendeeId? By) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithSaid(said => said.RemoveAll(m => m.Person == Person).Add(new SaidMark(Person, Mark)));
}

/// <summary>Takes a named mark back, by the person themselves or by the chair.</summary>
public sealed record UnsayMark(RoundId Round, AttendeeId Person) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair && asker.Id != Person)
            return RefusalReason.NotYours;
        if (state.Scaling.Round is not { Standing: RoundStanding.Aloud } round || round.Id != Round)
            return RefusalReason.RoundOver;
        return round.Said.Exists(m => m.Person == Person) ? new MarkUnsaid(Round, Person, asker.Id) : Ruling.NoChange;
    }
}

/// <summary>A named mark was taken back.</summary>
public sealed record MarkUnsaid(RoundId Round, AttendeeId Person, AttendeeId? By) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithSaid(said => said.RemoveAll(m => m.Person == Person));
}

/// <summary>Ends asking aloud: the marks become a result of the scale. Chair only. Without a mark the round is thrown away.</summary>
public sealed record EndAloud(RoundId Round) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Scaling.Result(Round) is not null || state.Scaling.Discarded.Contains(Round))
            return Ruling.NoChange;
        if (state.Scaling.Round is not { Standing: RoundStanding.Aloud } round || round.Id != Round)
            return RefusalReason.RoundOver;
        return round.Said.IsEmpty
            ? new RoundDiscarded(Round)
            : new AloudEnded(Round, state.Attendees.Count(a => Scaling.Round.WouldScore(a, state.Practice)), asker.At);
    }
}

/// <summary>What was said aloud is a result.</summary>
public sealed record AloudEnded(RoundId Round, int Electors, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var round = state.Scaling.Round!;
        return RoundEnds.With(state, new ScaleResult
        {
            Round = Round,
            At = At,
            Meeting = state.Details?.Type ?? ConferenceType.Initial,
            Scale = round.Scale,
            Marks = [.. Enumerable.Range(0, Limits.HighestMark + 1).Select(mark => round.Said.Count(s => s.Mark == mark))],
            Electors = Math.Max(Electors, round.Said.Count),
            Said = round.Said,
        });
    }
}

/// <summary>Changes the marks said so far.</summary>
internal static class SaidMarks
{
    public static ConferenceState WithSaid(this ConferenceState state, Func<ImmutableList<SaidMark>, ImmutableList<SaidMark>> change) => state with
    {
        Scaling = state.Scaling with { Round = state.Scaling.Round! with { Said = change(state.Scaling.Round.Said) } },
    };
}

using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Views;

/// <summary>What a person has to do with the evaluation, on one device.</summary>
public enum EvaluationPart
{
    /// <summary>Nothing: nobody was asked, or not they, or not on this device.</summary>
    None,

    /// <summary>May answer now.</summary>
    Answers,

    /// <summary>It is over; what was said is counted.</summary>
    Over,

    /// <summary>It is over, and was thrown away because too few answered.</summary>
    ThrownAway,

    /// <summary>Runs or writes the conference, and reads what it comes to.</summary>
    Reads,
}

/// <summary>What people say of the meeting, as one device may see it: never who said what, and before it is closed nothing of it.</summary>
/// <param name="Part">What the viewer has to do with it.</param>
/// <param name="Open">The open one, for those who answer it and those who read it; null while none is open, and for others.</param>
/// <param name="Standing">How far it has come, for those who read it; <see cref="EvaluationStanding.NotAsked"/> for others.</param>
/// <param name="Asked">How many were asked, for those who read it; 0 for others.</param>
/// <param name="Fewest">How many forms it needs, for those who read it; 0 for others.</param>
/// <param name="Result">What it came to, for those who read it; null before it is closed, and for others.</param>
/// <param name="MayOpen">The viewer may ask everyone now.</param>
/// <param name="MayClose">The viewer may close it now.</param>
public sealed record EvaluationView(
    EvaluationPart Part, EvaluationId? Open, EvaluationStanding Standing, int Asked, int Fewest, EvaluationTally? Result, bool MayOpen, bool MayClose)
{
    /// <summary>Nothing of it.</summary>
    public static EvaluationView None { get; } = new(EvaluationPart.None, null, EvaluationStanding.NotAsked, 0, 0, null, MayOpen: false, MayClose: false);

    /// <summary>The viewer is, or was, asked on this device.</summary>
    public bool IsAsked => Part is EvaluationPart.Answers or EvaluationPart.Over or EvaluationPart.ThrownAway;

    /// <summary>What this person may see on that device.</summary>
    public static EvaluationView For(ConferenceState state, Attendee viewer, SeatId device)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.TakesPart)
            return None;

        var held = state.Evaluation;
        if (!EvaluationState.Asks(viewer.Role))
        {
            var (chair, open) = (viewer.Role == Role.Chair, held.Standing == EvaluationStanding.Open);
            return new EvaluationView(
                EvaluationPart.Reads, open ? held.Id : null, held.Standing, held.Asked.Count, state.Practice.LeastMarks, held.Result,
                MayOpen: chair && PapersRules.KnownAt(state) is not null && held.Standing is EvaluationStanding.NotAsked or EvaluationStanding.TooFew,
                MayClose: chair && open);
        }

        if (!held.Asked.Contains(viewer.Id) || !state.Seats.TryGetValue(device, out var seat) || seat.Attendee != viewer.Id || !held.Takes(seat))
            return None;
        return held.Standing switch
        {
            EvaluationStanding.Open => None with { Part = EvaluationPart.Answers, Open = held.Id },
            EvaluationStanding.Closed => None with { Part = EvaluationPart.Over },
            EvaluationStanding.TooFew => None with { Part = EvaluationPart.ThrownAway },
            _ => None,
        };
    }
}

using ConferenceBoard.Core;

namespace ConferenceBoard.Live.Scaling;

/// <summary>What everyone may know of an open round's ballots: how many are in. Never whose, never what.</summary>
/// <param name="Round">The round, or null while none is open.</param>
/// <param name="In">How many have scored or passed.</param>
/// <param name="OnTablet">How many of those did on the tablet that goes round; for the tablet itself, no screen shows it.</param>
/// <param name="Moves">Counts how often someone took up another device, so that the device before looks again.</param>
/// <param name="Again">The server was started anew while the round was open: ballots that were in are gone. Devices send theirs again by themselves; those of the tablet have to be given again.</param>
public sealed record BallotCount(RoundId? Round, int In, int OnTablet, int Moves, bool Again = false)
{
    /// <summary>No round is open.</summary>
    public static BallotCount None { get; } = new(null, 0, 0, 0);
}

/// <summary>What became of a ballot. It never says the value back.</summary>
/// <param name="Refusal">Why it is not in, or null.</param>
/// <param name="Retry">Nobody can say yet: the same is to be sent again in a moment.</param>
/// <param name="Turn">With <see cref="RefusalReason.ScoredElsewhere"/>: the turn that a new choice has to be later than.</param>
public sealed record BallotAnswer(Refusal? Refusal, bool Retry = false, long Turn = 0)
{
    /// <summary>It is in.</summary>
    public static BallotAnswer In { get; } = new((Refusal?)null);

    /// <summary>The round is being closed, or too much came at once.</summary>
    public static BallotAnswer Later { get; } = new((Refusal?)null, Retry: true);

    /// <summary>It is in and counts.</summary>
    public bool Counts => Refusal is null && !Retry;

    /// <summary>Not in, for a reason that needs no figure.</summary>
    public static implicit operator BallotAnswer(RefusalReason reason) => new(new Refusal(reason));
}

/// <summary>Whether a device's person has scored.</summary>
public enum BallotStanding
{
    /// <summary>Not yet.</summary>
    NotIn,

    /// <summary>On this device.</summary>
    InHere,

    /// <summary>On another device of theirs.</summary>
    InElsewhere,
}

using ConferenceBoard.Core;

namespace ConferenceBoard.Live.Evaluation;

/// <summary>What chair and note taker may know of the forms while they are taken: how many are in. Never whose, never what.</summary>
/// <param name="Evaluation">The open one, or null.</param>
/// <param name="In">How many forms are in.</param>
/// <param name="Moves">Counts how often someone took up another device, so that the device before looks again.</param>
/// <param name="Again">The server was started anew while it was open: forms that were in are gone, and devices send theirs again by themselves.</param>
public sealed record EvaluationCount(EvaluationId? Evaluation, int In, int Moves, bool Again = false)
{
    /// <summary>None is open.</summary>
    public static EvaluationCount None { get; } = new(null, 0, 0);
}

using ConferenceBoard.Core.Parts;

namespace ConferenceBoard.Core;

/// <summary>
/// The two functions everything else stands on. A command knows its own rule and an event its own effect,
/// so that neither can be forgotten here.
/// </summary>
public static class Decider
{
    /// <summary>What follows from asking this now. Authorised against the asker's role in <paramref name="state"/>, not against a claim.</summary>
    public static Ruling Decide(ConferenceState state, Asked asked)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(asked);
        return asked.By switch
        {
            Actor.OfOffice => asked.Command.Decide(state, new Asker(null, null, asked.At)),
            Actor.OfSeat(var seat) => state.PersonAt(seat) switch
            {
                null => RefusalReason.NotInTheConference,
                { Waits: true } when !asked.Command.IsForThoseWhoWait => RefusalReason.YourPartIsLater,
                var person => asked.Command.Decide(state, new Asker(person, seat, asked.At)),
            },
            _ => RefusalReason.NotInTheConference,
        };
    }

    /// <summary>The state after <paramref name="happened"/>.</summary>
    public static ConferenceState Evolve(ConferenceState state, ConferenceEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        return PartState.Follow(happened.Apply(state with { Version = state.Version + 1 }));
    }
}

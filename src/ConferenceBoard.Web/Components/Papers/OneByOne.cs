using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Components.Board;

namespace ConferenceBoard.Web.Components.Papers;

/// <summary>Asks for many things from one press, one after another, without being too fast for the limit of a device.</summary>
internal static class OneByOne
{
    /// <summary>How often it waits for a device that asks too fast, a second each time.</summary>
    private const int Waits = 20;

    /// <summary>Asks one; a refusal for being too fast is asked again. False where it was refused, or there is nothing to ask.</summary>
    /// <param name="desk">Whose desk.</param>
    /// <param name="make">What to ask, made from how it stands then; null for nothing.</param>
    public static async Task<bool> AskAsync(Desk desk, Func<ConferenceState, ConferenceCommand?> make)
    {
        for (var waited = 0; make(desk.Session.Now.State) is { } command; waited++)
        {
            var answer = await desk.KeepAsync(command, NewId.Operation());
            if (answer is not Answer.Refused { Refusal.Reason: RefusalReason.TooFast } || waited == Waits)
                return desk.Take(answer);
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        return false;
    }
}

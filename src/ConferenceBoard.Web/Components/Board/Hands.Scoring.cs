using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Live.Scaling;
using Microsoft.JSInterop;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>
/// What js/score.js calls. A mark is an argument of two characters whatever it is ("07", "10", "--" for a pass), so that neither the name
/// of a call nor its length tells it, and no answer says it back (anonymity-and-security.md §1).
/// </summary>
public sealed partial class Hands
{
    /// <summary>What a browser sends for a pass.</summary>
    internal const string Pass = "--";

    /// <summary>What became of a ballot or a note.</summary>
    /// <param name="Saved">It is in.</param>
    /// <param name="Sentence">Why it is not, or null.</param>
    /// <param name="Retry">The same is to be sent again in a moment.</param>
    /// <param name="Turn">It was overtaken by another device of this person: a new choice has to come after this turn; 0 otherwise.</param>
    public sealed record Scored(bool Saved, string? Sentence, bool Retry = false, long Turn = 0)
    {
        internal static Scored Of(BallotAnswer answer) => new(answer.Counts, answer.Refusal?.Sentence, answer.Retry, answer.Turn);

        internal static Scored NotUnderstood { get; } = new(false, new Refusal(RefusalReason.NotUnderstood).Sentence);
    }

    /// <summary>Gives or changes this person's ballot in the open round.</summary>
    /// <param name="round">The round on the screen.</param>
    /// <param name="turn">Grows with each choice.</param>
    /// <param name="mark">Two characters.</param>
    [JSInvokable]
    public Scored Score(Guid round, long turn, string mark) =>
        Mark(mark, out var value) ? Scored.Of(desk.Session.Ballots.Cast(desk.Seat, new RoundId(round), turn, value)) : Scored.NotUnderstood;

    /// <summary>Gives, changes or (empty) takes back this person's note.</summary>
    [JSInvokable]
    public Scored Note(Guid round, string note) =>
        note is null ? Scored.NotUnderstood : Scored.Of(desk.Session.Ballots.Write(desk.Seat, new RoundId(round), note));

    /// <summary>Closes the round, with the marks of those on paper in one batch.</summary>
    [JSInvokable]
    public async Task<Sent> CloseRoundAsync(Guid act, Guid round, string[] paper)
    {
        var marks = new List<int?>();
        foreach (var typed in (paper ?? []).Take(Limits.Attendees))
        {
            if (!Mark(typed, out var value))
                return new Sent(false, new Refusal(RefusalReason.NotUnderstood).Sentence);
            marks.Add(value);
        }

        var sent = Said(await desk.Session.CloseRoundAsync(new RoundId(round), marks, new Actor.OfSeat(desk.Seat), new OperationId(act)));
        if (sent.Saved)
            desk.Open(Panel.None);
        return sent;
    }

    /// <summary>Reads two characters as a mark, or as a pass (null).</summary>
    internal static bool Mark(string? typed, out int? mark)
    {
        mark = null;
        if (string.Equals(typed, Pass, StringComparison.Ordinal))
            return true;
        if (typed is not { Length: 2 } || !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > Limits.HighestMark)
            return false;
        mark = value;
        return true;
    }
}

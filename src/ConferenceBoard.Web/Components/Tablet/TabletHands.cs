using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Components.Board;
using Microsoft.JSInterop;

namespace ConferenceBoard.Web.Components.Tablet;

/// <summary>What js/tablet.js calls.</summary>
/// <param name="session">The conference.</param>
/// <param name="tablet">The paired tablet of this circuit.</param>
public sealed class TabletHands(ConferenceSession session, DisplayId tablet)
{
    /// <summary>Whether a ballot that was on its way when the line broke has arrived.</summary>
    [JSInvokable]
    public bool HasHandedIn(Guid round, Guid act) => session.Ballots.HasHandedIn(new RoundId(round), act);

    /// <summary>Hands one ballot in. It is final.</summary>
    /// <param name="round">The round on the screen.</param>
    /// <param name="act">The ballot's number, so that sending it twice counts once.</param>
    /// <param name="mark">Two characters, as <see cref="Hands.Score"/> takes them.</param>
    /// <param name="note">What would move it up; may be empty.</param>
    [JSInvokable]
    public Hands.Scored HandIn(Guid round, Guid act, string mark, string note) => Hands.Mark(mark, out var value) && note is not null
        ? Hands.Scored.Of(session.Ballots.HandIn(tablet, new RoundId(round), act, value, note))
        : Hands.Scored.NotUnderstood;
}

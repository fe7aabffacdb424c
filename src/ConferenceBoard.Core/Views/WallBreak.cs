namespace ConferenceBoard.Core.Views;

/// <summary>The break, as the wall tells of it: a calm screen with a clock, and nothing of the board.</summary>
/// <param name="Until">When people are to be back. The break goes on past it until the chair ends it.</param>
public sealed record WallBreak(DateTimeOffset Until)
{
    /// <summary>The break that is on, or null; null too once the conference has ended, when nobody is to come back.</summary>
    internal static WallBreak? Of(ConferenceState state) => state is { EndedAt: null, Care.Break: { } on } ? new WallBreak(on.Until) : null;
}

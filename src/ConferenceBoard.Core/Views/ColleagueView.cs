namespace ConferenceBoard.Core.Views;

/// <summary>Someone who came instead of another, for chair and note taker.</summary>
/// <param name="Colleague">Who came.</param>
/// <param name="InsteadOf">The name of whoever sent them.</param>
public sealed record ColleagueView(AttendeeId Colleague, string InsteadOf);

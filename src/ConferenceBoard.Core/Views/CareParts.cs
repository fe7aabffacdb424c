using ConferenceBoard.Core.Care;

namespace ConferenceBoard.Core.Views;

/// <summary>A hand that is up, or whoever has the turn.</summary>
/// <param name="Name">The name they go by.</param>
/// <param name="Remote">They join from elsewhere.</param>
/// <param name="Yours">It is the viewer.</param>
/// <param name="Person">Who, for chair and note taker; null for others.</param>
public sealed record HandView(string Name, bool Remote, bool Yours, AttendeeId? Person);

/// <summary>What the viewer asked of the chair.</summary>
/// <param name="Kind">For what.</param>
/// <param name="Words">In their words; may be empty.</param>
/// <param name="Since">When it was asked.</param>
/// <param name="Seen">The chair has seen it.</param>
public sealed record YourAsk(CareAsk Kind, string Words, DateTimeOffset Since, bool Seen);

/// <summary>An open ask, for the chair alone.</summary>
/// <param name="Person">Who asks.</param>
/// <param name="Name">Their name.</param>
/// <param name="Remote">They join from elsewhere.</param>
/// <param name="Kind">For what.</param>
/// <param name="Words">In their words; may be empty.</param>
/// <param name="Since">When it was asked.</param>
public sealed record AskView(AttendeeId Person, string Name, bool Remote, CareAsk Kind, string Words, DateTimeOffset Since);

/// <summary>A conduct warning, for the chair alone.</summary>
/// <param name="Person">Who was warned.</param>
/// <param name="Name">Their name.</param>
/// <param name="Follows">What follows from it; its number is that of the warning, from 1.</param>
/// <param name="Note">What for; may be empty.</param>
/// <param name="At">When.</param>
public sealed record WarningView(AttendeeId Person, string Name, WhatFollows Follows, string Note, DateTimeOffset At);

/// <summary>How someone who is out will hear the outcome.</summary>
/// <param name="Person">Who is out.</param>
/// <param name="Name">Their name.</param>
/// <param name="How">By whom and when; may be empty.</param>
/// <param name="Returns">Whether they come back.</param>
public sealed record TellingView(AttendeeId Person, string Name, string How, ReturnPlan Returns);

/// <summary>Someone who is out, and nobody has planned yet how they will hear the outcome.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Their name.</param>
public sealed record UntoldView(AttendeeId Person, string Name);

using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;

namespace ConferenceBoard.Core.Views;

/// <summary>A child and what is known of them beforehand.</summary>
/// <param name="Child">Id.</param>
/// <param name="Name">The name they go by.</param>
/// <param name="Info">What is known.</param>
/// <param name="Revision">Which version that is.</param>
public sealed record PreparedChildView(ChildId Child, string Name, ChildPreparation Info, int Revision);

/// <summary>Someone on the list, how they attend, and where their report is.</summary>
/// <param name="Person">Who.</param>
/// <param name="Info">How they attend, what they need, what keeps them safe.</param>
/// <param name="Revision">Which version that is.</param>
/// <param name="Report">Where their report is, or null where they write none.</param>
/// <param name="ReportRevision">Which version that is.</param>
/// <param name="MayTakeBack">The viewer may take their link back, which puts their devices out.</param>
public sealed record PreparedPersonView(Attendee Person, AttendeePreparation Info, int Revision, ReportTrack? Report, int ReportRevision, bool MayTakeBack);

/// <summary>The chair's meeting with someone beforehand.</summary>
/// <param name="Person">With whom.</param>
/// <param name="Name">The name they go by.</param>
/// <param name="Points">What there is to go through with them.</param>
/// <param name="Meet">What became of it.</param>
/// <param name="Revision">Which version that is.</param>
public sealed record PreMeetView(AttendeeId Person, string Name, PreMeetPoints Points, PreMeet Meet, int Revision);

/// <summary>What someone wrote before the meeting, for those who prepare it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">The name they go by.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
/// <param name="Role">What they do here.</param>
/// <param name="Form">What they wrote.</param>
/// <param name="Revision">Which version that is.</param>
/// <param name="HelpedByName">Who wrote it down with them; empty where they did themselves.</param>
/// <param name="At">When.</param>
/// <param name="Used">What became a card.</param>
public sealed record FormView(
    AttendeeId Person, string Name, string Belongs, Role Role, ViewsBefore Form, int Revision, string HelpedByName, DateTimeOffset? At, ImmutableList<ViewCard> Used);

namespace ConferenceBoard.Core.Preparation;

/// <summary>How someone will attend (domain.md §2).</summary>
public enum Coming
{
    /// <summary>They have not answered.</summary>
    NotSaid,

    /// <summary>They come to the room.</summary>
    InPerson,

    /// <summary>They join from elsewhere.</summary>
    Remote,

    /// <summary>They cannot come.</summary>
    Apologies,

    /// <summary>Someone else of their agency comes.</summary>
    SendsColleague,

    /// <summary>They write and do not come.</summary>
    WrittenViewsOnly,
}

/// <summary>What someone needs to take part (domain.md §2); any of them together.</summary>
[Flags]
public enum ParticipationNeeds
{
    /// <summary>Nothing, or not asked.</summary>
    None = 0,

    /// <summary>Where or beside whom they sit.</summary>
    Seating = 1,

    /// <summary>Pictures and things to look at.</summary>
    VisualAids = 2,

    /// <summary>Large print.</summary>
    LargePrint = 4,

    /// <summary>Easy read.</summary>
    EasyRead = 8,

    /// <summary>Breaks.</summary>
    Breaks = 16,

    /// <summary>Someone to look after children meanwhile.</summary>
    Childcare = 32,

    /// <summary>A way to get there and back.</summary>
    Transport = 64,

    /// <summary>Someone beside them.</summary>
    Supporter = 128,
}

/// <summary>What keeps someone safe where there is abuse or fear (domain.md §2).</summary>
public enum SafeAttendance
{
    /// <summary>With everyone.</summary>
    Together,

    /// <summary>At another time than someone else: a split conference.</summary>
    DifferentTimes,

    /// <summary>In another room.</summary>
    DifferentRooms,

    /// <summary>One of them joins from elsewhere.</summary>
    OneRemote,
}

/// <summary>How someone attends, what they need and what keeps them safe. Private to chair, note taker and social worker (domain.md §2).</summary>
/// <param name="Coming">How they will attend.</param>
/// <param name="NeedsAsked">They were asked what they need, for this conference.</param>
/// <param name="Interpreter">The language they need an interpreter for, one line of at most <see cref="Limits.PreparationLine"/> characters; empty where none.</param>
/// <param name="Needs">What they need.</param>
/// <param name="NeedsWords">More about it; at most <see cref="Limits.NeedsWords"/> characters, as the next three.</param>
/// <param name="Fear">What they are most worried will happen in the meeting.</param>
/// <param name="HelpToStay">What would help them stay.</param>
/// <param name="Safe">What keeps them safe.</param>
/// <param name="SafeWords">From whom and how.</param>
public sealed record AttendeePreparation(
    Coming Coming, bool NeedsAsked, string Interpreter, ParticipationNeeds Needs, string NeedsWords, string Fear, string HelpToStay, SafeAttendance Safe, string SafeWords)
{
    /// <summary>Nothing is said yet.</summary>
    public static AttendeePreparation Unsaid { get; } = new(Coming.NotSaid, false, "", ParticipationNeeds.None, "", "", "", SafeAttendance.Together, "");

    /// <summary>Every need there is.</summary>
    internal const ParticipationNeeds AllNeeds = (ParticipationNeeds)255;

    /// <summary>They do not come themselves.</summary>
    public bool StaysAway => Coming is Coming.Apologies or Coming.SendsColleague or Coming.WrittenViewsOnly;
}

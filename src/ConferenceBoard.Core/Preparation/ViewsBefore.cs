using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Preparation;

/// <summary>A question of the form.</summary>
public enum ViewsQuestion
{
    /// <summary>What worries me.</summary>
    Worries,

    /// <summary>What is going well.</summary>
    GoingWell,

    /// <summary>What would help.</summary>
    WouldHelp,

    /// <summary>Of an agency: the key points of its report.</summary>
    KeyPoints,

    /// <summary>Of an agency: what it can do.</summary>
    Offer,
}

/// <summary>The short form that people fill in beforehand (domain.md §2). Each may be empty.</summary>
/// <param name="Worries">What worries them; at most <see cref="Limits.ViewsWords"/> characters, as the next two.</param>
/// <param name="GoingWell">What is going well.</param>
/// <param name="WouldHelp">What would help.</param>
/// <param name="KeyPoints">Of professionals: the key points of their report, at most <see cref="Limits.KeyPoints"/> characters.</param>
/// <param name="Offer">Of professionals: what their agency can do, at most <see cref="Limits.Offer"/> characters.</param>
/// <param name="Consent">It may become cards, in their words.</param>
public sealed record ViewsBefore(string Worries, string GoingWell, string WouldHelp, string KeyPoints, string Offer, bool Consent)
{
    /// <summary>Nothing is written.</summary>
    public static ViewsBefore Empty { get; } = new("", "", "", "", "", Consent: false);

    private static readonly ImmutableArray<ViewsQuestion> OfEveryone = [ViewsQuestion.Worries, ViewsQuestion.GoingWell, ViewsQuestion.WouldHelp];
    private static readonly ImmutableArray<ViewsQuestion> OfAgencies = [.. OfEveryone, ViewsQuestion.KeyPoints, ViewsQuestion.Offer];

    /// <summary>There are words in it.</summary>
    public bool HasWords => this with { Consent = false } != Empty;

    /// <summary>What someone of that role is asked: nothing of those who run the meeting or only read.</summary>
    public static ImmutableArray<ViewsQuestion> QuestionsFor(Role role) => role switch
    {
        Role.Chair or Role.NoteTaker or Role.Interpreter or Role.Observer => [],
        Role.SocialWorker or Role.Professional => OfAgencies,
        _ => OfEveryone,
    };

    internal ViewsBefore Clean() => new(
        Words.OfCard(Worries), Words.OfCard(GoingWell), Words.OfCard(WouldHelp), Words.OfCard(KeyPoints), Words.OfCard(Offer), Consent);

    internal Refusal? CheckLengths() => PreparationRules.CheckLengths(Limits.ViewsWords, Worries, GoingWell, WouldHelp)
        ?? PreparationRules.CheckLengths(Limits.KeyPoints, KeyPoints) ?? PreparationRules.CheckLengths(Limits.Offer, Offer);
}

/// <summary>A part of what someone wrote, as a card.</summary>
/// <param name="Card">Id for the card.</param>
/// <param name="Column">Where it goes.</param>
/// <param name="Text">A part of their own words.</param>
public sealed record ViewCard(CardId Card, Column Column, string Text);

/// <summary>What someone wrote before the meeting, and what became of it.</summary>
public sealed record WrittenViews
{
    /// <summary>Nothing was written.</summary>
    public static WrittenViews None { get; } = new();

    /// <summary>What it says.</summary>
    public ViewsBefore Form { get; init; } = ViewsBefore.Empty;

    /// <summary>How often it was written.</summary>
    public int Revision { get; init; }

    /// <summary>Who wrote it down with them the last time, or null where they did themselves, or the office did.</summary>
    public AttendeeId? HelpedBy { get; init; }

    /// <summary>When it was written last, or null.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What became a card, the first first.</summary>
    public ImmutableList<ViewCard> Used { get; init; } = [];
}

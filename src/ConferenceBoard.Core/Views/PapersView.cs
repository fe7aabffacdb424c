using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Views;

/// <summary>How far someone's letter has come.</summary>
public enum LetterStanding
{
    /// <summary>Nobody has written anything by hand.</summary>
    Unwritten,

    /// <summary>Something is written by hand, and nothing is final.</summary>
    Draft,

    /// <summary>There is a final version.</summary>
    Final,

    /// <summary>The last version was sent.</summary>
    Sent,
}

/// <summary>Why no letter can be made final now.</summary>
public enum PapersWaitFor
{
    /// <summary>It can.</summary>
    Nothing,

    /// <summary>The decision is not announced.</summary>
    Announcement,

    /// <summary>The meeting decides nothing of that kind, and has not ended.</summary>
    End,
}

/// <summary>How one letter stands.</summary>
/// <param name="To">Whose.</param>
/// <param name="Name">Of the person, or of the child whose own letter it is.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
/// <param name="Standing">How far it has come.</param>
/// <param name="Version">The number of the last final version; 0 where there is none.</param>
/// <param name="SentOn">The day the last version was sent, or null.</param>
/// <param name="ChangedSince">
/// What the last version says is otherwise by now: of one that was not sent anything it says, of one that was sent the decision, its reasons and the meetings that follow.
/// </param>
public sealed record LetterRow(LetterTo To, string Name, string Belongs, LetterStanding Standing, int Version, DateOnly? SentOn, bool ChangedSince = false);

/// <summary>A child who is to be told the outcome.</summary>
/// <param name="Child">Which child.</param>
/// <param name="ChildName">The name they go by.</param>
/// <param name="Owner">Whose task it is, where they are on the list; or null.</param>
/// <param name="OwnerName">Their name; empty where it is nobody's task yet.</param>
/// <param name="Due">By when the child is to be told.</param>
/// <param name="ToldAt">When it was marked that they were, or null.</param>
/// <param name="ToldByName">Who marked it; empty where nobody did.</param>
/// <param name="Yours">It is the viewer's own task.</param>
public sealed record TellingTask(
    ChildId Child, string ChildName, AttendeeId? Owner, string OwnerName, DateTimeOffset Due, DateTimeOffset? ToldAt, string ToldByName, bool Yours);

/// <summary>
/// Papers as one person may see them (domain.md §4): chair and note taker how everyone's letter stands and whether the children were told; whoever
/// tells a child their own task; everyone whether there are papers for them.
/// </summary>
public sealed record PapersView
{
    /// <summary>What someone sees who does not take part.</summary>
    private static readonly PapersView Nothing = new();

    /// <summary>The letters: of people in the order of the list, then the children's own. Chair and note taker; empty for others.</summary>
    public ImmutableArray<LetterRow> Letters { get; init; } = [];

    /// <summary>Children who are to be told, once the outcome is known. Chair and note taker all, with those whose task it is nobody's yet; others their own tasks.</summary>
    public ImmutableArray<TellingTask> Tellings { get; init; } = [];

    /// <summary>Everyone on the list, for giving the task to tell a child. Chair and note taker; empty for others.</summary>
    public ImmutableArray<PersonToAsk> People { get; init; } = [];

    /// <summary>The viewer writes letters, now that the conference has begun.</summary>
    public bool MayWrite { get; init; }

    /// <summary>The viewer may make letters final now.</summary>
    public bool MayFinish { get; init; }

    /// <summary>What letters wait for before they can be made final. Chair and note taker; nothing for others.</summary>
    public PapersWaitFor WaitFor { get; init; }

    /// <summary>The sheet of what happens next is there for the viewer.</summary>
    public bool HasNextSheet { get; init; }

    /// <summary>A letter was sent to the viewer.</summary>
    public bool HasLetter { get; init; }

    /// <summary>The meetings that follow and have a day.</summary>
    public ImmutableArray<PaperMeeting> Meetings { get; init; } = [];

    /// <summary>What this person may see; <paramref name="before"/> itself where that is the same.</summary>
    public static PapersView For(ConferenceState state, Attendee viewer, PapersView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.TakesPart || state.Details is null)
            return Nothing;
        var keeps = viewer.Role is Role.Chair or Role.NoteTaker;
        var isKnown = PapersRules.CheckKnown(state) is null;
        var now = new PapersView
        {
            Letters = Reuse.Same(before?.Letters, keeps ? LettersOf(state) : []),
            Tellings = Reuse.Same(before?.Tellings, TellingsOf(state, viewer, keeps)),
            People = Reuse.Same(before?.People, keeps ? [.. state.Attendees.Where(a => !a.Removed).Select(a => new PersonToAsk(a.Id, a.Name, a.Belongs, a.Role == Role.Chair))] : []),
            MayWrite = keeps && state.BegunAt is not null,
            MayFinish = keeps && isKnown,
            WaitFor = !keeps || isKnown ? PapersWaitFor.Nothing : DecisionRules.CheckDecides(state) is null ? PapersWaitFor.Announcement : PapersWaitFor.End,
            Meetings = Reuse.Same(before?.Meetings, PapersRules.HasNextSheet(state) ? [.. PaperMeeting.Of(state, state.Children, viewer).Where(m => m.StartsAt is not null)] : []),
            HasNextSheet = PapersRules.HasNextSheet(state),
            HasLetter = LetterView.SentTo(state, viewer) is not null,
        };
        return now == before ? before : now;
    }

    private static ImmutableArray<LetterRow> LettersOf(ConferenceState state) =>
    [
        .. state.Attendees.Where(PapersRules.GetsLetter).Select(a => RowOf(state, LetterTo.ToPerson(a.Id), a.Name, a.Belongs)),
        .. state.Children.Where(c => !PapersRules.IsUnborn(state, c.Id)).Select(c => RowOf(state, LetterTo.ToChild(c.Id), c.Name, "")),
    ];

    private static ImmutableArray<TellingTask> TellingsOf(ConferenceState state, Attendee viewer, bool keeps) => PapersRules.TellingDue(state) is not { } due ? [] :
    [
        .. from child in state.Children
           let telling = state.Papers.TellingOf(child.Id)
           where (keeps || telling.Owner == viewer.Id) && !PapersRules.IsUnborn(state, child.Id)
           select new TellingTask(
               child.Id, child.Name, telling.Owner, telling.Owner is null ? telling.OwnerName : NameOf(state, telling.Owner), due,
               telling.ToldAt, NameOf(state, telling.ToldBy), telling.Owner == viewer.Id),
    ];

    private static LetterRow RowOf(ConferenceState state, LetterTo to, string name, string belongs)
    {
        var letter = state.Papers.Of(to);
        var standing = letter.SentOn is not null ? LetterStanding.Sent
            : letter.Last is not null ? LetterStanding.Final
            : letter.Parts.IsEmpty ? LetterStanding.Unwritten : LetterStanding.Draft;
        return new LetterRow(to, name, belongs, standing, letter.Versions.Count, letter.SentOn, LetterBasis.IsOtherwise(state, to));
    }

    private static string NameOf(ConferenceState state, AttendeeId? id) => id is { } person ? state.Attendee(person)?.Name ?? "" : "";
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Views;

/// <summary>
/// One reader's letter as those who write letters see it: what it says by itself, made for that reader, what was written by hand, and its final
/// versions (domain.md §4).
/// </summary>
public sealed record LetterView
{
    /// <summary>Whose letter.</summary>
    public required LetterTo To { get; init; }

    /// <summary>The reader's name: of the person, or of the child whose own letter it is.</summary>
    public required string Name { get; init; }

    /// <summary>A child's own letter is one to a teenager.</summary>
    public required bool ForTeen { get; init; }

    /// <summary>In which language it is, two letters.</summary>
    public required string Language { get; init; }

    /// <summary>What it says beside its words. Before the decision is announced nothing of it is in here.</summary>
    public required LetterFacts Facts { get; init; }

    /// <summary>Why, child by child in the order of the facts: the summary, or the rationale where there is none; empty before it is announced.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>Overview of what was said: the four columns' cards that the reader may see.</summary>
    public required ImmutableArray<PaperColumn> Said { get; init; }

    /// <summary>Parts that were written by hand, in their order.</summary>
    public required ImmutableArray<LetterWords> Parts { get; init; }

    /// <summary>The revision that a change begins from.</summary>
    public required int Revision { get; init; }

    /// <summary>Final versions, the first first.</summary>
    public required ImmutableArray<LetterVersion> Versions { get; init; }

    /// <summary>The day the last version was sent, or null.</summary>
    public required DateOnly? SentOn { get; init; }

    /// <summary>The letter may be made final now.</summary>
    public required bool MayFinish { get; init; }

    /// <summary>The viewer may let words stand that are on a card which is not for the reader: the chair.</summary>
    public required bool MayFinishDespite { get; init; }

    /// <summary>The letter, for chair and note taker who take part; null for others, and where nobody here gets that letter.</summary>
    /// <param name="state">The conference.</param>
    /// <param name="writer">Who looks at it to write it.</param>
    /// <param name="to">Whose letter.</param>
    /// <param name="before">What they saw before; itself where that is the same.</param>
    public static LetterView? For(ConferenceState state, Attendee writer, LetterTo to, LetterView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(writer);
        if (writer is not { TakesPart: true, Role: Role.Chair or Role.NoteTaker } || state.Details is null || PaperSight.Of(state, to) is not { } sight)
            return null;
        var letter = state.Papers.Of(to);
        var now = new LetterView
        {
            To = to,
            Name = sight.Reader?.Name ?? sight.Children[0].Name,
            ForTeen = to.Child is { } child && PapersRules.IsTeen(state, child),
            Language = letter.Language,
            Facts = LetterFacts.Of(sight, letter.Language),
            Reasons = Reuse.Same(before?.Reasons, [.. sight.Children.Select(c => WhyOf(state, c.Id))]),
            Said = Reuse.Same(before?.Said, PaperColumn.Of(sight)),
            Parts = Reuse.Same(before?.Parts, [.. letter.Parts]),
            Revision = letter.Revision,
            Versions = Reuse.Same(before?.Versions, [.. letter.Versions]),
            SentOn = letter.SentOn,
            MayFinish = PapersRules.CheckKnown(state) is null,
            MayFinishDespite = writer.Role == Role.Chair,
        };
        return now == before ? before : now;
    }

    /// <summary>
    /// Someone's own letter, for themselves while they take part, once the last version was sent: until then the chair may still keep something from
    /// them. Null where there is none, and where it was made for them as a professional and they are none any more.
    /// </summary>
    public static LetterVersion? SentTo(ConferenceState state, Attendee reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reader);
        return reader.TakesPart && PapersRules.GetsLetter(reader) && state.Papers.Of(LetterTo.ToPerson(reader.Id)) is { SentOn: not null, Last: { } last } && (reader.IsProfessional || !last.ForProfessional) ? last : null;
    }

    internal static string WhyOf(ConferenceState state, ChildId child) => state.Decision.Announced.GetValueOrDefault(child)?.Now switch
    {
        null => "",
        { Summary.Length: > 0 } decided => decided.Summary,
        var decided => decided.Rationale,
    };
}

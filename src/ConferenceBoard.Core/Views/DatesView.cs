using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Views;

/// <summary>How people answered a date. For chair and note taker.</summary>
/// <param name="Can">Names of those who can make it, in the order of the list.</param>
/// <param name="Cannot">Names of those who cannot.</param>
/// <param name="Unanswered">Names of those who were asked and have not said.</param>
/// <param name="Best">Most can make it of all that are offered for this meeting; of several the earliest. Never where nobody can.</param>
/// <param name="Warning">What can be said against it, in English; empty where nothing can.</param>
public sealed record OfferTally(ImmutableArray<string> Can, ImmutableArray<string> Cannot, ImmutableArray<string> Unanswered, bool Best, string Warning)
{
    /// <summary>Equal where the same people answered the same.</summary>
    public bool Equals(OfferTally? other) => other is not null && Best == other.Best && string.Equals(Warning, other.Warning, StringComparison.Ordinal)
        && Can.SequenceEqual(other.Can, StringComparer.Ordinal) && Cannot.SequenceEqual(other.Cannot, StringComparer.Ordinal)
        && Unanswered.SequenceEqual(other.Unanswered, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Can.Length, Cannot.Length, Unanswered.Length, Best);
}

/// <summary>A date that is offered.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">For which meeting.</param>
/// <param name="StartsAt">When the meeting would start.</param>
/// <param name="Yours">Whether the viewer can make it; null where they have not said.</param>
/// <param name="Tally">How people answered. Chair and note taker; null for others.</param>
public sealed record OfferedDateView(OfferId Id, MeetingKind Kind, DateTimeOffset StartsAt, bool? Yours, OfferTally? Tally);

/// <summary>The date that a meeting has.</summary>
/// <param name="Kind">Which meeting.</param>
/// <param name="At">When it starts.</param>
/// <param name="Place">Where; may be empty.</param>
/// <param name="Reason">Why it is outside its limit. Chair and note taker; empty for others.</param>
/// <param name="Warning">What can be said against it, in English. Chair and note taker; empty for others and where nothing can.</param>
public sealed record ChosenDateView(MeetingKind Kind, DateTimeOffset At, string Place, string Reason, string Warning);

/// <summary>
/// The dates of the meetings that follow. Whoever takes part sees which dates are offered, with their own answer alone, and which are
/// chosen. What others answered, what is due and what can be said against a date is for chair and note taker.
/// </summary>
public sealed record DatesView
{
    /// <summary>Dates that are offered, by meeting and then the earliest first.</summary>
    public required ImmutableArray<OfferedDateView> Offers { get; init; }

    /// <summary>Dates that are chosen, by meeting.</summary>
    public required ImmutableArray<ChosenDateView> Chosen { get; init; }

    /// <summary>What is due, with how it was reckoned. Chair and note taker; empty for others.</summary>
    public required ImmutableArray<DueDate> Due { get; init; }

    /// <summary>The viewer is asked which dates they can make.</summary>
    public required bool MayAnswer { get; init; }

    /// <summary>The viewer may offer dates: chair and note taker.</summary>
    public required bool MayOffer { get; init; }

    /// <summary>The viewer may choose: the chair.</summary>
    public required bool MayChoose { get; init; }

    /// <summary>What this person may see; <paramref name="before"/> itself where that is the same. Who takes no part now sees nothing.</summary>
    public static DatesView For(ConferenceState state, Attendee viewer, DatesView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        var keeps = viewer.TakesPart && viewer.Role is (Role.Chair or Role.NoteTaker);
        var due = keeps ? DatesRules.Due(state) : [];
        var best = keeps ? BestOf(state) : [];
        var now = new DatesView
        {
            Offers = Reuse.Same(before?.Offers, viewer.TakesPart ? [.. state.Dates.Offers.Select(OfferOf)] : []),
            Chosen = Reuse.Same(before?.Chosen, viewer.TakesPart ? [.. state.Dates.Chosen.Select(ChosenOf)] : []),
            Due = Reuse.Same(before?.Due, due),
            MayAnswer = viewer.TakesPart && DatesRules.IsAsked(viewer),
            MayOffer = keeps,
            MayChoose = keeps && viewer.Role == Role.Chair,
        };
        return now == before ? before : now;

        OfferedDateView OfferOf(OfferedDate date) => new(
            date.Offer.Id, date.Kind, date.Offer.StartsAt, DatesRules.IsAsked(viewer) ? date.Of(viewer.Id) : null,
            keeps ? new OfferTally(NamesOf(state, date, true), NamesOf(state, date, false), NamesOf(state, date, null), best.Contains(date.Offer.Id), WarningOf(date.Kind, date.Offer.StartsAt)) : null);

        ChosenDateView ChosenOf(ChosenDate date) => new(date.Kind, date.At, date.Place, keeps ? date.Reason : "", keeps ? WarningOf(date.Kind, date.At) : "");

        string WarningOf(MeetingKind kind, DateTimeOffset at) => DatesRules.Warning(state, due, kind, at)?.Sentence ?? "";
    }

    /// <summary>Answers of those whom the chair took off the list, or who watch now, do not count.</summary>
    private static ImmutableArray<string> NamesOf(ConferenceState state, OfferedDate date, bool? answer) =>
        [.. state.Attendees.Where(a => DatesRules.IsAsked(a) && date.Of(a.Id) == answer).Select(a => a.Name)];

    private static HashSet<OfferId> BestOf(ConferenceState state) =>
    [
        .. from date in state.Dates.Offers
           let count = NamesOf(state, date, true).Length
           where count > 0
           group (date.Offer, count) by date.Kind into meeting
           select meeting.OrderByDescending(m => m.count).ThenBy(m => m.Offer.StartsAt).First().Offer.Id,
    ];
}

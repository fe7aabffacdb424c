using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Setup;

/// <summary>The conference that this one goes on from.</summary>
/// <param name="Conference">Which.</param>
/// <param name="Type">Of which kind it was.</param>
/// <param name="HeldAt">When it was to start.</param>
public sealed record Origin(ConferenceId Conference, ConferenceType Type, DateTimeOffset HeldAt);

/// <summary>
/// Begins a review's log with what carries over from the conference before (<see cref="CarriedOver"/>); all of it or nothing. Asked once,
/// by the office.
/// </summary>
/// <param name="From">The conference before.</param>
/// <param name="Earlier">As it is now: ended, and with this review made.</param>
/// <param name="Rules">What a review is run by in this practice.</param>
public sealed record OpenReview(ConferenceId From, ConferenceState Earlier, PracticeRules Rules) : ConferenceCommand
{
    /// <summary>The pictures on the cards that carry over.</summary>
    public IEnumerable<CardPicture> Pictures => CarryOver.CardsFrom(Earlier).Select(c => c.Picture).OfType<CardPicture>();

    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsOffice)
            return RefusalReason.NotYours;
        if (state.Details is not null)
            return RefusalReason.AlreadyOpen;
        if (Earlier is not { Details: { } details, Review: { } review } || Rules is null)
            return RefusalReason.NotUnderstood;

        var opened = new ConferenceOpened(new ConferenceDetails(details.Title, ConferenceType.Review, review.StartsAt), Earlier.Children);
        var origin = new CarriedOver(new Origin(From, details.Type, details.StartsAt));
        ConferenceEvent[] practice = Rules.IsAdopted ? [new PracticeAdopted(Rules)] : [];
        return new Ruling([opened, origin, .. practice, .. CarryOver.From(Earlier, asker.At)], null);
    }
}

/// <summary>It goes on from another conference.</summary>
public sealed record CarriedOver(Origin Origin) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Origin = Origin };
}

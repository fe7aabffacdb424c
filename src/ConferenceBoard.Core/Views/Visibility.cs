using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Views;

/// <summary>The one place that says who may see what (domain.md §7). Everything that leaves the server is computed from it.</summary>
public static class Visibility
{
    /// <summary>Whether the person may see the card at all, on whatever list it stands.</summary>
    public static bool MaySee(Attendee person, Card card)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(card);
        if (!IsFor(person, card))
            return false;
        return card.Standing == CardStanding.OnBoard || person.Role is Role.Chair or Role.NoteTaker || person.Id == card.Writer;
    }

    /// <summary>Whether everybody may see the card, whoever they are: for papers that are nobody's own.</summary>
    public static bool MayEveryoneSee(Card card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Standing == CardStanding.OnBoard && IsForAll(card);
    }

    /// <summary>
    /// Whether the person may see an offer: everyone who takes part, as long as its owner is on the list; the family not while its owner's part is apart, but the owner in their own papers. Where a next step was made of it, it is
    /// for those the step is for, since it holds the same words; where that was merged, for those the merged card is for.
    /// </summary>
    public static bool MaySee(ConferenceState state, Attendee person, SupportOffer offer)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(offer);
        return person.TakesPart && state.Attendee(offer.Of) is { Removed: false } owner && (person.IsProfessional || owner.TakesPart || owner.Id == person.Id) && PlanRules.CardsOf(state, offer).All(c => IsFor(person, c));
    }

    /// <summary>Whether the person may see what follows if nothing changes: everyone once the conference has begun, and those who keep the plan before.</summary>
    public static bool SeesContingency(ConferenceState state, Attendee person)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        return person.TakesPart && (state.BegunAt is not null || PlanRules.MayPlan(person.Role));
    }

    /// <summary>Whether the person may see the safety plan: everyone once the conference has begun, and those who write it before.</summary>
    public static bool SeesSafetyPlan(ConferenceState state, Attendee person)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        return person.TakesPart && (state.BegunAt is not null || PlanRules.MayWriteSafetyPlan(person.Role));
    }

    /// <summary>
    /// Whether the card may stand on the wall: it is for everyone, and withheld from nobody who is marked in the room. A card for
    /// professionals stays off the wall even while only professionals are marked: that needs the professionals-only part. What is the
    /// chair's alone never stands there.
    /// </summary>
    public static bool OnWall(ConferenceState state, Card card)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(card);
        return card.Standing == CardStanding.OnBoard && IsForTheRoom(state, card.Audience)
            && (card.WithheldFrom.IsEmpty || !state.Attendees.Exists(a => a.SeesWall && card.WithheldFrom.Contains(a.Id)));
    }

    /// <summary>Whether the person may see danger statements and safety goals: everyone once the conference has begun, and those who keep them before.</summary>
    public static bool SeesPairs(ConferenceState state, Attendee person)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        return person.TakesPart && (state.BegunAt is not null || person.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker);
    }

    /// <summary>Whether the person may see the genogram: everyone once the conference has begun, and those who draw it before.</summary>
    public static bool SeesGenogram(ConferenceState state, Attendee person)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        return person.TakesPart && (state.BegunAt is not null || GenogramRules.MayDraw(person));
    }

    /// <summary>Whether the person may see a fact of the family, once they may see the genogram.</summary>
    public static bool MaySee(ConferenceState state, Attendee person, FactId fact)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        var restriction = state.Genogram.RestrictionOf(fact);
        return person.TakesPart && InAudience(person, restriction.Audience) && !restriction.WithheldFrom.Contains(person.Id);
    }

    /// <summary>Whether a fact of the family may stand on the wall: it is for everyone (or for professionals, in a part of theirs), and withheld from nobody who is marked in the room.</summary>
    public static bool OnWall(ConferenceState state, Restriction restriction)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(restriction);
        return IsForTheRoom(state, restriction.Audience)
            && (restriction.WithheldFrom.IsEmpty || !state.Attendees.Exists(a => a.SeesWall && restriction.WithheldFrom.Contains(a.Id)));
    }

    /// <summary>Whether the person may write there now: on a card that they may see and reword, or (null) on a new one.</summary>
    public static bool MayWrite(ConferenceState state, Attendee person, CardId? card)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        if (!person.TakesPart || !person.Contributes)
            return false;
        if (card is not { } id)
            return person.Role is Role.Chair or Role.NoteTaker || state.Board.Mode != ContributionMode.ChairWrites;
        return state.Board.Card(id) is { Standing: CardStanding.OnBoard or CardStanding.InTray } seen
            && MaySee(person, seen) && BoardRules.CheckMayEdit(state, new Asker(person, null, default), seen) is null;
    }

    private static bool IsForTheRoom(ConferenceState state, Audience audience) =>
        audience == Audience.Everyone || (audience == Audience.Professionals && state.Part.ProfessionalsOnly);

    /// <summary>The card is for this person, wherever it stands.</summary>
    internal static bool IsFor(Attendee person, Card card) => person.TakesPart && InAudience(person, card.Audience) && !card.WithheldFrom.Contains(person.Id);

    /// <summary>The card is for everyone and withheld from nobody, wherever it stands.</summary>
    internal static bool IsForAll(Card card) => card.Audience == Audience.Everyone && card.WithheldFrom.IsEmpty;

    private static bool InAudience(Attendee person, Audience audience) => audience switch
    {
        Audience.Everyone => true,
        Audience.Professionals => person.IsProfessional,
        _ => person.Role == Role.Chair,
    };
}

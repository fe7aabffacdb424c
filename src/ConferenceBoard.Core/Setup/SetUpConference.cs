using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Setup;

/// <summary>
/// Begins a conference's log with everything that is known of it at once, all of it or nothing. Asked by the office. Each part is asked
/// as its own command would be, and what that refuses refuses the whole.
/// </summary>
/// <param name="Opening">What it is about and whom it concerns.</param>
/// <param name="Rules">What it is run by; left out where they are nobody's.</param>
/// <param name="Place">Where it is held; may be empty.</param>
/// <param name="People">Who is on the list already, at most <see cref="Limits.Attendees"/>.</param>
public sealed record SetUpConference(OpenConference Opening, PracticeRules Rules, SetPlace Place, ImmutableList<InviteAttendee> People) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsOffice)
            return RefusalReason.NotYours;
        if (Opening is null || Rules is null || Place is null || People is not { Count: <= Limits.Attendees })
            return RefusalReason.NotUnderstood;

        var events = ImmutableArray.CreateBuilder<ConferenceEvent>();
        ConferenceCommand[] practice = Rules.IsAdopted ? [new AdoptPractice(Rules)] : [];
        foreach (var part in (ConferenceCommand[])[Opening, .. practice, Place, .. People])
        {
            var ruling = part.Decide(state, asker);
            if (ruling.Refusal is { } no)
                return no;
            events.AddRange(ruling.Events);
            state = ruling.Events.Aggregate(state, Decider.Evolve);
        }

        return new Ruling(events.ToImmutable(), null);
    }
}

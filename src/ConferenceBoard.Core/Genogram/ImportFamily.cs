using ConferenceBoard.Core.Board;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Genogram;

/// <summary>Puts a family from a file beside what is there. It can be taken back in one go.</summary>
/// <param name="Family">From the file, with names of its own for every fact (<see cref="FamilyNames.Renamed"/>).</param>
/// <param name="Audience">Who may see the people who came in; a file carries no restrictions.</param>
public sealed record ImportFamily(Family Family, Audience Audience = Audience.Everyone) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        if (!GenogramRules.IsWhole(Family))
            return RefusalReason.NotUnderstood;
        if (Family.Facts().Keys.Any(state.Genogram.Stamps.ContainsKey))
            return RefusalReason.AlreadyThere;
        if (Family.People.Length + state.Genogram.Family.People.Length > FamilyLimits.People)
            return new Refusal(RefusalReason.FamilyFull, FamilyLimits.People);
        if (!Enum.IsDefined(Audience) || (Audience == Audience.ChairOnly && !asker.IsChair && !asker.IsOffice))
            return RefusalReason.AudienceNotYours;
        var clean = Family with
        {
            People = [.. Family.People.Select(GenogramRules.Clean)],
            Households = [.. Family.Households.Select(h => h with { Name = Words.OfName(h.Name) })],
        };
        if (clean.People.Select(GenogramRules.CheckPerson).FirstOrDefault(bad => bad is not null) is { } bad)
            return bad;
        var ruling = GenogramRules.Change(state, asker, state.Genogram.Family.With(new FamilyDelta(clean, [])));
        if (ruling.Events.IsEmpty || Audience == Audience.Everyone)
            return ruling;

        // Restricted before they are there; nobody takes that back on its own.
        var restricted = clean.People.Select(p => (ConferenceEvent)new FactRestricted(null, p.Id, new Restriction(Audience, [])));
        return ruling with { Events = [.. restricted, .. ruling.Events] };
    }
}

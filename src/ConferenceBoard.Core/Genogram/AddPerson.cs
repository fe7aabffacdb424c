using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Genogram;

/// <summary>Adds someone who is linked to nobody yet: the first of the family, or someone of the network around it.</summary>
/// <param name="Person">Who; with a name of their own among the facts.</param>
public sealed record AddPerson(Person Person) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        if (Person is null || state.Genogram.Stamps.ContainsKey(Person.Id))
            return RefusalReason.AlreadyThere;
        var person = GenogramRules.Clean(Person);
        return GenogramRules.CheckPerson(person) is { } bad
            ? bad
            : GenogramRules.Change(state, asker, state.Genogram.Family.With(new FamilyDelta(new Family { People = [person] }, [])));
    }
}

using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Genogram;

/// <summary>
/// Changes what is known of someone. Only what differs between <paramref name="Seen"/> and <paramref name="Person"/> is changed, so that two
/// people can fill in different things at once; refused where the same thing was changed in another way meanwhile.
/// </summary>
/// <param name="Seen">How the person was when the asker began.</param>
/// <param name="Person">How they shall be.</param>
public sealed record EditPerson(Person Seen, Person Person) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (GenogramRules.CheckMayDraw(state, asker) is { } no)
            return no;
        if (Seen is null || Person is null || Seen.Id != Person.Id)
            return RefusalReason.NotUnderstood;
        if (GenogramRules.Known(state, asker).Person(Person.Id) is not { } now)
            return RefusalReason.FactGone;
        var person = GenogramRules.Clean(Person);
        if (GenogramRules.CheckPerson(person) is { } bad)
            return bad;
        if (Together(Seen, person, now) is not { } next)
            return RefusalReason.PersonChangedMeanwhile;

        // Two halves that fit by themselves may not fit together.
        return GenogramRules.CheckPerson(next) is { } clash
            ? clash
            : GenogramRules.Change(state, asker, state.Genogram.Family.With(new FamilyDelta(new Family { People = [next] }, [])));
    }

    /// <summary>Both changes in one, or null where they differ on the same thing.</summary>
    private static Person? Together(Person seen, Person mine, Person theirs)
    {
        var clash = false;
        var next = new Person
        {
            Id = seen.Id,
            Name = Pick(seen.Name, mine.Name, theirs.Name),
            Gender = Pick(seen.Gender, mine.Gender, theirs.Gender),
            ChildOfConcern = Pick(seen.ChildOfConcern, mine.ChildOfConcern, theirs.ChildOfConcern),
            Twins = Pick(seen.Twins, mine.Twins, theirs.Twins),
            Note = Pick(seen.Note, mine.Note, theirs.Note),
        };

        // When someone was born and how old they are said to be is one thing, and so is all about not living.
        var (born, age) = Pick((seen.Born, seen.Age), (mine.Born, mine.Age), (theirs.Born, theirs.Age));
        var (died, when) = Pick((seen.HasDied, seen.Died), (mine.HasDied, mine.Died), (theirs.HasDied, theirs.Died));
        var (pregnancy, network) = Pick((seen.Pregnancy, seen.Network), (mine.Pregnancy, mine.Network), (theirs.Pregnancy, theirs.Network));
        next = next with { Born = born, Age = age, HasDied = died, Died = when, Pregnancy = pregnancy, Network = network };
        return clash ? null : next;

        T Pick<T>(T was, T my, T their)
        {
            var same = EqualityComparer<T>.Default;
            if (same.Equals(was, my))
                return their;
            clash |= !same.Equals(was, their) && !same.Equals(my, their);
            return my;
        }
    }
}

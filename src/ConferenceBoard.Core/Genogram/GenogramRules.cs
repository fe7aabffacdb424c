using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Genogram;

/// <summary>What several rules about the genogram share. A fact someone may not see is, to them, not there.</summary>
internal static class GenogramRules
{
    /// <summary>A refusal where the asker may not draw, or null. Chair, note taker and social worker draw, before and during the conference.</summary>
    public static Refusal? CheckMayDraw(ConferenceState state, Asker asker)
    {
        if (state.Details is null)
            return RefusalReason.UnknownConference;
        return asker.IsOffice || MayDraw(asker.Person!) ? null : RefusalReason.GenogramNotYours;
    }

    /// <summary>Whether the person draws.</summary>
    public static bool MayDraw(Attendee person) => !person.Removed && person.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker;

    /// <summary>The family as the asker knows it.</summary>
    public static Family Known(ConferenceState state, Asker asker) =>
        asker.Person is { } person ? SeenFamily.By(state, person).Family : state.Genogram.Family;

    /// <summary>The person's words cleaned; nothing is lost but what cannot be seen.</summary>
    public static Person Clean(Person person) => person with { Name = Words.OfName(person.Name), Note = Words.OfCard(person.Note) };

    /// <summary>A refusal where a person's own words or figures are out of bounds, or null.</summary>
    public static Refusal? CheckPerson(Person person) =>
        person.Name.Length > FamilyLimits.Name ? new Refusal(RefusalReason.NameTooLong, FamilyLimits.Name)
        : person.Note.Length > FamilyLimits.Note ? new Refusal(RefusalReason.NoteTooLong, person.Note.Length, FamilyLimits.Note)
        : person.Age is { Years: < 0 or > FamilyLimits.Age } ? new Refusal(RefusalReason.AgeRange, FamilyLimits.Age)
        : person is { Born: { } born, Died: { } died } && died < (born with { Month = died.Month is null ? null : born.Month, Day = died.Day is null ? null : born.Day })
            ? RefusalReason.DiedBeforeBorn
        : null;

    /// <summary>What follows from changing the family into <paramref name="after"/>: an event, nothing, or why it cannot be.</summary>
    public static Ruling Change(ConferenceState state, Asker asker, Family after)
    {
        var genogram = state.Genogram;
        if (after.Faults().Select(fault => (FamilyFault?)fault).FirstOrDefault() is { } fault)
            return Refused(fault);
        if (after.People.Length > FamilyLimits.People && after.People.Length > genogram.Family.People.Length)
            return new Refusal(RefusalReason.FamilyFull, FamilyLimits.People);
        if (after.Unions.Length > FamilyLimits.Links || after.Parentages.Length > FamilyLimits.Links || after.Bonds.Length > FamilyLimits.Links
            || after.Households.Length > FamilyLimits.Households)
            return RefusalReason.TooManyLinks;
        if (genogram.Stamps.Count >= Limits.FactsEver)
            return RefusalReason.TooManyLinks;

        var delta = FamilyDelta.Between(genogram.Family, after);
        return delta.IsEmpty ? Ruling.NoChange : new FamilyChanged(asker.Id, delta.Put, delta.Removed, genogram.MovedFor(after));
    }

    private static Refusal Refused(FamilyFault fault) => fault.Kind switch
    {
        FamilyFaultKind.OwnAncestor => RefusalReason.OwnAncestor,
        FamilyFaultKind.WithSelf => RefusalReason.WithSelf,
        FamilyFaultKind.ParentsTwice => RefusalReason.ParentsTwice,
        FamilyFaultKind.NetworkLinked => RefusalReason.NetworkLinked,
        FamilyFaultKind.Missing => RefusalReason.FactGone,
        _ => RefusalReason.NotUnderstood,
    };
}

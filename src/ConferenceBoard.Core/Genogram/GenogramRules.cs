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
    public static bool MayDraw(Attendee person) => person.TakesPart && person.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker;

    /// <summary>The family as the asker knows it.</summary>
    public static Family Known(ConferenceState state, Asker asker) =>
        asker.Person is { } person ? SeenFamily.By(state, person).Family : state.Genogram.Family;

    /// <summary>What the asker would know of a family like this one.</summary>
    public static Family Known(ConferenceState state, Asker asker, Family family) =>
        asker.Person is { } person ? SeenFamily.FactsBy(state, person, family) : family;

    /// <summary>Whether what came from outside has no holes: no list or fact is missing, and no name is there twice.</summary>
    public static bool IsWhole(Family? family) =>
        family is { People.IsDefault: false, Unions.IsDefault: false, Parentages.IsDefault: false, Households.IsDefault: false, Bonds.IsDefault: false }
        && family.People.All(p => p is not null) && family.Unions.All(u => u is not null) && family.Parentages.All(p => p is not null)
        && family.Households.All(h => h is { Members.IsDefault: false }) && family.Bonds.All(b => b is not null)
        && family.Facts().Count == family.People.Length + family.Unions.Length + family.Parentages.Length + family.Households.Length + family.Bonds.Length;

    /// <summary>Where the asker sees one parent of two: the same link to the other alone; null where they see all of it.</summary>
    public static Parentage? UnseenParent(this Family whole, Parentage seen) =>
        seen.Parent is { } one && whole.Index.ParentagesOf(seen.Child).FirstOrDefault(p => p.Id == seen.Id) is { Union: { } both } actual
            ? actual with { Union = null, Parent = whole.Index.Union(both)!.Other(one) }
            : null;

    /// <summary>A name for a fact that comes of another, of which the asker does not know.</summary>
    public static string NewName(GenogramState genogram, FactId from)
    {
        var stem = from.Value.Length > FamilyLimits.Id - 6 ? from.Value[..(FamilyLimits.Id - 6)] : from.Value;
        return Enumerable.Range(2, Limits.FactsEver + 1).Select(n => FormattableString.Invariant($"{stem}-{n}")).First(name => !genogram.Stamps.ContainsKey(new FactId(name)));
    }

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
    /// <param name="state">The conference now.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="after">The family as it shall be.</param>
    /// <param name="parts">New facts that are a part of another: whoever may not see that one does not see them either.</param>
    public static Ruling Change(ConferenceState state, Asker asker, Family after, IEnumerable<(FactId Part, FactId Of)>? parts = null)
    {
        var genogram = state.Genogram;
        if (after.Faults().Select(fault => (FamilyFault?)fault).FirstOrDefault() is { } fault)
            return Refused(fault);
        if (after.People.Length > FamilyLimits.People && after.People.Length > genogram.Family.People.Length)
            return new Refusal(RefusalReason.FamilyFull, FamilyLimits.People);
        if (after.Unions.Length > FamilyLimits.Links || after.Parentages.Length > FamilyLimits.Links || after.Bonds.Length > FamilyLimits.Links
            || after.Households.Length > FamilyLimits.Households)
            return RefusalReason.TooManyLinks;

        var delta = FamilyDelta.Between(genogram.Family, after);
        var there = genogram.Family.Facts();
        var added = delta.Put.Facts().Keys.Where(id => !there.ContainsKey(id)).ToList();
        if (added.Exists(genogram.Stamps.ContainsKey))
            return RefusalReason.AlreadyThere;
        if (added.Count > 0 && genogram.Stamps.Count + added.Count > Limits.FactsEver)
            return RefusalReason.TooManyLinks;
        if (delta.IsEmpty)
            return Ruling.NoChange;
        var kept = (parts ?? []).Where(p => genogram.RestrictionOf(p.Of) != Restriction.None).Select(p => new FactRestricted(null, p.Part, genogram.RestrictionOf(p.Of)));
        return new Ruling([.. kept, new FamilyChanged(asker.Id, delta.Put, delta.Removed, genogram.MovedFor(after))], null);
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

namespace ConferenceBoard.Genograms;

public static partial class FamilyWords
{
    /// <summary>"Kerra and Dean: living together from 2015, separated June 2024".</summary>
    public static string Of(Family family, Union union)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(union);
        var story = Row(
        [
            Dated($"Union.{union.Kind}", "Began", union.Began),
            union.End == UnionEnd.Separated || union.Separated is not null ? Dated("End.Separated", "Date", union.Separated) : "",
            union.End == UnionEnd.Divorced || union.Divorced is not null ? Dated("End.Divorced", "Date", union.Divorced) : "",
            union.End == UnionEnd.Widowed ? Say("End.Widowed") : "",
            union.Reconciled || union.Again is not null ? Dated("Again", "Date", union.Again) : "",
        ]);
        return Say("Union", NameOf(family, union.First), NameOf(family, union.Second), story);
    }

    /// <summary>"Tobias was adopted by Ezra and Miriam, from 20 April 2017".</summary>
    public static string Of(Family family, Parentage parentage)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(parentage);
        var key = $"Parentage.{parentage.Kind}";
        var ended = $"{key}.Ended";
        var words = Say(parentage.To is not null && Has(ended) ? ended : key, NameOf(family, parentage.Child), Names(family, family.Index.ParentsIn(parentage)));
        return Row([words, Span(parentage.From, parentage.To, "", Date)]);
    }

    /// <summary>"Child of Demelza and Piran": the same, said of the child itself.</summary>
    internal static string Relation(Family family, Parentage parentage) =>
        Say($"Relation.{parentage.Kind}", Names(family, family.Index.ParentsIn(parentage)));

    /// <summary>"Nan's house: Jean and Tamsin live here".</summary>
    public static string Of(Family family, Household household)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(household);
        var key = household.Members.Length switch { 0 => "Household.None", 1 => "Household.One", _ => "Household.Many" };
        return Say(key, Name(household), Names(family, household.Members));
    }

    /// <summary>"Dean is violent to Kerra".</summary>
    public static string Of(Family family, Bond bond)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(bond);
        var key = bond.BothWays && Bond.HasDirection(bond.Kind) ? $"Bond.{bond.Kind}.Both" : $"Bond.{bond.Kind}";
        return Say(key, NameOf(family, bond.From), NameOf(family, bond.To));
    }

    /// <summary>"Ava and Isla are identical twins".</summary>
    internal static string Of(Family family, TwinGroup twins)
    {
        var key = twins.Members.Length switch { 1 => "Twins.Alone", 2 => "Twins.Two", 3 => "Twins.Three", _ => "Twins.More" };
        return Say(twins.AllIdentical ? $"{key}.Identical" : key, Names(family, twins.Members));
    }

    private static string NameOf(Family family, PersonId id) => family.Person(id) is { } person ? Name(person) : Say("Unnamed");

    private static string Dated(string key, string with, PartialDate? date) => date is { } known ? Say($"{key}.{with}", Date(known)) : Say(key);
}

using System.Collections.Immutable;

namespace ConferenceBoard.Genograms;

/// <summary>
/// A family and the network around it: facts only, nothing of how it is drawn. Immutable. The order of people and of links is the order
/// they were told in; it decides where nothing else does, so that the same family gives the same drawing everywhere.
/// </summary>
public sealed record Family
{
    private FamilyIndex? _index;

    /// <summary>Nobody yet.</summary>
    public static Family Empty { get; } = new();

    /// <summary>Everyone.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>Who is or was together.</summary>
    public ImmutableArray<Union> Unions { get; init; } = [];

    /// <summary>Who is whose child.</summary>
    public ImmutableArray<Parentage> Parentages { get; init; } = [];

    /// <summary>Who lives with whom.</summary>
    public ImmutableArray<Household> Households { get; init; } = [];

    /// <summary>What is between people.</summary>
    public ImmutableArray<Bond> Bonds { get; init; } = [];

    /// <summary>The same facts, by who they are about; made once.</summary>
    public FamilyIndex Index => _index is { } index && ReferenceEquals(index.Family, this) ? index : _index = new FamilyIndex(this);

    /// <summary>The person, or null.</summary>
    public Person? Person(PersonId id) => Index.Person(id);

    /// <inheritdoc/>
    public bool Equals(Family? other) =>
        other is not null
        && People.AsSpan().SequenceEqual(other.People.AsSpan()) && Unions.AsSpan().SequenceEqual(other.Unions.AsSpan())
        && Parentages.AsSpan().SequenceEqual(other.Parentages.AsSpan()) && Households.AsSpan().SequenceEqual(other.Households.AsSpan())
        && Bonds.AsSpan().SequenceEqual(other.Bonds.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(People.Length, Unions.Length, Parentages.Length, Households.Length, Bonds.Length);

    /// <summary>
    /// Only what is about the people chosen: a link, household or bond stays where everyone it needs does. A child of a union of which
    /// one partner stays becomes the child of that one, by the same parentage.
    /// </summary>
    public Family Of(Func<Person, bool> chosen)
    {
        var people = People.Where(chosen).ToImmutableArray();
        if (people.Length == People.Length)
            return this;
        var stays = people.Select(p => p.Id).ToHashSet();
        var unions = Unions.Where(u => stays.Contains(u.First) && stays.Contains(u.Second)).ToImmutableArray();
        return new Family
        {
            People = people,
            Unions = unions,
            Parentages = [.. Parentages.Where(p => stays.Contains(p.Child)).Select(p => Narrowed(p, stays)).OfType<Parentage>()],
            Households = [.. Households.Select(h => h with { Members = [.. h.Members.Where(stays.Contains)] }).Where(h => h.Members.Length > 0)],
            Bonds = [.. Bonds.Where(b => stays.Contains(b.From) && stays.Contains(b.To))],
        };
    }

    private Parentage? Narrowed(Parentage parentage, HashSet<PersonId> stays)
    {
        if (parentage.Parent is { } one)
            return stays.Contains(one) ? parentage : null;
        var union = Index.Union(parentage.Union!.Value)!;
        return (stays.Contains(union.First), stays.Contains(union.Second)) switch
        {
            (true, true) => parentage,
            (true, false) => parentage with { Union = null, Parent = union.First },
            (false, true) => parentage with { Union = null, Parent = union.Second },
            _ => null,
        };
    }
}

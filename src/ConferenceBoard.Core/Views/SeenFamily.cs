using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Views;

/// <summary>
/// The family as someone may see it, and where its people stand. Those who may see the same share one. Where someone or a link is hidden, the
/// others are placed as if it were not there, so that no gap and no place tells of it.
/// </summary>
public sealed class SeenFamily
{
    private static readonly ConditionalWeakTable<GenogramState, ConcurrentDictionary<string, SeenFamily>> Known = [];

    // Made when it is first drawn: a rule that only asks who is there waits for no layout, and many screens wait for one.
    private readonly Lazy<Arrangement> _arrangement;
    private readonly Lazy<ImmutableDictionary<PersonId, Spot>> _pins;

    private SeenFamily(Family family, Arrangement arrangement, ImmutableDictionary<PersonId, Spot> pins, bool ageOrder) =>
        (Family, _arrangement, _pins, AgeOrder) = (family, new Lazy<Arrangement>(arrangement), new Lazy<ImmutableDictionary<PersonId, Spot>>(pins), ageOrder);

    private SeenFamily(Family family, LayoutOptions layout, IEnumerable<PersonId> placedByHand)
    {
        (Family, AgeOrder) = (family, layout.AgeOrder);
        _arrangement = new Lazy<Arrangement>(() => GenogramLayout.Arrange(family, layout));
        _pins = new Lazy<ImmutableDictionary<PersonId, Spot>>(() => placedByHand.ToImmutableDictionary(id => id, id => Arrangement.Spots[id]));
    }

    /// <summary>Nobody.</summary>
    public static SeenFamily Nobody { get; } = new(Family.Empty, Arrangement.Empty, ImmutableDictionary<PersonId, Spot>.Empty, true);

    /// <summary>The facts.</summary>
    public Family Family { get; }

    /// <summary>Where everyone stands.</summary>
    public Arrangement Arrangement => _arrangement.Value;

    /// <summary>Those who were placed by hand.</summary>
    public ImmutableDictionary<PersonId, Spot> Pins => _pins.Value;

    /// <summary>Oldest child left.</summary>
    public bool AgeOrder { get; }

    /// <summary>As this person may see it; nobody before the conference has begun, but for those who draw.</summary>
    public static SeenFamily By(ConferenceState state, Attendee person)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        return Visibility.SeesGenogram(state, person) ? Of(state.Genogram, id => !Visibility.MaySee(state, person, id)) : Nobody;
    }

    /// <summary>What everyone may see: nothing that is kept to some, or from anyone.</summary>
    public static SeenFamily ForEveryone(ConferenceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(state.Genogram, id => state.Genogram.RestrictionOf(id) != Restriction.None);
    }

    /// <summary>What they may see of a family that is not the one of now; nothing of where anyone stands.</summary>
    internal static Family FactsBy(ConferenceState state, Attendee person, Family family) =>
        !Visibility.SeesGenogram(state, person) ? Family.Empty : Without(family, Hidden(family, id => !Visibility.MaySee(state, person, id)));

    /// <summary>As the room may see it.</summary>
    public static SeenFamily OnWall(ConferenceState state, GenogramState shown)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(shown);

        // A frozen wall shows what it held, but nothing that is not for the room now or is there no more.
        if (ReferenceEquals(shown, state.Genogram))
            return Of(shown, id => !Visibility.OnWall(state, shown.RestrictionOf(id)));
        var there = state.Genogram.Family.Facts();
        return Of(shown, id => !there.ContainsKey(id) || !Visibility.OnWall(state, shown.RestrictionOf(id)) || !Visibility.OnWall(state, state.Genogram.RestrictionOf(id)));
    }

    private static SeenFamily Of(GenogramState genogram, Func<FactId, bool> hides)
    {
        var hidden = Hidden(genogram.Family, hides);

        // With their lengths, since a name can hold any letter.
        var key = string.Concat(hidden.Select(id => FormattableString.Invariant($"{id.Length}:{id}")));
        return Known.GetOrCreateValue(genogram).GetOrAdd(key, _ => Make(genogram, hidden));
    }

    private static ImmutableSortedSet<string> Hidden(Family family, Func<FactId, bool> hides) =>
        family.Facts().Keys.Where(hides).Select(id => id.Value).ToImmutableSortedSet(StringComparer.Ordinal);

    private static SeenFamily Make(GenogramState genogram, ImmutableSortedSet<string> hidden)
    {
        if (hidden.IsEmpty)
            return new SeenFamily(genogram.Family, genogram.Arrangement, genogram.Pins, genogram.AgeOrder);
        var family = Without(genogram.Family, hidden);
        var people = family.People.Select(p => p.Id).ToHashSet();
        if (people.Count == genogram.Family.People.Length && genogram.Family.Bonds.Where(b => hidden.Contains(b.Id.Value)).All(IsWithinFamily)
            && SameButBonds(family, genogram.Family))
            return new SeenFamily(family, genogram.Arrangement, genogram.Pins, genogram.AgeOrder);

        // Who was placed by hand stays known, but not where: that place was chosen in the drawing of all.
        var layout = genogram.Layout with { Pins = ImmutableDictionary<PersonId, Spot>.Empty };
        return new SeenFamily(family, layout, [.. genogram.Pins.Keys.Where(people.Contains)]);

        // A bond between two of the family moves nobody, so that the picture need not change where one is hidden.
        bool IsWithinFamily(Bond bond) => genogram.Family.Person(bond.From) is { Network: null } && genogram.Family.Person(bond.To) is { Network: null };
    }

    private static bool SameButBonds(Family one, Family other) => one with { Bonds = [] } == other with { Bonds = [] };

    private static Family Without(Family family, ImmutableSortedSet<string> hidden)
    {
        // First the links: a child of a hidden union is still the child of both, were they not hidden; it is then nobody's here.
        var links = family with
        {
            Unions = [.. family.Unions.Where(u => !hidden.Contains(u.Id.Value))],
            Parentages = [.. family.Parentages.Where(p => !hidden.Contains(p.Id.Value))],
            Households = [.. family.Households.Where(h => !hidden.Contains(h.Id.Value))],
            Bonds = [.. family.Bonds.Where(b => !hidden.Contains(b.Id.Value))],
        };
        var unions = links.Unions.Select(u => u.Id).ToHashSet();
        links = links with { Parentages = [.. links.Parentages.Where(p => p.Union is not { } u || unions.Contains(u))] };
        return links.Of(p => !hidden.Contains(p.Id.Value));
    }
}

using System.Collections.Immutable;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Genogram;

/// <summary>One change of a person's own, remembered so that it can be taken back.</summary>
/// <param name="Stamp">What every fact it touched carried right after it: where one carries another by now, someone has built on it.</param>
/// <param name="Before">The stamps those facts had before; undoing gives them back, so that the change before this one can be undone too.</param>
public abstract record FamilyChange(long Stamp, ImmutableDictionary<FactId, long> Before)
{
    /// <summary>Facts were added, changed or removed.</summary>
    /// <param name="Stamp">As above.</param>
    /// <param name="Before">As above.</param>
    /// <param name="Back">What makes the family what it was.</param>
    /// <param name="Moved">Those who stand elsewhere by it.</param>
    /// <param name="Pins">Those it took off who had been placed by hand, and where.</param>
    /// <param name="Unseen">Facts it touched of which the one who made it knew neither before nor after: kept from them, or about someone who was.</param>
    /// <param name="Shown">Facts it touched that the one who made it saw right after it.</param>
    public sealed record OfFacts(
        long Stamp, ImmutableDictionary<FactId, long> Before, FamilyDelta Back, Moved Moved, ImmutableDictionary<PersonId, Spot> Pins,
        ImmutableHashSet<FactId> Unseen, ImmutableHashSet<FactId> Shown)
        : FamilyChange(Stamp, Before);

    /// <summary>People were placed, let go of, or tidied up; <paramref name="Before"/> says when they had been placed or let go of.</summary>
    /// <param name="Stamp">As above.</param>
    /// <param name="Before">As above.</param>
    /// <param name="Moved">Those who stand elsewhere by it.</param>
    /// <param name="Pins">Those who were placed by hand or let go of: from where, to where.</param>
    /// <param name="AgeOrder">What the switch had been, where it was turned.</param>
    public sealed record OfPlaces(long Stamp, ImmutableDictionary<FactId, long> Before, Moved Moved, Moved Pins, bool? AgeOrder) : FamilyChange(Stamp, Before);

    /// <summary>Who may see a fact was changed, from <paramref name="Was"/>; <paramref name="Before"/> says when that had been decided.</summary>
    public sealed record OfRestriction(long Stamp, ImmutableDictionary<FactId, long> Before, FactId Fact, Restriction Was) : FamilyChange(Stamp, Before);
}

/// <summary>People who stood somewhere and now stand somewhere else.</summary>
/// <param name="From">Where they had stood; those who had no place are not in it.</param>
/// <param name="To">Where they stand by it; those who have none any more are not in it.</param>
public sealed record Moved(ImmutableDictionary<PersonId, Spot> From, ImmutableDictionary<PersonId, Spot> To)
{
    /// <summary>What differs between the two.</summary>
    public static Moved Between(ImmutableDictionary<PersonId, Spot> before, ImmutableDictionary<PersonId, Spot> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new Moved(before.RemoveRange(Same(before, after)), after.RemoveRange(Same(after, before)));

        static IEnumerable<PersonId> Same(ImmutableDictionary<PersonId, Spot> one, ImmutableDictionary<PersonId, Spot> other) =>
            one.Where(s => other.TryGetValue(s.Key, out var at) && at == s.Value).Select(s => s.Key);
    }

    /// <summary>Everyone it moved.</summary>
    public IEnumerable<PersonId> People => From.Keys.Union(To.Keys);

    /// <summary>Whether the person is where it put them: nobody has moved them since.</summary>
    public bool Holds(PersonId person, ImmutableDictionary<PersonId, Spot> now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.TryGetValue(person, out var at) ? To.TryGetValue(person, out var put) && put == at : !To.ContainsKey(person);
    }

    /// <summary>Those chosen are where they were; the others stay.</summary>
    public ImmutableDictionary<PersonId, Spot> Back(ImmutableDictionary<PersonId, Spot> now, Func<PersonId, bool> chosen)
    {
        ArgumentNullException.ThrowIfNull(now);
        var people = People.Where(chosen).ToHashSet();
        return now.RemoveRange(people).SetItems(From.Where(s => people.Contains(s.Key)));
    }
}

/// <summary>Remembering and forgetting a person's own changes.</summary>
internal static class FamilyMemory
{
    /// <summary>With the change on top; nothing for the office.</summary>
    public static GenogramState Remember(this GenogramState genogram, AttendeeId? by, FamilyChange change)
    {
        if (by is not { } id)
            return genogram;
        var changes = genogram.Changes.GetValueOrDefault(id, []);
        if (changes.Count == Limits.UndoDepth)
            changes = changes.RemoveAt(0);
        return genogram with { Changes = genogram.Changes.SetItem(id, changes.Add(change)) };
    }

    /// <summary>Without the newest.</summary>
    public static GenogramState Forget(this GenogramState genogram, AttendeeId? by) =>
        by is { } id && genogram.Changes.GetValueOrDefault(id) is { IsEmpty: false } changes
            ? genogram with { Changes = genogram.Changes.SetItem(id, changes.RemoveAt(changes.Count - 1)) }
            : genogram;

    /// <summary>The newest, or null.</summary>
    public static FamilyChange? Newest(this GenogramState genogram, AttendeeId? by) =>
        by is { } id && genogram.Changes.GetValueOrDefault(id) is { IsEmpty: false } changes ? changes[^1] : null;
}

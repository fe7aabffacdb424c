using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Tests.Samples;

namespace ConferenceBoard.Genograms.Tests.Layout;

/// <summary>The goals of genogram.md on the invented families of samples/families.</summary>
public class SampleGoalsTests
{
    // The fewest crossings known, where there are any.
    private static readonly Dictionary<string, int> Crossings = new(StringComparer.Ordinal)
    {
        ["cared-for-by-an-aunt"] = 2,
        ["fostering"] = 1,
        ["kinship-care"] = 2,
        ["step-parents"] = 1,
        ["two-brothers-two-sisters"] = 1,
    };

    [Theory]
    [MemberData(nameof(SampleFamilies.Names), MemberType = typeof(SampleFamilies))]
    public void Nothing_overlaps_nobody_is_drawn_twice_couples_and_clusters_hold_together_and_the_oldest_stands_left(string name)
    {
        var family = SampleFamilies.Read(name);
        var checks = new DrawingChecks(family, family.Draw());
        Assert.Empty(checks.Faults());
        Assert.True(checks.Crossings() <= Crossings.GetValueOrDefault(name), string.Join(", ", checks.CrossingsWhere()));
    }

    [Theory]
    [MemberData(nameof(SampleFamilies.Names), MemberType = typeof(SampleFamilies))]
    public void Whoever_is_added_the_others_keep_their_sides_half_of_the_time_nobody_moves_far_and_the_child_stays(string name)
    {
        var family = SampleFamilies.Read(name);
        var moved = new List<double>();
        var child = family.People.FirstOrDefault(p => p.ChildOfConcern)?.Id;
        foreach (var added in family.People.Select(p => p.Id).Take(40))
        {
            var without = family.Of(p => p.Id != added);
            if (without.People.IsEmpty)
                continue;
            var before = GenogramLayout.Arrange(without, new LayoutOptions());
            var after = GenogramLayout.Arrange(family, new LayoutOptions(), before);
            var (was, now) = (without.Draw(before), family.Draw(after));
            Assert.Empty(new DrawingChecks(family, now).Faults(ageOrder: false));

            // Someone with two partners who stood apart brings them together: they cannot all stay.
            if (family.Index.UnionsOf(added).Count() < 2)
                Assert.Empty(Drawn.Flips(was, now));
            if (child is { } still && still != added)
                Assert.Equal((0, 0), (now.People.Single(p => p.Person == still).At.X, now.People.Single(p => p.Person == still).At.Y));
            var stood = was.People.ToDictionary(p => p.Person, p => p.At.X);
            moved.Add(now.People.Count(p => stood.TryGetValue(p.Person, out var x) && Math.Abs(x - p.At.X) > Measures.Symbol) / (double)stood.Count);
        }

        if (moved.Count > 0)
            Assert.True(Median(moved) <= 0.1, string.Join(' ', moved));
    }

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

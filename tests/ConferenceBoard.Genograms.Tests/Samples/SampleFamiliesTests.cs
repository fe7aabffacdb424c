using System.Text;
using System.Text.Json;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Tests.Samples;

public class SampleFamiliesTests
{
    private static IEnumerable<Family> Families => SampleFamilies.All.Select(f => f.Family);

    private static IEnumerable<Person> People => Families.SelectMany(f => f.People);

    [Fact]
    public void There_are_enough_to_learn_from() => Assert.True(SampleFamilies.All.Count >= 34);

    [Theory]
    [MemberData(nameof(SampleFamilies.Names), MemberType = typeof(SampleFamilies))]
    public void Each_is_read_without_fault_and_written_back_with_the_same_facts(string name)
    {
        var read = FamilyJson.Read(SampleFamilies.Bytes(name));
        Assert.Null(read.Problem);
        Assert.Equal(read.Family, FamilyJson.Read(Encoding.UTF8.GetBytes(FamilyJson.Write(read.Family!))).Family);
    }

    [Theory]
    [MemberData(nameof(SampleFamilies.Names), MemberType = typeof(SampleFamilies))]
    public void Each_concerns_somebody(string name)
    {
        var family = SampleFamilies.Read(name);
        Assert.True(family.People.Any(p => p.ChildOfConcern) || family.People.All(p => p.Network is not null));
    }

    [Fact]
    public void Together_they_hold_every_kind_there_is()
    {
        Holds(People.Where(p => p.Network is null).Select(p => p.Gender));
        Holds(People.Select(p => p.Pregnancy).OfType<PregnancyKind>());
        Holds(People.Select(p => p.Network).OfType<NetworkKind>());
        Holds(Families.SelectMany(f => f.Unions).Select(u => u.Kind));
        Holds(Families.SelectMany(f => f.Unions).Select(u => u.End));
        Holds(Families.SelectMany(f => f.Parentages).Select(p => p.Kind));
        Holds(Families.SelectMany(f => f.Bonds).Select(b => b.Kind));
        Holds(People.Select(p => p.Born).OfType<PartialDate>().Select(d => d.Certainty));
        Assert.Contains(Families.SelectMany(f => f.Unions), u => u.Reconciled && u.Again is not null);
        Assert.Contains(People, p => p.Twins is { Identical: true });
        Assert.Contains(People, p => p.Twins is { Identical: false });
        Assert.Contains(Families.SelectMany(f => f.Bonds), b => b.BothWays);
    }

    [Theory]
    [InlineData("initial-conference")]
    [InlineData("review-conference")]
    public void The_families_of_the_sample_conferences_have_their_names(string name)
    {
        using var conference = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "conferences", name + ".json")));
        var family = SampleFamilies.Read(name);
        var invited = conference.RootElement.GetProperty("people").EnumerateArray()
            .Where(p => p.GetProperty("role").GetString() is "FamilyMember" or "Child").Select(p => p.GetProperty("name").GetString());
        Assert.All(invited, invitee => Assert.Contains(family.People, p => string.Equals(p.Name, invitee, StringComparison.Ordinal)));
        var children = conference.RootElement.GetProperty("children").EnumerateArray().Select(c => c.GetString());
        Assert.Equal(children.Select(c => c ?? ""), family.People.Where(p => p.ChildOfConcern).Select(p => p.Name), StringComparer.Ordinal);
    }

    private static void Holds<T>(IEnumerable<T> values)
        where T : struct, Enum => Assert.Empty(Enum.GetValues<T>().Except(values));
}

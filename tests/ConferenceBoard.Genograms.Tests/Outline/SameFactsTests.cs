using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Outline;
using ConferenceBoard.Genograms.Symbols;
using ConferenceBoard.Genograms.Tests.Samples;
using ConferenceBoard.Genograms.Tests.Symbols;

namespace ConferenceBoard.Genograms.Tests.Outline;

/// <summary>Whoever sees the picture and whoever hears the outline know the same of the family.</summary>
public class SameFactsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [MemberData(nameof(SampleFamilies.Names), MemberType = typeof(SampleFamilies))]
    public void Picture_and_outline_of_a_sample_hold_the_same_facts(string name) => SameFacts(SampleFamilies.Read(name));

    [Fact]
    public void Picture_and_outline_of_any_family_hold_the_same_facts()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var family = RandomFamilies.Of(seed);
            Assert.Empty(family.Faults());
            SameFacts(family);
        }
    }

    [Theory]
    [MemberData(nameof(SampleFamilies.Names), MemberType = typeof(SampleFamilies))]
    public void The_picture_as_it_is_laid_out_holds_the_same_facts_as_the_outline(string name)
    {
        var family = SampleFamilies.Read(name);
        SameFacts(family, LaidOut(family));
    }

    [Fact]
    public void The_picture_of_any_family_as_it_is_laid_out_holds_the_same_facts_as_the_outline()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var family = RandomFamilies.Of(seed);
            SameFacts(family, LaidOut(family));
        }
    }

    private static Drawing LaidOut(Family family) =>
        GenogramLayout.Draw(family, GenogramLayout.Arrange(family, new LayoutOptions()), new DrawingOptions { Today = Today, Bonds = true });

    private static void SameFacts(Family family, Drawing? drawing = null)
    {
        var seen = FactsOfSvg.Decode(SvgWriter.Write(family, drawing ?? PlainDrawing.Of(family), Today));
        var heard = FactsOfOutline.Decode(FamilyOutline.Of(family, Today));
        Assert.Empty(seen.Except(heard, StringComparer.Ordinal));
        Assert.Empty(heard.Except(seen, StringComparer.Ordinal));
        var links = family.Unions.Length + family.Parentages.Length + family.Households.Length + family.Bonds.Length;
        Assert.True(seen.Count >= 2 * (family.People.Length + links), "Every fact is seen once in shapes and once in words.");
    }
}

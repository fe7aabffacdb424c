using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Tests.Samples;

namespace ConferenceBoard.Genograms.Tests.Layout;

public class PartOfFamilyTests
{
    [Theory]
    [MemberData(nameof(SampleFamilies.Names), MemberType = typeof(SampleFamilies))]
    public void A_part_stands_by_the_same_rules_and_in_the_same_order_as_the_whole(string name)
    {
        var family = SampleFamilies.Read(name);
        var whole = GenogramLayout.Arrange(family, new LayoutOptions());
        foreach (var focus in family.Households.Select(h => new FamilyFocus(h.Id, null, [])).Concat(family.People.Take(8).Select(p => new FamilyFocus(null, p.Id, []))))
        {
            var part = focus.Of(family);
            var stands = PartOfFamily.Arrange(part, whole, new LayoutOptions());
            var drawing = part.Draw(stands);
            Assert.Empty(new DrawingChecks(part, drawing).Faults(ageOrder: false));
            Assert.Equal(drawing.Text(), part.Draw(PartOfFamily.Arrange(part, whole, new LayoutOptions())).Text());
        }
    }

    [Fact]
    public void Where_nobody_of_the_part_is_left_the_drawing_is_closed_up()
    {
        var family = SampleFamilies.Read("one-hundred-and-twenty");
        var whole = GenogramLayout.Arrange(family, new LayoutOptions());
        var home = family.Households.Length > 0 ? new FamilyFocus(family.Households[0].Id, null, []) : new FamilyFocus(null, family.People[0].Id, []);
        var part = home.Of(family);
        var width = part.Draw(PartOfFamily.Arrange(part, whole, new LayoutOptions())).Bounds.Width;
        Assert.True(width <= part.People.Length * 2.5 * Measures.Pitch, $"{width} for {part.People.Length}");
    }
}

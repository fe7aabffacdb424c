using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>Where people stand: by hand, or by the drawing itself.</summary>
public sealed class PlacingSpecs
{
    [Fact]
    public void Someone_placed_by_hand_is_let_go_of_again()
    {
        var scene = Kin.Drawn().Given(Typical.NoteTaker, new PlacePerson(Kin.Wenna, new Spot(300, 0)));
        Assert.Equal(new Spot(300, 0), scene.State.Genogram.Pins[Kin.Wenna]);
        scene.When(Typical.Chair, new PlacePerson(Kin.Wenna, new Spot(300, 0))).ThenNothing();

        Assert.Empty(scene.Given(Typical.Chair, new PlacePerson(Kin.Wenna, null)).State.Genogram.Pins);
        scene.When(Typical.Chair, new PlacePerson(Kin.Wenna, null)).ThenNothing();
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(100_001, 0)]
    [InlineData(0, -100_001)]
    public void Nobody_is_placed_out_of_the_world(double x, double y) =>
        Kin.Drawn().When(Typical.Chair, new PlacePerson(Kin.Wenna, new Spot(x, y))).ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void Only_who_is_there_is_placed()
    {
        Kin.Drawn().When(Typical.Chair, new PlacePerson(new("nobody"), new Spot(1, 1))).ThenRefused(RefusalReason.FactGone);
        Kin.Drawn().Given(Typical.Chair, Kin.Remove(Kin.School)).When(Typical.Chair, new PlacePerson(Kin.School, new Spot(1, 1))).ThenRefused(RefusalReason.FactGone);
    }

    [Fact]
    public void Who_goes_is_not_placed_any_more() =>
        Assert.Empty(Kin.Drawn().Given(Typical.Chair, new PlacePerson(Kin.School, new Spot(1, 1))).Given(Typical.Chair, Kin.Remove(Kin.School)).State.Genogram.Pins);

    [Fact]
    public void Tidying_up_is_refused_where_the_family_changed_since_it_was_shown()
    {
        var scene = Kin.Drawn();
        var shown = scene.State.Genogram.Stamp;
        scene.Given(Typical.NoteTaker, Kin.Add("new")).When(Typical.Chair, new TidyUp(false, shown)).ThenRefused(RefusalReason.GenogramChangedMeanwhile);
        scene.Given(Typical.NoteTaker, new PlacePerson(Kin.Wenna, new Spot(300, 0)));

        scene.When(Typical.Chair, new TidyUp(false, scene.State.Genogram.Stamp)).Then<PeoplePlaced>();
        Assert.False(scene.State.Genogram.AgeOrder);
        Assert.Equal([Kin.Wenna], scene.State.Genogram.Pins.Keys);
    }

    [Fact]
    public void What_is_tidy_stays_as_it_is()
    {
        var scene = Kin.Drawn();
        scene.When(Typical.Chair, new TidyUp(true, scene.State.Genogram.Stamp)).ThenAccepted();
        scene.When(Typical.Chair, new TidyUp(true, scene.State.Genogram.Stamp)).ThenNothing();
    }
}

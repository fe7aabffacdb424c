using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Wall;

/// <summary>The wall is the strictest view of all people marked in the room, and the chair's alone to control.</summary>
public sealed class WallSpecs
{
    private static readonly CardId Card = Id.Card(1);

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_but_the_chair_controls_the_wall(Role role)
    {
        foreach (ConferenceCommand command in new ConferenceCommand[] { new BlankWall(true), new FreezeWall(true), Ask.Light(Card), new FitWall(5) })
        {
            One().When(Typical.Of(role), command).ThenRefused(RefusalReason.ChairOnly);
            One().When(null, command).ThenRefused(RefusalReason.ChairOnly);
        }
    }

    [Fact]
    public void The_wall_shows_cards_for_everyone() => Assert.Equal("Words", Shown(One()));

    [Theory]
    [InlineData(Audience.Professionals)]
    [InlineData(Audience.ChairOnly)]
    public void Cards_for_professionals_or_the_chair_never_stand_on_the_wall(Audience audience)
    {
        var scene = One().Given(Typical.Chair, Ask.Restrict(Card, audience));
        foreach (var who in Typical.Everyone.Where(w => w.Role is not (Role.Chair or Role.SocialWorker)))
            scene.Given(Typical.Chair, new MarkAttendance(who.Id, Attendance.Left));

        Assert.Empty(Shown(scene));
    }

    [Fact]
    public void What_is_withheld_from_someone_in_the_room_is_off_the_wall_until_they_are_out()
    {
        var scene = One().Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Dad));
        Assert.Empty(Shown(scene));

        Assert.Equal("Words", Shown(scene.Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.SteppedOut))));
        Assert.Empty(Shown(scene.Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.InTheRoom))));
    }

    [Fact]
    public void A_blank_wall_has_no_cards()
    {
        var scene = One().Given(Typical.Chair, Ask.Light(Card)).Given(Typical.Chair, new BlankWall(true));
        var wall = WallView.For(scene.State);
        Assert.True(wall.Blank);
        Assert.Empty(Shown(scene));
        Assert.Null(wall.SpotlightCard);

        scene.When(Typical.Chair, new BlankWall(true)).ThenNothing();
        Assert.Equal("Words", Shown(scene.Given(Typical.Chair, new BlankWall(false))));
    }

    [Fact]
    public void A_frozen_wall_stays_as_it_is_until_it_follows_again()
    {
        var scene = One().Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Mum, new EditCardText(Card, 1, "Other")).Given(Typical.Mum, Ask.Add(2));
        Assert.Equal("Words", Shown(scene));

        scene.When(Typical.Chair, new FreezeWall(true)).ThenNothing();
        Assert.Equal("Other | Words", Shown(scene.Given(Typical.Chair, new FreezeWall(false))));
    }

    [Fact]
    public void What_is_restricted_removed_or_merged_goes_from_a_frozen_wall_too()
    {
        Assert.Empty(Shown(Frozen().Given(Typical.Chair, Ask.Restrict(Card, Audience.Professionals))));
        Assert.Empty(Shown(Frozen().Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Dad))));
        Assert.Empty(Shown(Frozen().Given(Typical.Mum, new RemoveCard(Card))));
        Assert.Empty(Shown(Frozen().Given(Typical.Chair, Ask.Add(2)).Given(Typical.Chair, new MergeCards(Id.Card(2), Card, "Both"))));
    }

    [Fact]
    public void Someone_who_comes_in_takes_what_is_withheld_from_them_off_a_frozen_wall()
    {
        var scene = One().Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Advocate)).Given(Typical.Chair, new FreezeWall(true));
        Assert.Equal("Words", Shown(scene));

        Assert.Empty(Shown(scene.Given(Typical.Chair, new MarkAttendance(Typical.Advocate.Id, Attendance.InTheRoom))));
    }

    [Fact]
    public void Words_that_were_not_for_the_room_when_the_wall_froze_never_reach_it()
    {
        var opened = One().Given(Typical.Chair, Ask.Restrict(Card, Audience.ChairOnly)).Given(Typical.Chair, new FreezeWall(true))
            .Given(Typical.Chair, new EditCardText(Card, 1, "Safe words")).Given(Typical.Chair, Ask.Restrict(Card));
        Assert.Empty(Shown(opened));
        Assert.Equal("Safe words", Shown(opened.Given(Typical.Chair, new FreezeWall(false))));

        var handed = One().Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Dad)).Given(Typical.Chair, new FreezeWall(true))
            .Given(Typical.Chair, new EditCardText(Card, 1, "Safe words")).Given(Typical.Chair, Ask.Restrict(Card));
        Assert.Empty(Shown(handed));
    }

    [Fact]
    public void The_chair_puts_a_card_or_a_column_in_the_light()
    {
        var scene = One().Given(Typical.Chair, Ask.Light(Card));
        Assert.Equal(Card, WallView.For(scene.State).SpotlightCard?.Id);
        scene.When(Typical.Chair, Ask.Light(Card)).ThenNothing();

        scene.Given(Typical.Chair, Ask.Light(Column.WorkingWell));
        Assert.Equal((Column.WorkingWell, Column.WorkingWell), (WallView.For(scene.State).SpotlightColumn, WallView.For(scene.State).InUse));
        scene.Given(Typical.Chair, new ShowOnWall(Spotlight.Off));
        Assert.Null(WallView.For(scene.State).SpotlightColumn);
    }

    [Fact]
    public void A_card_in_the_light_that_is_restricted_goes_out_of_it()
    {
        var scene = One().Given(Typical.Chair, Ask.Light(Card)).Given(Typical.Chair, Ask.Restrict(Card, Audience.ChairOnly));
        Assert.Null(WallView.For(scene.State).SpotlightCard);
    }

    [Fact]
    public void What_the_room_may_not_see_is_not_put_in_the_light()
    {
        One().When(Typical.Chair, Ask.Light(Id.Card(9))).ThenRefused(RefusalReason.NotForTheRoom);
        One().When(Typical.Chair, new ShowOnWall(new Spotlight(Column.WorriedAbout, Card))).ThenRefused(RefusalReason.NotForTheRoom);
        One().Given(Typical.Chair, Ask.Restrict(Card, Audience.Professionals)).When(Typical.Chair, Ask.Light(Card)).ThenRefused(RefusalReason.NotForTheRoom);
        One().Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Dad)).When(Typical.Chair, Ask.Light(Card)).ThenRefused(RefusalReason.NotForTheRoom);
        One().Given(Typical.Chair, new RemoveCard(Card)).When(Typical.Chair, Ask.Light(Card)).ThenRefused(RefusalReason.NotForTheRoom);
        One().When(Typical.Chair, Ask.Light((Column)9)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Theory]
    [InlineData(1.99)]
    [InlineData(10.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void The_farthest_viewer_sits_two_to_ten_heights_away(double ratio) =>
        One().When(Typical.Chair, new FitWall(ratio)).ThenRefused(RefusalReason.ViewerRatioRange, 2, 10);

    [Fact]
    public void The_wall_fits_the_farthest_viewer()
    {
        var scene = One().Given(Typical.Chair, new FitWall(5.96));
        Assert.Equal(6.0, WallView.For(scene.State).ViewerRatio);
        scene.When(Typical.Chair, new FitWall(6.01)).ThenNothing();
    }

    private static Scene One() => Typical.Conference().Given(Typical.Mum, Ask.Add(Card));

    private static Scene Frozen() => One().Given(Typical.Chair, new FreezeWall(true));

    private static string Shown(Scene scene) => string.Join(" | ", WallView.For(scene.State).Columns.SelectMany(c => c).Select(c => c.Text));
}

using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>The genogram on screens and on the wall: nobody sees it before the conference begins but those who draw, and the wall what all in the room may.</summary>
public sealed class ShownSpecs
{
    [Fact]
    public void Before_the_conference_begins_only_those_who_draw_see_the_family()
    {
        var scene = Kin.Drawn();
        foreach (var who in Typical.Everyone)
        {
            var view = GenogramView.For(scene.State, scene[who]);
            var draws = who.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker;
            Assert.Equal((draws, draws, draws ? 4 : 0), (view.Sees, view.MayDraw, view.Seen.Family.People.Length));
        }
    }

    [Fact]
    public void Once_it_has_begun_everyone_sees_what_they_may_and_who_is_removed_nothing()
    {
        var scene = Kin.Begun().Given(Typical.Chair, Kin.Restrict(Kin.School, Audience.Professionals, Typical.Teacher)).Given(Typical.Chair, new RemoveAttendee(Typical.Observer.Id));
        Assert.Equal(4, scene.SeenBy(Typical.NoteTaker).Family.People.Length);
        Assert.Equal(3, scene.SeenBy(Typical.Teacher).Family.People.Length);
        Assert.Equal(3, scene.SeenBy(Typical.Mum).Family.People.Length);
        Assert.False(GenogramView.For(scene.State, scene[Typical.Observer]).Sees);
        Assert.Empty(scene.SeenBy(Typical.Observer).Family.People);
    }

    [Fact]
    public void The_chair_puts_the_family_in_the_light_once_the_conference_has_begun()
    {
        Kin.Drawn().When(Typical.Chair, Light()).ThenRefused(RefusalReason.BeginFirst);
        foreach (var who in Typical.Everyone.Where(w => w != Typical.Chair))
            Kin.Begun().When(who, Light()).ThenRefused(RefusalReason.ChairOnly);

        var scene = Kin.Begun().Given(Typical.Chair, Light());
        Assert.Equal(4, OnWall(scene)!.Seen.Family.People.Length);
        scene.When(Typical.Chair, Light()).ThenNothing();
        Assert.Null(OnWall(scene.Given(Typical.Chair, new ShowOnWall(Spotlight.Off))));
    }

    [Fact]
    public void Nobody_whom_the_room_may_not_see_is_pointed_at()
    {
        foreach (var restriction in new[] { Kin.Hide(Kin.Jory), Kin.Restrict(Kin.Jory, Audience.Professionals), Kin.Restrict(Kin.Jory, Audience.Everyone, Typical.Dad) })
        {
            var scene = Kin.Begun().Given(Typical.Chair, Kin.Put(Kin.Together(Kin.Jory))).Given(Typical.Chair, restriction);
            foreach (var shown in PointingAt(Kin.Jory).Append(new GenogramShown(FamilyFocus.Whole with { Household = Kin.Home })))
                scene.When(Typical.Chair, Light(shown)).ThenRefused(RefusalReason.NotForTheRoom);
        }

        foreach (var shown in PointingAt(new("nobody")))
            Kin.Begun().When(Typical.Chair, Light(shown)).ThenRefused(RefusalReason.NotForTheRoom);
        foreach (var shown in PointingAt(Kin.Jory))
            Kin.Begun().Given(Typical.Chair, Light(shown));
    }

    [Fact]
    public void A_light_that_makes_no_sense_is_not_understood()
    {
        GenogramShown[] all =
        [
            new(null!), new(new FamilyFocus(null, null, default)), new(new FamilyFocus(null, null, [.. Enumerable.Repeat(Kin.Wenna, 251)])),
        ];
        foreach (var shown in all)
            Kin.Begun().When(Typical.Chair, Light(shown)).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Begun().When(Typical.Chair, new ShowOnWall(new Spotlight(Column.WorkingWell, null, Genogram: new GenogramShown(FamilyFocus.Whole)))).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Begun().When(Typical.Chair, new ShowOnWall(null!)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void Whom_the_light_points_at_is_told_to_nobody_from_whom_they_are_hidden_since()
    {
        foreach (var shown in PointingAt(Kin.Jory))
        {
            var scene = Kin.Begun().Given(Typical.Chair, Light(shown)).Given(Typical.Chair, Kin.Hide(Kin.Jory));
            foreach (var who in new[] { Typical.NoteTaker, Typical.SocialWorker })
                Assert.DoesNotContain("jory", Walks.Portrait.Of(GenogramView.For(scene.State, scene[who])), StringComparison.Ordinal);
            Assert.DoesNotContain("jory", Walks.Portrait.Of(ConsoleView.For(scene.State, scene[Typical.NoteTaker])!.Wall), StringComparison.Ordinal);
            Assert.DoesNotContain("jory", Walks.Portrait.Of(WallView.For(scene.State)), StringComparison.Ordinal);
            Assert.Equal(shown, GenogramView.For(scene.State, scene[Typical.Chair]).Shown);

            scene.Given(Typical.Chair, new FreezeWall(true));
            Assert.DoesNotContain("jory", Walks.Portrait.Of(ConsoleView.For(scene.State, scene[Typical.NoteTaker])!.Wall), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_wall_shows_what_everyone_in_the_room_may_see()
    {
        var scene = Kin.Begun().Given(Typical.Chair, Light()).Given(Typical.Chair, Kin.Restrict(Kin.Jory, Audience.Everyone, Typical.Dad));
        Assert.Null(OnWall(scene)!.Seen.Family.Person(Kin.Jory));
        scene.Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.SteppedOut));
        Assert.NotNull(OnWall(scene)!.Seen.Family.Person(Kin.Jory));
        scene.Given(Typical.Chair, Kin.Restrict(Kin.Jory, Audience.Professionals));
        Assert.Null(OnWall(scene)!.Seen.Family.Person(Kin.Jory));
    }

    [Fact]
    public void A_wall_that_is_held_keeps_the_family_but_nobody_who_was_removed_or_restricted_since()
    {
        var scene = Kin.Begun().Given(Typical.Chair, Light()).Given(Typical.Chair, new FreezeWall(true)).Given(Typical.SocialWorker, Kin.Add("new"));
        Assert.Equal(4, OnWall(scene)!.Seen.Family.People.Length);
        Assert.Null(OnWall(scene.Given(Typical.SocialWorker, Kin.Remove(Kin.School)))!.Seen.Family.Person(Kin.School));
        Assert.Null(OnWall(scene.Given(Typical.Chair, Kin.Hide(Kin.Jory)))!.Seen.Family.Person(Kin.Jory));
        Assert.Equal([Kin.Tamsin], OnWall(scene)!.Seen.Family.Index.ParentsOf(Kin.Wenna));
        Assert.Empty(OnWall(scene.Given(Typical.Chair, Kin.Restrict(Kin.Birth, Audience.Professionals)))!.Seen.Family.Parentages);

        var opened = Kin.Begun().Given(Typical.Chair, Kin.Hide(Kin.Jory)).Given(Typical.Chair, Light()).Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Chair, Kin.Restrict(Kin.Jory, Audience.Everyone));
        Assert.Null(OnWall(opened)!.Seen.Family.Person(Kin.Jory));
    }

    [Fact]
    public void A_covered_wall_and_a_round_come_before_the_family()
    {
        Assert.Null(OnWall(Kin.Begun().Given(Typical.Chair, Light()).Given(Typical.Chair, new BlankWall(true))));
        Assert.Null(OnWall(Kin.Begun().Given(Typical.Chair, Light()).Given(Typical.SocialWorker, Scales.Add()).Given(Typical.Chair, Scales.Open())));
    }

    [Fact]
    public void The_oracle_notices_planted_leaks()
    {
        var scene = Kin.Begun().Given(Typical.Chair, Kin.Add("f1", "t1")).Given(Typical.Chair, Kin.Hide(new("f1"))).Given(Typical.Chair, Light());
        var right = GenogramView.For(scene.State, scene[Typical.Mum]);
        Assert.Empty(Tests.Views.Oracle.Wrongs(scene.State, Typical.Mum.Id, right));

        var chairs = GenogramView.For(scene.State, scene[Typical.Chair]);
        Noticed(right with { Seen = chairs.Seen });
        Noticed(right with { Restrictions = chairs.Restrictions });
        Noticed(right with { Shown = chairs.Shown });
        Noticed(right with { MayDraw = true });
        Noticed(right with { Stamp = 3 });
        Noticed(right with { Sees = false });
        var wall = WallView.For(scene.State);
        Assert.Empty(Tests.Views.Oracle.Wrongs(scene.State, null, wall));
        Assert.NotEmpty(Tests.Views.Oracle.Wrongs(scene.State, null, wall with { Genogram = wall.Genogram! with { Seen = chairs.Seen } }));
        Assert.NotEmpty(Tests.Views.Oracle.Wrongs(scene.State, null, wall with { Genogram = wall.Genogram! with { Shown = new(FamilyFocus.Whole, new PersonId("f1")) } }));
        Assert.NotEmpty(Tests.Views.Oracle.Wrongs(scene.State, null, wall with { Genogram = null }));

        void Noticed(GenogramView fake) => Assert.NotEmpty(Tests.Views.Oracle.Wrongs(scene.State, Typical.Mum.Id, fake));
    }

    private static IEnumerable<GenogramShown> PointingAt(PersonId person) =>
    [
        new(FamilyFocus.Whole, person), new(FamilyFocus.Whole with { Around = person }), new(FamilyFocus.Whole with { Folded = [Kin.Wenna, person] }),
    ];

    private static ShowOnWall Light(GenogramShown? shown = null) => new(new Spotlight(null, null, Genogram: shown ?? new GenogramShown(FamilyFocus.Whole)));

    private static WallGenogram? OnWall(Scene scene) => WallView.For(scene.State).Genogram;
}

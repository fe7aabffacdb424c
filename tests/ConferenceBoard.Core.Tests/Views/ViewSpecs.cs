using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>Who sees what, in examples; and that the oracle would notice a leak.</summary>
public sealed class ViewSpecs
{
    private static readonly CardId Card = Id.Card(1);

    public static TheoryData<Role, Audience, bool> Table()
    {
        var table = new TheoryData<Role, Audience, bool>();
        foreach (var role in Enum.GetValues<Role>())
        {
            table.Add(role, Audience.Everyone, true);
            table.Add(role, Audience.Professionals, role is Role.Chair or Role.NoteTaker or Role.SocialWorker or Role.Professional);
            table.Add(role, Audience.ChairOnly, role == Role.Chair);
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_role_sees_the_cards_of_its_audiences(Role role, Audience audience, bool sees)
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Add(Card, audience: audience));
        Assert.Equal(sees, Sees(scene, Typical.Of(role)));
    }

    [Fact]
    public void What_is_withheld_from_someone_is_not_there_for_them()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Dad));
        Assert.False(Sees(scene, Typical.Dad));
        Assert.True(Sees(scene, Typical.Mum));
    }

    [Fact]
    public void Professionals_are_told_from_whom_a_card_is_withheld_and_family_is_not()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Add(Card)).Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Dad));
        Assert.Equal(Typical.Dad.Name, View(scene, Typical.Teacher).In(Column.WorriedAbout)[0].WithheldNames);
        Assert.Equal("", View(scene, Typical.Mum).In(Column.WorriedAbout)[0].WithheldNames);
        Assert.Equal("", View(scene, Typical.Advocate).In(Column.WorriedAbout)[0].WithheldNames);
    }

    [Fact]
    public void A_card_in_the_tray_is_seen_by_its_writer_and_those_who_keep_the_board()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Mode(ContributionMode.Tray)).Given(Typical.Mum, Ask.Add(Card));
        foreach (var who in Typical.Everyone)
        {
            var console = ConsoleView.For(scene.State, scene[who]);
            Assert.Equal(who == Typical.Mum, View(scene, who).YourTray.Length == 1);
            Assert.Equal(who.Role is Role.Chair or Role.NoteTaker, console is { Tray.Length: 1 });
        }
    }

    [Fact]
    public void Someone_removed_sees_nothing()
    {
        var scene = Typical.Conference().Given(Typical.Dad, Ask.Add(Card)).Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        var view = View(scene, Typical.Dad);
        Assert.Empty(view.Columns.SelectMany(c => c));
        Assert.Empty(view.Children);
        Assert.Equal(("", false, false), (view.Title, view.MayAdd, view.MayUndo));
    }

    [Fact]
    public void A_card_of_which_nothing_changed_is_the_same_instance_in_the_next_view()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Mum, Ask.Add(2)).Given(Typical.Mum, Ask.Add(3));
        var before = View(scene, Typical.Dad);
        scene.Given(Typical.Mum, new EditCardText(Id.Card(3), 1, "Other"));
        var after = BoardView.For(scene.State, scene[Typical.Dad], before);

        Assert.Same(before.In(Column.WorriedAbout)[0], after.In(Column.WorriedAbout)[0]);
        Assert.NotSame(before.In(Column.WorriedAbout)[2], after.In(Column.WorriedAbout)[2]);
    }

    [Fact]
    public void A_column_of_which_no_card_changed_is_the_very_array_of_the_view_before()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Mum, Ask.Add(2, column: Column.WorkingWell));
        var before = View(scene, Typical.Dad);
        scene.Given(Typical.Mum, new EditCardText(Id.Card(2), 1, "Other"));
        var after = BoardView.For(scene.State, scene[Typical.Dad], before);

        Assert.True(before.In(Column.WorriedAbout) == after.In(Column.WorriedAbout));
        Assert.False(before.In(Column.WorkingWell) == after.In(Column.WorkingWell));
    }

    [Fact]
    public void A_view_made_with_someone_elses_at_hand_shows_nothing_of_theirs()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Chair, Ask.Add(2, audience: Audience.ChairOnly));
        var chairs = View(scene, Typical.Chair);

        Assert.Equal<CardView>(View(scene, Typical.Dad).In(Column.WorriedAbout), BoardView.For(scene.State, scene[Typical.Dad], chairs).In(Column.WorriedAbout));
    }

    [Fact]
    public void The_note_takers_console_does_not_hold_the_board_of_a_frozen_wall()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Add(Card, "Only for me", audience: Audience.ChairOnly))
            .Given(Typical.Chair, new ConferenceBoard.Core.Wall.FreezeWall(true));
        var console = ConsoleView.For(scene.State, scene[Typical.NoteTaker])!;

        Assert.NotNull(console.Wall.Frozen);
        Assert.DoesNotContain("Only for me", Portrait.Of(console), StringComparison.Ordinal);
    }

    [Fact]
    public void The_oracle_notices_planted_leaks()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card, "one t1")).Given(Typical.Chair, Ask.Add(2, "two t2", audience: Audience.ChairOnly));
        var (right, chairs) = (View(scene, Typical.Dad), View(scene, Typical.Chair));
        var card = right.In(Column.WorriedAbout)[0];
        Assert.Empty(Oracle.Wrongs(scene.State, Typical.Dad.Id, right));

        Noticed(right with { Columns = chairs.Columns });
        Noticed(right with { Columns = right.Columns.SetItem(0, []) });
        Noticed(right with { YourTray = [chairs.In(Column.WorriedAbout)[1]] });
        Noticed(right with { Columns = right.Columns.SetItem(0, [card with { Source = "t2" }]) });
        Noticed(right with { Columns = right.Columns.SetItem(0, [card with { WriterName = Typical.Mum.Name }]) });
        Noticed(right with { Columns = right.Columns.SetItem(0, [card with { WithheldNames = Typical.Mum.Name }]) });
        Noticed(right with { Columns = right.Columns.SetItem(0, [card with { ContestText = "t1" }]) });
        Noticed(right with { Title = "Person 12" });
        Assert.NotEmpty(Oracle.Wrongs(scene.State, Typical.Dad.Id, ConsoleView.For(scene.State, scene[Typical.Chair])));
        Assert.NotEmpty(Oracle.Wrongs(scene.State, Typical.NoteTaker.Id, ConsoleView.For(scene.State, scene[Typical.Chair])));
        Assert.NotEmpty(Oracle.Wrongs(scene.State, null, WallView.For(scene.State) with { JoinCode = "Person 12" }));
        Assert.NotEmpty(Oracle.Wrongs(scene.State, null, WallView.For(scene.State) with { JoinCode = "t2" }));

        void Noticed(BoardView fake) => Assert.NotEmpty(Oracle.Wrongs(scene.State, Typical.Dad.Id, fake));
    }

    [Fact]
    public void A_console_that_shows_the_same_is_the_same()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Dad));
        var before = ConsoleView.For(scene.State, scene[Typical.Chair]);
        Assert.Equal(before, ConsoleView.For(scene.State with { Version = scene.State.Version + 1 }, scene[Typical.Chair], before));
    }

    private static BoardView View(Scene scene, Who who) => BoardView.For(scene.State, scene[who]);

    private static bool Sees(Scene scene, Who who) => View(scene, who).Columns.SelectMany(c => c).Any(c => c.Id == Card);
}

using Bunit;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Live.Tests;
using ConferenceBoard.Web.Tests.Support;

namespace ConferenceBoard.Web.Tests.Wall;

public sealed class WallScreenTests : WallTests
{
    [Fact]
    public async Task A_card_that_the_chair_writes_is_read_on_the_wall_under_its_column_with_whose_words_it_is()
    {
        var wall = Paired();
        await Room.WriteAsync("Nan has a key.", Column.WorkingWell);

        wall.WaitForAssertion(() =>
        {
            var column = wall.Find("section[data-column=WorkingWell]");
            Assert.Contains("Working well", column.TextContent, StringComparison.Ordinal);
            Assert.Contains("Nan has a key.", column.TextContent, StringComparison.Ordinal);
            Assert.Contains("Mum’s words\u00A0· fact, first hand", column.TextContent, StringComparison.Ordinal);
            Assert.Equal("What is working well?", wall.Find("h1").TextContent);
        });
    }

    [Fact]
    public async Task What_the_room_may_not_see_does_not_redraw_the_wall()
    {
        await Room.WriteAsync("For the room.");
        var wall = Paired();
        var drawn = wall.RenderCount;

        await Room.WriteAsync("For the chair.", audience: Audience.ChairOnly);
        await Room.ChairAsync(new SetContributionMode(ContributionMode.Tray, AttendeesMayMove: true));

        Assert.False(await wall.InvokeAsync(() => wall.Instance.Look(Room.Session.Now)));
        Assert.Equal(drawn, wall.RenderCount);
        Assert.DoesNotContain("For the chair.", wall.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_covered_wall_holds_no_card_and_no_name()
    {
        await Room.WriteAsync("For the room.");
        var wall = Paired();

        await Room.ChairAsync(new BlankWall(true));

        wall.WaitForAssertion(() => Assert.Equal("We will be back in a moment.", wall.Find("h1").TextContent));
        Assert.DoesNotContain("For the room.", wall.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", wall.Markup, StringComparison.Ordinal);
        Assert.Empty(wall.FindAll("li"));
    }

    [Fact]
    public async Task A_column_in_the_light_stands_alone()
    {
        await Room.WriteAsync("A worry.");
        await Room.WriteAsync("A dream.", Column.ChildsVoice);
        var wall = Paired();

        await Room.ChairAsync(new ShowOnWall(new Spotlight(Column.WorriedAbout, null)));

        wall.WaitForAssertion(() => Assert.Equal("A worry.", Assert.Single(wall.FindAll("li p")).TextContent));
        Assert.True(Assert.Single(wall.FindAll("section")).HasAttribute("data-alone"));
        Assert.Equal("What are we worried about?", wall.Find("h1").TextContent);
    }

    [Fact]
    public async Task A_card_in_the_light_stands_alone_under_its_columns_question()
    {
        await Room.WriteAsync("A worry.");
        var card = await Room.WriteAsync("A dream.", Column.ChildsVoice);
        await Room.WriteAsync("Later.");
        var wall = Paired();

        await Room.ChairAsync(new ShowOnWall(new Spotlight(null, card)));

        wall.WaitForAssertion(() => Assert.Equal("A dream.", Assert.Single(wall.FindAll("li p")).TextContent));
        Assert.True(Assert.Single(wall.FindAll("section")).HasAttribute("data-fit"));
        Assert.Equal("The child’s voice", wall.Find("h1").TextContent);
    }

    [Fact]
    public async Task Each_column_marks_its_newest_card_and_one_is_the_newest_of_the_wall()
    {
        await Room.WriteAsync("First.");
        await Room.WriteAsync("Second.");
        await Room.WriteAsync("Third.", Column.NeedsToHappen);

        var wall = Paired();

        Assert.Equal("Second.", wall.Find("li[data-newest=column] p").TextContent);
        Assert.Equal("Third.", wall.Find("li[data-newest=wall] p").TextContent);
        Assert.Equal("NeedsToHappen", wall.Find("section[data-in-use]").GetAttribute("data-column"));
    }

    [Fact]
    public async Task A_held_wall_stays_as_it_is_and_turns_no_page_by_itself()
    {
        await Room.WriteAsync("Before.");
        await Room.ChairAsync(new FreezeWall(true));
        var wall = Paired();

        await Room.WriteAsync("After.");

        Assert.False(await wall.InvokeAsync(() => wall.Instance.Look(Room.Session.Now)));
        Assert.True(wall.Find("main").HasAttribute("data-still"));
        Assert.Equal("Before.", Assert.Single(wall.FindAll("li p")).TextContent);
    }

    [Fact]
    public async Task Pages_turn_as_far_as_the_chair_turned_them()
    {
        var wall = Paired();

        Room.Session.TurnPage(Column.ChildsVoice, 1);

        await Eventually.TrueAsync(() => Pager.Invocations["turn"].Count > 0);
        Assert.Equal(["ChildsVoice", 1], Assert.Single(Pager.Invocations["turn"]).Arguments);
        Assert.Equal(1, wall.RenderCount);
    }

    [Fact]
    public void The_room_can_join_from_the_wall()
    {
        var wall = Paired();
        Assert.Equal(Room.Code, wall.Find(".wall-code").TextContent);
        Assert.StartsWith("M", wall.Find("svg[role=img] path").GetAttribute("d"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paired_wall_can_be_touched_nowhere_and_tells_of_nobody_who_types()
    {
        await Room.WriteAsync("For the room.");
        var wall = Paired();
        Room.Session.People.Type(Room.ChairSeat, null);

        Assert.False(await wall.InvokeAsync(() => wall.Instance.Look(Room.Session.Now)));
        Assert.Empty(wall.FindAll("a, button, input, textarea, select, form, dialog, [role=alert], [role=status]"));
        Assert.DoesNotContain("Ines", wall.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unpaired_screen_drops_the_board_and_asks_to_be_paired()
    {
        await Room.WriteAsync("For the room.");
        var wall = Paired();

        await Room.ChairAsync(new UnpairDisplay(Room.Screen));

        wall.WaitForAssertion(() => Assert.Empty(wall.FindAll("li")));
        Assert.DoesNotContain("Robin", wall.Markup, StringComparison.Ordinal);
        Assert.EndsWith("/display", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chairs_own_wall_goes_dark_when_the_chair_leaves()
    {
        await Room.WriteAsync("For the room.");
        var wall = Mirrored();
        Assert.True(wall.Find("main").HasAttribute("data-mirrored"));

        await Room.ChairAsync(new LeaveSeat());

        wall.WaitForAssertion(() => Assert.DoesNotContain("For the room.", wall.Markup, StringComparison.Ordinal));
        Assert.Empty(wall.FindAll("h1, form"));
    }
}

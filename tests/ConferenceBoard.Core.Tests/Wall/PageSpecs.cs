using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Agenda;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Wall;

/// <summary>Pages of the wall: who is here, ground rules, the agenda, a child's houses, next steps.</summary>
public sealed class PageSpecs
{
    private static readonly CardId Step = Id.Card(1);

    [Fact]
    public void The_chair_puts_each_page_in_the_light()
    {
        var scene = WithStep().Given(Typical.Chair, new ShowOnWall(Spotlight.Off));
        foreach (var page in new PageShown[]
                 { new(WallPage.Welcome), new(WallPage.GroundRules), new(WallPage.Agenda), new(WallPage.Houses, Typical.Sky.Id), new(WallPage.NextSteps), new(WallPage.NextSteps, null, Step) })
        {
            scene.When(Typical.Chair, Show(page)).Then<WallShown>();
            Assert.Equal(page, WallView.For(scene.State).Page);
            scene.When(Typical.Chair, Show(page)).ThenNothing();
        }

        Assert.Null(WallView.For(scene.Given(Typical.Chair, new ShowOnWall(Spotlight.Off)).State).Page);
    }

    [Fact]
    public void Nobody_but_the_chair_puts_a_page_in_the_light() => Assert.All(
        Typical.Everyone.Where(w => w != Typical.Chair), who => WithStep().When(who, Show(new PageShown(WallPage.Agenda))).ThenRefused(RefusalReason.ChairOnly));

    [Fact]
    public void Pages_wait_for_the_beginning() => Meeting.Prepared().When(Typical.Chair, Show(new PageShown(WallPage.Welcome))).ThenRefused(RefusalReason.BeginFirst);

    [Fact]
    public void One_thing_stands_in_the_light()
    {
        var page = new PageShown(WallPage.Agenda);
        var scene = Scales.Begun().Given(Typical.Chair, NextStep(Step));
        scene.When(Typical.Chair, new ShowOnWall(new Spotlight(Column.WorkingWell, null, Page: page))).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new ShowOnWall(new Spotlight(null, Step, Page: page))).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new ShowOnWall(new Spotlight(null, null, new PairShown(Scales.Pair, PairFace.Words), Page: page))).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new ShowOnWall(new Spotlight(null, null, Genogram: new GenogramShown(FamilyFocus.Whole), Page: page))).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void A_page_that_no_screen_asks_for_is_refused()
    {
        foreach (var page in new PageShown[]
                 { new((WallPage)9), new(WallPage.Houses), new(WallPage.Welcome, Typical.Sky.Id), new(WallPage.NextSteps, Typical.Sky.Id), new(WallPage.Agenda, null, Step), new(WallPage.Houses, Typical.Sky.Id, Step) })
            WithStep().When(Typical.Chair, Show(page)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void Houses_are_of_a_child_of_this_conference() =>
        WithStep().When(Typical.Chair, Show(new PageShown(WallPage.Houses, Id.Child(9)))).ThenRefused(RefusalReason.ChildUnknown);

    [Fact]
    public void A_next_step_that_is_looked_at_is_for_the_room_and_a_next_step()
    {
        var show = Show(new PageShown(WallPage.NextSteps, null, Step));
        Meeting.Begun().When(Typical.Chair, show).ThenRefused(RefusalReason.NotForTheRoom);
        Meeting.Begun().Given(Typical.Chair, Ask.Add(Step, column: Column.NeedsToHappen)).When(Typical.Chair, show).ThenRefused(RefusalReason.NotForTheRoom);
        WithStep().Given(Typical.Chair, Ask.Restrict(Step, Audience.Professionals)).When(Typical.Chair, show).ThenRefused(RefusalReason.NotForTheRoom);
        WithStep().Given(Typical.Chair, Ask.Restrict(Step, Audience.Everyone, Typical.Dad)).When(Typical.Chair, show).ThenRefused(RefusalReason.NotForTheRoom);
        WithStep().Given(Typical.Chair, new RemoveCard(Step)).When(Typical.Chair, show).ThenRefused(RefusalReason.NotForTheRoom);
    }

    [Fact]
    public void Welcome_names_those_who_are_here_and_nobody_else()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new RemoveAttendee(Typical.Teacher.Id))
            .Given(Typical.Chair, new MarkAttendance(Typical.Supporter.Id, Attendance.Expected)).Given(Typical.Chair, new MarkAttendance(Typical.Observer.Id, Attendance.Apologies))
            .Given(Typical.Chair, new MarkAttendance(Typical.Child.Id, Attendance.SteppedOut)).Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.Left))
            .Given(Typical.Chair, new MarkAttendance(Typical.Interpreter.Id, Attendance.ExpectedRemote)).Given(Typical.Chair, new MarkAttendance(Typical.Chair.Id, Attendance.Remote));
        var people = WallView.For(scene.State).People;
        Assert.Equal("Nia Sam Dawn Amara Ade", string.Join(' ', people.Select(p => p.Name)));
        Assert.Equal([false, false, false, true, true], people.Select(p => p.Remote));
        Assert.Equal(new WallPerson("Ade", Role.Advocate, "", true), people[^1]);
        Assert.Empty(WallView.For(scene.On().State).People);
    }

    [Fact]
    public void From_a_held_welcome_people_go_and_none_come()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.Left)).Given(Typical.Chair, new FreezeWall(true))
            .Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.InTheRoom)).Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id));
        Assert.DoesNotContain(WallView.For(scene.State).People, p => p.Name is "Lee" or "Dawn");
        Assert.Contains(WallView.For(scene.Given(Typical.Chair, new FreezeWall(false)).State).People, p => string.Equals(p.Name, "Lee", StringComparison.Ordinal));
    }

    [Fact]
    public void Ground_rules_are_the_practices()
    {
        Assert.Equal(Meeting.Practice.GroundRules, WallView.For(Meeting.Begun().On().State).GroundRules);
        Assert.Empty(WallView.For(Meeting.Begun().State).GroundRules);
    }

    [Fact]
    public void A_childs_houses_hold_what_is_about_this_child_or_about_all()
    {
        var scene = Meeting.Begun().Given(Typical.Mum, Voice(1, Strand.HouseOfWorries, Typical.Robin.Id)).Given(Typical.Mum, Voice(2, Strand.HouseOfGoodThings))
            .Given(Typical.Mum, Voice(3, Strand.HouseOfDreams, Typical.Sky.Id)).Given(Typical.Mum, Voice(4, Strand.HouseOfDreams, Typical.Robin.Id, Typical.Sky.Id))
            .Given(Typical.Mum, Voice(5, Strand.HouseOfWorries, Typical.Robin.Id)).Given(Typical.Chair, Ask.Restrict(Id.Card(5), Audience.Everyone, Typical.Dad))
            .Given(Typical.Mum, Ask.Add(6)).Given(Typical.Chair, Show(new PageShown(WallPage.Houses, Typical.Robin.Id)));
        var houses = WallView.For(scene.State).Houses!;
        Assert.Equal(("Robin", "1", "2", "4"), (houses.ChildName, Numbers(houses.Worries), Numbers(houses.GoodThings), Numbers(houses.Dreams)));

        scene.Given(Typical.Chair, Show(new PageShown(WallPage.Houses, Typical.Sky.Id)));
        houses = WallView.For(scene.State).Houses!;
        Assert.Equal(("Sky", "", "2", "3 4"), (houses.ChildName, Numbers(houses.Worries), Numbers(houses.GoodThings), Numbers(houses.Dreams)));
    }

    [Fact]
    public void Houses_of_a_child_who_is_gone_are_about_all_and_name_nobody()
    {
        var scene = Meeting.Begun().Given(Typical.Mum, Voice(1, Strand.HouseOfWorries, Typical.Robin.Id)).Given(Typical.Mum, Voice(2, Strand.HouseOfWorries))
            .Given(Typical.Chair, Show(new PageShown(WallPage.Houses, Typical.Robin.Id))).Where(s => s with { Children = [Typical.Sky] });
        var wall = WallView.For(scene.State);
        Assert.Equal((new PageShown(WallPage.Houses), "", "2"), (wall.Page, wall.Houses!.ChildName, Numbers(wall.Houses.Worries)));
    }

    [Fact]
    public void Next_steps_are_those_that_the_room_may_see()
    {
        var scene = WithStep().Given(Typical.Chair, NextStep(Id.Card(2))).Given(Typical.Chair, Ask.Add(3, column: Column.NeedsToHappen))
            .Given(Typical.Chair, NextStep(Id.Card(4))).Given(Typical.Chair, Ask.Restrict(Id.Card(4), Audience.Professionals)).Given(Typical.Chair, Show(new PageShown(WallPage.NextSteps, null, Step)));
        var wall = WallView.For(scene.State);
        Assert.Equal("1 2", Numbers(wall.NextSteps!.Steps));
        Assert.Equal(Step, wall.NextSteps.LookedAt?.Id);
    }

    [Fact]
    public void A_next_step_that_is_not_for_the_room_any_more_is_looked_at_no_longer()
    {
        ConferenceCommand[] ways =
        [
            Ask.Restrict(Step, Audience.ChairOnly), Ask.Restrict(Step, Audience.Everyone, Typical.Dad), new RemoveCard(Step),
            new MarkCard(Step, Ask.Plain(Column.NeedsToHappen)), new MoveCard(Step, Column.WorriedAbout, null),
        ];
        foreach (var way in ways)
        {
            var wall = WallView.For(WithStep().Given(Typical.Chair, Show(new PageShown(WallPage.NextSteps, null, Step))).Given(Typical.Chair, way).State);
            Assert.Equal(new PageShown(WallPage.NextSteps), wall.Page);
            Assert.Equal((0, null), (wall.NextSteps!.Steps.Length, wall.NextSteps.LookedAt));
        }
    }

    [Fact]
    public void Next_steps_say_who_does_them_and_by_when()
    {
        var plan = new StepPlan([Typical.Teacher.Id, Typical.Dad.Id], "Gran", new DateOnly(2026, 9, 25), "Sky eats", null);
        var scene = WithStep().Given(Typical.Chair, NextStep(Id.Card(2))).Given(Typical.Chair, new PlanStep(Step, plan, 0)).Given(Typical.Chair, Show(new PageShown(WallPage.NextSteps, null, Step)));
        var wall = WallView.For(scene.State);
        Assert.Equal("Priya, Lee, Gran", string.Join(", ", wall.NextSteps!.LookedAt!.Who));
        Assert.Equal([new DateOnly(2026, 9, 25), (DateOnly?)null], wall.NextSteps.Steps.Select(s => s.By));
        Assert.Empty(wall.NextSteps.Steps[1].Who);
        Assert.All(wall.Columns.SelectMany(c => c), card => Assert.True(card is { Who.IsEmpty: true, By: null }));

        scene.Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        Assert.Equal("Priya, Gran", string.Join(", ", WallView.For(scene.State, wall).NextSteps!.Steps[0].Who));
        scene.Given(Typical.Chair, Ask.Restrict(Step, Audience.Everyone, Typical.Mum));
        Assert.Equal("2", Numbers(WallView.For(scene.State).NextSteps!.Steps));
    }

    [Fact]
    public void A_held_page_of_next_steps_stays_as_it_was_planned()
    {
        var plan = StepPlan.None with { Others = "Gran", By = new DateOnly(2026, 9, 25) };
        var scene = WithStep().Given(Typical.Chair, new PlanStep(Step, plan, 0)).Given(Typical.Chair, Show(new PageShown(WallPage.NextSteps))).Given(Typical.Chair, new FreezeWall(true))
            .Given(Typical.Chair, new PlanStep(Step, plan with { Others = "Aunt Jo" }, 1));
        Assert.Equal("Gran", Assert.Single(WallView.For(scene.State).NextSteps!.Steps[0].Who));
        Assert.Equal("Aunt Jo", Assert.Single(WallView.For(scene.Given(Typical.Chair, new FreezeWall(false)).State).NextSteps!.Steps[0].Who));
    }

    [Fact]
    public void The_note_taker_is_not_told_which_hidden_step_is_looked_at()
    {
        var scene = WithStep().Given(Typical.Chair, Show(new PageShown(WallPage.NextSteps, null, Step))).Given(Typical.Chair, Ask.Restrict(Step, Audience.ChairOnly));
        Assert.Equal(new PageShown(WallPage.NextSteps), ConsoleView.For(scene.State, scene[Typical.NoteTaker])!.Wall.Spotlight.Page);
        Assert.Equal(Step, ConsoleView.For(scene.State, scene[Typical.Chair])!.Wall.Spotlight.Page!.Card);
    }

    [Fact]
    public void A_page_waits_while_a_scale_is_scored()
    {
        var scene = Scales.Begun().Given(Typical.Chair, Show(new PageShown(WallPage.Welcome))).Given(Typical.Chair, Scales.Open());
        Assert.True(WallView.For(scene.State) is { Page: null, People.IsEmpty: true, Scale: not null });
    }

    [Fact]
    public void A_blank_wall_has_no_page_and_no_agenda()
    {
        foreach (var page in new PageShown[] { new(WallPage.Welcome), new(WallPage.GroundRules), new(WallPage.Agenda), new(WallPage.Houses, Typical.Sky.Id), new(WallPage.NextSteps, null, Step) })
        {
            var wall = WallView.For(WithStep().Given(Typical.Chair, Show(page)).Given(Typical.Chair, new BlankWall(true)).State);
            Assert.True(wall is { Page: null, Agenda: null, Houses: null, NextSteps: null, People.IsEmpty: true, GroundRules.IsEmpty: true });
        }
    }

    [Fact]
    public void The_wall_says_where_the_meeting_is()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new SkipStep(Meeting.Rules, true)).On();
        var agenda = WallView.For(scene.State).Agenda!;
        Assert.Equal(("Title of worries", 2, 4), (agenda.Title!.Text, agenda.Number, agenda.Count));
        Assert.Empty(agenda.Steps);

        agenda = WallView.For(scene.Given(Typical.Chair, Show(new PageShown(WallPage.Agenda))).State).Agenda!;
        Assert.Equal("DSCTT", string.Concat(agenda.Steps.Select(s => s.Standing.ToString()[0])));
    }

    [Fact]
    public void The_wall_says_nothing_of_an_agenda_before_the_beginning_or_without_one()
    {
        Assert.Null(WallView.For(Meeting.Prepared().State).Agenda);
        Assert.Null(WallView.For(Scales.Begun().State).Agenda);
        Assert.Equal(new WallAgenda(null, 0, 5, []), WallView.For(Typical.Conference().Given(Typical.Chair, new BeginConference()).By(Meeting.Practice).State).Agenda);
    }

    [Fact]
    public void A_held_wall_stays_where_the_meeting_was()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Chair, new SkipStep(Meeting.Rules, true));
        Assert.Equal(5, WallView.For(scene.State).Agenda!.Count);
        Assert.Equal(4, WallView.For(scene.Given(Typical.Chair, new FreezeWall(false)).State).Agenda!.Count);
    }

    [Fact]
    public void A_wall_on_which_nothing_changed_is_the_same()
    {
        foreach (var page in new PageShown[] { new(WallPage.Welcome), new(WallPage.GroundRules), new(WallPage.Agenda), new(WallPage.Houses, Typical.Sky.Id), new(WallPage.NextSteps, null, Step) })
        {
            var scene = WithStep().Given(Typical.Mum, Voice(2, Strand.HouseOfDreams)).Given(Typical.Chair, new PlanStep(Step, StepPlan.None with { People = [Typical.Mum.Id] }, 0)).Given(Typical.Chair, Show(page));
            var before = WallView.For(scene.State);
            scene.Given(Typical.Chair, Ask.Add(3, audience: Audience.ChairOnly));
            Assert.Same(before, WallView.For(scene.State, before));
            Assert.NotSame(before, WallView.For(scene.Given(Typical.Mum, Ask.Add(4)).State, before));
        }
    }

    private static ShowOnWall Show(PageShown page) => new(new Spotlight(null, null, Page: page));

    private static Scene WithStep() => Meeting.Begun().Given(Typical.Chair, NextStep(Step));

    private static AddCard NextStep(CardId card) =>
        new(card, "Words", Column.NeedsToHappen, Ask.Plain(Column.NeedsToHappen) with { Strand = Strand.NextStep }, Audience.Everyone);

    private static AddCard Voice(int card, Strand strand, params ChildId[] children) =>
        new(Id.Card(card), "Words", Column.ChildsVoice, Ask.Plain(Column.ChildsVoice) with { Strand = strand, Children = [.. children] }, Audience.Everyone);

    private static string Numbers(IEnumerable<WallCard> cards) => string.Join(' ', cards.Select(c => c.Id.Value.ToString()[^1]).Order());
}

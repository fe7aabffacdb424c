using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Days of the meetings that follow: by when they are due, what can be said against one, who can, and which it is.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class DatesTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task A_day_that_breaks_a_limit_says_so_and_why_as_it_is_typed() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        await chair.BeginAsync();
        var plan = await PlanSheet.OpenedAsync(chair);
        foreach (var (meeting, after, reckoned) in new[]
        {
            (MeetingWords.DateKind_FirstCoreGroup, 40, "10 working days after"), (MeetingWords.DateKind_ChildInNeedMeeting, 60, "4 weeks after"), (MeetingWords.DateKind_Review, 200, "3 months after"),
        })
        {
            await Expect(plan.Meeting(meeting)).ToContainTextAsync("The last day is");
            await plan.TypeDayAsync(meeting, PlanSheet.Iso(PlanSheet.WorkingDay(after)));
            await Expect(Said(plan, meeting)).ToContainTextAsync("is after the latest day");
            await Expect(Said(plan, meeting)).ToContainTextAsync(reckoned);
            await plan.TypeDayAsync(meeting, PlanSheet.Iso(NextSaturday()));
            await Expect(Said(plan, meeting)).ToContainTextAsync("is at a weekend");
            await plan.TypeDayAsync(meeting, "2040-03-01");
            await Expect(Said(plan, meeting)).ToContainTextAsync("are not known here: check this date");
        }
    });

    [Fact]
    public Task Answers_are_changed_the_best_one_follows_and_what_is_chosen_is_taken_back() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        await chair.BeginAsync();
        var (first, second) = (PlanSheet.WorkingDay(2), PlanSheet.WorkingDay(7));
        var plan = await PlanSheet.OpenedAsync(chair);
        await plan.OfferAsync(MeetingWords.DateKind_FirstCoreGroup, first);
        await plan.OfferAsync(MeetingWords.DateKind_FirstCoreGroup, second);
        var (mum, nan) = (await PlanSheet.OpenedAsync(await room.PhoneAsync("Parent")), await PlanSheet.OpenedAsync(await room.PhoneAsync("Grandparent")));
        var offered = plan.Offered(MeetingWords.DateKind_FirstCoreGroup);
        await mum.AnswerAsync(1, MeetingWords.DateCan);
        await Expect(offered.First).ToContainTextAsync(PrepareWords.DatesBest);
        await nan.AnswerAsync(2, MeetingWords.DateCan);
        await mum.AnswerAsync(1, MeetingWords.DateCannot);
        await mum.AnswerAsync(2, MeetingWords.DateCan);
        await Expect(offered.Last).ToContainTextAsync("Can: Kerra, Jean");
        await Expect(offered.Last).ToContainTextAsync(PrepareWords.DatesBest);
        await Expect(offered.First).ToContainTextAsync("Cannot: Kerra");
        await Expect(offered.First).Not.ToContainTextAsync(PrepareWords.DatesBest);
        await nan.AnswerAsync(1, MeetingWords.DateUnsure);   // offered where she has answered: of the second day
        await Expect(offered.Last).Not.ToContainTextAsync("Jean, ");
        await Expect(offered.Last).ToContainTextAsync("1 can");

        // Within its limit no reason is asked; everyone reads it, and it is asked again once it is taken back.
        await plan.PressAsync(offered.Last, "Choose ");
        await Expect(offered.Last.GetByLabel(PrepareWords.DatesPlace, new() { Exact = true })).ToBeFocusedAsync();
        await Expect(offered.Last.GetByLabel(PrepareWords.DatesReason)).ToHaveCountAsync(0);
        await offered.Last.GetByRole(AriaRole.Button, new() { Name = PrepareWords.DatesKeep, Exact = true }).ClickAsync();
        await Expect(mum.Part(MeetingWords.DatesTitle)).ToContainTextAsync(MeetingWords.DateChosen);
        await plan.PressAsync(plan.Meeting(MeetingWords.DateKind_FirstCoreGroup), "Take back ");
        await Expect(mum.Part(MeetingWords.DatesWhich)).Not.ToContainTextAsync(MeetingWords.DateChosen);
        await plan.PressAsync(offered.First, "Take off ");
        await Expect(offered).ToHaveCountAsync(1);
    });

    [Fact]
    public Task The_next_review_says_by_when_it_is_due_and_warns_of_a_later_day() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var agenda = new AgendaStrip(chair);
        await agenda.BeginAsync("Welcome and introductions");
        await agenda.OpenAsync();
        await agenda.GoToAsync("Closing");
        await agenda.EndAsync();
        await agenda.CloseAsync();
        var panel = await ReviewPanel.OpenedAsync(chair);
        await Expect(panel.Dialog).ToContainTextAsync("The last day is");
        await Expect(panel.Dialog).ToContainTextAsync("3 months after");
        await Expect(panel.Dialog.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
        await panel.Day.FillAsync(PlanSheet.Iso(PlanSheet.WorkingDay(150)));
        await Expect(panel.Dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("is after the latest day");
        await panel.Day.FillAsync(PlanSheet.Iso(NextSaturday()));
        await Expect(panel.Dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("is at a weekend");
    });

    [Fact]
    public Task Beyond_the_years_whose_bank_holidays_are_known_the_preparation_says_so() => MeetAsync(async room =>
    {
        var office = await room.WithLinkAsync("Conferences", Screens.Laptop);
        await office.Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Ines Calder") }).ClickAsync();
        var page = await PreparationPage.OpenedAsync(office);
        await page.PartAsync(PrepareWords.Part_Details);
        await page.Main.GetByLabel(MeetingWords.ReviewDay, new() { Exact = true }).FillAsync("2040-03-01");
        await Expect(page.Main).ToContainTextAsync("are not known here: check this date");
    });

    private static ILocator Said(PlanSheet plan, string meeting) => plan.Meeting(meeting).GetByRole(AriaRole.Status);

    private static DateTime NextSaturday() => Enumerable.Range(1, 7).Select(n => DateTime.Today.AddDays(n)).First(d => d.DayOfWeek == DayOfWeek.Saturday);
}

using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>The plan: who does what by when and what for, what people offer, the family's safety plan, and the days of the meetings that follow.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class PlanTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Step = "Kerra goes to the Thursday group", Notice = "Tamsin says Mum is awake", Offer = "Breakfast club from 7:45";

    [Fact]
    public Task A_step_says_who_and_by_when_everywhere_and_what_it_still_lacks_to_those_who_keep_the_plan() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        await chair.BeginAsync();
        var (parent, school) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Professional"));
        await chair.TabAsync(MeetingWords.PlanTab);
        var steps = Part(chair, MeetingWords.PlanSteps);
        await Expect(steps).ToBeVisibleAsync();
        await chair.Box.FillAsync(Step);
        await chair.Box.PressAsync("Enter");
        var step = steps.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Step });
        await Expect(step).ToContainTextAsync(PrepareWords.PlanFlag_NoPerson);
        await Expect(step).ToContainTextAsync(PrepareWords.PlanFlag_NoDate);

        // Two chips pressed one upon the other are both kept; what is written and chosen is kept as it is left.
        await step.GetByRole(AriaRole.Button, new() { Name = "Change step 3", Exact = true }).ClickAsync();
        await step.GetByRole(AriaRole.Checkbox, new() { Name = "Kerra", Exact = true }).CheckAsync(new() { Force = true });
        await step.GetByRole(AriaRole.Checkbox, new() { Name = "Carol", Exact = true }).CheckAsync(new() { Force = true });
        var by = DateTime.Today.AddDays(20);
        await step.GetByLabel(MeetingWords.PlanBy, new() { Exact = true }).FillAsync(by.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await step.GetByLabel(MeetingWords.PlanNotice, new() { Exact = true }).FillAsync(Notice);
        await Expect(step).Not.ToContainTextAsync(PrepareWords.PlanFlag_NoPerson);
        await Expect(step).Not.ToContainTextAsync(PrepareWords.PlanFlag_NoDate);
        await step.GetByRole(AriaRole.Button, new() { Name = "Close step 3", Exact = true }).ClickAsync();
        await Expect(step).ToContainTextAsync("Kerra, Carol");
        await Expect(step).ToContainTextAsync(Notice);

        await chair.ShowAsync("Next steps");
        await Expect(wall.Main).ToContainTextAsync("Kerra, Carol");
        await parent.Button(MeetingWords.PlanTab).ClickAsync();
        await Expect(Part(parent, MeetingWords.PlanSteps)).ToContainTextAsync("Kerra, Carol");
        await Expect(Part(parent, MeetingWords.PlanSteps).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        // An offer becomes a next step with whoever offered.
        await school.Button(MeetingWords.PlanTab).ClickAsync();
        await school.Page.GetByRole(AriaRole.Textbox, new() { Name = MeetingWords.PlanOfferAsk, Exact = true }).FillAsync(Offer);
        await school.Button(MeetingWords.PlanOfferAdd).ClickAsync();
        await Part(chair, MeetingWords.PlanOffers).GetByRole(AriaRole.Button, new() { Name = "Make it a next step: " + Offer }).ClickAsync();
        await Expect(Part(school, MeetingWords.PlanOffers)).ToContainTextAsync("Is step 4");
        await Expect(Part(parent, MeetingWords.PlanSteps).GetByRole(AriaRole.Listitem).Filter(new() { HasText = Offer })).ToContainTextAsync("Ms Adeyemi");

        // The safety plan is the family's to write; what the chair writes beside it stays.
        await parent.Page.GetByLabel(MeetingWords.PlanSafetyText, new() { Exact = true }).FillAsync("Nan sleeps here on Fridays");
        await chair.Page.GetByLabel(PrepareWords.PlanWhatIsMissing, new() { Exact = true }).FillAsync("Someone to ring at night");
        await Expect(Part(school, MeetingWords.PlanSafety)).ToContainTextAsync("Nan sleeps here on Fridays");
        await Expect(chair.Page.GetByLabel(MeetingWords.PlanSafetyText, new() { Exact = true })).ToHaveValueAsync("Nan sleeps here on Fridays");
        await Expect(chair.Page.GetByLabel(PrepareWords.PlanWhatIsMissing, new() { Exact = true })).ToHaveValueAsync("Someone to ring at night");
    });

    [Fact]
    public Task Days_are_offered_answered_each_for_themselves_and_chosen_by_the_chair() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        await chair.BeginAsync();
        var parent = await room.PhoneAsync("Parent");
        await chair.TabAsync(MeetingWords.PlanTab);
        var group = chair.Page.GetByRole(AriaRole.Article, new() { Name = MeetingWords.DateKind_FirstCoreGroup, Exact = true });
        foreach (var days in new[] { 5, 60 })
        {
            await group.GetByLabel(PrepareWords.DatesOfferDay, new() { Exact = true }).Last.FillAsync(DateTime.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            await group.GetByRole(AriaRole.Button, new() { Name = PrepareWords.DatesOffer, Exact = true }).ClickAsync();
        }

        var offered = group.Locator(".date-offer");
        await Expect(offered).ToHaveCountAsync(2);
        await parent.Button(MeetingWords.PlanTab).ClickAsync();
        await parent.Page.GetByLabel(MeetingWords.DateCan, new() { Exact = true }).Last.CheckAsync();
        await Expect(offered.Last).ToContainTextAsync("Can: Kerra");
        await Expect(offered.Last).ToContainTextAsync(PrepareWords.DatesBest);

        // Past its limit it needs a reason, which stays with the chair.
        await offered.Last.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Choose ") }).ClickAsync();
        await group.GetByLabel(PrepareWords.DatesPlace, new() { Exact = true }).FillAsync("Larch Room");
        await group.GetByRole(AriaRole.Button, new() { Name = PrepareWords.DatesKeep, Exact = true }).ClickAsync();
        await chair.IsToldAsync("or say why it is later");
        await group.GetByLabel(PrepareWords.DatesReason).FillAsync("The flat is being repaired");
        await group.GetByRole(AriaRole.Button, new() { Name = PrepareWords.DatesKeep, Exact = true }).ClickAsync();
        await Expect(group).ToContainTextAsync(PrepareWords.DatesChosen);
        await Expect(Part(parent, MeetingWords.DatesTitle)).ToContainTextAsync("Larch Room");
        await parent.SeesNothingOfAsync("The flat is being repaired");
    });

    private static ILocator Part(BoardPage page, string name) => page.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });
}

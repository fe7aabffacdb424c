using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Where next steps come from: the line at the desk, ideas that were parked, the authority's own, and what people offer.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class OffersTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Lift = "A lift on Mondays", Lifts = "A lift on Mondays and Fridays", Swap = "Swap the Tuesday shift", Fridge = "Nan's number on the fridge";

    [Fact]
    public Task An_offer_is_made_and_changed_by_its_person_and_written_down_for_somebody() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        await chair.BeginAsync();
        var (school, mum) = (await room.PhoneAsync("Professional"), await room.PhoneAsync("Parent"));
        var (desk, hers, mums) = (await PlanSheet.OpenedAsync(chair), await PlanSheet.OpenedAsync(school), await PlanSheet.OpenedAsync(mum));

        // On a phone, by the person: made, put otherwise, and seen by all.
        await school.Page.GetByRole(AriaRole.Textbox, new() { Name = MeetingWords.PlanOfferAsk, Exact = true }).FillAsync(Lift);
        await school.Button(MeetingWords.PlanOfferAdd).ClickAsync();
        await Expect(desk.Offers).ToContainTextAsync(Lift);
        await Expect(school.Page.GetByRole(AriaRole.Textbox, new() { Name = MeetingWords.PlanOfferAsk, Exact = true })).ToHaveValueAsync("");
        var own = hers.Offers.GetByRole(AriaRole.Listitem);
        await own.GetByRole(AriaRole.Button, new() { Name = "Change the offer: " + Lift, Exact = true }).ClickAsync();
        await hers.WriteAsync(own, MeetingWords.PlanOfferAsk, Lifts);
        await Expect(desk.Offers).ToContainTextAsync(Lifts);
        await Expect(mums.Offers).ToContainTextAsync(Lifts);
        await Expect(mums.Offers.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        // At the desk, for somebody; the focus goes along.
        await desk.Offers.GetByRole(AriaRole.Button, new() { Name = PrepareWords.PlanWriteOffer, Exact = true }).ClickAsync();
        await Expect(desk.Offers.GetByLabel(PrepareWords.PlanOfferOf)).ToBeFocusedAsync();
        await desk.Offers.GetByLabel(PrepareWords.PlanOfferOf).SelectOptionAsync(new SelectOptionValue { Label = "Carol, Mum's friend" });
        await desk.Offers.GetByLabel(PrepareWords.PlanOfferWords).FillAsync(Swap);
        await desk.Offers.GetByRole(AriaRole.Button, new() { Name = PrepareWords.PlanKeep, Exact = true }).ClickAsync();
        await Expect(mums.Offers).ToContainTextAsync(Swap);
        await Expect(mums.Offers).ToContainTextAsync("Carol");

        // Taken back by its person, and made a step by the chair.
        await desk.PressAsync(desk.Offers, "Make it a next step: " + Swap);
        await Expect(mums.Steps).ToContainTextAsync(Swap);
        await Expect(mums.Steps).ToContainTextAsync("Carol");
        await hers.PressAsync(hers.Offers, "Take back the offer: " + Lifts);
        await Expect(desk.Offers).Not.ToContainTextAsync(Lifts);
        await chair.ShowAsync("Next steps");
        await new WallPages(wall).ListsAsync(Swap);
    });

    [Fact]
    public Task A_parked_idea_and_a_usual_step_become_next_steps_in_one_movement_and_one_is_reworded_shown_and_taken_off() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        await chair.BeginAsync();
        var mum = await PlanSheet.OpenedAsync(await room.PhoneAsync("Parent"));
        var desk = await PlanSheet.OpenedAsync(chair);
        await desk.PressAsync(desk.Parked, "Make it a next step: Nan");
        await Expect(mum.Steps).ToContainTextAsync(Fridge);
        await Expect(desk.Parked).Not.ToContainTextAsync(Fridge);
        await desk.PressAsync(desk.Parked, "Make it a next step: The children get the safety plan");
        await Expect(mum.Steps).ToContainTextAsync("The children get the safety plan in words and pictures");

        var step = desk.Steps.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Fridge });
        await step.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Change step") }).ClickAsync();
        var open = desk.Steps.Locator(".step[data-open]");
        await open.GetByRole(AriaRole.Button, new() { Name = PrepareWords.PlanRewrite, Exact = true }).ClickAsync();
        await open.GetByLabel(BoardWords.CardText).FillAsync("Both numbers on the fridge");
        await open.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save, Exact = true }).ClickAsync();
        await Expect(mum.Steps).ToContainTextAsync("Both numbers on the fridge");

        await open.GetByLabel(PrepareWords.PlanOthers).FillAsync("The lodger downstairs");
        await open.GetByLabel(PrepareWords.PlanOthers).BlurAsync();
        await open.GetByLabel(PrepareWords.PlanForWhich).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(mum.Steps).ToContainTextAsync("The lodger downstairs");
        await Expect(mum.Steps).ToContainTextAsync("Danger 1");
        await desk.PressAsync(open, "Show step");
        await Expect(wall.Main.GetByRole(AriaRole.Heading, new() { Name = "Both numbers on the fridge" })).ToBeVisibleAsync();
        await Expect(wall.Main).ToContainTextAsync("The lodger downstairs");
        await desk.PressAsync(open, "Take off step");
        await Expect(mum.Steps).Not.ToContainTextAsync("Both numbers on the fridge");
        await wall.SeesNothingOfAsync("Both numbers on the fridge");

        // What was planned of it comes back with it.
        await chair.Button(BoardWords.Undo).ClickAsync();
        await Expect(mum.Steps).ToContainTextAsync("The lodger downstairs");
    });

    [Fact]
    public Task Words_that_follow_a_press_on_a_tab_go_where_that_tab_says_and_the_line_is_as_it_was_afterwards() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        await chair.BeginAsync();
        await Expect(chair.Page.GetByLabel(BoardWords.PickWhose)).ToBeVisibleAsync();

        // In one go, before the server can have drawn anything.
        await chair.Page.EvaluateAsync("""
            ([tab, words]) => {
              [...document.querySelectorAll('[role=tab]')].find((t) => t.textContent.trim().startsWith(tab)).click();
              const box = document.getElementById('say');
              box.value = words;
              box.dispatchEvent(new Event('input', { bubbles: true }));
              box.form.requestSubmit();
            }
            """, new[] { MeetingWords.PlanTab, "Straight after the press" });
        var plan = new PlanSheet(chair);
        await Expect(plan.Steps).ToContainTextAsync("Straight after the press");
        await Expect(chair.Page.GetByLabel(BoardWords.PickWhose)).ToHaveCountAsync(0);
        await chair.TabAsync(BoardWords.Tab_Board);
        await Expect(chair.Page.GetByLabel(BoardWords.PickWhose)).ToBeVisibleAsync();
        await chair.Box.FillAsync("As it was before");
        await chair.Box.PressAsync("Enter");
        await Expect(chair.Column(BoardWords.ColumnShort_WorriedAbout).GetByText("As it was before")).ToBeVisibleAsync();
        await chair.AddAsync(4, "Only an idea");
        await PlanSheet.OpenedAsync(chair);
        await Expect(plan.Parked).ToContainTextAsync("Only an idea");
    });
}

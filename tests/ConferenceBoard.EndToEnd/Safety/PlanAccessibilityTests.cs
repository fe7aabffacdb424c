using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>axe finds nothing on the plan, nothing of it has to be moved sideways on a narrow phone, and the keyboard alone is enough for it.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class PlanAccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    private const string Long = "Krankenhausfinanzierungsgesetzverordnung und die Donaudampfschifffahrtsgesellschaft", Urdu = "ہر جمعہ کی رات نانی یہاں سوئیں گی";

    [Fact]
    public Task Empty_full_open_on_the_phone_and_on_the_wall() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        await chair.BeginAsync();
        var phone = await room.PhoneAsync("Professional");
        var (desk, own) = (await PlanSheet.OpenedAsync(chair), await PlanSheet.OpenedAsync(phone));
        await LookAsync("the desk's plan as it begins", chair.Page, MeetingWords.PlanSteps);
        await LookAsync("a phone's plan as it begins", phone.Page);
        await IsNarrowAsync("a phone's plan as it begins", phone.Page);

        foreach (var words in new[] { Long, Urdu })
        {
            await chair.Box.FillAsync(words);
            await chair.Box.PressAsync("Enter");
            await Expect(own.Steps).ToContainTextAsync(words);
        }

        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = MeetingWords.PlanOfferAsk, Exact = true }).FillAsync(Long);
        await phone.Button(MeetingWords.PlanOfferAdd).ClickAsync();
        await desk.WriteAsync(desk.Contingency, PrepareWords.PlanContingencyLabel, "We will seek legal advice.");
        await desk.WriteAsync(desk.Safety, MeetingWords.PlanSafetyText, Urdu);
        await desk.WriteAsync(desk.Safety, MeetingWords.PlanNetwork, "Nan\n" + Long[..70]);
        await desk.OfferAsync(MeetingWords.DateKind_FirstCoreGroup, PlanSheet.WorkingDay(3));
        await desk.OfferAsync(MeetingWords.DateKind_FirstCoreGroup, PlanSheet.WorkingDay(40));
        await own.AnswerAsync(1, MeetingWords.DateCan);
        await desk.PressAsync(desk.Offered(MeetingWords.DateKind_FirstCoreGroup).Last, "Choose ");
        var step = await desk.OpenAsync(3);
        await step.GetByLabel(PrepareWords.PlanOthers).FillAsync(Long[..70]);
        await step.GetByLabel(PrepareWords.PlanOthers).BlurAsync();
        await step.GetByLabel(PrepareWords.PlanForWhich).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(own.Steps).ToContainTextAsync(Long[..70]);
        await LookAsync("the desk's plan, full, with a step open", chair.Page);
        await LookAsync("a phone's plan, full", phone.Page);
        await IsNarrowAsync("a phone's plan, full", phone.Page);
        await phone.Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Change the offer") }).ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Change the offer") })).ToHaveCountAsync(0);
        await IsNarrowAsync("an offer that is changed", phone.Page);
        await chair.ShowAsync("Next steps");
        await Expect(wall.Main).ToContainTextAsync(Urdu);
        await LookAsync("the wall's next steps", wall.Page);
        FoundNothing();
    });

    [Fact]
    public Task A_next_step_its_who_and_when_and_the_days_by_the_keyboard_alone() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        await chair.BeginAsync();
        var (keys, desk) = (new Keys(chair.Page), new PlanSheet(chair));
        await keys.ToAsync(chair.Page.GetByRole(AriaRole.Tab, new() { NameRegex = Starting.With(BoardWords.Tab_Board) }));
        foreach (var _ in Enumerable.Range(0, 3))
            await keys.PressAsync("ArrowRight");
        await Expect(desk.Steps).ToBeVisibleAsync();

        await keys.ToAsync(chair.Box);
        await keys.TypeAsync("Kerra goes to the Thursday group");
        await keys.PressAsync("Enter");
        await Expect(desk.Step(3)).ToContainTextAsync("Kerra goes to the Thursday group");
        await keys.PressAsync(desk.Step(3).GetByRole(AriaRole.Button, new() { Name = "Change step 3", Exact = true }));
        await keys.ToAsync(desk.Step(3).GetByRole(AriaRole.Checkbox, new() { Name = "Kerra", Exact = true }));
        await keys.PressAsync("Space");
        await Expect(desk.Step(3)).Not.ToContainTextAsync(PrepareWords.PlanFlag_NoPerson);

        // A date as it is typed, figure by figure: the year on the way is nobody's mistake.
        var by = SameFigures();
        await keys.ToAsync(desk.Step(3).GetByLabel(MeetingWords.PlanBy, new() { Exact = true }));
        await TypeDateAsync(keys, by);
        await Expect(desk.Step(3)).Not.ToContainTextAsync(PrepareWords.PlanFlag_NoDate);
        await Expect(desk.Step(3).GetByLabel(MeetingWords.PlanBy, new() { Exact = true })).ToHaveValueAsync(PlanSheet.Iso(by));
        await Expect(chair.Alert.Filter(new() { Visible = true, HasTextRegex = Starting.With("") })).ToHaveCountAsync(0);

        var group = desk.Meeting(MeetingWords.DateKind_FirstCoreGroup);
        await keys.ToAsync(group.GetByLabel(PrepareWords.DatesOfferDay, new() { Exact = true }).Last);
        await TypeDateAsync(keys, by);
        await keys.PressAsync(group.GetByRole(AriaRole.Button, new() { Name = PrepareWords.DatesOffer, Exact = true }));
        await Expect(desk.Offered(MeetingWords.DateKind_FirstCoreGroup)).ToHaveCountAsync(1);

        var nan = await room.LaptopAsync("Parent");
        var hers = new Keys(nan.Page);
        await hers.PressAsync(nan.Button(MeetingWords.PlanTab));
        var can = nan.Page.GetByLabel(MeetingWords.DateCan, new() { Exact = true });
        await hers.ToAsync(can);
        await hers.PressAsync("Space");
        await Expect(desk.Offered(MeetingWords.DateKind_FirstCoreGroup)).ToContainTextAsync("Can: Kerra");

        // Choosing: the focus is in the form at once, and near it afterwards.
        await keys.PressAsync(desk.Offered(MeetingWords.DateKind_FirstCoreGroup).GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Choose ") }));
        await Expect(group.GetByLabel(PrepareWords.DatesPlace, new() { Exact = true })).ToBeFocusedAsync();
        await keys.TypeAsync("Larch Room");
        if (await group.GetByLabel(PrepareWords.DatesReason).CountAsync() > 0)
        {
            await keys.ToAsync(group.GetByLabel(PrepareWords.DatesReason));
            await keys.TypeAsync("School is closed before");
        }

        await keys.PressAsync("Enter");
        await Expect(group).ToContainTextAsync(PrepareWords.DatesChosen);
        await Expect(desk.Offered(MeetingWords.DateKind_FirstCoreGroup)).ToBeFocusedAsync();
    });

    /// <summary>The next day with the same figures for day and month: a date field takes them in the order of the machine's language.</summary>
    private static DateTime SameFigures() => Enumerable.Range(1, 62).Select(n => DateTime.Today.AddDays(n)).First(d => d.Day == d.Month);

    private static async Task TypeDateAsync(Keys keys, DateTime day)
    {
        await keys.TypeAsync(day.ToString("dd", System.Globalization.CultureInfo.InvariantCulture));
        await keys.TypeAsync(day.ToString("MM", System.Globalization.CultureInfo.InvariantCulture));
        await keys.TypeAsync(day.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture));
    }
}

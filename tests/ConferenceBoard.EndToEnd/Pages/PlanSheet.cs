using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The plan, in the console or on somebody's own page: next steps, offers, what is parked, the safety plan, the days.</summary>
internal sealed class PlanSheet(BoardPage page)
{
    public ILocator Steps => Part(MeetingWords.PlanSteps);

    public ILocator Offers => Part(MeetingWords.PlanOffers);

    public ILocator Parked => Part(PrepareWords.PlanParked);

    public ILocator Contingency => Part(MeetingWords.PlanContingency);

    public ILocator Safety => Part(MeetingWords.PlanSafety);

    public static async Task<PlanSheet> OpenedAsync(ChairPage chair)
    {
        await chair.TabAsync(MeetingWords.PlanTab);
        return await ReadyAsync(chair);
    }

    public static async Task<PlanSheet> OpenedAsync(AttendeePage attendee)
    {
        await attendee.Button(MeetingWords.PlanTab).ClickAsync();
        return await ReadyAsync(attendee);
    }

    public static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A Monday to Friday, so many days from now or soon after. Bank holidays are not thought of.</summary>
    public static DateTime WorkingDay(int days)
    {
        var day = DateTime.Today.AddDays(days);
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
    }

    public ILocator Part(string name) => page.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>The next step of that number.</summary>
    public ILocator Step(int number) => Steps.Locator(".step").Nth(number - 1);

    public async Task<ILocator> OpenAsync(int number)
    {
        await Step(number).GetByRole(AriaRole.Button, new() { Name = $"Change step {number}", Exact = true }).ClickAsync();
        await Expect(Step(number).GetByLabel(MeetingWords.PlanNotice, new() { Exact = true })).ToBeVisibleAsync();
        return Step(number);
    }

    public async Task CloseAsync(int number)
    {
        await Step(number).GetByRole(AriaRole.Button, new() { Name = $"Close step {number}", Exact = true }).ClickAsync();
        await Expect(Step(number).GetByLabel(MeetingWords.PlanNotice, new() { Exact = true })).ToHaveCountAsync(0);
    }

    /// <summary>Writes into a place that saves itself, and waits until it says so.</summary>
    public async Task WriteAsync(ILocator within, string label, string words)
    {
        await within.GetByLabel(label, new() { Exact = true }).FillAsync(words);
        await Expect(within.Locator("[data-writing-place]").Filter(new() { Has = page.Page.GetByLabel(label, new() { Exact = true }) }).Locator("[data-writing-said]")).ToHaveTextAsync(BoardWords.Light_Saved);
    }

    public Task PressAsync(ILocator within, string starting) => within.GetByRole(AriaRole.Button, new() { NameRegex = Support.Starting.With(starting) }).First.ClickAsync();

    /// <summary>The days of one meeting, where days are offered and chosen.</summary>
    public ILocator Meeting(string name) => page.Page.GetByRole(AriaRole.Article, new() { Name = name, Exact = true });

    /// <summary>Days that are offered for a meeting, the earliest first.</summary>
    public ILocator Offered(string meeting) => Meeting(meeting).Locator(".date-offer");

    /// <summary>Types a day for a meeting, and offers nothing yet.</summary>
    public Task TypeDayAsync(string meeting, string iso) => Meeting(meeting).GetByLabel(PrepareWords.DatesOfferDay, new() { Exact = true }).Last.FillAsync(iso);

    public async Task OfferAsync(string meeting, DateTime day)
    {
        var before = await Offered(meeting).CountAsync();
        await TypeDayAsync(meeting, Iso(day));
        await Meeting(meeting).GetByRole(AriaRole.Button, new() { Name = PrepareWords.DatesOffer, Exact = true }).ClickAsync();
        await Expect(Offered(meeting)).ToHaveCountAsync(before + 1);
    }

    /// <summary>Says of the day of that place whether one can; on somebody's own page.</summary>
    public async Task AnswerAsync(int day, string answer)
    {
        var key = page.Page.GetByLabel(answer, new() { Exact = true }).Nth(day - 1);
        await key.CheckAsync();
        await Expect(key).ToBeCheckedAsync();
    }

    private static async Task<PlanSheet> ReadyAsync(BoardPage page)
    {
        var plan = new PlanSheet(page);
        await Expect(plan.Steps).ToBeVisibleAsync();
        return plan;
    }
}

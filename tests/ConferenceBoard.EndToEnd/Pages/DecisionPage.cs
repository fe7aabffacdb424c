using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The page on which the chair decides: over the whole console, for nobody else's eyes.</summary>
internal sealed class DecisionPage(ChairPage chair)
{
    public IPage Page => chair.Page;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>Before announcing, what there is and what is missing, a line each.</summary>
    public ILocator Checks => Region(PrepareWords.Dec_Before).GetByRole(AriaRole.Listitem);

    /// <summary>How much is left to do, under everything.</summary>
    public ILocator Foot => Page.GetByRole(AriaRole.Contentinfo);

    public ILocator AnnounceButton => Foot.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Dec_Announce, Exact = true });

    public ILocator Dates => Region(PrepareWords.Dec_Dates);

    public ILocator Worker => Main.GetByRole(AriaRole.Combobox, new() { Name = PrepareWords.Dec_KeyWorker, Exact = true });

    /// <summary>The line for a key worker who is not on the list.</summary>
    public ILocator WorkerName => Main.GetByLabel(PrepareWords.Dec_KeyWorkerName, new() { Exact = true });

    /// <summary>What was said, for quoting.</summary>
    public ILocator Said => Page.GetByRole(AriaRole.Complementary);

    /// <summary>The form in which something announced is amended.</summary>
    public ILocator Amending => Main.GetByRole(AriaRole.Form, new() { Name = PrepareWords.Dec_AmendTitle, Exact = true });

    public ILocator AmendTo => Amending.GetByRole(AriaRole.Textbox, new() { Name = PrepareWords.Dec_AmendTo, Exact = true });

    public ILocator AmendWhy => Amending.GetByRole(AriaRole.Textbox, new() { NameRegex = Starting.With(PrepareWords.Dec_AmendWhy) });

    public ILocator SealButton => Amending.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Dec_AmendDone, Exact = true });

    public static async Task<DecisionPage> OpenedAsync(ChairPage chair)
    {
        await chair.Button(PrepareWords.Dec_Title).ClickAsync();
        await Expect(chair.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = PrepareWords.Dec_Title, Exact = true })).ToBeFocusedAsync();
        return new DecisionPage(chair);
    }

    public async Task<ChairPage> BackAsync()
    {
        await chair.Button(PrepareWords.Dec_Back).ClickAsync();
        await Expect(chair.Beside).ToBeVisibleAsync();
        return chair;
    }

    public ILocator Child(string name) => Page.GetByRole(AriaRole.Tab, new() { NameRegex = Starting.With(name) });

    /// <summary>Turns to a child.</summary>
    public async Task TurnAsync(string child)
    {
        await Child(child).ClickAsync();
        await Expect(Child(child)).ToHaveAttributeAsync("aria-selected", "true");
    }

    public Writing Reasons(string child) => new(Main, Named(PrepareWords.Dec_Reasons, child));

    public Writing Box(string label) => new(Main, label);

    public ILocator Outcome(string words) => Main.GetByRole(AriaRole.Radio, new() { Name = words, Exact = true });

    public ILocator Chip(string words) => Main.GetByRole(AriaRole.Checkbox, new() { Name = words, Exact = true });

    public async Task ChooseAsync(string outcome, params string[] chips)
    {
        await Outcome(outcome).CheckAsync();
        foreach (var chip in chips)
            await Chip(chip).CheckAsync(new() { Force = true });
    }

    /// <summary>Sets a date by what it is called.</summary>
    public Task DateAsync(string label, DateTime day) =>
        Dates.GetByLabel(label, new() { Exact = true }).FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Names a key worker who is not on the list.</summary>
    public async Task NameWorkerAsync(string name)
    {
        await Worker.SelectOptionAsync(new SelectOptionValue { Label = PrepareWords.Dec_SomeoneElse });
        await LineAsync(WorkerName, name);
    }

    /// <summary>Says why a date is late, or not set.</summary>
    public Task LateAsync(string why) => LineAsync(Dates.GetByLabel(PrepareWords.Dec_LateReason, new() { Exact = true }), why);

    /// <summary>Something is left to do, or is not any more.</summary>
    public Task AsksAsync(string words) => Expect(Checks.Filter(new() { HasText = words })).ToHaveCountAsync(1);

    public Task AsksNoMoreAsync(string words) => Expect(Checks.Filter(new() { HasText = words })).ToHaveCountAsync(0);

    /// <summary>Goes where something is left to do.</summary>
    public Task GoAsync(string words) => Checks.Filter(new() { HasText = words }).GetByRole(AriaRole.Link).ClickAsync();

    public Task QuoteAsync(string words) =>
        Said.GetByRole(AriaRole.Listitem).Filter(new() { HasText = words }).GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(Named(PrepareWords.Dec_QuoteName, "")) }).ClickAsync();

    /// <summary>A child who needs no plan of child protection, so that nothing but reasons is asked for.</summary>
    public async Task DecideAsync(string child, string outcome, string reasons)
    {
        await TurnAsync(child);
        await ChooseAsync(outcome);
        await Reasons(child).WriteAsync(reasons);
    }

    /// <summary>Announces, once all children are ready.</summary>
    public async Task AnnounceAsync()
    {
        await AnnounceButton.ClickAsync();
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Dec_AnnounceNow, Exact = true }).ClickAsync();
        await Expect(chair.Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Begins an amendment of this part.</summary>
    public async Task AmendAsync(string part)
    {
        await chair.Button(PrepareWords.Dec_Amend).ClickAsync();
        await PartAsync(part);
    }

    public Task PartAsync(string part) => Amending.GetByRole(AriaRole.Combobox, new() { NameRegex = Starting.With(PrepareWords.Dec_AmendWhat) }).SelectOptionAsync(new SelectOptionValue { Label = part });

    /// <summary>Says why, and seals what was amended.</summary>
    public async Task SealAsync(string why)
    {
        await AmendWhy.FillAsync(why);
        await SealButton.ClickAsync();
        await Expect(Amending).ToHaveCountAsync(0);
    }

    private static async Task LineAsync(ILocator line, string words)
    {
        await line.FillAsync(words);
        await line.BlurAsync();
    }

    private ILocator Region(string name) => Main.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    private static string Named(string words, string name) => string.Format(CultureInfo.InvariantCulture, words, name);
}

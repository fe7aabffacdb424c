using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Helping someone to stay, and how they will hear the outcome where they did not; on the console.</summary>
internal sealed class ConductPanel(ChairPage console, string name)
{
    public ILocator Dialog => console.Dialog;

    /// <summary>How they will hear of it.</summary>
    public ILocator How => Dialog.GetByLabel(string.Format(CultureInfo.InvariantCulture, MeetingWords.HowHears, name));

    public ILocator Returns => Dialog.GetByLabel(MeetingWords.Returns);

    /// <summary>From the person's own panel, by the button that the chair or the note taker has there.</summary>
    public static async Task<ConductPanel> OpenedAsync(ChairPage console, string name, string button)
    {
        await console.OpenPersonAsync(name);
        await console.Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(console.Dialog.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync(name);
        return new ConductPanel(console, name);
    }

    /// <summary>A step that can be taken, or is still greyed.</summary>
    public ILocator Step(string step) => Dialog.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(step) });

    /// <summary>Notes what happened with the next step.</summary>
    public async Task WarnAsync(string step, string note)
    {
        await Dialog.GetByRole(AriaRole.Textbox, new() { NameRegex = Starting.With(MeetingWords.WhatHappened) }).FillAsync(note);
        await Step(step).ClickAsync();
        await Expect(Dialog.Locator("[aria-current=step]")).ToContainTextAsync(step);
    }

    public async Task TellAsync(string how, string returns)
    {
        await How.FillAsync(how);
        await Returns.SelectOptionAsync(new SelectOptionValue { Label = returns });
        await Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save, Exact = true }).ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }

    public Task CloseAsync() => console.CloseDialogAsync();
}

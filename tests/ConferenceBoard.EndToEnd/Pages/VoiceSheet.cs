using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The three houses on one's own device.</summary>
internal sealed class VoiceSheet(AttendeePage attendee)
{
    public IPage Page => attendee.Page;

    /// <summary>Where a picture is chosen, looked at and sent.</summary>
    public ILocator Adding => Page.GetByRole(AriaRole.Region, new() { Name = MeetingWords.PictureTitle, Exact = true });

    /// <summary>What is said of a picture that was not taken.</summary>
    public ILocator Said => Adding.GetByRole(AriaRole.Alert);

    /// <summary>Goes there, where one is not there already.</summary>
    public static async Task<VoiceSheet> OpenedAsync(AttendeePage attendee)
    {
        var sheet = new VoiceSheet(attendee);
        var way = attendee.Button(MeetingWords.VoiceTab);
        if (await way.GetAttributeAsync("aria-pressed") is not "true")
            await way.ClickAsync();
        await Expect(sheet.Page.GetByRole(AriaRole.Heading, new() { Name = MeetingWords.VoiceTitle, Exact = true })).ToBeVisibleAsync();
        return sheet;
    }

    /// <summary>A house by its name: "Good things".</summary>
    public ILocator House(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>Takes a file; the page makes it ready, or says why not.</summary>
    public async Task ChooseAsync(byte[] file, string name = "photo.jpg", string type = "image/jpeg")
    {
        // The field is there for the next picture only once the one before is forgotten.
        await Expect(Adding).ToHaveAttributeAsync("data-picture-state", "none");
        var pick = Adding.GetByLabel(MeetingWords.PicturePick);
        await Expect(pick).ToBeEnabledAsync();
        await pick.SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = file });
    }

    /// <summary>Says what the chosen picture shows and in which house it belongs, and sends it.</summary>
    public async Task SendAsync(string words, string house)
    {
        await Expect(Adding.GetByRole(AriaRole.Img, new() { Name = MeetingWords.PictureChosen, Exact = true })).ToBeVisibleAsync();
        await Adding.GetByRole(AriaRole.Textbox, new() { NameRegex = Starting.With(MeetingWords.PictureWords) }).FillAsync(words);
        await Adding.GetByRole(AriaRole.Radio, new() { Name = house, Exact = true }).CheckAsync(new() { Force = true });
        await Adding.GetByRole(AriaRole.Button, new() { Name = MeetingWords.PictureSend, Exact = true }).ClickAsync();
    }

    /// <summary>Adds a picture and sees it in its house, with its words for those who cannot see it.</summary>
    public async Task AddAsync(byte[] file, string words, string house)
    {
        await ChooseAsync(file);
        await SendAsync(words, house);
        await Expect(House(house).GetByRole(AriaRole.Img, new() { Name = words, Exact = true })).ToBeVisibleAsync();
    }
}

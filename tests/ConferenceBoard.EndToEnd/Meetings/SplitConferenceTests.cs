using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Two parents who are not to meet attend one after the other: wall and devices follow, and nothing kept from the second reaches them.</summary>
public sealed class SplitConferenceTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Family = """
        { "format": "conferenceboard-family", "version": 1, "family": {
          "people": [
            { "id": "wella", "name": "Wella", "gender": "Female", "childOfConcern": true },
            { "id": "merryn", "name": "Merryn", "gender": "Female" },
            { "id": "piran", "name": "Piran", "gender": "Male" },
            { "id": "fact-not-for-dad", "name": "Candlewick", "gender": "Female", "note": "Foxglove" }
          ],
          "unions": [ { "id": "merryn-piran", "first": "merryn", "second": "piran" } ],
          "households": [ { "id": "home-not-for-dad", "name": "Periwinkle", "members": ["merryn", "wella"] } ] } }
        """;

    private const string Kept = """[ { "fact": "fact-not-for-dad", "withheldFrom": ["dad"] }, { "fact": "home-not-for-dad", "withheldFrom": ["dad"] } ]""";

    private const string Said = "Quillfeather said it at night", Written = "Marmalade is what Mum wrote", Drawn = "Thistledown, drawn by hand";
    private const string Asked = "Lanternword in private", Common = "Commonmarker for all", After = "Aftermarker for all", Answered = "Bellflower is what Dad wrote";

    /// <summary>The sample's own cards that Dean may not see, and its card that he may.</summary>
    private const string OfSample = "Mum has asked for help to be safe", NorThis = "keeps a bag packed at Nan", Ordinary = "I take Jory swimming on Saturdays";

    private static readonly string[] OnWallOnly = [Said, Written, Drawn, OfSample, NorThis];
    private static readonly string[] NeverForDad = [.. OnWallOnly, "Candlewick", "Foxglove", "Periwinkle", "fact-not-for-dad", "home-not-for-dad"];

    [Fact]
    public async Task Two_parents_attend_one_after_the_other()
    {
        await using var server = await Families.MadeUpAsync(Family, Kept);
        await MeetAsync(server, async room =>
        {
            var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
            await chair.BeginAsync();
            await chair.ShowAsync(BoardWords.ShowAll);
            await wall.IsOnAsync();
            await HereNowPanel.SetAsync(chair, ("Dean", MeetingWords.Here_Later));
            var (first, second) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Other parent"));
            second.Person.Trouble.Expect("404");
            await second.IsOnlyToldToWaitAsync();

            // The first parent's part.
            await chair.AddAsync(1, Common);
            await chair.AddAsync(1, Said);
            await chair.RestrictAsync(Said, BoardWords.Audience_Everyone, "Dean");
            await first.AddAsync(BoardWords.Column_WorkingWell, Written);
            await chair.RestrictAsync(Written, BoardWords.Audience_Everyone, "Dean");
            var picture = await DrawnAsync(chair, first);
            await first.Button(MeetingWords.RaiseHand).ClickAsync();
            await Expect(chair.Button(string.Format(CultureInfo.CurrentCulture, MeetingWords.CallOnName, "Kerra"))).ToBeVisibleAsync();
            await AskAsync(first);
            await Expect(chair.Beside.GetByText(Asked)).ToBeVisibleAsync();
            foreach (var words in OnWallOnly)
                await Expect(wall.Card(words)).ToHaveCountAsync(1);

            await second.IsOnlyToldToWaitAsync();
            await NothingYetAsync();
            Assert.Equal((200, 404), (await first.Person.StatusOfAsync(picture), await second.Person.StatusOfAsync(picture)));
            await second.Page.ReloadAsync();
            await second.IsReadyAsync();
            await second.IsOnlyToldToWaitAsync();
            await NothingYetAsync();

            // What is looked for would be found.
            await (await GenogramSheet.OpenedAsync(chair)).SeesAsync("Candlewick");
            await chair.TabAsync(BoardWords.Tab_Board);
            await chair.Person.HasAsync([.. OnWallOnly, Asked, Common, Ordinary, "Candlewick", "Periwinkle"]);
            await first.Person.HasAsync([.. OnWallOnly, Common, Ordinary]);
            await wall.Person.HasAsync(OnWallOnly);

            // Both at once: the first goes out, the second comes in.
            var here = await HereNowPanel.OpenedAsync(chair);
            await here.PutAsync("Kerra", MeetingWords.Here_Later);
            await here.PutAsync("Dean", MeetingWords.Here_InTheRoom);
            await Expect(here.Sum).ToContainTextAsync(string.Format(CultureInfo.CurrentCulture, MeetingWords.WallLosesMany, OnWallOnly.Length));
            await Expect(here.Sum).ToContainTextAsync(string.Format(CultureInfo.CurrentCulture, MeetingWords.ScreenLater, "Kerra"));
            await here.ChangeAsync();
            await second.SeesAsync(Common);
            await first.IsOnlyToldToWaitAsync(asked: true);
            foreach (var words in OnWallOnly)
                await wall.SeesNothingOfAsync(words);
            await Expect(wall.Card(Common)).ToHaveCountAsync(1);

            // The second parent's part: looked at, loaded anew, and changed meanwhile.
            var anew = await room.WallAsync();
            anew.Person.Trouble.Expect("404");
            var family = await GenogramSheet.OpenedAsync(second);
            await Expect(family.List).ToContainTextAsync("Merryn");
            await RewordAsync(chair, Said, "Porcupine instead of that");
            await second.Page.ReloadAsync();
            await second.IsReadyAsync();
            await second.SeesAsync(Common);
            await second.AddAsync(BoardWords.Column_WorriedAbout, Answered);
            await chair.AddAsync(2, After);
            await second.SeesAsync(After);
            await Expect(anew.Card(After)).ToHaveCountAsync(1);
            Assert.Equal((404, 404), (await second.Person.StatusOfAsync(picture), await anew.Person.StatusOfAsync(picture)));
            await second.Person.HasAsync(Common, Ordinary, After, "Merryn");
            await second.Person.HasNothingOfAsync([.. NeverForDad, Asked, "Porcupine"]);
            await anew.Person.HasNothingOfAsync([.. NeverForDad, Asked, "Porcupine"]);
            await first.IsOnlyToldToWaitAsync(asked: true);
            await first.Person.HasNothingOfAsync(Answered, After, "Porcupine");

            // And back.
            await HereNowPanel.SetAsync(chair, ("Kerra", MeetingWords.Here_InTheRoom), ("Dean", MeetingWords.Here_Later));
            await first.SeesAsync("Porcupine");
            await second.IsOnlyToldToWaitAsync();
            await second.SeesNothingOfAsync(Common);
            await second.Person.HasNothingOfAsync([.. NeverForDad, Asked, "Porcupine"]);
            return;

            Task NothingYetAsync() => second.Person.HasNothingOfAsync([.. NeverForDad, Asked, Common, Ordinary, "Merryn", "Kerra", "The rent is behind"]);
        });
    }

    private static async Task<string> DrawnAsync(ChairPage chair, AttendeePage parent)
    {
        var houses = await VoiceSheet.OpenedAsync(parent);
        await houses.AddAsync(Photograph.Plain, Drawn, MeetingWords.House_HouseOfGoodThings);
        await chair.RestrictAsync(Drawn, BoardWords.Audience_Everyone, "Dean");
        await parent.Button(BoardWords.Tab_Board).ClickAsync();
        return await chair.Card(Drawn).GetByRole(AriaRole.Img, new() { Name = Drawn, Exact = true }).GetAttributeAsync("src") ?? "";
    }

    private static async Task AskAsync(AttendeePage parent)
    {
        await parent.Button(MeetingWords.NeedSomething).ClickAsync();
        await parent.Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(MeetingWords.CareAsk_TalkToChair) }).CheckAsync(new() { Force = true });
        await parent.Dialog.GetByRole(AriaRole.Textbox).FillAsync(Asked);
        await parent.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.TellChair, Exact = true }).ClickAsync();
        await Expect(parent.Dialog).ToHaveCountAsync(0);
    }

    private static async Task RewordAsync(ChairPage chair, string words, string better)
    {
        await chair.FromMenuAsync(words, BoardWords.Edit);
        await chair.Page.GetByLabel(BoardWords.CardText).FillAsync(better);
        await chair.Button(BoardWords.Save).ClickAsync();
        await chair.SeesAsync(better);
    }
}

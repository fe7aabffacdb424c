using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>What someone may not see of the family is in no frame, page or file that they receive: no name, no word, and not the name it has among the facts.</summary>
public sealed class GenogramSecretsTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Family = """
        { "format": "conferenceboard-family", "version": 1, "family": {
          "people": [
            { "id": "wella", "name": "Wella", "gender": "Female", "childOfConcern": true },
            { "id": "merryn", "name": "Merryn", "gender": "Female" },
            { "id": "piran", "name": "Piran", "gender": "Male" },
            { "id": "fact-for-work", "name": "Quillfeather", "gender": "Male", "note": "Thistledown" },
            { "id": "fact-not-for-dad", "name": "Marmalade", "gender": "Female" },
            { "id": "fact-for-chair", "name": "Candlewick", "gender": "Female" }
          ],
          "unions": [
            { "id": "merryn-piran", "first": "merryn", "second": "piran" },
            { "id": "union-for-work", "first": "merryn", "second": "fact-for-work" },
            { "id": "union-for-chair", "first": "piran", "second": "fact-not-for-dad", "kind": "Engaged" }
          ],
          "parentages": [ { "id": "parentage-for-work", "child": "wella", "union": "merryn-piran", "kind": "Adopted" } ],
          "households": [ { "id": "home-not-for-dad", "name": "Periwinkle", "members": ["merryn", "wella"] } ],
          "bonds": [
            { "id": "bond-for-work", "from": "piran", "to": "merryn", "kind": "Violence" },
            { "id": "bond-not-for-dad", "from": "merryn", "to": "wella", "kind": "VeryClose" }
          ] } }
        """;

    private const string Kept = """
        [ { "fact": "fact-for-work", "audience": "Professionals" }, { "fact": "union-for-work", "audience": "Professionals" },
          { "fact": "parentage-for-work", "audience": "Professionals" }, { "fact": "bond-for-work", "audience": "Professionals" },
          { "fact": "fact-not-for-dad", "withheldFrom": ["dad"] }, { "fact": "home-not-for-dad", "withheldFrom": ["dad"] }, { "fact": "bond-not-for-dad", "withheldFrom": ["dad"] },
          { "fact": "fact-for-chair", "audience": "ChairOnly" }, { "fact": "union-for-chair", "audience": "ChairOnly" } ]
        """;

    private static readonly string[] ForWork = ["Quillfeather", "Thistledown", "fact-for-work", "union-for-work", "parentage-for-work", "bond-for-work", "adopted", "violent"];
    private static readonly string[] NotForDad = ["Marmalade", "Periwinkle", "fact-not-for-dad", "home-not-for-dad", "bond-not-for-dad"];
    private static readonly string[] ForChair = ["Candlewick", "fact-for-chair", "union-for-chair"];
    private static readonly string[] ForAll = ["Wella", "Merryn", "Piran"];
    private static readonly string[] Formats = ["Json", "Svg", "Gedcom70", "Gedcom551"];

    [Fact]
    public async Task What_is_kept_from_someone_is_in_nothing_that_they_receive_whenever_it_is_kept()
    {
        await using var server = await Families.MadeUpAsync(Family, Kept);
        await MeetAsync(server, async room =>
        {
            var wall = new WallGenogram(await room.WallAsync());
            var sheet = await GenogramSheet.OpenedAsync(await room.ChairAsync());
            var (mum, dad, child) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Other parent"), await room.PhoneAsync("Child"));
            var school = await room.LaptopAsync("Professional");
            var social = await GenogramSheet.OpenedAsync(await room.LaptopAsync("Social worker"));
            await HasAsync(sheet.Board.Person, [.. ForWork.Except(["violent", "adopted"], StringComparer.Ordinal), .. NotForDad, .. ForChair, .. ForAll]);
            await HasAsync(social.Board.Person, ["Quillfeather", "Marmalade", .. ForAll]);
            foreach (var board in new[] { mum, dad, child, school })
                await HasNothingAsync(board.Person, [.. ForWork, .. NotForDad, .. ForChair, .. ForAll]);

            // Begun, opened by each, and on the wall with bonds.
            await sheet.Button(ScaleWords.Begin).ClickAsync();
            await sheet.OnWallAsync(GenogramWords.WholeFamily);
            await sheet.OnWallAsync(GenogramWords.BondsOnWall);
            await wall.SeesAsync("Merryn");
            await Expect(wall.Bonds).Not.ToHaveCountAsync(0);
            foreach (var board in new[] { mum, dad, child, school })
            {
                var seen = await GenogramSheet.OpenedAsync(board);
                await Expect(seen.List).ToContainTextAsync("Merryn");
            }

            await AllAsNowAsync();
            await HasAsync(school.Person, "Quillfeather", "fact-for-work", "parentage-for-work", "bond-for-work", "Marmalade");
            await HasAsync(mum.Person, NotForDad);
            await HasAsync(wall.Person, "Marmalade", "Periwinkle");

            // Kept while it stands there: a name it gets later reaches nobody, nor does taking that back, nor a removal that is taken back.
            await sheet.WriteAsync("Firstname 50 f");
            await Expect(mum.Page.Locator(".geno-list")).ToContainTextAsync("Firstname");
            await sheet.ChooseAsync("Firstname");
            await sheet.RestrictAsync(BoardWords.Audience_Professionals);
            foreach (var page in new[] { mum.Page, dad.Page, child.Page, wall.Page })
                await Expect(page.Locator("html")).Not.ToContainTextAsync("Firstname");
            await sheet.SetAsync(GenogramWords.Name, "Secondname");
            await Expect(school.Page.Locator(".geno-list")).ToContainTextAsync("Secondname");
            await sheet.SeesAsync("Secondname");
            await sheet.SetAsync(GenogramWords.Name, "Thirdname");
            await Expect(school.Page.Locator(".geno-list")).ToContainTextAsync("Thirdname");
            await sheet.Button(BoardWords.Undo).First.ClickAsync();
            await Expect(school.Page.Locator(".geno-list")).ToContainTextAsync("Secondname");
            await sheet.ChooseAsync("Quillfeather");
            await sheet.Side.GetByRole(AriaRole.Button, new() { Name = BoardWords.Remove, Exact = true }).ClickAsync();
            await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Remove, Exact = true }).ClickAsync();
            await Expect(school.Page.Locator(".geno-list")).Not.ToContainTextAsync("Quillfeather");
            await sheet.Button(BoardWords.Undo).First.ClickAsync();
            await Expect(school.Page.Locator(".geno-list")).ToContainTextAsync("Quillfeather");
            await sheet.ChooseAsync("Merryn");
            await sheet.AddAsync(GenogramWords.Relation_Sibling, "Markername");
            foreach (var page in new[] { mum.Page, dad.Page, child.Page, school.Page })
                await Expect(page.Locator(".geno-list")).ToContainTextAsync("Markername");
            await wall.SeesAsync("Markername");
            await AllAsNowAsync("Secondname", "Thirdname");

            // A wall that is held still lets go of what was kept since.
            await sheet.Page.Locator("[data-geno-close]").ClickAsync();
            await sheet.Button(BoardWords.Freeze).ClickAsync();
            await Expect(sheet.Button(BoardWords.Freeze)).ToHaveAttributeAsync("aria-pressed", "true");
            await sheet.ChooseAsync("Markername");
            await sheet.RestrictAsync(BoardWords.Audience_Professionals);
            await wall.SeesNotAsync("Markername");
            await wall.SeesAsync("Merryn");
            await sheet.SetAsync(GenogramWords.Name, "Fourthname");
            await Expect(school.Page.Locator(".geno-list")).ToContainTextAsync("Fourthname");
            await AllAsNowAsync("Secondname", "Thirdname", "Fourthname");

            await FilesAsync(room, sheet, social, mum, school);

            // Whoever comes later, or loads the page anew, receives no more than those who were here.
            await mum.Page.ReloadAsync();
            await mum.IsReadyAsync();
            await Expect((await GenogramSheet.OpenedAsync(mum)).List).ToContainTextAsync("Merryn");
            await AllAsNowAsync("Secondname", "Thirdname", "Fourthname");

            async Task AllAsNowAsync(params string[] alsoForWork)
            {
                foreach (var person in new[] { mum.Person, dad.Person, child.Person, wall.Person })
                    await HasNothingAsync(person, [.. ForWork, .. ForChair, .. alsoForWork]);
                await HasNothingAsync(dad.Person, NotForDad);
                await HasNothingAsync(school.Person, ForChair);
                await HasNothingAsync(social.Board.Person, ForChair);
            }
        });
    }

    /// <summary>Files are for those who draw, and hold what everyone may see unless more is asked for; then what the asker may.</summary>
    private static async Task FilesAsync(Room room, GenogramSheet chair, GenogramSheet social, AttendeePage mum, AttendeePage school)
    {
        var conference = new Uri(chair.Page.Url).AbsolutePath.Split('/')[2];
        var stranger = await room.BrowserAsync("Stranger", Screens.Laptop);
        foreach (var format in Formats)
        {
            var address = $"/c/{conference}/genogram/{format}";
            foreach (var who in new[] { mum.Person, school.Person, stranger })
            {
                foreach (var query in new[] { "", "?all=true", new Uri(chair.Page.Url).Query, new Uri(social.Page.Url).Query })
                {
                    var refused = await who.Context.APIRequest.GetAsync(address + query);
                    Assert.Equal(404, refused.Status);
                    var body = await refused.BodyAsync();
                    Assert.DoesNotContain(ForAll.Concat(ForWork).Concat(ForChair), words => Bytewise.Hold(body, words));
                }
            }

            var plain = await FileAsync(social.Board.Person, address);
            Assert.True(Bytewise.Hold(plain, "Merryn"));
            foreach (var words in ForWork.Concat(NotForDad).Concat(ForChair).Append("Fourthname").Where(w => format is "Svg" or "Json" || w is not ("adopted" or "violent")))
                Assert.False(Bytewise.Hold(plain, words), $"A copy for everyone as {format} holds {words}.");
            var all = await FileAsync(social.Board.Person, address + "?all=true");
            Assert.True(Bytewise.Hold(all, "Quillfeather"));
            foreach (var words in ForChair)
                Assert.False(Bytewise.Hold(all, words), $"The social worker's copy as {format} holds {words}.");
            Assert.True(Bytewise.Hold(await FileAsync(chair.Board.Person, address + "?all=true"), "Candlewick"));
        }
    }

    private static async Task<byte[]> FileAsync(Person person, string address)
    {
        var answer = await person.Context.APIRequest.GetAsync(address);
        Assert.Equal(200, answer.Status);
        return await answer.BodyAsync();
    }

    /// <summary>The search finds what is there. The names that links have among the facts are on nobody's page.</summary>
    private static async Task HasAsync(Person person, params IEnumerable<string> all)
    {
        foreach (var words in all.Where(w => !IsLink(w)))
            Assert.True(await person.Frames.HoldAsync(words), $"The search does not find in what {person.Name} received: {words}");
    }

    private static bool IsLink(string words) => words.Split('-') is ["union" or "parentage" or "bond" or "home", _, ..];

    private static async Task HasNothingAsync(Person person, params IEnumerable<string> all)
    {
        foreach (var words in all)
            Assert.False(await person.Frames.HoldAsync(words), $"{person.Name} received: {words}");
    }
}

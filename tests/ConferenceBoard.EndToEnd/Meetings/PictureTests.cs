using System.Globalization;
using System.Text;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A drawing or photograph from a child's phone: on the wall and the board, for those who may see it, and without the place where it was taken.</summary>
public sealed class PictureTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Words = "Our garden with Marmalade the cat", Second = "Thistledown and the swing";

    /// <summary>A page that sends whatever it likes: what it "made ready" are these bytes.</summary>
    private const string Dishonest = """
        bytes => {
          HTMLCanvasElement.prototype.toBlob = (made) => made(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
        }
        """;

    [Fact]
    public async Task A_childs_picture_is_where_it_belongs_until_it_is_withheld_or_removed_and_its_place_is_nowhere()
    {
        await using var server = await ServerProcess.StartAsync(EveryLog.On);
        await MeetAsync(server, async room =>
        {
            var (chair, wall, mum) = (await room.ChairAsync(), await room.WallAsync(), await room.PhoneAsync("Parent"));
            await chair.BeginAsync();
            var phone = await room.PhoneAsync("Child");
            var child = await VoiceSheet.OpenedAsync(phone);
            await chair.ShowAsync(string.Format(CultureInfo.CurrentCulture, MeetingWords.ShowPage_Houses, "Tamsin"));
            await Expect(wall.Column(MeetingWords.House_HouseOfDreams)).ToBeVisibleAsync();

            await child.AddAsync(Photograph.OfTelephone, Words, MeetingWords.House_HouseOfDreams);
            var onWall = wall.Column(MeetingWords.House_HouseOfDreams).GetByRole(AriaRole.Listitem).Filter(new() { HasText = Words });
            await Expect(onWall.Locator("img")).ToBeVisibleAsync();
            var onBoard = chair.Card(Words).GetByRole(AriaRole.Img, new() { Name = Words, Exact = true });
            await Expect(onBoard).ToBeVisibleAsync();

            // Upright: the telephone lay on its side.
            await Expect(onBoard).ToHaveAttributeAsync("width", "16");
            await Expect(onBoard).ToHaveAttributeAsync("height", "24");
            await onBoard.ScrollIntoViewIfNeededAsync();   // it is loaded where someone can see it
            await Expect(onBoard).ToHaveJSPropertyAsync("naturalWidth", 16);
            await Expect(onWall.Locator("img")).ToHaveJSPropertyAsync("naturalHeight", 24);
            var address = await onBoard.GetAttributeAsync("src") ?? "";
            Person[] everyone = [chair.Person, wall.Person, mum.Person, phone.Person];
            foreach (var person in everyone)
            {
                person.Trouble.Expect("404");
                Assert.Equal((person.Name, 200), (person.Name, await person.StatusOfAsync(address)));
            }

            // Withheld from one person: for her there is no such picture; for the others it stands.
            await mum.SeesAsync(Words);
            await chair.MarkAsync("Kerra", BoardWords.Attendance_SteppedOut);
            await chair.RestrictAsync(Words, BoardWords.Audience_Everyone, "Kerra");
            await mum.SeesNothingOfAsync(Words);
            Assert.Equal(404, await mum.Person.StatusOfAsync(address));
            Assert.Equal(200, await wall.Person.StatusOfAsync(address));
            await chair.MarkAsync("Kerra", BoardWords.Attendance_InTheRoom);
            await wall.SeesNothingOfAsync(Words);
            Assert.Equal(404, await wall.Person.StatusOfAsync(address));
            Assert.Equal(200, await chair.Person.StatusOfAsync(address));

            // A page that makes nothing ready sends the file as it is, with its place.
            await child.Page.EvaluateAsync(Dishonest, Photograph.OfTelephone.Select(b => (int)b).ToArray());
            await child.AddAsync(Photograph.OfTelephone, Second, MeetingWords.House_HouseOfGoodThings);
            await Expect(wall.Column(MeetingWords.House_HouseOfGoodThings).GetByRole(AriaRole.Listitem).Filter(new() { HasText = Second }).Locator("img")).ToBeVisibleAsync();
            var second = await chair.Card(Second).GetByRole(AriaRole.Img).GetAttributeAsync("src") ?? "";
            await mum.SeesAsync(Second);

            // Removed by the child: gone everywhere.
            await child.House(MeetingWords.House_HouseOfGoodThings).GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Remove: Thistledown") }).ClickAsync();
            await Expect(child.House(MeetingWords.House_HouseOfGoodThings).GetByText(Second)).ToHaveCountAsync(0);
            await mum.SeesNothingOfAsync(Second);
            await wall.SeesNothingOfAsync(Second);
            await Expect(chair.Card(Second)).ToHaveCountAsync(0);
            foreach (var person in everyone)
                Assert.Equal((person.Name, 404), (person.Name, await person.StatusOfAsync(second)));

            Assert.True(Bytewise.Hold(Photograph.OfTelephone, Photograph.Place));
            var opened = await Stored.OpenedAsync(server);
            Assert.Contains(opened, bytes => Bytewise.Hold(bytes, Words));
            Assert.Contains(opened, bytes => bytes is [0xFF, 0xD8, ..] or [0x89, 0x50, ..] or [0x52, 0x49, ..]);
            await HasNoPlaceAsync(server);
        });
        await server.StopAsync();
        await HasNoPlaceAsync(server);
        Assert.Contains("is running; its log has", EveryLog.Of(server), StringComparison.Ordinal);
        Assert.DoesNotContain(Photograph.Place, EveryLog.Of(server), StringComparison.Ordinal);
        Assert.DoesNotContain("Marmalade", EveryLog.Of(server), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_file_that_is_no_picture_is_answered_in_a_sentence() => MeetAsync(async room =>
    {
        var (chair, child) = (await room.ChairAsync(), await VoiceSheet.OpenedAsync(await room.PhoneAsync("Child")));
        await child.ChooseAsync("A letter, and no picture"u8.ToArray(), "letter.jpg");
        await Expect(child.Said).ToHaveTextAsync(MeetingWords.PictureNone);

        // Words are asked for.
        await child.ChooseAsync(Photograph.Plain);
        await child.SendAsync("", MeetingWords.House_HouseOfDreams);
        await Expect(child.Said).ToHaveTextAsync("Say in a few words what the picture shows, then add it again.");

        // The server looks at every byte itself.
        await child.Page.EvaluateAsync(Dishonest, Encoding.ASCII.GetBytes("<svg onload=alert(1)>").Select(b => (int)b).ToArray());
        await child.Adding.GetByRole(AriaRole.Button, new() { Name = MeetingWords.PictureOther, Exact = true }).ClickAsync();
        await child.ChooseAsync(Photograph.Plain);
        await child.Adding.GetByRole(AriaRole.Textbox).FillAsync(Words);
        await child.Adding.GetByRole(AriaRole.Button, new() { Name = MeetingWords.PictureSend, Exact = true }).ClickAsync();
        await Expect(child.Said).ToHaveTextAsync("That is not a picture that can be shown. Choose a JPEG, PNG or WebP.");
        await chair.AddAsync(1, "A marker for all");
        await chair.SeesNothingOfAsync(Words);
    });

    /// <summary>On the disk as it is, and with what is sealed opened.</summary>
    private static async Task HasNoPlaceAsync(ServerProcess server)
    {
        var opened = await Stored.OpenedAsync(server);
        foreach (var (name, bytes) in OnDisk(server).Concat(opened.Select(o => ("what is sealed", o))))
        {
            Assert.False(Bytewise.Hold(bytes, Photograph.Place), "The place is in " + name);
            Assert.False(bytes.AsSpan().IndexOf("Exif\0\0"u8) >= 0, "What a telephone writes is in " + name);
        }
    }

    /// <summary>Every file of the server: the database, what is written ahead of it, and whatever else there is; but for the lock, which is empty and cannot be opened.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> OnDisk(ServerProcess server)
    {
        foreach (var name in Directory.GetFiles(server.Folder, "*", SearchOption.AllDirectories).Where(name => !name.EndsWith("server.lock", StringComparison.Ordinal)))
        {
            using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            yield return (name, bytes.ToArray());
        }
    }
}

using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>What a person may not see is not sent to them: not to the page, not in a frame of the socket, not in an answer.</summary>
public sealed class WhoSeesWhatTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string ForProfessionals = "A neighbour says a man stays at night", OfSchool = "Tamsin told her teacher something";
    private const string ForChair = "Check with police before the break", NotForDad = "Mum has asked for help to be safe", NorThis = "keeps a bag packed at Nan";

    [Fact]
    public Task What_was_restricted_before_is_in_nothing_that_others_receive() => MeetAsync(async room =>
    {
        var (chair, notes, wall) = (await room.ChairAsync(), await room.ChairAsync("Note taker"), await room.WallAsync());
        var (mum, dad, child) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Other parent"), await room.PhoneAsync("Child"));
        var school = await room.LaptopAsync("Professional");

        // A change that reaches all, so that each has drawn the board and one change of it.
        await chair.AddAsync(2, "A marker for everyone");
        foreach (var board in new BoardPage[] { notes, mum, dad, child, school })
            await board.SeesAsync("A marker for everyone");
        await wall.SeesAsync("A marker for everyone");

        // The search finds what is there.
        foreach (var words in new[] { ForProfessionals, OfSchool, ForChair, NotForDad, NorThis, "A marker for everyone" })
            Assert.True(await chair.Person.Frames.HoldAsync(words), "The search does not find in the chair's frames: " + words);
        Assert.True(await school.Person.Frames.HoldAsync(ForProfessionals));
        Assert.True(await mum.Person.Frames.HoldAsync(NotForDad));
        Assert.True(await wall.Person.Frames.HoldAsync(NotForDad), "Dad is not in the room: the wall shows what is withheld from him.");

        await HasNothingOfAsync(notes.Person, ForChair);
        await HasNothingOfAsync(school.Person, ForChair);
        foreach (var person in new[] { mum.Person, child.Person, wall.Person })
            await HasNothingOfAsync(person, ForProfessionals, OfSchool, ForChair);
        await HasNothingOfAsync(dad.Person, ForProfessionals, OfSchool, ForChair, NotForDad, NorThis);

        await chair.MarkAsync("Dean", BoardWords.Attendance_InTheRoom);
        await wall.SeesNothingOfAsync(NotForDad);
        await wall.SeesNothingOfAsync(NorThis);
        var second = await room.WallAsync();
        await HasNothingOfAsync(second.Person, ForProfessionals, OfSchool, ForChair, NotForDad, NorThis);
        await chair.MarkAsync("Dean", BoardWords.Attendance_SteppedOut);
        await Expect(wall.Card(NotForDad)).ToHaveCountAsync(1);
        await Expect(second.Card(NotForDad)).ToHaveCountAsync(1);
    });

    [Fact]
    public Task What_is_restricted_live_disappears_and_what_becomes_of_it_is_not_sent() => MeetAsync(async room =>
    {
        var (chair, wall, school) = (await room.ChairAsync(), await room.WallAsync(), await room.LaptopAsync("Professional"));
        var (mum, dad, child) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Other parent"), await room.PhoneAsync("Child"));
        await chair.Page.GetByLabel(BoardWords.PickAudience).SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = BoardWords.Audience_ChairOnly });
        await Expect(chair.AddForm).ToHaveAttributeAsync("data-choices", new System.Text.RegularExpressions.Regex("ChairOnly", default, TimeSpan.FromSeconds(1)));
        await chair.AddAsync(1, "Only for me from the first letter");
        await school.AddAsync(BoardWords.Column_WorriedAbout, "Bruises seen by the office");
        foreach (var board in new BoardPage[] { chair, mum, dad, child })
            await board.SeesAsync("Bruises seen by the office");
        await wall.SeesAsync("Bruises seen by the office");

        await chair.RestrictAsync("Bruises seen by the office", BoardWords.Audience_Professionals);
        foreach (var board in new[] { mum, dad, child })
            await board.SeesNothingOfAsync("Bruises seen");
        await wall.SeesNothingOfAsync("Bruises seen");
        await RewordAsync(chair, "Bruises seen by the office", "Bruises seen and photographed by the office");
        await school.SeesAsync("photographed by the office");

        await chair.RestrictAsync("photographed by the office", BoardWords.Audience_Everyone, "Dean");
        await mum.SeesAsync("photographed by the office");
        await wall.SeesAsync("photographed by the office");
        await RewordAsync(chair, "photographed by the office", "Bruises written down by the nurse");
        await mum.SeesAsync("written down by the nurse");
        await chair.FromMenuAsync("written down by the nurse", BoardWords.Remove);
        await mum.SeesNothingOfAsync("written down by the nurse");

        Assert.True(await school.Person.Frames.HoldAsync("photographed by the office"));
        await HasNothingOfAsync(dad.Person, "photographed by the office", "written down by the nurse");
        foreach (var person in new[] { school.Person, mum.Person, dad.Person, child.Person, wall.Person })
            await HasNothingOfAsync(person, "Only for me from the first letter");
    });

    private static async Task RewordAsync(ChairPage chair, string words, string better)
    {
        await chair.FromMenuAsync(words, BoardWords.Edit);
        await chair.Page.GetByLabel(BoardWords.CardText).FillAsync(better);
        await chair.Button(BoardWords.Save).ClickAsync();
        await chair.SeesAsync(better);
    }

    private static async Task HasNothingOfAsync(Person person, params string[] texts)
    {
        Assert.True(person.Frames.Count > 5, $"Nothing was recorded of {person.Name}.");
        foreach (var text in texts)
        {
            await Expect(person.Page.Locator("html")).Not.ToContainTextAsync(text);
            Assert.False(await person.Frames.HoldAsync(text), $"{person.Name} was sent: {text}");
        }
    }
}

using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Each gives a view of each child on their own device or has it written down; the chair opens them to everyone, stage by stage.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class ViewsTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string SchoolSaw = "Asleep in three lessons this week", SchoolDiffers = "One child alone is not safe", HousingSaw = "The lock of the flat is broken";
    private const string MumSays = "Half of that is fair", NanSays = "She sleeps at mine on Fridays", Recommended = "Recommended for ";

    private static (string Child, string Harm, string Plan)[] Recommendations =>
    [
        ("Tamsin", MeetingWords.Harm_Likely, MeetingWords.PlanWanted_ChildProtection), ("Jory", MeetingWords.Harm_Likely, MeetingWords.PlanWanted_ChildInNeed),
        ("Wren", MeetingWords.Harm_NotLikely, MeetingWords.PlanWanted_None),
    ];

    [Fact]
    public async Task Views_of_three_children_are_given_and_opened_step_by_step()
    {
        await using var server = await Families.ChildrenAsync([.. Recommendations.Select(r => r.Child)]);
        await MeetAsync(server, async room =>
        {
            var (chair, notes) = (await room.ChairAsync(), await room.ChairAsync("Note taker"));
            await chair.BeginAsync();
            var (worker, school, mum) = (await room.LaptopAsync("Social worker"), await room.PhoneAsync("Professional"), await room.PhoneAsync("Parent"));
            var (recommends, teacher) = (await ViewsSheet.OpenedAsync(worker), await ViewsSheet.OpenedAsync(school));
            foreach (var (child, harm, plan) in Recommendations)
            {
                await recommends.TurnAsync(child);
                await recommends.SayAsync(child, harm, plan);
                await recommends.Box(MeetingWords.Views_Evidence).WriteAsync(Recommended + child);
            }

            // What is pressed and written one upon the other is all kept, each child by itself.
            await teacher.SayAsync("Tamsin", MeetingWords.Harm_Likely, MeetingWords.PlanWanted_ChildProtection, "Neglect", "Emotional abuse");
            await teacher.Box(MeetingWords.Views_Evidence).Box.FillAsync(SchoolSaw);
            await teacher.Box(MeetingWords.Views_Dissent).WriteAsync(SchoolDiffers);
            await teacher.Box(MeetingWords.Views_Evidence).IsSavedAsync();
            await teacher.TurnAsync("Jory");
            await teacher.Box(MeetingWords.Views_Evidence).HoldsAsync("");
            await teacher.SayAsync("Jory", MeetingWords.Harm_NotLikely, MeetingWords.PlanWanted_ChildInNeed);
            await teacher.TurnAsync("Tamsin");
            await teacher.Box(MeetingWords.Views_Evidence).HoldsAsync(SchoolSaw);
            await teacher.Box(MeetingWords.Views_Dissent).HoldsAsync(SchoolDiffers);

            // At the desk all is seen at once, and one view written down for somebody without a device; the note taker reads it too.
            var (desk, beside) = (await ViewsSheet.OpenedAsync(chair), await ViewsSheet.OpenedAsync(notes));
            foreach (var words in new[] { SchoolSaw, SchoolDiffers, MeetingWords.HarmTag_Likely, MeetingWords.PlanWanted_ChildProtection, "Neglect", "Emotional abuse" })
                await Expect(desk.Of("Ms Adeyemi")).ToContainTextAsync(words);
            await Expect(desk.Of("Priya Raman")).ToContainTextAsync(Recommended + "Tamsin");
            await desk.WriteForAsync("Grace Whitlow");
            await desk.SayAsync("Tamsin", MeetingWords.Harm_Likely, MeetingWords.PlanWanted_ChildInNeed);
            await desk.Box(MeetingWords.Views_Evidence).WriteAsync(HousingSaw);
            await desk.DoneAsync("Grace Whitlow");
            await Expect(beside.Of("Grace Whitlow")).ToContainTextAsync(HousingSaw);
            await Expect(notes.Page.GetByRole(Microsoft.Playwright.AriaRole.Button).Filter(new() { HasText = "Open: " })).ToHaveCountAsync(0);

            // Nobody else knows anything yet; the parent is not even asked.
            await Expect(mum.Button(MeetingWords.Views_Tab)).ToHaveCountAsync(0);
            await mum.Person.HasNothingOfAsync(SchoolSaw, SchoolDiffers, HousingSaw, Recommended);
            await school.Person.HasNothingOfAsync(HousingSaw, Recommended);
            await worker.Person.HasNothingOfAsync(SchoolSaw, SchoolDiffers, HousingSaw);

            // The recommendation first, of one child; a parent answers it.
            await desk.OpenAsync(MeetingWords.Views_Recommendation);
            await Expect(teacher.Of("Priya Raman")).ToContainTextAsync(Recommended + "Tamsin");
            var parent = await ViewsSheet.OpenedAsync(mum);
            await Expect(parent.Of("Priya Raman")).ToContainTextAsync(Recommended + "Tamsin");
            await parent.Answer("Tamsin").WriteAsync(MumSays);
            await Expect(desk.Of("Kerra")).ToContainTextAsync(MumSays);
            await parent.TurnAsync("Jory");
            await mum.SeesTextAsync(MeetingWords.Views_NotOpen);
            await parent.TurnAsync("Tamsin");
            await parent.Answer("Tamsin").HoldsAsync(MumSays);
            await mum.Person.HasNothingOfAsync(SchoolSaw, SchoolDiffers, HousingSaw, Recommended + "Jory", Recommended + "Wren");
            await school.Person.HasNothingOfAsync(HousingSaw, MumSays, Recommended + "Jory");

            // The note taker writes down what somebody without a device thinks of it.
            await beside.WriteForAsync("Jean");
            await beside.Box(MeetingWords.Views_Answer).WriteAsync(NanSays);
            await beside.DoneAsync("Jean");
            await Expect(desk.Of("Jean")).ToContainTextAsync(NanSays);

            // Then the others', with what they want recorded; then the family's.
            await desk.OpenAsync(MeetingWords.Views_Professionals);
            foreach (var words in new[] { SchoolSaw, SchoolDiffers, "Neglect" })
                await Expect(parent.Of("Ms Adeyemi")).ToContainTextAsync(words);
            await Expect(parent.Of("Grace Whitlow")).ToContainTextAsync(HousingSaw);
            await Expect(teacher.Of("Grace Whitlow")).ToContainTextAsync(HousingSaw);
            await school.Person.HasNothingOfAsync(MumSays, NanSays);
            await desk.OpenAsync(MeetingWords.Views_Family);
            await Expect(teacher.Of("Kerra")).ToContainTextAsync(MumSays);
            await Expect(parent.Of("Jean")).ToContainTextAsync(NanSays);

            // And shut again.
            await chair.Button(PrepareWords.Views_CloseLast).ClickAsync();
            await school.SeesNothingOfAsync(MumSays);
            await Expect(teacher.Of("Grace Whitlow")).ToBeVisibleAsync();
        });
    }
}

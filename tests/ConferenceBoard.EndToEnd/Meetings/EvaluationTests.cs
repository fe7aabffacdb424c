using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>At the end everyone is asked how the meeting was, without names (domain.md §4).</summary>
public sealed class EvaluationTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task People_answer_on_their_own_phones_and_chair_and_note_taker_read_the_sums() => MeetAsync(async room =>
    {
        var (chair, notes) = (await room.ChairAsync(), await room.ChairAsync("Note taker"));
        var (mum, social, school) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional"));
        await Expect(chair.Button(PrepareWords.Eval_Open)).ToHaveCountAsync(0);
        var asking = await EvaluationBlock.AnnouncedAsync(chair);
        await Expect(mum.Button(MeetingWords.Eval_Answer)).ToHaveCountAsync(0);

        // Someone who is writing is not taken away from it.
        await mum.Box.FillAsync("I was just going to say");
        await asking.OpenAsync(3);
        await Expect(mum.Button(MeetingWords.Eval_Answer)).ToBeVisibleAsync();
        await Expect(mum.Box).ToHaveValueAsync("I was just going to say");
        await Expect(notes.Button(PrepareWords.Eval_Close)).ToHaveCountAsync(0);

        var sheet = await EvaluationSheet.OpenedAsync(mum);
        await sheet.GiveAsync("00120", "Thank you for the breaks");
        await Expect(mum.Button(MeetingWords.Eval_Answer)).ToHaveCountAsync(0);
        await (await EvaluationSheet.OpenedAsync(social)).GiveAsync("0113-");
        await asking.CountsAsync(2, 3);
        var third = await EvaluationSheet.OpenedAsync(school);
        await third.GiveAsync("33333");
        await third.Answer(0, 1).CheckAsync();
        await Expect(third.Status).ToHaveTextAsync(MeetingWords.Eval_Changed);
        await third.GiveAsync("10233");
        await new EvaluationBlock(notes).CountsAsync(3, 3);

        // What is marked stays over a reload, and counts once.
        await mum.Page.ReloadAsync();
        await mum.IsReadyAsync();
        await mum.Button(MeetingWords.Eval_Tab).ClickAsync();
        await Expect(sheet.Answer(2, 1)).ToBeCheckedAsync();
        await Expect(sheet.Remark).ToHaveValueAsync("Thank you for the breaks");
        await sheet.IsInAsync();
        await asking.CountsAsync(3, 3);

        await asking.CloseAsync();
        foreach (var desk in new[] { chair, notes })
        {
            var block = new EvaluationBlock(desk);
            var result = await block.ResultAsync();
            await block.SaysAsync(MeetingWords.Eval_CouldSay, "2 1 0 0");
            await block.SaysAsync(MeetingWords.Eval_Understood, "0 2 1 0");
            await Expect(result).ToContainTextAsync("Thank you for the breaks");
            await Expect(result.GetByRole(AriaRole.Row, new() { NameRegex = Starting.With(MeetingWords.Eval_MadeWithYou) })).ToContainTextAsync("not kept");
        }

        await Expect(mum.Page.GetByText(MeetingWords.Eval_Over)).ToBeVisibleAsync();
        Assert.Equal(0, await mum.Page.EvaluateAsync<int>("Object.keys(sessionStorage).filter(k => k.startsWith('form:')).length"));
        await mum.Person.HasNothingOfAsync("Thank you for the breaks");
    });

    [Fact]
    public Task By_keyboard_alone_a_form_is_filled_in_and_sent_and_of_too_few_nothing_is_kept() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var (mum, social, school) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional"));
        var asking = await EvaluationBlock.AnnouncedAsync(chair);
        await asking.OpenAsync(3);
        var sheet = await EvaluationSheet.OpenedAsync(mum);
        await sheet.Answer(0, 0).FocusAsync();
        await mum.Page.Keyboard.PressAsync("Space");
        await mum.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(sheet.Answer(0, 1)).ToBeCheckedAsync();
        for (var question = 1; question < 5; question++)
        {
            await mum.Page.Keyboard.PressAsync("Tab");
            await mum.Page.Keyboard.PressAsync("Space");
            await Expect(sheet.Answer(question, 0)).ToBeCheckedAsync();
        }

        await mum.Page.Keyboard.PressAsync("Tab");
        await Expect(sheet.Remark).ToBeFocusedAsync();
        await mum.Page.Keyboard.TypeAsync("Quillfeather");
        await mum.Page.Keyboard.PressAsync("Tab");
        await mum.Page.Keyboard.PressAsync("Enter");
        await sheet.IsInAsync();
        await (await EvaluationSheet.OpenedAsync(social)).GiveAsync("00000");
        await asking.CountsAsync(2, 3);

        await asking.CloseAsync();
        await Expect(asking.Block).ToContainTextAsync("Everything was thrown away.");
        await Expect(mum.Page.GetByText(MeetingWords.Eval_ThrownAway)).ToBeVisibleAsync();
        Assert.DoesNotContain(await Stored.EventsAsync(room.Server), e => e.Content.Contains("Quillfeather", StringComparison.Ordinal));

        // Asked anew, everybody begins with nothing.
        await asking.OpenAsync(3);
        await Expect(sheet.Remark).ToHaveValueAsync("");
        await Expect(sheet.Answer(0, 1)).Not.ToBeCheckedAsync();
        await sheet.GiveAsync("00000");
        await asking.CountsAsync(1, 3);
        await Expect(school.Button(MeetingWords.Eval_Answer)).ToBeVisibleAsync();
    });
}

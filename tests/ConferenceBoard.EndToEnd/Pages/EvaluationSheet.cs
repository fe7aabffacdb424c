using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>What someone is asked on their own device about the meeting.</summary>
internal sealed class EvaluationSheet(AttendeePage phone)
{
    private static readonly string[] Answers = [MeetingWords.Eval_Yes, MeetingWords.Eval_Mostly, MeetingWords.Eval_ALittle, MeetingWords.Eval_No];

    private static readonly string[] Questions = [MeetingWords.Eval_CouldSay, MeetingWords.Eval_Listened, MeetingWords.Eval_Understood, MeetingWords.Eval_KnowsNext, MeetingWords.Eval_MadeWithYou];

    public IPage Page => phone.Page;

    public Person Person => phone.Person;

    public ILocator Remark => Page.GetByRole(AriaRole.Textbox, new() { Name = MeetingWords.Eval_Remark, Exact = true });

    public ILocator Status => Page.Locator("[data-evaluation-status]");

    /// <summary>Someone who sees that they are asked goes there.</summary>
    public static async Task<EvaluationSheet> OpenedAsync(AttendeePage phone)
    {
        await phone.Button(MeetingWords.Eval_Answer).ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = MeetingWords.Eval_Title, Exact = true })).ToBeVisibleAsync();
        return new EvaluationSheet(phone);
    }

    public ILocator Answer(int question, int answer) =>
        Page.GetByRole(AriaRole.Group, new() { Name = Questions[question], Exact = true }).GetByRole(AriaRole.Radio, new() { Name = Answers[answer], Exact = true });

    /// <summary>Marks what is a digit of these five (0 is yes, 3 is no), and writes.</summary>
    public async Task MarkAsync(string answers, string remark = "")
    {
        for (var question = 0; question < answers.Length; question++)
        {
            if (char.IsDigit(answers[question]))
                await Answer(question, answers[question] - '0').CheckAsync();
        }

        await Remark.FillAsync(remark);
    }

    /// <summary>The same, sent; the person is told that it is in.</summary>
    public async Task GiveAsync(string answers, string remark = "")
    {
        await MarkAsync(answers, remark);
        await phone.Button(MeetingWords.Eval_Send).ClickAsync();
        await IsInAsync();
    }

    public Task IsInAsync() => Expect(Status).ToHaveTextAsync(MeetingWords.Eval_In);
}

using System.Text;
using System.Text.RegularExpressions;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety.Anonymity;

/// <summary>
/// Until the evaluation is closed no answer and no word of it is on any disk, in any log or backup, or in anything that anybody is sent. A search
/// that finds nothing must find what is there to be found: what was sent, and what is planted at the end.
/// </summary>
[Collection(BesideTheBrowser.Name)]
public sealed partial class EvaluationBytesTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Early = "Quillfeather by the stove", Late = "Marmalade in the cupboard";

    [Fact]
    public async Task While_it_is_open_no_byte_of_a_form_is_anywhere_but_in_memory_and_all_forms_are_of_one_length()
    {
        await using var server = await ServerProcess.StartAsync(EveryLog.On);
        await MeetAsync(server, async room =>
        {
            var chair = await room.ChairAsync();
            var (mum, social, school) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional"));
            foreach (var person in room.People)
                person.Trouble.ExpectLineDown();
            var asking = await EvaluationBlock.AnnouncedAsync(chair);
            await asking.OpenAsync(3);
            var search = new Search(room);
            EvaluationSheet[] sheets = [await EvaluationSheet.OpenedAsync(mum), await EvaluationSheet.OpenedAsync(social), await EvaluationSheet.OpenedAsync(school)];
            await sheets[0].GiveAsync("01230", Early);
            await sheets[1].GiveAsync("3210-");
            await sheets[2].GiveAsync("00132", "Zażółć gęślą jaźń");
            search.For(Early, Late);
            Look(search, sheets);
            await NothingAsync(search, server);

            await sheets[0].GiveAsync("33330", Late);
            Look(search, sheets);
            await NothingAsync(search, server);

            // Each phone sends its form again by itself, wherever on the page its person is.
            await room.LosePowerAsync(async () => Assert.Empty(await search.FindAsync()));
            await asking.CountsAsync(3, 3);
            foreach (var phone in new[] { mum, social, school })
                await Expect(phone.Page.Locator("[data-evaluation][data-state=in]")).ToBeAttachedAsync();
            Look(search, sheets);
            await NothingAsync(search, server);

            // Planted, the same search finds it.
            var stray = Path.Combine(server.Data, "stray.tmp");
            await File.WriteAllTextAsync(stray, Forms(mum.Person)[^1].Value);
            Assert.Contains(await search.FindAsync(), place => place.StartsWith("file stray.tmp holds ", StringComparison.Ordinal));
            File.Delete(stray);

            await asking.CloseAsync();
            var found = await search.FindAsync();
            Assert.Contains(found, place => place.StartsWith("file conferenceboard.db", StringComparison.Ordinal) && place.EndsWith(Late, StringComparison.Ordinal));
            Assert.DoesNotContain(found, place => place.EndsWith(Early, StringComparison.Ordinal) || place.StartsWith("log", StringComparison.Ordinal) || place.StartsWith("page of P", StringComparison.Ordinal) || place.StartsWith("page of S", StringComparison.Ordinal));
        });
    }

    /// <summary>Every form that was sent so far, as it travelled, and the turn that went with it.</summary>
    private static void Look(Search search, EvaluationSheet[] sheets)
    {
        var lengths = new HashSet<int>();
        foreach (var sheet in sheets)
        {
            var sent = Forms(sheet.Person);
            Assert.NotEmpty(sent);
            foreach (var form in sent.AsEnumerable())
            {
                lengths.Add(form.Length);
                search.For(form.Value, form.Groups["turn"].Value, form.Groups["form"].Value);
            }
        }

        Assert.Single(lengths);
    }

    private static async Task NothingAsync(Search search, ServerProcess server)
    {
        Assert.Empty(await search.FindAsync());
        Assert.Equal("evaluation-opened", (await Stored.EventsAsync(server)).Last(e => e.Type.StartsWith("evaluation-", StringComparison.Ordinal)).Type);
    }

    private static MatchCollection Forms(Person person) => FormIn().Matches(Encoding.Latin1.GetString([.. person.Frames.Sent.SelectMany(frame => frame)]));

    [GeneratedRegex("""\["[0-9a-f-]{36}",(?<turn>\d{13}),"(?<form>[0-3-]{5}[A-Za-z0-9+/]{800})"\]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FormIn();
}

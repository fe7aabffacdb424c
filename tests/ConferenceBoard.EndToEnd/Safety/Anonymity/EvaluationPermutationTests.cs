using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;

namespace ConferenceBoard.EndToEnd.Safety.Anonymity;

/// <summary>The same meeting twice, with answers dealt out to other people and given in another order: nobody can tell which of the two it was.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class EvaluationPermutationTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string FirstRemark = "The breaks were good", OtherRemark = "Too many long words that nobody in the room could follow";

    private sealed record Act(string Who, string Answers, string Remark = "", bool Again = false);

    /// <summary>The parent does the same in both. Of each question the answers of the others are dealt out anew, and so are the words.</summary>
    private static readonly Act[] One =
        [new("Parent", "01010"), new("Social worker", "00000", FirstRemark), new("Professional", "33333"), new("Professional", "12302", Again: true), new("Health visitor", "23113", OtherRemark)];

    private static readonly Act[] Other =
        [new("Parent", "01010"), new("Health visitor", "22222"), new("Professional", "22303", OtherRemark), new("Health visitor", "10012", FirstRemark, Again: true), new("Social worker", "03100")];

    [Fact]
    public async Task Nobody_can_tell_two_meetings_apart_in_which_people_gave_each_others_answers()
    {
        var (one, other) = (new Account(), new Account());
        await HoldAsync(One, one);
        await HoldAsync(Other, other);

        Assert.All(one.Parts.Values, Assert.NotEmpty);
        var differing = one.DifferencesTo(other).ToLookup(d => d.StartsWith(Account.Leak, StringComparison.Ordinal));
        Assert.True(!differing[false].Any(), string.Join("\n\n", differing[false]));

        // Then one of them wrote what they had said on a card, for all to see: the same comparison finds that.
        Assert.Equal(one.Parts.Keys.Count(p => p.StartsWith(Account.Leak, StringComparison.Ordinal)), differing[true].Count());
    }

    private async Task HoldAsync(Act[] acts, Account account)
    {
        await using var server = await ServerProcess.StartAsync(EveryLog.On);
        await MeetAsync(server, async room =>
        {
            var (chair, notes) = (await room.ChairAsync(), await room.ChairAsync("Note taker"));
            var voters = new Dictionary<string, AttendeePage>(StringComparer.Ordinal);
            foreach (var name in new[] { "Parent", "Social worker", "Professional", "Health visitor" })
                voters.Add(name, await room.PhoneAsync(name));
            var asking = await EvaluationBlock.AnnouncedAsync(chair);
            await asking.OpenAsync(4);
            var late = await room.PhoneAsync("Other parent");
            var sheets = new Dictionary<string, EvaluationSheet>(StringComparer.Ordinal);
            foreach (var (name, phone) in voters)
                sheets.Add(name, await EvaluationSheet.OpenedAsync(phone));

            // Everyone's own page is drawn for what they do; beside them stand those who only look, and the parent once theirs is in.
            Watcher[] watchers = [.. new[] { chair.Person, notes.Person, late.Person, voters["Parent"].Person }.Select(p => new Watcher(p, server, FirstRemark, OtherRemark))];
            var plain = new WithoutIds(server);
            var count = 0;

            // By somebody who does not watch, and without typing: that comes in one message with what is written, or in two.
            async Task MarkAsync(string words)
            {
                Assert.True((await HandMade.AddAsync(voters["Social worker"].Page, 1, words)).Saved);
                await late.SeesAsync(words);
            }

            foreach (var act in acts)
            {
                await sheets[act.Who].GiveAsync(act.Answers, act.Remark);
                count += act.Again ? 0 : 1;
                await asking.CountsAsync(count, 4);
                await new EvaluationBlock(notes).CountsAsync(count, 4);
                if (count == 1)
                    await MarkAsync("The first is in");
            }

            await MarkAsync("Everyone is in");
            foreach (var watcher in watchers)
                account.Add($"What {watcher.Name} was sent while it was open", await watcher.TakeAsync("The first is in", "Everyone is in"));
            account.Add("The database while it was open", (await Stored.EventsAsync(server)).Select(e => plain.Of(e.ToString())));

            await asking.CloseAsync();
            await asking.ResultAsync();
            account.Add("What Chair was sent when it was closed", await watchers[0].TakeWordsAsync(FirstRemark));
            account.Add("The database after it was closed", await DatabaseAsync(server));
            await late.AddAsync(BoardWords.Column_WorriedAbout, "The health visitor said " + acts.Last(a => a.Who is "Health visitor").Answers);
            account.Add($"{Account.Leak}: the database", await DatabaseAsync(server));
        });
        await server.StopAsync();
        account.Add("The log", new WithoutIds(server).Of(EveryLog.Of(server)).Split('\n').Order(StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<string>> DatabaseAsync(ServerProcess server)
    {
        var plain = new WithoutIds(server);
        return (await Stored.EventsAsync(server)).Select(e => plain.Of(e.ToString()).Replace(FirstRemark, "<words>", StringComparison.Ordinal).Replace(OtherRemark, "<words>", StringComparison.Ordinal));
    }
}

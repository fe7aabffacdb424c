using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;

namespace ConferenceBoard.EndToEnd.Safety.Anonymity;

/// <summary>
/// The same meeting twice, with scores and notes swapped between voters and given in another order: nobody who does not score, no reader
/// of the log and no thief of the database can tell which of the two it was.
/// </summary>
[Collection(BesideTheBrowser.Name)]
public sealed class PermutationTests(Browsers browsers) : MeetingTest(browsers)
{
    /// <summary>Of one length, as a note's length would tell it apart otherwise.</summary>
    private const string FirstNote = "Somebody rings at tea time", OtherNote = "Grandma keeps a second key";

    /// <summary>One act of a voter: a mark, a changed mark or a note.</summary>
    private sealed record Act(string Who, string? Mark, string? Note = null, bool Again = false);

    /// <summary>Marks 5, 3, 8, 6 and a pass; both notes. The parent does the same in both meetings, and the tablet has its turn at the same time.</summary>
    private static readonly Act[] One =
    [
        new("Parent", "05"), new("Social worker", "03"), new("Social worker", null, FirstNote), new("Tablet", "--"),
        new("Professional", "08"), new("Health visitor", "10"), new("Health visitor", "06", Again: true), new("Health visitor", null, OtherNote),
    ];

    private static readonly Act[] Other =
    [
        new("Parent", "05"), new("Health visitor", "01"), new("Tablet", "08", OtherNote), new("Health visitor", "03", Again: true),
        new("Social worker", "--"), new("Professional", null, FirstNote), new("Social worker", "06", Again: true), new("Professional", "--"),
    ];

    [Fact]
    public async Task Nobody_can_tell_two_meetings_apart_in_which_voters_gave_each_others_scores()
    {
        var (one, other) = (new Account(), new Account());
        await HoldAsync(One, one);
        await HoldAsync(Other, other);

        Assert.Equal(one.Parts.Keys, other.Parts.Keys, StringComparer.Ordinal);
        Assert.All(one.Parts.Values, Assert.NotEmpty);
        var differing = one.DifferencesTo(other).ToLookup(d => d.StartsWith(Account.Leak, StringComparison.Ordinal));
        Assert.True(!differing[false].Any(), string.Join("\n\n", differing[false]));

        // Then each voter wrote their own score on a card, for all to see: the same comparison finds that in every place.
        Assert.Equal(one.Parts.Keys.Count(p => p.StartsWith(Account.Leak, StringComparison.Ordinal)), differing[true].Count());
    }

    private async Task HoldAsync(Act[] acts, Account account)
    {
        await using var server = await ServerProcess.StartAsync(EveryLog.On);
        await MeetAsync(server, async room =>
        {
            var wall = await room.WallAsync();
            var meeting = await ScoringMeeting.BegunAsync(room);
            var notes = await ChairPage.OpenedAsync(await room.WithLinkAsync("Note taker", Screens.Laptop));
            await notes.TabAsync(ScaleWords.Tab);
            var voters = new Dictionary<string, AttendeePage>(StringComparer.Ordinal);
            foreach (var name in new[] { "Parent", "Social worker", "Professional", "Health visitor" })
                voters.Add(name, await room.PhoneAsync(name));
            var tablet = await room.WithLinkAsync("Tablet", Screens.Tablet);
            await meeting.OpenAsync(5);
            await ScoringMeeting.CountsAsync(tablet.Page, 0, 5);
            var late = await room.PhoneAsync("Other parent");

            // The parent is a voter who sees what any other voter sees of the rest.
            Watcher[] watchers = [.. new[] { meeting.Chair.Person, wall.Person, notes.Person, late.Person, voters["Parent"].Person }.Select(p => new Watcher(p, server, FirstNote, OtherNote))];
            foreach (var watcher in watchers)
                await ScoringMeeting.CountsAsync(watcher.Page, 0, 5);

            var plain = new WithoutIds(server);
            var count = 0;
            foreach (var act in acts)
            {
                await DoAsync(act, voters, tablet);
                count += act is { Mark: not null, Again: false } ? 1 : 0;
                foreach (var watcher in watchers)
                    await ScoringMeeting.CountsAsync(watcher.Page, count, 5);
            }

            // From the parent's vote on, which was the first in both.
            foreach (var watcher in watchers)
                account.Add($"What {watcher.Name} was sent while it was open", await watcher.TakeAsync("1 of 5 in", "5 of 5 in"));
            account.Add("The database while it was open", (await Stored.EventsAsync(server)).Select(e => plain.Of(e.ToString())));
            account.Add("The log while it was open", plain.Of(EveryLog.Of(server)).Split('\n'));

            await meeting.CloseAsync();
            await meeting.ShowAsync();
            foreach (var watcher in watchers)
                account.Add($"What {watcher.Name} was sent when it was closed and shown", await watcher.TakeWordsAsync("4 marks · 1 passed"));
            Assert.Equal(ScoringMeeting.Counts(3, 5, 6, 8), (await Stored.ClosedAsync(server)).Single().Marks);
            account.Add("The database after it was shown", await DatabaseAsync(server));

            await meeting.Chair.Button(ScaleWords.BackToBoard).ClickAsync();
            await meeting.Chair.TabAsync(BoardWords.Tab_Board);
            await notes.TabAsync(BoardWords.Tab_Board);
            foreach (var (name, voter) in voters)
                await voter.AddAsync(BoardWords.Column_WorriedAbout, "My score was " + LastOf(name, acts));
            foreach (var watcher in watchers)
                account.Add($"{Account.Leak}: what {watcher.Name} was sent", await watcher.TakeWordsAsync("My score was " + LastOf("Health visitor", acts)));
        });
        await server.StopAsync();
        account.Add("The log", new WithoutIds(server).Of(EveryLog.Of(server)).Split('\n').Order(StringComparer.Ordinal));
        account.Add($"{Account.Leak}: the database", await DatabaseAsync(server));
    }

    private static string LastOf(string who, Act[] acts) => acts.Last(a => a.Mark is not null && string.Equals(a.Who, who, StringComparison.Ordinal)).Mark!;

    private static async Task DoAsync(Act act, Dictionary<string, AttendeePage> voters, Person tablet)
    {
        if (act.Who is "Tablet")
            await ScoringMeeting.HandInAsync(tablet, act.Mark!, act.Note ?? "");
        else if (act.Mark is { } mark)
            await ScoringMeeting.CastAsync(voters[act.Who], mark);
        else
            await ScoringMeeting.NoteAsync(voters[act.Who], act.Note!);
    }

    private static async Task<IEnumerable<string>> DatabaseAsync(ServerProcess server)
    {
        var plain = new WithoutIds(server);
        return (await Stored.EventsAsync(server)).Select(e => e.Type is "round-closed"
            ? $"{e.Sequence} {e.Type} {string.Join(' ', e.Marks)} passed {e.Passes} notes {string.Join(", ", e.Notes.Order(StringComparer.Ordinal))} by {plain.Of(e.Seat)}"
            : plain.Of(e.ToString()));
    }
}

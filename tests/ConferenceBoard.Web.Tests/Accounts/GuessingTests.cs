using System.Collections.Concurrent;
using System.Net;
using ConferenceBoard.Accounts;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Web.Accounts;
using ConferenceBoard.Web.Tests.Safety;

namespace ConferenceBoard.Web.Tests.Accounts;

/// <summary>Guessing of passwords at speed (anonymity-and-security.md §2): it is stopped, tells nothing, and shuts nobody else out.</summary>
public sealed class GuessingTests
{
    [Fact]
    public async Task Whoever_guesses_with_a_new_browser_each_time_locks_that_name_and_no_other()
    {
        await using var server = await OwnServer.StartAsync();
        var guessed = await ServedStaff.MakeAsync(server.App, "guessed", StaffRoles.Chair);
        await ServedStaff.MakeAsync(server.App, "other", StaffRoles.Chair);
        using var done = new CancellationTokenSource();
        var told = new ConcurrentBag<string>();
        var guessing = Task.WhenAll(Enumerable.Range(0, 6).Select(async n =>
        {
            for (var guess = 0; !done.IsCancellationRequested || told.Count < 12; guess++)
                told.Add(await TryAsync(server, "guessed", $"wrong words number {n} {guess}"));
        }));

        // Others sign in at the same address meanwhile.
        for (var n = 0; n < 3; n++)
            Assert.Contains("staff=", await ServedStaff.SignInAsync(server.Client, "other"), StringComparison.Ordinal);
        await done.CancelAsync();
        await guessing;
        Assert.DoesNotContain("in", told, StringComparer.Ordinal);
        Assert.Contains(AccountWords.Locked, told, StringComparer.Ordinal);
        Assert.InRange(told.Count(t => string.Equals(t, AccountWords.Wrong, StringComparison.Ordinal)), 1, AccountServices.TriesBeforeLock);

        // A line of each in the trail, and of a flood not of all.
        var noted = (await server.Get<IAuditTrail>().ReadAsync(new AuditQuestion(null, null, guessed, null), default)).Count;
        Assert.InRange(noted, AccountServices.TriesBeforeLock, 41);

        // Also the right password opens nothing now, and later it does.
        Assert.Equal(AccountWords.Locked, await TryAsync(server, "guessed", ServedStaff.Password));
        await server.ChangeAsync(guessed, (staff, person) => staff.SetLockoutEndDateAsync(person, DateTimeOffset.UtcNow.AddSeconds(-1)));
        Assert.Equal("in", await TryAsync(server, "guessed", ServedStaff.Password));
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_answered_as_one_that_somebody_has()
    {
        await using var server = await OwnServer.StartAsync();
        await ServedStaff.MakeAsync(server.App, "somebody", StaffRoles.NoteTaker);
        var (keeper, gone) = (await ServedStaff.MakeAsync(server.App, "keeper", StaffRoles.Administrator), await ServedStaff.MakeAsync(server.App, "gone", StaffRoles.Chair));
        await ServedStaff.CloseAsync(server.App, keeper, gone);
        foreach (var name in new[] { "somebody", "nobody", "gone" })
        {
            var said = new List<string>();
            for (var n = 0; n < AccountServices.TriesBeforeLock + 2; n++)
                said.Add(await TryAsync(server, name, $"wrong words number {n}"));
            Assert.Equal([.. Enumerable.Repeat(AccountWords.Wrong, AccountServices.TriesBeforeLock - 1), .. Enumerable.Repeat(AccountWords.Locked, 3)], said);
        }
    }

    [Fact]
    public async Task One_browser_is_told_to_wait_whatever_names_it_tries_and_the_next_one_is_not()
    {
        await using var server = await OwnServer.StartAsync();
        await ServedStaff.MakeAsync(server.App, "other", StaffRoles.Chair);
        var (visitor, told) = (await Visitor.ArrivedAsync(server.Client), new List<string>());
        for (var n = 0; n < 8; n++)
            told.Add(await TryAsync(visitor, $"name{n}", "wrong words here"));
        Assert.Equal(AccountWords.TooManyTries, told[^1]);
        Assert.Equal(AccountWords.TooManyTries, await TryAsync(visitor, "other", ServedStaff.Password));
        Assert.Equal("in", await TryAsync(server, "other", ServedStaff.Password));
    }

    [Fact]
    public async Task What_strangers_locked_opens_in_the_browser_of_its_owner_and_there_too_guessing_ends()
    {
        await using var server = await OwnServer.StartAsync();
        await ServedStaff.MakeAsync(server.App, "owner", StaffRoles.Chair);
        var other = await ServedStaff.MakeAsync(server.App, "other", StaffRoles.Chair);
        var (own, others) = (Known(await ServedStaff.SignInAsync(server.Client, "owner")), Known(await ServedStaff.SignInAsync(server.Client, "other")));
        await LockAsync(server, "owner");
        Assert.Equal(AccountWords.Locked, await TryAsync(await Visitor.ArrivedAsync(server.Client, others), "owner", ServedStaff.Password));
        Assert.Equal(AccountWords.Locked, await TryAsync(await Visitor.ArrivedAsync(server.Client, own + "x"), "owner", ServedStaff.Password));
        Assert.Equal("in", await TryAsync(await Visitor.ArrivedAsync(server.Client, own), "owner", ServedStaff.Password));

        // Whoever has that cookie alone, and asks on many lines at once, has no more tries than anybody else.
        var told = await Task.WhenAll(Enumerable.Range(0, 12).Select(async n => await TryAsync(await Visitor.ArrivedAsync(server.Client, own), "owner", $"wrong words number {n}")));
        Assert.Equal(AccountServices.TriesBeforeLock, told.Count(t => string.Equals(t, AccountWords.Wrong, StringComparison.Ordinal)));
        Assert.Equal(AccountWords.Locked, await TryAsync(await Visitor.ArrivedAsync(server.Client, own), "owner", ServedStaff.Password));

        // Signed out everywhere, every browser is a stranger again.
        await LockAsync(server, "other");
        Assert.Equal("in", await TryAsync(await Visitor.ArrivedAsync(server.Client, others), "other", ServedStaff.Password));
        await server.ChangeAsync(other, (staff, person) => staff.UpdateSecurityStampAsync(person));
        Assert.Equal(AccountWords.Locked, await TryAsync(await Visitor.ArrivedAsync(server.Client, others), "other", ServedStaff.Password));
    }

    /// <summary>Of a browser's cookies, the one that says who signed in there before.</summary>
    private static string Known(string cookies) => cookies.Split("; ").Single(c => c.StartsWith("staff-known=", StringComparison.Ordinal));

    private static async Task LockAsync(OwnServer server, string name)
    {
        for (var n = 0; n < AccountServices.TriesBeforeLock; n++)
            await TryAsync(server, name, $"wrong words number {n}");
        Assert.Equal(AccountWords.Locked, await TryAsync(server, name, ServedStaff.Password));
    }

    private static async Task<string> TryAsync(OwnServer server, string name, string password) => await TryAsync(await Visitor.ArrivedAsync(server.Client), name, password);

    /// <summary>"in", or the sentence on the page.</summary>
    private static async Task<string> TryAsync(Visitor visitor, string name, string password)
    {
        using var answer = await visitor.AskAsync(HttpMethod.Post, "/signin", new Dictionary<string, string>(StringComparer.Ordinal) { ["_handler"] = "password", ["SignInName"] = name, ["Password"] = password });
        if (answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther)
            return "in";
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return new[] { AccountWords.Wrong, AccountWords.Locked, AccountWords.TooManyTries }.FirstOrDefault(s => page.Contains(s, StringComparison.Ordinal)) ?? $"{answer.StatusCode}";
    }
}

using ConferenceBoard.Accounts;
using ConferenceBoard.Web.Accounts;
using ConferenceBoard.Web.Tests.Safety;

namespace ConferenceBoard.Web.Tests.Accounts;

/// <summary>Administrators: there is always one, they ask in their own name, and what they do to an account holds everywhere at once.</summary>
public sealed class AdministratorsTests
{
    [Fact]
    public async Task Two_who_take_it_from_one_another_at_once_leave_one()
    {
        await using var server = await OwnServer.StartAsync();
        for (var n = 0; n < 5; n++)
        {
            var (a, b) = (await ServedStaff.MakeAsync(server.App, $"a{n}", StaffRoles.Administrator), await ServedStaff.MakeAsync(server.App, $"b{n}", StaffRoles.Administrator));
            var told = await Task.WhenAll(
                server.DeskAsync(desk => desk.ChangeRolesAsync(a, b, null, [StaffRoles.Chair])), server.DeskAsync(desk => n % 2 == 0 ? desk.ChangeRolesAsync(b, a, null, [StaffRoles.Chair]) : desk.CloseAsync(b, a, null)));
            Assert.Equal(AccountWords.NotYours, Assert.Single(told.OfType<string>()));
            var left = (await server.ListAsync()).Where(p => p.Person.ClosedAt is null && p.Roles.Contains(StaffRoles.Administrator, StringComparer.Ordinal)).ToList();
            Assert.Single(left);

            // The next two begin as these did: with nobody else.
            await server.ChangeAsync(left[0].Person.Id, (staff, person) => staff.RemoveFromRoleAsync(person, StaffRoles.Administrator));
        }
    }

    [Fact]
    public async Task The_last_one_stays_one()
    {
        await using var server = await OwnServer.StartAsync();
        var keeper = await ServedStaff.MakeAsync(server.App, "keeper", StaffRoles.Administrator);
        Assert.Equal(AccountWords.LastAdministrator, await server.DeskAsync(desk => desk.ChangeRolesAsync(keeper, keeper, null, [StaffRoles.Chair])));
        Assert.Equal(AccountWords.NotYourself, await server.DeskAsync(desk => desk.CloseAsync(keeper, keeper, null)));

        // Nor does it go while the other has no password yet.
        Assert.Null((await server.AtAsync<StaffDesk, (string?, string? Problem)>(desk => desk.InviteAsync(keeper, "Second", "second", [StaffRoles.Administrator]))).Problem);
        Assert.Equal(AccountWords.LastAdministrator, await server.DeskAsync(desk => desk.ChangeRolesAsync(keeper, keeper, null, [StaffRoles.Chair])));
        Assert.Equal([StaffRoles.Administrator], await server.RolesAsync(keeper));
    }

    [Fact]
    public async Task Nobody_else_changes_accounts()
    {
        await using var server = await OwnServer.StartAsync();
        await ServedStaff.MakeAsync(server.App, "keeper", StaffRoles.Administrator);
        var (chair, other) = (await ServedStaff.MakeAsync(server.App, "chair", StaffRoles.Chair), await ServedStaff.MakeAsync(server.App, "other", StaffRoles.NoteTaker));
        foreach (var act in new Func<StaffDesk, Task<string?>>[]
        {
            desk => desk.ChangeRolesAsync(chair, other, null, [StaffRoles.Administrator]), desk => desk.ChangeRolesAsync(chair, chair, null, [StaffRoles.Administrator]), desk => desk.CloseAsync(chair, other, null), desk => desk.UnlockAsync(chair, other),
            desk => desk.WithdrawAsync(chair, other), desk => desk.SignOutEverywhereAsync(chair, other), async desk => (await desk.NewLinkAsync(chair, other, null)).Problem,
            async desk => (await desk.InviteAsync(chair, "Another", "another", [StaffRoles.Administrator])).Problem, desk => desk.ChangeRolesAsync(Guid.NewGuid(), other, null, [StaffRoles.Administrator]),
        })
            Assert.Equal(AccountWords.NotYours, await server.DeskAsync(act));
        Assert.Equal(3, (await server.ListAsync()).Count);
        Assert.Equal([StaffRoles.NoteTaker], await server.RolesAsync(other));
    }

    [Fact]
    public async Task What_changes_an_account_ends_its_sessions_everywhere_at_the_next_request()
    {
        await using var server = await OwnServer.StartAsync();
        var keeper = await ServedStaff.MakeAsync(server.App, "keeper", StaffRoles.Administrator);
        var chair = await ServedStaff.MakeAsync(server.App, "chair", StaffRoles.Chair);
        foreach (var act in new Func<StaffDesk, Task<string?>>[]
        {
            desk => desk.SignOutEverywhereAsync(keeper, chair), desk => desk.ChangeRolesAsync(keeper, chair, null, [StaffRoles.Chair, StaffRoles.NoteTaker]),
            desk => desk.CloseAsync(keeper, chair, null),
        })
        {
            var browsers = new List<Visitor>();
            for (var n = 0; n < 2; n++)
            {
                browsers.Add(new Visitor(server.Client, await ServedStaff.SignInAsync(server.Client, "chair")));
                Assert.Equal("OK", await browsers[n].GetAsync("/account"));
            }

            Assert.Null(await server.DeskAsync(act));
            foreach (var browser in browsers)
                Assert.Equal("/signin", await browser.GetAsync("/account"));
        }
    }

    [Fact]
    public async Task A_closed_account_is_signed_out_again_where_that_did_not_go_everywhere()
    {
        await using var server = await OwnServer.StartAsync();
        var (keeper, gone) = (await ServedStaff.MakeAsync(server.App, "keeper", StaffRoles.Administrator), await ServedStaff.MakeAsync(server.App, "gone", StaffRoles.Chair));
        Assert.Null(await server.DeskAsync(desk => desk.CloseAsync(keeper, gone, null)));
        Assert.Null(await server.DeskAsync(desk => desk.SignOutEverywhereAsync(keeper, gone)));
        Assert.Equal(AccountWords.Gone, await server.DeskAsync(desk => desk.UnlockAsync(keeper, gone)));
        var visitor = await Visitor.SignedInAsync(server.Client, await ServedStaff.SignInAsync(server.Client, "keeper"));
        Assert.Contains(AccountWords.IsOut, await visitor.PostAsync($"/staff/{gone:D}", "out"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_stored_is_said_and_nothing_of_it_is_done()
    {
        await using var server = await OwnServer.StartAsync();
        var (keeper, other) = (await ServedStaff.MakeAsync(server.App, "keeper", StaffRoles.Administrator), await ServedStaff.MakeAsync(server.App, "other", StaffRoles.NoteTaker));
        await server.BreakAsync("INSERT ON AspNetUserRoles");
        Assert.Equal(BoardWords.NotSaved, await server.DeskAsync(desk => desk.ChangeRolesAsync(keeper, other, null, [StaffRoles.Chair])));
        Assert.Equal(BoardWords.NotSaved, (await server.AtAsync<StaffDesk, (string?, string? Problem)>(desk => desk.InviteAsync(keeper, "Another", "another", [StaffRoles.Chair]))).Problem);
        await server.MendAsync();
        Assert.Equal([StaffRoles.NoteTaker], await server.RolesAsync(other));
        Assert.Equal(2, (await server.ListAsync()).Count);

        await server.BreakAsync("UPDATE ON AspNetUsers");
        Assert.Equal(BoardWords.NotSaved, (await server.AtAsync<StaffDesk, (string?, string? Problem)>(desk => desk.NewLinkAsync(keeper, other, null))).Problem);
        Assert.Contains(BoardWords.NotSaved, await (await Visitor.ArrivedAsync(server.Client)).PostAsync("/signin", "password", ("SignInName", "other"), ("Password", "wrong words for it")), StringComparison.Ordinal);
        await server.MendAsync();
        Assert.Contains("staff=", await ServedStaff.SignInAsync(server.Client, "other"), StringComparison.Ordinal);
    }
}

using ConferenceBoard.Accounts;
using ConferenceBoard.Web.Accounts;
using ConferenceBoard.Web.Tests.Safety;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceBoard.Web.Tests.Accounts;

/// <summary>What tests of accounts do at a server's desks, each time as a request of its own would.</summary>
internal static class AccountServer
{
    public static async Task<T> AtAsync<TDesk, T>(this OwnServer server, Func<TDesk, Task<T>> act)
        where TDesk : notnull
    {
        await using var scope = server.App.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TDesk>());
    }

    public static Task<string?> DeskAsync(this OwnServer server, Func<StaffDesk, Task<string?>> act) => server.AtAsync(act);

    public static Task<IReadOnlyList<(Staff Person, IReadOnlyList<string> Roles)>> ListAsync(this OwnServer server) =>
        server.AtAsync<StaffDesk, IReadOnlyList<(Staff, IReadOnlyList<string>)>>(desk => desk.ListAsync());

    public static async Task<IReadOnlyList<string>> RolesAsync(this OwnServer server, Guid account) => (await server.ListAsync()).Single(p => p.Person.Id == account).Roles;

    /// <summary>Changes an account past every desk.</summary>
    public static async Task ChangeAsync(this OwnServer server, Guid id, Func<UserManager<Staff>, Staff, Task<IdentityResult>> change) =>
        Assert.True((await server.AtAsync<UserManager<Staff>, IdentityResult>(async staff => await change(staff, (await staff.FindByIdAsync(id.ToString()))!))).Succeeded);

    /// <summary>From now on, accounts.db refuses to write this, as a full disk would.</summary>
    public static Task BreakAsync(this OwnServer server, string when) =>
        server.SqlAsync($"CREATE TRIGGER broken BEFORE {when} BEGIN SELECT RAISE(FAIL, 'disk full'); END");

    public static Task MendAsync(this OwnServer server) => server.SqlAsync("DROP TRIGGER broken");

    /// <summary>A form's answer: where it leads, or its page.</summary>
    public static async Task<string> PostAsync(this Visitor visitor, string path, string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await visitor.AskAsync(HttpMethod.Post, path, fields.Append(("_handler", handler)).ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal));
        return To(answer) ?? System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Where an address leads, or its status.</summary>
    public static async Task<string> GetAsync(this Visitor visitor, string path)
    {
        using var answer = await visitor.AskAsync(HttpMethod.Get, path);
        return To(answer) ?? answer.StatusCode.ToString();
    }

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location is not { } to ? null : to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString;

    private static async Task SqlAsync(this OwnServer server, string sql)
    {
        await using var db = await server.Get<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}

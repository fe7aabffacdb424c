using ConferenceBoard.Accounts;
using ConferenceBoard.Core;
using ConferenceBoard.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceBoard.Web.Tests.Safety;

/// <summary>People with accounts, who signed in at the page for it.</summary>
internal static class ServedStaff
{
    public const string Password = "seven quiet herons at dusk";

    /// <summary>Makes an account.</summary>
    public static async Task<Guid> MakeAsync(WebApplication app, string who, string role)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var staff = scope.ServiceProvider.GetRequiredService<UserManager<Staff>>();
        var person = new Staff { Id = Guid.NewGuid(), Name = $"Account {who}", UserName = who, MadeAt = DateTimeOffset.UtcNow };
        Assert.True((await staff.CreateAsync(person, Password)).Succeeded);
        Assert.True((await staff.AddToRoleAsync(person, role)).Succeeded);
        return person.Id;
    }

    /// <summary>Makes an account that is somebody of a conference's list.</summary>
    public static async Task<Guid> MakeAsync(WebApplication app, string who, string role, ConferenceId conference, AttendeeId attendee)
    {
        var id = await MakeAsync(app, who, role);
        await app.Services.GetRequiredService<Places>().PutAsync(conference, attendee, id);
        return id;
    }

    /// <summary>Closes an account, as an administrator does.</summary>
    public static async Task CloseAsync(WebApplication app, Guid by, Guid whom)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<StaffDesk>().CloseAsync(by, whom, seen: null));
    }

    /// <summary>Signs in; gives the cookies of that browser.</summary>
    public static async Task<string> SignInAsync(HttpClient client, string who)
    {
        var visitor = await Visitor.ArrivedAsync(client);
        using var answer = await visitor.AskAsync(HttpMethod.Post, "/signin", new Dictionary<string, string>(StringComparer.Ordinal) { ["_handler"] = "password", ["SignInName"] = who, ["Password"] = Password });
        Assert.True((int)answer.StatusCode is 302 or 303, $"{who}: {(int)answer.StatusCode}");
        Assert.Contains("staff=", visitor.Cookies, StringComparison.Ordinal);
        return visitor.Cookies;
    }
}

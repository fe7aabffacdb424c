namespace ConferenceBoard.Web.Access;

/// <summary>Who keeps the server: accounts with that role. In Development, where there may be no accounts, whoever opened the link to the office too.</summary>
internal sealed class Administrators(DeviceCookies cookies, IHostEnvironment environment)
{
    /// <summary>The role's name in an account.</summary>
    public const string Role = "Administrator";

    /// <summary>Whether this browser may keep the server.</summary>
    public async Task<bool> IsOneAsync(HttpContext http) => http.User.IsInRole(Role) || (environment.IsDevelopment() && await cookies.IsOfficeAsync(http));
}

using ConferenceBoard.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ConferenceBoard.Web.Accounts;

/// <summary>Signs staff in; a closed account never. What strangers locked is open to a browser in which its owner signed in before.</summary>
internal sealed class StaffSignIn(
    UserManager<Staff> staff, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Staff> claims, IOptions<IdentityOptions> options, ILogger<SignInManager<Staff>> log,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<Staff> confirmation, KnownBrowsers known)
    : SignInManager<Staff>(staff, http, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Staff user) => user.ClosedAt is null && await base.CanSignInAsync(user);

    protected override async Task<bool> IsLockedOut(Staff user) => !known.IsOf(Context, user) && await base.IsLockedOut(user);
}

using ConferenceBoard.Accounts;
using ConferenceBoard.Live.Keeping;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Web.Accounts;

/// <summary>Plugs staff accounts in.</summary>
internal static class AccountServices
{
    /// <summary>Wrong tries in a row after which a password opens nothing for <see cref="LockedFor"/>.</summary>
    public const int TriesBeforeLock = 5;

    /// <summary>How long an account's password stays locked.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Accounts in <c>accounts.db</c> of the data folder.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, string folder)
    {
        services.AddDbContextFactory<AccountsDb>(db => db
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, AccountsDb.FileName), DefaultTimeout = 10 }.ToString())
            .AddInterceptors(new Durable()));
        services.AddIdentityCore<Staff>(identity =>
        {
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            identity.Password = new PasswordOptions
            {
                RequiredLength = PasswordRules.Fewest,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
                RequiredUniqueChars = 1,
            };
            identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = TriesBeforeLock, DefaultLockoutTimeSpan = LockedFor, AllowedForNewUsers = true };
        })
            .AddRoles<IdentityRole<Guid>>().AddEntityFrameworkStores<AccountsDb>().AddUserStore<StaffStore>()
            .AddPasswordValidator<PasswordRules>().AddSignInManager<StaffSignIn>().AddDefaultTokenProviders();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required");

            // Our pages send no referrer, so browsers call a form's origin "null": what the passkey itself signed is compared with the address that was asked.
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && string.Equals(
                asked.Origin, $"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host.Value}", StringComparison.OrdinalIgnoreCase));
        });

        // What an account may do is looked up with every request, and never taken from its cookie.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(StaffCookies.SetUp);
        foreach (var scheme in new[] { IdentityConstants.TwoFactorUserIdScheme, IdentityConstants.TwoFactorRememberMeScheme, IdentityConstants.ExternalScheme })
            services.Configure<CookieAuthenticationOptions>(scheme, cookie => StaffCookies.Harden(cookie, SameSiteMode.Strict));

        services.AddSingleton<WaysIn>().AddSingleton<Places>().AddSingleton<SignInTries>().AddSingleton<KnownBrowsers>().AddSingleton<WayInTicket>().AddSingleton<AccountNotes>().AddSingleton<Revoker>().AddSingleton<StaffTurns>().AddSingleton<StaffNames>().AddSingleton<PlaceDesk>();
        services.AddScoped<StaffDesk>().AddScoped<WelcomeDesk>().AddScoped<SignInDesk>().AddScoped<StaffDoors>();
        return services;
    }

    /// <summary>Makes the file ready before the server listens.</summary>
    /// <exception cref="Startup.StartException">It cannot be used; the message says what to do.</exception>
    public static async Task PrepareAccountsAsync(this IServiceProvider services)
    {
        try
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock");
            await db.Database.MigrateAsync();
            foreach (var role in StaffRoles.All.Except(await db.Roles.Select(r => r.Name!).ToListAsync(), StringComparer.Ordinal))
                db.Roles.Add(new IdentityRole<Guid>(role) { Id = Guid.NewGuid(), NormalizedName = role.ToUpperInvariant(), ConcurrencyStamp = Guid.NewGuid().ToString("N") });
            await db.SaveChangesAsync();

            // What an erasure that was cut off, or a backup, has left of them.
            await services.GetRequiredService<Places>().ForgetAsync([.. services.GetRequiredService<IConferenceEraser>().Erased.Keys]);
        }
        catch (Exception e) when (e is SqliteException or DbUpdateException)
        {
            throw new Startup.StartException($"The file {AccountsDb.FileName} in the data folder cannot be used. Check that the disk is there, writable and not full; if the file is damaged, restore the latest backup.", e);
        }
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceBoard.Accounts;

/// <summary>
/// Accounts, their roles and passkeys, one-time links, and who is on which conference; in a file of their own. Tables for passkeys are there only where
/// the identity options of the services behind the context say version 3.
/// </summary>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityDbContext<Staff, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>The file's name in the data folder.</summary>
    public const string FileName = "accounts.db";

    /// <summary>One-time links.</summary>
    public DbSet<WayIn> WaysIn => Set<WayIn>();

    /// <summary>Who is on which conference.</summary>
    public DbSet<StaffPlace> Places => Set<StaffPlace>();

    /// <summary>Does several things to accounts as one: where one of them is refused or fails, none is done.</summary>
    /// <param name="steps">What is done, in this order.</param>
    /// <returns>Success, or why the first that was refused was.</returns>
    public async Task<IdentityResult> AllOrNothingAsync(params IEnumerable<Func<Task<IdentityResult>>> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        await using var all = await Database.BeginTransactionAsync();
        foreach (var step in steps)
        {
            var result = await step();
            if (!result.Succeeded)
            {
                ChangeTracker.Clear();
                return result;
            }
        }

        await all.CommitAsync();
        return IdentityResult.Success;
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.Entity<WayIn>(way =>
        {
            way.HasKey(w => w.Hash);
            way.Property(w => w.Hash).HasMaxLength(64);
            way.Property(w => w.Kind).HasConversion<string>().HasMaxLength(20);
            way.Property(w => w.EndedAt).IsConcurrencyToken();
            way.HasIndex(w => w.Staff);
        });
        builder.Entity<StaffPlace>(place =>
        {
            place.HasKey(p => new { p.Conference, p.Attendee });
            place.HasIndex(p => p.Staff);
        });
        builder.Entity<Staff>().Property(s => s.Name).HasMaxLength(80);
    }

    /// <summary>Gives `dotnet ef` the model without a server and without a file.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<AccountsDb>
    {
        public AccountsDb CreateDbContext(string[] args)
        {
            var services = new ServiceCollection().Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();
            return new(new DbContextOptionsBuilder<AccountsDb>().UseSqlite("Data Source=:memory:").UseApplicationServiceProvider(services).Options);
        }
    }
}

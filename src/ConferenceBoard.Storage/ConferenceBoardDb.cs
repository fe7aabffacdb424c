using ConferenceBoard.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ConferenceBoard.Storage;

/// <summary>
/// The tables. Their shape and its changes (Migrations/) are EF Core's; the log itself is written and read by prepared statements
/// (<see cref="Sqlite.SqliteConferenceStore"/>), because every edit of every conference passes there.
/// </summary>
public sealed class ConferenceBoardDb(DbContextOptions<ConferenceBoardDb> options) : DbContext(options)
{
    /// <summary>The catalogue.</summary>
    public DbSet<ConferenceRow> Conferences => Set<ConferenceRow>();

    /// <summary>Every log.</summary>
    public DbSet<EventRow> Events => Set<EventRow>();

    /// <summary>What opens what.</summary>
    public DbSet<AccessGrantRow> AccessGrants => Set<AccessGrantRow>();

    /// <summary>The bytes of pictures.</summary>
    public DbSet<PictureRow> Pictures => Set<PictureRow>();

    /// <summary>Who did what.</summary>
    public DbSet<AuditRow> Audit => Set<AuditRow>();

    /// <summary>How long what is kept.</summary>
    public DbSet<KeptRow> Keeping => Set<KeptRow>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Ticks>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<ConferenceRow>(table =>
        {
            table.HasKey(c => c.Number);
            table.HasIndex(c => c.Id).IsUnique();
        });
        modelBuilder.Entity<EventRow>(table =>
        {
            table.HasKey(e => new { e.Conference, e.Sequence });
            table.HasOne<ConferenceRow>().WithMany().HasForeignKey(e => e.Conference).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<AccessGrantRow>(table =>
        {
            table.HasKey(g => g.Hash);
            table.HasIndex(g => new { g.Conference, g.Kind });
            table.Property(g => g.Kind).HasConversion<string>();
        });
        modelBuilder.Entity<PictureRow>(table =>
        {
            table.HasKey(p => new { p.Conference, p.Picture });
            table.Property(p => p.Format).HasConversion<string>();
        });
        modelBuilder.Entity<AuditRow>(table =>
        {
            table.HasKey(a => a.Number);
            table.HasIndex(a => a.Conference);
            table.Property(a => a.Act).HasConversion<string>();
            table.Property(a => a.Thing).HasConversion<string>();
            table.Property(a => a.Role).HasConversion<string>();
        });
        modelBuilder.Entity<KeptRow>(table =>
        {
            table.HasKey(k => k.Conference);
            table.Property(k => k.HeldFor).HasConversion<string>();
        });
    }

    /// <summary>An id as 16 bytes in the order in which it is written, so that SQL's hex() reads like the id.</summary>
    private sealed class GuidBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    /// <summary>A moment as UTC ticks (100 ns since year 1): exact, ordered, short.</summary>
    private sealed class Ticks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

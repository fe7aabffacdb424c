using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Live.Keeping;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Storage;

/// <summary>Plugs the storage in.</summary>
public static class StorageServices
{
    /// <summary>
    /// Keeps logs, grants and pictures in SQLite in <paramref name="dataFolder"/>. Call <see cref="StorageStart.PrepareAsync(IServiceProvider, CancellationToken)"/>
    /// before the server listens. <see cref="ConferenceBoardDb"/> can be had from a factory, for what is none of these.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="keyFolder">The key folder, or null for the one in the data folder.</param>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string dataFolder, string? keyFolder = null)
    {
        services.AddSingleton(provider => new SqliteDatabase(dataFolder, provider.GetRequiredService<ILogger<SqliteDatabase>>(), keyFolder));
        services.AddSingleton<IConferenceStore, SqliteConferenceStore>();
        services.AddSingleton<IAccessStore, SqliteAccessStore>();
        services.AddSingleton<IPictureStore, SqlitePictureStore>();
        services.AddSingleton<IAuditTrail>(provider => new SqliteAuditTrail(provider.GetRequiredService<SqliteDatabase>(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton<IConferenceEraser>(provider => new SqliteEraser(provider.GetRequiredService<SqliteDatabase>(), provider.GetRequiredService<ConferenceRegistry>()));
        services.AddSingleton<IKeepingBook, SqliteKeepingBook>();
        services.AddSingleton(provider => new ConferenceArchive(provider.GetRequiredService<SqliteDatabase>(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddDbContextFactory<ConferenceBoardDb>((provider, options) => provider.GetRequiredService<SqliteDatabase>().Configure(options));
        return services;
    }
}

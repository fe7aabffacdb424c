using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Storage;

/// <summary>Plugs the storage in.</summary>
public static class StorageServices
{
    /// <summary>
    /// Keeps logs and grants in SQLite in <paramref name="dataFolder"/>. Call <see cref="StorageStart.PrepareAsync(IServiceProvider, CancellationToken)"/>
    /// before the server listens. <see cref="ConferenceBoardDb"/> can be had from a factory, for what is neither log nor grant.
    /// </summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(provider => new SqliteDatabase(dataFolder, provider.GetRequiredService<ILogger<SqliteDatabase>>()));
        services.AddSingleton<IConferenceStore, SqliteConferenceStore>();
        services.AddSingleton<IAccessStore, SqliteAccessStore>();
        services.AddDbContextFactory<ConferenceBoardDb>((provider, options) => provider.GetRequiredService<SqliteDatabase>().Configure(options));
        return services;
    }
}

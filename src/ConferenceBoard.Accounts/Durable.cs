using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ConferenceBoard.Accounts;

/// <summary>Makes every connection durable: what was answered as done is on the disk (anonymity-and-security.md §3).</summary>
internal sealed class Durable : DbConnectionInterceptor
{
    private const string Wanted = "PRAGMA synchronous = FULL";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection)
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Wanted;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (connection is not SqliteConnection)
            return;
        await using var command = connection.CreateCommand();
        command.CommandText = Wanted;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Accounts;

/// <summary>Accounts that a backup brought back: what opened then opens nothing now.</summary>
public static class RestoredAccounts
{
    /// <summary>Ends every session, and every one-time link, of before. The server has to be stopped.</summary>
    /// <param name="folder">The data folder.</param>
    /// <returns>False where there are no accounts.</returns>
    /// <exception cref="SqliteException">It could not be stored.</exception>
    public static bool EndWhatWasOpen(string folder)
    {
        var file = Path.Combine(folder, AccountsDb.FileName);
        if (!File.Exists(file))
            return false;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        using var change = connection.CreateCommand();
        change.CommandText = "UPDATE AspNetUsers SET SecurityStamp = hex(randomblob(16)); UPDATE WaysIn SET EndedAt = $now WHERE EndedAt IS NULL";
        change.Parameters.AddWithValue("$now", DateTimeOffset.UtcNow);
        change.ExecuteNonQuery();
        return true;
    }
}

using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Backups;

/// <summary>The database files of a data folder, read past the server.</summary>
internal static class Databases
{
    /// <summary>Those there are: the conferences, and the accounts where there are any.</summary>
    public static readonly string[] Names = ["conferenceboard.db", "accounts.db"];

    /// <summary>Files in a folder; the first is always there.</summary>
    /// <exception cref="StorageUnusableException">There are none.</exception>
    public static string[] In(string folder)
    {
        var files = Names.Select(n => Path.Combine(folder, n)).Where(File.Exists).ToArray();
        return files is [var first, ..] && string.Equals(Path.GetFileName(first), Names[0], StringComparison.Ordinal) ? files
            : throw new StorageUnusableException($"There is no data in {folder}. Name the data folder with --data FOLDER.");
    }

    public static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 60 }.ConnectionString);
        connection.Open();
        return connection;
    }

    public static List<T> Ask<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = sql;
        using var rows = ask.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
            all.Add(read(rows));
        return all;
    }

    /// <summary>Copies a database as it is at one moment, while others write to it; the copy is checked and on the disk.</summary>
    public static void Copy(string file, string to)
    {
        using (var connection = Open(file))
        using (var vacuum = connection.CreateCommand())
        {
            vacuum.CommandText = "VACUUM INTO $to";
            vacuum.Parameters.AddWithValue("$to", to);
            vacuum.ExecuteNonQuery();
        }

        using (var copy = Open(to))
        {
            if (Ask(copy, "PRAGMA integrity_check(1)", row => row.GetString(0)) is not ["ok"])
                throw new StorageUnusableException($"The copy of {Path.GetFileName(file)} is damaged, and so may be the original. Run verify.");
        }

        Settled.Flush(to);
    }
}

using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Archive;

/// <summary>
/// A file in the data folder that names the conference which is being brought in. Its pictures go in before its log; where the server is killed between the
/// two, the next start finds the mark and takes them out again.
/// </summary>
internal sealed class BringingMark(SqliteDatabase database)
{
    private string File => Path.Combine(database.Folder, "bringing-in");

    /// <summary>From now on pictures of this conference are not to stay without it.</summary>
    /// <exception cref="IOException">The mark could not be made.</exception>
    public void Set(ConferenceId conference)
    {
        using var file = new FileStream(File, FileMode.Create, FileAccess.Write);
        file.Write(Encoding.ASCII.GetBytes(conference.Value.ToString("D")));
        file.Flush(flushToDisk: true);
    }

    /// <summary>The conference is here, or nothing of it is.</summary>
    public void Clear()
    {
        try
        {
            System.IO.File.Delete(File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start finds the conference here, or no pictures.
        }
    }

    /// <summary>Takes out what an earlier run of the server left of a conference that it did not bring in.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(File))
            return;
        if (Guid.TryParseExact(await System.IO.File.ReadAllTextAsync(File, cancellationToken), "D", out var conference))
        {
            await using var connection = new SqliteConnection(database.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM Pictures WHERE Conference = $id AND NOT EXISTS (SELECT 1 FROM Conferences WHERE Id = $id)";
            command.Parameters.AddWithValue("$id", conference.ToByteArray(true));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        Clear();
    }
}

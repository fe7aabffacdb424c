using ConferenceBoard.Core;
using ConferenceBoard.Storage.Events;
using ConferenceBoard.Storage.Keys;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Backups;

/// <summary>What a look through a database came to.</summary>
/// <param name="Whole">Conferences of which everything opens and follows.</param>
/// <param name="Erased">Conferences that were erased since; they cannot be read, and go when this is started.</param>
/// <param name="Damaged">What is wrong with the others, a sentence each; of the file itself first.</param>
public sealed record Verdict(IReadOnlyList<BackedUpConference> Whole, IReadOnlyList<Guid> Erased, IReadOnlyList<string> Damaged)
{
    /// <summary>Looks through a database that nobody writes to: its structure, every event, every picture.</summary>
    internal static Verdict Of(string file, KeyRing ring)
    {
        using var connection = Databases.Open(file);
        var (whole, erased, damaged) = (new List<BackedUpConference>(), new List<Guid>(), new List<string>());
        foreach (var problem in Databases.Ask(connection, "PRAGMA integrity_check(5)", row => row.GetString(0)).Where(p => !string.Equals(p, "ok", StringComparison.Ordinal)))
            damaged.Add($"The file is damaged: {problem}.");
        foreach (var (number, id) in Databases.Ask(connection, "SELECT Number, Id FROM Conferences ORDER BY Number", row => (row.GetInt64(0), new Guid(row.GetFieldValue<byte[]>(1), true))))
        {
            if (ring.IsErased(id))
                erased.Add(id);
            else if (Problem(connection, number, id, ring, out var events) is { } problem)
                damaged.Add($"Conference {id}: {problem}");
            else
                whole.Add(new BackedUpConference(id, events));
        }

        return new Verdict(whole, erased, damaged);
    }

    private static string? Problem(SqliteConnection connection, long number, Guid id, KeyRing ring, out long events)
    {
        events = 0;
        try
        {
            var state = ConferenceState.Empty;
            using var ask = connection.CreateCommand();
            ask.CommandText = "SELECT Sequence, Type, Version, Content FROM Events WHERE Conference = $number ORDER BY Sequence";
            ask.Parameters.AddWithValue("$number", number);
            using var rows = ask.ExecuteReader();
            while (rows.Read())
            {
                if (rows.GetInt64(0) != ++events)
                    return $"event {events} is missing.";
                var content = ring.OpenEvent(id, events, rows.GetString(1), rows.GetInt32(2), rows.GetFieldValue<byte[]>(3));
                state = Decider.Evolve(state, EventFormat.Current.Read(rows.GetString(1), rows.GetInt32(2), content));
            }

            foreach (var (picture, format, bytes) in Databases.Ask(connection, $"SELECT Picture, Format, Bytes FROM Pictures WHERE Conference = X'{Convert.ToHexString(id.ToByteArray(true))}'",
                row => (new Guid(row.GetFieldValue<byte[]>(0), true), row.GetString(1), row.GetFieldValue<byte[]>(2))))
                ring.OpenPicture(id, picture, format, bytes);
            return events > 0 ? null : "it has no events.";
        }
        catch (UnreadableEventException e)
        {
            return $"in event {events}, {e.Message}.";
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return ring.Has(id) ? $"at event {events} something is not as it was sealed." : "its key is not in the key folder.";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What the event says does not follow from those before it.
            return $"event {events} does not follow ({e.GetType().Name}).";
        }
    }
}

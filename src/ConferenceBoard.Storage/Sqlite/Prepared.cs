using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Sqlite;

/// <summary>A prepared statement whose parameters are given by place, as $1, $2 and so on.</summary>
internal sealed class Prepared : IDisposable
{
    private readonly SqliteCommand _command;

    public Prepared(SqliteConnection connection, string sql, params ReadOnlySpan<SqliteType> types)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 0; i < types.Length; i++)
            _command.Parameters.Add(new SqliteParameter($"${i + 1}", types[i]));
        _command.Prepare();
    }

    /// <summary>Runs it with these values.</summary>
    /// <returns>Rows changed.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs it and reads the answer; the caller disposes the reader before running it again.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}

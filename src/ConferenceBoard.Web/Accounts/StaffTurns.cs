using ConferenceBoard.Live;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Web.Accounts;

/// <summary>One change of accounts at a time, so that two administrators do not close each other's in the same moment and leave nobody.</summary>
internal sealed class StaffTurns : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Whether this says that something could not be stored.</summary>
    public static bool IsNotStored(Exception e) => e is DbUpdateException or SqliteException or StoreException;

    /// <summary>Does something in its turn.</summary>
    /// <param name="notStored">The answer where it could not be stored.</param>
    /// <param name="act">What.</param>
    public async Task<T> TakeAsync<T>(T notStored, Func<Task<T>> act)
    {
        await _turn.WaitAsync();
        try
        {
            return await act();
        }
        catch (Exception e) when (IsNotStored(e))
        {
            return notStored;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}

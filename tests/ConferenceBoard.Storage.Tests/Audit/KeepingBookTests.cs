using ConferenceBoard.Core;
using ConferenceBoard.Live.Keeping;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;

namespace ConferenceBoard.Storage.Tests.Audit;

public sealed class KeepingBookTests
{
    [Fact]
    public async Task What_was_decided_last_counts_and_outlives_a_start()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var (held, put) = (new ConferenceId(Guid.NewGuid()), new ConferenceId(Guid.NewGuid()));
        var hold = new Kept(held, HoldReason.Court, new DateTimeOffset(2026, 11, 3, 9, 30, 0, TimeSpan.Zero), new DateOnly(2031, 2, 28));
        var book = new SqliteKeepingBook(data.Database);
        await book.SetAsync(hold with { HeldFor = HoldReason.Complaint });
        await book.SetAsync(hold);
        await book.SetAsync(new Kept(put, null, null, new DateOnly(2030, 1, 1)));

        await data.ReopenAsync();
        var kept = await new SqliteKeepingBook(data.Database).ListAsync();
        Assert.Equal(hold, kept[held]);
        Assert.Equal(new DateOnly(2030, 1, 1), kept[put].LookAgainOn);
        await new SqliteKeepingBook(data.Database).RemoveAsync(held);
        Assert.Equal([put], (await new SqliteKeepingBook(data.Database).ListAsync()).Keys);
    }
}

using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Tests.Audit;

public sealed class AuditTrailTests
{
    private static readonly ConferenceId Here = new(Guid.NewGuid()), There = new(Guid.NewGuid());

    [Fact]
    public async Task A_line_is_there_after_a_start_as_it_was_written()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var entry = new AuditEntry(AuditAct.TookOut, Here, AuditThing.Letter, Guid.NewGuid(), new AttendeeId(Guid.NewGuid()), Role.NoteTaker, Guid.NewGuid());
        await new SqliteAuditTrail(data.Database, TimeProvider.System).NoteAsync(entry);

        await data.ReopenAsync();
        var line = Assert.Single(await new SqliteAuditTrail(data.Database, TimeProvider.System).ReadAsync(new AuditQuestion()));
        Assert.Equal(entry, line.Entry);
    }

    [Fact]
    public async Task Lines_come_the_latest_first_page_by_page_and_only_those_asked_for()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var database = data.Database;
        var trail = new SqliteAuditTrail(database, TimeProvider.System);
        var staff = Guid.NewGuid();
        for (var i = 0; i < IAuditTrail.AtOnce + 5; i++)
            await trail.NoteAsync(new AuditEntry(AuditAct.Opened, i % 2 == 0 ? Here : There, AuditThing.Board));
        await trail.NoteAsync(new AuditEntry(AuditAct.SignInFailed));
        await trail.NoteAsync(new AuditEntry(AuditAct.AccountClosed, Whom: staff));

        var first = await trail.ReadAsync(new AuditQuestion());
        Assert.Equal(IAuditTrail.AtOnce, first.Count);
        Assert.Equal(AuditAct.AccountClosed, first[0].Entry.Act);
        var rest = await trail.ReadAsync(new AuditQuestion(Before: first[^1].Number));
        Assert.Equal(7, rest.Count);
        Assert.All(await trail.ReadAsync(new AuditQuestion(Conference: There)), line => Assert.Equal(There, line.Entry.Conference));
        Assert.Single(await trail.ReadAsync(new AuditQuestion(Staff: staff)));
        Assert.Single(await trail.ReadAsync(new AuditQuestion(Acts: [AuditAct.SignInFailed])));
    }

    [Theory]
    [InlineData("UPDATE Audit SET Act = 'Opened'")]
    [InlineData("DELETE FROM Audit")]
    public async Task A_line_is_never_changed_or_removed(string sql)
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var database = data.Database;
        await new SqliteAuditTrail(database, TimeProvider.System).NoteAsync(new AuditEntry(AuditAct.Erased, Here));

        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var refused = await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync());
        Assert.Contains("audit trail", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_when_each_conference_was_last_saved_as_a_file()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var trail = new SqliteAuditTrail(data.Database, TimeProvider.System);
        await trail.NoteAsync(new AuditEntry(AuditAct.TookOut, Here, AuditThing.Archive));
        await trail.NoteAsync(new AuditEntry(AuditAct.TookOut, Here, AuditThing.Archive));
        await trail.NoteAsync(new AuditEntry(AuditAct.TookOut, There, AuditThing.Letter));

        var last = (await trail.ReadAsync(new AuditQuestion(Conference: Here)))[0].At;
        Assert.Equal(new Dictionary<ConferenceId, DateTimeOffset> { [Here] = last }, await trail.LastTakenOutAsync(AuditThing.Archive));
    }

    [Fact]
    public async Task Every_act_and_thing_can_be_kept_and_read()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var database = data.Database;
        var trail = new SqliteAuditTrail(database, TimeProvider.System);
        foreach (var act in Enum.GetValues<AuditAct>())
            await trail.NoteAsync(new AuditEntry(act));
        foreach (var thing in Enum.GetValues<AuditThing>())
            await trail.NoteAsync(new AuditEntry(AuditAct.Opened, Here, thing));

        var acts = await trail.ReadAsync(new AuditQuestion(Acts: [.. Enum.GetValues<AuditAct>().Where(a => a != AuditAct.Opened)]));
        Assert.Equal(Enum.GetValues<AuditAct>().Length - 1, acts.Count);
        Assert.Equal(Enum.GetValues<AuditThing>(), (await trail.ReadAsync(new AuditQuestion(Conference: Here))).Select(l => l.Entry.Thing!.Value).Order());
    }
}

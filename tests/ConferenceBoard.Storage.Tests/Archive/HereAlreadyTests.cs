using ConferenceBoard.Live;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;

namespace ConferenceBoard.Storage.Tests.Archive;

/// <summary>A conference that is here is never touched by an archive of it.</summary>
public sealed class HereAlreadyTests
{
    [Fact]
    public async Task A_conference_that_is_here_stays_as_it_is()
    {
        using var here = await TemporaryDatabase.PrepareAsync();
        await Archives.StoreSmallAsync(here);
        var file = await Archives.SavedAsync(here, Archives.Conference);
        var other = await Archives.SmallAsync();
        var code = (await new SqliteConferenceStore(here.Database).ReadAsync(Archives.Conference, default))[1];

        Assert.Equal(new ArchiveAnswer(Archives.Conference, ArchiveProblem.AlreadyHere), await Archives.BroughtAsync(here, other));
        Assert.Equal(new ArchiveAnswer(Archives.Conference, ArchiveProblem.AlreadyHere), await Archives.BroughtAsync(here, file));
        Assert.Equal(Archives.WithoutTime(file), Archives.WithoutTime(await Archives.SavedAsync(here, Archives.Conference)));
        Assert.Equal(code, (await new SqliteConferenceStore(here.Database).ReadAsync(Archives.Conference, default))[1]);
    }

    [Fact]
    public async Task What_an_earlier_try_left_goes_before_another_archive_comes()
    {
        using var there = await TemporaryDatabase.PrepareAsync();
        var (left, other) = (NewId.Picture(), NewId.Conference());
        var pictures = new SqlitePictureStore(there.Database);
        await pictures.PutAsync(other, left, Core.Board.PictureFormat.Png, new byte[] { 1, 2, 3 }, default);
        new BringingMark(there.Database).Set(other);
        Assert.Null((await Archives.BroughtAsync(there, await Archives.SmallAsync())).Problem);
        Assert.Null(await pictures.ReadAsync(other, left, default));
        Assert.False(File.Exists(Path.Combine(there.Folder, "bringing-in")));
    }

    [Fact]
    public async Task The_same_file_at_the_same_time_comes_in_once()
    {
        using var there = await TemporaryDatabase.PrepareAsync();
        var file = await Archives.SmallAsync();
        using var archive = Archives.Of(there);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var stream = new MemoryStream(file);
            return (await archive.BringAsync(stream)).Problem;
        }));
        Assert.Equal(new ArchiveProblem?[] { null }.Concat(Enumerable.Repeat<ArchiveProblem?>(ArchiveProblem.AlreadyHere, 5)), answers.Order());
        Assert.Equal(Archives.WithoutTime(file), Archives.WithoutTime(await Archives.SavedAsync(there, Archives.Conference)));
    }

    [Fact]
    public async Task Pictures_left_by_a_server_that_was_killed_before_the_log_are_gone_after_its_start_and_come_again()
    {
        using var there = await TemporaryDatabase.PrepareAsync();
        var (left, other) = (NewId.Picture(), NewId.Conference());
        var pictures = new SqlitePictureStore(there.Database);
        await pictures.PutAsync(Archives.Conference, left, Core.Board.PictureFormat.Png, new byte[] { 1, 2, 3 }, default);
        await pictures.PutAsync(other, left, Core.Board.PictureFormat.Png, new byte[] { 1, 2, 3 }, default);
        new BringingMark(there.Database).Set(Archives.Conference);
        await there.ReopenAsync();
        Assert.Null(await new SqlitePictureStore(there.Database).ReadAsync(Archives.Conference, left, default));
        Assert.False(File.Exists(Path.Combine(there.Folder, "bringing-in")));
        Assert.NotNull(await new SqlitePictureStore(there.Database).ReadAsync(other, left, default));

        Assert.Null((await Archives.BroughtAsync(there, await Archives.SmallAsync())).Problem);
        var file = await Archives.SavedAsync(there, Archives.Conference);
        new BringingMark(there.Database).Set(Archives.Conference);
        await there.ReopenAsync();
        Assert.Equal(Archives.WithoutTime(file), Archives.WithoutTime(await Archives.SavedAsync(there, Archives.Conference)));
    }
}

using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Live;

namespace ConferenceBoard.Contracts;

/// <summary>What every <see cref="IPictureStore"/> must do, whatever keeps the data.</summary>
public abstract class PictureStoreContract : IAsyncLifetime
{
    private readonly ConferenceId _robin = NewId.Conference();
    private readonly ConferenceId _sky = NewId.Conference();
    private IPictureStore _store = null!;

    /// <summary>A store with nothing in it.</summary>
    protected abstract Task<IPictureStore> OpenAsync();

    /// <summary>The same store after the program was ended and started.</summary>
    protected abstract Task<IPictureStore> ReopenAsync();

    public async Task InitializeAsync() => _store = await OpenAsync();

    public abstract Task DisposeAsync();

    public static TheoryData<PictureFormat> Formats => [.. Enum.GetValues<PictureFormat>()];

    [Fact]
    public async Task There_is_no_picture_before_there_is_one() => Assert.Null(await _store.ReadAsync(_robin, NewId.Picture(), default));

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_picture_comes_back_byte_for_byte(PictureFormat format)
    {
        var (picture, bytes) = (NewId.Picture(), Bytes(70_000));
        Assert.True(await _store.PutAsync(_robin, picture, format, bytes, default));

        await HoldsAsync(picture, format, bytes);
        _store = await ReopenAsync();
        await HoldsAsync(picture, format, bytes);
    }

    [Fact]
    public async Task A_part_of_a_larger_array_is_kept_as_that_part()
    {
        var (picture, bytes) = (NewId.Picture(), Bytes(100));
        await _store.PutAsync(_robin, picture, PictureFormat.Png, bytes.AsMemory(10, 50), default);
        await HoldsAsync(picture, PictureFormat.Png, bytes[10..60]);
    }

    [Fact]
    public async Task A_picture_is_of_one_conference()
    {
        var (picture, bytes) = (NewId.Picture(), Bytes(30));
        await _store.PutAsync(_robin, picture, PictureFormat.Jpeg, bytes, default);

        Assert.Null(await _store.ReadAsync(_sky, picture, default));
        await _store.RemoveAsync(_sky, picture, default);
        await HoldsAsync(picture, PictureFormat.Jpeg, bytes);
    }

    [Fact]
    public async Task An_id_in_use_keeps_its_picture()
    {
        var (picture, bytes) = (NewId.Picture(), Bytes(30));
        await _store.PutAsync(_robin, picture, PictureFormat.Jpeg, bytes, default);

        await Assert.ThrowsAsync<StoreException>(() => _store.PutAsync(_robin, picture, PictureFormat.Png, Bytes(40), default));
        await HoldsAsync(picture, PictureFormat.Jpeg, bytes);
    }

    [Fact]
    public async Task A_removed_picture_is_gone_and_stays_so()
    {
        var picture = NewId.Picture();
        await _store.PutAsync(_robin, picture, PictureFormat.Webp, Bytes(30), default);
        await _store.RemoveAsync(_robin, picture, default);
        await _store.RemoveAsync(_robin, picture, default);

        Assert.Null(await _store.ReadAsync(_robin, picture, default));
        _store = await ReopenAsync();
        Assert.Null(await _store.ReadAsync(_robin, picture, default));
    }

    [Fact]
    public async Task The_pictures_of_one_conference_take_a_hundred_megabytes_and_no_more()
    {
        var (last, some) = (NewId.Picture(), Bytes(Limits.PicturesBytes / 4));
        for (var n = 0; n < 3; n++)
            Assert.True(await _store.PutAsync(_robin, NewId.Picture(), PictureFormat.Jpeg, some, default));
        Assert.True(await _store.PutAsync(_robin, last, PictureFormat.Jpeg, some, default));
        _store = await ReopenAsync();

        Assert.False(await _store.PutAsync(_robin, NewId.Picture(), PictureFormat.Jpeg, Bytes(1), default));
        Assert.True(await _store.PutAsync(_sky, NewId.Picture(), PictureFormat.Jpeg, Bytes(1), default));
        await _store.RemoveAsync(_robin, last, default);
        Assert.True(await _store.PutAsync(_robin, NewId.Picture(), PictureFormat.Jpeg, Bytes(1), default));
    }

    private async Task HoldsAsync(PictureId picture, PictureFormat format, byte[] bytes)
    {
        var kept = await _store.ReadAsync(_robin, picture, default);
        Assert.Equal(format, kept!.Format);
        Assert.True(kept.Bytes.Span.SequenceEqual(bytes));
    }

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }
}

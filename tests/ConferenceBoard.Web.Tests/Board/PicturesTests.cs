using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Live.Tests;
using ConferenceBoard.Web.Components.Board;
using ConferenceBoard.Web.Tests.Support;

namespace ConferenceBoard.Web.Tests.Board;

/// <summary>Sending a picture: checked, kept before its card is asked for, gone where there is no card.</summary>
public sealed class PicturesTests : IAsyncLifetime
{
    private static readonly CardMarks Marks =
        new(WhoseWords.Child, "Robin", ImmutableHashSet<ChildId>.Empty, KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.HouseOfGoodThings);

    private readonly MemoryPictures _kept = new();
    private Room _room = null!;
    private Pictures _pictures = null!;

    public async Task InitializeAsync()
    {
        _room = await Room.OpenAsync();
        _pictures = new Pictures(_kept, TimeProvider.System);
    }

    public Task DisposeAsync() => _room.DisposeAsync().AsTask();

    [Fact]
    public async Task A_picture_stands_on_a_card_of_the_childs_voice_and_its_bytes_are_kept()
    {
        var act = Guid.NewGuid();
        Assert.True((await SendAsync(act, SmallPicture.Png)).Saved);

        var card = _room.State.Board.Card(new CardId(act))!;
        Assert.Equal((Column.ChildsVoice, "Our house", PictureFormat.Png, 2, 1), (card.Column, card.Text, card.Picture!.Format, card.Picture.Width, card.Picture.Height));
        Assert.Equal(SmallPicture.Png, (await _kept.ReadAsync(_room.Session.Id, card.Picture.Id, default))!.Bytes.ToArray());
    }

    [Fact]
    public async Task What_hangs_behind_a_picture_is_not_kept()
    {
        var act = Guid.NewGuid();
        await SendAsync(act, [.. SmallPicture.Png, .. "Whereabouts"u8]);

        var picture = _room.State.Board.Card(new CardId(act))!.Picture!;
        Assert.Equal(SmallPicture.Png, (await _kept.ReadAsync(_room.Session.Id, picture.Id, default))!.Bytes.ToArray());
    }

    [Fact]
    public async Task Sending_an_act_again_makes_one_card_and_keeps_one_picture()
    {
        var act = Guid.NewGuid();
        Assert.True((await SendAsync(act, SmallPicture.Png)).Saved);
        Assert.True((await SendAsync(act, SmallPicture.Png)).Saved);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync(act, SmallPicture.Png))), sent => Assert.True(sent.Saved));

        Assert.Single(_room.State.Board.In(Column.ChildsVoice));
        Assert.Equal(1, _kept.Count);
    }

    [Fact]
    public async Task An_act_sent_twice_at_once_makes_one_card_whose_picture_is_kept()
    {
        var act = Guid.NewGuid();
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SendAsync(act, SmallPicture.Png))));

        Assert.All(sent, s => Assert.True(s.Saved));
        Assert.Equal(1, _kept.Count);
        Assert.NotNull(await _kept.ReadAsync(_room.Session.Id, _room.State.Board.Card(new CardId(act))!.Picture!.Id, default));
    }

    [Fact]
    public async Task What_is_refused_is_said_and_leaves_nothing()
    {
        var sent = await SendAsync(Guid.NewGuid(), SmallPicture.Png, text: " ");
        Assert.Equal((false, new Refusal(RefusalReason.PictureWithoutWords).Sentence, false), (sent.Saved, sent.Sentence, sent.Retry));
        sent = await SendAsync(Guid.NewGuid(), SmallPicture.Png, seat: new SeatId(Guid.NewGuid()));
        Assert.Equal(new Refusal(RefusalReason.NotInTheConference).Sentence, sent.Sentence);
        sent = await SendAsync(Guid.NewGuid(), "GIF89a and so on"u8.ToArray());
        Assert.Equal(new Refusal(RefusalReason.NotAPicture).Sentence, sent.Sentence);

        Assert.Equal(0, _kept.Count);
        Assert.Empty(_room.State.Board.Cards);
    }

    [Fact]
    public async Task A_device_that_asks_too_fast_leaves_nothing()
    {
        Hands.Sent? refused = null;
        for (var n = 0; n < 200 && refused is null; n++)
        {
            var sent = await SendAsync(Guid.NewGuid(), SmallPicture.Png);
            refused = sent.Saved ? null : sent;
        }

        Assert.Equal(_room.State.Board.Cards.Count, _kept.Count);
        Assert.NotNull(refused);
    }

    [Fact]
    public async Task Of_what_never_ends_no_more_is_read_than_shows_that_it_is_too_much()
    {
        var endless = new Endless();
        var sent = await _pictures.AddAsync(_room.Session, _room.ChairSeat, Guid.NewGuid(), endless, "Our house", Marks, Audience.Everyone);

        Assert.Equal(new Refusal(RefusalReason.PictureTooBig, 3).Sentence, sent.Sentence);
        Assert.Equal(Limits.PictureBytes + 1, endless.Given);
    }

    [Fact]
    public async Task Where_the_line_breaks_or_the_disk_is_full_the_same_act_can_be_sent_again()
    {
        var act = Guid.NewGuid();
        var sent = await _pictures.AddAsync(_room.Session, _room.ChairSeat, act, new Torn(), "Our house", Marks, Audience.Everyone);
        Assert.True(sent is { Saved: false, Retry: true });
        _kept.Broken = true;
        Assert.True(await SendAsync(act, SmallPicture.Png) is { Saved: false, Retry: true });
        Assert.Empty(_room.State.Board.Cards);

        _kept.Broken = false;
        Assert.True((await SendAsync(act, SmallPicture.Png)).Saved);
    }

    [Fact]
    public async Task A_conference_that_has_as_many_pictures_as_are_kept_says_so()
    {
        await _kept.PutAsync(_room.Session.Id, new PictureId(Guid.NewGuid()), PictureFormat.Jpeg, new byte[Limits.PicturesBytes], default);
        Assert.Equal(new Refusal(RefusalReason.PicturesFull, 100).Sentence, (await SendAsync(Guid.NewGuid(), SmallPicture.Png)).Sentence);
        Assert.Empty(_room.State.Board.Cards);
    }

    private Task<Hands.Sent> SendAsync(Guid act, byte[] file, string text = "Our house", SeatId? seat = null) =>
        _pictures.AddAsync(_room.Session, seat ?? _room.ChairSeat, act, new MemoryStream(file), text, Marks, Audience.Everyone);

    private sealed class Endless : MemoryStream
    {
        public int Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }

    private sealed class Torn : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new TimeoutException();
    }
}

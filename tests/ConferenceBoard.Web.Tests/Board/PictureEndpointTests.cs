using System.Collections.Immutable;
using System.Net;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Live.Tests;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Components.Board;
using ConferenceBoard.Web.Startup;
using ConferenceBoard.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceBoard.Web.Tests.Board;

/// <summary>Who gets the bytes of a picture, over a real line.</summary>
public sealed class PictureEndpointTests : IAsyncLifetime
{
    private readonly MemoryPictures _kept = new();
    private readonly PictureId _picture = NewId.Picture();
    private readonly CardId _card = NewId.Card();
    private Room _room = null!;
    private WebApplication _server = null!;
    private HttpClient _client = null!;
    private string _chair = null!, _mother = null!, _wall = null!;

    public async Task InitializeAsync()
    {
        _room = await Room.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_room.Registry).AddSingleton<IAccessStore>(_room.Store).AddSingleton<IPictureStore>(_kept).AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Doors>().AddSingleton<DeviceCookies>();
        _server = builder.Build();
        _server.Use(SecurityHeaders.AddAsync);
        _server.MapPictures();
        await _server.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(_server.Urls.First()) };

        var mother = NewId.Seat();
        await _room.OfficeAsync(new TakeSeat(mother, _room.Mother));
        _chair = await CookieAsync(_room.Session.Id, _room.ChairSeat);
        _mother = await CookieAsync(_room.Session.Id, mother);
        _wall = await WallCookieAsync(_room.Screen);
        await _kept.PutAsync(_room.Session.Id, _picture, PictureFormat.Png, SmallPicture.Png, default);
        await DrawAsync(Audience.Everyone);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        await _room.DisposeAsync();
    }

    [Fact]
    public async Task Who_sees_the_card_gets_the_picture_and_a_wall_on_which_it_stands_too()
    {
        foreach (var cookie in new[] { _chair, _mother, _wall, $"other=1; {_mother}; {_wall}" })
        {
            using var answer = await GetAsync(cookie);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(SmallPicture.Png, await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task It_is_a_picture_and_nothing_else_to_any_browser_and_is_kept_by_none()
    {
        using var answer = await GetAsync(_mother);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline; filename=\"picture.png\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Nobody_else_gets_it()
    {
        await GoneAsync("");
        await GoneAsync("seat-00000000=" + Secrets.New());
        await GoneAsync(_mother[..^1] + "!");
        await GoneAsync(await CookieAsync(NewId.Conference(), _room.ChairSeat));
        await GoneAsync(await CookieAsync(_room.Session.Id, NewId.Seat()));
        await GoneAsync(await WallCookieAsync(NewId.Display()));
        await GoneAsync(_chair, picture: NewId.Picture());
        await GoneAsync(_chair, conference: NewId.Conference());
    }

    [Fact]
    public async Task Who_was_removed_gets_it_no_more()
    {
        await _room.ChairAsync(new RemoveAttendee(_room.Mother));
        await GoneAsync(_mother);
    }

    [Fact]
    public async Task From_whom_the_card_is_withheld_the_picture_is_too_and_from_the_wall_before_them()
    {
        await _room.ChairAsync(new RestrictCard(_card, Audience.Everyone, [_room.Mother]));
        await GoneAsync(_mother);
        await GoneAsync(_wall);
        await ThereAsync(_chair);
    }

    [Fact]
    public async Task A_picture_for_professionals_is_for_neither_the_family_nor_the_wall()
    {
        await _room.ChairAsync(new RestrictCard(_card, Audience.Professionals, []));
        await GoneAsync(_mother);
        await GoneAsync(_wall);
        await ThereAsync(_chair);
    }

    [Fact]
    public async Task A_removed_card_takes_its_picture_along_until_it_is_restored()
    {
        await _room.ChairAsync(new RemoveCard(_card));
        foreach (var cookie in new[] { _chair, _mother, _wall })
            await GoneAsync(cookie);
        await _room.ChairAsync(new RestoreCard(_card));
        foreach (var cookie in new[] { _chair, _mother, _wall })
            await ThereAsync(cookie);
    }

    [Fact]
    public async Task A_covered_wall_and_one_that_was_unpaired_get_nothing_and_a_tablet_never_does()
    {
        await _room.ChairAsync(new BlankWall(true));
        await GoneAsync(_wall);
        await _room.ChairAsync(new BlankWall(false));
        await ThereAsync(_wall);
        var tablet = NewId.Display();
        await _room.OfficeAsync(new PairDisplay(tablet, "Tablet", DisplayKind.Tablet));
        await GoneAsync(await WallCookieAsync(tablet));
        await _room.ChairAsync(new UnpairDisplay(_room.Screen));
        await GoneAsync(_wall);
    }

    [Fact]
    public async Task A_wall_that_was_frozen_before_the_picture_came_does_not_get_it()
    {
        await _room.ChairAsync(new RemoveCard(_card));
        await _room.ChairAsync(new FreezeWall(true));
        await _room.ChairAsync(new RestoreCard(_card));
        await GoneAsync(_wall);
        await ThereAsync(_mother);
    }

    [Fact]
    public async Task In_the_tray_it_is_for_its_writer_and_the_chair()
    {
        await _room.ChairAsync(new RemoveCard(_card));
        await _room.ChairAsync(new SetContributionMode(ContributionMode.Tray, true));
        var (picture, writer) = (NewId.Picture(), _room.State.Seats.Values.Single(s => s.Attendee == _room.Mother).Id);
        await _kept.PutAsync(_room.Session.Id, picture, PictureFormat.Jpeg, new byte[] { 1 }, default);
        Assert.Same(Answer.Done, await _room.Session.AskAsync(
            Drawing(NewId.Card(), picture, Audience.Everyone), new Actor.OfSeat(writer), NewId.Operation()));

        await ThereAsync(_mother, picture);
        await ThereAsync(_chair, picture);
        await GoneAsync(_wall, picture);
    }

    private static AddCard Drawing(CardId card, PictureId picture, Audience audience) => new(
        card,
        "Our house",
        Column.ChildsVoice,
        new CardMarks(WhoseWords.Child, "Robin", ImmutableHashSet<ChildId>.Empty, KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.HouseOfGoodThings),
        audience,
        new CardPicture(picture, PictureFormat.Png, 2, 1));

    private Task DrawAsync(Audience audience) => _room.ChairAsync(Drawing(_card, _picture, audience));

    private async Task<string> CookieAsync(ConferenceId conference, SeatId seat)
    {
        var secret = Secrets.New();
        await _room.Store.AddAsync(new AccessGrant(Secrets.Hash(secret), AccessKind.Seat, conference, null, seat, null, DateTimeOffset.UnixEpoch), default);
        return $"seat-{seat.Value.ToString("N")[..8]}={secret}";
    }

    private async Task<string> WallCookieAsync(DisplayId display)
    {
        var secret = Secrets.New();
        await _room.Store.AddAsync(new AccessGrant(Secrets.Hash(secret), AccessKind.Display, _room.Session.Id, null, null, display, DateTimeOffset.UnixEpoch), default);
        return $"display-{display.Value.ToString("N")[..8]}={secret}";
    }

    private async Task<HttpResponseMessage> GetAsync(string cookie, PictureId? picture = null, ConferenceId? conference = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PictureEndpoint.Address(conference ?? _room.Session.Id, picture ?? _picture));
        if (cookie.Length > 0)
            request.Headers.Add("Cookie", cookie);
        return await _client.SendAsync(request);
    }

    private async Task ThereAsync(string cookie, PictureId? picture = null)
    {
        using var answer = await GetAsync(cookie, picture);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task GoneAsync(string cookie, PictureId? picture = null, ConferenceId? conference = null)
    {
        using var answer = await GetAsync(cookie, picture, conference);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }
}

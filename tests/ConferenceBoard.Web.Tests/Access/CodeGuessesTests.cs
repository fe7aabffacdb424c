using System.Net;
using ConferenceBoard.Web.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace ConferenceBoard.Web.Tests.Access;

public sealed class CodeGuessesTests : IDisposable
{
    private static readonly EphemeralDataProtectionProvider Protection = new();

    private readonly CodeGuesses _guesses = new(Protection);

    public void Dispose() => _guesses.Dispose();

    [Fact]
    public void A_browser_may_be_wrong_five_times_a_minute()
    {
        for (var wrong = 0; wrong < 5; wrong++)
        {
            Assert.True(_guesses.MayTry(Browser("one")));
            Assert.True(_guesses.CountWrong(Browser("one")));
        }

        Assert.False(_guesses.MayTry(Browser("one")));
    }

    [Fact]
    public void Others_in_the_same_room_may_still_try()
    {
        for (var wrong = 0; wrong < 5; wrong++)
            _guesses.CountWrong(Browser("one"));
        Assert.True(_guesses.MayTry(Browser("two")));
    }

    [Fact]
    public void After_a_hundred_wrong_guesses_an_address_is_told_nothing_but_a_right_code_opens()
    {
        for (var wrong = 0; wrong < 100; wrong++)
            Assert.True(_guesses.CountWrong(Browser($"b{wrong}")));
        Assert.False(_guesses.CountWrong(Browser("late")));
        Assert.True(_guesses.MayTry(Browser("later")));
    }

    [Fact]
    public void A_browser_that_has_seen_the_page_has_a_budget_of_its_own()
    {
        var first = Browser(null);
        _guesses.Know(first);
        Assert.Contains("guest=", first.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_made_up_cookie_gives_no_budget_of_its_own()
    {
        for (var wrong = 0; wrong < 5; wrong++)
            _guesses.CountWrong(Made($"up{wrong}"));
        Assert.False(_guesses.MayTry(Made("up5")));
        Assert.True(_guesses.MayTry(Browser("honest")));
    }

    private static DefaultHttpContext Made(string cookie)
    {
        var http = Browser(null);
        http.Request.Headers.Cookie = "guest=" + cookie;
        return http;
    }

    private static DefaultHttpContext Browser(string? id)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("192.0.2.7") } };
        if (id is not null)
            http.Request.Headers.Cookie = "guest=" + Protection.CreateProtector("ConferenceBoard.CodeGuesses.v1").Protect(id);
        return http;
    }
}

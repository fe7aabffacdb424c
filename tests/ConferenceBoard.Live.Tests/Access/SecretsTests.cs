using ConferenceBoard.Core.People;
using ConferenceBoard.Live.Access;

namespace ConferenceBoard.Live.Tests.Access;

public sealed class SecretsTests
{
    [Fact]
    public void A_secret_has_128_bits_and_does_not_come_again()
    {
        var secrets = Enumerable.Range(0, 1000).Select(_ => Secrets.New()).ToArray();
        Assert.All(secrets, s => Assert.Matches("^[0-9a-f]{32}$", s));
        Assert.Equal(secrets.Length, secrets.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_join_code_has_at_least_40_bits_and_no_look_alikes()
    {
        Assert.True(9 * Math.Log2(ChangeJoinCode.Alphabet.Length) >= 40);
        Assert.Equal(ChangeJoinCode.Alphabet.Length, ChangeJoinCode.Alphabet.Distinct().Count());
        for (var i = 0; i < 200; i++)
            Assert.Matches("^[2-9A-HJKMNP-TV-Z]{3}(-[2-9A-HJKMNP-TV-Z]{3}){2}$", Secrets.NewJoinCode());
    }

    [Fact]
    public async Task A_new_join_code_is_one_that_the_conference_accepts()
    {
        await using var meeting = await Meeting.OpenAsync();
        var code = Secrets.NewJoinCode();
        Assert.Same(Answer.Done, await meeting.AskAsync(new ChangeJoinCode(code)));
        Assert.Equal(code, meeting.Now.State.JoinCode);
    }

    [Theory]
    [InlineData("k7m-p2q-x9z", "K7M-P2Q-X9Z")]
    [InlineData(" k7mp2qx9z ", "K7M-P2Q-X9Z")]
    [InlineData("K7M P2Q X9Z", "K7M-P2Q-X9Z")]
    [InlineData("k7m–p2q–x9z", "K7M-P2Q-X9Z")]
    [InlineData("k7mp2", "K7M-P2")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_code_may_be_typed_in_any_way(string? typed, string code) => Assert.Equal(code, Secrets.Tidy(typed));

    [Fact]
    public void A_typed_code_of_any_length_stays_short() => Assert.Equal(15, Secrets.Tidy(new string('A', 100_000)).Length);

    [Fact]
    public void A_pairing_code_survives_tidying()
    {
        var code = Secrets.NewPairingCode();
        Assert.Equal(code, Secrets.Tidy(code));
    }

    [Fact]
    public void A_hash_is_SHA_256() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Secrets.Hash("abc"));
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ConferenceBoard.Accounts;
using ConferenceBoard.Web.Tests.Safety;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Web.Tests.Accounts;

/// <summary>Signing in with an authenticator's code or a recovery code, after the password.</summary>
public sealed partial class SecondStepTests
{
    [Fact]
    public async Task The_password_alone_opens_nothing_and_a_code_opens_and_a_recovery_code_opens_once()
    {
        await using var server = await OwnServer.StartAsync();
        var id = await ServedStaff.MakeAsync(server.App, "careful", StaffRoles.Chair);
        var (key, recovery) = await SetUpAsync(server);

        var one = await AskedAsync(server);
        Assert.Equal("/signin", await one.GetAsync("/account"));
        Assert.Contains(AccountWords.CodeWrong, await one.PostAsync("/signin", "code", ("Code", "000000")), StringComparison.Ordinal);
        var code = CodeOf(key);
        Assert.Equal("/conferences", await one.PostAsync("/signin", "code", ("Code", code)));
        Assert.Equal("OK", await one.GetAsync("/account"));

        // Nor does one open twice.
        Assert.Contains(AccountWords.CodeWrong, await (await AskedAsync(server)).PostAsync("/signin", "code", ("Code", code)), StringComparison.Ordinal);

        // A code without a password before it is worth nothing.
        Assert.Contains(AccountWords.CodeWrong, await (await Visitor.ArrivedAsync(server.Client)).PostAsync("/signin", "code", ("Code", CodeOf(key))), StringComparison.Ordinal);

        Assert.Equal("/conferences", await (await AskedAsync(server)).PostAsync("/signin", "recovery", ("Recovery", recovery[3].ToLowerInvariant())));
        var again = await AskedAsync(server);
        Assert.Contains(AccountWords.CodeWrong, await again.PostAsync("/signin", "recovery", ("Recovery", recovery[3])), StringComparison.Ordinal);
        Assert.Equal("/conferences", await again.PostAsync("/signin", "recovery", ("Recovery", recovery[4])));
        Assert.Equal(8, await server.AtAsync<UserManager<Staff>, int>(async staff => await staff.CountRecoveryCodesAsync((await staff.FindByIdAsync(id.ToString()))!)));

        // Neither stands in the file.
        await using var db = await server.Get<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        var kept = string.Join('\n', await db.UserTokens.Select(t => t.Value).ToListAsync());
        Assert.All(recovery.Append(key), secret => Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Sets the authenticator up at the account's own page: its key, and the recovery codes that are shown once.</summary>
    private static async Task<(string Key, string[] Recovery)> SetUpAsync(OwnServer server)
    {
        var visitor = await Visitor.SignedInAsync(server.Client, await ServedStaff.SignInAsync(server.Client, "careful"));
        var key = Key().Match(await visitor.PostAsync("/account", "start")).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);
        var wrong = await visitor.PostAsync("/account", "finish", ("Code", "000000"));
        Assert.Contains(AccountWords.CodeWrong, wrong, StringComparison.Ordinal);
        Assert.Equal(key, Key().Match(wrong).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal));
        var done = await visitor.PostAsync("/account", "finish", ("Code", CodeOf(key)));
        Assert.Contains(AccountWords.AuthenticatorIsOn, done, StringComparison.Ordinal);
        string[] codes = [.. Recovery().Matches(done).Select(m => m.Groups["code"].Value)];
        Assert.Equal(10, codes.Distinct(StringComparer.Ordinal).Count());
        return (key, codes);
    }

    [GeneratedRegex("account-secret\">(?<key>[A-Z2-7 ]{32,60})<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex("<li>(?<code>[A-Z0-9]{5}-[A-Z0-9]{5})</li>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Recovery();

    /// <summary>A browser that gave the right password and is asked for a code.</summary>
    private static async Task<Visitor> AskedAsync(OwnServer server)
    {
        var visitor = await Visitor.ArrivedAsync(server.Client);
        Assert.Contains(AccountWords.CodeTitle, await visitor.PostAsync("/signin", "password", ("SignInName", "careful"), ("Password", ServedStaff.Password)), StringComparison.Ordinal);
        return visitor;
    }

    /// <summary>As an authenticator makes it (RFC 6238, thirty seconds, six digits).</summary>
    private static string CodeOf(string key)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(n => Convert.ToByte(bits.Substring(n * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard's own.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        return (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue).ToString(CultureInfo.InvariantCulture).PadLeft(10, '0')[^6..];
    }
}

using System.Net;
using System.Text;
using ConferenceBoard.Accounts;
using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Keeping;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Web.Archive;
using ConferenceBoard.Web.Startup;
using ConferenceBoard.Web.Tests.Safety;

namespace ConferenceBoard.Web.Tests.Accounts;

/// <summary>An archive brought in outside Development: by a chair, who is its chair then, and by nobody else.</summary>
public sealed class ArchiveByAccountTests
{
    [Fact]
    public async Task A_chair_brings_it_in_and_opens_it_and_others_neither_bring_nor_see_it()
    {
        await using var server = await OwnServer.StartAsync();
        var (id, file) = await ArchiveAsync(server);
        foreach (var (who, role) in new[] { ("keeper", StaffRoles.Administrator), ("worker", StaffRoles.SocialWorker), ("chair", StaffRoles.Chair), ("other", StaffRoles.Chair) })
            await ServedStaff.MakeAsync(server.App, who, role);

        // Where it was erased, it does not come back.
        await server.Get<IConferenceEraser>().EraseAsync(id, default);
        var chair = await SignedInAsync(server, "chair");
        Assert.Equal($"/conferences?said={ArchiveEndpoints.Refused}{ArchiveProblem.Erased}#bring", await SendAsync(server, chair, file));
        using (var told = await chair.AskAsync(HttpMethod.Get, $"/conferences?said={ArchiveEndpoints.Refused}{ArchiveProblem.Erased}"))
            Assert.Contains(ArchiveWords.Erased, WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        await using var another = await OwnServer.StartAsync();
        foreach (var (who, role) in new[] { ("keeper", StaffRoles.Administrator), ("worker", StaffRoles.SocialWorker), ("chair", StaffRoles.Chair), ("other", StaffRoles.Chair) })
            await ServedStaff.MakeAsync(another.App, who, role);
        foreach (var who in new[] { "keeper", "worker" })
            Assert.Equal("/?said=" + nameof(RefusalReason.LinkEnded), await SendAsync(another, await SignedInAsync(another, who), file));
        chair = await SignedInAsync(another, "chair");
        Assert.Equal($"/conferences?said={ArchiveEndpoints.IsIn}#main", await SendAsync(another, chair, file));
        Assert.Contains("Tamsin", await ListAsync(chair), StringComparison.Ordinal);

        // Brought in once more by somebody else, it is not theirs.
        var other = await SignedInAsync(another, "other");
        Assert.Equal($"/conferences?said={ArchiveEndpoints.Refused}{ArchiveProblem.AlreadyHere}#bring", await SendAsync(another, other, file));
        foreach (var visitor in new[] { other, await SignedInAsync(another, "keeper"), await SignedInAsync(another, "worker") })
            Assert.DoesNotContain("Tamsin", await ListAsync(visitor), StringComparison.Ordinal);
        using var saved = await chair.AskAsync(HttpMethod.Get, ArchiveEndpoints.Address(id));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
    }

    private static async Task<(ConferenceId, byte[])> ArchiveAsync(OwnServer server)
    {
        var session = await server.Get<ConferenceRegistry>().StartAsync(NewId.Conference());
        await SampleConference.Read(Path.Combine(AppContext.BaseDirectory, "samples", "initial-conference.json"))
            .LoadAsync(session, server.Get<ConferenceBoard.Core.Practice.PracticeProfile>(), DateTimeOffset.UtcNow);
        using var file = new MemoryStream();
        await server.Get<ConferenceArchive>().SaveAsync(session.Id, file, default);
        return (session.Id, file.ToArray());
    }

    private static async Task<Visitor> SignedInAsync(OwnServer server, string who) => await Visitor.SignedInAsync(server.Client, await ServedStaff.SignInAsync(server.Client, who));

    private static async Task<string> ListAsync(Visitor visitor)
    {
        using var list = await visitor.AskAsync(HttpMethod.Get, "/conferences");
        return await list.Content.ReadAsStringAsync();
    }

    private static async Task<string> SendAsync(OwnServer server, Visitor visitor, byte[] file)
    {
        using var content = new MultipartFormDataContent { { new StringContent(visitor.Token!, Encoding.UTF8), "__RequestVerificationToken" }, { new ByteArrayContent(file), "file", "conference-archive.json" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, ArchiveEndpoints.BringIn) { Content = content };
        request.Headers.Add("Cookie", visitor.Cookies);
        using var answer = await server.Client.SendAsync(request);
        return answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString();
    }
}

using System.Collections.Immutable;
using ConferenceBoard.Accounts;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Storage;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Accounts;
using ConferenceBoard.Web.Papers;
using ConferenceBoard.Web.Startup;
using ConferenceBoard.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceBoard.Web.Tests.Safety;

/// <summary>The whole program on a real line: two conferences from the sample, one of them decided, and the cookies of everybody who may come.</summary>
public sealed class ServedBoard : IAsyncLifetime
{
    private static readonly string[] Keys =
        ["chair", "notes", "social-worker", "school", "mum", "dad", "tamsin", "advocate", "supporter", "interpreter", "student"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conferenceboard-served-");
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal) { ["nobody"] = "" };

    private SeatId _hand;
    private int _acts;

    internal WebApplication App { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    /// <summary>The conference that is asked for.</summary>
    internal ConferenceSession Here { get; private set; } = null!;

    internal ConferenceSession Elsewhere { get; private set; } = null!;

    internal PictureId Picture { get; } = NewId.Picture();

    /// <summary>An account that an administrator may look at.</summary>
    internal Guid SomeAccount { get; private set; }

    internal string Kept { get; private set; } = "";

    /// <summary>Cookies by the visitor: someone's key in the sample; "lobby", "removed"; "elsewhere" is the chair of another conference.</summary>
    internal IReadOnlyDictionary<string, string> Cookies => _cookies;

    private Doors Doors => App.Services.GetRequiredService<Doors>();

    internal IReadOnlyList<RouteEndpoint> Endpoints => [.. App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public async Task InitializeAsync()
    {
        App = await StartAsync(new StartOptions("http://127.0.0.1:0", _folder.FullName, Sample: null), "Development");
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(App.Urls.First()) };
        Here = await LoadAsync();
        Elsewhere = await LoadAsync();
        await DecideAsync();
        foreach (var key in Keys.Where(k => !_cookies.ContainsKey(k)))
            _cookies[key] = await SeatAsync(Here, key);
        _cookies["elsewhere"] = await SeatAsync(Elsewhere, "chair");
        _cookies["removed"] = await SeatAsync(Here, "housing");
        await ChairAsync(new RemoveAttendee(SampleConference.PersonId("housing")));
        var (waiting, _) = await Doors.AskToComeInAsync(Here.Id, new Introduction(null, "Somebody", Role.Supporter, "", Remote: false));
        _cookies["lobby"] = Cookie(waiting!);
        foreach (var (name, kind) in new[] { ("wall", DisplayKind.Wall), ("tablet", DisplayKind.Tablet) })
        {
            var display = NewId.Display();
            var (secret, _) = await Doors.PairAsync(Here.Id, display, kind, "Screen", Actor.Office);
            _cookies[name] = $"display-{display.Value.ToString("N")[..8]}={secret}";
        }

        _cookies["office"] = "office=" + await Doors.EnterOfficeAsync();
        await SignInAsync();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The program, put together as its own start does it.</summary>
    /// <param name="options">As the command line would say them.</param>
    /// <param name="environment">Development or Production.</param>
    /// <param name="build">What is different in it.</param>
    /// <param name="more">Addresses that it has besides.</param>
    internal static async Task<WebApplication> StartAsync(StartOptions options, string environment, Action<WebApplicationBuilder>? build = null, Action<WebApplication>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "ConferenceBoard.Web", ContentRootPath = AppContext.BaseDirectory, EnvironmentName = environment });

        // What stands on a PDF is what stands on its page; pressing them all would take minutes.
        builder.Configuration["Papers:Browser"] = "/none";
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.AddConferenceBoard(options, builder.Environment);
        build?.Invoke(builder);
        var app = builder.Build();
        await StorageStart.PrepareAsync(app.Services);
        await app.Services.PrepareAccountsAsync();
        app.UseConferenceBoard();
        more?.Invoke(app);
        await app.StartAsync();
        return app;
    }

    /// <summary>Accounts: one that keeps the server, the chair's of this conference, of the other one and of none, and one that was closed after it had signed in.</summary>
    private async Task SignInAsync()
    {
        var keeper = await ServedStaff.MakeAsync(App, "administrator", StaffRoles.Administrator);
        await ServedStaff.MakeAsync(App, "account", StaffRoles.Chair, Here.Id, SampleConference.PersonId("chair"));
        await ServedStaff.MakeAsync(App, "account-elsewhere", StaffRoles.Chair, Elsewhere.Id, SampleConference.PersonId("chair"));
        SomeAccount = await ServedStaff.MakeAsync(App, "account-none", StaffRoles.SocialWorker);
        var closed = await ServedStaff.MakeAsync(App, "account-closed", StaffRoles.Administrator);
        foreach (var who in new[] { "administrator", "account", "account-elsewhere", "account-none", "account-closed" })
            _cookies[who] = await ServedStaff.SignInAsync(Client, who);
        await ServedStaff.CloseAsync(App, keeper, closed);
    }

    private static string Cookie(HeldSeat seat) => $"seat-{seat.Handle}={seat.Secret}";

    private async Task<ConferenceSession> LoadAsync()
    {
        var session = await App.Services.GetRequiredService<ConferenceRegistry>().StartAsync(NewId.Conference());
        var sample = SampleConference.Read(Path.Combine(AppContext.BaseDirectory, "samples", "initial-conference.json"));
        await sample.LoadAsync(session, App.Services.GetRequiredService<PracticeProfile>(), DateTimeOffset.UtcNow);
        return session;
    }

    private async Task<string> SeatAsync(ConferenceSession session, string key)
    {
        var secret = await Doors.InviteAsync(session.Id, SampleConference.PersonId(key));
        var (seat, refusal) = await Doors.TakeSeatAsync((await Doors.ReadAsync(secret, AccessKind.Invitation))!, []);
        Assert.True(seat is not null, refusal?.Sentence);
        return Cookie(seat);
    }

    /// <summary>A picture on the board, a decision announced, letters made final, and an invitation that waits to be printed.</summary>
    private async Task DecideAsync()
    {
        await App.Services.GetRequiredService<IPictureStore>().PutAsync(Here.Id, Picture, PictureFormat.Png, SmallPicture.Png, default);
        await ChairAsync(new AddCard(
            NewId.Card(), "A drawing", Column.ChildsVoice, new CardMarks(WhoseWords.Child, "", ImmutableHashSet<ChildId>.Empty, KindOfInformation.Fact, Hand.First, "", Strands.Of(Column.ChildsVoice)[0]),
            Audience.Everyone, new CardPicture(Picture, PictureFormat.Png, 2, 1)));
        await ChairAsync(new BeginConference());
        var day = DateOnly.FromDateTime(DateTime.UtcNow);
        foreach (var child in Here.Now.State.Children)
        {
            foreach (var part in (DecisionChange[])[
                new DecisionChange.OfOutcome(Outcome.ChildProtectionPlan), new DecisionChange.OfRationale("We worry about the nights."),
                new DecisionChange.OfSummary("A grown-up at night who can wake."), new DecisionChange.OfCategories(["neglect"]),
                new DecisionChange.OfKeyWorker(SampleConference.PersonId("social-worker"), ""), new DecisionChange.OfCoreGroup([SampleConference.PersonId("school")], 6),
                new DecisionChange.OfDates(new DecisionDates(day.AddDays(10), day.AddDays(80), null, ""))])
                await ChairAsync(new DraftDecision(child.Id, part, 0));
        }

        await ChairAsync(new Announce(DecisionLimits.None));
        foreach (var to in new[] { LetterTo.ToPerson(SampleConference.PersonId("mum")), LetterTo.ToChild(Here.Now.State.Children[0].Id) })
            await ChairAsync(new FinishLetter(to, [.. Enum.GetValues<LetterPart>().Select(p => new LetterWords(p, "Thank you."))], Here.Now.State.Papers.Of(to).Revision));

        var chair = await SeatAsync(Here, "chair");
        _cookies["chair"] = chair;
        var seat = Here.Now.State.Seats.First(s => chair.StartsWith($"seat-{s.Key.Value.ToString("N")[..8]}=", StringComparison.Ordinal)).Key;
        var link = await Doors.InviteAsync(Here.Id, SampleConference.PersonId("mum"));
        Kept = App.Services.GetRequiredService<KeptPapers>().Keep(new KeptPaper(Here.Id, seat, [new KeptSheet(SampleConference.PersonId("mum"), link)]))!;
    }

    private async Task ChairAsync(ConferenceCommand command)
    {
        // One device may not do as much in so short a time.
        if (_acts++ % 30 == 0)
        {
            _hand = NewId.Seat();
            Assert.IsType<Answer.Saved>(await Here.AskAsync(new TakeSeat(_hand, SampleConference.PersonId("chair")), Actor.Office, NewId.Operation()));
        }

        var answer = await Here.AskAsync(command, new Actor.OfSeat(_hand), NewId.Operation());
        Assert.True(answer is Answer.Saved, $"{command.GetType().Name}: {(answer as Answer.Refused)?.Refusal.Sentence}");
    }
}

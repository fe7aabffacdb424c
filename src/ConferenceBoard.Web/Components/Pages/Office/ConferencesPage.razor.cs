using ConferenceBoard.Accounts;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Accounts;
using ConferenceBoard.Web.Archive;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Pages.Office;

/// <summary>The conferences that someone with an account is on, and the way into each; all of them for a browser that opened a link to the office, in Development.</summary>
public sealed partial class ConferencesPage
{
    private CatalogueList? _entries;
    private IReadOnlyDictionary<ConferenceId, LeftToDo?> _left = new Dictionary<ConferenceId, LeftToDo?>();
    private Dictionary<ConferenceId, string> _mine = [];
    private string? _problem;
    private string? _missing;
    private bool _isIn;
    private Staff? _me;
    private bool _mayMake;
    private IReadOnlyList<Staff> _mayChair = [];
    private IReadOnlyList<Staff> _mayHelp = [];

    [Inject]
    private Catalogue Catalogue { get; set; } = default!;

    [Inject]
    private ReadinessGlance Glance { get; set; } = default!;

    [Inject]
    private ConferenceRegistry Registry { get; set; } = default!;

    [Inject]
    private Doors Doors { get; set; } = default!;

    [Inject]
    private StaffDoors StaffDoors { get; set; } = default!;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private Places Places { get; set; } = default!;

    [Inject]
    private IHostEnvironment Environment { get; set; } = default!;

    [Inject]
    private DeviceCookies Cookies { get; set; } = default!;

    [Inject]
    private PracticeProfile Practice { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "new")]
    private NewConference? New { get; set; }

    [SupplyParameterFromForm(FormName = "go")]
    private string? Go { get; set; }

    [SupplyParameterFromQuery(Name = "said")]
    private string? Said { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        New ??= new NewConference();
        _me = await StaffDoors.WhoAsync(Http);
        if (_me is null && !await Cookies.IsOfficeAsync(Http))
        {
            Navigation.NavigateTo(Environment.IsDevelopment() ? "/?said=" + RefusalReason.LinkEnded : "/signin");
            return;
        }

        _problem = string.Equals(Said, StaleForms.Said, StringComparison.Ordinal) ? PrepareWords.Stale : null;
        _isIn = string.Equals(Said, ArchiveEndpoints.IsIn, StringComparison.Ordinal);
        try
        {
            _entries = await Catalogue.ListAsync(Http.RequestAborted);
            if (_me is not null)
                await OnlyMineAsync(_me);
            _left = await Glance.OfAsync(_entries.Entries, Http.RequestAborted);
            await FindMineAsync();
        }
        catch (StoreException)
        {
            (_entries, _problem) = (new CatalogueList([], []), BoardWords.NotSaved);
        }
    }

    /// <summary>Someone with an account is shown the conferences they are on, and the way in as who they are there.</summary>
    private async Task OnlyMineAsync(Staff me)
    {
        var mine = (await StaffDoors.ConferencesAsync(me, _entries!.Entries)).ToLookup(m => m.Entry.Id, m => m.Person);
        _entries = new CatalogueList([.. _entries.Entries.Where(e => mine.Contains(e.Id)).Select(e => e with { Staff = [.. mine[e.Id]] })], []);
        (_mayChair, _mayHelp) = (await Desk.WithAsync(StaffRoles.Chair), await Desk.WithAsync(StaffRoles.SocialWorker));
        _mayMake = Http.User.IsInRole(StaffRoles.Chair) || Http.User.IsInRole(StaffRoles.SocialWorker) || Http.User.IsInRole(StaffRoles.NoteTaker);
    }

    /// <summary>Where this browser prepares something already, so that a look at it makes no new place.</summary>
    private async Task FindMineAsync()
    {
        foreach (var seat in await Cookies.SeatsAsync(Http))
        {
            if (Registry.Running(seat.Conference)?.Now.State is not { } state || state.PersonAt(seat.Seat) is not { TakesPart: true, Role: Role.Chair or Role.NoteTaker or Role.SocialWorker } person)
                continue;
            if (state.EndedAt is null)
                _mine[seat.Conference] = Addresses.Preparing(seat);
            else if (person.Role != Role.SocialWorker)
                _mine[seat.Conference] = Addresses.Papers(seat);
        }
    }

    /// <summary>As whom one goes in: the chair, or else the first of those who prepare it; null where nobody does.</summary>
    private static string? GoAs(CatalogueEntry entry) =>
        entry.Staff.OrderBy(p => p.Role == Role.Chair ? 0 : 1).FirstOrDefault() is { } person ? $"{entry.Id.Value:N}.{person.Id.Value:N}" : null;

    /// <summary>To the preparation of one, to the board while it is held, or to the papers after it, as one of those who prepare it. The list was shown to this browser; what it sends back is looked up all the same.</summary>
    private async Task GoAsync()
    {
        var parts = (Go ?? "").Split('.');
        var entry = _entries?.Entries.FirstOrDefault(e => string.Equals(e.Id.Value.ToString("N"), parts[0], StringComparison.Ordinal));
        if (parts.Length == 2 && entry?.Staff.FirstOrDefault(p => string.Equals(p.Id.Value.ToString("N"), parts[1], StringComparison.Ordinal)) is { } person)
        {
            try
            {
                await GoToAsync(entry.Id, person.Id, entry.Ended ? "papers" : entry.Begun ? "board" : "prepare");
            }
            catch (StoreException)
            {
                _problem = BoardWords.NotSaved;
            }
        }
        else
            _problem = new Refusal(RefusalReason.PersonGone).Sentence;
    }

    private async Task MakeAsync()
    {
        if (_entries is null)
            return;
        if (_me is not null && !_mayMake)
            return;
        var (chair, helper) = (_mayChair.FirstOrDefault(a => NewConference.IsAccount(New!.ChairAccount, a.Id)), _mayHelp.FirstOrDefault(a => NewConference.IsAccount(New!.SocialWorkerAccount, a.Id)));
        if (_me is not null)
            (New!.Chair, New.SocialWorker) = (chair?.Name ?? "", helper?.Name ?? "");
        (var setUp, _missing) = New!.Read(Practice);
        if (setUp is null)
            return;
        try
        {
            var id = NewId.Conference();
            if (_me is { } me)
            {
                if (me.Id != chair?.Id && me.Id != helper?.Id && Http.User.IsInRole(StaffRoles.NoteTaker))
                    setUp = setUp with { People = [.. setUp.People, new InviteAttendee(NewId.Attendee(), me.Name, Role.NoteTaker, "", Remote: false)] };
                else if (me.Id != chair?.Id && me.Id != helper?.Id)
                {
                    _missing = AccountWords.NotOnIt;
                    return;
                }

                // Before the conference: one that nobody is on would be seen by nobody.
                foreach (var person in setUp.People)
                    await Places.PutAsync(id, person.Attendee, person.Role switch { Role.Chair => chair!.Id, Role.SocialWorker => helper!.Id, _ => me.Id });
            }

            var session = await Registry.StartAsync(id);
            _missing = await session.AskAsync(setUp, Actor.Office, NewId.Operation()) switch
            {
                Answer.Refused(var refusal) => refusal.Sentence,
                Answer.NotSaved => BoardWords.NotSaved,
                _ => await Doors.NewJoinCodeAsync(session, Actor.Office) is Answer.Saved ? null : BoardWords.NotSaved,
            };
            if (_missing is null)
                await GoToAsync(session.Id, MineOf(setUp, chair, helper), "prepare");
        }
        catch (StoreException)
        {
            _missing = BoardWords.NotSaved;
        }
    }

    /// <summary>As whom whoever made it goes in: the chair, where no account made it.</summary>
    private AttendeeId MineOf(SetUpConference setUp, Staff? chair, Staff? helper)
    {
        var role = _me is null || _me.Id == chair?.Id ? Role.Chair : _me.Id == helper?.Id ? Role.SocialWorker : Role.NoteTaker;
        return setUp.People.First(p => p.Role == role).Attendee;
    }

    private async Task GoToAsync(ConferenceId conference, AttendeeId person, string to)
    {
        if (_me is null)
        {
            Navigation.NavigateTo($"/k/{await Doors.InviteAsync(conference, person)}?to={to}");
            return;
        }

        var (seat, refusal) = await StaffDoors.EnterAsync(Http, _me, conference, person);
        if (seat is null)
            _problem = refusal!.Sentence;
        else
            Navigation.NavigateTo(Addresses.Of(seat, (await Registry.FindAsync(conference))?.Now.State.PersonAt(seat.Seat)?.Role, to));
    }
}

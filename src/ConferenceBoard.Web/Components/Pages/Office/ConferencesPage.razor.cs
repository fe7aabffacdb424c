using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Archive;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Pages.Office;

/// <summary>The conferences there are, for a browser that opened a link to the office, and the way into each.</summary>
public sealed partial class ConferencesPage
{
    private CatalogueList? _entries;
    private IReadOnlyDictionary<ConferenceId, LeftToDo?> _left = new Dictionary<ConferenceId, LeftToDo?>();
    private Dictionary<ConferenceId, string> _mine = [];
    private string? _problem;
    private string? _missing;
    private bool _isIn;

    [Inject]
    private Catalogue Catalogue { get; set; } = default!;

    [Inject]
    private ReadinessGlance Glance { get; set; } = default!;

    [Inject]
    private ConferenceRegistry Registry { get; set; } = default!;

    [Inject]
    private Doors Doors { get; set; } = default!;

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
        if (!await Cookies.IsOfficeAsync(Http))
        {
            Navigation.NavigateTo("/?said=" + RefusalReason.LinkEnded);
            return;
        }

        _problem = string.Equals(Said, StaleForms.Said, StringComparison.Ordinal) ? PrepareWords.Stale : null;
        _isIn = string.Equals(Said, ArchiveEndpoints.IsIn, StringComparison.Ordinal);
        try
        {
            _entries = await Catalogue.ListAsync(Http.RequestAborted);
            _left = await Glance.OfAsync(_entries.Entries, Http.RequestAborted);
            await FindMineAsync();
        }
        catch (StoreException)
        {
            (_entries, _problem) = (new CatalogueList([], []), BoardWords.NotSaved);
        }
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
        (var setUp, _missing) = New!.Read(Practice);
        if (setUp is null)
            return;
        try
        {
            var session = await Registry.StartAsync(NewId.Conference());
            _missing = await session.AskAsync(setUp, Actor.Office, NewId.Operation()) switch
            {
                Answer.Refused(var refusal) => refusal.Sentence,
                Answer.NotSaved => BoardWords.NotSaved,
                _ => await Doors.NewJoinCodeAsync(session, Actor.Office) is Answer.Saved ? null : BoardWords.NotSaved,
            };
            if (_missing is null)
                await GoToAsync(session.Id, setUp.People[0].Attendee, "prepare");
        }
        catch (StoreException)
        {
            _missing = BoardWords.NotSaved;
        }
    }

    private async Task GoToAsync(ConferenceId conference, AttendeeId person, string to) =>
        Navigation.NavigateTo($"/k/{await Doors.InviteAsync(conference, person)}?to={to}");
}

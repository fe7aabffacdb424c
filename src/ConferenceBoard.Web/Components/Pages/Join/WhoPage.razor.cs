using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Pages.Join;

/// <summary>Who the device says it is; then it waits in the lobby.</summary>
public sealed partial class WhoPage
{
    private const string Room = "room", Remote = "remote";

    private ConferenceSession? _session;
    private ImmutableArray<Attendee> _people = [];
    private string? _problem;

    [Inject]
    private JoinTicket Tickets { get; set; } = default!;

    [Inject]
    private ConferenceRegistry Registry { get; set; } = default!;

    [Inject]
    private Doors Doors { get; set; } = default!;

    [Inject]
    private DeviceCookies Cookies { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm]
    private string? Who { get; set; }

    [SupplyParameterFromForm]
    private string? Name { get; set; }

    [SupplyParameterFromForm]
    private string? Role { get; set; }

    [SupplyParameterFromForm]
    private string? Belongs { get; set; }

    [SupplyParameterFromForm]
    private string? Place { get; set; }

    [SupplyParameterFromQuery(Name = "said")]
    private string? Said { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var ticket = Tickets.Read(Http);
        _session = ticket is null ? null : await Registry.FindAsync(ticket.Conference);
        if (ticket is not null && _session is not null && !ticket.IsGoodFor(_session.Now.State))
            Navigation.NavigateTo("/?said=" + CodeProblem.OldCode);
        else if (_session is null)
            Navigation.NavigateTo(HttpMethods.IsPost(Http.Request.Method) ? "/?said=" + StaleForms.Said : "/");
        else
            (_people, _problem) = (WhoList.Of(_session.Now.State), WayInSentences.Of(Said));
    }

    private async Task AskAsync()
    {
        if (Introduce(out var said) is { } problem)
        {
            _problem = problem;
            return;
        }

        try
        {
            var (seat, refusal) = await AlreadyWaitingAsync(said) is { } again ? (again, null) : await Doors.AskToComeInAsync(_session!.Id, said);
            if (seat is null)
            {
                _problem = refusal!.Sentence;
                return;
            }

            Cookies.Give(Http, seat);
            Navigation.NavigateTo(Addresses.Of(seat, role: null));
        }
        catch (StoreException)
        {
            _problem = JoinWords.NotStored;
        }
    }

    /// <summary>What was chosen and typed, or one sentence on what is missing.</summary>
    private string? Introduce(out Introduction said)
    {
        var remote = string.Equals(Place, Remote, StringComparison.Ordinal);
        var known = _people.FirstOrDefault(p => string.Equals(WhoList.KeyOf(p), Who, StringComparison.Ordinal));
        var role = WhoList.RoleOf(Role);
        var isElse = string.Equals(Who, WhoList.Else, StringComparison.Ordinal);
        said = known is not null
            ? new Introduction(known.Id, known.Name, known.Role, known.Belongs, remote)
            : new Introduction(null, (Name ?? "").Trim(), role ?? default, (Belongs ?? "").Trim(), remote);
        if (known is null && !isElse)
            return string.IsNullOrEmpty(Who) ? JoinWords.WhoMissing : new Refusal(RefusalReason.PersonGone).Sentence;
        if (isElse && said.Name.Length == 0)
            return new Refusal(RefusalReason.NameMissing).Sentence;
        if (isElse && role is null)
            return JoinWords.RoleMissing;
        return remote || string.Equals(Place, Room, StringComparison.Ordinal) ? null : JoinWords.PlaceMissing;
    }

    /// <summary>Someone who goes back and presses again keeps the one place in the lobby.</summary>
    private async Task<HeldSeat?> AlreadyWaitingAsync(Introduction said)
    {
        var seats = _session!.Now.State.Seats;
        return (await Cookies.SeatsAsync(Http)).FirstOrDefault(h => h.Conference == _session.Id
            && seats.TryGetValue(h.Seat, out var seat) && seat.Standing == SeatStanding.Waiting && seat.Introduction == said);
    }
}

using ConferenceBoard.Accounts;
using ConferenceBoard.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Pages.Accounts;

/// <summary>A page for those who are signed in. Everybody else is led to the sign-in.</summary>
public abstract class StaffPage : ComponentBase
{
    [Inject]
    internal NavigationManager Navigation { get; set; } = default!;

    [Inject]
    internal StaffDoors Doors { get; set; } = default!;

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = default!;

    internal Staff? Me { get; private set; }

    /// <summary>What was done, or null.</summary>
    internal string? Done { get; set; }

    /// <summary>What is wrong, or null.</summary>
    internal string? Problem { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Me = await Doors.WhoAsync(Http);
        if (Me is null)
            Navigation.NavigateTo("/signin");
        else if (!await LookAsync())
        {
            Me = null;
            Navigation.NotFound();
        }
    }

    /// <summary>Does something; where it could not be stored, the page says so.</summary>
    internal async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (StaffTurns.IsNotStored(e))
        {
            (Done, Problem) = (null, BoardWords.NotSaved);
        }
    }

    /// <summary>Finds what the page shows; false where this person may not see it.</summary>
    protected abstract Task<bool> LookAsync();

    /// <summary>A day on screens.</summary>
    internal static string Day(DateTimeOffset at) => at.ToLocalTime().ToString("d MMMM yyyy", System.Globalization.CultureInfo.CurrentCulture);
}

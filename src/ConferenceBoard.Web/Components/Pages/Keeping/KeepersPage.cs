using ConferenceBoard.Web.Access;
using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Pages.Keeping;

/// <summary>A page for those who keep the server. For everyone else there is no such page.</summary>
public abstract class KeepersPage : ComponentBase
{
    [Inject]
    internal NavigationManager Navigation { get; set; } = default!;

    [Inject]
    internal Administrators Administrators { get; set; } = default!;

    [Inject]
    internal TimeProvider Clock { get; set; } = default!;

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = default!;

    internal DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await Administrators.IsOneAsync(Http))
            await LookAsync();
        else
            Navigation.NotFound();
    }

    /// <summary>Finds what the page shows, once it is known that this browser may see it.</summary>
    protected abstract Task LookAsync();
}

using System.Globalization;
using ConferenceBoard.Accounts;
using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Keeping;
using ConferenceBoard.Web.Accounts;
using ConferenceBoard.Web.Audit;
using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Pages.Keeping;

/// <summary>One conference as it is kept.</summary>
public sealed partial class KeepOnePage
{
    private KeptConference? _one;
    private string? _said;
    private string? _problem;

    /// <summary>Which conference.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private KeepingOffice Office { get; set; } = default!;

    [Inject]
    private Places Places { get; set; } = default!;

    [Inject]
    private IConferenceEraser Eraser { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "hold")]
    private string? Reason { get; set; }

    [SupplyParameterFromForm(FormName = "longer")]
    private string? Until { get; set; }

    [SupplyParameterFromForm(FormName = "erase")]
    private string? Reference { get; set; }

    [SupplyParameterFromForm(FormName = "erase")]
    private bool Early { get; set; }

    [SupplyParameterFromForm(FormName = "erase")]
    private bool Unsaved { get; set; }

    private ConferenceId Conference => new(Id);

    /// <inheritdoc/>
    protected override async Task LookAsync()
    {
        try
        {
            _one = await Office.FindAsync(Conference, Http.RequestAborted);
        }
        catch (StoreException)
        {
            // As good as not there, for now.
        }

        if (_one is null)
            Navigation.NavigateTo("/keeping");
    }

    private Task HoldAsync() => string.IsNullOrEmpty(Reason)
        ? ShowAsync(Office.HoldAsync(Conference, null, Noter.StaffOf(Http)), KeepWords.IsLifted)
        : Enum.TryParse<HoldReason>(Reason, out var reason) && Enum.IsDefined(reason)
            ? ShowAsync(Office.HoldAsync(Conference, reason, Noter.StaffOf(Http)), KeepWords.IsHeld) : Task.CompletedTask;

    private Task PutOffAsync()
    {
        if (DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && Office.MayPutOffTo(until))
            return ShowAsync(Office.PutOffAsync(Conference, until, Noter.StaffOf(Http)), KeepWords.IsLonger);
        _problem = KeepWords.Problem_Day;
        return Task.CompletedTask;
    }

    /// <summary>The conference, and who of the staff was on it. Where the latter does not go, the next start does it.</summary>
    private async Task EraseAllAsync(ConferenceId conference)
    {
        await Eraser.EraseAsync(conference, default);
        try
        {
            await Places.ForgetAsync([conference]);
        }
        catch (Exception e) when (StaffTurns.IsNotStored(e))
        {
            // It is erased all the same.
        }
    }

    private async Task EraseAsync()
    {
        if (_one is null)
            return;
        if (await Office.EraseAsync(Conference, Reference, Early, Unsaved, Noter.StaffOf(Http), EraseAllAsync) is { } problem)
            _problem = KeepLabels.Of(problem);
        else
            Navigation.NavigateTo("/keeping?said=Erased");
    }

    private async Task ShowAsync(Task<KeepingProblem?> asked, string done)
    {
        if (_one is null)
            return;
        if (await asked is { } problem)
            _problem = KeepLabels.Of(problem);
        else
            (_said, _one) = (done, await Office.FindAsync(Conference, Http.RequestAborted) ?? _one);
    }
}

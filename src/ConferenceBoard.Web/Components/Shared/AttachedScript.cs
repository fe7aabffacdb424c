using Microsoft.JSInterop;

namespace ConferenceBoard.Web.Components.Shared;

/// <summary>Lets go of what runs in the browser for a component.</summary>
internal static class AttachedScript
{
    /// <summary>Calls a function of an attached script, if it was attached and the browser is still there.</summary>
    public static async ValueTask LetGoAsync(this IJSObjectReference? script, string function = "dispose")
    {
        try
        {
            if (script is not null)
                await script.InvokeVoidAsync(function);
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone, and what it ran with it.
        }
    }
}

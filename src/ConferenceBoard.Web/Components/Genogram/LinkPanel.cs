using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Genograms;
using ConferenceBoard.Web.Components.Board;
using Microsoft.AspNetCore.Components;

namespace ConferenceBoard.Web.Components.Genogram;

/// <summary>
/// A panel in which a link of the family is changed or made. Where saving was refused because someone else changed the link meanwhile,
/// what they changed comes in beside what was typed here, and the next save begins from it.
/// </summary>
/// <typeparam name="T">Union, parentage, household or bond.</typeparam>
public abstract class LinkPanel<T> : ComponentBase
    where T : class
{
    private bool _refused;

    /// <summary>The genogram as this person may see it.</summary>
    [Parameter, EditorRequired]
    public GenogramView View { get; set; } = default!;

    /// <summary>The screen's desk.</summary>
    [Parameter, EditorRequired]
    public Desk Desk { get; set; } = default!;

    /// <summary>The link that is changed, as it is now; null for a new one.</summary>
    protected abstract T? Link { get; }

    /// <summary>The link from which what stands on the screen began; null for a new one.</summary>
    protected T? Seen { get; private set; }

    /// <summary>The family as this person may see it.</summary>
    protected Family Family => View.Seen.Family;

    /// <summary>Fills the fields from a link.</summary>
    protected abstract void Fill(T link);

    /// <summary>Takes into the fields what someone else changed, where nothing was changed here.</summary>
    protected abstract void Take(T was, T now);

    /// <summary>A family of this link alone.</summary>
    protected abstract Family Alone(T link);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Seen = Link;
        if (Seen is { } link)
            Fill(link);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_refused)
            TakeTheirs();
    }

    /// <summary>Saves, and closes the panel where that worked.</summary>
    protected async Task PutAsync(T link)
    {
        await Desk.DecideAsync(new PutLinks(Alone(link), Seen is null ? Family.Empty : Alone(Seen)));
        _refused = true;
        TakeTheirs();
    }

    private void TakeTheirs()
    {
        if (Seen is not { } was || Link is not { } now || now.Equals(was))
            return;
        Take(was, now);
        Seen = now;
    }
}

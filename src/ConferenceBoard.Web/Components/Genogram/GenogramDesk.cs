using ConferenceBoard.Core;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Components.Board;

namespace ConferenceBoard.Web.Components.Genogram;

/// <summary>
/// What one screen is busy with at the genogram: who is chosen, which part is looked at, what is shown. Belongs to one circuit and holds
/// nothing that matters.
/// </summary>
/// <param name="desk">The screen's desk.</param>
public sealed class GenogramDesk(Desk desk)
{
    private bool _met;

    /// <summary>The person chosen, or null.</summary>
    public PersonId? Chosen { get; private set; }

    /// <summary>What the next one added is to the person chosen.</summary>
    public Relation Relation { get; private set; } = Relation.Child;

    /// <summary>Which part of the family is looked at.</summary>
    public FamilyFocus Focus { get; private set; } = FamilyFocus.Whole;

    /// <summary>Bonds are drawn on this screen.</summary>
    public bool Bonds { get; private set; } = true;

    /// <summary>Households are drawn on this screen.</summary>
    public bool Households { get; private set; } = true;

    /// <summary>The list in words stands beside the picture.</summary>
    public bool List { get; private set; }

    /// <summary>Where there is room for one only, it is the picture and not the list.</summary>
    public bool Picture { get; private set; }

    /// <summary>What is typed into the line that adds people.</summary>
    public string Line { get; set; } = "";

    /// <summary>The wall goes where this screen goes. The chair's.</summary>
    public bool WallFollows { get; private set; }

    /// <summary>The tidier drawing that is looked at before it is kept, or null.</summary>
    public Tidier? Tidied { get; private set; }

    /// <summary>The tidier drawing is shown, and not how it is now.</summary>
    public bool AtTidied { get; private set; }

    /// <summary>A menu of the page that is open: its name, or empty.</summary>
    public string OpenMenu { get; private set; } = "";

    /// <summary>Chooses someone, or nobody.</summary>
    public Task ChooseAsync(PersonId? person) => SetAsync(() => (Chosen, OpenMenu, _met) = (person, "", false));

    /// <summary>Says what the next one is.</summary>
    public void Add(Relation relation) => Set(() => Relation = relation);

    /// <summary>Shows or hides the list.</summary>
    public void ShowList(bool on) => Set(() => List = on);

    /// <summary>Where there is room for one only: the picture, or the list.</summary>
    public void ShowPicture(bool on) => Set(() => Picture = on);

    /// <summary>Shows or hides bonds here; on the wall they are the wall's own.</summary>
    public void ShowBonds(bool on) => Set(() => Bonds = on);

    /// <summary>Shows or hides households.</summary>
    public Task ShowHouseholdsAsync(bool on) => SetAsync(() => Households = on);

    /// <summary>Opens a menu of the page, or closes it.</summary>
    public void Toggle(string menu) => Set(() => OpenMenu = string.Equals(OpenMenu, menu, StringComparison.Ordinal) ? "" : menu);

    /// <summary>Looks at another part.</summary>
    public Task LookAtAsync(HouseholdId? household, PersonId? around) => SetAsync(() => Focus = new FamilyFocus(household, around, Focus.Folded));

    /// <summary>Folds a person's branch, or unfolds it.</summary>
    public Task FoldAsync(PersonId person) => SetAsync(() =>
    {
        Focus = Focus with { Folded = Focus.Folded.Contains(person) ? Focus.Folded.Remove(person) : Focus.Folded.Add(person) };
        OpenMenu = "";
    });

    /// <summary>Tries a tidier drawing, for this screen only.</summary>
    public void Tidy(GenogramView view, bool ageOrder)
    {
        ArgumentNullException.ThrowIfNull(view);
        var layout = new LayoutOptions { AgeOrder = ageOrder, Pins = view.Seen.Pins };
        Set(() => (Tidied, AtTidied, OpenMenu) = (new Tidier(view.Stamp, ageOrder, GenogramLayout.Arrange(view.Seen.Family, layout)), true, ""));
    }

    /// <summary>Looks at the tidier drawing or at the present one.</summary>
    public void LookAtTidied(bool on) => Set(() => AtTidied = on);

    /// <summary>Keeps the tidier drawing.</summary>
    public async Task KeepTidiedAsync()
    {
        if (Tidied is { } tidied && await desk.AskAsync(new TidyUp(tidied.AgeOrder, tidied.Stamp)))
            PutBack();
    }

    /// <summary>Puts the tidier drawing away.</summary>
    public void PutBack() => Set(() => Tidied = null);

    /// <summary>Puts the genogram on the wall, or something else of it; null takes it off.</summary>
    public async Task ShowOnWallAsync(GenogramShown? shown, bool follows)
    {
        OpenMenu = "";
        if (await desk.AskAsync(new ShowOnWall(shown is null ? Spotlight.Off : new Spotlight(null, null, Genogram: shown))))
            Set(() => WallFollows = follows && shown is not null);
    }

    /// <summary>What this screen looks at, for the wall.</summary>
    public GenogramShown AsShown(bool bonds) => new(Focus, Chosen, bonds, Households);

    /// <summary>Lets go of people and households that are not there any more.</summary>
    public void Follow(GenogramView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var family = view.Seen.Family;

        // Someone just added is chosen before this screen has seen them.
        if (Chosen is { } chosen)
        {
            var isThere = family.Person(chosen) is not null;
            if (_met && !isThere)
                Chosen = null;
            _met = isThere;
        }

        if ((Focus.Household is { } home && !family.Households.Any(h => h.Id == home)) || (Focus.Around is { } around && family.Person(around) is null))
            Focus = FamilyFocus.Whole with { Folded = Focus.Folded };
        if (Focus.Folded.Any(id => family.Person(id) is null))
            Focus = Focus with { Folded = [.. Focus.Folded.Where(id => family.Person(id) is not null)] };

        // The view may be from before the wall was asked to follow.
        if (desk.Session.Now.State.Wall.Spotlight.Genogram is null)
            WallFollows = false;
    }

    private void Set(Action change)
    {
        change();
        desk.Redraw();
    }

    private async Task SetAsync(Action change)
    {
        Set(change);
        if (WallFollows && desk.Session.Now.State.Wall.Spotlight.Genogram is { } shown && AsShown(shown.Bonds) != shown)
        {
            // Where the room may not see someone whom the chair looks at, the wall stays as it is, and that is no news to the chair.
            await desk.Session.AskAsync(new ShowOnWall(new Spotlight(null, null, Genogram: AsShown(shown.Bonds))), new Actor.OfSeat(desk.Seat), NewId.Operation());
        }
    }
}

/// <summary>A tidier drawing that was tried.</summary>
/// <param name="Stamp">Stamp of the genogram it was made from.</param>
/// <param name="AgeOrder">Oldest child left.</param>
/// <param name="Arrangement">Where everyone would stand.</param>
public sealed record Tidier(long Stamp, bool AgeOrder, Arrangement Arrangement);

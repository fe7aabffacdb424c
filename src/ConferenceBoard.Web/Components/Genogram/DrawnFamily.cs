using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Symbols;

namespace ConferenceBoard.Web.Components.Genogram;

/// <summary>A family drawn and put into ink. Screens that see the same and look at the same part share one.</summary>
/// <param name="Family">The part that is looked at.</param>
/// <param name="Drawing">Its places and lines.</param>
/// <param name="Picture">Its ink.</param>
/// <param name="Folded">How many more people each folded person stands for.</param>
public sealed record DrawnFamily(Family Family, Drawing Drawing, Picture Picture, ImmutableDictionary<PersonId, int> Folded)
{
    private const int MostKept = 64;

    private static readonly ConditionalWeakTable<SeenFamily, ConcurrentDictionary<Asked, Lazy<DrawnFamily>>> Known = [];

    private static readonly ConditionalWeakTable<Family, Family> BondLess = [];

    private sealed record Asked(FamilyFocus Focus, bool Bonds, bool Households, DateOnly Today, Arrangement? Instead, string Language);

    /// <summary>The part of a family that is looked at.</summary>
    /// <param name="seen">The family as the viewer may see it.</param>
    /// <param name="focus">Which part.</param>
    /// <param name="bonds">With bonds.</param>
    /// <param name="households">With households.</param>
    /// <param name="instead">Where everyone would stand in a tidier drawing, or null.</param>
    public static DrawnFamily Of(SeenFamily seen, FamilyFocus focus, bool bonds, bool households, Arrangement? instead = null)
    {
        var known = Known.GetOrCreateValue(seen);
        if (known.Count > MostKept)
            known.Clear();
        var asked = new Asked(focus, bonds, households, GenogramLabels.Today, instead, CultureInfo.CurrentUICulture.Name);
        return known.GetOrAdd(asked, a => new Lazy<DrawnFamily>(() => Make(seen, a))).Value;
    }

    /// <summary>The same family without its bonds; one and the same for each.</summary>
    public static Family WithoutBonds(Family family) => BondLess.GetValue(family, f => f with { Bonds = [] });

    private static DrawnFamily Make(SeenFamily seen, Asked asked)
    {
        var part = asked.Focus.Of(seen.Family);
        var stands = asked.Instead ?? seen.Arrangement;

        // Someone may have come since the tidier drawing was made.
        if (part.People.Length != seen.Family.People.Length)
            stands = PartOfFamily.Arrange(part, stands, new LayoutOptions { AgeOrder = seen.AgeOrder });
        else if (!part.People.All(p => stands.Spots.ContainsKey(p.Id)))
            stands = GenogramLayout.Arrange(part, new LayoutOptions { AgeOrder = seen.AgeOrder, Pins = seen.Pins }, stands);
        var drawing = GenogramLayout.Draw(part, stands, new DrawingOptions { Today = asked.Today, Bonds = asked.Bonds, Households = asked.Households });
        return new DrawnFamily(part, drawing, GenogramPicture.Of(part, drawing, asked.Today), asked.Focus.Counts(seen.Family));
    }

    /// <summary>Whom to keep in the middle: the one asked for, else the first child of concern, else the first person; null for nobody.</summary>
    public PlacedPerson? Middle(PersonId? wanted) =>
        Drawing.People.FirstOrDefault(p => p.Person == wanted)
        ?? Drawing.People.FirstOrDefault(p => Family.Person(p.Person)!.ChildOfConcern)
        ?? Drawing.People.FirstOrDefault();
}

using System.Collections.Immutable;
using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Wall;

/// <summary>Which side of a pair stands on the wall.</summary>
public enum PairFace
{
    /// <summary>The danger statement and the safety goal.</summary>
    Words,

    /// <summary>The marks of its last round.</summary>
    Marks,

    /// <summary>What would move it up, of its last round.</summary>
    Notes,
}

/// <summary>A pair in the light.</summary>
public sealed record PairShown(PairId Pair, PairFace Face);

/// <summary>The genogram in the light.</summary>
/// <param name="Focus">Which part of the family, and what is folded.</param>
/// <param name="Centre">Whom to keep in the middle where not everyone fits in readable letters, or null for the child of concern.</param>
/// <param name="Bonds">Bonds are shown: off until the chair turns them on (genogram.md, "Model").</param>
/// <param name="Households">Households are shown.</param>
public sealed record GenogramShown(FamilyFocus Focus, PersonId? Centre = null, bool Bonds = false, bool Households = true)
{
    /// <summary>Without whomever those who look may not see any more.</summary>
    internal GenogramShown For(Family family) => this with
    {
        Focus = new FamilyFocus(
            Focus.Household is { } home && family.Households.Any(h => h.Id == home) ? home : null,
            Focus.Around is { } around && family.Person(around) is not null ? around : null,
            [.. Focus.Folded.Where(id => family.Person(id) is not null)]),
        Centre = Centre is { } centre && family.Person(centre) is not null ? centre : null,
    };
}

/// <summary>A page of the wall that is no column, card, pair or family.</summary>
public enum WallPage
{
    /// <summary>Who is here, in the room and remotely.</summary>
    Welcome,

    /// <summary>What the room agrees to.</summary>
    GroundRules,

    /// <summary>The steps of the meeting.</summary>
    Agenda,

    /// <summary>A child's three houses.</summary>
    Houses,

    /// <summary>Next steps, one at a time.</summary>
    NextSteps,

    /// <summary>What is decided for one child, once it is announced.</summary>
    Decision,
}

/// <summary>A page in the light.</summary>
/// <param name="Page">Which.</param>
/// <param name="Child">Whose houses or decision; null on other pages.</param>
/// <param name="Card">The next step that is looked at; null on other pages, and for all of them.</param>
public sealed record PageShown(WallPage Page, ChildId? Child = null, CardId? Card = null);

/// <summary>What the chair has put in the light: a whole column, one card, a pair, the genogram, a page, or (all null) nothing in particular.</summary>
public sealed record Spotlight(Column? Column, CardId? Card, PairShown? Pair = null, GenogramShown? Genogram = null, PageShown? Page = null)
{
    /// <summary>All four columns.</summary>
    public static Spotlight Off { get; } = new(null, null);
}

/// <summary>What the chair does with the wall.</summary>
public sealed record WallState
{
    /// <summary>Shows the board as it is.</summary>
    public static WallState Open { get; } = new();

    /// <summary>The chair covers the wall: a calm screen and nothing else.</summary>
    public bool Blank { get; init; }

    /// <summary>It is a step of the agenda that covers the wall, so the next step uncovers it. What the chair covers by hand stays covered.</summary>
    public bool CoveredByStep { get; init; }

    /// <summary>What is in the light.</summary>
    public Spotlight Spotlight { get; init; } = Spotlight.Off;

    /// <summary>
    /// While the wall is frozen, the board it holds; null while it follows. Cards that nobody in the room may see any more,
    /// or that were taken off the board, go from a frozen wall all the same. A step of the agenda that begins lets it follow again.
    /// </summary>
    public FrozenWall? Frozen { get; init; }

    /// <summary>The farthest viewer's distance ÷ the image height (architecture.md, "The wall"). 2 to 10.</summary>
    public double ViewerRatio { get; init; } = 4;

    /// <summary>The language of the wall's own words, two letters; empty for the authority's own.</summary>
    public string Language { get; init; } = "";

    /// <summary>As a step of the agenda wants it; a frozen wall follows again.</summary>
    internal WallState TurnTo(Spotlight light, bool covers) => this with
    {
        Spotlight = light,
        Frozen = null,
        Blank = covers || (Blank && !CoveredByStep),
        CoveredByStep = covers && (CoveredByStep || !Blank),
    };
}

/// <summary>The board, the pairs, the genogram and the light as they were when the wall was frozen.</summary>
public sealed record FrozenWall(BoardState Board, Spotlight Spotlight, ScalingState Scaling, GenogramState Genogram)
{
    /// <summary>The people, as they were.</summary>
    public ImmutableList<Attendee> Attendees { get; init; } = [];

    /// <summary>The agenda, as it was.</summary>
    public AgendaState Agenda { get; init; } = AgendaState.Unbegun;

    /// <summary>Who does what by when, as it was.</summary>
    public PlanState Plan { get; init; } = PlanState.Empty;

    /// <summary>What was announced, as it was. No draft is ever held by a wall.</summary>
    public ImmutableDictionary<ChildId, AnnouncedDecision> Announced { get; init; } = ImmutableDictionary<ChildId, AnnouncedDecision>.Empty;
}

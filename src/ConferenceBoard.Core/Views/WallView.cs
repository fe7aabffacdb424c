using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Views;

/// <summary>How new a card is to the room.</summary>
public enum WallNews
{
    /// <summary>Others in its column changed later.</summary>
    None,

    /// <summary>The last that changed in its column.</summary>
    NewestOfColumn,

    /// <summary>The last that changed on the wall.</summary>
    NewestOfWall,
}

/// <summary>One card as the room may see it.</summary>
public sealed record WallCard(
    CardId Id, string Text, WhoseWords Whose, string WhoseName, KindOfInformation Kind, Hand Hand, Strand Strand, string ChildrenNames, WallNews News,
    CardPicture? Picture)
{
    /// <summary>Of a next step on the page <see cref="WallPage.NextSteps"/> who does it, by name; agencies and people who are not on the list last, in one line. Empty elsewhere.</summary>
    public ImmutableArray<string> Who { get; init; } = [];

    /// <summary>Of a next step on that page the day by which it is done; null elsewhere.</summary>
    public DateOnly? By { get; init; }
}

/// <summary>
/// The wall: the strictest view of all people marked in the room. It holds nothing that is not drawn: no writer, no audience, no count of
/// what is hidden. Two views that show the same are equal, where the later was made with the earlier at hand.
/// </summary>
public sealed record WallView
{
    /// <summary>What the conference is called.</summary>
    public required string Title { get; init; }

    /// <summary>Kind of meeting.</summary>
    public required ConferenceType Type { get; init; }

    /// <summary>The chair or a step of the agenda has covered the wall, a break is on, or the conference has ended; there are no cards then, and no pages.</summary>
    public required bool Blank { get; init; }

    /// <summary>The conference has ended; the wall is covered.</summary>
    public required bool Ended { get; init; }

    /// <summary>The chair holds the wall as it is; pages turn by hand only.</summary>
    public required bool Still { get; init; }

    /// <summary>The four columns, top first.</summary>
    public required ImmutableArray<ImmutableArray<WallCard>> Columns { get; init; }

    /// <summary>The column in use: of the newest card, unless the chair put a column or a card in the light.</summary>
    public required Column InUse { get; init; }

    /// <summary>The column in the light, alone on the wall, or null.</summary>
    public required Column? SpotlightColumn { get; init; }

    /// <summary>The card in the light, alone on the wall, or null.</summary>
    public required WallCard? SpotlightCard { get; init; }

    /// <summary>A pair or a scale, alone on the wall, or null.</summary>
    public required WallScale? Scale { get; init; }

    /// <summary>The genogram, alone on the wall, or null.</summary>
    public required WallGenogram? Genogram { get; init; }

    /// <summary>Where the meeting is; null before it begins and where there is no agenda.</summary>
    public required WallAgenda? Agenda { get; init; }

    /// <summary>The page in the light, alone on the wall, or null. Of a child or card that is gone or not for the room it names none.</summary>
    public required PageShown? Page { get; init; }

    /// <summary>On the page <see cref="WallPage.Welcome"/> who is here, those in the room first; empty elsewhere.</summary>
    public required ImmutableArray<WallPerson> People { get; init; }

    /// <summary>On the page <see cref="WallPage.GroundRules"/> what the room agrees to; empty elsewhere.</summary>
    public required ImmutableArray<LocalText> GroundRules { get; init; }

    /// <summary>On the page <see cref="WallPage.Houses"/> a child's houses; null elsewhere.</summary>
    public required WallHouses? Houses { get; init; }

    /// <summary>On the page <see cref="WallPage.NextSteps"/> those; null elsewhere.</summary>
    public required WallNextSteps? NextSteps { get; init; }

    /// <summary>On the page <see cref="WallPage.Decision"/> what is decided for a child; null elsewhere.</summary>
    public required WallDecision? Decision { get; init; }

    /// <summary>A break is on, and nothing of the board is here; or null.</summary>
    public required WallBreak? Break { get; init; }

    /// <summary>The room's code for joining; empty where there is none.</summary>
    public required string JoinCode { get; init; }

    /// <summary>The language of the wall's own words, two letters; empty for the authority's own.</summary>
    public required string Language { get; init; }

    /// <summary>The farthest viewer's distance ÷ the image height.</summary>
    public required double ViewerRatio { get; init; }

    /// <summary>What the room may see now; <paramref name="before"/> itself where that is the same.</summary>
    public static WallView For(ConferenceState state, WallView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        var wall = state.Wall;
        var board = wall.Frozen?.Board ?? state.Board;
        var ended = state.EndedAt is not null;
        var covered = wall.Blank || ended || state.Care.Break is not null;
        var light = state.Care.Break is not null ? Spotlight.Off : wall.Frozen?.Spotlight ?? wall.Spotlight;
        var shown = board.Columns.Select(list => covered ? [] : list.Select(id => board.Cards[id]).Where(MayShow).ToImmutableArray()).ToImmutableArray();
        var newest = Newest(shown.SelectMany(list => list));
        var columns = Reuse.Same(before?.Columns, [.. shown.Select((list, index) => ViewOf(list, before?.Columns[index]))]);
        var lit = light.Card is { } id ? shown.SelectMany(list => list).FirstOrDefault(c => c.Id == id) : null;
        var page = WallPages.Of(state, covered ? Spotlight.Off : light, shown, columns, before);
        var now = new WallView
        {
            Title = state.Details?.Title ?? "",
            Type = state.Details?.Type ?? ConferenceType.Initial,
            Blank = covered,
            Ended = ended,
            Still = wall.Frozen is not null,
            Columns = columns,
            InUse = light.Column ?? lit?.Column ?? newest?.Column ?? Column.WorriedAbout,
            SpotlightColumn = light.Column,
            SpotlightCard = lit is null ? null : columns[(int)lit.Column].First(c => c.Id == lit.Id),
            Scale = covered ? null : WallScale.Of(state, light, before?.Scale),
            Genogram = covered ? null : WallGenogram.Of(state, light, before?.Genogram),
            Agenda = covered ? null : WallAgenda.Of(state, page.Shown, before?.Agenda),
            Page = page.Shown,
            People = page.People,
            GroundRules = page.GroundRules,
            Houses = page.Houses,
            NextSteps = page.NextSteps,
            Decision = page.Decision,
            Break = WallBreak.Of(state),
            JoinCode = state.JoinCode ?? "",
            Language = wall.Language,
            ViewerRatio = wall.ViewerRatio,
        };
        return now == before ? before : now;

        // Asked of the card as it is now: what was restricted or removed since goes from a frozen wall too. And as it is held:
        // words that were not for the room when the wall was frozen stay off it though the card, reworded, is for everyone by now.
        bool MayShow(Card card) => Visibility.OnWall(state, card) && state.Board.Card(card.Id) is { } current && Visibility.OnWall(state, current);

        ImmutableArray<WallCard> ViewOf(ImmutableArray<Card> cards, ImmutableArray<WallCard>? old)
        {
            var first = Newest(cards);
            return Reuse.Same(old, [.. cards.Select(c => new WallCard(
                c.Id, c.Text, c.Marks.Whose, c.Marks.WhoseName, c.Marks.Kind, c.Marks.Hand, c.Marks.Strand, Names.Of(state, c.Marks.Children),
                c.Id == newest?.Id ? WallNews.NewestOfWall : c.Id == first?.Id ? WallNews.NewestOfColumn : WallNews.None,
                c.Picture))]);
        }
    }

    private static Card? Newest(IEnumerable<Card> cards) => cards.MaxBy(c => c.NoticedAt);
}

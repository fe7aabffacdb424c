using System.Globalization;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Web.Components.Board;

namespace ConferenceBoard.Web.Components.Wall;

/// <summary>The field's terms as the wall says them.</summary>
internal static class WallLabels
{
    /// <summary>A column's question.</summary>
    public static string Head(Column column) => Of("Head", column);

    /// <summary>A column's name in two words.</summary>
    public static string Short(Column column) => Of("Short", column);

    /// <summary>What the meeting is: "Robin and Sky · first conference".</summary>
    public static string Meeting(WallView view) => Join(view.Title, Of("Type", view.Type));

    /// <summary>How new a card is, as wall.js and the style sheet read it; null for a card that is not.</summary>
    public static string? News(WallNews news) => news switch
    {
        WallNews.NewestOfWall => "wall",
        WallNews.NewestOfColumn => "column",
        _ => null,
    };

    /// <summary>The line under a card: whose words, how they are known, which house or step, about whom.</summary>
    public static string Footer(WallCard card, Column column) => Join(
        Labels.Whose(card.Whose, card.WhoseName),
        Information(card),
        column is Column.ChildsVoice or Column.NeedsToHappen ? Of("Strand", card.Strand) : "",
        card.ChildrenNames.Length == 0 || card.Whose == WhoseWords.Child ? "" : Labels.Say(WallWords.About, card.ChildrenNames));

    /// <summary>The line under a next step: who does it, and by when.</summary>
    public static string WhoAndBy(WallCard card) => Join(
        string.Join(", ", card.Who),
        card.By is { } by ? Labels.Say(MeetingWords.WallStepBy, by.ToString("dddd d MMMM", CultureInfo.CurrentCulture)) : "");

    private static string Information(WallCard card) => (card.Kind, card.Hand) switch
    {
        (KindOfInformation.Unmarked, Hand.Unmarked) => "",
        (var kind, Hand.Unmarked) => Of("Kind", kind),
        (KindOfInformation.Unmarked, var hand) => Of("Hand", hand),
        var (kind, hand) => Labels.Say(WallWords.KindAndHand, Of("Kind", kind), Of("Hand", hand)),
    };

    private static string Join(params ReadOnlySpan<string> parts)
    {
        var said = new List<string>();
        foreach (var part in parts)
        {
            if (part.Length > 0)
                said.Add(part);
        }

        return string.Join(WallWords.Separator, said);
    }

    private static string Of<T>(string group, T value)
        where T : struct, Enum => WallWords.ResourceManager.GetString($"{group}_{value}", CultureInfo.CurrentUICulture) ?? "";
}

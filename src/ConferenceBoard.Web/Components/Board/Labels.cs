using System.Globalization;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>The field's terms as the reader's language says them.</summary>
internal static class Labels
{
    /// <summary>The four columns, in their order.</summary>
    public static IReadOnlyList<Column> Columns { get; } = Enum.GetValues<Column>();

    /// <summary>A term by its enum value, from the resource named after both.</summary>
    public static string Of<T>(T value, string? prefix = null)
        where T : struct, Enum => BoardWords.ResourceManager.GetString($"{prefix ?? typeof(T).Name}_{value}", CultureInfo.CurrentUICulture) ?? value.ToString();

    /// <summary>A column's name in two words.</summary>
    public static string Short(Column column) => Of(column, "ColumnShort");

    /// <summary>A column's name in one word.</summary>
    public static string Jump(Column column) => Of(column, "ColumnJump");

    /// <summary>The class that gives a column its colours.</summary>
    public static string Hue(Column column) => column switch
    {
        Column.WorriedAbout => "worried",
        Column.WorkingWell => "well",
        Column.ChildsVoice => "voice",
        _ => "needs",
    };

    /// <summary>Kind of information.</summary>
    public static string Of(KindOfInformation kind) => Of(kind, "Kind");

    /// <summary>Whose words a card holds: "Mum’s words", or an agency's or a child's name.</summary>
    public static string Whose(WhoseWords whose, string name) => (whose, name) switch
    {
        (_, "") => Of(whose, "Whose"),
        (WhoseWords.Family, _) => Say(BoardWords.WhoseWords, name),
        _ => name,
    };

    /// <summary>Why not everyone may see a card; empty where everyone may.</summary>
    public static string Lock(CardView card) => string.Join(" · ", new[]
    {
        card.Audience == Audience.Everyone ? "" : Of(card.Audience, "Lock"),
        card.WithheldNames.Length == 0 ? "" : Say(BoardWords.Lock_NotFor, card.WithheldNames),
    }.Where(t => t.Length > 0));

    /// <summary>Someone's name with agency or relation, or else role.</summary>
    public static string Person(string name, string belongs, Role role) => $"{name} ({(belongs.Length > 0 ? belongs : Of(role))})";

    /// <summary>The first words of a text, for naming a card to a screen reader.</summary>
    public static string FirstWords(string text)
    {
        if (text.Length <= 40)
            return text;
        var space = text.LastIndexOf(' ', 40, 20);
        return string.Concat(text.AsSpan(0, space < 0 ? 40 : space), "…");
    }

    /// <summary>One or two letters for a picture of someone.</summary>
    public static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => StringInfo.GetNextTextElement(w))).ToUpper(CultureInfo.CurrentCulture);

    /// <summary>A sentence with its gaps filled.</summary>
    public static string Say(string sentence, params object[] figures) => string.Format(CultureInfo.CurrentCulture, sentence, figures);
}

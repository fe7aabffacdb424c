using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>What is chosen for one column's next card; it stays as it was last used. Immutable; kept with words that wait to be sent.</summary>
public sealed record ColumnChoice(
    WhoseWords Whose, string WhoseName, ImmutableHashSet<Guid> Children, KindOfInformation Kind, Hand Hand, string Source, Strand Strand, Audience Audience)
{
    private static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The usual choice for someone in a column.</summary>
    public static ColumnChoice Usual(Attendee person, Column column)
    {
        var strand = Strands.Of(column)[0];
        var (whose, name) = person.Role switch
        {
            Role.Child => (WhoseWords.Child, person.Name),
            Role.Advocate => (WhoseWords.Child, ""),
            Role.FamilyMember => (WhoseWords.Family, person.Belongs.Length > 0 ? person.Belongs : person.Name),
            Role.Chair or Role.NoteTaker => column == Column.ChildsVoice ? (WhoseWords.Child, "") : (WhoseWords.Family, ""),
            _ => (WhoseWords.Professional, person.Belongs.Length > 0 ? person.Belongs : person.Name),
        };
        return new ColumnChoice(whose, name, [], KindOfInformation.Unmarked, Hand.Unmarked, "", strand, Audience.Everyone);
    }

    /// <summary>The choice for a card that is there already.</summary>
    public static ColumnChoice Of(CardMarks marks, Audience audience) => new(
        marks.Whose, marks.WhoseName, [.. marks.Children.Select(c => c.Value)], marks.Kind, marks.Hand, marks.Source, marks.Strand, audience);

    /// <summary>As the marks of a card.</summary>
    public CardMarks Marks() => new(Whose, WhoseName, [.. Children.Select(c => new ChildId(c))], Kind, Hand, Hand is Hand.Second or Hand.Third ? Source : "", Strand);

    /// <summary>For keeping in the browser beside words that wait.</summary>
    public string Keep() => JsonSerializer.Serialize(this, Format);

    /// <summary>What <see cref="Keep"/> wrote, or null where the browser gives back something else.</summary>
    public static ColumnChoice? Kept(string? json)
    {
        if (json is null or { Length: > 4_000 })
            return null;
        try
        {
            var kept = JsonSerializer.Deserialize<ColumnChoice>(json, Format);
            return kept is { WhoseName: not null, Source: not null, Children: not null } ? kept : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

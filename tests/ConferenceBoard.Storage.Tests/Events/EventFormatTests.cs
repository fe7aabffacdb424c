using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using ConferenceBoard.Contracts;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Storage.Events;

namespace ConferenceBoard.Storage.Tests.Events;

public sealed class EventFormatTests
{
    private const string Card = "5b1f0a52-9d3c-4f0e-8a11-0c5d2e7f9a01";

    [Fact]
    public void An_id_is_a_plain_string_and_a_choice_is_its_name()
    {
        var stored = Encoding.UTF8.GetString(EventFormat.Current.Write(Given.Card()).Content);
        Assert.Contains("\"column\":\"WorkingWell\"", stored, StringComparison.Ordinal);
        Assert.Matches("\"card\":\"[0-9a-f-]{36}\"", stored);
    }

    [Fact]
    public void Words_of_every_language_are_stored_as_they_are()
    {
        var stored = Encoding.UTF8.GetString(EventFormat.Current.Write(Given.Card("Robin’s Oma sagt: „schön“, мама, أم, 👩‍👧")).Content);
        Assert.Contains("Robin’s Oma sagt: „schön“, мама, أم", stored, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_not_known_is_named()
    {
        var error = Assert.Throws<UnreadableEventException>(() => EventFormat.Current.Read("moon-landed", 1, "{}"u8));
        Assert.Contains("'moon-landed' is not known", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_from_the_future_is_named()
    {
        var error = Assert.Throws<UnreadableEventException>(() => EventFormat.Current.Read("card-added", 7, "{}"u8));
        Assert.Contains("'card-added' is stored in version 7, and this version of ConferenceBoard knows it up to 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"card\":\"" + Card + "\",\"by\":null,\"text\":\"Secret words\",\"merged\":1}")]
    [InlineData("{\"card\":\"Secret words\",\"by\":null,\"text\":\"x\",\"merged\":true}")]
    [InlineData("{\"card\":\"" + Card + "\",\"by\":null,\"text\":null,\"merged\":true}")]
    [InlineData("{\"card\":\"" + Card + "\",\"by\":null,\"merged\":true}")]
    [InlineData("{\"card\":\"" + Card + "\",\"by\":null,\"text\":\"Secret words\",\"merged\":true,\"more\":1}")]
    public void Content_that_does_not_fit_is_an_error_that_quotes_nothing(string content)
    {
        var error = Assert.Throws<UnreadableEventException>(() => EventFormat.Current.Read("card-text-changed", 1, Encoding.UTF8.GetBytes(content)));
        Assert.Contains("'card-text-changed' version 1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_left_out_may_be_left_out()
    {
        var content = Encoding.UTF8.GetBytes($$"""{"card":"{{Card}}","by":null,"text":"Hello","merged":false}""");
        Assert.Equal(new CardTextChanged(new CardId(Guid.Parse(Card)), null, "Hello", Merged: false), EventFormat.Current.Read("card-text-changed", 1, content));
    }

    [Fact]
    public void Ids_are_keys_too()
    {
        var options = new System.Text.Json.JsonSerializerOptions { Converters = { new IdConverterFactory() } };
        var map = ImmutableDictionary<CardId, int>.Empty.Add(new CardId(Guid.Parse(Card)), 3);
        var json = System.Text.Json.JsonSerializer.Serialize(map, options);
        Assert.Equal($$"""{"{{Card}}":3}""", json);
        Assert.Equal(map, System.Text.Json.JsonSerializer.Deserialize<ImmutableDictionary<CardId, int>>(json, options));
    }

    [Fact]
    public void An_old_version_is_brought_up_step_by_step()
    {
        // Made up: once upon a time the words were called "words", then "note", and nothing said whether two edits were merged.
        var format = new EventFormat(
            [new EventType("card-text-changed", 3, typeof(CardTextChanged))],
            [new Upcaster("card-text-changed", 1, o => Renamed(o, "words", "note")), new Upcaster("card-text-changed", 2, o =>
            {
                o["merged"] = false;
                return Renamed(o, "note", "text");
            })]);

        var expected = new CardTextChanged(new CardId(Guid.Parse(Card)), null, "Hello", Merged: false);
        Assert.Equal(expected, format.Read("card-text-changed", 1, Encoding.UTF8.GetBytes($$"""{"card":"{{Card}}","by":null,"words":"Hello"}""")));
        Assert.Equal(expected, format.Read("card-text-changed", 2, Encoding.UTF8.GetBytes($$"""{"card":"{{Card}}","by":null,"note":"Hello"}""")));
        Assert.Equal(3, format.Write(expected).Version);
    }

    [Fact]
    public void An_old_version_that_nothing_brings_up_is_named()
    {
        var format = new EventFormat([new EventType("card-text-changed", 2, typeof(CardTextChanged))], []);
        var error = Assert.Throws<UnreadableEventException>(() => format.Read("card-text-changed", 1, "{}"u8));
        Assert.Contains("nothing makes version 1 into 2", error.Message, StringComparison.Ordinal);
    }

    private static JsonObject Renamed(JsonObject form, string from, string to)
    {
        var value = form[from]!.DeepClone();
        form.Remove(from);
        form[to] = value;
        return form;
    }
}

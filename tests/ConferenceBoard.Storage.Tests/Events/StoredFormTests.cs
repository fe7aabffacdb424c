using System.Runtime.CompilerServices;
using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Storage.Events;

namespace ConferenceBoard.Storage.Tests.Events;

/// <summary>
/// What is in databases out there. If one of these fails, what you changed would make stored conferences unreadable: keep the name,
/// or raise the version in <see cref="EventTypes"/> and write an upcaster.
/// </summary>
public sealed class StoredFormTests
{
    public static TheoryData<string> EveryEvent =>
        [.. typeof(ConferenceEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ConferenceEvent)) && !t.IsAbstract).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void Every_event_has_a_name_in_storage_and_comes_back_whole(string type)
    {
        var happened = Sample(type);
        var stored = EventFormat.Current.Write(happened);
        var again = EventFormat.Current.Write(EventFormat.Current.Read(stored.Type, stored.Version, stored.Content));
        Assert.Equal(Text(stored), Text(again));
    }

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void Every_event_is_stored_in_the_form_that_databases_have(string type)
    {
        var line = Text(EventFormat.Current.Write(Sample(type)));
        Assert.True(
            Pinned().Contains(line, StringComparer.Ordinal),
            $"Not in {PinnedFile()}. A new event or a new version: add the line below. Never change one that was released.\n{line}");
    }

    [Fact]
    public void Names_of_choices_are_those_that_databases_have()
    {
        var samples = new Samples();
        foreach (var type in EventTypes.All)
            samples.Of(type.Clr);
        var lines = samples.Enums.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => $"choice {e.Name}: {string.Join(' ', Enum.GetNames(e))}");
        var missing = lines.Except(Pinned(), StringComparer.Ordinal).ToArray();
        Assert.True(
            missing.Length == 0,
            $"Not in {PinnedFile()}. A choice that is new may be added to a line; one that was released keeps its name.\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Every_pinned_line_can_still_be_read()
    {
        foreach (var line in Pinned().Where(l => l.Length > 0 && !l.StartsWith('#') && !l.StartsWith("choice ", StringComparison.Ordinal)))
            Read(line);
    }

    [Fact]
    public void A_screen_that_was_paired_before_there_were_tablets_is_a_wall() =>
        Assert.Equal(DisplayKind.Wall, Assert.IsType<DisplayPaired>(ReadPinned("display-paired 1")).Kind);

    [Fact]
    public void A_card_from_before_there_were_pictures_has_none()
    {
        Assert.Null(Assert.IsType<CardAdded>(ReadPinned("card-added 1")).Picture);
        var parted = Assert.IsType<CardsParted>(ReadPinned("cards-parted 1"));
        Assert.Equal((null, null), (parted.Keep.Picture, parted.Merged.Picture));
    }

    [Fact]
    public void A_wall_from_before_there_were_pairs_keeps_its_column_and_card_and_shows_no_pair()
    {
        var spotlight = Assert.IsType<WallShown>(ReadPinned("wall-shown 1")).Spotlight;
        Assert.Equal((Column.WorkingWell, (PairShown?)null), (spotlight.Column, spotlight.Pair));
        Assert.NotNull(spotlight.Card);
    }

    [Fact]
    public void A_wall_from_before_there_were_pages_keeps_what_it_shows_and_shows_no_page()
    {
        var spotlight = Assert.IsType<WallShown>(ReadPinned("wall-shown 3")).Spotlight;
        Assert.Equal((Column.WorkingWell, (PageShown?)null), (spotlight.Column, spotlight.Page));
        Assert.NotNull(spotlight.Genogram);
    }

    [Fact]
    public void Nothing_in_the_light_before_there_were_pairs_is_nothing_in_the_light() =>
        Assert.Equal(new WallShown(Spotlight.Off), EventFormat.Current.Read("wall-shown", 1, """{"spotlight":{"column":null,"card":null}}"""u8));

    [Theory]
    [InlineData("""{"spotlight":null}""")]
    [InlineData("""{"spotlight":[]}""")]
    [InlineData("{}")]
    public void An_old_wall_that_does_not_fit_is_named(string content)
    {
        var error = Assert.Throws<UnreadableEventException>(() => EventFormat.Current.Read("wall-shown", 1, Encoding.UTF8.GetBytes(content)));
        Assert.Contains("'wall-shown' version 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_events_share_a_name() =>
        Assert.Equal(EventTypes.All.Count, EventTypes.All.Select(t => t.Name).Distinct(StringComparer.Ordinal).Count());

    private static ConferenceEvent Sample(string type) => (ConferenceEvent)new Samples().Of(typeof(ConferenceEvent).Assembly.GetType(type, throwOnError: true)!);

    private static ConferenceEvent ReadPinned(string typeAndVersion) => Read(Pinned().Single(l => l.StartsWith(typeAndVersion + " ", StringComparison.Ordinal)));

    private static ConferenceEvent Read(string line)
    {
        var parts = line.Split(' ', 3);
        return EventFormat.Current.Read(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(parts[2]));
    }

    private static string Text(StoredForm form) => $"{form.Type} {form.Version} {Encoding.UTF8.GetString(form.Content)}";

    private static string[] Pinned() => File.ReadAllLines(PinnedFile());

    private static string PinnedFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "StoredForms.txt");
}

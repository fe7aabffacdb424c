using System.Runtime.CompilerServices;
using System.Text;
using ConferenceBoard.Core;
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
        foreach (var parts in Pinned().Where(l => l.Length > 0 && !l.StartsWith('#') && !l.StartsWith("choice ", StringComparison.Ordinal)).Select(l => l.Split(' ', 3)))
            EventFormat.Current.Read(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(parts[2]));
    }

    [Fact]
    public void No_two_events_share_a_name() =>
        Assert.Equal(EventTypes.All.Count, EventTypes.All.Select(t => t.Name).Distinct(StringComparer.Ordinal).Count());

    private static ConferenceEvent Sample(string type) => (ConferenceEvent)new Samples().Of(typeof(ConferenceEvent).Assembly.GetType(type, throwOnError: true)!);

    private static string Text(StoredForm form) => $"{form.Type} {form.Version} {Encoding.UTF8.GetString(form.Content)}";

    private static string[] Pinned() => File.ReadAllLines(PinnedFile());

    private static string PinnedFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "StoredForms.txt");
}

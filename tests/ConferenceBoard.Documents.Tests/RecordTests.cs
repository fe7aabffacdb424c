using ConferenceBoard.Core;
using ConferenceBoard.Documents.Tests.Support;
using ConferenceBoard.Web.Startup;
using static System.StringComparison;

namespace ConferenceBoard.Documents.Tests;

/// <summary>The record (domain.md §4): all that it must hold, made for its reader.</summary>
public sealed class RecordTests
{
    private const string Dissent = "Housing saw it otherwise";

    [Fact]
    public async Task Holds_all_that_happened()
    {
        var state = await WholeSample.MakeAsync();
        var (_, text, _) = await Desk.PressAsync(await Desk.Papers.RecordAsync(state, Desk.Chair(state).Id, Desk.English));
        var all = WholeSample.ForEveryone.Concat(
        [
            Dissent, "from elsewhere", "their part is over", "in the room", "We began on Tuesday", "Under way", "School goes on as before", "It was left out",
            "blue van", "purple kitchen", "hold the rent", "With pictures", "A list of nights", "too strict", "glad that somebody asks", "neighbour says", "Third hand",
        ]);
        Assert.Empty(Search.Missing(all, text));
    }

    [Fact]
    public async Task Disagreement_that_was_voiced_is_in_the_chairs_alone()
    {
        var state = await WholeSample.MakeAsync();
        foreach (var person in state.Attendees)
        {
            var page = await Desk.PageAsync(await Desk.Papers.RecordAsync(state, person.Id, null));
            Assert.Equal(person.Id == Desk.Chair(state).Id, page.Contains(Dissent, Ordinal));
        }
    }

    [Fact]
    public async Task Before_it_begins_there_is_none_and_none_for_a_stranger()
    {
        Assert.Null(await Desk.Papers.RecordAsync(ConferenceState.Empty, Desk.Mum, null));
        Assert.Null(await Desk.Papers.RecordAsync(await DecidedSample.AnnouncedAsync(), SampleConference.PersonId("nobody"), null));
    }

    [Fact]
    public async Task Of_a_long_conference_the_heads_of_tables_come_again_and_no_heading_is_left_alone()
    {
        var state = await WholeSample.MakeAsync(6, isLong: true);
        var read = await Desk.PressAsync(await Desk.Papers.RecordAsync(state, Desk.Chair(state).Id, Desk.English));
        var pages = read.Lines.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Count(p => p.Contains("How far", Ordinal) && p.Contains("By when", Ordinal)) > 1);
        Assert.Empty(Search.Missing(Enumerable.Range(1, 95).Select(n => $"Number {n}:"), read.Text));
        foreach (var page in pages)
        {
            // Above the foot of the page, which is its last line.
            var lines = page.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Assert.DoesNotMatch(@"^\d+(\.\d+)?\.? \p{Lu}", lines[^2]);
        }
    }
}

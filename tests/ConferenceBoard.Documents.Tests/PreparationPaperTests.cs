using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Documents.Tests.Support;
using ConferenceBoard.Web.Papers;
using ConferenceBoard.Web.Startup;
using static System.StringComparison;

namespace ConferenceBoard.Documents.Tests;

/// <summary>The sheet that the chair has in hand.</summary>
public sealed class PreparationPaperTests
{
    [Fact]
    public async Task It_has_all_that_the_chair_wants_at_hand()
    {
        var state = await DecidedSample.AnnouncedAsync();
        var (info, text, bytes) = await Desk.PressAsync(await Made(state, "chair"), "preparation");
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Pages:\s+[12]\s", info);
        Assert.Contains("A4", info, Ordinal);
        Assert.Contains("/Lang (en", Encoding.Latin1.GetString(bytes), Ordinal);
        Assert.Empty(Search.Missing(["Tamsin", "Jory", "Kerra", "Dean", "Ms Adeyemi", "Priya Raman", "Confidential"], text));
    }

    [Fact]
    public async Task Nobody_has_it_who_does_not_prepare()
    {
        var state = await DecidedSample.AnnouncedAsync();
        Assert.NotNull(await Made(state, "notes"));
        foreach (var who in new[] { "mum", "dad", "school", "nan" })
            Assert.Null(await Made(state, who));
    }

    private static Task<Documents.Papers.Paper?> Made(ConferenceState state, string who) =>
        new PreparationPaper(Desk.Maker, TimeProvider.System).MakeAsync(state, state.Attendee(SampleConference.PersonId(who))!);
}

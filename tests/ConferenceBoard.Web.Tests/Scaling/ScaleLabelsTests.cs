using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Web.Components.Scaling;

namespace ConferenceBoard.Web.Tests.Scaling;

/// <summary>What is said of marks.</summary>
public sealed class ScaleLabelsTests
{
    [Theory]
    [InlineData(4.0, "4")]
    [InlineData(4.5, "4½")]
    [InlineData(0.5, "0½")]
    [InlineData(10.0, "10")]
    public void The_middle_is_written_in_halves(double middle, string written) => Assert.Equal(written, ScaleLabels.Value(middle));

    [Fact]
    public void Without_marks_there_is_no_middle() => Assert.Equal("–", ScaleLabels.Value(null));

    [Fact]
    public void The_sums_say_marks_passes_and_paper()
    {
        Assert.Equal("3 marks · nobody passed", ScaleLabels.Sum(Result(0, 0, 3, 3, 8)));
        Assert.Equal("1 mark · 2 passed · 1 on paper", ScaleLabels.Sum(Result(2, 1, 8)));
    }

    [Fact]
    public void Someone_who_does_not_see_the_line_is_told_each_number_with_its_count() =>
        Assert.Equal("3: 2 marks, 8: 1 mark", ScaleLabels.Counts(Result(0, 0, 3, 3, 8).Marks));

    [Fact]
    public void Every_mark_is_told_in_its_order() => Assert.Equal("3 · 3 · 8", ScaleLabels.Each(Result(0, 0, 8, 3, 3).Marks));

    [Fact]
    public void An_earlier_conference_is_named_by_date_and_kind_and_a_round_of_today_by_its_number()
    {
        var earlier = Result(0, 0, 5) with { Earlier = true, At = new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero), Meeting = ConferenceType.Initial };
        Assert.Equal("14 Mar 2026, first conference", ScaleLabels.Row(earlier));
        Assert.Equal("This meeting, round 2", ScaleLabels.Row(Result(0, 0, 5) with { Number = 2 }));
    }

    private static ResultView Result(int passes, int onPaper, params int[] marks) => new()
    {
        Round = default,
        At = DateTimeOffset.UnixEpoch,
        Meeting = ConferenceType.Review,
        Earlier = false,
        Number = 1,
        Scale = new Scale("How safe?", "Not at all", "Safe"),
        Marks = [.. Enumerable.Range(0, 11).Select(mark => marks.Count(m => m == mark))],
        Family = [],
        Electors = marks.Length + passes,
        Passes = passes,
        OnPaper = onPaper,
        Notes = [],
        Said = [],
    };
}

using ConferenceBoard.Core.Scaling;

namespace ConferenceBoard.Core.Tests.Scaling;

/// <summary>Lowest, highest and middle of eleven counts are those of the marks themselves.</summary>
public sealed class HistogramSpecs
{
    [Fact]
    public void Without_marks_there_is_no_lowest_highest_or_middle()
    {
        Assert.Equal(0, Histogram.Count(Histogram.None));
        Assert.Null(Histogram.Lowest(Histogram.None));
        Assert.Null(Histogram.Highest(Histogram.None));
        Assert.Null(Histogram.Middle(Histogram.None));
    }

    [Theory]
    [InlineData(7.0, 7)]
    [InlineData(0.0, 0, 0)]
    [InlineData(10.0, 10, 10, 10)]
    [InlineData(2.5, 2, 3)]
    [InlineData(3.0, 2, 3, 9)]
    [InlineData(4.5, 0, 1, 8, 10)]
    [InlineData(5.0, 0, 10)]
    public void The_middle_is_the_median_in_halves(double middle, params int[] marks) => Assert.Equal(middle, Histogram.Middle(Scales.Counts(marks)));

    [Fact]
    public void Of_any_marks_they_are_as_if_the_marks_stood_in_a_row()
    {
        var random = new Random(7);
        for (var n = 0; n < 500; n++)
        {
            var marks = Enumerable.Range(0, 1 + random.Next(20)).Select(_ => random.Next(11)).Order().ToArray();
            var counts = Scales.Counts(marks);

            Assert.True(Histogram.IsOne(counts));
            Assert.Equal(marks.Length, Histogram.Count(counts));
            Assert.Equal((marks[0], marks[^1]), (Histogram.Lowest(counts), Histogram.Highest(counts)));
            Assert.Equal((marks[(marks.Length - 1) / 2] + marks[marks.Length / 2]) / 2.0, Histogram.Middle(counts));
        }
    }

    [Fact]
    public void A_part_is_taken_from_the_whole() => Assert.Equal<int>(Scales.Counts(3, 7), Histogram.Less(Scales.Counts(3, 3, 7, 9), Scales.Counts(3, 9)));

    [Fact]
    public void Eleven_counts_are_eleven_and_none_is_below_0_or_beyond_all_people()
    {
        Assert.True(Histogram.IsOne(Histogram.None));
        Assert.True(Histogram.IsOne(Histogram.None.SetItem(10, Limits.Attendees)));
        Assert.False(Histogram.IsOne(default));
        Assert.False(Histogram.IsOne([]));
        Assert.False(Histogram.IsOne(Histogram.None.RemoveAt(0)));
        Assert.False(Histogram.IsOne(Histogram.None.Add(0)));
        Assert.False(Histogram.IsOne(Histogram.None.SetItem(3, -1)));
        Assert.False(Histogram.IsOne(Histogram.None.SetItem(3, Limits.Attendees + 1)));
    }
}

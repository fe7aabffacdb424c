using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Tests.Board;

public sealed class ThreeWaySpecs
{
    [Theory]
    [InlineData("the cat sat", "the black cat sat", "the cat sat down", "the black cat sat down")]
    [InlineData("the cat sat", "a cat sat", "the cat lay", "a cat lay")]
    [InlineData("one two three four five", "two three four five", "one two three four", "two three four")]
    [InlineData("a b c", "a b c", "a x c", "a x c")]
    [InlineData("a b c", "a x c", "a b c", "a x c")]
    [InlineData("line one\nline two", "line 1\nline two", "line one\nline 2", "line 1\nline 2")]
    public void Edits_that_do_not_touch_are_both_kept(string began, string theirs, string mine, string merged)
    {
        Assert.Equal(merged, ThreeWay.Merge(began, theirs, mine));
        Assert.Equal(merged, ThreeWay.Merge(began, mine, theirs));
    }

    [Theory]
    [InlineData("a b c", "a x c", "a x c", "a x c")]
    [InlineData("a b", "a b c", "a b c", "a b c")]
    [InlineData("a b c", "c", "c", "c")]
    [InlineData("a b c d e", "x b c d e", "x b c d y", "x b c d y")]
    [InlineData("", "a", "a", "a")]
    public void The_same_edit_twice_counts_once(string began, string theirs, string mine, string merged)
    {
        Assert.Equal(merged, ThreeWay.Merge(began, theirs, mine));
        Assert.Equal(merged, ThreeWay.Merge(began, mine, theirs));
    }

    [Theory]
    [InlineData("a b c", "a x c", "a y c")]
    [InlineData("a b", "a b x", "a b y")]
    [InlineData("a b", "x a b", "y a b")]
    [InlineData("a b c", "c", "a")]
    [InlineData("a b c d", "a x y d", "a b z d")]
    [InlineData("a b c", "x", "a b c d")]
    [InlineData("", "a", "b")]
    [InlineData("a", "", "b")]
    public void Edits_that_overlap_or_write_at_one_spot_are_not_put_together(string began, string theirs, string mine)
    {
        Assert.Null(ThreeWay.Merge(began, theirs, mine));
        Assert.Null(ThreeWay.Merge(began, mine, theirs));
    }

    [Theory]
    [InlineData("a b c d", "a\nb c d", "a b c\nd", "a\nb c\nd")]
    [InlineData("a b c d", "a  b c d", "a b c x", "a  b c x")]
    public void Spaces_and_lines_are_edits_too(string began, string theirs, string mine, string merged) =>
        Assert.Equal(merged, ThreeWay.Merge(began, theirs, mine));

    [Fact]
    public void A_merge_holds_every_word_that_either_wrote_and_none_that_either_took_away()
    {
        for (var seed = 1; seed <= 2_000; seed++)
        {
            var random = new Random(seed);
            var began = Enumerable.Range(0, random.Next(1, 12)).Select(n => $"w{n}").ToArray();
            var (theirs, mine) = (Edited(began, "t", random), Edited(began, "m", random));
            var merged = ThreeWay.Merge(string.Join(' ', began), string.Join(' ', theirs), string.Join(' ', mine))?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (merged is null)
                continue;

            var expected = began.Where(w => theirs.Contains(w, StringComparer.Ordinal) && mine.Contains(w, StringComparer.Ordinal))
                .Concat(theirs.Except(began, StringComparer.Ordinal)).Concat(mine.Except(began, StringComparer.Ordinal));
            Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(merged.Order(StringComparer.Ordinal), StringComparer.Ordinal), $"seed {seed}: {string.Join(' ', merged)}");
        }
    }

    private static string[] Edited(string[] began, string mark, Random random)
    {
        var words = began.ToList();
        for (var n = random.Next(3); n >= 0; n--)
        {
            var at = random.Next(words.Count + 1);
            if (at < words.Count && random.Next(2) == 0 && words.Count > 1)
                words.RemoveAt(at);
            else
                words.Insert(at, $"{mark}{n}");
        }

        return [.. words];
    }
}

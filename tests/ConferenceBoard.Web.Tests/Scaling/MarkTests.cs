using ConferenceBoard.Web.Components.Board;

namespace ConferenceBoard.Web.Tests.Scaling;

/// <summary>Marks as browsers send them: two characters whatever they are, so that no length tells one.</summary>
public sealed class MarkTests
{
    [Theory]
    [InlineData("00", 0)]
    [InlineData("07", 7)]
    [InlineData("10", 10)]
    public void Two_digits_from_0_to_10_are_a_mark(string typed, int mark)
    {
        Assert.True(Hands.Mark(typed, out var read));
        Assert.Equal(mark, read);
    }

    [Fact]
    public void Two_dashes_are_a_pass()
    {
        Assert.True(Hands.Mark("--", out var read));
        Assert.Null(read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("007")]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("+7")]
    [InlineData(" 7")]
    [InlineData("٠٧")]
    [InlineData("7.")]
    [InlineData("- ")]
    public void Anything_else_is_not_understood(string? typed) => Assert.False(Hands.Mark(typed, out _));
}

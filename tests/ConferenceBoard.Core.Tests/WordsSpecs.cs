using System.Text;

namespace ConferenceBoard.Core.Tests;

/// <summary>Cleaning loses no words: only what cannot be seen or would turn text around is dropped.</summary>
public sealed class WordsSpecs
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("  \t ", "")]
    [InlineData(" Mum came ", "Mum came")]
    [InlineData("Mum\tcame   home", "Mum came home")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("a\n\n\n\n\nb", "a\n\nb")]
    [InlineData("a\n \n\t\n b", "a\n\nb")]
    [InlineData("\n\na\n\n", "a")]
    public void Lines_are_kept_and_empty_space_is_not(string? typed, string kept) => Assert.Equal(kept, Words.OfCard(typed));

    [Fact]
    public void A_name_is_one_line() => Assert.Equal("Dawn Mum", Words.OfName(" Dawn\r\n\n Mum "));

    [Theory]
    [InlineData("a\0b\u0007c\u001Bd\u007Fe\u009F", "abcde")]
    [InlineData("pay\u202Eevil\u202C \u2066in\u2069 \u202Aout\u202B\u202D", "payevil in out")]
    [InlineData("zero\u200Bwidth\uFEFF soft\u00ADhyphen", "zerowidth softhyphen")]
    [InlineData("private\uE000 use", "private use")]
    public void What_cannot_be_seen_or_turns_text_around_goes(string typed, string kept) => Assert.Equal(kept, Words.OfCard(typed));

    [Fact]
    public void Half_a_character_goes()
    {
        Assert.Equal("ab", Words.OfCard("a\uD83Db"));
        Assert.Equal("ab", Words.OfCard("a\uDE00b\uD83D"));
        Assert.Equal("ab", Words.OfCard("a\uFFFDb"));
    }

    [Theory]
    [InlineData("👩‍👧‍👦 ❤️ 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("<b>Dad</b> & <script>alert(1)</script> {0} %n")]
    [InlineData("می‌خواهم أنا بخير")]
    [InlineData("শিশু 子ども дитина")]
    public void Words_of_every_script_and_sign_stay_as_they_are(string typed) => Assert.Equal(typed, Words.OfCard(typed));

    [Fact]
    public void An_accent_is_the_same_however_it_was_typed() => Assert.Equal("Zo\u00EB", Words.OfName("Zoe\u0308"));

    [Theory]
    [InlineData("\u200D\u200C")]
    [InlineData("\u200E\u200F\u061C")]
    [InlineData("\U000E0067\U000E007F")]
    [InlineData("\uFE0F \u0301")]
    [InlineData("\u3164\u2800\u115F\u1160\uFFA0")]
    public void Signs_that_show_nothing_alone_are_no_words(string typed)
    {
        Assert.Equal("", Words.OfCard(typed));
        Assert.Equal("", Words.OfName(typed));
    }

    [Fact]
    public void Cleaning_what_is_clean_changes_nothing()
    {
        var random = new Random(7);
        string[] pieces = ["a", "Zoe\u0308", " ", "\n", "\r\n", "\t", "\u200D", "\u202E", "\uD83D", "\uDE00", "😀", "\u0344", "\u1100\u1161", "<i>", "\u2028", "\u0958", "\uFFFE"];
        for (var n = 0; n < 2_000; n++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var once = Words.OfCard(typed);
            Assert.Equal(once, Words.OfCard(once));
            Assert.True(once.IsNormalized(NormalizationForm.FormC));
            Assert.DoesNotContain('\n', Words.OfName(typed));
        }
    }
}

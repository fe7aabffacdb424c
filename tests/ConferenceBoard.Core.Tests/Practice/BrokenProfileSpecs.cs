using System.Globalization;
using System.Resources;
using System.Text;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Practice.Reading;

namespace ConferenceBoard.Core.Tests.Practice;

/// <summary>What someone is told who wrote a profile with a slip in it: the line, the field, and what to do.</summary>
public sealed class BrokenProfileSpecs
{
    private static readonly ResourceManager Sentences = new("ConferenceBoard.Core.Practice.PracticeSentences", typeof(PracticeFile).Assembly);

    /// <summary>What is written otherwise in the small profile, and what is said about it.</summary>
    public static TheoryData<string, string, int, string, string> Slips => new()
    {
        { "\"name\": \"Small\"", "\"name\": 3", 2, "name", "This has to be a text in quotation marks." },
        { "\"name\": \"Small\"", "\"name\": null", 2, "name", "This has to be a text in quotation marks." },
        { "\"name\": \"Small\"", "\"name\": \" \"", 2, "name", "This text is empty. Write it." },
        { "\"Small\"", $"\"{new string('x', 81)}\"", 2, "name", "This text has 81 characters and there is room for 80. Shorten it." },
        { "\"name\": \"Small\",", "", 1, "name", "“name” is missing here. Add it." },
        { "\"name\": \"Small\"", "\"nane\": \"x\", \"name\": \"Small\"", 2, "nane", "“nane” is not known here. Did you mean “name”?" },
        { "\"name\": \"Small\"", "\"colour\": \"x\", \"name\": \"Small\"", 2, "colour", "“colour” is not known here. Take it out, or look in the README how it is called." },
        { "\"name\": \"Small\"", "\"name\": \"x\", \"name\": \"Small\"", 2, "name", "“name” stands here twice. Keep one of them." },
        { "[\"en\", \"pl\"]", "\"en\"", 3, "languages", "This has to be a list in square brackets." },
        { "[\"en\", \"pl\"]", "[]", 3, "languages", "This list is empty. It needs at least one." },
        { "[\"en\", \"pl\"]", "[\"en\", \"pl\", \"zq\"]", 3, "languages[2]", "“zq” is not the name of a language. Write two small letters, such as “en” or “pl”." },
        { "[\"en\", \"pl\"]", "[\"en\", \"pl\", 3]", 3, "languages[2]", "“” is not the name of a language. Write two small letters, such as “en” or “pl”." },
        { "[\"en\", \"pl\"]", "[\"en\", \"pl\",\n\"en\"]", 4, "languages[2]", "“en” stands in line 3 already. Change one of the two or take it out." },
        { "\"pl\": \"Witamy\"", "\"ur\": \"x\"", 10, "agendas.initial[0].title.ur", "The profile does not list the language “ur”. Add it to “languages”, or take this text out." },
        { "\"pl\": \"Witamy\"", "\"polish\": \"x\"", 10, "agendas.initial[0].title.polish", "“polish” is not the name of a language. Write two small letters, such as “en” or “pl”." },
        { "\"en\": \"Welcome\", ", "", 10, "agendas.initial[0].title", "The text is not there in the profile’s first language, “en”. Add it." },
        { "\"pl\": \"Witamy\"", "\"en\": \"x\"", 10, "agendas.initial[0].title.en", "“en” stands here twice. Keep one of them." },
        { "\"pl\": \"Witamy\"", "\"pl\": \"\"", 10, "agendas.initial[0].title.pl", "This text is empty. Write it." },
        { "\"title\": \"Closing\"", "\"title\": [\"Closing\"]", 11, "agendas.initial[1].title", "This has to be a text in quotation marks, or one text for each language in curly brackets." },
        { "\"title\": \"Closing\"", $"\"title\": \"{new string('x', 61)}\"", 11, "agendas.initial[1].title", "This text has 61 characters and there is room for 60. Shorten it." },
        { "\"everyone\"", "\"Everyone\"", 4, "whoScores", "“Everyone” is not known here. Did you mean “everyone”? These are known: everyone, professionals." },
        { "\"everyone\"", "\"nobody\"", 4, "whoScores", "“nobody” is not known here. Choose one of these: everyone, professionals." },
        { "\"everyone\"", "true", 4, "whoScores", "This has to be a text in quotation marks." },
        { "\"fewestMarks\": 3", "\"fewestMarks\": 2", 5, "fewestMarks", "This has to be a whole number from 3 to 10, without quotation marks." },
        { "\"fewestMarks\": 3", "\"fewestMarks\": 11", 5, "fewestMarks", "This has to be a whole number from 3 to 10, without quotation marks." },
        { "\"straight\"", "\"straightToBoard\"", 6, "contribution", "“straightToBoard” is not known here. Choose one of these: straight, tray, chairWrites." },
        { "\"confidentialPart\": true", "\"confidentialPart\": \"true\"", 7, "confidentialPart", "This has to be true or false, without quotation marks." },
        { "\"coreGroup\":", "\"coregroup\":", 8, "agendas.coreGroup", "“coreGroup” is missing here. Add it." },
        { "\"minutes\": 6", "\"minutes\": 0", 11, "agendas.initial[1].minutes", "This has to be a whole number from 1 to 240, without quotation marks." },
        { "\"minutes\": 6", "\"minutes\": 241", 11, "agendas.initial[1].minutes", "This has to be a whole number from 1 to 240, without quotation marks." },
        { "\"minutes\": 6", "\"minutes\": 5.5", 11, "agendas.initial[1].minutes", "This has to be a whole number from 1 to 240, without quotation marks." },
        { "\"minutes\": 6", "\"minutes\": 99999999999999999999", 11, "agendas.initial[1].minutes", "This has to be a whole number from 1 to 240, without quotation marks." },
        { "\"minutes\": 6", "\"minutes\": \"6\"", 11, "agendas.initial[1].minutes", "This has to be a whole number from 1 to 240, without quotation marks." },
        { "\"minutes\": 6, ", "", 11, "agendas.initial[1].minutes", "“minutes” is missing here. Add it." },
        { "\"id\": \"closing\"", "\"id\": \"welcome\"", 11, "agendas.initial[1].id", "“welcome” stands in line 10 already. Change one of the two or take it out." },
        { "\"id\": \"closing\"", "\"id\": \"The end\"", 11, "agendas.initial[1].id", "This has to begin with a small letter and have only English letters, digits and hyphens, at most 40." },
        { "\"wall\": \"nextSteps\"", "\"wall\": \"nextStep\"", 11, "agendas.initial[1].wall", "“nextStep” is not known here. Did you mean “nextSteps”? These are known: board, worriedAbout, workingWell, childsVoice, needsToHappen, welcome, groundRules, genogram, goals, nextSteps, agenda, covered." },
        { "[\"Who are you?\"]", "[\"Who are you?\", 3]", 10, "agendas.initial[0].prompts[1]", "This has to be a text in quotation marks." },
        { "[\"Who are you?\"]", $"[{string.Join(',', Enumerable.Repeat("\"x\"", 13))}]", 10, "agendas.initial[0].prompts", "This list has 13 items and there is room for 12. Take some out." },
        { "[\"One at a time.\"]", "[]", 16, "groundRules", "This list is empty. It needs at least one." },
        { "\"key\": \"emotional\"", "\"key\": \"neglect\"", 17, "categories[1].key", "“neglect” stands in line 17 already. Change one of the two or take it out." },
        { "{ \"key\": \"neglect\", \"words\": \"Neglect\" }", "\"neglect\"", 17, "categories[0]", "This has to be a group of named fields in curly brackets." },
        { "\"childToldHours\": 23", "\"childToldHours\": 241", 20, "deadlines.childToldHours", "This has to be a whole number from 1 to 240, without quotation marks." },
        { "\"firstReviewMonths\"", "\"firstReviewMonth\"", 18, "deadlines.firstReviewMonths", "“firstReviewMonths” is missing here. Add it." },
        { "\"from\": 4", "\"from\": 9", 22, "coreGroupEveryWeeks.from", "“from” is more than “to”. Change one of them." },
        { "\"split\": 45", "\"split\": 121", 23, "allowances.split", "This has to be a whole number from 0 to 120, without quotation marks." },
        { "\"name\": \"Barn\"", "\"name\": \"HALL\"", 25, "venues[1].name", "“HALL” stands in line 25 already. Change one of the two or take it out." },
        { "\"closing\": \"Yours.\", ", "", 26, "letters.closing", "“closing” is missing here. Add it." },
        { "\"closing\": \"Yours.\"", "\"closing\": \"Yours.\", \"childOpenning\": \"x\"", 26, "letters.childOpenning", "“childOpenning” is not known here. Did you mean “childOpening”?" },
        { "[\"legal advice\"]", "[\"cin\"]", 30, "glossary.words[1].jargon[0]", "“cin” stands in line 29 already. Change one of the two or take it out." },
        { "\"ask\": \"Say why.\"", "\"ask\": \"Say why.\", \"plain\": \"x\"", 30, "glossary.words[1]", "Give either “plain” (what to write instead) or “ask” (a question), and not both." },
        { ", \"ask\": \"Say why.\"", "", 30, "glossary.words[1]", "Give either “plain” (what to write instead) or “ask” (a question), and not both." },
        { "[\"attend\", \"appointment\", \"go to\"]", "[]", 33, "glossary.appointmentWords", "This list is empty. It needs at least one." },
        { "\"Dear all.\"", "\"Dear \\uD83D all.\"", 26, "", "A text has only half of a character, written with \\u. Write the character itself." },
        { "\"fewestMarks\": 3,", "\"fewestMarks\": 3", 6, "", "The file cannot be read as JSON here. Look at this line and the one before it for a comma, quotation mark or bracket that is missing or too many." },
        { "\"everyone\",", "everyone,", 4, "", "The file cannot be read as JSON here. Look at this line and the one before it for a comma, quotation mark or bracket that is missing or too many." },
        { "\"Keep it.\"", "\"Keep\nit.\"", 24, "", "The file cannot be read as JSON here. Look at this line and the one before it for a comma, quotation mark or bracket that is missing or too many." },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_named_with_its_line_and_field(string written, string instead, int line, string field, string sentence)
    {
        var read = Practices.Read(Practices.SmallBut(written, instead));
        Assert.Null(read.Profile);
        Assert.Contains(new ProfileProblem(line, field, sentence), read.Problems);

        // Another field with a name that is nearly right is missing too; every other slip is one problem.
        Assert.InRange(read.Problems.Length, 1, 2);
    }

    [Fact]
    public void All_problems_are_named_at_once_by_line()
    {
        var text = Practices.Small.Replace("\"minutes\": 6", "\"minutes\": 0", StringComparison.Ordinal).Replace("\"everyone\"", "\"all\"", StringComparison.Ordinal)
            .Replace("\"split\": 45", "\"spilt\": 45", StringComparison.Ordinal).Replace("[\"One at a time.\"]", "[1, 2]", StringComparison.Ordinal);
        Assert.Equal(
            ["4 whoScores", "11 agendas.initial[1].minutes", "16 groundRules[0]", "16 groundRules[1]", "23 allowances.split", "23 allowances.spilt"],
            Practices.Read(text).Problems.Select(p => $"{p.Line} {p.Field}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_problem_reads_as_one_line() =>
        Assert.Equal("Line 4, whoScores: This has to be a text in quotation marks.", Practices.Read(Practices.SmallBut("\"everyone\"", "4")).Problems.Single().ToString());

    [Fact]
    public void Comments_commas_after_the_last_and_a_mark_of_the_encoding_are_no_problem()
    {
        var text = Practices.SmallBut("\"fewestMarks\": 3,", "/* as few\n as may be */ \"fewestMarks\": 3, // or more").Replace("\"to\": 8 }", "\"to\": 8, }", StringComparison.Ordinal);
        Assert.NotNull(Practices.Read("\uFEFF" + text).Profile);
        Assert.NotNull(Practices.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Profile);
        Assert.Equal(7, Practices.Read("\uFEFF" + text.Replace("\"straight\"", "1", StringComparison.Ordinal)).Problems.Single().Line);
    }

    [Fact]
    public void What_is_no_text_is_said_to_be_none()
    {
        Assert.Equal("1 The file is empty. Begin with a copy of one of the samples.", Said(""u8));
        Assert.Equal("1 The file is empty. Begin with a copy of one of the samples.", Said("\uFEFF \r\n"u8));
        Assert.Equal("2 This is not a text file. Check that it is the right file.", Said("{\n\0}"u8));
        const string Utf8 = "The file is not stored as UTF-8 here. Open it in a text editor and save it with the encoding UTF-8.";
        Assert.Equal($"3 {Utf8}", Said([.. "{\n\n\""u8, 0xE9, .. "\"}"u8]));
        Assert.Equal($"1 {Utf8}", Said([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Practices.Small)]));
        Assert.Equal("1 This is not a text file. Check that it is the right file.", Said(Encoding.Unicode.GetBytes(Practices.Small)));
        Assert.Equal("1 This has to be a group of named fields in curly brackets.", Said("[]"u8));
        Assert.StartsWith("2 The file cannot be read as JSON", Said("{}\n{}"u8), StringComparison.Ordinal);
        Assert.StartsWith("1 The file cannot be read as JSON", Said("// nothing"u8), StringComparison.Ordinal);

        static string Said(ReadOnlySpan<byte> file)
        {
            var problem = PracticeFile.Read(file).Problems.Single();
            return $"{problem.Line} {problem.Sentence}";
        }
    }

    [Fact]
    public void A_file_of_a_megabyte_is_read_and_a_larger_one_is_not()
    {
        var small = Encoding.UTF8.GetBytes(Practices.Small);
        var full = small.Concat(Enumerable.Repeat((byte)' ', Limits.PracticeFileBytes - small.Length)).ToArray();
        Assert.NotNull(PracticeFile.Read(full).Profile);

        var problem = PracticeFile.Read([.. full, (byte)' ']).Problems.Single();
        Assert.Equal(string.Format(CultureInfo.CurrentCulture, "The file has more than {0:N0} bytes, and a profile never needs so many. Check that it is the right file.", Limits.PracticeFileBytes), problem.Sentence);
    }

    [Fact]
    public void Of_very_many_problems_the_first_are_named_and_the_others_counted()
    {
        var read = Practices.Read(Practices.SmallBut("\"name\": \"Small\",", string.Concat(Enumerable.Range(0, 3_000).Select(n => $"\"q{n}\": 1,\n")) + "\"name\": \"Small\","));
        Assert.Equal(Limits.PracticeProblems, read.Problems.Length);
        Assert.Equal("There are 2901 more problems. Put right those above, then start again.", read.Problems[^1].Sentence);
    }

    [Fact]
    public void A_name_that_goes_on_for_ever_is_shown_in_part()
    {
        var problem = Practices.Read(Practices.SmallBut("\"name\": \"Small\"", $"\"{new string('q', 100_000)}\": 1, \"name\": \"Small\"")).Problems.Single();
        Assert.InRange(problem.Field.Length + problem.Sentence.Length, 1, 200);
    }

    [Fact]
    public void What_is_nested_too_deep_is_no_profile() =>
        Assert.Equal(1, PracticeFile.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))).Problems.Single().Line);

    [Fact]
    public void Every_fault_has_its_sentence_and_every_sentence_its_fault()
    {
        var set = Sentences.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!;
        var names = set.Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key);
        Assert.Equal(Enum.GetNames<ProfileFault>().Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whatever_becomes_of_a_file_it_is_answered()
    {
        foreach (var sample in Practices.Samples.Select(n => Practices.FileOf(n)).Append(Encoding.UTF8.GetBytes(Practices.Small)))
        {
            for (var seed = 1; seed <= 150; seed++)
            {
                var read = PracticeFile.Read(Spoilt(sample, new Random(seed)));
                Assert.Equal(read.Profile is null, read.Problems.Length > 0);
                Assert.InRange(read.Problems.Length, 0, Limits.PracticeProblems);
                Assert.All(read.Problems, p => Assert.True(p is { Line: >= 1, Sentence.Length: > 10 } && !p.Sentence.Contains("{0", StringComparison.Ordinal), p.ToString()));
            }
        }
    }

    /// <summary>Bytes changed, the end cut off, lines taken out or put in twice.</summary>
    private static byte[] Spoilt(byte[] file, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                var changed = file.ToArray();
                for (var n = random.Next(1, 20); n > 0; n--)
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                return changed;
            case 1:
                return file[..random.Next(file.Length)];
            case 2:
                var one = file.ToArray();
                one[random.Next(one.Length)] = (byte)" \"{}[],:0a"[random.Next(10)];
                return one;
            default:
                var lines = Encoding.UTF8.GetString(file).Split('\n').ToList();
                for (var n = random.Next(1, 4); n > 0; n--)
                {
                    var at = random.Next(lines.Count);
                    if (random.Next(2) == 0)
                        lines.RemoveAt(at);
                    else
                        lines.Insert(random.Next(lines.Count), lines[at]);
                }

                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
        }
    }
}

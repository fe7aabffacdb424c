using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Tests.Practice;

/// <summary>Words of the trade are found as they are typed, and a plain word or a question is offered.</summary>
public sealed class JargonSpecs
{
    private static readonly Glossary Words = new()
    {
        Entries =
        [
            new(["CIN", "child in need plan"], "plan to help", ""),
            new(["plan"], "what we agreed", ""),
            new(["section 47"], "looking into it", ""),
            new(["47 enquiry report"], "what was found", ""),
            new(["s47"], "looking into it", ""),
            new(["engage with"], "work with", ""),
            new(["opieka zastępcza"], "dom u kogoś innego", ""),
            new(["حفاظت"], "امن", ""),
            new(["保护令"], "规定", ""),
            new(["child's plan"], "paper", ""),
            new(["legal advice", "PLO"], "", "Say why."),
        ],
        ReasonWords = ["because", "about", "so that", "to", "for"],
        AppointmentWords = ["attend", "appointment", "go to", "engage with"],
        PurposeWords = ["so that", "because", "in order"],
        AppointmentAsk = "Say what will be different.",
    };

    [Theory]
    [InlineData("She has a plan", "plan")]
    [InlineData("PLAN, they said", "PLAN")]
    [InlineData("plan", "plan")]
    [InlineData("(plan)", "plan")]
    [InlineData("A planet, an aeroplan, plan2 and replan", "")]
    [InlineData("The CIN meets", "CIN")]
    [InlineData("CIN's", "CIN")]
    [InlineData("The cin and the Cin", "")]
    [InlineData("S47 and s47", "S47|s47")]
    [InlineData("A child in need plan", "child in need plan")]
    [InlineData("A child  in\nneed plan", "child  in\nneed plan")]
    [InlineData("A child in need", "")]
    [InlineData("A section 47 enquiry report", "47 enquiry report")]
    [InlineData("The child’s plan", "child’s plan")]
    [InlineData("To jest OPIEKA ZASTĘPCZA.", "OPIEKA ZASTĘPCZA")]
    [InlineData("بچے کی حفاظت۔", "حفاظت")]
    [InlineData("بچے کی حفاظتی بات", "")]
    [InlineData("法院的保护令已经下了", "保护令")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Whole_words_are_found_in_any_script_and_the_longest_where_some_overlap(string? text, string found) =>
        Assert.Equal(found, string.Join('|', Jargon.Find(text, null, Words).Select(f => f.Words)));

    [Fact]
    public void A_finding_says_where_it_is_and_what_to_write_instead()
    {
        Assert.Equal(
            [new JargonFinding(4, 3, "CIN", "plan to help", ""), new JargonFinding(15, 4, "plan", "what we agreed", "")],
            Jargon.Find("The CIN is her plan.", null, Words).AsEnumerable());
    }

    [Theory]
    [InlineData("Seek legal advice.", true)]
    [InlineData("Legal Advice", true)]
    [InlineData("PLO", true)]
    [InlineData("Because of this we seek legal advice.", true)]
    [InlineData("Seek legal advice. It is because of Friday.", true)]
    [InlineData("Seek legal advice\nbecause of Friday", true)]
    [InlineData("Seek legal advice together", true)]
    [InlineData("Seek legal advice because nothing has changed.", false)]
    [InlineData("Seek legal advice about where Sky can live.", false)]
    [InlineData("Seek legal advice so that a judge can decide.", false)]
    [InlineData("Seek legal advice next week, to ask a judge", false)]
    [InlineData("Seek legal advice for an order.", false)]
    public void A_word_with_a_question_is_found_only_where_no_reason_follows(string text, bool found) =>
        Assert.Equal(found ? ["Say why."] : [], Jargon.Find(text, Strand.Worry, Words).Select(f => f.Ask), StringComparer.Ordinal);

    [Fact]
    public void Of_two_that_are_alike_only_the_bare_one_is_found() =>
        Assert.Equal([40], Jargon.Find("We took legal advice because of Friday. Legal advice was good", null, Words).Select(f => f.Start));

    [Theory]
    [InlineData("Attend the clinic", "Attend")]
    [InlineData("Dad has an appointment on Friday", "appointment")]
    [InlineData("go to the clinic", "go to")]
    [InlineData("An appointment to attend", "appointment")]
    [InlineData("Dad goes swimming with Sky", "")]
    [InlineData("Attend the clinic so that Sky sleeps through", "")]
    [InlineData("Because Sky cannot hear, attend the clinic", "")]
    [InlineData("Attend in order to learn what helps", "")]
    [InlineData("An unattended child", "")]
    public void A_next_step_that_is_merely_an_appointment_is_asked_what_difference_it_makes(string text, string found)
    {
        var findings = Jargon.Find(text, Strand.NextStep, Words).Where(f => string.Equals(f.Ask, Words.AppointmentAsk, StringComparison.Ordinal)).ToList();
        Assert.Equal(found, string.Join('|', findings.Select(f => f.Words)));
        Assert.All(findings, f => Assert.Empty(f.Plain));
    }

    [Fact]
    public void An_appointment_is_asked_about_once_and_in_next_steps_only()
    {
        Assert.Single(Jargon.Find("Attend, attend an appointment, go to the clinic", Strand.NextStep, Words));
        Assert.All(Enum.GetValues<Strand>().Except([Strand.NextStep]), strand => Assert.Empty(Jargon.Find("Attend the clinic", strand, Words)));
        Assert.Empty(Jargon.Find("Attend the clinic", null, Words));
    }

    [Fact]
    public void A_word_that_is_both_is_asked_about_in_a_next_step_and_made_plain_elsewhere()
    {
        Assert.Equal(new JargonFinding(4, 11, "engage with", "", "Say what will be different."), Assert.Single(Jargon.Find("Dad engage with us", Strand.NextStep, Words)));
        Assert.Equal(new JargonFinding(4, 11, "engage with", "work with", ""), Assert.Single(Jargon.Find("Dad engage with us", Strand.Worry, Words)));
    }

    [Fact]
    public void At_most_twenty_are_named()
    {
        var found = Jargon.Find(string.Join(' ', Enumerable.Repeat("plan", 50)), null, Words);
        Assert.Equal(Enumerable.Range(0, Limits.JargonFindings).Select(n => 5 * n), found.Select(f => f.Start));
    }

    [Fact]
    public void Nothing_is_found_by_a_glossary_without_words() => Assert.Empty(Jargon.Find("CIN plan, attend", Strand.NextStep, Glossary.Empty));

    [Fact]
    public void Findings_lie_within_the_text_and_apart_whatever_is_written()
    {
        string[] pieces = ["plan", "CIN", " ", "section 47", " enquiry report", "legal advice", " because ", "é", "e\u0301", "\uD83D", "\uDE00", "😀", ".", "'s", "保护令", "حفاظت", "\u200D", "attend", "\n"];
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var end = 0;
            foreach (var finding in Jargon.Find(text, random.Next(2) == 0 ? Strand.NextStep : null, Words))
            {
                Assert.True(finding.Start >= end && finding.Length > 0 && finding.Start + finding.Length <= text.Length, text);
                Assert.Equal(text.Substring(finding.Start, finding.Length), finding.Words);
                Assert.True(finding.Plain.Length == 0 != (finding.Ask.Length == 0), "either a plain word or a question");
                end = finding.Start + finding.Length;
            }
        }
    }

    [Theory]
    [InlineData("The CPP was agreed at the ICPC.", "CPP|ICPC")]
    [InlineData("Mum failed to engage and a section 47 enquiry began.", "failed to engage|section 47 enquiry")]
    [InlineData("If it goes wrong we seek legal advice.", "legal advice")]
    [InlineData("Nan stays on Friday nights and rings if Mum is shaky.", "")]
    public void The_default_glossary_knows_the_usual_words(string text, string found) =>
        Assert.Equal(found, string.Join('|', Jargon.Find(text, Strand.Worry, Practices.Sample("alderhaven").Glossary).Select(f => f.Words)));
}

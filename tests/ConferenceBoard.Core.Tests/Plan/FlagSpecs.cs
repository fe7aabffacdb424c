using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Tests.Practice;

namespace ConferenceBoard.Core.Tests.Plan;

/// <summary>What a next step still lacks.</summary>
public sealed class FlagSpecs
{
    private static readonly PlannedStep Whole = PlannedStep.None with { Plan = Planned.Plan };

    [Fact]
    public void A_step_with_person_and_date_lacks_nothing() => Assert.Equal(StepFlags.None, Of("Breakfast every morning", Whole));

    [Fact]
    public void A_step_that_nobody_does_or_that_has_no_day_is_flagged()
    {
        Assert.Equal(StepFlags.None with { NoPerson = true, NoDate = true }, Of("Breakfast", PlannedStep.None));
        Assert.False(Of("Breakfast", Whole with { Plan = Planned.Plan with { People = [] } }).NoPerson);
        Assert.False(Of("Breakfast", Whole with { Plan = Planned.Plan with { Others = "" } }).NoPerson);
    }

    [Theory]
    [InlineData("Attend the course", "", true)]
    [InlineData("Attend the course so that Sky eats", "", false)]
    [InlineData("Attend the course", "Sky eats before school", false)]
    [InlineData("Cook together", "", false)]
    public void A_step_that_is_merely_an_appointment_is_flagged(string words, string outcome, bool flagged) =>
        Assert.Equal(flagged, Of(words, Whole with { Plan = Planned.Plan with { Outcome = outcome } }).OnlyAppointment);

    [Theory]
    [InlineData("Take legal advice", true)]
    [InlineData("LEGAL ADVICE.", true)]
    [InlineData("Take legal advice because Sky is not safe", false)]
    [InlineData("CIN", false)]
    public void Bare_legal_advice_is_flagged(string words, bool flagged)
    {
        Assert.Equal(flagged, Of(words, Whole).BareLegalAdvice);
        Assert.Equal(flagged, StepFlags.IsBareLegalAdvice(words, Planned.Glossary));
    }

    [Fact]
    public void Every_sample_knows_legal_advice_from_other_questions()
    {
        foreach (var sample in Practices.Samples)
        {
            var glossary = Practices.Sample(sample).Glossary;
            Assert.True(StepFlags.IsBareLegalAdvice("Legal advice.", glossary));
            Assert.All(
                glossary.Entries.Where(e => e.Ask.Length > 0 && !e.Jargon.Contains("legal advice")),
                e => Assert.False(StepFlags.IsBareLegalAdvice(e.Jargon[0], glossary)));
        }
    }

    [Fact]
    public void Without_a_glossary_no_words_are_flagged()
    {
        foreach (var glossary in new[] { null, Glossary.Empty })
        {
            Assert.Equal(StepFlags.None, StepFlags.Of(Card("Attend legal advice"), Whole with { Plan = Planned.Plan with { Outcome = "" } }, glossary));
            Assert.False(StepFlags.IsBareLegalAdvice("legal advice", glossary));
        }
    }

    [Fact]
    public void A_step_that_is_done_lacks_nothing() =>
        Assert.Equal(StepFlags.None, Of("Attend legal advice", PlannedStep.None with { Review = StepReview.None with { Status = StepStatus.Done } }));

    private static StepFlags Of(string words, PlannedStep planned) => StepFlags.Of(Card(words), planned, Planned.Glossary);

    private static Card Card(string words) => Planned.Begun()[Planned.Step] with { Text = words };
}

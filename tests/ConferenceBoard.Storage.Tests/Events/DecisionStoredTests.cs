using System.Text;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Storage.Events;

namespace ConferenceBoard.Storage.Tests.Events;

/// <summary>Every kind of change of a decision as databases have it: the sample of an event holds one of them only.</summary>
public sealed class DecisionStoredTests
{
    private const string Before = """{"child":"00000001-0000-0000-0000-000000000001","change":""";

    private const string After = ""","by":"00000002-0000-0000-0000-000000000001","at":"2031-05-06T09:30:00+00:00"}""";

    [Theory]
    [InlineData("""{"kind":"outcome","outcome":"ChildProtectionPlan"}""")]
    [InlineData("""{"kind":"outcome","outcome":"ChildInNeedPlan"}""")]
    [InlineData("""{"kind":"outcome","outcome":"NoPlan"}""")]
    [InlineData("""{"kind":"outcome","outcome":"Continue"}""")]
    [InlineData("""{"kind":"outcome","outcome":"EndWithChildInNeed"}""")]
    [InlineData("""{"kind":"outcome","outcome":"End"}""")]
    [InlineData("""{"kind":"outcome","outcome":null}""")]
    [InlineData("""{"kind":"categories","categories":["neglect","emotional"]}""")]
    [InlineData("""{"kind":"rationale","rationale":"Because “ä”\nand so"}""")]
    [InlineData("""{"kind":"summary","summary":"In short"}""")]
    [InlineData("""{"kind":"key-worker","person":"00000003-0000-0000-0000-000000000001","name":""}""")]
    [InlineData("""{"kind":"key-worker","person":null,"name":"Sam"}""")]
    [InlineData("""{"kind":"core-group","members":["00000003-0000-0000-0000-000000000001"],"everyWeeks":6}""")]
    [InlineData("""{"kind":"core-group","members":[],"everyWeeks":null}""")]
    [InlineData("""{"kind":"dates","dates":{"coreGroupBy":"2031-05-07","reviewBy":"2031-08-01","midpointCheck":null,"reason":"The school is closed"}}""")]
    [InlineData("""{"kind":"support","support":"The school goes on"}""")]
    [InlineData("""{"kind":"dissent","dissent":"Gran disagrees"}""")]
    public void A_change_comes_back_and_is_stored_in_the_form_that_databases_have(string change)
    {
        var content = Before + change + After;
        var read = EventFormat.Current.Read("decision-drafted", 1, Encoding.UTF8.GetBytes(content));
        Assert.Equal(content, Encoding.UTF8.GetString(EventFormat.Current.Write(read).Content));
    }

    [Fact]
    public void Every_kind_of_change_has_a_name_in_storage() => Assert.Equal(
        typeof(DecisionChange).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(DecisionChange))).Select(t => t.Name).Order(StringComparer.Ordinal),
        ChangeKinds.All.Select(k => k.DerivedType.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("""{"kind":"mood","mood":"good"}""")]
    [InlineData("""{"rationale":"Of no kind"}""")]
    [InlineData("""{"kind":"rationale","rationale":"And","more":1}""")]
    [InlineData("""{"kind":"outcome","outcome":1}""")]
    public void A_change_that_no_version_wrote_is_named_and_not_quoted(string change)
    {
        var error = Assert.Throws<UnreadableEventException>(() => EventFormat.Current.Read("decision-drafted", 1, Encoding.UTF8.GetBytes(Before + change + After)));
        Assert.Contains("'decision-drafted' version 1", error.Message, StringComparison.Ordinal);
    }
}

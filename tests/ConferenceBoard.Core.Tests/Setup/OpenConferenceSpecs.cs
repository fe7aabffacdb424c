using System.Collections.Immutable;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Setup;

public sealed class OpenConferenceSpecs
{
    [Fact]
    public void The_office_opens_a_conference_with_its_children()
    {
        var scene = new Scene().When(null, Typical.Opening);

        Assert.Equal("Robin and Sky", scene.Then<ConferenceOpened>().Details.Title);
        Assert.Equal([Typical.Robin, Typical.Sky], scene.State.Children);
    }

    [Fact]
    public void Nobody_in_the_conference_opens_it() =>
        Typical.Conference().When(Typical.Chair, Typical.Opening).ThenRefused(RefusalReason.NotYours);

    [Fact]
    public void It_is_opened_once() =>
        Typical.Conference().When(null, Typical.Opening).ThenRefused(RefusalReason.AlreadyOpen);

    [Theory]
    [InlineData(0)]
    [InlineData(Limits.Children + 1)]
    public void It_concerns_one_to_twelve_children(int count) =>
        new Scene().When(null, Typical.Opening with { Children = Children(count) }).ThenRefused(RefusalReason.ChildrenCount, Limits.Children);

    [Fact]
    public void Twelve_children_are_not_too_many() =>
        new Scene().When(null, Typical.Opening with { Children = Children(Limits.Children) }).Then<ConferenceOpened>();

    [Fact]
    public void Two_children_are_not_one() =>
        new Scene().When(null, Typical.Opening with { Children = [Typical.Robin, Typical.Robin with { Name = "Sky" }] })
            .ThenRefused(RefusalReason.AlreadyThere);

    [Fact]
    public void It_has_a_name() => Titled(" \u200B ").ThenRefused(RefusalReason.NameMissing);

    [Fact]
    public void A_long_name_is_refused() => Titled(new string('x', Limits.Name + 1)).ThenRefused(RefusalReason.NameTooLong, Limits.Name);

    [Fact]
    public void Each_child_has_a_name() =>
        new Scene().When(null, Typical.Opening with { Children = [Typical.Robin with { Name = "" }] }).ThenRefused(RefusalReason.NameMissing);

    [Fact]
    public void A_child_with_a_long_name_is_refused() =>
        new Scene().When(null, Typical.Opening with { Children = [Typical.Robin with { Name = new string('x', Limits.Name + 1) }] })
            .ThenRefused(RefusalReason.NameTooLong, Limits.Name);

    [Fact]
    public void A_kind_of_meeting_that_we_do_not_know_is_refused() =>
        new Scene().When(null, Typical.Opening with { Details = Typical.Opening.Details with { Type = (ConferenceType)9 } })
            .ThenRefused(RefusalReason.NotUnderstood);

    private static Scene Titled(string title) =>
        new Scene().When(null, Typical.Opening with { Details = Typical.Opening.Details with { Title = title } });

    private static ImmutableList<Child> Children(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new Child(Id.Child(n), $"Child {n}"))];
}

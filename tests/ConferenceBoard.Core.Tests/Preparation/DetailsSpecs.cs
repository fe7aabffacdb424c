using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>What the conference is called and when it is (domain.md §2).</summary>
public sealed class DetailsSpecs
{
    private static readonly ChangeDetails Change = new(" Robin, Sky and Lee ", Scene.Start.AddDays(3), Scene.Start.AddDays(3).AddHours(2), Beforehand.Today.AddDays(-10));

    public static TheoryData<Role> Others => Beforehand.Others;

    [Fact]
    public void Those_who_prepare_change_them()
    {
        foreach (var who in Beforehand.Staff)
        {
            var scene = Beforehand.Prepared().Given(who, Change);
            Assert.Equal(("Robin, Sky and Lee", Scene.Start.AddDays(3)), (scene.State.Details!.Title, scene.State.Details.StartsAt));
            Assert.Equal((Change.ExpectedEnd, Change.StrategyDiscussion), (scene.State.Preparation.ExpectedEnd, scene.State.Preparation.StrategyDiscussion));
            Assert.Equal(Typical.Opening.Details.Type, scene.State.Details.Type);
            scene.When(who, Change).ThenNothing();
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Nobody_else_does(Role role) => Beforehand.Prepared().When(Typical.Of(role), Change).ThenRefused(RefusalReason.PreparationNotYours);

    [Fact]
    public void Not_once_it_has_begun() => Beforehand.Prepared().Begin().When(Typical.Chair, Change).ThenRefused(RefusalReason.PreparedTooLate);

    [Fact]
    public void Not_of_a_conference_that_is_not_there() => new Scene().When(null, Change).ThenRefused(RefusalReason.UnknownConference);

    [Fact]
    public void Dates_after_it_that_would_now_be_before_it_have_to_be_found_anew()
    {
        var (soon, late) = (new DateOffer(Id.Offer(1), Scene.Start.AddDays(2)), new DateOffer(Id.Offer(2), Scene.Start.AddDays(9)));
        var scene = Beforehand.Prepared().Given(Typical.Chair, new OfferDates(MeetingKind.FirstCoreGroup, [soon, late]))
            .Given(Typical.Chair, new ChooseDate(MeetingKind.FirstCoreGroup, soon.StartsAt, "", ""));
        scene.Given(Typical.Chair, Change);
        Assert.Equal([late], scene.State.Dates.Offers.Select(o => o.Offer));
        Assert.Empty(scene.State.Dates.Chosen);
    }

    [Fact]
    public void It_has_a_title_of_one_line()
    {
        var scene = Beforehand.Prepared();
        scene.When(Typical.Chair, Change with { Title = null! }).ThenRefused(RefusalReason.NameMissing);
        scene.When(Typical.Chair, Change with { Title = new string('x', 81) }).ThenRefused(RefusalReason.NameTooLong, 80);
        scene.When(Typical.Chair, Change with { Title = new string('x', 80) }).Then<DetailsChanged>();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(12 * 60, true)]
    [InlineData((12 * 60) + 1, false)]
    public void It_ends_after_it_starts_on_the_same_day(int minutes, bool accepted)
    {
        var scene = Beforehand.Prepared().When(Typical.Chair, Change with { ExpectedEnd = Change.StartsAt.AddMinutes(minutes) });
        _ = accepted ? scene.ThenAccepted() : scene.ThenRefused(RefusalReason.EndAfterStart, 12);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, false)]
    [InlineData(-399, true)]
    [InlineData(-401, false)]
    public void It_is_within_about_a_year(int days, bool accepted)
    {
        var scene = Beforehand.Prepared();
        scene.When(Typical.Chair, new ChangeDetails("Robin", Scene.Start.AddDays(days), null, null));
        _ = accepted ? scene.ThenAccepted() : scene.ThenRefused(RefusalReason.DateImpossible);
    }

    [Fact]
    public void A_time_that_was_there_before_does_not_hinder_a_new_title() =>
        Beforehand.Prepared().Where(s => s with { Details = s.Details! with { StartsAt = DateTimeOffset.MinValue } })
            .When(Typical.Chair, new ChangeDetails("Robin", DateTimeOffset.MinValue, null, null)).Then<DetailsChanged>();

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(-400, true)]
    [InlineData(-401, false)]
    public void The_strategy_discussion_was_before(int days, bool accepted)
    {
        var scene = Beforehand.Prepared().When(Typical.Chair, Change with { StrategyDiscussion = Beforehand.Today.AddDays(3 + days) });
        _ = accepted ? scene.ThenAccepted() : scene.ThenRefused(RefusalReason.DateImpossible);
    }
}

using ConferenceBoard.Core;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live.Keeping;

namespace ConferenceBoard.Live.Tests.Keeping;

public sealed class KeepingRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly KeptConference Due = new(new ConferenceId(Guid.NewGuid()), ConferenceType.Initial, new DateOnly(2001, 11, 22), false, new DateOnly(2026, 11, 22), null, DateTimeOffset.UnixEpoch);

    [Fact]
    public void One_whose_day_has_come_and_that_was_saved_may_be_erased_by_its_reference()
    {
        Assert.Null(Against(Due));
        Assert.Null(Against(Due with { LookAgainOn = Today }));
        Assert.Null(KeepingRules.AgainstErasing(Due, Today, $" {Due.Reference.ToUpperInvariant()} ", false, false));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345678")]
    public void Another_reference_erases_nothing(string? typed) => Assert.Equal(KeepingProblem.WrongReference, KeepingRules.AgainstErasing(Due, Today, typed, true, true));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_hold_stands_against_it_whatever_is_said(bool said) =>
        Assert.Equal(KeepingProblem.Held, KeepingRules.AgainstErasing(Due with { Hold = HoldReason.Court }, Today, Due.Reference, said, said));

    [Fact]
    public void One_that_is_being_held_stays() => Assert.Equal(KeepingProblem.UnderWay, Against(Due with { UnderWay = true }));

    [Fact]
    public void Before_its_day_or_unsaved_somebody_has_to_say_so()
    {
        var early = Due with { LookAgainOn = Today.AddDays(1) };
        Assert.Equal(KeepingProblem.BeforeItsDay, Against(early));
        Assert.Equal(KeepingProblem.BeforeItsDay, Against(Due with { LookAgainOn = null }));
        Assert.Null(KeepingRules.AgainstErasing(early, Today, early.Reference, true, false));
        var unsaved = Due with { ExportedAt = null };
        Assert.Equal(KeepingProblem.NotExported, Against(unsaved));
        Assert.Null(KeepingRules.AgainstErasing(unsaved, Today, unsaved.Reference, false, true));
    }

    [Fact]
    public void The_day_is_so_many_years_after_it_was_held_or_the_one_it_was_put_off_to()
    {
        Assert.Equal(new DateOnly(2053, 2, 28), KeepingRules.LookAgainOn(new DateOnly(2028, 2, 29), 25, null));
        Assert.Equal(Today, KeepingRules.LookAgainOn(new DateOnly(1990, 1, 1), 25, new Kept(Due.Id, null, null, Today)));
    }

    private static KeepingProblem? Against(KeptConference one) => KeepingRules.AgainstErasing(one, Today, one.Reference, false, false);
}

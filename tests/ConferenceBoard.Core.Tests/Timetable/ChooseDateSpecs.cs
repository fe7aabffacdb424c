using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Tests.Timetable;

/// <summary>The chair chooses the dates of the meetings that follow.</summary>
public sealed class ChooseDateSpecs
{
    private static readonly DateOnly Latest = new(2026, 9, 28);

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    [Fact]
    public void The_chair_chooses_a_date_that_was_offered_or_another_and_changes_it()
    {
        var scene = Dated.Offered();
        Assert.Equal(
            new DateChosen(MeetingKind.FirstCoreGroup, Scene.Start.AddDays(7), "The Old Library", ""),
            scene.When(Typical.Chair, Dated.Choose(7) with { Place = " The Old\nLibrary " }).Then<DateChosen>());
        scene.When(Typical.Chair, Dated.Choose(7)).ThenNothing();
        scene.Given(Typical.Chair, Dated.Choose(10)).Given(Typical.Chair, Dated.Choose(80, kind: MeetingKind.Review)).Given(Typical.Chair, Dated.Choose(20, kind: MeetingKind.ChildInNeedMeeting));
        Assert.Equal(
            [(MeetingKind.FirstCoreGroup, 10), (MeetingKind.Review, 80), (MeetingKind.ChildInNeedMeeting, 20)],
            scene.State.Dates.Chosen.Select(c => (c.Kind, (c.At - Scene.Start).Days)));
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_does(Role role) => Dated.Offered().When(Typical.Of(role), Dated.Choose(7)).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void Nor_does_the_office() => Dated.Offered().When(null, Dated.Choose(7)).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void A_date_is_taken_back()
    {
        var scene = Dated.Offered().Given(Typical.Chair, Dated.Choose(7)).Given(Typical.Chair, Dated.Choose(80, kind: MeetingKind.Review));
        Assert.Equal(new DateTakenBack(MeetingKind.FirstCoreGroup), scene.When(Typical.Chair, Dated.Choose(7) with { At = null }).Then<DateTakenBack>());
        Assert.Equal(MeetingKind.Review, Assert.Single(scene.State.Dates.Chosen).Kind);
        scene.When(Typical.Chair, Dated.Choose(7) with { At = null, Place = null!, Reason = null! }).ThenNothing();
    }

    [Fact]
    public void A_date_on_its_limit_needs_no_reason_and_one_after_it_does()
    {
        var scene = Dated.Offered().Given(Typical.Chair, Dated.Choose(Dated.LatestCoreGroup));
        scene.When(Typical.Chair, Dated.Choose(Dated.LatestCoreGroup + 1)).ThenRefused(RefusalReason.DateTooLate, Latest);
        scene.When(Typical.Chair, Dated.Choose(Dated.LatestCoreGroup + 1, " \n ")).ThenRefused(RefusalReason.DateTooLate, Latest);
        Assert.Equal("Gran is away", scene.When(Typical.Chair, Dated.Choose(Dated.LatestCoreGroup + 1, " Gran is away ")).Then<DateChosen>().Reason);
        Assert.Equal("Gran is away", scene.State.Dates.Of(MeetingKind.FirstCoreGroup)!.Reason);
    }

    [Theory]
    [InlineData(MeetingKind.Review, 91)]
    [InlineData(MeetingKind.ChildInNeedMeeting, 28)]
    public void Each_meeting_has_a_limit_of_its_own(MeetingKind kind, int latest)
    {
        var scene = Dated.Offered().Given(Typical.Chair, Dated.Choose(latest, kind: kind));
        scene.When(Typical.Chair, Dated.Choose(latest + 1, kind: kind)).ThenRefused(RefusalReason.DateTooLate, DateOnly.FromDateTime(Scene.Start.DateTime).AddDays(latest));
    }

    [Fact]
    public void At_a_core_group_the_next_one_is_neither_too_soon_nor_too_late()
    {
        var scene = Dated.Offered().OfType(ConferenceType.CoreGroup);
        scene.When(Typical.Chair, Dated.Choose(27)).ThenRefused(RefusalReason.DateTooSoon, new DateOnly(2026, 10, 12));
        scene.When(Typical.Chair, Dated.Choose(57)).ThenRefused(RefusalReason.DateTooLate, new DateOnly(2026, 11, 9));
        scene.Given(Typical.Chair, Dated.Choose(28)).Given(Typical.Chair, Dated.Choose(56)).Given(Typical.Chair, Dated.Choose(27, "Sooner helps"));
        scene.Given(Typical.Chair, Dated.Choose(300, kind: MeetingKind.Review));
    }

    [Fact]
    public void The_sentence_says_the_latest_day_and_what_to_do()
    {
        var sentence = new Refusal(RefusalReason.DateTooLate, Latest).Sentence;
        Assert.Contains("28", sentence, StringComparison.Ordinal);
        Assert.Contains("say why", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weekend_or_a_bank_holiday_needs_no_reason() => Dated.Offered().When(Typical.Chair, Dated.Choose(5)).ThenAccepted();

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(Limits.ReviewWithinDays + 1)]
    public void It_is_after_the_conference_within_about_a_year(int days) =>
        Dated.Offered().When(Typical.Chair, Dated.Choose(days, "Because", MeetingKind.Review)).ThenRefused(RefusalReason.ReviewDate);

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        var scene = Dated.Offered();
        scene.When(Typical.Chair, Dated.Choose(7, kind: (MeetingKind)3)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, Dated.Choose(7) with { Place = new string('x', Limits.Venue + 1) }).ThenRefused(RefusalReason.PlaceTooLong, Limits.Venue + 1, Limits.Venue);
        scene.When(Typical.Chair, Dated.Choose(7, new string('x', Limits.Reason + 1))).ThenRefused(RefusalReason.WordsTooLong, Limits.Reason + 1, Limits.Reason);
        scene.When(Typical.Chair, Dated.Choose(7, new string('x', Limits.Reason)) with { Place = new string('x', Limits.Venue) }).ThenAccepted();
        scene.When(Typical.Chair, Dated.Choose(7, null!) with { Place = null! }).ThenAccepted();
        scene.Where(s => s with { Details = null }).When(Typical.Chair, Dated.Choose(7)).ThenRefused(RefusalReason.UnknownConference);
    }
}

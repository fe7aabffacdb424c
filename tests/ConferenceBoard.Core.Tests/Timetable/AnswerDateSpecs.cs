using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Tests.Timetable;

/// <summary>Attendees say which of the offered dates they can make.</summary>
public sealed class AnswerDateSpecs
{
    public static TheoryData<Role> Asked => Typical.RolesBut(Role.Supporter, Role.Observer);

    [Theory]
    [MemberData(nameof(Asked))]
    public void Everyone_who_is_asked_answers_changes_it_and_takes_it_back(Role role)
    {
        var who = Typical.Of(role);
        var scene = Dated.Offered();
        Assert.Equal(new DateAnswered(Id.Offer(2), who.Id, true), scene.When(who, Dated.Can(2)).Then<DateAnswered>());
        scene.When(who, Dated.Can(2)).ThenNothing();
        scene.Given(who, Dated.Cannot(2));
        Assert.Equal([new DateAnswer(who.Id, false)], scene.State.Dates.Offers[1].Answers);
        scene.Given(who, new AnswerDate(Id.Offer(2), null));
        Assert.Empty(scene.State.Dates.Offers[1].Answers);
        scene.When(who, new AnswerDate(Id.Offer(2), null)).ThenNothing();
    }

    [Theory]
    [InlineData(Role.Supporter)]
    [InlineData(Role.Observer)]
    public void Supporters_and_observers_are_not_asked(Role role) => Dated.Offered().When(Typical.Of(role), Dated.Can(1)).ThenRefused(RefusalReason.NotYours);

    [Fact]
    public void Nor_is_the_office() => Dated.Offered().When(null, Dated.Can(1)).ThenRefused(RefusalReason.NotYours);

    [Fact]
    public void A_date_that_is_not_offered_any_more_is_not_answered()
    {
        var scene = Dated.Offered().Given(Typical.Chair, Dated.CoreGroup(Dated.Offer(2, 8)));
        scene.When(Typical.Mum, Dated.Can(1)).ThenRefused(RefusalReason.DateNotOffered);
        scene.When(Typical.Observer, Dated.Can(1)).ThenRefused(RefusalReason.NotYours);
    }

    [Fact]
    public void Whose_part_is_later_does_not_answer_and_what_they_answered_stays()
    {
        var scene = Dated.Offered().Given(Typical.Dad, Dated.Can(1)).Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartLater));
        scene.When(Typical.Dad, Dated.Cannot(1)).ThenRefused(RefusalReason.YourPartIsLater);
        Assert.True(scene.State.Dates.Offers[0].Of(Typical.Dad.Id));
    }
}

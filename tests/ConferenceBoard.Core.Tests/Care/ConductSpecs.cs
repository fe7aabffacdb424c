using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.Care;

/// <summary>Conduct warnings.</summary>
public sealed class ConductSpecs
{
    private static readonly WarnOfConduct Warn = new(Typical.Dad.Id, " Shouted ");

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    [Fact]
    public void Each_of_three_warnings_says_what_follows()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Warn).Given(Typical.Chair, new WarnOfConduct(Typical.Mum.Id, "")).Given(Typical.Chair, Warn).Given(Typical.Chair, Warn);

        Assert.Equal([WhatFollows.Reminder, WhatFollows.Pause, WhatFollows.AskedToLeave], scene.SeenBy(Typical.Chair).Warnings.Where(w => w.Person == Typical.Dad.Id).Select(w => w.Follows));
        Assert.Equal("Shouted", scene.SeenBy(Typical.Chair).Warnings[0].Note);
        Assert.Equal(WhatFollows.Reminder, scene.SeenBy(Typical.Chair).Warnings[1].Follows);
        scene.When(Typical.Chair, Warn).ThenRefused(RefusalReason.WarningsUsed, 3);
    }

    [Fact]
    public void The_last_warning_can_be_taken_back()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Warn).Given(Typical.Chair, Warn with { Note = "By mistake" });

        scene.When(Typical.Chair, new TakeBackWarning(Typical.Dad.Id)).Then<WarningTakenBack>();
        Assert.Equal("Shouted", Assert.Single(scene.SeenBy(Typical.Chair).Warnings).Note);
        scene.Given(Typical.Chair, new TakeBackWarning(Typical.Dad.Id)).When(Typical.Chair, new TakeBackWarning(Typical.Dad.Id)).ThenNothing();
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_warns_takes_back_or_sees_a_warning(Role role)
    {
        var scene = Typical.Conference().Given(Typical.Chair, Warn);
        scene.When(Typical.Of(role), Warn).ThenRefused(RefusalReason.ChairOnly);
        scene.When(Typical.Of(role), new TakeBackWarning(Typical.Dad.Id)).ThenRefused(RefusalReason.ChairOnly);
        Assert.Empty(scene.SeenBy(Typical.Of(role)).Warnings);
        Assert.Empty(scene.SeenBy(Typical.Dad).Warnings);
    }

    [Fact]
    public void The_office_does_not_warn() => Typical.Conference().When(null, Warn).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void The_chair_is_not_warned() =>
        Typical.Conference().When(Typical.Chair, Warn with { Person = Typical.Chair.Id }).ThenRefused(RefusalReason.ChairNotWarned);

    [Fact]
    public void A_note_is_optional_and_short()
    {
        Typical.Conference().When(Typical.Chair, Warn with { Note = null! }).Then<ConductWarned>();
        Typical.Conference().When(Typical.Chair, Warn with { Note = new string('x', 300) }).Then<ConductWarned>();
        Typical.Conference().When(Typical.Chair, Warn with { Note = new string('x', 301) }).ThenRefused(RefusalReason.WordsTooLong, 301, 300);
    }

    [Fact]
    public void Who_is_not_there_is_not_warned_and_what_was_noted_of_someone_removed_stays()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Warn).Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));

        scene.When(Typical.Chair, Warn).ThenRefused(RefusalReason.PersonGone);
        Assert.Equal("Lee", Assert.Single(scene.SeenBy(Typical.Chair).Warnings).Name);
        scene.When(Typical.Chair, new TakeBackWarning(Typical.Dad.Id)).Then<WarningTakenBack>();
        scene.When(Typical.Chair, Warn with { Person = Id.Attendee(500) }).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, new TakeBackWarning(Id.Attendee(500))).ThenRefused(RefusalReason.PersonGone);
    }
}

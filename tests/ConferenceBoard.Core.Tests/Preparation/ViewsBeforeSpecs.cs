using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>The form before the meeting, which people reach by their own link (domain.md §2).</summary>
public sealed class ViewsBeforeSpecs
{
    private static readonly WriteViewsBefore Write = new(Beforehand.Form, 0);

    public static TheoryData<Role> Writers => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.Interpreter, Role.Observer);

    public static TheoryData<Role> Helpers => Beforehand.Others;

    [Theory]
    [MemberData(nameof(Writers))]
    public void Everyone_who_is_asked_writes_for_themselves_before_and_during_the_meeting(Role role)
    {
        var scene = Beforehand.Prepared();
        var written = scene.When(Typical.Of(role), Write).Then<ViewsBeforeWritten>();
        Assert.Equal((Typical.Of(role).Id, Beforehand.Form, null), (written.Person, written.Form, written.HelpedBy));
        scene.When(Typical.Of(role), Write).ThenNothing();
        scene.Begin().When(Typical.Of(role), new WriteViewsBefore(Beforehand.Form with { Consent = false }, 1)).Then<ViewsBeforeWritten>();
        Assert.Equal((2, false), (scene.FormOf(Typical.Of(role))!.Revision, scene.FormOf(Typical.Of(role))!.Form.Consent));
    }

    [Theory]
    [InlineData(Role.Chair)]
    [InlineData(Role.NoteTaker)]
    [InlineData(Role.Interpreter)]
    [InlineData(Role.Observer)]
    public void The_others_have_no_form(Role role)
    {
        var scene = Beforehand.Prepared().When(Typical.Of(role), Write).ThenRefused(RefusalReason.NoFormForYou);
        Assert.Null(scene.FormOf(Typical.Of(role)));
    }

    [Fact]
    public void Whose_part_comes_later_writes_too()
    {
        var scene = Beforehand.Prepared().Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartLater));
        scene.When(Typical.Dad, Write).Then<ViewsBeforeWritten>();
        Assert.Equal(Beforehand.Form, scene.FormOf(Typical.Dad)!.Form);
    }

    [Fact]
    public void Those_who_prepare_write_it_down_with_family_and_children()
    {
        foreach (var (who, with) in Beforehand.Staff.SelectMany(who => new[] { Typical.Mum, Typical.Child }.Select(with => (who, with))))
        {
            var scene = Beforehand.Prepared();
            Assert.Equal(who?.Id, scene.When(who, Write with { For = with.Id }).Then<ViewsBeforeWritten>().HelpedBy);
            Assert.Equal(who?.Name ?? "", scene.FormOf(with)!.HelpedByName);
            scene.When(with, Write with { Form = ViewsBefore.Empty }).ThenRefused(RefusalReason.PreparationChanged);
            scene.Given(with, new WriteViewsBefore(ViewsBefore.Empty, 1));
            Assert.Equal("", scene.FormOf(with)!.HelpedByName);
        }
    }

    [Fact]
    public void Nobody_writes_for_an_agency_and_a_social_worker_who_waits_for_nobody()
    {
        var scene = Beforehand.Prepared().When(Typical.Chair, Write with { For = Typical.Teacher.Id }).ThenRefused(RefusalReason.NotOfTheFamily);
        scene.When(null, Write).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, Write with { For = Id.Attendee(500) }).ThenRefused(RefusalReason.PersonGone);
        scene.Given(Typical.Chair, new MarkAttendance(Typical.SocialWorker.Id, Attendance.TheirPartLater))
            .When(Typical.SocialWorker, Write with { For = Typical.Mum.Id }).ThenRefused(RefusalReason.YourPartIsLater);
        scene.When(Typical.SocialWorker, Write with { For = Typical.SocialWorker.Id }).Then<ViewsBeforeWritten>();
    }

    [Theory]
    [MemberData(nameof(Helpers))]
    public void Nobody_else_writes_for_another(Role role)
    {
        var other = role == Role.FamilyMember ? Typical.Dad : Typical.Mum;
        Beforehand.Prepared().When(Typical.Of(role), Write with { For = other.Id }).ThenRefused(RefusalReason.PreparationNotYours);
    }

    [Fact]
    public void Agencies_alone_say_key_points_and_what_they_offer()
    {
        var form = Beforehand.Form with { KeyPoints = "Late twice", Offer = "Breakfast club" };
        var scene = Beforehand.Prepared();
        scene.When(Typical.Mum, Write with { Form = form }).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Teacher, Write with { Form = form }).Then<ViewsBeforeWritten>();
        Assert.Equal(5, scene.FormOf(Typical.Teacher)!.Questions.Length);
        Assert.Equal(3, scene.FormOf(Typical.Mum)!.Questions.Length);
    }

    [Fact]
    public void Words_are_bounded()
    {
        var scene = Beforehand.Prepared();
        foreach (var (form, limit) in new[]
        {
            (ViewsBefore.Empty with { Worries = Long(2_001) }, 2_000), (ViewsBefore.Empty with { GoingWell = Long(2_001) }, 2_000), (ViewsBefore.Empty with { WouldHelp = Long(2_001) }, 2_000),
            (ViewsBefore.Empty with { KeyPoints = Long(4_001) }, 4_000), (ViewsBefore.Empty with { Offer = Long(1_001) }, 1_000),
        })
            scene.When(Typical.Teacher, Write with { Form = form }).ThenRefused(RefusalReason.WordsTooLong, limit + 1, limit);
        scene.When(Typical.Teacher, Write with { Form = null! }).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Teacher, Write with { Form = new ViewsBefore(Long(2_000), null!, Long(2_000), Long(4_000), Long(1_000), Consent: true) }).Then<ViewsBeforeWritten>();
    }

    [Fact]
    public void Not_once_the_conference_has_ended()
    {
        var scene = Beforehand.Prepared().Begin().Given(Typical.Chair, new EndConference()).When(Typical.Mum, Write).ThenRefused(RefusalReason.FormTooLate);
        Assert.False(scene.FormOf(Typical.Mum)!.MayWrite);
    }

    [Fact]
    public void An_empty_form_is_nothing_new() => Beforehand.Prepared().When(Typical.Mum, Write with { Form = ViewsBefore.Empty with { Worries = " " } }).ThenNothing();

    private static string Long(int letters) => new('x', letters);
}

using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Decision;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Papers;

/// <summary>Writing a letter by hand, choosing its language, saying when it was sent.</summary>
public sealed class LetterSpecs
{
    private static readonly WriteLetter Write = new(Lettered.Mum, LetterPart.Opening, "Dear Dawn", 0);

    public static TheoryData<Role> Others => Lettered.Others;

    [Fact]
    public void Chair_and_note_taker_write_a_part_by_hand_in_several_lines()
    {
        foreach (var who in Lettered.Writers)
        {
            var scene = Deciding.Begun().When(who, Write with { Words = " Dear Dawn,\n\nthank you. " });
            Assert.Equal(new LetterWritten(Lettered.Mum, LetterPart.Opening, "Dear Dawn,\n\nthank you.", who.Id), scene.Then<LetterWritten>());
            Assert.Equal(("Dear Dawn,\n\nthank you.", "", 1), (scene.LetterOf(Lettered.Mum).WordsOf(LetterPart.Opening), scene.LetterOf(Lettered.Mum).WordsOf(LetterPart.Said), scene.LetterOf(Lettered.Mum).Revision));
            Assert.Equal(LetterStanding.Draft, scene.Row(Lettered.Mum).Standing);
            Assert.Equal(LetterStanding.Unwritten, scene.Row(Lettered.Robin).Standing);
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Nobody_else_writes_letters(Role role)
    {
        foreach (var command in new ConferenceCommand[]
                 {
                     Write, Write with { To = null! }, new ChooseLetterLanguage(Lettered.Mum, "pl"), Lettered.Finish, new FinishLetter(null!, null!, 9, DespiteThat: true),
                     new SendLetterOn(Lettered.Mum, 1, Deciding.Day), new GiveChildTelling(Typical.Robin.Id, Typical.Teacher.Id, ""), new GiveChildTelling(Id.Child(9), null, ""),
                 })
            Deciding.Announced().When(Typical.Of(role), command).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void Neither_does_the_office_nor_a_device_that_is_not_in()
    {
        foreach (var command in new ConferenceCommand[] { Write, new ChooseLetterLanguage(Lettered.Mum, "pl"), Lettered.Finish, new SendLetterOn(Lettered.Mum, 1, null), new GiveChildTelling(Typical.Robin.Id, null, "Kit") })
        {
            Deciding.Announced().When(null, command).ThenRefused(RefusalReason.ChairOnly);
            Deciding.Announced().When(Typical.Stranger, command).ThenRefused(RefusalReason.NotInTheConference);
        }
    }

    [Fact]
    public void Empty_words_take_a_part_back_to_what_the_paper_says()
    {
        var scene = Deciding.Begun().Given(Typical.Chair, Write with { Part = LetterPart.Closing }).Given(Typical.Chair, Write with { Seen = 1 });
        Assert.Equal([LetterPart.Opening, LetterPart.Closing], scene.LetterOf(Lettered.Mum).Parts.Select(p => p.Part));
        scene.When(Typical.Chair, Write with { Words = " ", Seen = 2 }).Then<LetterWritten>();
        scene.When(Typical.Chair, Write with { Words = null!, Seen = 9 }).ThenNothing();
        Assert.Equal(LetterPart.Closing, Assert.Single(scene.LetterOf(Lettered.Mum).Parts).Part);
    }

    [Fact]
    public void Two_screens_never_overwrite_each_other()
    {
        var scene = Deciding.Begun().Given(Typical.Chair, Write);
        scene.When(Typical.NoteTaker, Write).ThenNothing();
        scene.When(Typical.NoteTaker, Write with { Words = "Dear all" }).ThenRefused(RefusalReason.LetterChangedMeanwhile);
        scene.When(Typical.NoteTaker, Write with { Words = "Dear all", Seen = 2 }).ThenRefused(RefusalReason.LetterChangedMeanwhile);
        scene.When(Typical.NoteTaker, Write with { Words = "Dear all", Seen = 1 }).Then<LetterWritten>();
    }

    [Fact]
    public void A_part_keeps_to_its_length()
    {
        Deciding.Begun().When(Typical.Chair, Write with { Words = new string('x', 12_001) }).ThenRefused(RefusalReason.WordsTooLong, 12_001, 12_000);
        Deciding.Begun().When(Typical.Chair, Write with { Words = new string('x', 12_000) }).Then<LetterWritten>();
    }

    [Fact]
    public void Letters_are_written_once_the_conference_has_begun() => Deciding.Prepared().When(Typical.Chair, Write).ThenRefused(RefusalReason.BeginFirst);

    [Fact]
    public void The_family_those_who_speak_for_them_and_professionals_get_a_letter()
    {
        foreach (var who in Typical.Everyone)
        {
            var scene = Deciding.Begun().When(Typical.Chair, Write with { To = LetterTo.ToPerson(who.Id) });
            var gets = who.Role is Role.SocialWorker or Role.Professional or Role.FamilyMember or Role.Advocate;
            if (!gets)
                scene.ThenRefused(RefusalReason.NoLetterForThem);
            else
                scene.Then<LetterWritten>();
            Assert.Equal(gets, scene.Papers(Typical.NoteTaker).Letters.Any(r => r.To.Person == who.Id));
        }
    }

    [Fact]
    public void Someone_who_sent_apologies_or_comes_to_another_part_gets_one_and_someone_removed_does_not()
    {
        foreach (var attendance in new[] { Attendance.Apologies, Attendance.TheirPartOver, Attendance.Left })
            Deciding.Begun().Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, attendance)).When(Typical.Chair, Write).Then<LetterWritten>();
        var scene = Deciding.Begun().Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id));
        scene.When(Typical.Chair, Write).ThenRefused(RefusalReason.PersonGone);
        Assert.DoesNotContain(scene.Papers(Typical.Chair).Letters, r => r.To == Lettered.Mum);
    }

    [Fact]
    public void A_letter_is_to_one_whom_the_conference_knows()
    {
        var scene = Deciding.Begun();
        scene.When(Typical.Chair, Write with { To = LetterTo.ToPerson(Id.Attendee(77)) }).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, Write with { To = LetterTo.ToChild(Id.Child(9)) }).ThenRefused(RefusalReason.ChildUnknown);
        foreach (var to in new[] { null!, new LetterTo(null, null), new LetterTo(Typical.Mum.Id, Typical.Robin.Id) })
        {
            scene.When(Typical.Chair, Write with { To = to }).ThenRefused(RefusalReason.NotUnderstood);
            scene.When(Typical.Chair, new ChooseLetterLanguage(to, "pl")).ThenRefused(RefusalReason.NotUnderstood);
            scene.When(Typical.Chair, new SendLetterOn(to, 1, null)).ThenRefused(RefusalReason.NotUnderstood);
        }

        scene.When(Typical.Chair, Write with { Part = (LetterPart)9 }).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void A_letter_is_in_the_language_that_is_chosen_for_it()
    {
        foreach (var who in Lettered.Writers)
        {
            var scene = Deciding.Prepared();
            Assert.Equal("en", scene.LetterOf(Lettered.Mum).Language);
            scene.When(who, new ChooseLetterLanguage(Lettered.Mum, "ur")).Then<LetterLanguageChosen>();
            Assert.Equal(("ur", 1), (scene.LetterOf(Lettered.Mum).Language, scene.LetterOf(Lettered.Mum).Revision));
            scene.When(who, new ChooseLetterLanguage(Lettered.Mum, "ur")).ThenNothing();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("xx")]
    [InlineData("PL")]
    [InlineData("polish")]
    [InlineData("ro")]
    public void A_language_is_one_that_papers_are_written_in(string? language) =>
        Deciding.Begun().When(Typical.Chair, new ChooseLetterLanguage(Lettered.Mum, language!)).ThenRefused(RefusalReason.LetterLanguage);

    [Fact]
    public void A_final_letter_is_sent_on_a_day_and_that_can_be_taken_back()
    {
        foreach (var who in Lettered.Writers)
        {
            var scene = Deciding.Announced().Given(who, Lettered.Finish).When(who, new SendLetterOn(Lettered.Mum, 1, Deciding.Day));
            Assert.Equal(Deciding.Day, scene.Then<LetterSent>().On);
            Assert.Equal((LetterStanding.Sent, Deciding.Day), (scene.Row(Lettered.Mum).Standing, scene.Row(Lettered.Mum).SentOn));
            scene.When(who, new SendLetterOn(Lettered.Mum, 1, Deciding.Day)).ThenNothing();
            scene.When(who, new SendLetterOn(Lettered.Mum, 1, null)).Then<LetterSent>();
            scene.When(who, new SendLetterOn(Lettered.Mum, 1, null)).ThenNothing();
            Assert.Equal(LetterStanding.Final, scene.Row(Lettered.Mum).Standing);
        }
    }

    [Fact]
    public void The_version_that_was_sent_is_said()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Lettered.Finish).Given(Typical.Chair, Lettered.Finish with { Words = Lettered.Words.SetItem(0, new(LetterPart.Opening, "Good day, Dawn")) });
        scene.When(Typical.NoteTaker, new SendLetterOn(Lettered.Mum, 1, Deciding.Day)).ThenRefused(RefusalReason.LetterChangedMeanwhile);
        scene.When(Typical.NoteTaker, new SendLetterOn(Lettered.Mum, 2, Deciding.Day)).Then<LetterSent>();
    }

    [Fact]
    public void Another_version_has_not_been_sent()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Lettered.Finish).Given(Typical.Chair, new SendLetterOn(Lettered.Mum, 1, Deciding.Day))
            .Given(Typical.Chair, Lettered.Finish with { Words = [.. Lettered.Words.Select(w => w with { Words = w.Words + " now" })] });
        Assert.Equal((LetterStanding.Final, 2, (DateOnly?)null), (scene.Row(Lettered.Mum).Standing, scene.Row(Lettered.Mum).Version, scene.Row(Lettered.Mum).SentOn));
    }

    [Fact]
    public void What_changed_since_a_letter_was_made_final_is_told()
    {
        var scene = Deciding.Announced().WithSteps().Given(Typical.Chair, Lettered.Finish);
        Assert.False(scene.Row(Lettered.Mum).ChangedSince);
        scene.Given(Typical.Chair, Ask.Restrict(Id.Card(2), Audience.Everyone, Typical.Mum));
        Assert.True(scene.Row(Lettered.Mum).ChangedSince);
        Assert.False(scene.Row(Lettered.Robin).ChangedSince);
        scene.When(Typical.Chair, Lettered.Finish).Then<LetterFinished>();
        Assert.False(scene.Row(Lettered.Mum).ChangedSince);
        scene.Given(Typical.Chair, new ChooseLetterLanguage(Lettered.Mum, "pl"));
        Assert.True(scene.Row(Lettered.Mum).ChangedSince);
        scene.Given(Typical.Chair, Lettered.Finish with { Seen = 1 });
        scene.Given(Typical.Chair, Ask.Add(9, "a worry that is only said", Column.WorriedAbout));
        Assert.True(scene.Row(Lettered.Mum).ChangedSince);
        scene.When(Typical.Chair, Lettered.Finish with { Seen = 1 }).Then<LetterFinished>();
        scene.When(Typical.Chair, Lettered.Finish with { Seen = 1 }).ThenNothing();
        scene.Given(Typical.Chair, new SendLetterOn(Lettered.Mum, 4, Deciding.Day)).Given(Typical.Chair, Ask.Restrict(Id.Card(9), Audience.ChairOnly));
        Assert.False(scene.Row(Lettered.Mum).ChangedSince);
        scene.Where(s => s with { Decision = s.Decision with { Announced = s.Decision.Announced.SetItem(Typical.Robin.Id, AfterSpecs.With(s, d => d with { Summary = "otherwise now" })) } });
        Assert.True(scene.Row(Lettered.Mum).ChangedSince);
        scene.When(Typical.Chair, Lettered.Finish with { Seen = 1 }).Then<LetterFinished>();
        Assert.False(scene.Row(Lettered.Mum).ChangedSince);
        scene.Given(Typical.Chair, new SendLetterOn(Lettered.Mum, 5, Deciding.Day));
        scene.Where(s => s with { Decision = s.Decision with { Announced = s.Decision.Announced.SetItem(Typical.Robin.Id, AfterSpecs.With(s, d => d with { Outcome = Outcome.ChildInNeedPlan })) } });
        Assert.True(scene.Row(Lettered.Mum).ChangedSince);
    }

    [Fact]
    public void A_letter_that_is_not_final_is_not_sent()
    {
        Deciding.Announced().Given(Typical.Chair, Write).When(Typical.Chair, new SendLetterOn(Lettered.Mum, 1, Deciding.Day)).ThenRefused(RefusalReason.LetterNotFinal);
        Deciding.Announced().When(Typical.Chair, new SendLetterOn(Lettered.Mum, 1, null)).ThenNothing();
    }

    [Fact]
    public void It_is_sent_from_the_day_of_the_conference_until_now()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Lettered.Finish);
        scene.When(Typical.Chair, new SendLetterOn(Lettered.Mum, 1, Deciding.Day.AddDays(-1))).ThenRefused(RefusalReason.LetterDate);
        scene.When(Typical.Chair, new SendLetterOn(Lettered.Mum, 1, Deciding.Day.AddDays(2))).ThenRefused(RefusalReason.LetterDate);
        scene.When(Typical.Chair, new SendLetterOn(Lettered.Mum, 1, Deciding.Day.AddDays(1))).Then<LetterSent>();
    }
}

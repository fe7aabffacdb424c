using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Decision;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Papers;

/// <summary>Making a letter final: what it needs, what it holds, and what must not be in it.</summary>
public sealed class FinishLetterSpecs
{
    private static readonly FinishLetter Finish = Lettered.Finish;

    private static readonly AmendDecision Amend = new(Typical.Robin.Id, new DecisionChange.OfCategories(["physical"]), "a slip");

    [Fact]
    public void Chair_and_note_taker_make_the_next_version_with_all_its_words()
    {
        foreach (var who in Lettered.Writers)
        {
            var scene = Deciding.Announced().Given(Typical.Chair, new ChooseLetterLanguage(Lettered.Mum, "pl"))
                .When(who, Finish with { Words = Lettered.Words.Reverse(), Seen = 1 });
            var version = scene.Then<LetterFinished>().Version;
            Assert.Equal((1, scene.Now, who.Id, "pl"), (version.Number, version.At, version.By, version.Language));
            Assert.Equal(Lettered.Words, version.Words);
            Assert.Equal((LetterStanding.Final, 1), (scene.Row(Lettered.Mum).Standing, scene.Row(Lettered.Mum).Version));
            scene.When(who, Finish with { Seen = 1 }).ThenNothing();
            scene.When(who, Finish with { Seen = 1, Words = Lettered.Words.SetItem(0, new(LetterPart.Opening, "Dear Mum")) });
            Assert.Equal(2, scene.Then<LetterFinished>().Version.Number);
        }
    }

    [Fact]
    public void It_waits_for_the_announcing_or_where_nothing_is_decided_for_the_end()
    {
        var scene = Deciding.Drafted();
        scene.When(Typical.Chair, Finish).ThenRefused(RefusalReason.NotAnnounced);
        Assert.True(scene.Papers(Typical.Chair) is { MayFinish: false, MayWrite: true, WaitFor: PapersWaitFor.Announcement });
        scene = Lettered.CoreGroup();
        scene.When(Typical.Chair, Finish).ThenRefused(RefusalReason.EndFirst);
        Assert.True(scene.Papers(Typical.NoteTaker) is { MayFinish: false, WaitFor: PapersWaitFor.End });
        scene = Lettered.CoreGroup(ended: true);
        Assert.True(scene.Papers(Typical.Chair) is { MayFinish: true, WaitFor: PapersWaitFor.Nothing });
        scene.When(Typical.Chair, Finish);
        Assert.All(scene.Then<LetterFinished>().Version.Facts.Children, c => Assert.Null(c.Outcome));
    }

    [Fact]
    public void It_needs_all_four_parts_and_words_in_one_of_them()
    {
        var scene = Deciding.Announced();
        foreach (var words in new ImmutableList<LetterWords>?[]
                 {
                     null, [], Lettered.Words.RemoveAt(0), Lettered.Words.Add(Lettered.Words[0]), Lettered.Words.SetItem(0, Lettered.Words[1]), Lettered.Words.SetItem(0, null!),
                     Lettered.Words.SetItem(0, new((LetterPart)9, "x")),
                 })
            scene.When(Typical.Chair, Finish with { Words = words! }).ThenRefused(RefusalReason.NotUnderstood);
        foreach (var words in new[] { null!, "", " \n " })
        {
            scene.When(Typical.Chair, Finish with { Words = Lettered.Words.ConvertAll(w => w with { Words = words }) }).ThenRefused(RefusalReason.LetterPartEmpty);
            scene.When(Typical.Chair, Finish with { Words = Lettered.Words.SetItem(2, new(LetterPart.Said, words)) }).ThenAccepted();
        }

        scene.When(Typical.Chair, Finish with { Words = Long(12_001) }).ThenRefused(RefusalReason.WordsTooLong, 12_001, 12_000);
        scene.When(Typical.Chair, Finish with { Words = Long(12_000) }).Then<LetterFinished>();

        static ImmutableList<LetterWords> Long(int length) => Lettered.Words.SetItem(3, new(LetterPart.Closing, new string('x', length)));
    }

    [Fact]
    public void It_is_made_of_what_was_on_the_screen()
    {
        var scene = Deciding.Announced().Given(Typical.NoteTaker, new WriteLetter(Lettered.Mum, LetterPart.Said, "Gran helps", 0));
        scene.When(Typical.Chair, Finish).ThenRefused(RefusalReason.LetterChangedMeanwhile);
        scene.When(Typical.Chair, Finish with { Seen = 1 }).Then<LetterFinished>();
    }

    [Fact]
    public void There_are_only_so_many_versions()
    {
        var scene = Deciding.Announced();
        for (var n = 0; n < 20; n++)
            scene.Given(Typical.Chair, Finish with { Words = Lettered.Words.SetItem(0, new(LetterPart.Opening, $"Dear {n}")) });
        scene.When(Typical.Chair, Finish).ThenRefused(RefusalReason.TooManyLetterVersions, 20);
        scene.When(Typical.Chair, Finish with { To = Lettered.Robin }).Then<LetterFinished>();
    }

    [Fact]
    public void It_holds_what_was_decided_who_does_what_and_when_people_meet()
    {
        var at = Scene.Start.AddDays(9);
        var facts = Facts(Deciding.Announced().WithSteps()
            .Given(Typical.Chair, new PlanStep(Id.Card(1), new StepPlan([Typical.Teacher.Id], "Gran", Deciding.Day.AddDays(4), "toast at eight", null), 0))
            .Given(Typical.Chair, new WriteContingency("we meet at once", 0))
            .Given(Typical.Chair, new ChooseDate(MeetingKind.FirstCoreGroup, at, "The Old Library", "")), Lettered.Mum);
        Assert.Equal(("Robin and Sky", ConferenceType.Initial, Deciding.Day, "Amara"), (facts.Title, facts.Type, facts.HeldOn, facts.Chair));
        Assert.Equal(
            [new LetterChild("Robin", Outcome.ChildProtectionPlan, ["Neglect"], "Sam", ["Sam", "Dawn"], 6), new LetterChild("Sky", Outcome.NoPlan, [], "", [], null, "school goes on")], facts.Children);
        Assert.Equal([new PaperStep("breakfast for everyone", ["Priya", "Gran"], Deciding.Day.AddDays(4), "toast at eight"), new PaperStep("meet at the blue house", [], null)], facts.NextSteps);
        Assert.Equal(
            [new PaperMeeting(MeetingKind.FirstCoreGroup, at, null, "The Old Library"), new PaperMeeting(MeetingKind.Review, null, Deciding.Day.AddDays(80), "")], facts.Meetings);
        Assert.Equal("we meet at once", facts.Contingency);
    }

    [Theory]
    [InlineData(Attendance.InTheRoom)]
    [InlineData(Attendance.TheirPartOver)]
    public void It_says_who_else_gets_one_but_not_of_someone_whose_part_was_apart(Attendance dads)
    {
        var scene = Deciding.Announced().Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, dads));
        var copies = Facts(scene, Lettered.Mum).Copies!.ConvertAll(c => c.Name);
        Assert.Contains(Typical.Teacher.Name, copies, StringComparer.Ordinal);
        Assert.DoesNotContain(Typical.Mum.Name, copies, StringComparer.Ordinal);
        Assert.DoesNotContain(Typical.Chair.Name, copies, StringComparer.Ordinal);
        Assert.Equal(dads == Attendance.InTheRoom, copies.Contains(Typical.Dad.Name, StringComparer.Ordinal));
        Assert.Null(LetterFacts.Of(PaperSight.Of(scene.State, Lettered.Robin)!, "en").Copies);
    }

    [Fact]
    public void What_is_done_is_no_next_step_any_more() => Assert.DoesNotContain(
        Facts(Deciding.Announced().WithSteps().Given(Typical.Chair, new ReviewStep(Id.Card(1), StepReview.None with { Status = StepStatus.Done }, 0)), Lettered.Mum).NextSteps,
        s => string.Equals(s.Words, "breakfast for everyone", StringComparison.Ordinal));

    [Fact]
    public void Categories_stand_in_the_letters_language()
    {
        var scene = Deciding.Announced().Where(s => s with
        {
            Practice = s.Practice with { Categories = [new("neglect", new("Neglect", ImmutableDictionary<string, string>.Empty.Add("pl", "Zaniedbanie")))] },
        });
        Assert.Equal("Neglect", Facts(scene, Lettered.Mum).Children[0].Categories.Single());
        scene.Given(Typical.Chair, new ChooseLetterLanguage(Lettered.Mum, "pl"));
        Assert.Equal("Zaniedbanie", LetterFacts.Of(PaperSight.Of(scene.State, Lettered.Mum)!, "pl").Children[0].Categories.Single());
        scene.When(Typical.Chair, Finish with { Seen = 1 });
        Assert.Equal("Zaniedbanie", scene.Then<LetterFinished>().Version.Facts.Children[0].Categories.Single());
    }

    [Fact]
    public void A_version_never_changes_when_the_conference_does()
    {
        var scene = Deciding.Announced().WithSteps().Given(Typical.Chair, Finish);
        var before = scene.LetterOf(Lettered.Mum).Last;
        scene.Given(Typical.Chair, Amend).Given(Typical.Chair, new RemoveCard(Id.Card(1))).Given(Typical.Chair, new WriteLetter(Lettered.Mum, LetterPart.Said, "Other", 0));
        Assert.Same(before, scene.LetterOf(Lettered.Mum).Last);
        scene.When(Typical.Chair, Finish with { Seen = 1 });
        Assert.Equal("Physical abuse", scene.Then<LetterFinished>().Version.Facts.Children[0].Categories.Single());
    }

    [Fact]
    public void What_is_not_for_its_reader_is_not_in_it()
    {
        var scene = Deciding.Announced().WithSteps();
        Assert.Equal("breakfast for everyone", Steps(Typical.Dad));
        Assert.Equal("breakfast for everyone, meet at the blue house", Steps(Typical.Mum));
        Assert.Equal("breakfast for everyone, meet at the blue house, call the strategy meeting", Steps(Typical.Teacher));

        string Steps(Who who) => string.Join(", ", Facts(scene, LetterTo.ToPerson(who.Id)).NextSteps.Select(s => s.Words));
    }

    [Fact]
    public void A_childs_own_letter_holds_what_is_for_everyone_and_of_that_child()
    {
        var scene = Deciding.Announced().WithSteps()
            .Given(Typical.Chair, new AddCard(Id.Card(9), "shoes for Sky", Column.NeedsToHappen, Ask.Plain(Column.NeedsToHappen) with { Strand = Strand.NextStep, Children = [Typical.Sky.Id] }, Audience.Everyone));
        var facts = Facts(scene, Lettered.Robin);
        Assert.Equal(("Robin", "breakfast for everyone"), (facts.Children.Single().Name, facts.NextSteps.Single().Words));
        Assert.Empty(Facts(scene, LetterTo.ToChild(Typical.Sky.Id)).Meetings);
    }

    [Fact]
    public void Someone_who_was_in_another_part_has_a_letter_of_what_they_may_see()
    {
        var scene = Deciding.Announced().WithSteps().Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartOver));
        Assert.Equal("breakfast for everyone", Facts(scene, LetterTo.ToPerson(Typical.Dad.Id)).NextSteps.Single().Words);
    }

    [Fact]
    public void Words_of_a_card_that_is_not_for_the_reader_are_refused_unless_the_chair_lets_them_stand()
    {
        var scene = Deciding.Announced().WithSteps();
        var finish = Finish with { To = LetterTo.ToPerson(Typical.Dad.Id), Words = Lettered.Words.SetItem(2, new(LetterPart.Said, "We will MEET, at the\nblue house on Friday")) };
        foreach (var who in Lettered.Writers)
            scene.When(who, finish).ThenRefused(RefusalReason.LetterTellsWithheld);
        scene.When(Typical.NoteTaker, finish with { DespiteThat = true }).ThenRefused(RefusalReason.LetterTellsWithheld);
        scene.When(Typical.Chair, finish with { To = Lettered.Mum }).Then<LetterFinished>();
        scene.When(Typical.Chair, finish with { DespiteThat = true }).Then<LetterFinished>();
    }

    [Fact]
    public void The_note_taker_does_not_send_out_what_the_chair_wrote_from_a_card_of_their_own()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Ask.Add(1, "one two three four five", audience: Audience.ChairOnly));
        var finish = Finish with { Words = Lettered.Words.SetItem(2, new(LetterPart.Said, "one two three four five")), Seen = 1 };
        scene.Given(Typical.NoteTaker, new WriteLetter(Lettered.Mum, LetterPart.Said, "one two three four five", 0)).When(Typical.NoteTaker, finish).Then<LetterFinished>();
        scene.Given(Typical.Chair, new WriteLetter(Lettered.Robin, LetterPart.Said, "one two three four five", 0))
            .When(Typical.NoteTaker, finish with { To = Lettered.Robin }).ThenRefused(RefusalReason.LetterTellsWithheld);
    }

    [Fact]
    public void A_version_holds_the_readers_name_and_what_the_authority_said_then()
    {
        var frame = new LetterFrame(" An authority ", "ring us", "", null!);
        var scene = Deciding.Announced().When(Typical.Chair, Finish with { Frame = frame });
        var version = scene.Then<LetterFinished>().Version;
        Assert.Equal((Typical.Mum.Name, new LetterFrame("An authority", "ring us", "", ""), false, false), (version.Name, version.Frame, version.ForProfessional, version.ForTeen));
        scene.When(Typical.Chair, Finish with { Frame = frame with { Complaints = new string('x', 12_001) } }).ThenRefused(RefusalReason.WordsTooLong, 12_001, 12_000);
        scene.When(Typical.Chair, Finish with { To = LetterTo.ToPerson(Typical.Teacher.Id) });
        Assert.True(scene.Then<LetterFinished>().Version.ForProfessional);
    }

    [Fact]
    public void A_letter_made_for_a_professional_is_not_opened_by_someone_who_is_none_any_more()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Finish with { To = LetterTo.ToPerson(Typical.Teacher.Id) });
        Assert.Null(LetterView.SentTo(scene.State, scene[Typical.Teacher]));
        scene.Given(Typical.Chair, new SendLetterOn(LetterTo.ToPerson(Typical.Teacher.Id), 1, Deciding.Day));
        Assert.NotNull(LetterView.SentTo(scene.State, scene[Typical.Teacher]));
        Assert.Null(LetterView.SentTo(scene.State, scene[Typical.Teacher] with { Role = Role.FamilyMember }));
    }

    [Fact]
    public void A_child_without_a_plan_is_told_of_no_meeting_that_is_about_another()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, new ChooseDate(MeetingKind.FirstCoreGroup, Scene.Start.AddDays(9), "", ""));
        Assert.Contains(Facts(scene, Lettered.Robin).Meetings, m => m.StartsAt is not null);
        Assert.Empty(Facts(scene, LetterTo.ToChild(Typical.Sky.Id)).Meetings);
        Assert.Contains(Facts(scene, Lettered.Mum).Meetings, m => m.StartsAt is not null);
    }

    private static LetterFacts Facts(Scene scene, LetterTo to)
    {
        scene.When(Typical.Chair, Finish with { To = to });
        return scene.Then<LetterFinished>().Version.Facts;
    }
}

using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Decision;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Papers;

/// <summary>What each paper says to each reader.</summary>
public sealed class PaperSpecs
{
    [Fact]
    public void A_paper_is_for_those_too_who_do_not_take_part_and_for_nobody_removed_or_unknown()
    {
        foreach (var attendance in Enum.GetValues<Attendance>())
            Assert.True(PaperReader.Of(Deciding.Begun().When(Typical.Chair, new MarkAttendance(Typical.Mum.Id, attendance)).State, Typical.Mum.Id) is { TakesPart: true });
        Assert.Null(PaperReader.Of(Deciding.Begun().Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id)).State, Typical.Mum.Id));
        Assert.Null(PaperReader.Of(Deciding.Begun().State, Id.Attendee(77)));
    }

    [Fact]
    public void The_next_sheet_says_the_decision_why_what_follows_whom_to_ring_and_when()
    {
        var scene = Deciding.Announced().WithSteps().Given(Typical.Chair, new WriteContingency("we meet again", 0));
        var sheet = scene.Sheet(Typical.Dad);
        Assert.Equal(("Robin and Sky", Deciding.Day, "Amara", "we meet again"), (sheet.Title, sheet.HeldOn, sheet.Chair, sheet.Contingency));
        Assert.Equal(("Robin", Outcome.ChildProtectionPlan, "Neglect", "summary for Robin", "Sam"), (sheet.Children[0].ChildName, sheet.Children[0].Outcome, sheet.Children[0].Categories.Single().Text, sheet.Children[0].Why, sheet.Children[0].KeyWorker));
        Assert.Equal(("reasons for Sky", "school goes on"), (sheet.Children[1].Why, sheet.Children[1].Support));
        Assert.Equal(("Sam", "breakfast for everyone"), (sheet.ToRing.Single(), sheet.NextSteps.Single().Words));
        Assert.Equal([(MeetingKind.FirstCoreGroup, Deciding.Day.AddDays(10)), (MeetingKind.Review, Deciding.Day.AddDays(80))], sheet.Meetings.Select(m => (m.Kind, m.By!.Value)));
    }

    [Fact]
    public void There_is_no_sheet_before_the_decision_is_announced()
    {
        Assert.Same(NextSheetView.Nothing, Deciding.Drafted().Sheet(Typical.Mum));
        Assert.False(Deciding.Drafted().Papers(Typical.Mum).HasNextSheet);
        Assert.True(Deciding.Announced().Papers(Typical.Mum).HasNextSheet);
        Assert.Same(NextSheetView.Nothing, NextSheetView.For(Deciding.Prepared(ConferenceType.CoreGroup).State, Deciding.Prepared().Reader(Typical.Mum)));
        Assert.True(Lettered.CoreGroup().Sheet(Typical.Mum) is { IsThere: true, Children: [{ Outcome: null }, { Outcome: null }] });
    }

    [Fact]
    public void Where_a_child_in_need_plan_is_made_the_first_meeting_is_of_that_kind()
    {
        var scene = Deciding.Drafted().Draft(Typical.Robin, new DecisionChange.OfOutcome(Outcome.ChildInNeedPlan)).Given(Typical.Chair, new Announce(Deciding.Limits));
        Assert.Contains(new PaperMeeting(MeetingKind.ChildInNeedMeeting, null, Deciding.Day.AddDays(10), ""), scene.Sheet(Typical.Mum).Meetings);
    }

    [Fact]
    public void The_letter_at_the_desk_is_made_for_its_reader()
    {
        var scene = Deciding.Announced().WithSteps().Given(Typical.Mum, Ask.Add(5, "it is cold")).Given(Typical.Chair, Ask.Restrict(Id.Card(5), Audience.Everyone, Typical.Dad))
            .Given(Typical.Chair, new WriteLetter(Lettered.Mum, LetterPart.Opening, "Dear Dawn", 0)).Given(Typical.Chair, Lettered.Finish with { Seen = 1 });
        var letter = scene.Desk(Lettered.Mum);
        Assert.Equal(("Dawn", "en", 1, "Dear Dawn", true), (letter.Name, letter.Language, letter.Revision, letter.Parts.Single().Words, letter.MayFinish));
        Assert.Equal("summary for Robin, reasons for Sky", string.Join(", ", letter.Reasons));
        Assert.Equal("it is cold", letter.Said[0].Cards.Single().Text);
        Assert.Equal((1, (DateOnly?)null), (letter.Versions.Single().Number, letter.SentOn));
        Assert.Empty(scene.Desk(LetterTo.ToPerson(Typical.Dad.Id)).Said[0].Cards);
        Assert.Empty(scene.Desk(Lettered.Robin).Said[0].Cards);
        Assert.Same(letter, LetterView.For(scene.State, scene[Typical.Chair], Lettered.Mum, letter));
    }

    [Fact]
    public void Letters_are_seen_at_the_desks_of_those_who_write_them_and_one_that_was_sent_by_its_reader()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Lettered.Finish);
        Assert.False(scene.Papers(Typical.Mum).HasLetter);
        scene.Given(Typical.Chair, new SendLetterOn(Lettered.Mum, 1, Deciding.Day));
        foreach (var who in Typical.Everyone)
        {
            var view = LetterView.For(scene.State, scene[who], Lettered.Mum);
            Assert.Equal(who.Role is Role.Chair or Role.NoteTaker, view is not null);
            Assert.Equal(who == Typical.Chair, view?.MayFinishDespite ?? false);
            Assert.Equal(who == Typical.Mum, scene.Papers(who).HasLetter);
            Assert.Equal(who == Typical.Mum, LetterView.SentTo(scene.State, scene[who]) is not null);
        }

        Assert.Null(LetterView.For(scene.State, scene[Typical.Chair], LetterTo.ToPerson(Typical.NoteTaker.Id)));
        Assert.Null(LetterView.For(scene.State, scene[Typical.Chair], null!));
        scene.Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, Attendance.TheirPartOver));
        Assert.True(scene.Papers(Typical.Mum) is { HasLetter: false, HasNextSheet: false });
    }

    [Fact]
    public void Nothing_of_a_draft_decision_is_in_a_letter()
    {
        var scene = Deciding.Drafted();
        foreach (var to in new[] { Lettered.Mum, Lettered.Robin })
            Assert.DoesNotContain("for Robin", Portrait.Of(scene.Desk(to)), StringComparison.Ordinal);
        Assert.DoesNotContain("for Robin", Portrait.Of(scene.Record(Typical.Chair)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_says_who_was_there_what_came_and_what_was_said()
    {
        var scene = Deciding.Begun().Given(Typical.Chair, new AddPair(Id.Pair(1), Scales.Words()))
            .Given(Typical.Chair, new KeepReport(Typical.Teacher.Id, new ReportTrack(true, Deciding.Day, Deciding.Day, false), 0))
            .Given(Typical.Chair, new KeepReport(Typical.SocialWorker.Id, new ReportTrack(true, Deciding.Day, null, false), 0))
            .Given(Typical.Teacher, new GiveView(Typical.Robin.Id, Deciding.View, 0)).Given(Typical.Mum, new SayToRecommendation(Typical.Robin.Id, "we agree", 0))
            .Given(Typical.Chair, new OpenViews(Typical.Robin.Id, ViewsOpen.Family)).WithSteps();
        var record = scene.Record(Typical.Dad);
        Assert.Equal(11, record.People.Length);
        Assert.Equal("Priya", record.Reports.Single().Name);
        Assert.Equal("Sam, Priya", string.Join(", ", scene.Record(Typical.Teacher).Reports.Select(r => r.Name)));
        Assert.Equal(("Priya", "Dawn we agree"), (record.Views[0].Given.Single().Name, record.Views[0].Family.Select(f => $"{f.Name} {f.Words}").Single()));
        Assert.Equal("breakfast for everyone", record.Steps.Single().Words);
        Assert.Single(record.Scales);
        Assert.Empty(record.Decisions);
        Assert.Equal(4, record.Columns.Length);
    }

    [Fact]
    public void There_is_no_record_of_a_conference_that_has_not_begun() => Assert.Same(RecordView.Nothing, Deciding.Prepared().Record(Typical.Chair));

    [Fact]
    public void Views_that_are_not_open_are_in_nobodys_record_but_the_keepers_and_the_writers()
    {
        var scene = Deciding.Begun().Given(Typical.Teacher, new GiveView(Typical.Robin.Id, Deciding.View, 0));
        foreach (var who in Typical.Everyone)
            Assert.Equal(who.Role is Role.Chair or Role.NoteTaker or Role.Professional, scene.Record(who).Views[0].Given.Length == 1);
    }

    [Fact]
    public void Recorded_dissent_is_in_the_chairs_record_alone()
    {
        var scene = Deciding.Drafted().Draft(Typical.Robin, new DecisionChange.OfDissent("gran disagrees")).Given(Typical.Chair, new Announce(Deciding.Limits));
        foreach (var who in Typical.Everyone)
            Assert.Equal(who == Typical.Chair, Portrait.Of(scene.Record(who)).Contains("gran", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Parents_whose_parts_were_apart_are_not_told_of_each_other(bool dadWasOut)
    {
        var (outside, inside) = dadWasOut ? (Typical.Dad, Typical.Mum) : (Typical.Mum, Typical.Dad);
        var scene = Deciding.Begun().Given(Typical.Mum, new SayToRecommendation(Typical.Robin.Id, "mum thinks so", 0)).Given(Typical.Dad, new SayToRecommendation(Typical.Robin.Id, "dad thinks so", 0))
            .Given(Typical.Chair, new OpenViews(Typical.Robin.Id, ViewsOpen.Family)).Given(Typical.Chair, new MarkAttendance(outside.Id, Attendance.TheirPartOver));
        foreach (var (reader, other) in new[] { (outside, inside), (inside, outside) })
        {
            var record = scene.Record(reader);
            Assert.Equal(reader.Name, record.Views[0].Family.Single().Name);
            Assert.DoesNotContain(record.People, p => string.Equals(p.Name, other.Name, StringComparison.Ordinal));
            Assert.Contains(record.People, p => string.Equals(p.Name, "Sam", StringComparison.Ordinal));
        }

        Assert.Equal(2, scene.Record(Typical.Teacher).Views[0].Family.Length);
    }

    [Fact]
    public void The_poster_shows_what_everyone_may_see()
    {
        var scene = Deciding.Begun().WithSteps();
        var poster = PosterView.ForEveryone(scene.State);
        Assert.Equal("breakfast for everyone", Assert.Single(poster.Columns[3].Cards).Text);
        Assert.True(poster is { Title: "Robin and Sky", HeldOn: { Day: 14 } });
        Assert.Same(PosterView.Nothing, PosterView.ForEveryone(ConferenceState.Empty));
    }

    [Fact]
    public void A_calendar_says_when_and_where_and_nothing_of_why()
    {
        var at = Scene.Start.AddDays(9);
        var scene = Deciding.Announced().Given(Typical.Chair, new SetPlace("The Old Library", "", "")).Given(Typical.Chair, new ChooseDate(MeetingKind.FirstCoreGroup, at, "The New Library", "for a reason"));
        var calendar = CalendarView.For(scene.State, scene.Reader(Typical.Mum));
        Assert.Equal([new CalendarEntry(null, Scene.Start, "The Old Library"), new CalendarEntry(MeetingKind.FirstCoreGroup, at, "The New Library")], calendar.Entries.AsEnumerable());
        foreach (var why in new[] { "Robin", "Neglect", "reason" })
            Assert.DoesNotContain(why, Portrait.Of(calendar), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Someone_whose_part_was_apart_is_told_when_the_next_meeting_is_and_not_where()
    {
        const string Place = "The New Library";
        var scene = Deciding.Announced().Given(Typical.Chair, new ChooseDate(MeetingKind.FirstCoreGroup, Scene.Start.AddDays(9), Place, ""));
        Assert.Contains(Place, Told(Typical.Mum), StringComparison.Ordinal);
        scene.Where(s => s with { Comings = s.Comings with { Apart = s.Comings.Apart.Add(Typical.Mum.Id).Add(Typical.Teacher.Id) } });
        Assert.DoesNotContain(Place, Told(Typical.Mum), StringComparison.Ordinal);
        Assert.Contains(Place, Told(Typical.Teacher), StringComparison.Ordinal);
        Assert.Equal(2, scene.Sheet(Typical.Mum).Meetings.Length);

        string Told(Who who) => Portrait.Of(CalendarView.For(scene.State, scene.Reader(who))) + Portrait.Of(scene.Sheet(who).Meetings) + Portrait.Of(scene.Record(who).Meetings)
            + Portrait.Of(scene.Papers(who).Meetings) + Portrait.Of(scene.Desk(LetterTo.ToPerson(who.Id)).Facts.Meetings);
    }

    [Fact]
    public void A_calendar_counts_changes_of_its_dates_and_nothing_else()
    {
        var scene = Deciding.Announced();
        var before = Revision();
        scene.Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.Left));
        Assert.Equal(before, Revision());
        ConferenceCommand[] changes =
        [
            new SetPlace("The Old Library", "", ""), new ChooseDate(MeetingKind.FirstCoreGroup, Scene.Start.AddDays(9), "", ""),
            new ChooseDate(MeetingKind.FirstCoreGroup, Scene.Start.AddDays(8), "", ""), new ChooseDate(MeetingKind.FirstCoreGroup, null, "", ""),
        ];
        foreach (var change in changes)
        {
            scene.Given(Typical.Chair, change);
            Assert.Equal(++before, Revision());
        }

        int Revision() => CalendarView.For(scene.State, scene.Reader(Typical.Mum)).Revision;
    }

    [Fact]
    public void Whoever_is_removed_gets_no_paper()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        Assert.Same(NextSheetView.Nothing, NextSheetView.For(scene.State, scene[Typical.Dad]));
        Assert.Same(RecordView.Nothing, RecordView.For(scene.State, scene[Typical.Dad]));
        Assert.Empty(CalendarView.For(scene.State, scene[Typical.Dad]).Entries);
        Assert.Equal(new PapersView(), scene.Papers(Typical.Dad));
    }

    [Fact]
    public void Papers_are_the_same_where_nothing_changed()
    {
        var scene = Deciding.Announced();
        foreach (var who in Typical.Everyone)
        {
            var before = scene.Papers(who);
            Assert.Same(before, PapersView.For(scene.State with { Version = 999 }, scene[who], before));
        }
    }
}

using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>Where the reports are, and the draft timeline (domain.md §2).</summary>
public sealed class PaperSpecs
{
    private static readonly ReportTrack Came = new(true, Beforehand.Today.AddDays(-3), Beforehand.Today, ReadInReadingTime: true);

    private static readonly ImmutableList<TrajectoryPoint> Line = [new(Beforehand.Today, " second "), new(Beforehand.Today.AddDays(-9), "first")];

    public static TheoryData<Role> Others => Beforehand.Others;

    [Fact]
    public void Those_who_prepare_keep_where_reports_are()
    {
        foreach (var who in Beforehand.Staff)
        {
            var scene = Beforehand.Prepared().Given(who, new KeepReport(Typical.Teacher.Id, Came, 0));
            Assert.Equal(new Prepared<ReportTrack>(Came, 1), scene.State.Preparation.ReportOf(Typical.Teacher.Id));
            scene.When(who, new KeepReport(Typical.Teacher.Id, Came, 0)).ThenNothing();
            scene.When(who, new KeepReport(Typical.Teacher.Id, ReportTrack.None, 0)).ThenRefused(RefusalReason.PreparationChanged);
            scene.When(who, new KeepReport(Typical.Teacher.Id, ReportTrack.None, 1)).Then<ReportKept>();
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Nobody_else_does(Role role)
    {
        Beforehand.Prepared().When(Typical.Of(role), new KeepReport(Typical.Teacher.Id, Came, 0)).ThenRefused(RefusalReason.PreparationNotYours);
        Beforehand.Prepared().When(Typical.Of(role), new WriteTrajectory(Line, 0)).ThenRefused(RefusalReason.PreparationNotYours);
    }

    [Fact]
    public void Reports_come_from_social_worker_agencies_parents_and_children()
    {
        var scene = Beforehand.Prepared();
        foreach (var from in new[] { Typical.SocialWorker, Typical.Teacher, Typical.Mum, Typical.Child })
            scene.When(Typical.Chair, new KeepReport(from.Id, Came, 0)).Then<ReportKept>();
        foreach (var other in new[] { Typical.Chair, Typical.NoteTaker, Typical.Advocate, Typical.Supporter, Typical.Interpreter, Typical.Observer })
            scene.When(Typical.Chair, new KeepReport(other.Id, Came, 0)).ThenRefused(RefusalReason.NoReportFromThem);
        scene.When(Typical.Chair, new KeepReport(Id.Attendee(500), Came, 0)).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, new KeepReport(Typical.Dad.Id, null!, 0)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(-400, true)]
    [InlineData(-401, false)]
    public void A_report_has_come_or_been_shared_in_the_last_year(int days, bool accepted)
    {
        foreach (var track in new[] { Came with { Received = Beforehand.Today.AddDays(days) }, Came with { SharedWithFamily = Beforehand.Today.AddDays(days) } })
        {
            var scene = Beforehand.Prepared().When(Typical.Chair, new KeepReport(Typical.Teacher.Id, track, 0));
            _ = accepted ? scene.ThenAccepted() : scene.ThenRefused(RefusalReason.DateImpossible);
        }
    }

    [Fact]
    public void Those_who_prepare_write_the_timeline_and_it_is_kept_in_order()
    {
        foreach (var who in Beforehand.Staff)
        {
            var scene = Beforehand.Prepared().Given(who, new WriteTrajectory(Line, 0));
            Assert.Equal("first, second", string.Join(", ", scene.State.Preparation.Trajectory.Info.Select(p => p.Words)));
            scene.When(who, new WriteTrajectory(Line, 0)).ThenNothing();
            scene.When(who, new WriteTrajectory([], 0)).ThenRefused(RefusalReason.PreparationChanged);
            scene.When(who, new WriteTrajectory([], 1)).Then<TrajectoryWritten>();
        }
    }

    [Fact]
    public void Points_are_bounded()
    {
        var scene = Beforehand.Prepared();
        scene.When(Typical.Chair, new WriteTrajectory(null!, 0)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new WriteTrajectory([null!], 0)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new WriteTrajectory([.. Points(41)], 0)).ThenRefused(RefusalReason.TooManyPoints, 40);
        scene.When(Typical.Chair, new WriteTrajectory([Line[0] with { Words = " " }], 0)).ThenRefused(RefusalReason.PointEmpty);
        scene.When(Typical.Chair, new WriteTrajectory([Line[0] with { Words = null! }], 0)).ThenRefused(RefusalReason.PointEmpty);
        scene.When(Typical.Chair, new WriteTrajectory([Line[0] with { Words = new string('x', 301) }], 0)).ThenRefused(RefusalReason.WordsTooLong, 301, 300);
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue, Beforehand.Today.AddDays(401), Beforehand.Today.AddDays((-120 * 366) - 1) })
            scene.When(Typical.Chair, new WriteTrajectory([new TrajectoryPoint(day, "when")], 0)).ThenRefused(RefusalReason.DateImpossible);
        scene.When(Typical.Chair, new WriteTrajectory([.. Points(37), Line[0] with { Words = new string('x', 300) }, new(Beforehand.Today.AddDays(400), "far"), new(Beforehand.Today.AddDays(-120 * 366), "long ago")], 0))
            .Then<TrajectoryWritten>();
    }

    private static IEnumerable<TrajectoryPoint> Points(int count) => Enumerable.Range(0, count).Select(n => new TrajectoryPoint(Beforehand.Today.AddDays(-n), "point"));
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.Parts;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Genogram;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Parts;

/// <summary>A split conference: who is in the room now, and what reaches those whose part comes later.</summary>
public sealed class SplitSpecs
{
    /// <summary>What someone whose part comes later may ask. Whoever adds to it has thought of what it would tell them.</summary>
    private static readonly string[] ForThoseWhoWait = [nameof(LeaveSeat), nameof(AskPrivately), nameof(WithdrawAsk), nameof(WriteViewsBefore)];

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    public static TheoryData<string> EveryCommand =>
        [.. typeof(ConferenceCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ConferenceCommand)) && !t.IsAbstract).Select(t => t.FullName!)];

    public static TheoryData<Attendance> NotOfARoom => [Attendance.Expected, Attendance.ExpectedRemote, Attendance.Apologies, Attendance.SentColleague, (Attendance)42];

    [Fact]
    public void One_parent_goes_out_and_the_other_comes_in_in_one_moment()
    {
        var scene = Split().When(Typical.Chair, Room((Typical.Mum, Attendance.TheirPartLater), (Typical.Dad, Attendance.InTheRoom), (Typical.Teacher, Attendance.InTheRoom)));
        Assert.Equal(2, scene.Then<RoomSet>().Now.Count);
        Assert.Equal((true, false), (scene[Typical.Mum].Waits, scene[Typical.Dad].Waits));
        Assert.True(scene[Typical.Dad].SeesWall);
    }

    [Fact]
    public void The_wall_follows_who_is_in_the_room()
    {
        var scene = Split().Given(Typical.Chair, Ask.Add(1)).Given(Typical.Chair, Ask.Restrict(Id.Card(1), Audience.Everyone, Typical.Dad));
        Assert.Single(WallView.For(scene.State).Columns[0]);
        scene.Given(Typical.Chair, Room((Typical.Mum, Attendance.TheirPartLater), (Typical.Dad, Attendance.InTheRoom)));
        Assert.Empty(WallView.For(scene.State).Columns[0]);
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Only_the_chair_says_who_is_in_the_room(Role role) =>
        Typical.Conference().When(Typical.Of(role), Room((Typical.Mum, Attendance.SteppedOut))).ThenRefused(RefusalReason.ChairOnly);

    [Theory]
    [MemberData(nameof(NotOfARoom))]
    public void Nothing_else_is_said_by_it(Attendance attendance) =>
        Typical.Conference().When(Typical.Chair, Room((Typical.Mum, Attendance.SteppedOut), (Typical.Teacher, attendance))).ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void Where_one_of_them_is_not_on_the_list_nothing_changes()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        scene.When(Typical.Chair, Room((Typical.Mum, Attendance.SteppedOut), (Typical.Dad, Attendance.InTheRoom))).ThenRefused(RefusalReason.PersonGone);
        scene.When(Typical.Chair, Room((Typical.Mum, Attendance.SteppedOut), (Typical.Stranger, Attendance.InTheRoom))).ThenRefused(RefusalReason.PersonGone);
        Assert.Equal(Attendance.InTheRoom, scene[Typical.Mum].Attendance);
    }

    [Fact]
    public void Everyone_where_they_were_is_no_change()
    {
        Typical.Conference().When(Typical.Chair, Room((Typical.Mum, Attendance.InTheRoom))).ThenNothing();
        Typical.Conference().When(Typical.Chair, Room()).ThenNothing();
        Typical.Conference().When(Typical.Chair, new SetRoom(null!)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void The_chair_is_there_in_every_part()
    {
        Typical.Conference().When(Typical.Chair, Room((Typical.Chair, Attendance.TheirPartLater))).ThenRefused(RefusalReason.ChairInEveryPart);
        Typical.Conference().When(Typical.Chair, new MarkAttendance(Typical.Chair.Id, Attendance.TheirPartLater)).ThenRefused(RefusalReason.ChairInEveryPart);
        Typical.Conference().When(null, new MarkAttendance(Typical.Chair.Id, Attendance.TheirPartLater)).ThenRefused(RefusalReason.ChairInEveryPart);
    }

    [Fact]
    public void Who_waits_for_another_part_is_the_chairs_to_say_and_the_offices()
    {
        Typical.Conference().When(Typical.NoteTaker, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartLater)).ThenRefused(RefusalReason.ChairOnly);
        Split().When(Typical.NoteTaker, new MarkAttendance(Typical.Dad.Id, Attendance.InTheRoom)).ThenRefused(RefusalReason.ChairOnly);
        Split().When(Typical.NoteTaker, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartLater)).ThenNothing();
        Split().When(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.InTheRoom)).Then<AttendanceMarked>();
        Typical.Conference().When(null, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartLater)).Then<AttendanceMarked>();
    }

    [Fact]
    public void Nobody_comes_into_this_part_by_a_device()
    {
        var scene = Split().Given(null, new TakeSeat(Id.Seat(500), Typical.Dad.Id));
        Assert.True(scene[Typical.Dad].Waits);
        scene.Given(null, new AskToComeIn(Id.Seat(501), new Introduction(Typical.Dad.Id, "", Role.FamilyMember, "", Remote: false)))
            .Given(Typical.NoteTaker, new AdmitSeat(Id.Seat(501), Id.Attendee(500)));
        Assert.True(scene[Typical.Dad].Waits);
        scene.Given(Typical.Dad, new LeaveSeat());
        Assert.True(scene[Typical.Dad].Waits);
    }

    [Fact]
    public void Whoever_waits_knows_which_conference_it_is_and_where_and_nothing_of_what_goes_on()
    {
        var scene = Kin.Begun().Given(Typical.Chair, new SetPlace("Hall", "", "")).Given(Typical.Dad, Ask.Add(1)).Given(Typical.Chair, Scales.Add(1))
            .Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartLater));
        var board = BoardView.For(scene.State, scene[Typical.Dad]);
        Assert.True(board.Waiting);
        Assert.Equal(("Robin and Sky", "Hall"), (board.Title, board.Place.Venue));
        Assert.All(board.Columns, cards => Assert.Empty(cards));
        Assert.Empty(board.Children);
        Assert.Empty(board.MayWriteFor);
        Assert.Equal((false, false), (board.MayAdd, board.MayUndo));

        var scales = ScalingView.For(scene.State, scene[Typical.Dad]);
        Assert.Empty(scales.Pairs);
        Assert.Equal((false, false, null), (scales.Begun, scales.SeesPairs, scales.Round));
        Assert.False(GenogramView.For(scene.State, scene[Typical.Dad]).Sees);
        Assert.Empty(GenogramView.For(scene.State, scene[Typical.Dad]).Seen.Family.People);
        Assert.False(BoardView.For(scene.State, scene[Typical.Mum]).Waiting);
    }

    [Fact]
    public void A_note_taker_who_waits_has_no_console() =>
        Assert.Null(Waiting(Typical.NoteTaker, scene => ConsoleView.For(scene.State, scene[Typical.NoteTaker])));

    [Fact]
    public void Whoever_waits_is_not_asked_to_score() => Assert.False(Waiting(Typical.Dad, scene => ConferenceBoard.Core.Scaling.Round.WouldScore(scene[Typical.Dad], scene.State.Practice)));

    [Fact]
    public void Whoever_waits_sees_their_own_words_again_when_their_part_comes()
    {
        var scene = Typical.Conference().Given(Typical.Dad, Ask.Add(1)).Given(Typical.Chair, Room((Typical.Dad, Attendance.TheirPartLater)))
            .Given(Typical.Chair, Room((Typical.Dad, Attendance.InTheRoom)));
        Assert.Single(BoardView.For(scene.State, scene[Typical.Dad]).Columns[0]);
        scene.When(Typical.Dad, new UndoLast()).ThenAccepted();
    }

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Whoever_waits_may_leave_and_nothing_else(string command)
    {
        var type = typeof(ConferenceCommand).Assembly.GetType(command, throwOnError: true)!;
        var asked = (ConferenceCommand)RuntimeHelpers.GetUninitializedObject(type);
        Assert.Equal(ForThoseWhoWait.Contains(type.Name, StringComparer.Ordinal), asked.IsForThoseWhoWait);
        if (!asked.IsForThoseWhoWait)
            Split().When(Typical.Dad, asked).ThenRefused(RefusalReason.YourPartIsLater);
    }

    [Fact]
    public void The_oracle_would_notice_if_something_reached_whoever_waits()
    {
        var scene = Scales.Begun().Given(Typical.Mum, Ask.Add(1));
        var (board, scales) = (BoardView.For(scene.State, scene[Typical.Dad]), ScalingView.For(scene.State, scene[Typical.Dad]));
        Assert.Empty(Oracle.Wrongs(scene.State, Typical.Dad.Id, board));
        scene.Given(Typical.Chair, Room((Typical.Dad, Attendance.TheirPartLater)));
        Assert.NotEmpty(Oracle.Wrongs(scene.State, Typical.Dad.Id, board));
        Assert.NotEmpty(Oracle.Wrongs(scene.State, Typical.Dad.Id, scales));
        Assert.Empty(Oracle.Wrongs(scene.State, Typical.Dad.Id, BoardView.For(scene.State, scene[Typical.Dad])));
    }

    /// <summary>Dad's part comes later.</summary>
    private static Scene Split() => Typical.Conference().Given(Typical.Chair, Room((Typical.Dad, Attendance.TheirPartLater)));

    private static T Waiting<T>(Who who, Func<Scene, T> look) =>
        look(Typical.Conference().Given(Typical.Chair, new MarkAttendance(who.Id, Attendance.TheirPartLater)));

    private static SetRoom Room(params (Who Who, Attendance Where)[] now) => new(now.ToImmutableDictionary(n => n.Who.Id, n => n.Where));
}

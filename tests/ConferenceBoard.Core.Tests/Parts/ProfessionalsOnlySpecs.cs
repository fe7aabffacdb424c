using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Parts;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Genogram;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Parts;

/// <summary>The part without the family (domain.md §7): when it can begin, what the wall shows in it, and that it ends by itself.</summary>
public sealed class ProfessionalsOnlySpecs
{
    private static readonly CardId Card = Id.Card(1);
    private static readonly Who[] NotProfessionals = [Typical.Mum, Typical.Dad, Typical.Child, Typical.Supporter, Typical.Interpreter, Typical.Observer];

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    public static TheoryData<Role> WhoEndsIt => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.SocialWorker, Role.Professional);

    [Fact]
    public void It_begins_and_ends_as_the_chair_says()
    {
        var scene = Alone().When(Typical.Chair, new BeginProfessionalsOnly());
        scene.Then<ProfessionalsOnlyBegun>();
        Assert.True(ConsoleView.For(scene.State, scene[Typical.NoteTaker])!.ProfessionalsOnly);
        scene.When(Typical.Chair, new BeginProfessionalsOnly()).ThenNothing();
        scene.When(Typical.Chair, new EndProfessionalsOnly()).Then<ProfessionalsOnlyEnded>();
        scene.When(Typical.Chair, new EndProfessionalsOnly()).ThenNothing();
        Assert.False(scene.State.Part.ProfessionalsOnly);
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_begins_or_ends_it_and_the_answer_tells_nothing(Role role)
    {
        foreach (var scene in new[] { Alone(), Part() })
        {
            scene.When(Typical.Of(role), new BeginProfessionalsOnly()).ThenRefused(RefusalReason.ChairOnly);
            scene.When(Typical.Of(role), new EndProfessionalsOnly()).ThenRefused(RefusalReason.ChairOnly);
        }
    }

    [Fact]
    public void It_is_a_part_of_a_conference_that_has_begun() =>
        Typical.Conference().When(Typical.Chair, new BeginProfessionalsOnly()).ThenRefused(RefusalReason.BeginFirst);

    [Fact]
    public void Where_the_practice_has_none_there_is_none()
    {
        var scene = Alone();
        var state = scene.State with { Practice = scene.State.Practice with { ConfidentialPart = false } };
        var ruling = Decider.Decide(state, new Asked(new BeginProfessionalsOnly(), new Actor.OfSeat(Typical.Chair.Seat), default, Scene.Start));
        Assert.Equal(RefusalReason.NoConfidentialPart, ruling.Refusal?.Reason);
        Assert.Equal("This authority's practice has no part without the family.", ruling.Refusal?.Sentence);
        Assert.False(ConsoleView.For(state, scene[Typical.Chair])!.HasConfidentialPart);
        Assert.True(PracticeRules.Usual.ConfidentialPart);
    }

    [Fact]
    public void It_cannot_begin_while_someone_else_is_in_the_room_and_the_chair_is_told_who()
    {
        foreach (var who in NotProfessionals)
        {
            Alone().Given(Typical.Chair, new MarkAttendance(who.Id, Attendance.InTheRoom))
                .When(Typical.Chair, new BeginProfessionalsOnly()).ThenRefused(RefusalReason.NotOnlyProfessionals, who.Name);
        }
    }

    [Theory]
    [MemberData(nameof(WhoEndsIt))]
    public void It_ends_by_itself_when_someone_else_is_in_the_room(Role role)
    {
        var who = Typical.Of(role);
        Ended(who, s => s.Given(Typical.NoteTaker, new MarkAttendance(who.Id, Attendance.InTheRoom)));
        Ended(who, s => s.Given(Typical.Chair, new SetRoom(ImmutableDictionary<AttendeeId, Attendance>.Empty.Add(who.Id, Attendance.InTheRoom))));
        Ended(who, s => s.Given(null, new TakeSeat(Id.Seat(500), who.Id)), Attendance.Left);
        Ended(who, s => s.Given(null, new AskToComeIn(Id.Seat(501), new Introduction(who.Id, "", role, "", Remote: false))).Given(Typical.NoteTaker, new AdmitSeat(Id.Seat(501), Id.Attendee(500))));
        Ended(who, s => s.Given(Typical.Chair, new ChangeRole(Typical.Teacher.Id, role)));
        Ended(who, s => s.Given(null, new AskToComeIn(Id.Seat(501), new Introduction(null, "Jo", role, "", Remote: false))).Given(Typical.NoteTaker, new AdmitSeat(Id.Seat(501), Id.Attendee(500))));

        static void Ended(Who who, Func<Scene, Scene> happens, Attendance before = Attendance.SteppedOut)
        {
            var scene = Part().Given(Typical.Chair, new MarkAttendance(who.Id, before));
            Assert.True(scene.State.Part.ProfessionalsOnly);
            Assert.False(happens(scene).State.Part.ProfessionalsOnly);
        }
    }

    [Fact]
    public void It_ends_by_itself_when_someone_says_that_they_are_back()
    {
        var scene = Part().Given(Typical.Mum, new ComeBack());
        Assert.False(scene.State.Part.ProfessionalsOnly);
        Assert.Equal(Attendance.InTheRoom, scene[Typical.Mum].Attendance);
    }

    [Fact]
    public void It_goes_on_while_others_join_from_elsewhere_and_professionals_come_and_go()
    {
        var scene = Part().Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, Attendance.Remote))
            .Given(Typical.Chair, new MarkAttendance(Typical.Teacher.Id, Attendance.SteppedOut)).Given(Typical.Teacher, new ComeBack());
        Assert.True(scene.State.Part.ProfessionalsOnly);
    }

    [Fact]
    public void The_wall_shows_what_is_kept_to_professionals_and_never_what_is_the_chairs()
    {
        var scene = Alone().Given(Typical.Chair, Ask.Add(2, audience: Audience.ChairOnly)).Given(Typical.Teacher, Ask.Add(Card, audience: Audience.Professionals));
        Assert.Empty(Shown(scene));
        Assert.Equal([Card], Shown(scene.Given(Typical.Chair, new BeginProfessionalsOnly())));
        scene.Given(Typical.Chair, Ask.Light(Card));
        Assert.Equal(Card, WallView.For(scene.State).SpotlightCard?.Id);
        scene.When(Typical.Chair, Ask.Light(Id.Card(2))).ThenRefused(RefusalReason.NotForTheRoom);
        scene.Given(Typical.Chair, Ask.Restrict(Card, Audience.Professionals, Typical.SocialWorker));
        Assert.Empty(Shown(scene));
    }

    [Fact]
    public void The_wall_shows_the_family_as_professionals_may_see_it()
    {
        var scene = Kin.Begun().Given(Typical.Chair, Kin.Restrict(Kin.Jory, Audience.Professionals)).Given(Typical.Chair, Kin.Hide(Kin.School));
        Assert.Equal(2, People(scene));
        Out(scene).Given(Typical.Chair, new BeginProfessionalsOnly());
        Assert.Equal(3, People(scene));
        scene.Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, Attendance.InTheRoom));
        Assert.Equal(2, People(scene));

        static int People(Scene scene) => SeenFamily.OnWall(scene.State, scene.State.Genogram).Family.People.Length;
    }

    [Fact]
    public void A_wall_frozen_in_it_keeps_nothing_of_it_after_it()
    {
        var scene = Part().Given(Typical.Teacher, Ask.Add(Card, audience: Audience.Professionals)).Given(Typical.Chair, Ask.Light(Card)).Given(Typical.Chair, new FreezeWall(true));
        Assert.Equal([Card], Shown(scene));
        scene.Given(Typical.NoteTaker, new MarkAttendance(Typical.Mum.Id, Attendance.InTheRoom));
        Assert.Empty(Shown(scene));
        Assert.Null(WallView.For(scene.State).SpotlightCard);
    }

    [Fact]
    public void The_wall_says_nothing_of_it()
    {
        var scene = Alone().Given(Typical.Mum, new ComeBack()).Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, Attendance.SteppedOut));
        var before = WallView.For(scene.State);
        Assert.Same(before, WallView.For(scene.Given(Typical.Chair, new BeginProfessionalsOnly()).State, before));
        Assert.Same(before, WallView.For(scene.Given(Typical.Chair, new EndProfessionalsOnly()).State, before));
    }

    [Fact]
    public void Nobody_of_the_family_sees_any_difference_wherever_they_are()
    {
        var scene = Kin.Begun().Given(Typical.Teacher, Ask.Add(Card, audience: Audience.Professionals)).Given(Typical.Mum, Ask.Add(2));
        Out(scene).Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.Remote));
        var before = Family().ConvertAll(who => BoardView.For(scene.State, scene[who]));
        var told = Family().ConvertAll(Told);
        scene.Given(Typical.Chair, new BeginProfessionalsOnly());
        Same();
        scene.Given(Typical.Chair, new EndProfessionalsOnly());
        Same();

        void Same()
        {
            Assert.Equal(before, Family().ConvertAll(who => BoardView.For(scene.State, scene[who], before.Find(b => b.You.Id == who.Id))));
            Assert.Equal(told, Family().ConvertAll(Told));
        }

        string Told(Who who) => Portrait.Of(BoardView.For(scene.State, scene[who])) + Portrait.Of(ScalingView.For(scene.State, scene[who]))
            + Portrait.Of(GenogramView.For(scene.State, scene[who]));

        static List<Who> Family() => [.. NotProfessionals, Typical.Advocate];
    }

    [Fact]
    public void The_oracle_would_notice_if_something_of_it_stayed_on_the_wall()
    {
        var scene = Part().Given(Typical.Teacher, Ask.Add(Card, audience: Audience.Professionals));
        var wall = WallView.For(scene.State);
        Assert.Empty(Oracle.Wrongs(scene.State, null, wall));
        Assert.NotEmpty(Oracle.Wrongs(scene.Given(Typical.Mum, new ComeBack()).State, null, wall));
    }

    /// <summary>The conference has begun, and nobody but professionals is in the room.</summary>
    private static Scene Alone() => Out(Typical.Conference().Given(Typical.Chair, new BeginConference()));

    /// <summary>The part without the family goes on.</summary>
    private static Scene Part() => Alone().Given(Typical.Chair, new BeginProfessionalsOnly());

    private static Scene Out(Scene scene) =>
        scene.Given(Typical.Chair, new SetRoom(NotProfessionals.ToImmutableDictionary(w => w.Id, _ => Attendance.SteppedOut)));

    private static CardId[] Shown(Scene scene) => [.. WallView.For(scene.State).Columns.SelectMany(c => c).Select(c => c.Id)];
}

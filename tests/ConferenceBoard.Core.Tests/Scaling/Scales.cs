using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Scaling;

/// <summary>Short ways to come to a pair, a round and a result. Of a typical conference five score: social worker, teacher, mother, father, child.</summary>
internal static class Scales
{
    public static readonly PairId Pair = Id.Pair(1);
    public static readonly RoundId Round = Id.Round(1);

    /// <summary>A second professional, where two sides of three are needed.</summary>
    public static readonly Who Nurse = new(Id.Attendee(12), Id.Seat(12), Role.Professional, "Hana");

    public static PairWords Words(string danger = "Sky is hurt again") =>
        new(danger, "Dad walks away when he is angry", [], new Scale("How safe is Sky?", "Sky is hurt", "Sky is safe"));

    public static AddPair Add(int pair = 1, string danger = "Sky is hurt again") => new(Id.Pair(pair), Words(danger));

    public static OpenRound Open(int round = 1, bool apart = false) => new(Id.Round(round), Pair, [], [], apart);

    /// <summary>Eleven counts of these marks.</summary>
    public static ImmutableArray<int> Counts(params int[] marks) => [.. Enumerable.Range(0, 11).Select(mark => marks.Count(m => m == mark))];

    /// <summary>These marks, from people's own devices, without notes.</summary>
    public static Tally Tally(params int[] marks) => new(Counts(marks), 0, 0, 0, [], []);

    public static CloseRound Close(params int[] marks) => new(Round, Tally(marks));

    /// <summary>One pair is written and the conference has not begun.</summary>
    public static Scene Prepared() => Typical.Conference().Given(Typical.SocialWorker, Add());

    public static Scene Begun() => Prepared().Given(Typical.Chair, new BeginConference());

    /// <summary>As <see cref="Begun"/>, with a second professional.</summary>
    public static Scene BegunWithNurse() => Begun()
        .Given(Typical.Chair, new InviteAttendee(Nurse.Id, Nurse.Name, Nurse.Role, "", Remote: false)).Given(null, new TakeSeat(Nurse.Seat, Nurse.Id));

    public static Scene Opened() => Begun().Given(Typical.Chair, Open());

    public static Scene Closed(params int[] marks) => Opened().Given(Typical.Chair, Close(marks));

    public static Scene Revealed(params int[] marks) => Closed(marks).Given(Typical.Chair, new RevealRound(Round));

    public static Scene Aloud() => Begun().Given(Typical.Chair, new AskAloud(Round, Pair));

    /// <summary>The chair sends these people out.</summary>
    public static Scene Without(this Scene scene, params Who[] people)
    {
        foreach (var who in people)
            scene.Given(Typical.Chair, new MarkAttendance(who.Id, Attendance.SteppedOut));
        return scene;
    }

    public static Pair ThePair(this Scene scene) => scene.State.Scaling.Pair(Pair)!;

    public static ScaleResult TheResult(this Scene scene) => scene.State.Scaling.Result(Round)!;
}

using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Care;

/// <summary>Short ways to a conference that has begun and to what people see of its care. The advocate joins from elsewhere.</summary>
internal static class Cared
{
    public static Scene Begun() => Typical.Conference().Given(Typical.Chair, new BeginConference());

    public static Scene Marked(this Scene scene, Who who, Attendance attendance) => scene.Given(Typical.Chair, new MarkAttendance(who.Id, attendance));

    public static CareView SeenBy(this Scene scene, Who who) => CareView.For(scene.State, scene[who]);

    public static string Queue(this Scene scene, Who viewer) => string.Join(", ", scene.SeenBy(viewer).Hands.Select(h => h.Name));
}

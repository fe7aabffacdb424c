using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>Short ways to prepare a typical conference. Gran is on the list and has not come.</summary>
internal static class Beforehand
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(Scene.Start.Date);

    public static readonly Who Gran = new(Id.Attendee(20), Id.Seat(20), Role.FamilyMember, "Gran");

    public static readonly AttendeePreparation Nothing = AttendeePreparation.Unsaid;

    public static readonly ViewsBefore Form = new("He shouts at night.\nI worry.", "They laugh a lot", "A quiet room", "", "", Consent: true);

    public static Scene Prepared() => Typical.Conference().Given(null, new InviteAttendee(Gran.Id, Gran.Name, Gran.Role, "Grandmother", Remote: false));

    public static Scene Begin(this Scene scene) => scene.Given(Typical.Chair, new BeginConference());

    /// <summary>Chair, note taker and social worker, who may prepare; and null for the office.</summary>
    public static Who?[] Staff => [Typical.Chair, Typical.NoteTaker, Typical.SocialWorker, null];

    public static TheoryData<Role> Others => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.SocialWorker);

    public static ChildPreparation About(DateOnly? birth = null, DateOnly? expected = null, ChildAttends attends = ChildAttends.NotSaid, string broughtBy = "", string speaks = "") =>
        new(birth, expected, "", attends, "", "", broughtBy, speaks);

    public static PreparationView? SeenBy(this Scene scene, Who who) => PreparationView.For(scene.State, scene[who]);

    public static ViewsBeforeView? FormOf(this Scene scene, Who who) => ViewsBeforeView.For(scene.State, scene[who]);
}

using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests;

/// <summary>A typical conference: two children and one person of each role, all with a device, all but the advocate in the room.</summary>
internal static class Typical
{
    public static readonly Child Robin = new(Id.Child(1), "Robin");
    public static readonly Child Sky = new(Id.Child(2), "Sky");

    public static readonly Who Chair = Person(1, Role.Chair, "Amara");
    public static readonly Who NoteTaker = Person(2, Role.NoteTaker, "Nia");
    public static readonly Who SocialWorker = Person(3, Role.SocialWorker, "Sam");
    public static readonly Who Teacher = Person(4, Role.Professional, "Priya");
    public static readonly Who Mum = Person(5, Role.FamilyMember, "Dawn");
    public static readonly Who Dad = Person(6, Role.FamilyMember, "Lee");
    public static readonly Who Child = Person(7, Role.Child, "Robin W");
    public static readonly Who Advocate = Person(8, Role.Advocate, "Ade");
    public static readonly Who Supporter = Person(9, Role.Supporter, "Sue");
    public static readonly Who Interpreter = Person(10, Role.Interpreter, "Ines");
    public static readonly Who Observer = Person(11, Role.Observer, "Obi");

    public static readonly Who[] Everyone = [Chair, NoteTaker, SocialWorker, Teacher, Mum, Dad, Child, Advocate, Supporter, Interpreter, Observer];

    /// <summary>Someone whose device no conference knows.</summary>
    public static readonly Who Stranger = Person(99, Role.Chair, "Stranger");

    public static OpenConference Opening { get; } =
        new(new ConferenceDetails("Robin and Sky", ConferenceType.Initial, Scene.Start), [Robin, Sky]);

    public static Scene Conference()
    {
        var scene = new Scene().Given(null, Opening);
        foreach (var who in Everyone)
        {
            scene.Given(null, new InviteAttendee(who.Id, who.Name, who.Role, "", Remote: who == Advocate));
            scene.Given(null, new TakeSeat(who.Seat, who.Id));
        }

        return scene;
    }

    /// <summary>Role names as xunit data, all but those given.</summary>
    public static TheoryData<Role> RolesBut(params Role[] roles) => [.. Enum.GetValues<Role>().Except(roles)];

    /// <summary>The first person of that role.</summary>
    public static Who Of(Role role) => Everyone.First(w => w.Role == role);

    private static Who Person(int number, Role role, string name) => new(Id.Attendee(number), Id.Seat(number), role, name);
}

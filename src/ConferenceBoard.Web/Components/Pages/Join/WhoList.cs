using System.Collections.Immutable;
using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Web.Components.Pages.Join;

/// <summary>Whom the "who are you?" page offers. It is shown to whoever has the room's code, so it names nobody who is kept out of the room.</summary>
internal static class WhoList
{
    /// <summary>The choice of someone who is not on the list.</summary>
    public const string Else = "else";

    /// <summary>The roles that someone who is not on the list may say they have; those who prepare the conference come with their own link.</summary>
    public static ImmutableArray<Role> Roles { get; } = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Chair or Role.NoteTaker or Role.SocialWorker))];

    /// <summary>
    /// People who are expected in the room or marked there. Staff come with their own link, and so do people who join from elsewhere: someone
    /// may attend from another place because nobody in the room is to know of them.
    /// </summary>
    public static ImmutableArray<Attendee> Of(ConferenceState state) =>
    [
        .. state.Attendees.Where(a => !a.Removed && a.Role is not (Role.Chair or Role.NoteTaker or Role.SocialWorker)
            && a.Attendance is Attendance.Expected or Attendance.InTheRoom),
    ];

    /// <summary>What the form sends for someone on the list.</summary>
    public static string KeyOf(Attendee person) => person.Id.Value.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>A role that the form sent, or null where it is none of <see cref="Roles"/>.</summary>
    public static Role? RoleOf(string? sent) => Roles.Where(r => string.Equals(r.ToString(), sent, StringComparison.Ordinal)).Cast<Role?>().FirstOrDefault();

    /// <summary>A role as a person would say it of themselves.</summary>
    public static string LabelOf(Role role) => JoinWords.ResourceManager.GetString("Role_" + role, CultureInfo.CurrentUICulture) ?? role.ToString();
}

using ConferenceBoard.Accounts;
using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Access;

namespace ConferenceBoard.Web.Accounts;

/// <summary>Takes out the devices with which an account is in conferences: their screens are cleared at once, and their next act is refused.</summary>
internal sealed partial class Revoker(Places places, ConferenceRegistry registry, Doors doors, ILogger<Revoker> log)
{
    /// <summary>Everywhere where the account is. False where somewhere it could not be stored: then it is to be asked again.</summary>
    public async Task<bool> RevokeAsync(Guid staff) => await RevokeAsync(await places.OfAsync(staff));

    /// <summary>In these places. Conferences that run come first: there are screens on.</summary>
    public async Task<bool> RevokeAsync(IEnumerable<StaffPlace> where)
    {
        var all = true;
        foreach (var place in where.OrderBy(p => registry.Running(new ConferenceId(p.Conference)) is null))
        {
            try
            {
                if (await registry.FindAsync(new ConferenceId(place.Conference)) is { } session && session.Now.State.Attendee(new AttendeeId(place.Attendee)) is { Removed: false })
                    all &= await doors.RevokeAsync(session, new AttendeeId(place.Attendee), Actor.Office) is not Answer.NotSaved;
            }
            catch (Exception e) when (e is StoreException or Storage.Events.UnreadableEventException)
            {
                all = false;
                LogNotTakenOut(place.Conference);
            }
        }

        return all;
    }

    [LoggerMessage(1, LogLevel.Error, "Conference {Conference}: someone's devices could not be taken out.")]
    private partial void LogNotTakenOut(Guid conference);
}

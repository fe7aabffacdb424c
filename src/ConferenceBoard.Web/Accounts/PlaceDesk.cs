using ConferenceBoard.Accounts;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;

namespace ConferenceBoard.Web.Accounts;

/// <summary>Accounts for the people of a list, as a page that stays open asks for them: each time they are looked up anew.</summary>
internal sealed class PlaceDesk(IServiceScopeFactory scopes, Places places)
{
    /// <summary>The accounts that somebody of the list could be, and which it is now.</summary>
    public async Task<(IReadOnlyList<(Guid Id, string Name)> Choices, string? Now)> LookAsync(ConferenceSession session, Attendee person)
    {
        if (Places.RoleFor(person.Role) is not { } role)
            return ([], null);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var choices = await scope.ServiceProvider.GetRequiredService<StaffDesk>().WithAsync(role);
            var now = (await places.InAsync(session.Id)).FirstOrDefault(p => p.Attendee == person.Id.Value)?.Staff;
            return ([.. choices.Select(c => (c.Id, c.Name))], now?.ToString());
        }
        catch (Exception e) when (StaffTurns.IsNotStored(e))
        {
            // Nobody can be chosen, for now.
            return ([], null);
        }
    }

    /// <summary>Says which account somebody is, or that none is; in the chair's name.</summary>
    public async Task<Refusal?> PutAsync(ConferenceSession session, SeatId by, AttendeeId attendee, Guid? to)
    {
        var asker = session.Now.State.PersonAt(by)?.Id;
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var account = (await places.InAsync(session.Id)).FirstOrDefault(p => p.Attendee == asker?.Value)?.Staff;
            return await scope.ServiceProvider.GetRequiredService<StaffDoors>().PutAsync(session, by, attendee, to, account);
        }
        catch (Exception e) when (StaffTurns.IsNotStored(e))
        {
            return RefusalReason.NotStored;
        }
    }
}

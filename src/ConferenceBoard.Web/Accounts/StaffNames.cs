using ConferenceBoard.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Web.Accounts;

/// <summary>What accounts are called, looked up when somebody reads of them: the audit trail itself holds no name.</summary>
internal sealed class StaffNames(IDbContextFactory<AccountsDb> databases)
{
    /// <summary>Names by account, with the sign-in name; of those that are there.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IEnumerable<Guid> accounts, CancellationToken cancellationToken)
    {
        var asked = accounts.Distinct().ToList();
        if (asked.Count == 0)
            return new Dictionary<Guid, string>();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Users.AsNoTracking().Where(p => asked.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => $"{p.Name} ({p.UserName})", cancellationToken);
    }
}

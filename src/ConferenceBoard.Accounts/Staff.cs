using Microsoft.AspNetCore.Identity;

namespace ConferenceBoard.Accounts;

/// <summary>Someone who works here and signs in. Attendees need no account.</summary>
public sealed class Staff : IdentityUser<Guid>
{
    /// <summary>How they are called on screens.</summary>
    public string Name { get; set; } = "";

    /// <summary>When the account was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When it was closed for good, or null. A closed account stays on record, because the audit trail names it.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

/// <summary>What an account may be: an administrator, or someone with a part in conferences. Names are stored and never change.</summary>
public static class StaffRoles
{
    /// <summary>Keeps accounts and the server; sees no conference by that.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>Chairs conferences.</summary>
    public const string Chair = nameof(Chair);

    /// <summary>Is a social worker of conferences.</summary>
    public const string SocialWorker = nameof(SocialWorker);

    /// <summary>Takes notes.</summary>
    public const string NoteTaker = nameof(NoteTaker);

    /// <summary>All of them, in the order of screens.</summary>
    public static IReadOnlyList<string> All { get; } = [Administrator, Chair, SocialWorker, NoteTaker];
}

/// <summary>What a one-time link is for. Stored by name.</summary>
public enum WayInKind
{
    /// <summary>Makes the first administrator.</summary>
    SetUp,

    /// <summary>Lets someone choose a password for the account that was made for them.</summary>
    Invitation,
}

/// <summary>A one-time link. Only its secret's hash is kept.</summary>
public sealed class WayIn
{
    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>What it is for.</summary>
    public WayInKind Kind { get; set; }

    /// <summary>Whose account, for an invitation.</summary>
    public Guid? Staff { get; set; }

    /// <summary>Until when it opens anything.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>When it was used or withdrawn, or null.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>As whom an account is on a conference. One account at most is one attendee.</summary>
public sealed class StaffPlace
{
    /// <summary>Which conference.</summary>
    public Guid Conference { get; set; }

    /// <summary>Who on its list.</summary>
    public Guid Attendee { get; set; }

    /// <summary>Which account.</summary>
    public Guid Staff { get; set; }
}

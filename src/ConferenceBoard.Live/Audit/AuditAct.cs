namespace ConferenceBoard.Live.Audit;

/// <summary>What the audit trail knows of (anonymity-and-security.md §3). Stored by name; names never change. Never a score, and nothing of what was written.</summary>
public enum AuditAct
{
    /// <summary>Someone's own screen of a conference was opened, or a page of it.</summary>
    Opened,

    /// <summary>A paper or a file of a conference was given out: <see cref="AuditThing"/> says which.</summary>
    TookOut,

    /// <summary>A conference was brought in from a file.</summary>
    BroughtIn,

    /// <summary>What was on record was put right: <see cref="AuditThing"/> says what.</summary>
    Corrected,

    /// <summary>A conference is not to be erased until that is lifted.</summary>
    Held,

    /// <summary>It may be erased again when its time comes.</summary>
    HoldLifted,

    /// <summary>The day on which to ask again whether it is still needed was put off.</summary>
    KeptLonger,

    /// <summary>A conference was erased for good.</summary>
    Erased,

    /// <summary>It was to be erased and is still there.</summary>
    NotErased,

    /// <summary>A personal link was made.</summary>
    LinkMade,

    /// <summary>Someone's links and devices were ended.</summary>
    LinksEnded,

    /// <summary>Staff signed in.</summary>
    SignedIn,

    /// <summary>A sign-in failed: a wrong password or code, or no such account.</summary>
    SignInFailed,

    /// <summary>An account was locked for a while after too many wrong tries.</summary>
    Locked,

    /// <summary>An administrator opened a locked account again.</summary>
    Unlocked,

    /// <summary>Staff signed out.</summary>
    SignedOut,

    /// <summary>Every device of an account was signed out.</summary>
    SignedOutEverywhere,

    /// <summary>The server was set up: there is a first administrator.</summary>
    SetUp,

    /// <summary>An account was made, by invitation.</summary>
    AccountMade,

    /// <summary>A new way in was made for an account that lost its own.</summary>
    AccountReset,

    /// <summary>An account was closed.</summary>
    AccountClosed,

    /// <summary>What an account may do was changed.</summary>
    RolesChanged,

    /// <summary>A password was changed.</summary>
    PasswordChanged,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was taken off.</summary>
    PasskeyRemoved,

    /// <summary>An authenticator was set up.</summary>
    AuthenticatorAdded,

    /// <summary>The authenticator was taken off.</summary>
    AuthenticatorRemoved,

    /// <summary>New recovery codes were made.</summary>
    RecoveryCodesMade,

    /// <summary>An account was put on a conference.</summary>
    PutOn,

    /// <summary>An account was taken off a conference.</summary>
    TakenOff,

    /// <summary>The audit trail was read.</summary>
    TrailRead,
}

/// <summary>What was opened, taken out or put right. Stored by name.</summary>
public enum AuditThing
{
    /// <summary>Someone's board.</summary>
    Board,

    /// <summary>The chair's console.</summary>
    Console,

    /// <summary>A wall.</summary>
    Wall,

    /// <summary>A tablet for scoring.</summary>
    Tablet,

    /// <summary>The preparation.</summary>
    Preparation,

    /// <summary>The sheet that the chair takes into the room.</summary>
    ChairSheet,

    /// <summary>The list of papers.</summary>
    Papers,

    /// <summary>What happens next.</summary>
    NextSheet,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>A child's letter.</summary>
    ChildLetter,

    /// <summary>The record.</summary>
    Record,

    /// <summary>The board on paper, or as a picture.</summary>
    Poster,

    /// <summary>The family, on paper or as a file.</summary>
    Genogram,

    /// <summary>Dates for a calendar.</summary>
    Calendar,

    /// <summary>An invitation.</summary>
    Invitation,

    /// <summary>The whole conference as a file.</summary>
    Archive,

    /// <summary>The decision.</summary>
    Decision,

    /// <summary>A card.</summary>
    Card,

    /// <summary>Title, kind and day, or a name.</summary>
    Details,

    /// <summary>The plan.</summary>
    Plan,
}

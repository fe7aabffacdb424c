namespace ConferenceBoard.Core;

/// <summary>Why something was refused. Each has one sentence in Sentences.resx.</summary>
public enum RefusalReason
{
    /// <summary>The device is not in the conference now.</summary>
    NotInTheConference,

    /// <summary>The asker is not one who does this.</summary>
    NotYours,

    /// <summary>A value that no screen of ours sends.</summary>
    NotUnderstood,

    /// <summary>There is no such conference.</summary>
    UnknownConference,

    /// <summary>The conference was opened before.</summary>
    AlreadyOpen,

    /// <summary>The id is in use.</summary>
    AlreadyThere,

    /// <summary>Only the chair (or for some acts the note taker) does this.</summary>
    ChairOnly,

    /// <summary>The chair cannot be removed or re-roled.</summary>
    ChairStays,

    /// <summary>There is one chair.</summary>
    OneChair,

    /// <summary>Chair and note taker do not come by the code.</summary>
    OwnLinkNeeded,

    /// <summary>A personal link was used after removal.</summary>
    LinkEnded,

    /// <summary>The person is not in the conference.</summary>
    PersonGone,

    /// <summary>A name is empty.</summary>
    NameMissing,

    /// <summary>A name has too many characters: the limit.</summary>
    NameTooLong,

    /// <summary>No children, or too many: the limit.</summary>
    ChildrenCount,

    /// <summary>The child is not of this conference.</summary>
    ChildUnknown,

    /// <summary>The list is full: the limit.</summary>
    TooManyPeople,

    /// <summary>Too many devices.</summary>
    TooManyDevices,

    /// <summary>Too many screens: the limit.</summary>
    TooManyDisplays,

    /// <summary>Too many devices wait.</summary>
    LobbyFull,

    /// <summary>The device does not wait any more.</summary>
    NoLongerWaiting,

    /// <summary>A join code that no generator of ours made.</summary>
    CodeShape,

    /// <summary>No words.</summary>
    CardEmpty,

    /// <summary>Too many characters: how many, the limit.</summary>
    CardTooLong,

    /// <summary>The card is not there for the asker.</summary>
    CardGone,

    /// <summary>The card was removed or merged meanwhile.</summary>
    CardRemovedMeanwhile,

    /// <summary>Someone else wrote the card.</summary>
    NotYourCard,

    /// <summary>The role reads and does not write.</summary>
    RoleReads,

    /// <summary>Only chair and note taker write now.</summary>
    ChairWrites,

    /// <summary>Own cards on the board cannot be changed now.</summary>
    ChairChecksCards,

    /// <summary>Attendees may not move cards now.</summary>
    ChairMovesCards,

    /// <summary>The asker may not write for that audience.</summary>
    AudienceNotYours,

    /// <summary>The strand is of another column.</summary>
    StrandElsewhere,

    /// <summary>Two versions already wait for a choice.</summary>
    ChooseFirst,

    /// <summary>The board is full: the limit.</summary>
    BoardFull,

    /// <summary>The writer has too many cards in the tray: the limit.</summary>
    TrayFull,

    /// <summary>The asker changed nothing.</summary>
    NothingToUndo,

    /// <summary>Someone has changed it since.</summary>
    BuiltOn,

    /// <summary>The card may not stand on the wall.</summary>
    NotForTheRoom,

    /// <summary>Out of range: from, to.</summary>
    ViewerRatioRange,

    /// <summary>Too many commands at once.</summary>
    TooFast,

    /// <summary>What the asker decided on is not as they saw it any more.</summary>
    ChangedMeanwhile,

    /// <summary>It could not be kept.</summary>
    NotStored,
}

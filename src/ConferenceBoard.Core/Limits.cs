namespace ConferenceBoard.Core;

/// <summary>Every bound of Core in one place. Beyond one of them a command is refused with a sentence that says so.</summary>
public static class Limits
{
    /// <summary>Characters (UTF-16 units) on one card.</summary>
    public const int CardText = 1_000;

    /// <summary>Characters in a name, an agency, a source or a screen's name.</summary>
    public const int Name = 80;

    /// <summary>Cards that are not removed, on the board and in the tray together.</summary>
    public const int Cards = 500;

    /// <summary>Cards kept in the log's memory, removed ones too.</summary>
    public const int CardsEver = 5_000;

    /// <summary>Cards one attendee may have waiting in the tray.</summary>
    public const int TrayPerPerson = 20;

    /// <summary>People in a conference, removed ones too.</summary>
    public const int Attendees = 80;

    /// <summary>Devices waiting to come in at one time.</summary>
    public const int Waiting = 30;

    /// <summary>Devices one person may use at one time.</summary>
    public const int SeatsPerPerson = 20;

    /// <summary>Devices ever seated in one conference; a device that leaves and comes back keeps its own.</summary>
    public const int SeatsEver = 2_000;

    /// <summary>Paired screens.</summary>
    public const int Displays = 12;

    /// <summary>Children of one conference.</summary>
    public const int Children = 12;

    /// <summary>Own changes that can be taken back, the last first.</summary>
    public const int UndoDepth = 30;

    /// <summary>Earlier texts of a card kept for merging edits that began from them.</summary>
    public const int TextHistory = 20;
}

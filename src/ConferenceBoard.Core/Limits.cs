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

    /// <summary>Pairs of danger statement and safety goal at one time (domain.md §2).</summary>
    public const int Pairs = 4;

    /// <summary>Pairs ever, removed ones too.</summary>
    public const int PairsEver = 40;

    /// <summary>Characters in a danger statement or a safety goal.</summary>
    public const int Statement = 500;

    /// <summary>Characters in the question of a scale.</summary>
    public const int Question = 160;

    /// <summary>Characters in what 0 or 10 means.</summary>
    public const int ScaleEnd = 240;

    /// <summary>Characters in the reason for declining a proposal.</summary>
    public const int Reason = 300;

    /// <summary>Versions of one pair that are kept.</summary>
    public const int PairVersions = 100;

    /// <summary>Proposals ever, answered ones too.</summary>
    public const int Proposals = 60;

    /// <summary>Scoring rounds of one scale, those of earlier conferences too.</summary>
    public const int RoundsPerScale = 60;

    /// <summary>The highest mark; the lowest is 0.</summary>
    public const int HighestMark = 10;

    /// <summary>Below this many marks a result would tell who gave which (anonymity-and-security.md §1: floor 3).</summary>
    public const int FewestMarks = 3;

    /// <summary>Facts of a family ever, removed ones too.</summary>
    public const int FactsEver = 6_000;

    /// <summary>Characters in a note on what would move a score up.</summary>
    public const int Note = 300;

    /// <summary>Pictures on cards that are on the board or in the tray.</summary>
    public const int Pictures = 60;

    /// <summary>Bytes of one picture: 3 MB.</summary>
    public const int PictureBytes = 3 * 1024 * 1024;

    /// <summary>Bytes of all pictures of one conference, those of removed cards too: 100 MB.</summary>
    public const int PicturesBytes = 100 * 1024 * 1024;

    /// <summary>Pixels along a picture's width or height.</summary>
    public const int PictureSide = 4_096;

    /// <summary>Pixels of one picture, width by height.</summary>
    public const int PicturePixels = 12_000_000;
}

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

    /// <summary>Cards of earlier conferences that a review keeps at hand.</summary>
    public const int EarlierCards = 1_000;

    /// <summary>Days from making a review to its date: a year and some.</summary>
    public const int ReviewWithinDays = 400;

    /// <summary>Cards one attendee may have waiting in the tray.</summary>
    public const int TrayPerPerson = 20;

    /// <summary>People in a conference, removed ones too.</summary>
    public const int Attendees = 80;

    /// <summary>Devices waiting to come in at one time: everyone of the largest conference may arrive together.</summary>
    public const int Waiting = Attendees;

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

    /// <summary>Steps of the agenda that can be gone back to, one after the other.</summary>
    public const int Visits = 100;
    /// <summary>Bytes of a practice profile's file.</summary>
    public const int PracticeFileBytes = 1_048_576;

    /// <summary>Problems of one practice profile that are named at one time.</summary>
    public const int PracticeProblems = 100;

    /// <summary>Languages an authority writes in.</summary>
    public const int Languages = 20;

    /// <summary>Steps of one agenda.</summary>
    public const int AgendaSteps = 40;

    /// <summary>Characters in the title of a step, which stands on the wall.</summary>
    public const int StepTitle = 60;

    /// <summary>Prompts of one step.</summary>
    public const int Prompts = 12;

    /// <summary>Minutes planned for one step; the least is 1.</summary>
    public const int StepMinutes = 240;

    /// <summary>Minutes that one reason may add to the plan.</summary>
    public const int AllowanceMinutes = 120;

    /// <summary>Characters in a key that a practice profile gives to a step or a category.</summary>
    public const int Key = 40;

    /// <summary>Characters in a purpose, a prompt, a ground rule, a usual next step or a question about someone's words.</summary>
    public const int PracticeLine = 300;

    /// <summary>Characters in a text that letters use.</summary>
    public const int LetterText = 2_000;

    /// <summary>What the room agrees to.</summary>
    public const int GroundRules = 20;

    /// <summary>The longest time that a profile can give for something, in working days.</summary>
    public const int DeadlineWorkingDays = 40;

    /// <summary>The same in hours.</summary>
    public const int DeadlineHours = 240;

    /// <summary>The same in weeks.</summary>
    public const int DeadlineWeeks = 26;

    /// <summary>The same in months.</summary>
    public const int DeadlineMonths = 12;

    /// <summary>Years after which one asks whether a conference is still needed.</summary>
    public const int KeepYears = 100;

    /// <summary>Categories of harm.</summary>
    public const int Categories = 12;

    /// <summary>Usual next steps, of each of the two lists.</summary>
    public const int DefaultNextSteps = 20;

    /// <summary>Places where an authority meets.</summary>
    public const int Venues = 40;

    /// <summary>Entries of a glossary.</summary>
    public const int Glossary = 500;

    /// <summary>Spellings of one entry.</summary>
    public const int Spellings = 12;

    /// <summary>Joining words, and words for appointments, of each list.</summary>
    public const int JoiningWords = 40;

    /// <summary>Characters in one word or phrase of a glossary.</summary>
    public const int JargonWord = 60;

    /// <summary>Findings in one text.</summary>
    public const int JargonFindings = 20;

    /// <summary>An authority may ask for more marks than <see cref="FewestMarks"/>, up to this.</summary>
    public const int MostFewestMarks = 10;
    /// <summary>Characters with a private ask.</summary>
    public const int AskWords = 200;

    /// <summary>Minutes of a break; the fewest is 1.</summary>
    public const int BreakMinutes = 60;

    /// <summary>Conduct warnings of one person (domain.md §3).</summary>
    public const int Warnings = 3;

    /// <summary>Characters in what a conduct warning is for.</summary>
    public const int ConductNote = 300;

    /// <summary>Characters in how someone will hear the outcome.</summary>
    public const int Telling = 300;

    /// <summary>Characters of what someone of the family said in their own words.</summary>
    public const int OwnWords = 500;

    /// <summary>Steps of one person's understanding that are kept, the latest.</summary>
    public const int UnderstandingSteps = 100;
    /// <summary>Characters in what the family say about who is missing.</summary>
    public const int Missing = 500;

    /// <summary>Characters in the name and address of a venue.</summary>
    public const int Venue = 200;

    /// <summary>Characters in how to find the way.</summary>
    public const int WayThere = 500;

    /// <summary>Characters in a meeting link.</summary>
    public const int MeetingLink = 500;

    /// <summary>Requests to withhold ever, answered ones too.</summary>
    public const int Requests = 200;
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

    /// <summary>Hours from the start of a conference to its expected end.</summary>
    public const int ConferenceHours = 12;

    /// <summary>Years from a child's birth to the start of the conference: eighteen, and some that are not this program's to judge.</summary>
    public const int ChildYears = 19;

    /// <summary>Days from the start of the conference to a birth that is expected: ten months.</summary>
    public const int ExpectedWithinDays = 310;

    /// <summary>Days since a birth was expected.</summary>
    public const int OverdueDays = 62;

    /// <summary>Characters in one line of the preparation.</summary>
    public const int PreparationLine = 200;

    /// <summary>Characters in what someone needs, fears, would be helped by, or is kept safe by.</summary>
    public const int NeedsWords = 1_000;

    /// <summary>Characters in the notes of a pre-meet.</summary>
    public const int PreMeetNotes = 2_000;

    /// <summary>Characters in one answer of the form before the meeting.</summary>
    public const int ViewsWords = 2_000;

    /// <summary>Characters in the key points of an agency's report.</summary>
    public const int KeyPoints = 4_000;

    /// <summary>Characters in what an agency offers beforehand.</summary>
    public const int Offer = 1_000;

    /// <summary>Cards that are made of someone's form at one time.</summary>
    public const int ViewCards = 20;

    /// <summary>Points of the draft timeline.</summary>
    public const int TrajectoryPoints = 40;

    /// <summary>Characters in one of them.</summary>
    public const int TrajectoryWords = 300;

    /// <summary>Years that the draft timeline reaches back.</summary>
    public const int TrajectoryYears = 120;
    /// <summary>Dates that are offered for one meeting at one time.</summary>
    public const int DateOffers = 6;
    /// <summary>People of the list who do one next step.</summary>
    public const int StepPeople = 12;

    /// <summary>Characters in who else does it.</summary>
    public const int StepOthers = 200;

    /// <summary>Characters in what difference will be seen in the child.</summary>
    public const int Outcome = 500;

    /// <summary>Years from today to the day of a next step, back or on.</summary>
    public const int StepYears = 5;

    /// <summary>Characters in what happened with a next step, what helped, and what got in the way, each.</summary>
    public const int StepWords = 1_000;

    /// <summary>Characters in an offer.</summary>
    public const int OfferText = 500;

    /// <summary>Offers of one person at one time.</summary>
    public const int OffersPerPerson = 10;

    /// <summary>Offers at one time.</summary>
    public const int SupportOffers = 100;

    /// <summary>Characters in what follows if nothing changes.</summary>
    public const int Contingency = 4_000;

    /// <summary>Characters in what the family and their network do.</summary>
    public const int SafetyPlan = 6_000;

    /// <summary>People of the network in a safety plan.</summary>
    public const int Network = 20;

    /// <summary>Characters in an answer about the safety plan.</summary>
    public const int SafetyAnswer = 1_000;
    /// <summary>Characters in the evidence of a professional's view, and in their dissent.</summary>
    public const int ViewWords = 2_000;

    /// <summary>Characters of what one of the family thinks of the recommendation.</summary>
    public const int SaidToRecommendation = 1_000;

    /// <summary>Characters in the rationale of a decision: about four pages.</summary>
    public const int Rationale = 12_000;

    /// <summary>Characters in the summary of a decision.</summary>
    public const int Summary = 4_000;

    /// <summary>Characters in what support goes on.</summary>
    public const int Support = 2_000;

    /// <summary>Characters in the dissent that is recorded with a decision.</summary>
    public const int DissentRecorded = 2_000;

    /// <summary>Characters in why a date is later than it should be.</summary>
    public const int DateReason = 500;

    /// <summary>Weeks from one core group to the next; the fewest is 1.</summary>
    public const int CoreGroupWeeks = 26;

    /// <summary>Days from the conference to a date that is decided: a year and some.</summary>
    public const int DecisionWithinDays = 400;

    /// <summary>Characters in why an announced decision is amended.</summary>
    public const int AmendmentWhy = 500;

    /// <summary>Amendments of one conference.</summary>
    public const int Amendments = 200;
    /// <summary>Characters in one part of a letter: about four pages.</summary>
    public const int LetterWords = 12_000;

    /// <summary>From this age on a child's own letter is one to a teenager.</summary>
    public const int TeenFrom = 12;

    /// <summary>Final versions of one letter.</summary>
    public const int LetterVersions = 20;

    /// <summary>Words of a sentence that is still easy to read.</summary>
    public const int ReadableSentence = 25;

    /// <summary>Characters in what someone adds in words about the meeting: one line.</summary>
    public const int EvaluationRemark = 200;

    /// <summary>Words in a row by which it is known that a text stands on a card.</summary>
    public const int WordsInARow = 5;
}

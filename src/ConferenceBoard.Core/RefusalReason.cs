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

    /// <summary>Someone else than chair, note taker and social worker asked to change a pair.</summary>
    PairsNotYours,

    /// <summary>Before the conference the chair proposes.</summary>
    ProposeInstead,

    /// <summary>Once the conference has begun nothing is proposed any more.</summary>
    ProposedTooLate,

    /// <summary>A danger statement or safety goal is empty.</summary>
    StatementMissing,

    /// <summary>The question or an end of the scale is empty.</summary>
    ScaleMissing,

    /// <summary>A statement or goal has too many characters: how many, the limit.</summary>
    StatementTooLong,

    /// <summary>A question has too many characters: how many, the limit.</summary>
    QuestionTooLong,

    /// <summary>An end of the scale has too many characters: how many, the limit.</summary>
    ScaleEndTooLong,

    /// <summary>The list is full: the limit.</summary>
    TooManyPairs,

    /// <summary>The pair was changed as often as is kept: the limit.</summary>
    TooManyVersions,

    /// <summary>As many changes were proposed as are kept: the limit.</summary>
    TooManyProposals,

    /// <summary>The pair is not there.</summary>
    PairGone,

    /// <summary>The pair is not as the asker saw it any more.</summary>
    PairChangedMeanwhile,

    /// <summary>The pair's scale is being scored.</summary>
    BeingScored,

    /// <summary>Only the social worker answers proposals.</summary>
    SocialWorkerAnswers,

    /// <summary>The proposal does not wait any more.</summary>
    ProposalAnswered,

    /// <summary>Declining needs a reason.</summary>
    ReasonMissing,

    /// <summary>A reason has too many characters: how many, the limit.</summary>
    ReasonTooLong,

    /// <summary>The conference has not begun.</summary>
    BeginFirst,

    /// <summary>Another round goes on.</summary>
    RoundGoesOn,

    /// <summary>The scale was scored as often as is kept: the limit.</summary>
    TooManyRounds,

    /// <summary>Someone whom the asker put on tablet or paper is not among those who score any more.</summary>
    PeopleChanged,

    /// <summary>Someone has neither device nor tablet nor paper: their name.</summary>
    MeansMissing,

    /// <summary>Too few could score to hide in: how many, the least.</summary>
    TooFewToScore,

    /// <summary>Too few beside those on paper, whose marks the chair sees: the least.</summary>
    TooFewBesidePaper,

    /// <summary>Two sides are shown apart only where everybody has a device.</summary>
    ApartNeedsDevices,

    /// <summary>One side is too small to be shown apart: the least.</summary>
    ApartTooFew,

    /// <summary>The round is not the one that goes on.</summary>
    RoundOver,

    /// <summary>The person does not score here and now.</summary>
    DoesNotScore,

    /// <summary>Not a mark: from, to.</summary>
    MarkRange,

    /// <summary>A named mark without agreement.</summary>
    AgreementMissing,

    /// <summary>A note has too many characters: how many, the limit.</summary>
    NoteTooLong,

    /// <summary>The voter was not there when the round opened.</summary>
    CameLate,

    /// <summary>The voter was put on tablet or paper.</summary>
    ScoresOtherwise,

    /// <summary>Everyone who was put on the tablet has handed in.</summary>
    TabletDone,

    /// <summary>The voter has scored on another device since.</summary>
    ScoredElsewhere,

    /// <summary>It could not be kept.</summary>
    NotStored,

    /// <summary>The asker does not draw the genogram.</summary>
    GenogramNotYours,

    /// <summary>The person or link is not there any more.</summary>
    FactGone,

    /// <summary>Someone changed the same of this person meanwhile.</summary>
    PersonChangedMeanwhile,

    /// <summary>Someone changed this link meanwhile.</summary>
    LinkChangedMeanwhile,

    /// <summary>The genogram changed after it was looked at.</summary>
    GenogramChangedMeanwhile,

    /// <summary>As many people as are drawn: the limit.</summary>
    FamilyFull,

    /// <summary>As many links as are kept.</summary>
    TooManyLinks,

    /// <summary>An age out of range: the highest.</summary>
    AgeRange,

    /// <summary>Died before being born.</summary>
    DiedBeforeBorn,

    /// <summary>Someone would be their own ancestor.</summary>
    OwnAncestor,

    /// <summary>Someone linked to themselves.</summary>
    WithSelf,

    /// <summary>The same parents twice.</summary>
    ParentsTwice,

    /// <summary>Someone of the network has no parents, partners or children here.</summary>
    NetworkLinked,

    /// <summary>There are two parents of this kind.</summary>
    HasTwoParents,

    /// <summary>A union with children cannot go.</summary>
    UnionHasChildren,

    /// <summary>A household without people.</summary>
    HouseholdEmpty,

    /// <summary>The conference has ended.</summary>
    ConferenceOver,

    /// <summary>The step is not of this conference.</summary>
    StepGone,

    /// <summary>A step that is done is not left out.</summary>
    StepHasBeen,

    /// <summary>Every other step is done or skipped.</summary>
    NoStepLeft,

    /// <summary>The meeting came from no other step.</summary>
    NoStepBefore,

    /// <summary>The conference does not end while a scale is being scored.</summary>
    ScoringGoesOn,
    /// <summary>Other rules were adopted before.</summary>
    PracticeStays,

    /// <summary>Rules are adopted before the conference begins.</summary>
    PracticeTooLate,
    /// <summary>The asker is marked as out or gone.</summary>
    MarkedOut,

    /// <summary>The person is neither in the room nor joined from elsewhere.</summary>
    PersonOut,

    /// <summary>The same was asked, in other words, and waits.</summary>
    AskedAlready,

    /// <summary>The ask was taken back.</summary>
    AskGone,

    /// <summary>Words have too many characters: how many, the limit.</summary>
    WordsTooLong,

    /// <summary>Not the minutes of a break: from, to.</summary>
    BreakRange,

    /// <summary>No break is on.</summary>
    NoBreak,

    /// <summary>The chair is warned of nothing.</summary>
    ChairNotWarned,

    /// <summary>As many conduct warnings as there are: the limit.</summary>
    WarningsUsed,

    /// <summary>The person is here and hears the outcome.</summary>
    StillHere,

    /// <summary>The person is neither a family member nor a child.</summary>
    NotOfTheFamily,

    /// <summary>Someone marked this person's understanding meanwhile.</summary>
    UnderstandingChanged,

    /// <summary>Nothing was explained yet.</summary>
    ExplainFirst,

    /// <summary>They were not asked again since it was explained.</summary>
    AskAgainFirst,

    /// <summary>They have said it in their own words.</summary>
    SaidAlready,

    /// <summary>Understood needs their own words.</summary>
    OwnWordsMissing,
    /// <summary>The asker's part of a split conference comes later.</summary>
    YourPartIsLater,

    /// <summary>Nobody marks themselves out of the room.</summary>
    MarkedByKeepers,

    /// <summary>Nobody comes instead of the chair, or of the family.</summary>
    NobodyInstead,

    /// <summary>The chair does not wait for another part.</summary>
    ChairInEveryPart,

    /// <summary>A venue or the way there has too many characters: how many, the limit.</summary>
    PlaceTooLong,

    /// <summary>A meeting link is not a whole https address, or too long: the limit.</summary>
    MeetingLinkShape,

    /// <summary>The authority's practice has no part without the family.</summary>
    NoConfidentialPart,

    /// <summary>People who are not professionals are marked in the room: their names.</summary>
    NotOnlyProfessionals,

    /// <summary>Something is asked to be withheld from nobody, or from someone who is not of the family or with them.</summary>
    WithheldFromFamily,

    /// <summary>Asking to withhold needs a reason.</summary>
    WithholdingReasonMissing,

    /// <summary>As many requests to withhold as are kept: the limit.</summary>
    TooManyRequests,

    /// <summary>The request to withhold does not wait any more.</summary>
    RequestAnswered,
    /// <summary>A picture for another column than the child's voice.</summary>
    PictureElsewhere,

    /// <summary>A picture, and no words that say what it shows.</summary>
    PictureWithoutWords,

    /// <summary>A card with a picture does not leave the child's voice.</summary>
    PictureStays,

    /// <summary>A card with a picture takes none in and goes into none.</summary>
    PictureAlone,

    /// <summary>As many pictures as the board holds: the limit.</summary>
    TooManyPictures,

    /// <summary>All pictures together take as much as is kept: the limit in MB.</summary>
    PicturesFull,

    /// <summary>Too many bytes: the limit in MB.</summary>
    PictureTooBig,

    /// <summary>Too many pixels, or none: the limit of a side, the limit in all in millions.</summary>
    PictureTooWide,

    /// <summary>A file that is no picture of a kind we show.</summary>
    NotAPicture,

    /// <summary>A picture with something missing or wrong in its file.</summary>
    PictureBroken,

    /// <summary>A picture that moves.</summary>
    PictureMoves,

    /// <summary>The conference has not ended.</summary>
    EndFirst,

    /// <summary>A review that is not after this conference, or too long after.</summary>
    ReviewDate,

    /// <summary>The chair's devices, or one's own, are not taken out.</summary>
    OwnDevicesStay,
    /// <summary>Someone else than chair, note taker and social worker prepares the conference.</summary>
    PreparationNotYours,

    /// <summary>What is prepared is not as the asker saw it any more.</summary>
    PreparationChanged,

    /// <summary>Once the conference has begun this stays as it is.</summary>
    PreparedTooLate,

    /// <summary>The end is not after the start, or too long after: the limit in hours.</summary>
    EndAfterStart,

    /// <summary>A date that cannot be.</summary>
    DateImpossible,

    /// <summary>A conference is about at least one child.</summary>
    LastChild,

    /// <summary>A card or a danger statement names the child.</summary>
    ChildNamed,

    /// <summary>A child is born or expected, not both.</summary>
    BirthOrExpected,

    /// <summary>The chair meets the social worker and the family beforehand, nobody else.</summary>
    NoPreMeet,

    /// <summary>The role has no form to fill in.</summary>
    NoFormForYou,

    /// <summary>A form is written until the conference has ended.</summary>
    FormTooLate,

    /// <summary>The writer of a form has not agreed to cards.</summary>
    ConsentMissing,

    /// <summary>A card of a form is not in the words of its writer.</summary>
    NotTheirWords,

    /// <summary>The role writes no report.</summary>
    NoReportFromThem,

    /// <summary>As many points as the draft timeline holds: the limit.</summary>
    TooManyPoints,

    /// <summary>A point of the draft timeline has no words.</summary>
    PointEmpty,
    /// <summary>No dates, or too many: the limit.</summary>
    DateOffersCount,

    /// <summary>The same date and time is offered twice.</summary>
    DateOfferedTwice,

    /// <summary>The date is not offered, or not any more.</summary>
    DateNotOffered,

    /// <summary>A date after its limit, and no reason: the latest day.</summary>
    DateTooLate,

    /// <summary>A date before its range, and no reason: the earliest day.</summary>
    DateTooSoon,
    /// <summary>Chair, note taker and social worker keep the plan.</summary>
    PlanNotYours,

    /// <summary>A part of the plan is not as the asker saw it any more.</summary>
    PlanChangedMeanwhile,

    /// <summary>The card is no next step.</summary>
    NotANextStep,

    /// <summary>The card is no parked idea.</summary>
    NotParked,

    /// <summary>More people than can be named: the limit.</summary>
    TooManyNamed,

    /// <summary>A day too far away: the limit in years.</summary>
    StepDate,

    /// <summary>An offer that the asker may not make or change.</summary>
    OfferNotYours,

    /// <summary>The offer is not there.</summary>
    OfferGone,

    /// <summary>An offer without words.</summary>
    OfferEmpty,

    /// <summary>As many offers as are kept, of a person or in all: the limit.</summary>
    TooManyOffers,
    /// <summary>This kind of meeting takes no views and decides nothing of that kind.</summary>
    NoDecisionHere,

    /// <summary>The view is not as the asker saw it any more.</summary>
    ViewChangedMeanwhile,

    /// <summary>Another of the chair's screens changed the same part of the draft, and the two do not fit together.</summary>
    DecisionChangedMeanwhile,

    /// <summary>The decision is announced and sealed.</summary>
    Announced,

    /// <summary>Views are not asked for any more: the decision is announced, or the conference has ended.</summary>
    ViewsOver,

    /// <summary>The decision is not announced yet.</summary>
    NotAnnounced,

    /// <summary>Something is left to do before the decision is announced.</summary>
    NotReadyToAnnounce,

    /// <summary>Not a number of weeks between core groups: from, to.</summary>
    WeeksRange,

    /// <summary>A date before the conference, or too long after.</summary>
    DecisionDate,

    /// <summary>An amendment needs a reason.</summary>
    AmendmentReasonMissing,

    /// <summary>An amendment would leave the decision without outcome, rationale or, with a plan, category.</summary>
    AmendedAway,

    /// <summary>As many amendments as are kept: the limit.</summary>
    TooManyAmendments,
    /// <summary>The letter is not as the asker saw it any more.</summary>
    LetterChangedMeanwhile,

    /// <summary>Chair and note taker write letters and get none.</summary>
    NoLetterForThem,

    /// <summary>A language that has no name of two letters.</summary>
    LetterLanguage,

    /// <summary>A letter that is to be final has no words in any part.</summary>
    LetterPartEmpty,

    /// <summary>As many final versions of a letter as are kept: the limit.</summary>
    TooManyLetterVersions,

    /// <summary>Words of a letter stand on a card that is not for its reader.</summary>
    LetterTellsWithheld,

    /// <summary>The letter has no final version.</summary>
    LetterNotFinal,

    /// <summary>A letter was sent before the conference, or in days to come.</summary>
    LetterDate,

    /// <summary>Someone else is to tell the child.</summary>
    TellingNotYours,

    /// <summary>People are asked how the meeting was once its outcome is known.</summary>
    EvaluationLater,

    /// <summary>People are being asked, or were.</summary>
    EvaluationAskedOnce,

    /// <summary>Fewer people could answer than hide each other: how many, and how many it takes.</summary>
    EvaluationTooFew,

    /// <summary>The questions are closed.</summary>
    EvaluationOver,

    /// <summary>The questions were opened before that person or device came, or are not for them.</summary>
    EvaluationNotAsked,

    /// <summary>The person has answered on another device since.</summary>
    AnsweredElsewhere,

    /// <summary>The line of words is too long: its length and the limit.</summary>
    RemarkTooLong,
}

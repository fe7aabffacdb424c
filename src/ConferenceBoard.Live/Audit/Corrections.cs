using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Preparation;

namespace ConferenceBoard.Live.Audit;

/// <summary>
/// What of that which happened puts right what was on record. Until the decision is announced the board is being written, and every change of it is part of
/// the meeting; from then on a change is a correction. A decision is only ever amended, a letter made anew.
/// </summary>
public static class Corrections
{
    /// <summary>What was put right, or null where nothing was.</summary>
    /// <param name="before">The conference before it happened.</param>
    /// <param name="happened">What happened.</param>
    public static AuditThing? Of(ConferenceState before, ConferenceEvent happened)
    {
        ArgumentNullException.ThrowIfNull(before);
        return happened switch
        {
            DecisionAmended => AuditThing.Decision,
            LetterFinished { To: var to } when before.Papers.Of(to).Last is not null => to.Child is null ? AuditThing.Letter : AuditThing.ChildLetter,
            _ when before.Decision.AnnouncedAt is null => null,
            CardTextChanged or CardTextContested or CardMarked or CardMoved or CardRestood or CardRestricted or CardsMerged or CardsParted => AuditThing.Card,
            DetailsChanged or ChildRenamed or ChildRemoved or ChildAdded or ChildDescribed or AttendeeRenamed or AttendeeRemoved or RoleChanged => AuditThing.Details,
            FamilyChanged or FactRestricted => AuditThing.Genogram,
            StepPlanned or StepReviewed or ContingencyWritten or SafetyPlanWritten => AuditThing.Plan,
            _ => null,
        };
    }
}

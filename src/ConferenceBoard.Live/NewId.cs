using ConferenceBoard.Core;

namespace ConferenceBoard.Live;

/// <summary>Makes ids; Core cannot. They are random, so that they tell nothing of when and in which order things were made.</summary>
public static class NewId
{
    /// <summary>For a new conference.</summary>
    public static ConferenceId Conference() => new(Guid.NewGuid());

    /// <summary>For a new card.</summary>
    public static CardId Card() => new(Guid.NewGuid());

    /// <summary>For a new picture.</summary>
    public static PictureId Picture() => new(Guid.NewGuid());

    /// <summary>For a new person.</summary>
    public static AttendeeId Attendee() => new(Guid.NewGuid());

    /// <summary>For a new device.</summary>
    public static SeatId Seat() => new(Guid.NewGuid());

    /// <summary>For a new screen.</summary>
    public static DisplayId Display() => new(Guid.NewGuid());

    /// <summary>For a new pair of danger statement and safety goal.</summary>
    public static PairId Pair() => new(Guid.NewGuid());

    /// <summary>For a new proposal.</summary>
    public static ProposalId Proposal() => new(Guid.NewGuid());

    /// <summary>An offer of what someone can do.</summary>
    public static SupportOfferId SupportOffer() => new(Guid.NewGuid());

    /// <summary>For a new scoring round.</summary>
    public static RoundId Round() => new(Guid.NewGuid());

    /// <summary>For asking everyone how the meeting was.</summary>
    public static EvaluationId Evaluation() => new(Guid.NewGuid());

    /// <summary>For a new act.</summary>
    public static OperationId Operation() => new(Guid.NewGuid());
}

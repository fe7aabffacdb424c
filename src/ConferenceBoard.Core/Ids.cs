namespace ConferenceBoard.Core;

/// <summary>Names one conference. Made outside Core and carried by commands.</summary>
public readonly record struct ConferenceId(Guid Value);

/// <summary>Names one card of a board.</summary>
public readonly record struct CardId(Guid Value);

/// <summary>Names one picture that stands on a card.</summary>
public readonly record struct PictureId(Guid Value);

/// <summary>Names one child whom the conference concerns.</summary>
public readonly record struct ChildId(Guid Value);

/// <summary>Names one person who is invited, waiting or present.</summary>
public readonly record struct AttendeeId(Guid Value);

/// <summary>Names one device's place in the conference. A person with two devices has two seats.</summary>
public readonly record struct SeatId(Guid Value);

/// <summary>Names one paired screen that shows the wall.</summary>
public readonly record struct DisplayId(Guid Value);

/// <summary>Names one pair of danger statement and safety goal, and its scale. The same in every conference of one family.</summary>
public readonly record struct PairId(Guid Value);

/// <summary>Names one proposed change of a pair.</summary>
public readonly record struct ProposalId(Guid Value);

/// <summary>Names one scoring round.</summary>
public readonly record struct RoundId(Guid Value);

/// <summary>Names one evaluation: one asking of everyone how the meeting was.</summary>
public readonly record struct EvaluationId(Guid Value);

/// <summary>Names one request to withhold a card from someone.</summary>
public readonly record struct RequestId(Guid Value);

/// <summary>Names one date that is offered for a meeting.</summary>
public readonly record struct OfferId(Guid Value);

/// <summary>Names one offer of what someone can do.</summary>
public readonly record struct SupportOfferId(Guid Value);

/// <summary>Names one act of one hand, made by the device, so that sending it twice does it once.</summary>
public readonly record struct OperationId(Guid Value);
